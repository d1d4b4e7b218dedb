// Rows in the order in which they came, kept in shelves of fixed size: courses of a run that part share all full shelves of their past.

/** What a shelf must be able to do; it is filled from the front, and never changed once it is full. */
export interface Shelf<S> {
  /** The first `rows` rows of it, on a shelf of its own that can be filled on. */
  copy(rows: number): S;
}

export class Shelves<S extends Shelf<S>> {
  private shelves: S[] = [];
  /** Shelves that were thrown away at the front. */
  private gone = 0;
  private filled = 0;
  /** Rows before this one are not there, though their shelf may be. */
  private from = 0;

  /** @param size rows of a shelf @param most shelves kept: the oldest go first */
  constructor(private readonly fresh: () => S, readonly size: number, private readonly most = Infinity) {}

  /** Rows that ever came. */
  get count(): number {
    return this.filled;
  }

  /** The first row that is still there. */
  get first(): number {
    return Math.max(this.from, this.gone * this.size);
  }

  /** Makes room for one more row; it stands on the last shelf, at `(count - 1) % size`. */
  grow(): S {
    if (this.filled % this.size === 0) {
      this.shelves.push(this.fresh());
      if (this.shelves.length > this.most) {
        this.shelves.shift();
        this.gone++;
      }
    }
    this.filled++;
    return this.shelves[this.shelves.length - 1];
  }

  /** The shelf of a row that is there. */
  of(row: number): S {
    return this.shelves[Math.floor(row / this.size) - this.gone];
  }

  /** The first `rows` rows, to be filled on from there: full shelves are shared. */
  branch(rows: number): Shelves<S> {
    const other = new Shelves(this.fresh, this.size, this.most), full = Math.floor(rows / this.size), rest = rows % this.size;
    other.filled = rows;
    other.gone = Math.min(this.gone, full);
    other.from = Math.min(this.first, rows);
    other.shelves = this.shelves.slice(0, full - other.gone);
    if (rest > 0) other.shelves.push(this.first < rows ? this.of(rows - 1).copy(rest) : this.fresh());
    return other;
  }

  /** Shelves that are there, each counted once. */
  static rooms<S extends Shelf<S>>(all: readonly Shelves<S>[]): number {
    return new Set(all.flatMap(({ shelves }) => shelves)).size;
  }

  /** Throws shelves away at the front of those that have most, until all that are there, each counted once, hold at most so many rows. */
  static keepWithin<S extends Shelf<S>>(all: readonly Shelves<S>[], most: number): void {
    while (Shelves.rooms(all) * (all[0]?.size ?? 0) > most) {
      const longest = all.reduce((one, other) => (other.shelves.length > one.shelves.length ? other : one));
      if (longest.shelves.length <= 1) return;
      longest.shelves.shift();
      longest.gone++;
    }
  }
}
