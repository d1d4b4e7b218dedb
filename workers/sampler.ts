// One run of many, or a pair of them, from requests to the columns that are asked for: no pictures, no clock, nothing remembered.
import { follow } from '../ensemble/follow';
import type { Computation } from '../ensemble/follow';
import { followPair } from '../ensemble/pair';
import type { Side } from '../ensemble/pair';
import { Recorder } from '../ensemble/series';
import { createWorld } from '../sim';
import { openRun } from './documents';
import { internal, ok } from './failures';
import type { LoadRequest, Result } from './simApi';
import { Tree } from './tree';

export interface SampleRequest {
  /** Two are followed together: what they have in common is computed once. */
  readonly requests: readonly [LoadRequest] | readonly [LoadRequest, LoadRequest];
  /** Minutes. */
  readonly until: number;
  readonly every: number;
  /** `time_min` comes with them. */
  readonly columns: readonly string[];
}

export type Columns = Readonly<Record<string, readonly number[]>>;

/** What a worker says of what it was given: columns of each request, in their order. */
export type SampleReport = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'done'; readonly outcome: Result<readonly Columns[]> };

export function* sample({ requests, until, every, columns }: SampleRequest): Computation<Result<readonly Columns[]>> {
  try {
    const sides: Side[] = [];
    for (const request of requests) {
      const opened = openRun(request);
      if (!opened.ok) return opened;
      const { start, past } = opened.value, { start: { scenario, seed, set }, actions } = new Tree(start, past).courses[past.course];
      sides.push({
        world: createWorld(scenario, { seed, set, live: actions }), recorder: new Recorder(scenario, columns),
        way: { end: Math.round(until * scenario.clock.ticksPerMinute), every: Math.max(1, Math.round(every * scenario.clock.ticksPerMinute)), withEnd: true },
      });
    }
    const [ours, theirs] = sides;
    if (theirs === undefined) yield* follow(ours.world, ours.way, [ours.recorder]);
    else yield* followPair(ours, theirs);
    return ok(sides.map(({ recorder }) => recorder.series));
  } catch (thrown) {
    return internal(thrown);
  }
}
