// What a run's events add up to: who killed how many, how long it took, who descends from whom, and why a cell died.
import { Cause, Kind } from './cells';
import { Event } from './events';

/** Events of the patient or of the tissue: their `a` and `b` are no cells. */
export const NO_CELLS: ReadonlySet<number> = new Set([Event.drug, Event.grade, Event.injection, Event.vessel]);

/** One event with its time; the columns of the event log. */
export interface PastEvent {
  readonly tick: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** Why a cell died, as facts to be put into words. */
export interface DeathFacts {
  readonly id: number;
  readonly tick: number;
  readonly cause: number;
  /** 0 when no CAR-T cell killed it. */
  readonly killer: number;
  /** Minutes from the killer's synapse to the death; NaN when nobody killed it. */
  readonly minutesBound: number;
  /** Hits it took in its life, and by how many different CAR-T cells. */
  readonly hits: number;
  readonly attackers: number;
}

export interface Birth {
  readonly mother: number;
  readonly daughter: number;
  readonly tick: number;
  readonly generation: number;
}

/** How the synapses of a run ended: each is in exactly one of these lists, with its length in minutes. */
export interface Synapses {
  /** The target was killed by this CAR-T cell. */
  readonly killed: readonly number[];
  /** Let go while the target was alive. */
  readonly givenUp: readonly number[];
  /** The target died by another’s doing or for another reason. */
  readonly targetLost: readonly number[];
  /** The CAR-T cell itself died or left. */
  readonly cartLost: readonly number[];
  /** Still going on at the last event. */
  readonly open: readonly number[];
}

interface Attack {
  hits: number;
  readonly by: Set<number>;
}

/** Facts gathered event by event, in order of time. Ids are those of the run; nothing is forgotten. */
export class History {
  /** CAR-T cells that entered, and all their descendants. */
  private readonly carts = new Set<number>();
  private readonly kills = new Map<number, number>();
  private readonly attacks = new Map<number, Attack>();
  private readonly deaths = new Map<number, DeathFacts>();
  private readonly births = new Map<number, Birth>();
  private readonly daughters = new Map<number, number[]>();
  /** Ticks at which CAR-T cells entered. */
  private readonly entries = new Map<number, number>();
  private readonly ended = { killed: [] as number[], givenUp: [] as number[] };
  /** Ticks, because the minutes in a tick are known only to those who ask. */
  private readonly broken = { targetLost: [] as number[], cartLost: [] as number[] };
  /** Synapses that go on, by CAR-T cell, and the CAR-T cells of each target. */
  private readonly bound = new Map<number, { readonly target: number; readonly tick: number }>();
  private readonly holders = new Map<number, Set<number>>();
  private lastTick = 0;
  private highest = 0;
  private youngest = 0;
  /** Kills whose death has not been reported yet, by target: a step reports all its kills, then the deaths. */
  private readonly lethal = new Map<number, { readonly killer: number; readonly minutes: number }>();

  add({ tick, kind, a, b, value }: PastEvent): void {
    this.lastTick = Math.max(this.lastTick, tick);
    if (!NO_CELLS.has(kind)) this.highest = Math.max(this.highest, a, b);
    if (kind === Event.infusion) this.addEntry(a, tick);
    else if (kind === Event.placement) this.addPlaced(a, tick, value);
    else if (kind === Event.division) this.addBirth({ mother: a, daughter: b, tick, generation: value });
    else if (kind === Event.hit) this.addHit(a, b);
    else if (kind === Event.bind) this.addSynapse(a, b, tick);
    else if (kind === Event.detach) {
      this.ended.givenUp.push(value);
      this.unbind(a);
    } else if (kind === Event.kill) {
      this.kills.set(a, (this.kills.get(a) ?? 0) + 1);
      this.ended.killed.push(value);
      this.unbind(a);
      this.lethal.set(b, { killer: a, minutes: value });
    } else if (kind === Event.death) this.addDeath(a, tick, value);
    else if (kind === Event.departure) this.breakOff(a, tick, this.broken.cartLost);
  }

  private addEntry(id: number, tick: number): void {
    this.carts.add(id);
    this.entries.set(id, tick);
  }

  private addPlaced(id: number, tick: number, kind: number): void {
    this.entries.set(id, tick);
    if (kind === Kind.Cart) this.carts.add(id);
  }

