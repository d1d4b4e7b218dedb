// What a run's events add up to: who killed how many, how long it took, who descends from whom, and why a cell died.
import { Cause } from './cells';
import { Event } from './events';

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
  /** Minutes from synapse to death, one per kill. */
  readonly killTimes: number[] = [];
  /**
   * Minutes of every synapse given up while its target was alive. One that ended because the target
   * died by another’s doing, or because the CAR-T cell itself died, leaves no event and is missing here.
   */
  readonly fruitlessTimes: number[] = [];
  /** Kills whose death has not been reported yet, by target: a step reports all its kills, then the deaths. */
  private readonly lethal = new Map<number, { readonly killer: number; readonly minutes: number }>();

  add({ tick, kind, a, b, value }: PastEvent): void {
    if (kind === Event.infusion) this.carts.add(a);
    else if (kind === Event.division) this.addBirth({ mother: a, daughter: b, tick, generation: value });
    else if (kind === Event.hit) this.addHit(a, b);
    else if (kind === Event.detach) this.fruitlessTimes.push(value);
    else if (kind === Event.kill) {
      this.kills.set(a, (this.kills.get(a) ?? 0) + 1);
      this.killTimes.push(value);
      this.lethal.set(b, { killer: a, minutes: value });
    } else if (kind === Event.death) this.addDeath(a, tick, value);
  }

  private addBirth(birth: Birth): void {
    this.births.set(birth.daughter, birth);
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
