// Turns the scene into draw records: which cells, in which order, in which colours and styles.
import type { Brushes } from './brushes';
import { Flag, Kind, Life } from './codes';
import { GroupIndex, groupOf, isNegative } from './groups';
import type { Scene } from './scene';
import { SLAB, SLAB_SHINE } from './settings';
import type { Turn } from './turn';

/** How a cell is drawn; the shader knows the same numbers. */
export const Style = { Disc: 0, Hollow: 1, Cart: 2, Exhausted: 3, Memory: 4, Apoptotic: 5, Necrotic: 6, Stroma: 7, Healthy: 8, Macrophage: 9 } as const;
/** Traits that modify a style, as bits. */
export const Trait = { Dividing: 1, Held: 2, Quiescent: 4, Bound: 8 } as const;

/** Words of a record: x, y, z, radius as floats; colour; style, level, share, traits as bytes; salt; alpha as a float. */
export const CELL_WORDS = 8;

export interface RecordArrays {
  readonly words: Uint32Array;
  /** The same memory. */
  readonly floats: Float32Array;
}

/** µm towards the viewer; the plane of the cut goes through the middle of the patch. */
export const CUT_DEPTH = 0;
const DEPTHS = 1024;
const SKIP = 0xffff;
/** Later layers lie on top; by style. Small cells are drawn larger than life, and the few escaped ones must not vanish under them. */
const LAYER = [5, 7, 6, 6, 6, 2, 1, 3, 4, 4] as const;
const LAYERS = 8;
/** How strongly cells of other clones step back while one is highlighted. */
const STEP_BACK = 0.22;

export class Painter {
  /** Rows in the order they are drawn. */
  order = new Uint32Array(0);
  drawn = 0;
  /** µm; radius of the largest cell drawn. */
  largest = 0;
  /** µm; view depth of the farthest and the nearest cell drawn in projection. */
  depths: [number, number] = [0, 1];
  private keys = new Uint16Array(0);
  private groups = new Uint8Array(0);
  private styles = new Uint8Array(0);
  private readonly starts = new Uint32Array(DEPTHS + 1);

  /** Nothing is drawn. */
  clear(): void {
    this.drawn = this.largest = 0;
    this.depths = [0, 1];
  }

  /** Decides what is drawn and in which order; returns the number of records needed. */
  arrange(scene: Scene, brushes: Brushes, turn: Turn, reach: number): number {
    const n = scene.count;
    if (n > this.keys.length) this.grow(Math.ceil(n * 1.25) + 64);
    this.sortIntoGroups(scene, brushes);
    const { settings, dimensions } = brushes;
    if (dimensions === 2) this.keyByLayer(n);
    else if (settings.mode3d === 'slice') this.keyBySlice(scene, settings.sliceZ);
    else this.keyByDepth(scene, turn, reach, settings.cutOpen ? CUT_DEPTH : Infinity);
    return this.countingSort(n);
  }

  /** Writes one record a drawn cell. */
  write(scene: Scene, brushes: Brushes, { words, floats }: RecordArrays): void {
    const { settings, dimensions } = brushes;
    const sliced = dimensions === 3 && settings.mode3d === 'slice';
    this.largest = 0;
    for (let k = 0, at = 0; k < this.drawn; k++, at += CELL_WORDS) {
      const row = this.order[k];
      const style = this.styles[row], group = this.groups[row];
      floats[at] = scene.x[row];
      floats[at + 1] = scene.y[row];
      floats[at + 2] = sliced ? 0 : scene.z[row];
      const radius = scene.radius[row];
      floats[at + 3] = radius;
      if (radius > this.largest) this.largest = radius;
      words[at + 4] = colourOf(scene, row, group, style, brushes);
      words[at + 5] = bytesOf(scene, row, style, brushes);
      words[at + 6] = Math.imul(scene.id[row], 0x9e3779b1);
      let alpha = sliced ? shineThrough(Math.abs(scene.z[row] - settings.sliceZ)) : 1;
      if (settings.clone !== null && scene.clone[row] !== settings.clone) alpha *= STEP_BACK;
      floats[at + 7] = alpha;
    }
  }

  /** Whether the cell of that row is in the picture. */
  isDrawn(row: number): boolean {
    return this.keys[row] !== SKIP;
  }

  private sortIntoGroups(scene: Scene, { targeting, tint, hidden }: Brushes): void {
    const { groups, styles, keys } = this;
    const lost = tint === null ? 0 : tint.lost;
    for (let i = 0; i < scene.count; i++) {
      const flags = scene.flags[i];
      const negative = isNegative(flags, targeting);
      const group = groupOf(scene.kind[i], scene.life[i], scene.fate[i], scene.product[i], negative);
      groups[i] = group;
      styles[i] = styleOf(group, lost === 0 ? negative : (flags & lost) !== 0);
      keys[i] = hidden[group] === 1 ? SKIP : 0;
    }
  }

  private keyByLayer(count: number): void {
    for (let i = 0; i < count; i++) if (this.keys[i] !== SKIP) this.keys[i] = LAYER[this.styles[i]];
  }

  /** The far ones first, the slab last and in layers. */
  private keyBySlice(scene: Scene, sliceZ: number): void {
    const { keys } = this;
    for (let i = 0; i < scene.count; i++) {
      if (keys[i] === SKIP) continue;
      const off = Math.abs(scene.z[i] - sliceZ);
      if (off > SLAB_SHINE) keys[i] = SKIP;
      else if (off <= SLAB) keys[i] = DEPTHS - LAYERS + LAYER[this.styles[i]];
      else keys[i] = Math.floor((1 - off / SLAB_SHINE) * (DEPTHS - LAYERS - 1));
    }
  }

