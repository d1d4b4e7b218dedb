// The record so far as columns: fetched piece by piece, read by charts, timeline and tables.
import type { ColumnInfo, Series } from '../../workers/simApi';

const FIRST_CAPACITY = 512;

export class History {
  rows = 0;
  /** Rows that stay as they are: the last one may be the present moment between two rows. */
  settled = 0;
  private columns: readonly ColumnInfo[] = [];
  private data: Float64Array[] = [];
  private index = new Map<string, number>();

  /** Empties the record for a run with these columns. */
  begin(columns: readonly ColumnInfo[]): void {
    this.rows = 0;
    this.settled = 0;
    this.columns = columns;
    this.data = columns.map(() => new Float64Array(FIRST_CAPACITY));
    this.index = new Map(columns.map((column, i) => [column.name, i]));
  }

  /** Adds rows; a piece that does not join on replaces everything from its first row, or is left out if it leaves a gap. */
  append(series: Series): void {
    const width = this.columns.length;
    if (width === 0 || series.from > this.rows) return;
    const count = Math.floor(series.rows.length / width);
    this.reserve(series.from + count);
    for (let row = 0; row < count; row++)
      for (let c = 0; c < width; c++) this.data[c][series.from + row] = series.rows[row * width + c];
    this.rows = series.from + count;
    this.settled = this.rows - (series.moves === true ? 1 : 0);
  }

  /** Forgets everything after so many rows: the run has gone back in time. */
  truncate(rows: number): void {
    if (this.settled > rows) this.rows = this.settled = rows;
  }

  /** Values so far of a column; empty if the run has no such column. A view: valid until the next append. */
  column(name: string): Float64Array {
    const at = this.index.get(name);
    return at === undefined ? new Float64Array(0) : this.data[at].subarray(0, this.rows);
  }

  /** Time of the last row, min; NaN before the first. */
  get until(): number {
    return this.column('time_min')[this.rows - 1] ?? NaN;
  }

  has(name: string): boolean {
    return this.index.has(name);
  }

  info(name: string): ColumnInfo | null {
    const at = this.index.get(name);
    return at === undefined ? null : this.columns[at];
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
