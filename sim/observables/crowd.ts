// Who is there at a moment: the rows of the living cells of each kind, product and clone, and how many of each kind are dying.
import { KIND_NAMES, Kind, Life, isLiving } from '../cells';
import { rosterOf } from '../roster';
import type { World } from '../world';
import { WHOLE } from './types';

export type KindName = (typeof KIND_NAMES)[number];

/** A stretch of row numbers. */
export interface Rows {
  readonly rows: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Taken once per observation; measures then run over short lists of rows, one column at a time. */
export class Crowd {
  private readonly living = KIND_NAMES.map(() => new Int32Array(64));
  private readonly count = new Int32Array(KIND_NAMES.length);
  private readonly dying = new Int32Array(KIND_NAMES.length);
  private readonly dead = new Int32Array(KIND_NAMES.length);
  /** Rows of a kind once more, those of one part together; made when first asked for. */
  private readonly sorted = KIND_NAMES.map(() => new Int32Array(0));
  private readonly first: Int32Array[] = KIND_NAMES.map(() => new Int32Array(0));
  private readonly isSorted = new Uint8Array(KIND_NAMES.length);
  private world: World | null = null;

  take(world: World): this {
    const { rows, first } = rosterOf(world);
    this.world = world;
    this.isSorted.fill(0);
    for (let k = 0; k < this.living.length; k++) this.takeKind(k, rows, first[k], first[k + 1]);
    return this;
  }

  private takeKind(k: number, rows: Int32Array, from: number, to: number): void {
    if (this.living[k].length < to - from) this.living[k] = new Int32Array(2 * (to - from));
    const living = this.living[k], { life } = this.world!.cells.columns;
    let n = 0, dying = 0;
    for (let r = from; r < to; r++) {
      const i = rows[r], stage = life[i];
      if (isLiving(stage)) living[n++] = i;
      else if (stage === Life.Apoptotic) dying++;
    }
    this.count[k] = n;
    this.dying[k] = dying;
    this.dead[k] = to - from - n - dying;
  }

  /** Living cells of a kind in the order of rows; of CAR-T cells those of one product, of others those of one clone. */
  of(kind: KindName, part: number): Rows {
    const k = KIND_NAMES.indexOf(kind);
    if (part === WHOLE) return { rows: this.living[k], from: 0, to: this.count[k] };
    if (this.isSorted[k] === 0) this.sort(k);
    const first = this.first[k];
    return part + 1 < first.length ? { rows: this.sorted[k], from: first[part], to: first[part + 1] } : { rows: this.sorted[k], from: 0, to: 0 };
  }

  /** Cells of a kind in apoptosis. */
  apoptotic(kind: KindName): number {
    return this.dying[KIND_NAMES.indexOf(kind)];
  }

  /** Necrotic and burst cells of a kind. */
  necrotic(kind: KindName): number {
    return this.dead[KIND_NAMES.indexOf(kind)];
  }

  /** Sorts the rows of a kind by product or clone, by counting. */
  private sort(k: number): void {
    const { product, clone } = this.world!.cells.columns, part = k === Kind.Cart ? product : clone;
    const rows = this.living[k], n = this.count[k];
    let most = 0;
    for (let r = 0; r < n; r++) if (part[rows[r]] > most) most = part[rows[r]];
    if (this.sorted[k].length < n) this.sorted[k] = new Int32Array(rows.length);
    // Counted two places further up, the sums are first places; placing moves each to the next part's.
    const first = new Int32Array(most + 3), sorted = this.sorted[k];
    for (let r = 0; r < n; r++) first[part[rows[r]] + 2]++;
    for (let p = 2; p < first.length; p++) first[p] += first[p - 1];
    for (let r = 0; r < n; r++) sorted[first[part[rows[r]] + 1]++] = rows[r];
    this.first[k] = first.subarray(0, most + 2);
    this.isSorted[k] = 1;
  }
}