  /** The nearest last, so that it lies on top. */
  private keyByDepth(scene: Scene, turn: Turn, reach: number, cut: number): void {
    const { keys } = this;
    const [a, b, c] = [turn[6], turn[7], turn[8]];
    const scale = (DEPTHS - 1) / (2 * reach);
    let far = Infinity, near = -Infinity;
    for (let i = 0; i < scene.count; i++) {
      if (keys[i] === SKIP) continue;
      const depth = a * scene.x[i] + b * scene.y[i] + c * scene.z[i];
      if (depth > cut) {
        keys[i] = SKIP;
        continue;
      }
      keys[i] = Math.max(0, Math.min(DEPTHS - 1, Math.floor((depth + reach) * scale)));
      if (depth < far) far = depth;
      if (depth > near) near = depth;
    }
    this.depths = near > far ? [far, near] : [0, 1];
  }

  private countingSort(count: number): number {
    const { keys, starts, order } = this;
    starts.fill(0);
    let drawn = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i];
      if (key === SKIP) continue;
      starts[key + 1] = starts[key + 1] + 1;
      drawn++;
    }
    for (let key = 0; key < DEPTHS; key++) starts[key + 1] = starts[key + 1] + starts[key];
    for (let i = 0; i < count; i++) {
      const key = keys[i];
      if (key === SKIP) continue;
      const place = starts[key];
      order[place] = i;
      starts[key] = place + 1;
    }
    this.drawn = drawn;
    return drawn;
  }

  private grow(capacity: number): void {
    this.order = new Uint32Array(capacity);
    this.keys = new Uint16Array(capacity);
    this.groups = new Uint8Array(capacity);
    this.styles = new Uint8Array(capacity);
  }
}

function styleOf(group: number, negative: boolean): number {
  switch (group) {
    case GroupIndex.Tumor:
    case GroupIndex.Negative: return negative ? Style.Hollow : Style.Disc;
    case GroupIndex.Exhausted: return Style.Exhausted;
    case GroupIndex.Memory: return Style.Memory;
    case GroupIndex.Healthy: return Style.Healthy;
    case GroupIndex.Stroma: return Style.Stroma;
    case GroupIndex.Macrophage: return Style.Macrophage;
    case GroupIndex.Apoptotic: return Style.Apoptotic;
    case GroupIndex.Necrotic: return Style.Necrotic;
    default: return Style.Cart;
  }
}

function colourOf(scene: Scene, row: number, group: number, style: number, brushes: Brushes): number {
  const { tint } = brushes;
  if (style === Style.Apoptotic || style === Style.Necrotic || style === Style.Stroma) return brushes.plain[group];
  if (tint === null) return kindColour(scene, row, group, style, brushes);
  const kind = scene.kind[row];
  if (tint.tells[kind] === 0) return kind === Kind.Cart ? kindColour(scene, row, group, style, brushes) : brushes.muted;
  if (style === Style.Hollow && tint.lost !== 0) return brushes.plain[GroupIndex.Negative];
  return tint.table[scene.shade[row]];
}

/** Coloured by kind: tumour cells by their antigen, CAR-T cells by product and exhaustion. */
function kindColour(scene: Scene, row: number, group: number, style: number, brushes: Brushes): number {
  if (style === Style.Disc) return brushes.antigen[antigenByte(scene, row, brushes)];
  if (scene.kind[row] !== Kind.Cart || style === Style.Exhausted) return brushes.plain[group];
  const table = brushes.products[Math.min(scene.product[row], brushes.products.length - 1)];
  return table[scene.exhaustion[row]];
}

/** The antigen that counts: the one that cells are coloured by, or what the run's CAR-T cells can see. */
function antigenByte(scene: Scene, row: number, { tint, targeting }: Brushes): number {
  const a = scene.antigenA[row], b = scene.antigenB[row];
  if (tint !== null && tint.lost === Flag.NegativeA) return a;
  if (tint !== null && tint.lost === Flag.NegativeB) return b;
  if (targeting.a && targeting.b) return targeting.both ? Math.min(a, b) : Math.max(a, b);
  return targeting.a ? a : b;
}

function bytesOf(scene: Scene, row: number, style: number, brushes: Brushes): number {
  const flags = scene.flags[row];
  const aroused = scene.kind[row] === Kind.Cart || style === Style.Macrophage;
  const level = aroused ? scene.activation[row] : brushes.studs[antigenByte(scene, row, brushes)];
  let traits = 0;
  if ((flags & Flag.Dividing) !== 0) traits |= Trait.Dividing;
  if ((flags & Flag.Held) !== 0) traits |= Trait.Held;
  if ((flags & Flag.Bound) !== 0) traits |= Trait.Bound;
  if (scene.life[row] === Life.Quiescent) traits |= Trait.Quiescent;
  return (style | (level << 8) | (scene.exhaustion[row] << 16) | (traits << 24)) >>> 0;
}

/** Crisp inside the slab, then quickly faint. */
function shineThrough(off: number): number {
  if (off <= SLAB) return 1;
  const share = 1 - (off - SLAB) / (SLAB_SHINE - SLAB);
  return share <= 0 ? 0 : 0.16 * share * share;
}
