// The three passes of the force kernel over a block of cells: the pairs truly within reach, their forces, the sums.
//
// Separate passes, each over a small buffer, keep division and square root busy instead of waiting for a branch. Pass 3
// adds lane 0, then lane 1, in list order; nothing is fused, so that every bit equals the TypeScript twin's.

/** Pairs, and cells, in a block: its buffers stay in the first-level cache. */
export const BLOCK: i32 = 256;
const RECORD: usize = 32;

export let X: usize, Y: usize, Z: usize, RADIUS: usize, ADHESION: usize, STIFFNESS: usize;

export function useCells(x: usize, y: usize, z: usize, radius: usize, adhesion: usize, stiffness: usize): void {
  X = x;
  Y = y;
  Z = z;
  RADIUS = radius;
  ADHESION = adhesion;
  STIFFNESS = stiffness;
}

export let START: usize, END: usize, PAIRS: usize, VX: usize, VY: usize, VZ: usize, REPULSION: usize;

export function usePairs(
  start: usize, end: usize, pairs: usize, velocityX: usize, velocityY: usize, velocityZ: usize, repulsion: usize,
): void {
  START = start;
  END = end;
  PAIRS = pairs;
  VX = velocityX;
  VY = velocityY;
  VZ = velocityZ;
  REPULSION = repulsion;
}

/** Per cell: (x, y, z, −radius), (adhesion, stiffness), (sum x, sum y, sum z, unused): one cache line instead of four. */
export let PLACE: usize, TRAIT: usize, SUM: usize;
/** Per pair of the block: partner's place and cell's number in the block, (dx, dy, dz, R), force / distance; per cell: its total. */
export let HIT: usize, APART: usize, FORCE: usize, ROOM: i32, TOTAL: usize, DUMP: usize;

/** `dump`: where a thread sums what it takes from places that are not its own. */
export function useScratch(
  place: usize, trait: usize, sum: usize, hit: usize, apart: usize, force: usize, room: i32, total: usize, dump: usize,
): void {
  PLACE = place;
  TRAIT = trait;
  SUM = sum;
  HIT = hit;
  APART = apart;
  FORCE = force;
  ROOM = room;
  TOTAL = total;
  DUMP = dump;
}

/** Copies the cells first … end−1 into the order in which the passes read them (`first` is even); true if all lie in the plane z = 0. */
export function interleave(first: i32, end: i32): bool {
  const minus = f64x2.splat(-0.0);
  let tilted = f64x2.splat(0);
  for (let q = first; q < end; q += 2) { // one cell beyond an odd count is copied too: there is room
    const o = <usize>q << 3;
    const x = v128.load(X + o), y = v128.load(Y + o), z = v128.load(Z + o), r = v128.xor(v128.load(RADIUS + o), minus);
    const p = PLACE + (<usize>q << 5);
    v128.store(p, f64x2.shuffle(x, y, 0, 2));
    v128.store(p, f64x2.shuffle(z, r, 0, 2), 16);
    v128.store(p, f64x2.shuffle(x, y, 1, 3), 32);
    v128.store(p, f64x2.shuffle(z, r, 1, 3), 48);
    tilted = v128.or(tilted, f64x2.ne(z, f64x2.splat(0)));
    const a = v128.load(ADHESION + o);
    const s = f64x2.replace_lane(f64x2.splat(<f64>load<u8>(STIFFNESS + q)), 1, <f64>load<u8>(STIFFNESS + q, 1));
    const t = TRAIT + (<usize>q << 4);
    v128.store(t, f64x2.shuffle(a, s, 0, 2));
    v128.store(t, f64x2.shuffle(a, s, 1, 3), 16);
  }
  return !v128.any_true(tilted);
}

