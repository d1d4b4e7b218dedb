// A run followed to its end by those who watch it: at every step, and at even times.
import { scheduleLive, step } from '../sim';
import type { Action, World } from '../sim';

/** A computation that now and then hands back how much of it is done, 0–1, so that it can be watched and stopped. */
export type Computation<T> = Generator<number, T, void>;

export interface Watcher {
  /** After every tick. */
  step?(world: World): void;
  /** At the first tick, and whenever a sample is due. */
  sample?(world: World): void;
}

/** Integer ticks. */
export interface Way {
  readonly end: number;
  readonly every: number;
  /** The end is sampled even where no sample is due there. */
  readonly withEnd?: boolean;
  /** The present moment has been sampled before. */
  readonly isGoingOn?: boolean;
  /** What is done meanwhile, in order of time: each takes effect at the start of its tick. */
  readonly live?: readonly { readonly tick: number; readonly action: Action }[];
}

/** Ticks between two reports of progress: about a tenth of a second of work for a patch of thousands. */
const REPORT_EVERY = 50;

export function* follow(world: World, { end, every, withEnd = false, isGoingOn = false, live = [] }: Way, watchers: readonly Watcher[]): Computation<void> {
  const sample = (): void => watchers.forEach((watcher) => watcher.sample?.(world));
  if (!isGoingOn) sample();
  for (let fed = 0; world.tick < end;) {
    while (fed < live.length && live[fed].tick <= world.tick) scheduleLive(world, live[fed++].action);
    step(world);
    for (const watcher of watchers) watcher.step?.(world);
    if (world.tick % every === 0 || (withEnd && world.tick === end)) sample();
    if (world.tick % REPORT_EVERY === 0) yield world.tick / end;
  }
}

/** Runs a computation to its end in one go. */
export function complete<T>(computation: Computation<T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done === true) return value;
  }
}
