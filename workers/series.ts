// The record of a course as a table: one row of observables every so many ticks, the first at tick 0.
import { Shelves } from './shelves';
import type { Shelf } from './shelves';

/** More rows than this, or more numbers (16 MB), are not kept of a course: a long run with a tiny interval is recorded less often instead. */
const MOST_ROWS = 100_000, MOST_NUMBERS = 2 ** 21;

const SHELF_ROWS = 256;

class Rows implements Shelf<Rows> {
  constructor(readonly columns: number, readonly values = new Float64Array(columns * SHELF_ROWS)) {}

  copy(rows: number): Rows {
    const other = new Rows(this.columns);
    other.values.set(this.values.subarray(0, rows * this.columns));
    return other;
  }
}

export class SeriesTable {
  private constructor(readonly columns: number, /** Ticks between two rows; row n belongs to tick n·everyTicks. */ readonly everyTicks: number, private readonly shelves: Shelves<Rows>) {}

  static of(columns: number, askedEveryTicks: number, durationTicks: number): SeriesTable {
    const everyTicks = Math.max(1, Math.round(askedEveryTicks), Math.ceil(durationTicks / Math.min(MOST_ROWS, MOST_NUMBERS / columns)));
    return new SeriesTable(columns, everyTicks, new Shelves(() => new Rows(columns), SHELF_ROWS));
  }

  /** Of all of them together; what they share counts once. */
  static bytes(all: readonly SeriesTable[]): number {
    const widths = new Set(all.map(({ columns }) => columns));
    return [...widths].reduce((sum, width) => sum + Shelves.rooms(all.filter(({ columns }) => columns === width).map(({ shelves }) => shelves)) * SHELF_ROWS * width * 8, 0);
  }

  /** The row of this tick is still missing and begins a shelf: there will be one more. */
  isFull(tick: number): boolean {
    return this.wants(tick) && this.shelves.count % SHELF_ROWS === 0;
  }

  /** True when the row of this tick is still missing. */
  wants(tick: number): boolean {
    return tick === this.shelves.count * this.everyTicks;
  }

  /** A row belongs to this tick. */
  isDue(tick: number): boolean {
    return tick % this.everyTicks === 0;
  }

  /** Room for the next row, to be filled by the caller. */
  next(): Float64Array {
    const { columns, shelves } = this, { values } = shelves.grow(), at = ((shelves.count - 1) % SHELF_ROWS) * columns;
    return values.subarray(at, at + columns);
  }

  /** Rows up to a moment: those recorded later are known but not shown until the run is there again. */
  count(tick: number): number {
    return Math.min(this.shelves.count, Math.floor(tick / this.everyTicks) + 1);
  }

  /** One number of a row that is recorded. */
  value(row: number, column: number): number {
    return this.shelves.of(row).values[(row % SHELF_ROWS) * this.columns + column];
  }

  /** The last row that was recorded up to a moment. */
  at(tick: number): Float64Array<ArrayBuffer> {
    return this.slice(this.count(tick) - 1, tick);
  }

  /** Copies the rows from number `from` up to a moment. */
  slice(from: number, tick: number): Float64Array<ArrayBuffer> {
    const { columns } = this, end = this.count(tick), start = Math.max(0, Math.min(Math.floor(from), end));
    const out = new Float64Array((end - start) * columns);
    for (let row = start; row < end;) {
      const at = row % SHELF_ROWS, rows = Math.min(SHELF_ROWS - at, end - row);
      out.set(this.shelves.of(row).values.subarray(at * columns, (at + rows) * columns), (row - start) * columns);
      row += rows;
    }
    return out;
  }

  /** The rows up to a moment, to be followed by others. */
  branch(tick: number): SeriesTable {
    return new SeriesTable(this.columns, this.everyTicks, this.shelves.branch(this.count(tick)));
  }
}