  private addSynapse(cart: number, target: number, tick: number): void {
    this.breakOff(cart, tick, this.broken.targetLost);
    this.bound.set(cart, { target, tick });
    const holders = this.holders.get(target);
    if (holders === undefined) this.holders.set(target, new Set([cart]));
    else holders.add(cart);
  }

  /** Forgets the synapse of a CAR-T cell; returns the tick at which it began, or NaN where none is known. */
  private unbind(cart: number): number {
    const synapse = this.bound.get(cart);
    if (synapse === undefined) return NaN;
    this.bound.delete(cart);
    this.holders.get(synapse.target)?.delete(cart);
    return synapse.tick;
  }

  /** A synapse that ends without an event of its own. */
  private breakOff(cart: number, tick: number, list: number[]): void {
    const began = this.unbind(cart);
    if (!Number.isNaN(began)) list.push(tick - began);
  }

  private addBirth(birth: Birth): void {
    this.births.set(birth.daughter, birth);
    this.youngest = Math.max(this.youngest, birth.daughter);
    const others = this.daughters.get(birth.mother);
    if (others === undefined) this.daughters.set(birth.mother, [birth.daughter]);
    else others.push(birth.daughter);
    if (this.carts.has(birth.mother)) this.carts.add(birth.daughter);
  }

  private addHit(by: number, target: number): void {
    const attack = this.attacks.get(target) ?? { hits: 0, by: new Set<number>() };
    attack.hits++;
    attack.by.add(by);
    this.attacks.set(target, attack);
  }

  private addDeath(id: number, tick: number, cause: number): void {
    const kill = cause === Cause.Killed ? this.lethal.get(id) : undefined;
    this.lethal.delete(id);
    this.breakOff(id, tick, this.broken.cartLost);
    for (const cart of this.holders.get(id) ?? []) this.breakOff(cart, tick, this.broken.targetLost);
    this.holders.delete(id);
    const attack = this.attacks.get(id);
    this.deaths.set(id, {
      id, tick, cause, killer: kill?.killer ?? 0, minutesBound: kill?.minutes ?? NaN,
      hits: attack?.hits ?? 0, attackers: attack?.by.size ?? 0,
    });
  }

  /** Number of CAR-T cells by their kills: index = kills. Every CAR-T cell that was ever there counts. */
  killHistogram(): number[] {
    const histogram: number[] = [0];
    for (const id of this.carts) {
      const kills = this.kills.get(id) ?? 0;
      while (histogram.length <= kills) histogram.push(0);
      histogram[kills] = histogram[kills] + 1;
    }
    return histogram;
  }

  synapses(ticksPerMinute: number): Synapses {
    const minutes = (ticks: readonly number[]) => ticks.map((count) => count / ticksPerMinute);
    const open = [...this.bound.values()].map(({ tick }) => this.lastTick - tick);
    return { ...this.ended, targetLost: minutes(this.broken.targetLost), cartLost: minutes(this.broken.cartLost), open: minutes(open) };
  }

  /** Highest id that the events speak of: ids are given in order, so none above it is known to have existed. */
  get highestId(): number {
    return this.highest;
  }

  /** Highest id of a daughter so far. */
  get highestBorn(): number {
    return this.youngest;
  }

  /** Tick since when the cell was there: its birth, its entry, or 0 for a cell of the start. */
  since(id: number): number {
    return this.births.get(id)?.tick ?? this.entries.get(id) ?? 0;
  }

  death(id: number): DeathFacts | null {
    return this.deaths.get(id) ?? null;
  }

  /** Ids from the cell back to its founder. */
  ancestors(id: number): number[] {
    const line = [id];
    for (let birth = this.births.get(id); birth !== undefined; birth = this.births.get(birth.mother)) line.push(birth.mother);
    return line;
  }

  birth(id: number): Birth | null {
    return this.births.get(id) ?? null;
  }

  daughtersOf(id: number): readonly number[] {
    return this.daughters.get(id) ?? [];
  }

  /** Founders that have divided, those with the most descendants first, then by id. */
  founders(): { readonly id: number; readonly descendants: number }[] {
    const counts = new Map<number, number>();
    for (const daughter of this.births.keys()) {
      const founder = this.ancestors(daughter).at(-1)!;
      counts.set(founder, (counts.get(founder) ?? 0) + 1);
    }
    return [...counts].map(([id, descendants]) => ({ id, descendants })).sort((p, q) => q.descendants - p.descendants || p.id - q.id);
  }

  isCart(id: number): boolean {
    return this.carts.has(id);
  }
}
