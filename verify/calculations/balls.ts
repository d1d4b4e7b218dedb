// Balls of packed tumour cells in medium, larger and larger ones, until the middle dies for lack of oxygen.
import { Kind, Life, advance, createWorld, fieldOf, voxelAt } from '../../sim';
import type { Scenario, World } from '../../sim';
import { allBut, bareScenario } from '../bare';
import type { Computation } from '../../ensemble/follow';
import type { ArmResult, Json } from '../experiment';
import { withValues } from '../scenario';
import { numberOption } from './calculation';
import type { Calculation } from './calculation';

/** mmHg at the walls of the cube. */
export const MEDIUM = 38;
const VOXEL = 20;

/** A cube of medium and the cells in it. */
interface Setting {
  /** Side of the cube, µm. */
  readonly cube: number;
  /** Radius of a cell, µm. */
  readonly radius: number;
  /** Oxygen uptake, 1/min; null: the model’s own. */
  readonly uptake: number | null;
}

/** Minutes between two settlings of the oxygen, which changes only as cells die. */
const SETTLE = 240;
/** The middle, µm, and the share of its cells that must be dead. */
export const CENTRE = 60, DEAD_SHARE = 0.1, HOURS = 24;
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
function* growUntilDead(seed: string, setting: Setting, diameters: readonly number[]): Computation<ArmResult> {
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


function settingOf(options: Readonly<Record<string, Json>>): Setting {
  return { cube: numberOption(options, 'cube'), radius: numberOption(options, 'radius'), uptake: options['uptake'] === null ? null : numberOption(options, 'uptake') };
}

export const balls: Calculation = {
  name: 'balls', version: 3, doc: 'diameter of the smallest ball with a necrotic middle, of `diameters` (µm) in a cube of medium of side `cube` with cells of that `radius` (µm) and `uptake` (1/min; null: the model’s own)',
  scenario: (options) => ball(100, settingOf(options)),
  run: (options, seed) => growUntilDead(seed, settingOf(options), options['diameters'] as readonly number[]),
};