/** Pass 1 for place q: pairs in [pair, end) closer than `reach` times the sum of their radii are appended to the block after the first n; without branches. */
@inline
export function filter(flat: bool, reach: f64, q: i32, cell: i32, pair: usize, end: usize, n: i32): i32 {
  const place = PLACE, own = place + (<usize>q << 5);
  const xyq = v128.load(own);
  const zrq = v128.xor(v128.load(own, 16), f64x2.replace_lane(f64x2.splat(0), 1, -0.0)); // (z, +radius)
  const reaches = f64x2.splat(reach);
  const tag = <u64>cell << 32;
  let hit = HIT + (<usize>n << 3), apart = APART + (<usize>n << 5);
  for (let p = pair; p < end; p += 8) {
    const j0 = load<u32>(p), j1 = load<u32>(p, 4);
    const p0 = place + (<usize>j0 << 5), p1 = place + (<usize>j1 << 5);
    const xy0 = f64x2.sub(xyq, v128.load(p0)), xy1 = f64x2.sub(xyq, v128.load(p1));
    const zr0 = f64x2.sub(zrq, v128.load(p0, 16)), zr1 = f64x2.sub(zrq, v128.load(p1, 16));
    const squared = squaredApart(flat, xy0, zr0, xy1, zr1);
    const cut = f64x2.mul(reaches, f64x2.shuffle(zr0, zr1, 1, 3));
    const close = i64x2.bitmask(f64x2.lt(squared, f64x2.mul(cut, cut)));
    store<u64>(hit, tag | j0);
    v128.store(apart, xy0);
    v128.store(apart, zr0, 16);
    const first = <usize>(close & 1);
    hit += first << 3;
    apart += first << 5;
    store<u64>(hit, tag | j1);
    v128.store(apart, xy1);
    v128.store(apart, zr1, 16);
    const second = <usize>((close >> 1) & i32(p + 4 < end)); // behind an odd rest the second lane is no pair
    hit += second << 3;
    apart += second << 5;
  }
  return <i32>((hit - HIT) >> 3);
}

/** Squared distance of the cells of two pairs, from (dx, dy) and (dz, R) of each. */
@inline
export function squaredApart(flat: bool, xy0: v128, zr0: v128, xy1: v128, zr1: v128): v128 {
  const dx = f64x2.shuffle(xy0, xy1, 0, 2), dy = f64x2.shuffle(xy0, xy1, 1, 3);
  let squared = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
  if (!flat) {
    const dz = f64x2.shuffle(zr0, zr1, 0, 2);
    squared = f64x2.add(squared, f64x2.mul(dz, dz));
  }
  return squared;
}

/** Pass 2: force over distance of every pair of the block. */
@inline
export function law(flat: bool, first: i32, n: i32): void {
  store<u64>(HIT + (<usize>n << 3), 0); // the unused lane behind an odd number reads a cell that exists
  const softRepulsion = v128.load_splat<f64>(REPULSION), mixed = v128.load_splat<f64>(REPULSION, 8), stiff = v128.load_splat<f64>(REPULSION, 16);
  const apart = APART, hits = HIT, traits = TRAIT, own = TRAIT + (<usize>first << 4), forces = FORCE;
  const one = f64x2.splat(1), least = f64x2.splat(1e-5), slope = f64x2.splat(0.8);
  for (let h = 0; h < n; h += 2) {
    const record = apart + (<usize>h << 5);
    const xy0 = v128.load(record), zr0 = v128.load(record, 16), xy1 = v128.load(record, 32), zr1 = v128.load(record, 48);
    let squared = squaredApart(flat, xy0, zr0, xy1, zr1);
    const onePoint = i64x2.bitmask(f64x2.eq(squared, f64x2.splat(0)));
    if (onePoint !== 0) { // two cells on one point part along x, or they would never part
      if ((onePoint & 1) !== 0) store<f64>(record, 1e-5);
      if ((onePoint & 2) !== 0) store<f64>(record, 1e-5, 32);
    }
    const d = f64x2.pmax(f64x2.sqrt(squared), least); // pmax(a, b) = a < b ? b : a
    const reach = f64x2.div(d, f64x2.shuffle(zr0, zr1, 1, 3));
    const pair = hits + (<usize>h << 3);
    const tj0 = v128.load(traits + (<usize>load<u32>(pair) << 4)), tq0 = v128.load(own + (<usize>load<u32>(pair, 4) << 4));
    const tj1 = v128.load(traits + (<usize>load<u32>(pair, 8) << 4)), tq1 = v128.load(own + (<usize>load<u32>(pair, 12) << 4));
    const adhesion = f64x2.mul(f64x2.shuffle(tq0, tq1, 0, 2), f64x2.shuffle(tj0, tj1, 0, 2));
    const stiffness = f64x2.add(f64x2.shuffle(tq0, tq1, 1, 3), f64x2.shuffle(tj0, tj1, 1, 3));
    const repulsion = v128.bitselect(
      softRepulsion, v128.bitselect(mixed, stiff, f64x2.eq(stiffness, one)), f64x2.lt(stiffness, one),
    );
    const t = f64x2.sub(one, f64x2.mul(slope, reach));
    const pull = f64x2.neg(f64x2.mul(adhesion, f64x2.mul(t, t)));
    const u = f64x2.sub(one, reach);
    const both = f64x2.add(pull, f64x2.mul(repulsion, f64x2.mul(u, u)));
    v128.store(forces + (<usize>h << 3), f64x2.div(v128.bitselect(both, pull, f64x2.lt(reach, one)), d));
  }
}

