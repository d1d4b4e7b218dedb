// The life of one cell out of the events of a run: whom it was bound to, for how long and with how many hits, whom it bore, and how it ended.
import { Event } from './events';
import { History } from './history';
import type { Birth, DeathFacts, PastEvent, Synapses } from './history';

/** How a synapse ended, as `Synapses` counts them: by the kill, let go, with the target’s or with the CAR-T cell’s end; or it goes on. */
export type SynapseEnd = keyof { readonly [End in keyof Synapses]: End };

export interface Bond {
  readonly cart: number;
  readonly target: number;
  /** Ticks; while it goes on `to` is NaN. */
  readonly from: number;
  to: number;
  end: SynapseEnd;
  /** Killing signal when it formed, 0–1; NaN where that is no longer known. */
  readonly signal: number;
  /** Ticks at which this CAR-T cell hit this target. */
  readonly hits: number[];
}

export interface CellLife {
  readonly id: number;
  readonly birth: Birth | null;
  /** Tick at which it was infused or placed; NaN for all others. */
  readonly entered: number;
  /** In the order in which they formed, as CAR-T cell and as target. */
  readonly bonds: readonly Bond[];
  /** Every event that it took part in. */
  readonly events: readonly PastEvent[];
  readonly daughters: readonly number[];
  readonly death: DeathFacts | null;
  /** Tick at which its remains were cleared away, or it was taken out; NaN before. */
  readonly removed: number;
}

/** Reads the events of a run in their order, and keeps those that concern one cell. */
export class LifeReader {
  private readonly history = new History();
  private readonly events: PastEvent[] = [];
  private readonly bonds: Bond[] = [];
  /** Bonds that go on, by their CAR-T cell: it holds one target at a time, and two may hold each other. */
  private readonly held = new Map<number, Bond>();
  private entered = NaN;
  private removed = NaN;

  constructor(readonly id: number, private readonly ticksPerMinute: number) {}

  /** Whether the event is about the cell, or ends a bond of it. Drugs and grades name no cells. */
  concerns(kind: number, a: number, b: number): boolean {
    if (a === this.id || b === this.id) return kind !== Event.drug && kind !== Event.grade;
    return kind === Event.death && (this.held.has(a) || this.held.get(this.id)?.target === a);
  }

  /** Takes an event that concerns the cell. */
  add(event: PastEvent): void {
    const { id, history } = this, { kind, a, b, tick, value } = event;
    history.add(event);
    if (a === id || b === id) this.events.push(event);
    if (kind === Event.bind) this.bind({ cart: a, target: b, from: tick, to: NaN, end: 'open', signal: value, hits: [] });
    else if (kind === Event.hit) this.bondOf(event).hits.push(tick);
    else if (kind === Event.kill) this.close(this.bondOf(event, value), tick, 'killed');
    else if (kind === Event.detach) this.close(this.bondOf(event, value), tick, 'givenUp');
    else if (kind === Event.death) this.endWith(a, tick);
    else if ((kind === Event.infusion || kind === Event.placement) && a === id) this.entered = tick;
    else if ((kind === Event.removal || kind === Event.extraction) && a === id) this.removed = tick;
  }

  get life(): CellLife {
    const { id, history, entered, removed, bonds, events } = this;
    return { id, birth: history.birth(id), entered, bonds, events, daughters: history.daughtersOf(id), death: history.death(id), removed };
  }

  private bind(bond: Bond): void {
    this.bonds.push(bond);
    this.held.set(bond.cart, bond);
  }

  /** The bond that an event belongs to; one whose beginning is no longer known begins where its length says. */
  private bondOf({ a, b, tick }: PastEvent, minutes = 0): Bond {
    const known = this.held.get(a);
    if (known !== undefined) return known;
    const bond: Bond = { cart: a, target: b, from: tick - Math.round(minutes * this.ticksPerMinute), to: NaN, end: 'open', signal: NaN, hits: [] };
    this.bind(bond);
    return bond;
  }

  private close(bond: Bond, tick: number, end: SynapseEnd): void {
    bond.to = tick;
    bond.end = end;
    this.held.delete(bond.cart);
  }

  /** Of a bond that ends with one of the two no other event tells. */
  private endWith(dead: number, tick: number): void {
    for (const bond of [...this.held.values()]) {
      if (bond.cart === dead) this.close(bond, tick, 'cartLost');
      else if (bond.target === dead) this.close(bond, tick, 'targetLost');
    }
  }
}
