// Sums the overlaps of pressed pairs: the WebAssembly twin of Overlaps in sim/core/overlaps.ts, by the passes of the force kernel.
//
// The trait of a place is (alive, stiffness) here. Sums are taken pair by pair in list order, as the twin does.
import { APART, BLOCK, END, HIT, PAIRS, REPULSION, ROOM, START, TRAIT, filter, squaredApart } from './passes';

/** Per place: its pressure and its stiffness. */
let SUMS: usize;

/** Pass 2: squared overlap, if both live, and slope of the repulsion take the place of (dx, dy) of every pair of the block. */
@inline
function squeeze(flat: bool, first: i32, n: i32): void {
  store<u64>(HIT + (<usize>n << 3), 0); // the unused lane behind an odd number reads a cell that exists
  const soft = v128.load_splat<f64>(REPULSION), mixed = v128.load_splat<f64>(REPULSION, 8), stiff = v128.load_splat<f64>(REPULSION, 16);
  const apart = APART, hits = HIT, traits = TRAIT, own = TRAIT + (<usize>first << 4);
  const one = f64x2.splat(1), two = f64x2.splat(2);
  for (let h = 0; h < n; h += 2) {
    const record = apart + (<usize>h << 5);
    const xy0 = v128.load(record), zr0 = v128.load(record, 16), xy1 = v128.load(record, 32), zr1 = v128.load(record, 48);
    const squared = squaredApart(flat, xy0, zr0, xy1, zr1);
    const pair = hits + (<usize>h << 3);
    const tj0 = v128.load(traits + (<usize>load<u32>(pair) << 4)), tq0 = v128.load(own + (<usize>load<u32>(pair, 4) << 4));
    const tj1 = v128.load(traits + (<usize>load<u32>(pair, 8) << 4)), tq1 = v128.load(own + (<usize>load<u32>(pair, 12) << 4));
    const alive = f64x2.mul(f64x2.shuffle(tq0, tq1, 0, 2), f64x2.shuffle(tj0, tj1, 0, 2));
    const stiffness = f64x2.add(f64x2.shuffle(tq0, tq1, 1, 3), f64x2.shuffle(tj0, tj1, 1, 3));
    const repulsion = v128.bitselect(soft, v128.bitselect(mixed, stiff, f64x2.eq(stiffness, one)), f64x2.lt(stiffness, one));
    const reach = f64x2.shuffle(zr0, zr1, 1, 3);
    const overlap = f64x2.sub(one, f64x2.div(f64x2.sqrt(squared), reach));
    const slope = f64x2.div(f64x2.mul(f64x2.mul(two, repulsion), overlap), reach);
    const press = f64x2.mul(f64x2.mul(overlap, overlap), alive);
    v128.store(record, f64x2.shuffle(press, slope, 0, 2));
    v128.store(record, f64x2.shuffle(press, slope, 1, 3), 32);
  }
}

/** Pass 3: adds each pair of the block to both its places. */
@inline
function addUp(first: i32, n: i32): void {
  const hits = HIT, apart = APART, sums = SUMS, own = SUMS + (<usize>first << 4);
  for (let k = 0; k < n; k++) {
    const hit = hits + (<usize>k << 3), pair = v128.load(apart + (<usize>k << 5));
    const mine = own + (<usize>load<u32>(hit, 4) << 4), theirs = sums + (<usize>load<u32>(hit) << 4);
    v128.store(mine, f64x2.add(v128.load(mine), pair));
    v128.store(theirs, f64x2.add(v128.load(theirs), pair));
  }
}

@inline
function sumAll(flat: bool, count: i32): i32 {
  const starts = START, ends = END, pairs = PAIRS, room = ROOM;
  let q = 0;
  while (q < count) {
    const first = q, limit = min(first + BLOCK, count);
    let n = 0;
    while (q < limit && n < BLOCK) {
      const from = load<i32>(starts + (<usize>q << 2)), to = load<i32>(ends + (<usize>q << 2));
      if (n + to - from + 2 > room) break;
      n = filter(flat, 1, q, q - first, pairs + (<usize>from << 2), pairs + (<usize>to << 2), n);
      q++;
    }
    if (q === first) return load<i32>(ends + (<usize>q << 2)) - load<i32>(starts + (<usize>q << 2));
    squeeze(flat, first, n);
    addUp(first, n);
  }
  return 0;
}

/** Writes (pressure, stiffness) of every place to `sums`. Returns 0, or the pairs of a cell that do not fit into the scratch. */
export function overlaps(flat: bool, count: i32, sums: usize): i32 {
  SUMS = sums;
  memory.fill(sums, 0, <usize>count << 4);
  return flat ? sumAll(true, count) : sumAll(false, count);
}
