// Target: a ball of tumour cells in medium dies in its middle once it is large enough for oxygen not to get there.
import { Kind, Life, advance, createWorld, fieldOf, voxelAt } from '../../sim';
import type { Scenario, World } from '../../sim';
import { allBut, bareScenario } from './bench';
import type { Arm, Computation, Curve, Results, Row, Target, TargetOptions } from './types';

/** mmHg at the walls of the cube. */
const MEDIUM = 38;
const RADIUS = 8.41;
const VOXEL = 20;
/** Sides of the cube of medium, µm: that of the published organoid model, and one whose walls are far away as in a well. */
const CUBES = [1000, 2000] as const;
const DIAMETERS = [300, 350, 400, 450, 500, 550, 600, 650, 700, 750, 800];
const QUICK_DIAMETERS = [400, 600, 800];
/** Minutes between two settlings of the oxygen, which changes only as cells die. */
const SETTLE = 240;
/** The middle, µm, and the share of its cells that must be dead. */
const CENTRE = 60, DEAD_SHARE = 0.1, HOURS = 24;
/** Cells fill about this share of a packed ball. */
const FILLED = 0.9;

/** A ball of packed cells that neither move nor divide: only oxygen and death. */
function ball(diameter: number, cube: number): Scenario {
  const count = Math.round((FILLED * diameter * diameter * diameter) / (8 * RADIUS * RADIUS * RADIUS));
  return bareScenario({
    name: 'ball', domain: { dimensions: 3, size: [cube, cube, cube], voxel: VOXEL, walls: 'closed' },
    clock: { ticksPerMinute: 1, fieldEvery: SETTLE, mechanicsEvery: SETTLE, decisionEvery: 30 },
    fields: [{ name: 'oxygen', initial: MEDIUM, boundary: MEDIUM }],
    populations: [{
      kind: 'tumor', label: 'ball', count, placement: { shape: 'sphere', center: [0, 0, 0], radius: null }, radius: RADIUS,
      antigenA: { distribution: 'constant', value: 0 }, antigenB: { distribution: 'constant', value: 0 }, clones: [],
    }],
    disabled: allBut('secrete', 'diffuse', 'breathe'),
  });
}

interface State {
  /** Measured from the cells that lie farthest out. */
  readonly diameter: number;
  readonly deadInCentre: number;
  readonly centreOxygen: number;
  readonly rimOxygen: number;
}

function stateOf(world: World): State {
  const { kind, life, x, y, z } = world.cells.columns;
  let farthest = 0, inside = 0, dead = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== Kind.Tumor) continue;
    const distance = Math.hypot(x[i]!, y[i]!, z[i]!);
    farthest = Math.max(farthest, distance);
    if (distance > CENTRE) continue;
    inside++;
    if (life[i] === Life.Necrotic || life[i] === Life.Lysed) dead++;
  }
  const { value } = fieldOf(world.fields, 'oxygen')!;
  const at = (radius: number) => value[voxelAt(world.fields.grid, radius, 0, 0)]!;
  return { diameter: 2 * (farthest + RADIUS), deadInCentre: dead / inside, centreOxygen: at(0), rimOxygen: at(farthest) };
}

/** Larger and larger balls until one dies in its middle; then twice a ball between the last two kinds, to within a quarter of a rung. */
function* growUntilDead(seed: string, cube: number, diameters: readonly number[]): Computation {
  const seen: State[] = [];
  const isDead = ({ deadInCentre }: State) => deadInCentre >= DEAD_SHARE;
  function* tryBall(diameter: number): Generator<number, boolean, void> {
    const world = createWorld(ball(diameter, cube), { seed });
    for (let minute = 0; minute < HOURS * 60; minute += 30) {
      advance(world, 30);
      yield Math.min(0.99, (seen.length + minute / (HOURS * 60)) / (diameters.length + 2));
    }
    seen.push(stateOf(world));
    return isDead(seen.at(-1)!);
  }
  let alive = 0, dead = 0;
  for (const diameter of diameters) {
    if (yield* tryBall(diameter)) {
      dead = diameter;
      break;
    }
    alive = diameter;
  }
  for (let halving = 0; halving < 2 && alive > 0 && dead > 0; halving++) {
    const middle = (alive + dead) / 2;
    if (yield* tryBall(middle)) dead = middle;
    else alive = middle;
  }
  seen.sort((a, b) => a.diameter - b.diameter);
  const first = seen.find(isDead), column = (name: keyof State) => seen.map((state) => state[name]);
  return {
    values: { critical: first?.diameter ?? NaN, centre: first?.centreOxygen ?? NaN, rim: first?.rimOxygen ?? NaN },
    series: { diameter: column('diameter'), dead: column('deadInCentre'), centre: column('centreOxygen'), rim: column('rimOxygen') },
  };
}

function armOf(cube: number, { quick }: TargetOptions): Arm {
  const diameters = quick ? QUICK_DIAMETERS : DIAMETERS;
  return { name: `cube ${cube}`, seeds: quick ? 'one' : 'all', identity: { diameters, scenario: ball(100, cube), version: 3 }, run: (seed) => growUntilDead(seed, cube, diameters) };
}

const cubesOf = ({ quick }: TargetOptions) => (quick ? CUBES.slice(0, 1) : CUBES);

function rowsOf(results: Results, cube: number): Row[] {
  const arm = `cube ${cube}`, critical = results.values(arm, 'critical'), there = (name: string) => results.values(arm, name);
  return [
    { name: `smallest diameter with a necrotic middle, walls of a cube of ${cube} µm held`, unit: 'µm', published: '400–600', bar: '400 … 600', ours: critical, pass: critical.every((diameter) => diameter >= 400 && diameter <= 600) },
    { name: 'oxygen in the middle and …', unit: 'mmHg', published: '–', bar: '–', ours: there('centre'), pass: null },
    { name: '… at the rim of that ball', unit: 'mmHg', published: '–', bar: '–', ours: there('rim'), pass: null },
  ];
}

export const spheroid: Target = {
  name: 'spheroid', title: 'Necrotic core of a spheroid',
  doc: `Balls of packed tumour cells of growing diameter lie in the middle of a cube of medium whose walls are held at ${MEDIUM} mmHg, with the model’s own uptake, for ${HOURS} hours; cells neither move nor divide. Two cubes: that of the published organoid model, and one twice as wide. The critical diameter is that of the first ball in which at least ${100 * DEAD_SHARE} % of the cells within ${CENTRE} µm of the centre are necrotic. Published spheroids develop a necrotic core above 400–600 µm.`,
  sources: ['hirschhaeuser2010'], data: [],
  arms: (options) => cubesOf(options).map((cube) => armOf(cube, options)),
  judge: (results, options) => ({
    rows: cubesOf(options).flatMap((cube) => rowsOf(results, cube)),
    figures: [{
      name: 'spheroid-oxygen', title: 'Oxygen in balls of tumour cells', x: { label: 'diameter (µm)' }, y: { label: 'oxygen (mmHg)', from: 0, to: MEDIUM },
      curves: cubesOf(options).flatMap((cube): Curve[] => [
        { kind: 'ours', label: `rim, cube ${cube} µm`, x: results.series(`cube ${cube}`, 'diameter')[0]!, runs: results.series(`cube ${cube}`, 'rim') },
        { kind: 'ours', label: `middle, cube ${cube} µm`, x: results.series(`cube ${cube}`, 'diameter')[0]!, runs: results.series(`cube ${cube}`, 'centre') },
      ]),
    }],
  }),
};
