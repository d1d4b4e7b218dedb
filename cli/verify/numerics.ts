// Target: does the machinery solve its own equations? Fields, forces, walks and waiting times against exact answers.
import { forceError, furth, restingDistance, separation, squaredDisplacements, waitingTimes } from './motion';
import { dropError, massError, orderOf, slabError, slabProfile, steadyBalanceError } from './spread';
import { ksDistance, mean } from './statistics';
import type { Arm, ArmResult, Figure, Results, Row, Target, TargetOptions } from './types';

const SPEED = 5, PERSISTENCE = 10, TIMES = [5, 10, 20, 40, 80];
const MEAN_WAIT = { bind: 5, kill: 15, detach: 60 } as const;
const WORDS = { bind: 'time to a synapse in contact', kill: 'time from synapse to kill', detach: 'time bound without a kill' } as const;
/** Kolmogorov's limit that a right sample keeps 999 times in 1000, times √n. */
const KS_LIMIT = 1.95;

function fields({ quick }: TargetOptions): Arm {
  return calculation('fields', 'one', { quick }, function* () {
    const { x, ours, exact } = slabProfile(quick ? 20 : 10);
    yield 0.2;
    const drop = dropError(20, 0.1);
    yield 0.4;
    // With fine voxels the error of a long step is what is left, and the other way round.
    const time = [4, 2].map((dt) => dropError(10, dt));
    yield 0.7;
    const space = [80, 40].map((h) => dropError(h, 0.01));
    return {
      values: {
        drop, timeOrder: orderOf(time[0], time[1]), spaceOrder: orderOf(space[0], space[1]),
        slab: slabError(20), slabOrder: orderOf(slabError(20), slabError(10)),
        mass: Math.max(massError(2, 400), massError(3, 200)), balance: steadyBalanceError(),
      },
      series: { x, ours, exact },
    };
  });
}

function cells({ quick }: TargetOptions): Arm {
  return calculation('cells', 'all', { quick }, function* (seed) {
    const force = forceError(), rest = restingDistance(), apart = separation();
    yield 0.2;
    const count = quick ? 1600 : 3600, pairs = quick ? 900 : 1600;
    const squares = squaredDisplacements(seed, count, SPEED, PERSISTENCE, TIMES);
    yield 0.6;
    const waits = waitingTimes(seed, pairs);
    const distance = (kind: keyof typeof MEAN_WAIT) => ksDistance(waits[kind], (t) => 1 - Math.exp(-t / MEAN_WAIT[kind])) * Math.sqrt(waits[kind].length);
    return {
      values: {
        force, apart: Math.abs(apart.ours - apart.exact) / apart.moved, rest: rest.ours, restExact: rest.exact,
        ...Object.fromEntries((['bind', 'kill', 'detach'] as const).flatMap((kind) => [[`${kind}Ks`, distance(kind)], [`${kind}Mean`, mean(waits[kind])], [`${kind}Count`, waits[kind].length / pairs]])),
      },
      series: { squares },
    };
  });
}

function calculation(name: string, seeds: Arm['seeds'], identity: unknown, run: (seed: string) => Generator<number, ArmResult, void>): Arm {
  return { name, seeds, identity: { identity, version: 3 }, run };
}

