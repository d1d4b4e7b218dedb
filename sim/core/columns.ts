// A table of typed arrays declared as data: allocation, growth, copying, saving and hashing all follow from it.
import { invariant } from './assert';

const CONSTRUCTORS = { f64: Float64Array, f32: Float32Array, i32: Int32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
export type ColumnType = keyof typeof CONSTRUCTORS;
type ArrayOf<T extends ColumnType> = InstanceType<(typeof CONSTRUCTORS)[T]>;

export interface ColumnSpec {
  readonly type: ColumnType;
  readonly unit: string;
  readonly doc: string;
  /** The rows that have it, where not all do. */
  readonly whose?: string;
  /** What the same column is of other rows, or elsewhere. */
  readonly besides?: string;
  /** Value of a fresh row. */
  readonly initial?: number;
  /** The column holds a row number of this same table (or −1): it is rewritten whenever rows move. */
  readonly rowReference?: boolean;
}
export type ColumnSpecs = Readonly<Record<string, ColumnSpec>>;
export type Columns<S extends ColumnSpecs> = { [K in keyof S]: ArrayOf<S[K]['type']> };
export type AnyColumn = ArrayOf<ColumnType>;

/** Bytes of one value. */
export function bytesOf(type: ColumnType): number {
  return CONSTRUCTORS[type].BYTES_PER_ELEMENT;
}

/** Values that lie in a buffer; copies nothing. */
export function viewOf(type: ColumnType, buffer: ArrayBuffer, at: number, length: number): AnyColumn {
  return new CONSTRUCTORS[type](buffer, at, length);
}

/** Values as another type holds them. */
export function asType(type: ColumnType, values: AnyColumn): AnyColumn {
  return new CONSTRUCTORS[type](values);
}

/** Bytes; columns begin at multiples of it. */
const CACHE_LINE = 64;

/** Rows of typed arrays. `columns` is replaced when the table grows: never keep it across steps. */
export class Table<S extends ColumnSpecs> {
  count = 0;
  capacity: number;
  columns: Columns<S>;
  /** Raised whenever rows come, go or move: what somebody noted about rows holds while this stands still. */
  layout = 0;
  readonly names: readonly string[];
  private remap = new Int32Array(0);
  /** Old values of the column being rearranged, one array per type. */
  private spare: Record<ColumnType, AnyColumn>;

  constructor(readonly specs: S, capacity = 1024) {
    this.capacity = capacity;
    this.names = Object.keys(specs);
    this.columns = Table.allocate(specs, capacity);
    this.spare = Table.allocateSpare(0);
  }

  private static allocateSpare(capacity: number): Record<ColumnType, AnyColumn> {
    return {
      f64: new Float64Array(capacity), f32: new Float32Array(capacity), i32: new Int32Array(capacity), u32: new Uint32Array(capacity),
      u16: new Uint16Array(capacity), u8: new Uint8Array(capacity),
    };
  }

  private static allocate<S extends ColumnSpecs>(specs: S, capacity: number): Columns<S> {
    const names = Object.keys(specs), columns = record(names);
    // All in one buffer: once any buffer has been detached, as frames are when handed over, V8 looks at the buffer of every
    // array that it touches, and one is looked at sooner than sixty.
    const sizes = names.map((name) => Math.ceil((bytesOf(specs[name].type) * capacity) / CACHE_LINE) * CACHE_LINE);
    const buffer = new ArrayBuffer(sizes.reduce((sum, size) => sum + size, 0));
    let at = 0;
    names.forEach((name, k) => {
      columns[name] = viewOf(specs[name].type, buffer, at, capacity);
      at += sizes[k];
    });
    return columns as Columns<S>;
  }

  column(name: string): AnyColumn {
    return (this.columns as Record<string, AnyColumn>)[name];
  }

  /** Makes room for `rows` rows in total, doubling the capacity. */
  reserve(rows: number): void {
    if (rows <= this.capacity) return;
    const capacity = Math.max(rows, this.capacity * 2);
    const grown = Table.allocate(this.specs, capacity);
    for (const name of this.names) (grown as Record<string, AnyColumn>)[name].set(this.column(name).subarray(0, this.count));
    this.columns = grown;
    this.capacity = capacity;
  }

  /** Appends a fresh row and returns its number. */
  add(): number {
    this.reserve(this.count + 1);
    const row = this.count++;
    this.layout++;
    for (const name of this.names) this.column(name)[row] = this.specs[name].initial ?? 0;
    return row;
  }

  /** Appends a copy of a row, its own or one of another table with the same columns, and returns its number. */
  copyRow(from: number, source: Table<S> = this): number {
    invariant(from >= 0 && from < source.count, `row ${from} of ${source.count}`);
    this.reserve(this.count + 1);
    const row = this.count++;
    this.layout++;
    for (const name of this.names) this.column(name)[row] = source.column(name)[from];
    return row;
  }

  /** New row q holds old row `order[q]`; rows not named are dropped. References to rows follow; to dropped rows become −1. */
  rearrange(order: Int32Array, kept: number): void {
    this.reserveScratch();
    const remap = this.remap;
    remap.fill(-1, 0, this.count);
    for (let q = 0; q < kept; q++) remap[order[q]] = q;
    for (const name of this.names) {
      const column = this.column(name);
      const old = this.spare[this.specs[name].type];
      if (column instanceof Float64Array) gatherDoubles(column, old as Float64Array, order, this.count, kept);
      else if (column instanceof Float32Array) gatherSingles(column, old as Float32Array, order, this.count, kept);
      else gatherIntegers(column, old as Integers, order, this.count, kept);
      if (this.specs[name].rowReference) followRows(column as Int32Array, remap, kept);
    }
    this.count = kept;
    this.layout++;
  }

  /** Drops rows by moving the last ones into their places: cheap when few leave. `gone` lists them in ascending order. */
  removeRows(gone: Int32Array, goneCount: number): void {
    this.reserveScratch();
    const remap = this.remap;
    for (let i = 0; i < this.count; i++) remap[i] = i;
    let last = this.count - 1, holes = goneCount;
    for (let g = 0; g < holes; g++) {
      // Rows at the very end that leave themselves cannot fill a hole.
      while (holes > g && gone[holes - 1] === last) {
        remap[last--] = -1;
        holes--;
      }
      if (g >= holes) break;
      const hole = gone[g];
      for (const name of this.names) this.column(name)[hole] = this.column(name)[last];
      remap[hole] = -1;
      remap[last--] = hole;
    }
    this.count -= goneCount;
    this.layout++;
    for (const name of this.names) {
      if (this.specs[name].rowReference) followRows(this.column(name) as Int32Array, remap, this.count);
    }
  }

  private reserveScratch(): void {
    if (this.remap.length >= this.capacity) return;
    this.remap = new Int32Array(this.capacity);
    this.spare = Table.allocateSpare(this.capacity);
  }
}

/**
 * An object with these properties, still to be set. Objects that gain dozens of computed properties fall back to a hash table inside
 * V8, and every `columns.x` in a loop pays for it; those that are parsed do not, and all of the same names are of one form: code
 * compiled for one world serves the next.
 */
function record(names: readonly string[]): Record<string, AnyColumn> {
  return JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join()}}`) as Record<string, AnyColumn>;
}

type Integers = Exclude<AnyColumn, Float64Array | Float32Array>;

// A function sees at most four types of array: with one more, engines give up specialising it and it takes ten times as long.
function gatherDoubles(column: Float64Array, old: Float64Array, order: Int32Array, count: number, kept: number): void {
  old.set(column.subarray(0, count));
  for (let q = 0; q < kept; q++) column[q] = old[order[q]];
}

function gatherSingles(column: Float32Array, old: Float32Array, order: Int32Array, count: number, kept: number): void {
  old.set(column.subarray(0, count));
  for (let q = 0; q < kept; q++) column[q] = old[order[q]];
}

function gatherIntegers(column: Integers, old: Integers, order: Int32Array, count: number, kept: number): void {
  old.set(column.subarray(0, count));
  for (let q = 0; q < kept; q++) column[q] = old[order[q]];
}

function followRows(column: Int32Array, remap: Int32Array, count: number): void {
  for (let q = 0; q < count; q++) if (column[q] >= 0) column[q] = remap[column[q]];
}
