// What a file of events says of one cell, counted anew line by line and with no code of the biographies: what they are held against.
export interface FileEvent {
  readonly tick: number;
  readonly minutes: number;
  readonly event: string;
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

export interface CountedBond {
  readonly from: number;
  readonly to: number | null;
  readonly other: number;
  readonly hits: readonly number[];
}

export interface Recount {
  readonly mother: number;
  readonly daughters: readonly number[];
  readonly sisters: readonly number[];
  /** Minute and number of the cause; null while it lives. */
  readonly death: { readonly minutes: number; readonly cause: number } | null;
  readonly killer: { readonly id: number; readonly minutesBound: number } | null;
  readonly hits: number;
  readonly attackers: number;
  readonly isCart: boolean;
  /** As CAR-T cell. */
  readonly kills: number;
  readonly killMinutes: number;
  readonly own: readonly CountedBond[];
  /** As target. */
  readonly suffered: readonly CountedBond[];
  /** “kind minutes other”, one for every event that has an entry, in no order. */
  readonly entries: readonly string[];
}

export function eventsIn(text: string): FileEvent[] {
  return text.split('\n').filter((line) => line.startsWith('{"tick"')).map((line) => JSON.parse(line) as FileEvent);
}

/** Causes of death by number begin with none; a kill is the first. */
const KILLED = 1;
const ALONE: ReadonlySet<string> = new Set(['infusion', 'homing', 'exhaustion', 'memory', 'recall', 'activation', 'departure', 'removal']);
const BOTH: ReadonlySet<string> = new Set(['bind', 'kill', 'detach', 'division', 'trogocytosis']);

export class Recounter {
  private readonly by = new Map<number, FileEvent[]>();
  private readonly deaths = new Map<number, FileEvent>();
  readonly ids: readonly number[];

  constructor(events: readonly FileEvent[]) {
    for (const event of events) {
      if (event.event === 'drug' || event.event === 'grade') continue;
      for (const id of event.event === 'death' ? [event.a] : new Set([event.a, event.b])) if (id > 0) (this.by.get(id) ?? this.by.set(id, []).get(id)!).push(event);
      if (event.event === 'death') this.deaths.set(event.a, event);
    }
    this.ids = [...this.by.keys()].sort((one, other) => one - other);
  }

  has(id: number): boolean {
    return this.by.has(id);
  }

  isDead(id: number): boolean {
    return this.deaths.has(id);
  }

  of(id: number): Recount {
    const events = this.by.get(id) ?? [], all = (name: string, side: 'a' | 'b'): FileEvent[] => events.filter((event) => event.event === name && event[side] === id);
    const death = this.deaths.get(id), killed = all('kill', 'b').at(-1), kills = all('kill', 'a'), struck = all('hit', 'b'), mother = all('division', 'b')[0]?.a ?? 0;
    return {
      mother, daughters: all('division', 'a').map(({ b }) => b),
      sisters: mother === 0 ? [] : (this.by.get(mother) ?? []).filter(({ event, a, b }) => event === 'division' && a === mother && b !== id).map(({ b }) => b),
      death: death === undefined ? null : { minutes: death.minutes, cause: death.value },
      killer: killed === undefined ? null : { id: killed.a, minutesBound: killed.value },
      hits: struck.length, attackers: new Set(struck.map(({ a }) => a)).size,
      isCart: ['infusion', 'homing', 'bind', 'activation', 'memory'].some((name) => all(name, 'a').length > 0),
      kills: kills.length, killMinutes: kills.reduce((sum, { value }) => sum + value, 0),
      own: this.bonds(all('bind', 'a')), suffered: this.bonds(all('bind', 'b')).map((bond, n) => ({ ...bond, other: all('bind', 'b')[n].a })),
      entries: events.flatMap((event) => entryOf(event, id)),
    };
  }

  /** Each ends with the first thing that ends it: let go, the kill, or the death of either. */
  private bonds(binds: readonly FileEvent[]): CountedBond[] {
    return binds.map(({ tick, minutes, a, b }) => {
      const between = (this.by.get(a) ?? []).filter((event) => event.a === a && event.b === b && event.tick >= tick);
      const ends = [...between.filter(({ event }) => event === 'kill' || event === 'detach'), this.deaths.get(a), this.deaths.get(b)].filter((event): event is FileEvent => event !== undefined && event.tick >= tick);
      const to = ends.length === 0 ? null : Math.min(...ends.map((event) => event.minutes));
      return { from: minutes, to, other: b, hits: between.filter(({ event, minutes: at }) => event === 'hit' && (to === null || at <= to)).map((event) => event.minutes) };
    });
  }
}

/** A killed cell’s death is told by the kill; what was lost at birth is told of the daughter. */
function entryOf({ event, minutes, a, b, value }: FileEvent, id: number): string[] {
  if (event === 'death') return value === KILLED ? [] : [`death ${minutes} 0`];
  if (event === 'mutation') return b === id ? [`mutation ${minutes} ${a}`] : [];
  if (ALONE.has(event)) return [`${event} ${minutes} 0`];
  return BOTH.has(event) ? [`${event} ${minutes} ${a === id ? b : a}`] : [];
}
