// Fingerprints of moments of a course that lie behind, taken in a world beside the run: the run stays where it is.
import { hashState, restore, step } from '../sim';
import type { World } from '../sim';
import { countUntil, feed } from './course';
import type { Course } from './course';
import type { Run } from './run';

/** Cells stepped or read, one tick each, before the answer goes out: some fifty milliseconds. */
const WORK = 60_000;

/** A world on its way through the past. */
interface Walker {
  readonly course: Course;
  readonly world: World;
  fed: number;
}

export class Trace {
  private walker: Walker | null = null;

  constructor(private readonly run: Run) {}

  /** Fingerprints of the state at each tick from `from` to `to`; fewer where they take long, even none: whoever asks again from where they end is helped on. */
  read(from: number, to: number): string[] {
    const { run } = this;
    if (from === to && from === run.tick) return [hashState(run.world)];
    const walker = this.sendTo(from), { world } = walker, found: string[] = [];
    let work = 0;
    while (work < WORK) {
      if (world.tick >= from) {
        found.push(hashState(world));
        work += world.cells.count;
        if (world.tick >= to) break;
      }
      go(walker);
      work += world.cells.count + 1;
    }
    return found;
  }

  /** What the walker has passed is no more. */
  forget(): void {
    this.walker = null;
  }

  /** The walker, before or at a tick; from the last known state on the way there, if it is not nearer itself. */
  private sendTo(tick: number): Walker {
    const { course, trail } = this.run, { walker } = this, known = trail.keyframes.before(course, tick);
    const isOnItsWay = walker?.course === course && walker.world.tick <= tick && (known === null || known.tick <= walker.world.tick);
    if (walker !== null && isOnItsWay) return walker;
    if (known === null) throw new Error(`The start of course ${course.id} is not known.`);
    // A keyframe is taken before the actions of its own tick are handed to the world.
    return (this.walker = { course, world: restore(known.open()), fed: countUntil(course.actions, known.tick - 1) });
  }
}

function go(walker: Walker): void {
  const { world, course: { actions } } = walker;
  walker.fed = feed(world, actions, walker.fed);
  step(world);
}
