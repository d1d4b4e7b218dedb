// One run of many, or a pair of them, from requests to the columns that are asked for: no pictures, no clock, nothing remembered.
import { follow } from '../ensemble/follow';
import type { Computation } from '../ensemble/follow';
import { followPair, followRest } from '../ensemble/pair';
import type { Rest, Side } from '../ensemble/pair';
import { Recorder } from '../ensemble/series';
import type { Series } from '../ensemble/series';
import { createWorld } from '../sim';
import { openRun } from './documents';
import { internal, ok } from './failures';
import type { LoadRequest, Result } from './simApi';
import { Tree } from './tree';

export interface SampleRequest {
  /** Of two the first is followed, and what is left of the second handed over: what they have in common is computed once. */
  readonly requests: readonly [LoadRequest] | readonly [LoadRequest, LoadRequest];
  /** Minutes. */
  readonly until: number;
  readonly every: number;
  /** `time_min` comes with them. */
  readonly columns: readonly string[];
}

/** What is left of the second of two. */
export type SampleRest = Rest & Pick<SampleRequest, 'columns'>;

/** What one worker does in one go. */
export type SampleJob = SampleRequest | SampleRest;

/** What a worker says of a job: how far it is, what is left for somebody else, the columns of the run. */
export type SampleReport =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'rest'; readonly rest: SampleRest }
  | { readonly kind: 'done'; readonly outcome: Result<Series> };

export function* sample(job: SampleJob, handOver: (rest: SampleRest) => void): Computation<Result<Series>> {
  try {
    if ('state' in job) {
      const recorder = new Recorder(job.scenario, job.columns);
      yield* followRest(job, recorder);
      return ok(recorder.series);
    }
    const sides: Side[] = [], { requests, until, every, columns } = job;
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
    else yield* followPair(ours, theirs, (rest) => handOver({ ...rest, columns }));
    return ok(ours.recorder.series);
  } catch (thrown) {
    return internal(thrown);
  }
}
