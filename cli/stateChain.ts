// Fingerprints of a run on its way: by them a receipt can say where another run departs from it.
import { evenly } from '../schema';
import type { Moment } from '../schema';
import { hashWorld } from '../sim';
import type { World } from '../sim';

export class StateChain {
  readonly states: Moment[] = [];
  private readonly due: ReadonlySet<number>;

  constructor(from: number, until: number) {
    this.due = new Set(evenly(from, until));
  }

  /** Notes the state where it is due, once. */
  look(world: World): void {
    const { tick } = world;
    if (this.due.has(tick) && (this.states.at(-1)?.tick ?? -1) < tick) this.states.push({ tick, hash: hashWorld(world) });
  }
}
