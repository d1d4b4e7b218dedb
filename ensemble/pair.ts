// Both runs of a pair; what they have in common is computed once, and what is left of the other one can be done by anybody.
import { restoreAs, save } from '../sim';
import type { Scenario, World } from '../sim';
import { follow } from './follow';
import type { Computation, Way } from './follow';
import type { Recorder, Series } from './series';
import { sharedTicks } from './shared';

/** A run at tick 0, everything that will be done to it known, and who records it on which way. */
export interface Side {
  readonly world: World;
  readonly recorder: Recorder;
  readonly way: Way;
}

/** What is left of a pair's other run from where the two part: plain values, which can be sent to another thread. */
export interface Rest {
  readonly scenario: Scenario;
  /** Everything that is done in it. */
  readonly actions: World['actions'];
  /** A snapshot of the run so far. */
  readonly state: Uint8Array;
  /** What was recorded so far. */
  readonly series: Series;
  readonly way: Way;
  /** Share of it that is done, 0–1. */
  readonly share: number;
}

/**
 * Follows ours to the end. Where the two part, which may be at the start or at the end, it hands over the rest of theirs, whose world
 * is not stepped. The columns of both are those of two runs by themselves, to the last bit.
 */
export function* followPair(ours: Side, theirs: Side, handOver: (rest: Rest) => void): Computation<void> {
  const { world, recorder, way } = ours, { end, every } = way;
  // Up to a sample, so that each is taken once.
  const shared = Math.floor(Math.min(sharedTicks(world, theirs.world), end) / every) * every;
  if (shared > 0) yield* upTo(end, follow(world, { end: shared, every }, [recorder]), shared);
  const { scenario, actions } = theirs.world;
  handOver({ scenario, actions, state: save(shared > 0 ? world : theirs.world), series: shared > 0 ? recorder.copy() : {}, way: { ...theirs.way, isGoingOn: shared > 0 }, share: shared / theirs.way.end });
  yield* follow(world, { ...way, isGoingOn: shared > 0 }, [recorder]);
}

/** Follows what is left of the other run. */
export function followRest({ scenario, actions, state, series, way }: Rest, recorder: Recorder): Computation<void> {
  recorder.begin(series);
  return follow(restoreAs(state, { scenario, actions }), way, [recorder]);
}

/** Shares of a computation of so many ticks, as shares of one that goes on to the end. */
function* upTo(end: number, computation: Computation<void>, ticks: number): Computation<void> {
  for (;;) {
    const { done, value } = computation.next();
    if (done === true) return;
    yield value * (ticks / end);
  }
}
