// Target: a ball of tumour cells in medium dies in its middle once it is large enough for oxygen not to get there.
import { formatProblems, loadPreset } from '../../schema';
import { Kind, Life, advance, createWorld, fieldOf, voxelAt } from '../../sim';
import type { Scenario, World } from '../../sim';
import { allBut, bareScenario } from './bench';
import { withValues } from './claims';
import type { Arm, Computation, Curve, Results, Row, Target, TargetOptions } from './types';

/** mmHg at the walls of the cube. */
const MEDIUM = 38;
const VOXEL = 20;

/** A cube of medium and the cells in it. */
interface Setting {
  readonly name: string;
  readonly doc: string;
  /** Side of the cube, µm. */
  readonly cube: number;
  /** Radius of a cell, µm. */
  readonly radius: number;
  /** Oxygen uptake, 1/min; null: the model’s own. */
  readonly uptake: number | null;
}

/** The published organoid model’s cube, one whose walls are far away as in a well, and the hungrier cells of the preset of a spheroid. */
const SETTINGS: readonly Setting[] = [
  { name: 'cube 1000', doc: 'walls of a cube of 1000 µm held', cube: 1000, radius: 8.41, uptake: null },
  { name: 'cube 2000', doc: 'walls of a cube of 2000 µm held', cube: 2000, radius: 8.41, uptake: null },
  presetSetting(),
];

/** Cube, cells and uptake of the preset solid-spheroid. */
function presetSetting(): Setting {
  const parsed = loadPreset('solid-spheroid');
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  const { domain, populations, parameters } = parsed.scenario, cube = domain.size[0], uptake = parameters['secrete.oxygenUptakeTumor'];
  return { name: 'preset', doc: `cells and medium of the preset solid-spheroid (uptake ${uptake} 1/min, cube of ${cube} µm)`, cube, radius: populations[0].radius, uptake };
}

const DIAMETERS = [300, 350, 400, 450, 500, 550, 600, 650, 700, 750, 800];
const QUICK_DIAMETERS = [400, 600, 800];
/** Minutes between two settlings of the oxygen, which changes only as cells die. */
const SETTLE = 240;
/** The middle, µm, and the share of its cells that must be dead. */
const CENTRE = 60, DEAD_SHARE = 0.1, HOURS = 24;
/** Cells fill about this share of a packed ball. */
const FILLED = 0.9;

/** A ball of packed cells that neither move nor divide: only oxygen and death. */
function ball(diameter: number, { cube, radius, uptake }: Setting): Scenario {
  const count = Math.round((FILLED * diameter * diameter * diameter) / (8 * radius * radius * radius));
  const scenario = bareScenario({
    name: 'ball', domain: { dimensions: 3, size: [cube, cube, cube], voxel: VOXEL, walls: 'closed' },
    clock: { ticksPerMinute: 1, fieldEvery: SETTLE, mechanicsEvery: SETTLE, decisionEvery: 30 },
    fields: [{ name: 'oxygen', initial: MEDIUM, boundary: MEDIUM }],
    populations: [{
      kind: 'tumor', label: 'ball', count, placement: { shape: 'sphere', center: [0, 0, 0], radius: null }, radius,
      antigenA: { distribution: 'constant', value: 0 }, antigenB: { distribution: 'constant', value: 0 }, clones: [],
    }],
    disabled: allBut('secrete', 'diffuse', 'hypoxia'),
  });
  return uptake === null ? scenario : withValues(scenario, { 'secrete.oxygenUptakeTumor': uptake });
}

interface State {
  /** Measured from the cells that lie farthest out. */
  readonly diameter: number;
  readonly deadInCentre: number;
  readonly centreOxygen: number;
  readonly rimOxygen: number;
}

