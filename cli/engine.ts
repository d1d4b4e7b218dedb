// Runs a world to a tick in slices, so that Ctrl-C is heard, and counts the work done.
import { minutesOf, step, ticksBetween } from '../sim';
import type { StepObserver, World } from '../sim';
import { BadInput } from './fault';

/** A run that grows beyond this would swallow the machine's memory. */
const MOST_CELLS_IN_RUN = 2_000_000;
/** Wall time between two looks at the outside world, ms. */
const SLICE = 40;

/** Told of a moment worth a row. */
export interface Recorder {
  row(world: World): void;
}

export interface Watch {
  readonly table: Recorder | null;
  readonly assays?: Recorder | null;
  readonly events: { step(world: World, tick: number): void } | null;
  /** Ticks between two rows. */
  readonly rowEvery: number;
  readonly onSlice: (world: World) => void;
  /** Told of every rule; null: nobody measures. */
  readonly observer?: StepObserver | null;
  /** Turns true when the person wants to stop. */
  readonly isStopped: () => boolean;
}

export interface Work {
  /** Number of cells, summed over the mechanics steps. */
  readonly cellSteps: number;
  readonly wallSeconds: number;
  readonly stopped: boolean;
}

export async function runTo(world: World, untilTick: number, watch: Watch): Promise<Work> {
  const begin = performance.now();
  const mechanicsEvery = ticksBetween(world, 'mechanics');
  let cellSteps = 0, sliceBegin = begin;
  if (world.tick % watch.rowEvery === 0) record(world, watch);
  while (world.tick < untilTick && !watch.isStopped()) {
    const tick = world.tick;
    step(world, watch.observer ?? null);
    if (tick % mechanicsEvery === 0) cellSteps += world.cells.count;
    watch.events?.step(world, tick);
    if (world.tick % watch.rowEvery === 0) record(world, watch);
    if (performance.now() - sliceBegin < SLICE) continue;
    if (world.cells.count > MOST_CELLS_IN_RUN) throw tooManyCells(world);
    watch.onSlice(world);
    await new Promise((resume) => setImmediate(resume));
    sliceBegin = performance.now();
  }
  return { cellSteps, wallSeconds: (performance.now() - begin) / 1000, stopped: world.tick < untilTick };
}

function record(world: World, watch: Watch): void {
  watch.table?.row(world);
  watch.assays?.row(world);
}

function tooManyCells(world: World): BadInput {
  return new BadInput(`${world.scenario.name}: ${world.cells.count} cells at minute ${minutesOf(world)}; expected at most ${MOST_CELLS_IN_RUN}. A shorter run or a smaller patch keeps within this.`);
}
