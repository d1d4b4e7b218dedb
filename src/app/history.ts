// The record so far as columns: fetched piece by piece, read by charts, timeline and tables.
import type { ColumnInfo, Series } from '../../workers/simApi';

const FIRST_CAPACITY = 512;
const TIME = 'time_min';
const NOTHING = new Float64Array(0);

export class History {
  /** Rows of the record known so far, all from before the present moment. */
  kept = 0;
  private hasPresent = false;
  private present = new Float64Array(0);
  private width = 0;
  private data: Float64Array[] = [];
  private index = new Map<string, number>();
  /** Spectra of the rows that are kept, one array a row. */
  private spectra: Float64Array[] = [];
  /** The present moment is one of the record: the row in its place has its spectrum. */
  private recordedAt = NaN;

  /** Empties the record for a run with these columns. */
  begin(columns: readonly ColumnInfo[]): void {
    this.kept = 0;
    this.hasPresent = false;
    this.present = new Float64Array(columns.length);
    this.width = columns.length;
    this.data = columns.map(() => new Float64Array(FIRST_CAPACITY));
    this.index = new Map(columns.map((column, i) => [column.name, i]));
    this.spectra = [];
    this.recordedAt = NaN;
  }

  /** Those of the record up to now, and the present moment as the last. */
  get rows(): number {
    return this.kept + (this.hasPresent ? 1 : 0);
  }

  /** Adds rows; a piece that does not join on replaces everything from its first row, or is left out if it leaves a gap. */
  append(series: Series): void {
    const { width } = this;
    if (width === 0 || series.from > this.kept) return;
    // The last row may be the moment of the worker, which the frame shown tells better.
    const count = Math.floor(series.rows.length / width) - (series.moves === true ? 1 : 0);
    this.reserve(series.from + count + 1);
    for (let row = 0; row < count; row++)
      for (let c = 0; c < width; c++) this.data[c][series.from + row] = series.rows[row * width + c];
    this.spectra.length = Math.min(this.spectra.length, series.from);
    const { spectra = NOTHING } = series, bins = count === 0 ? 0 : Math.floor(spectra.length / count);
    for (let row = 0; row < count && bins > 0; row++) this.spectra.push(spectra.subarray(row * bins, (row + 1) * bins));
    this.kept = series.from + count;
    this.join();
  }

  /** The moment that is shown. Rows of a later time are forgotten: the run has gone back. */
  setPresent(values: ArrayLike<number>): void {
    this.present.set(values);
    this.hasPresent = true;
    this.join();
  }

  /** Rows of a later time are those of another course. */
  forgetAfter(minutes: number): void {
    this.recordedAt = NaN;
    const at = this.index.get(TIME);
    if (at !== undefined) while (this.kept > 0 && this.data[at][this.kept - 1] > minutes) this.kept--;
    this.join();
  }

  private join(): void {
    if (!this.hasPresent) return;
    const at = this.index.get(TIME);
    while (at !== undefined && this.kept > 0 && this.data[at][this.kept - 1] >= this.present[at]) {
      this.kept--;
      this.recordedAt = this.data[at][this.kept];
    }
    this.reserve(this.kept + 1);
    this.data.forEach((column, c) => void (column[this.kept] = this.present[c]));
  }

  /** Values so far of a column; empty if the run has no such column. A view: valid until the next append. */
  column(name: string): Float64Array {
    const at = this.index.get(name);
    return at === undefined ? new Float64Array(0) : this.data[at].subarray(0, this.rows);
  }

  /** How antigen was spread in a row; undefined where nothing is recorded, as at a present moment between two of the record. */
  spectrum(row: number): Float64Array | undefined {
    return row < this.recorded ? this.spectra[row] : undefined;
  }

  /** Rows of the record, the present moment among them if it is one of these. */
  get recorded(): number {
    const at = this.index.get(TIME);
    return this.kept + (at !== undefined && this.recordedAt === this.present[at] ? 1 : 0);
  }

  has(name: string): boolean {
    return this.index.has(name);
  }

  private reserve(rows: number): void {
    const capacity = this.data[0]?.length ?? 0;
    if (rows <= capacity) return;
    const next = Math.max(rows, capacity * 2);
    this.data = this.data.map((old) => {
      const wider = new Float64Array(next);
      wider.set(old);
      return wider;
    });
  }
}

/** Evenly spaced rows, the first and the last always among them. */
export function pickedRows(rows: number, most: number): number[] {
  const stride = Math.max(1, Math.ceil(rows / most));
  const picked: number[] = [];
  for (let row = 0; row < rows; row += stride) picked.push(row);
  if (rows > 0 && picked.at(-1) !== rows - 1) picked.push(rows - 1);
  return picked;
}
