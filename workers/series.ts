// The record of a run as a table: one row of observables every so many ticks, the first at tick 0.

/** More rows than this are not kept: a long run with a tiny interval is recorded less often instead. */
const MOST_ROWS = 100_000;

export class SeriesTable {
  /** Ticks between two rows; row n belongs to tick n·everyTicks. */
  readonly everyTicks: number;
  private rows: Float64Array;
  private recorded = 0;

  constructor(readonly columns: number, askedEveryTicks: number, durationTicks: number) {
    this.everyTicks = Math.max(1, Math.round(askedEveryTicks), Math.ceil(durationTicks / MOST_ROWS));
    this.rows = new Float64Array(columns * 256);
  }

  /** True when the row of this tick is still missing. */
  wants(tick: number): boolean {
    return tick === this.recorded * this.everyTicks;
  }

  /** A row belongs to this tick. */
  isDue(tick: number): boolean {
    return tick % this.everyTicks === 0;
  }

  /** Room for the next row, to be filled by the caller. */
  next(): Float64Array {
    const { columns } = this;
    const at = this.recorded++ * columns;
    if (at + columns > this.rows.length) {
      const wider = new Float64Array(this.rows.length * 2);
      wider.set(this.rows);
      this.rows = wider;
    }
    return this.rows.subarray(at, at + columns);
  }

  /** Rows up to a moment: those recorded later are known but not shown until the run is there again. */
  count(tick: number): number {
    return Math.min(this.recorded, Math.floor(tick / this.everyTicks) + 1);
  }

  /** Copies the rows from number `from` up to a moment. */
  slice(from: number, tick: number): Float64Array<ArrayBuffer> {
    const end = this.count(tick);
    const start = Math.max(0, Math.min(Math.floor(from), end));
    return this.rows.slice(start * this.columns, end * this.columns) as Float64Array<ArrayBuffer>;
  }

  /** Drops the rows after a moment: that future has been replaced. */
  forgetAfter(tick: number): void {
    this.recorded = this.count(tick);
  }
}