function rowsOf(results: Results): Row[] {
  const field = (name: string) => results.values('fields', name), cell = (name: string) => results.values('cells', name);
  const below = (name: string, unit: string, ours: number[], limit: number, published: string): Row => (
    { name, unit, published, bar: `at most ${limit}`, ours, pass: ours.every((value) => value <= limit) });
  const within = (name: string, unit: string, ours: number[], from: number, to: number, published: string): Row => (
    { name, unit, published, bar: `${from} … ${to}`, ours, pass: ours.every((value) => value >= from && value <= to) });
  const exact = cell('restExact')[0];
  return [
    below('drop after 20 min, voxels of 20 µm, steps of 0.1 min: largest error, share of the peak', '', field('drop'), 0.02, 'exact solution'),
    within('order of diffusion in the time step', '', field('timeOrder'), 0.8, 1.2, '1 (implicit splitting)'),
    within('order of diffusion in the voxel', '', field('spaceOrder'), 1.7, 2.3, '2 (central differences)'),
    below('oxygen in a slab with uptake, voxels of 20 µm: largest error', 'mmHg', field('slab'), 0.1, 'cosh profile'),
    within('order of steady oxygen in the voxel', '', field('slabOrder'), 1.7, 2.3, '2 (central differences)'),
    below('mass kept by diffusion between closed walls: relative error', '', field('mass'), 1e-9, '0'),
    below('steady oxygen: supply less uptake, relative', '', field('balance'), 1e-9, '0'),
    below('force between two tumour cells: largest error', 'µm/min', cell('force'), 1e-9, 'k(1 − d/R)² − a(1 − d/1.25R)²'),
    below('two overlapping tumour cells after 10 min, steps of 0.1 min: error of the way they made', '', cell('apart'), 0.01, 'd′ = 2v(d), small steps'),
    within('distance at which two tumour cells rest, in sums of radii', '', cell('rest'), Number((exact - 1e-3).toFixed(4)), Number((exact + 1e-3).toFixed(4)), exact.toFixed(4)),
    ...TIMES.map((t, n) => {
      const ratio = results.series('cells', 'squares').map((squares) => squares[n] / furth(SPEED, PERSISTENCE, t));
      return { ...within(`mean squared displacement of free CAR-T cells after ${t} min, relative to Fürth’s formula`, '', ratio, 0.95, 1.05, '1'), pass: Math.abs(mean(ratio) - 1) <= 0.05 };
    }),
    ...(['bind', 'kill', 'detach'] as const).map((kind) => below(`${WORDS[kind]}: Kolmogorov–Smirnov distance from the exponential × √n`, '', cell(`${kind}Ks`), KS_LIMIT, `exponential, mean ${MEAN_WAIT[kind]} min`)),
    ...(['bind', 'kill', 'detach'] as const).map((kind) => below(`${WORDS[kind]}: pairs in which it never happened`, '', cell(`${kind}Count`).map((share) => 1 - share), 0, '0')),
  ];
}

function figuresOf(results: Results): Figure[] {
  const { x, ours, exact } = results.of('fields')[0].series as Record<string, readonly number[]>;
  const fine = Array.from({ length: 60 }, (_, n) => 1 * 100 ** (n / 59));
  return [
    {
      name: 'numerics-slab', title: 'Oxygen across a slab of cells', x: { label: 'distance from the middle (µm)' }, y: { label: 'oxygen (mmHg)', from: 0 },
      curves: [{ kind: 'published', label: 'exact', group: 'slab', x: x, y: exact }, { kind: 'ours', label: 'model', group: 'slab', x: x, runs: [ours] }],
    },
    {
      name: 'numerics-walk', title: 'Spread of freely walking CAR-T cells', x: { label: 'time (min)', scale: 'log' }, y: { label: 'mean squared displacement (µm²)', scale: 'log' },
      curves: [
        { kind: 'published', label: 'Fürth’s formula', group: 'walk', x: fine, y: fine.map((t) => furth(SPEED, PERSISTENCE, t)) },
        { kind: 'ours', label: 'model', group: 'cells', x: TIMES, runs: results.series('cells', 'squares') },
      ],
    },
  ];
}

export const numerics: Target = {
  name: 'numerics', title: 'Numerical methods against exact answers',
  doc: 'Not biology: whether the program solves the equations it states. A drop of substance widening and decaying in the plane, oxygen in a slab with uptake, mass in a closed patch, the force between two cells, the spread of a persistent random walk, and waiting times that should be exponential.',
  sources: [], data: [],
  arms: (options) => [fields(options), cells(options)],
  judge: (results) => ({ rows: rowsOf(results), figures: figuresOf(results) }),
};