function stateOf(world: World, cellRadius: number): State {
  const { kind, life, x, y, z } = world.cells.columns;
  let farthest = 0, inside = 0, dead = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== Kind.Tumor) continue;
    const distance = Math.hypot(x[i], y[i], z[i]);
    farthest = Math.max(farthest, distance);
    if (distance > CENTRE) continue;
    inside++;
    if (life[i] === Life.Necrotic || life[i] === Life.Lysed) dead++;
  }
  const { value } = fieldOf(world.fields, 'oxygen')!;
  const at = (radius: number) => value[voxelAt(world.fields.grid, radius, 0, 0)];
  return { diameter: 2 * (farthest + cellRadius), deadInCentre: dead / inside, centreOxygen: at(0), rimOxygen: at(farthest) };
}

/** Larger and larger balls until one dies in its middle; then twice a ball between the last two kinds, to within a quarter of a rung. */
function* growUntilDead(seed: string, setting: Setting, diameters: readonly number[]): Computation {
  const seen: State[] = [];
  const isDead = ({ deadInCentre }: State) => deadInCentre >= DEAD_SHARE;
  function* tryBall(diameter: number): Generator<number, boolean, void> {
    const world = createWorld(ball(diameter, setting), { seed });
    for (let minute = 0; minute < HOURS * 60; minute += 30) {
      advance(world, 30);
      yield Math.min(0.99, (seen.length + minute / (HOURS * 60)) / (diameters.length + 2));
    }
    seen.push(stateOf(world, setting.radius));
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

function armOf(setting: Setting, { quick }: TargetOptions): Arm {
  const diameters = quick ? QUICK_DIAMETERS : DIAMETERS;
  return { name: setting.name, seeds: quick ? 'one' : 'all', identity: { diameters, scenario: ball(100, setting), version: 3 }, run: (seed) => growUntilDead(seed, setting, diameters) };
}

const settingsOf = ({ quick }: TargetOptions) => (quick ? SETTINGS.slice(0, 1) : SETTINGS);

function rowsOf(results: Results, { name, doc }: Setting): Row[] {
  const critical = results.values(name, 'critical'), there = (value: string) => results.values(name, value);
  return [
    { name: `smallest diameter with a necrotic middle, ${doc}`, unit: 'µm', published: '400–600', bar: '400 … 600', ours: critical, pass: critical.every((diameter) => diameter >= 400 && diameter <= 600) },
    { name: 'oxygen in the middle and …', unit: 'mmHg', published: '–', bar: '–', ours: there('centre'), pass: null },
    { name: '… at the rim of that ball', unit: 'mmHg', published: '–', bar: '–', ours: there('rim'), pass: null },
  ];
}

export const spheroid: Target = {
  name: 'spheroid', title: 'Necrotic core of a spheroid',
  doc: `Balls of packed tumour cells of growing diameter lie in the middle of a cube of medium whose walls are held at ${MEDIUM} mmHg, for ${HOURS} hours; cells neither move nor divide. Three settings: the cube and uptake of the published organoid model, a cube twice as wide, and the cells and cube of the preset solid-spheroid, which take up twice as much. The critical diameter is that of the first ball in which at least ${100 * DEAD_SHARE} % of the cells within ${CENTRE} µm of the centre are necrotic. Published spheroids develop a necrotic core above 400–600 µm.`,
  sources: ['hirschhaeuser2010'], data: [],
  arms: (options) => settingsOf(options).map((setting) => armOf(setting, options)),
  judge: (results, options) => ({
    rows: settingsOf(options).flatMap((setting) => rowsOf(results, setting)),
    figures: [{
      name: 'spheroid-oxygen', title: 'Oxygen in balls of tumour cells', x: { label: 'diameter (µm)' }, y: { label: 'oxygen (mmHg)', from: 0, to: MEDIUM },
      curves: settingsOf(options).flatMap(({ name }): Curve[] => [
        { kind: 'ours', label: `rim, ${name}`, x: results.series(name, 'diameter')[0], runs: results.series(name, 'rim') },
        { kind: 'ours', label: `middle, ${name}`, x: results.series(name, 'diameter')[0], runs: results.series(name, 'centre') },
      ]),
    }],
  }),
};
