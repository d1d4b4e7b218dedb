// Runs a world to a tick in slices, so that Ctrl-C is heard, and counts the work done.
import { RunFault, bytesPerCell, findRule, minutesOf, save, step, ticksBetween } from '../sim';
import type { StepObserver, World } from '../sim';
import { BadInput, RunStopped } from './fault';
import { onOneLine } from './terminal';

/** A run that grows beyond this would swallow the machine's memory. */
const MOST_CELLS_IN_RUN = 2_000_000;
/** Wall time between two looks at the outside world, ms. */
const SLICE = 40;
/** A state is kept in memory this often, ms, so that a fault can be traced to its rule; not more than this many bytes of it. */
const KEEP_EVERY = 5000, MOST_KEPT = 100_000_000;

/** Told of a moment worth a row. */
export interface Recorder {
  row(world: World): void;
}

export interface Watch {
  readonly table: Recorder | null;
  readonly assays?: Recorder | null;
  readonly events: { step(world: World, tick: number): void } | null;
  /** Looks at every state, the first included. */
  readonly chain?: { look(world: World): void } | null;
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
  const past = new Past(world);
  let cellSteps = 0, sliceBegin = begin;
  if (world.tick % watch.rowEvery === 0) record(world, watch);
  watch.chain?.look(world);
  while (world.tick < untilTick && !watch.isStopped()) {
    const tick = world.tick;
    try {
      step(world, watch.observer ?? null);
    } catch (error) {
      throw error instanceof RunFault ? broken(world, past.explain(error)) : error;
    }
    if (tick % mechanicsEvery === 0) cellSteps += world.cells.count;
    watch.events?.step(world, tick);
    if (world.tick % watch.rowEvery === 0) record(world, watch);
    watch.chain?.look(world);
    if (performance.now() - sliceBegin < SLICE) continue;
    if (world.cells.count > MOST_CELLS_IN_RUN) throw tooManyCells(world);
    watch.onSlice(world);
    past.keep(world);
    await new Promise((resume) => setImmediate(resume));
    sliceBegin = performance.now();
  }
  return { cellSteps, wallSeconds: (performance.now() - begin) / 1000, stopped: world.tick < untilTick };
}

/** Takes a run to a tick to look at it there. Why it came no further; '' where it is there; null: somebody stopped it. */
export async function goOn(world: World, untilTick: number, { onSlice = () => undefined, isStopped }: { readonly onSlice?: Watch['onSlice']; readonly isStopped: Watch['isStopped'] }): Promise<string | null> {
  try {
    const { stopped } = await runTo(world, untilTick, { table: null, events: null, rowEvery: Infinity, onSlice, isStopped });
    return stopped ? null : '';
  } catch (error) {
    if (error instanceof RunStopped) return error.message;
    throw error;
  }
}

/** The last two states that were kept, the newer one first: a fault that is found late may be in it already. */
class Past {
  private snapshots: readonly Uint8Array[] = [];
  private next = 0;

  constructor(world: World) {
    this.keep(world);
  }

  keep(world: World): void {
    const now = performance.now();
    if (now < this.next || world.cells.count * bytesPerCell() > MOST_KEPT) return;
    this.snapshots = [save(world), ...this.snapshots.slice(0, 1)];
    // Saving a large colony takes a while; it is not to take more than a hundredth of the time.
    this.next = performance.now() + Math.max(KEEP_EVERY, 100 * (performance.now() - now));
  }

  explain(fault: RunFault): RunFault {
    return this.snapshots.reduce((found, snapshot) => findRule({ snapshot, fault: found }), fault);
  }
}

function broken(world: World, { message }: RunFault): RunStopped {
  return new RunStopped(`${onOneLine(world.scenario.name)}: the run broke a promise of the model at minute ${minutesOf(world)} and was stopped: ${message}. This is a fault of the program; please report it with the scenario and the seed ${JSON.stringify(world.seed)}.`);
}

function record(world: World, watch: Watch): void {
  watch.table?.row(world);
  watch.assays?.row(world);
}

function tooManyCells(world: World): BadInput {
  return new BadInput(`${onOneLine(world.scenario.name)}: ${world.cells.count} cells at minute ${minutesOf(world)}; expected at most ${MOST_CELLS_IN_RUN}. A shorter run or a smaller patch keeps within this.`);
}
