// What a run keeps on its way, so that every moment of it can be seen and reached again: states, stills, and what it has cost to come here.
import { save } from '../sim';
import type { World } from '../sim';
import type { Lineage } from '../schema/lineage';
import { Keyframes } from './keyframes';
import { Stills } from './stills';
import { workOf } from './work';

export class Trail {
  readonly keyframes: Keyframes;
  readonly stills: Stills;
  /** What it has cost to come from the start to where the world is. */
  work = 0;

  constructor(durationTicks: number) {
    this.keyframes = new Keyframes(durationTicks);
    this.stills = new Stills(durationTicks);
  }

  /** Bytes in all. */
  get totalBytes(): number {
    return this.keyframes.totalBytes + this.stills.totalBytes;
  }

  /** The world is about to take a step. */
  step(world: World): void {
    this.work += workOf(world);
  }

  /** Keeps what is due at the present tick of a course. */
  remember(course: Lineage, world: World): void {
    if (this.keyframes.wants(course, this.reached(world))) this.keep(course, world);
    if (this.stills.wants(course, world.tick)) this.stills.add(course, world);
  }

  /** Keeps the present state, due or not. */
  keep(course: Lineage, world: World): void {
    this.keyframes.add(course, this.reached(world), save(world));
  }

  /** Drops what a course has to itself. */
  forget(course: Lineage): void {
    this.keyframes.forget(course);
    this.stills.forget(course);
  }

  /** Drops what is kept of a course after a tick. */
  forgetAfter(course: Lineage, tick: number): void {
    this.keyframes.forget(course, tick);
    this.stills.forget(course, tick);
  }

  private reached(world: World): { readonly tick: number; readonly work: number; readonly perTick: number } {
    return { tick: world.tick, work: this.work, perTick: workOf(world) };
  }
}
