// What may be counted in a run besides its columns: a watcher that sees every step, under a name and a version.
import type { World } from '../../sim';
import type { Watcher as Follower } from '../../ensemble/follow';
import type { ArmResult } from '../experiment';

/** Looks at a run step by step: `world.events` holds what has just happened. */
export interface Watcher extends Follower {
  finish(world: World): ArmResult;
}

export interface Measure {
  readonly name: string;
  readonly doc: string;
  /** Counts up when it measures otherwise: what was stored before is then measured again. */
  readonly version: number;
  /** Made anew for every run. */
  readonly watch: () => Watcher;
}
