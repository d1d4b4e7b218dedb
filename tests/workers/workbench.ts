// A loaded run behind the worker's interface, with a clock that is wound by hand.
import { expect } from 'vitest';
import { createApi } from '../../workers/api';
import { viewFrame } from '../../workers/frameTypes';
import type { Frame } from '../../workers/frameTypes';
import { Loop } from '../../workers/loop';
import type { Failure, Result, RunInfo, SimApi } from '../../workers/simApi';
import { HandClock } from './handClock';
import { SMALL_TEXT } from './smallRun';

export interface Bench {
  readonly api: SimApi;
  readonly clock: HandClock;
  readonly info: RunInfo;
  frame(): Promise<Frame>;
  hash(): Promise<string>;
  /** Lets the loop work until the promise has settled. */
  settle<T>(promise: Promise<T>): Promise<T>;
  goTo(minutes: number): Promise<void>;
}

export async function load(request: object = { text: SMALL_TEXT, file: 'small.json' }): Promise<Bench> {
  const clock = new HandClock();
  const now = clock.now;
  // Every look at the clock costs a little, so that slices end as they do in life.
  const api = createApi(new Loop({ ...clock, now: () => (clock.time += 0.3) && now(), soon: clock.soon, later: clock.later }));
  const info = good(await api.load(request as never));
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    let done = false;
    void promise.then(() => (done = true));
    for (let n = 0; n < 1_000_000 && !done; n++) {
      clock.turn();
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
    }
    return promise;
  };
  return {
    api, clock, info, settle,
    frame: async () => viewFrame(await api.frame({ buffer: null, field: null, sliceZ: 0 })),
    hash: async () => (await api.hash()).hash,
    goTo: async (minutes) => void good(await settle(api.jumpTo(minutes))),
  };
}

export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.message} ${JSON.stringify(result.problems)}`);
  return result.value;
}

export async function failureOf(answer: Promise<unknown>): Promise<Failure> {
  const failure = (await answer) as Failure;
  expect(failure).toMatchObject({ ok: false });
  expect(failure.message).not.toMatch(/undefined|\bat .*\.ts|TypeError/);
  return failure;
}