/** The places that are a thread's own: slow ones from A … B−1, fast ones from C … D−1. */
export let A: i32, B: i32, C: i32, D: i32;

/** The thread's share of the places. */
export function useShare(slowFrom: i32, slowTo: i32, fastFrom: i32, fastTo: i32): void {
  A = slowFrom;
  B = slowTo;
  C = fastFrom;
  D = fastTo;
}

@inline
function isOwn(place: i32): bool {
  return <u32>(place - A) < <u32>(B - A) || <u32>(place - C) < <u32>(D - C);
}

/**
 * Pass 3: adds each pair of the block to its cell's total and takes it from its partner's sum, in list order. Without
 * branches: the total starts anew where the cell changes, and its last value is the one that stays. At the edge of a
 * thread's share, what is taken from places of others goes nowhere: they find the same pairs themselves.
 */
@inline
export function sumUp(flat: bool, edge: bool, n: i32): void {
  const sum = SUM, hits = HIT, apart = APART, forces = FORCE, totals = TOTAL, dump = DUMP;
  let total = f64x2.splat(0), totalZ = f64x2.splat(0), before = i32x4.splat(-1);
  for (let k = 0; k < n; k++) {
    const hit = hits + (<usize>k << 3), record = apart + (<usize>k << 5);
    const place = load<u32>(hit);
    let partner = sum + (<usize>place << 5);
    if (edge) partner = select<usize>(partner, dump, isOwn(place));
    const own = totals + (<usize>load<u32>(hit, 4) << 5);
    const cell = v128.load_splat<u32>(hit, 4), same = i32x4.eq(cell, before);
    before = cell;
    const force = v128.load_splat<f64>(forces + (<usize>k << 3));
    const xy = f64x2.mul(force, v128.load(record));
    total = f64x2.add(v128.and(total, same), xy);
    v128.store(own, total);
    v128.store(partner, f64x2.sub(v128.load(partner), xy));
    if (!flat) {
      const z = f64x2.mul(force, v128.load_splat<f64>(record, 16));
      totalZ = f64x2.add(v128.and(totalZ, same), z);
      v128.store(own, totalZ, 16);
      v128.store(partner, f64x2.sub(v128.load(partner, 16), z), 16);
    }
  }
}

/** Adds the totals of the block's cells to their sums: after all that earlier cells took, before what later blocks take. */
@inline
export function addTotals(flat: bool, first: i32, end: i32): void {
  let total = TOTAL;
  for (let s = SUM + (<usize>first << 5), last = SUM + (<usize>end << 5); s < last; s += 32, total += 32) {
    v128.store(s, f64x2.add(v128.load(s), v128.load(total)));
    if (!flat) v128.store(s, f64x2.add(v128.load(s, 16), v128.load(total, 16)), 16);
  }
}
