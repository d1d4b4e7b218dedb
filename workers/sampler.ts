// One run of many, from a request to the columns that are asked for: no pictures, no clock, nothing remembered.
import { follow } from '../ensemble/follow';
import type { Computation } from '../ensemble/follow';
import { Recorder } from '../ensemble/series';
import { createWorld } from '../sim';
import { openRun } from './documents';
import { internal, ok } from './failures';
import type { LoadRequest, Result } from './simApi';
import { Tree } from './tree';

export interface SampleRequest {
  readonly request: LoadRequest;
  /** Minutes. */
  readonly until: number;
  readonly every: number;
  /** `time_min` comes with them. */
  readonly columns: readonly string[];
}

export type Columns = Readonly<Record<string, readonly number[]>>;

/** What a worker says of the run that it was given. */
export type SampleReport = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'done'; readonly outcome: Result<Columns> };

export function* sample({ request, until, every, columns }: SampleRequest): Computation<Result<Columns>> {
  const opened = openRun(request);
  if (!opened.ok) return opened;
  const { start, past } = opened.value, { start: { scenario, seed, set }, actions } = new Tree(start, past).courses[past.course], { ticksPerMinute } = scenario.clock;
  try {
    const world = createWorld(scenario, { seed, set }), recorder = new Recorder(scenario, columns);
    yield* follow(world, { end: Math.round(until * ticksPerMinute), every: Math.max(1, Math.round(every * ticksPerMinute)), withEnd: true, live: actions }, [recorder]);
    return ok(recorder.series);
  } catch (thrown) {
    return internal(thrown);
  }
}
