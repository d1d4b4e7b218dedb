// Courses that leave one another: how far two of them are the same. In ticks in the worker, in minutes on the page.

/** A course as far as its past goes: until `fork` it is that of its parent. */
export interface Lineage {
  readonly parent: Lineage | null;
  readonly fork: number;
}

/** The last moment at which two courses of a run are the same; Infinity for one and the same, −1 where not even their starts are. */
export function sharedUntil(a: Lineage, b: Lineage): number {
  const ends = new Map(pastOf(a));
  for (const [course, until] of pastOf(b)) {
    const other = ends.get(course);
    if (other !== undefined) return Math.min(until, other);
  }
  return -1;
}

/** The course itself and those behind it, each with the moment until which they were its past. */
function pastOf(course: Lineage): [Lineage, number][] {
  const past: [Lineage, number][] = [];
  let until = Infinity;
  for (let one: Lineage | null = course; one; one = one.parent) {
    past.push([one, until]);
    until = Math.min(until, one.fork);
  }
  return past;
}

/** What one document begins with. */
interface Beginning {
  readonly seed: string;
  /** Parameter values over the document's. */
  readonly set: Readonly<Record<string, number>>;
}

/** Whether two starts of one document are the same to the last bit. */
export function isSameStart(a: Beginning, b: Beginning): boolean {
  const keys = Object.keys(a.set);
  return a.seed === b.seed && keys.length === Object.keys(b.set).length && keys.every((key) => a.set[key] === b.set[key]);
}

/** Something that is done to a run, and by whom where that is known. */
interface Deed {
  readonly tick: number;
  readonly action: unknown;
  readonly origin?: string;
}

/** When the first thing is done in only one of two runs; Infinity: never. */
export function partingTick(ours: readonly Deed[], theirs: readonly Deed[]): number {
  const first = ours.findIndex((deed, n) => n >= theirs.length || told(deed) !== told(theirs[n])), n = first < 0 ? ours.length : first;
  return Math.min(ours[n]?.tick ?? Infinity, theirs[n]?.tick ?? Infinity);
}

const told = ({ tick, action, origin }: Deed): string => JSON.stringify([tick, action, origin]);
