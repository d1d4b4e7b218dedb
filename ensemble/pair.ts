// Both runs of a pair one after the other; what they have in common is computed once.
import { restoreAs, save } from '../sim';
import type { World } from '../sim';
import { follow } from './follow';
import type { Computation, Way } from './follow';
import type { Recorder } from './series';
import { sharedTicks } from './shared';

/** A run at tick 0, everything that will be done to it known, and who records it on which way. */
export interface Side {
  readonly world: World;
  readonly recorder: Recorder;
  readonly way: Way;
}

/** Follows both to the end; the other one begins where the two part. The columns are those of two runs by themselves, to the last bit. */
export function* followPair(ours: Side, theirs: Side): Computation<void> {
  const { end, every } = ours.way;
  // Up to a sample, so that each is taken once.
  const shared = Math.floor(Math.min(sharedTicks(ours.world, theirs.world), end) / every) * every, all = end + theirs.way.end - shared;
  yield* part(follow(ours.world, { end: shared, every }, [ours.recorder]), 0, shared / all);
  const fork = shared > 0 ? save(ours.world) : null;
  if (fork !== null) theirs.recorder.begin(ours.recorder);
  yield* part(follow(ours.world, { ...ours.way, isGoingOn: true }, [ours.recorder]), 0, end / all);
  yield* part(follow(fork === null ? theirs.world : restoreAs(fork, theirs.world), { ...theirs.way, isGoingOn: fork !== null }, [theirs.recorder]), fork === null ? end / all : (end - shared) / all, 1);
}

/** Shares of a computation as shares of a longer one. */
function* part(computation: Computation<void>, from: number, to: number): Computation<void> {
  for (;;) {
    const { done, value } = computation.next();
    if (done === true) return;
    yield from + value * (to - from);
  }
}
