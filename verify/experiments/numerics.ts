// Does the machinery solve its own equations? Fields, forces, walks and waiting times against exact answers.
import { MEAN_WAIT, WAITS, WALK } from '../calculations/cells';
import { exactRest, furth } from '../calculations/motion';
import { exactSlab } from '../calculations/spread';
import type { Bar, Experiment, FigurePlan } from '../experiment';
import { difference, ratio, value } from '../quantities';
import type { Role } from '../roles';

const FIELDS = 'fields', CELLS = 'cells';
const WORDS = { bind: 'time to a synapse in contact', kill: 'time from synapse to kill', detach: 'time bound without a kill' } as const;
/** Kolmogorov's limit that a right sample keeps 999 times in 1000, times √n. */
const KS_LIMIT = 1.95;
const REST = exactRest();

const ROLE: Role = { is: 'numerical', because: 'exact answers to the equations that the model states' };

const field = (what: string, unit: string, name: string, published: string, limits: Pick<Bar, 'from' | 'to'>): Bar => ({ what, unit, published, value: value(FIELDS, name), ...limits });
const cell = (what: string, unit: string, name: string, published: string, limits: Pick<Bar, 'from' | 'to'>): Bar => ({ what, unit, published, value: value(CELLS, name), ...limits });

const ROWS: readonly Bar[] = [
  field('drop after 20 min, voxels of 20 µm, steps of 0.1 min: largest error, share of the peak', '', 'drop', 'exact solution', { to: 0.02 }),
  field('order of diffusion in the time step', '', 'timeOrder', '1 (implicit splitting)', { from: 0.8, to: 1.2 }),
  field('order of diffusion in the voxel', '', 'spaceOrder', '2 (central differences)', { from: 1.7, to: 2.3 }),
  field('oxygen in a slab with uptake, voxels of 20 µm: largest error', 'mmHg', 'slab', 'cosh profile', { to: 0.1 }),
  field('order of steady oxygen in the voxel', '', 'slabOrder', '2 (central differences)', { from: 1.7, to: 2.3 }),
  field('mass kept by diffusion between closed walls: relative error', '', 'mass', '0', { to: 1e-9 }),
  field('steady oxygen: supply less uptake, relative', '', 'balance', '0', { to: 1e-9 }),
  cell('force between two tumour cells: largest error', 'µm/min', 'force', 'k(1 − d/R)² − a(1 − d/1.25R)²', { to: 1e-9 }),
  cell('two overlapping tumour cells after 10 min, steps of 0.1 min: error of the way they made', '', 'apart', 'd′ = 2v(d), small steps', { to: 0.01 }),
  {
    ...cell('distance at which two tumour cells rest, in sums of radii', '', 'rest', REST.toFixed(4), { from: REST - 1e-3, to: REST + 1e-3 }),
    words: `${(REST - 1e-3).toFixed(4)} … ${(REST + 1e-3).toFixed(4)}`,
  },
  ...WALK.minutes.map((t, at): Bar => ({
    what: `mean squared displacement of free CAR-T cells after ${t} min, relative to Fürth’s formula`, unit: '', published: '1', from: 0.95, to: 1.05, by: 'mean',
    value: ratio({ reduce: 'entry', arm: CELLS, column: 'squares', at }, furth(WALK.speed, WALK.persistence, t)),
  })),
  ...WAITS.map((kind) => cell(`${WORDS[kind]}: Kolmogorov–Smirnov distance from the exponential × √n`, '', `${kind}Ks`, `exponential, mean ${MEAN_WAIT[kind]} min`, { to: KS_LIMIT })),
  ...WAITS.map((kind): Bar => ({ what: `${WORDS[kind]}: pairs in which it never happened`, unit: '', published: '0', to: 0, value: difference(1, value(CELLS, `${kind}Count`)) })),
];
const BARS = ROWS.map((bar): Bar => ({ ...bar, role: ROLE }));

function figures(profileVoxel: number): FigurePlan[] {
  const fine = Array.from({ length: 60 }, (_, n) => 100 ** (n / 59)), { x, exact } = exactSlab(profileVoxel);
  return [
    {
      name: 'numerics-slab', title: 'Oxygen across a slab of cells', x: { label: 'distance from the middle (µm)' }, y: { label: 'oxygen (mmHg)', from: 0 },
      curves: [{ kind: 'published', label: 'exact', group: 'slab', x, y: exact }, { kind: 'ours', label: 'model', group: 'slab', from: { curve: 'series', arm: FIELDS, column: 'ours', x } }],
    },
    {
      name: 'numerics-walk', title: 'Spread of freely walking CAR-T cells', x: { label: 'time (min)', scale: 'log' }, y: { label: 'mean squared displacement (µm²)', scale: 'log' },
      curves: [
        { kind: 'published', label: 'Fürth’s formula', group: 'walk', x: fine, y: fine.map((t) => furth(WALK.speed, WALK.persistence, t)) },
        { kind: 'ours', label: 'model', group: 'cells', from: { curve: 'series', arm: CELLS, column: 'squares', x: WALK.minutes } },
      ],
    },
  ];
}

export function numerics(quick: boolean): Experiment {
  const profileVoxel = quick ? 20 : 10;
  return {
    name: 'numerics', title: 'Numerical methods against exact answers',
    doc: 'Not biology: whether the program solves the equations it states. A drop of substance widening and decaying in the plane, oxygen in a slab with uptake, mass in a closed patch, the force between two cells, the spread of a persistent random walk, and waiting times that should be exponential.',
    sources: [], data: [], seeds: 5,
    arms: [
      { name: FIELDS, seeds: 1, work: { calculation: 'fields', options: { profileVoxel } } },
      { name: CELLS, seeds: 'all', work: { calculation: 'cells', options: quick ? { walkers: 1600, pairs: 900 } : { walkers: 3600, pairs: 1600 } } },
    ],
    bars: BARS, figures: figures(profileVoxel),
  };
}
