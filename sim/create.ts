// Builds the world of a scenario at tick 0: clones, cells, vessels, fields, timed actions, and what was done to the patient before.
import { prepare } from './before';
import { Glide } from './core/glide';
import { createKernels } from './core/kernels';
import type { KernelChoice, Kernels } from './core/kernels';
import { Stream, daughterKey, runKeyOf, streamId } from './core/random';
import { clamp } from './core/math';
import { Overlaps } from './core/overlaps';
import { CubeRoots } from './core/roots';
import { createVoxelGrid } from './core/voxels';
import { createCells } from './cells';
import { cloneStates } from './clones';
import { EventLog } from './events';
import { createFields } from './fields';
import { found, foundingOf } from './founders';
import { Drift, halfExtents } from './neighbors';
import { initialValues, productGroup } from './params';
import { MODELS } from './models';
import { withBlood } from './patient/blood';
import { productState } from './products';
import { createBody, createProtocols } from './patient/body';
import { mediumDoses } from './patient/medium';
import { createPharmacy } from './patient/pharmacy';
import { placeCells, placeVessels } from './placement';
import { Roster } from './roster';
import { PairForces, createNeighborList } from './world';
import type { TimedAction, World } from './world';
import type { Action, Population, Scenario, Scheduled } from './scenario';

export interface CreateOptions {
  /** Replaces the scenario's seed. */
  readonly seed?: string;
  /** Parameter values that hold from the start, over the scenario's. */
  readonly set?: Readonly<Record<string, number>>;
  /** Who does the heavy loops: a choice, or kernels of several threads that serve no other world. The results are the same. */
  readonly kernels?: KernelChoice | Kernels;
  /** Actions of an earlier run's record. */
  readonly live?: readonly { readonly tick: number; readonly action: TimedAction['action'] }[];
}

/** A world at tick 0. The scenario must have passed the checks of the schema. */
export function createWorld(document: Scenario, options: CreateOptions = {}): World {
  // Values that hold from the start become part of the scenario the world carries: scenario + seed + record is the run.
  const scenario = options.set ? { ...document, parameters: { ...document.parameters, ...options.set } } : document;
  const world = createEmptyWorld(scenario, options.seed ?? scenario.seed, compileActions(scenario, options.live ?? []), options.kernels);
  let clone = 0;
  scenario.populations.forEach((population, index) => {
    addPopulation(world, population, index, clone);
    clone += 1 + population.clones.length;
  });
  prepare(world);
  return world;
}

/** The world of a scenario before any cell is placed. */
export function createEmptyWorld(scenario: Scenario, seed: string, actions: TimedAction[], choice: KernelChoice | Kernels = 'fast'): World {
  const runKey = runKeyOf(seed);
  const model = MODELS[scenario.model];
  const total = scenario.populations.reduce((sum, p) => sum + p.count, 0);
  const kernels = typeof choice === 'object' ? choice : createKernels(choice, 1, undefined, kernelBytesFor(scenario, total));
  const forces = new PairForces(kernels);
  const values = initialValues(scenario), pharmacy = createPharmacy(scenario);
  return withBlood({
    scenario, model, seed, runKey, tick: 0, place: 'patch',
    cells: createCells(Math.max(1024, Math.ceil(total * 1.5))),
    roster: new Roster(), fields: createFields(scenario, kernels),
    body: createBody(values, pharmacy.drugs, mediumDoses(scenario)), pharmacy, protocols: createProtocols(scenario.protocols.length),
    vessels: [...placeVessels(scenario, new Stream(runKey, streamId('vessels')))],
    products: Object.entries(scenario.products).map(([name, design]) => productState(name, productGroup(name), design)),
    clones: cloneStates(scenario),
    events: new EventLog(),
    values,
    actions, nextAction: 0, arrivals: [], nextId: 1,
    neighbors: createNeighborList(kernels, model), drift: new Drift(), forces, overlaps: new Overlaps(kernels, forces), glide: new Glide(kernels, forces), cubeRoots: new CubeRoots(kernels),
    pipeline: model.pipeline, derived: [], derivedValid: false,
    disabled: new Set(scenario.disabled),
  });
}

/** What kernels hold of a cell, and of a voxel and each of its fields. */
const BYTES_PER_CELL = 640, BYTES_PER_VOXEL = 40;

/** Room in the kernels' memory for twice the founders: a memory that has to grow later slows everything down. */
function kernelBytesFor({ domain: { size, voxel, dimensions }, fields }: Scenario, founders: number): number {
  const voxels = createVoxelGrid(size, voxel, dimensions).count;
  return 2 * founders * BYTES_PER_CELL + voxels * (1 + fields.length) * BYTES_PER_VOXEL;
}

function compileActions(scenario: Scenario, live: NonNullable<CreateOptions['live']>): TimedAction[] {
  const { ticksPerMinute } = scenario.clock;
  // What lies before the start is done when the world is made (`before.ts`).
  const actions: TimedAction[] = scenario.schedule.filter(({ at }) => at >= 0).map((item) => ({
    tick: Math.round(item.at * ticksPerMinute),
    action: actionOf(item),
    origin: 'scenario', note: item.note, ...(item.byHand ? { byHand: true } : {}),
  }));
  for (const { tick, action } of live) actions.push({ tick, action, origin: 'live', note: '' });
  // Stable: of two actions at one tick the scenario's comes first, then live ones in the order they were done.
  return actions.sort((a, b) => a.tick - b.tick);
}

function actionOf(item: Scheduled): Action {
  const { at: _at, note: _note, byHand: _byHand, ...action } = item;
  return action;
}

function addPopulation(world: World, population: Population, index: number, firstClone: number): void {
  const stream = new Stream(world.runKey, streamId('populate'));
  const family = streamId(`population ${index}`);
  const points = placeCells(world, population, new Stream(world.runKey, streamId('place')), family);
  const shares = population.clones.map((clone) => clone.fraction);
  const owner = assignClones(population.count, shares, new Stream(world.runKey, streamId('clones')), family);
  const founding = foundingOf(world, population);
  const [hx, hy, hz] = halfExtents(world);
  for (let n = 0; n < population.count; n++) {
    const clone = owner[n] < 0 ? population : population.clones[owner[n]];
    const row = found(world, founding, clone, firstClone + owner[n] + 1, stream, daughterKey(family, n)), { x, y, z } = world.cells.columns;
    x[row] = clamp(points[3 * n], -hx, hx);
    y[row] = clamp(points[3 * n + 1], -hy, hy);
    z[row] = clamp(points[3 * n + 2], -hz, hz) + 0; // no −0: in a flat patch nothing writes it again
  }
}

/** Subclone of every cell, −1 for the main clone: exact numbers, chosen by the smallest draws. */
function assignClones(count: number, shares: readonly number[], stream: Stream, family: number): Int32Array {
  const owner = new Int32Array(count);
  owner.fill(-1);
  if (shares.length === 0) return owner;
  const draws = Float64Array.from({ length: count }, (_, n) => stream.unit(0, daughterKey(family, n)));
  const ranked = Array.from({ length: count }, (_, n) => n).sort((a, b) => draws[a] - draws[b] || a - b);
  let next = 0;
  shares.forEach((share, clone) => {
    const size = Math.round(share * count);
    for (let k = 0; k < size && next < count; k++) owner[ranked[next++]] = clone;
  });
  return owner;
}
