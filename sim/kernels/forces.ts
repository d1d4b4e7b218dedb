// Sums the forces of listed pairs, two pairs at a time: the WebAssembly twin of PairForces in sim/core/pairForces.ts.
//
// A thread sums for the places of its own share only. The sum of a place has one order, whatever the share: what earlier
// places take from it, in their order, its own total, then what later kinds take. So threads give the bits of one.
import { A, B, BLOCK, C, D, END, PAIRS, ROOM, START, SUM, TOTAL, VX, VY, VZ, addTotals, filter, law, sumUp } from './passes';

const ADHESION_REACH: f64 = 1.25;

/** Pairs of a cell that did not fit into an empty block. */
let TOO_MANY: i32 = 0;

/** Sums the pairs of places from … to−1, which are the thread's own. */
@inline
function sumOwn(flat: bool, edge: bool, from: i32, to: i32): void {
  const zero = f64x2.splat(0), starts = START, ends = END, pairs = PAIRS, room = ROOM, totals = TOTAL;
  let q = from;
  while (q < to) {
    const first = q, limit = min(first + BLOCK, to);
    let n = 0;
    while (q < limit && n < BLOCK) {
      const pair = pairs + (<usize>load<i32>(starts + (<usize>q << 2)) << 2), end = pairs + (<usize>load<i32>(ends + (<usize>q << 2)) << 2);
      if (n + <i32>((end - pair) >> 2) + 2 > room) break;
      const total = totals + (<usize>(q - first) << 5);
      v128.store(total, zero);
      v128.store(total, zero, 16);
      n = filter(flat, ADHESION_REACH, q, q - first, pair, end, n);
      q++;
    }
    if (q === first) return tooMany(q);
    law(flat, first, n);
    sumUp(flat, edge, n);
    addTotals(flat, first, q);
  }
}

function sumFlat(from: i32, to: i32): void {
  sumOwn(true, false, from, to);
}

function sumDeep(from: i32, to: i32): void {
  sumOwn(false, false, from, to);
}

/** The third axis of flat colonies too: the bits are the same, and edges are short. */
function sumEdge(from: i32, to: i32): void {
  sumOwn(false, true, from, to);
}

/** Takes from the thread's own places what they owe to others' places from … to−1; their partners from `limit` on are not own. */
function takeForOthers(from: i32, to: i32, limit: i32): void {
  const starts = START, ends = END, pairs = PAIRS, room = ROOM, lowest = min(A, C);
  let q = from;
  while (q < to) {
    const first = q, last = min(first + BLOCK, to);
    let n = 0;
    while (q < last && n < BLOCK) {
      const start = pairs + (<usize>load<i32>(starts + (<usize>q << 2)) << 2);
      let end = pairs + (<usize>load<i32>(ends + (<usize>q << 2)) << 2);
      while (end > start && load<i32>(end - 4) >= limit) end -= 4; // partners ascend
      let pair = end;
      while (pair > start && load<i32>(pair - 4) >= lowest) pair -= 4;
      if (n + <i32>((end - pair) >> 2) + 2 > room) break;
      n = filter(false, ADHESION_REACH, q, q - first, pair, end, n);
      q++;
    }
    if (q === first) return tooMany(q);
    law(false, first, n);
    sumUp(false, true, n);
  }
}

function tooMany(q: i32): void {
  const o = <usize>q << 2;
  TOO_MANY = max(TOO_MANY, load<i32>(END + o) - load<i32>(START + o));
}

/** Copies the sums of places from … to−1 to the velocities. */
function spread(from: i32, to: i32): void {
  let q = from;
  for (const last = to - 1; q < last; q += 2) {
    const s = SUM + (<usize>q << 5), o = <usize>q << 3;
    const xy0 = v128.load(s), xy1 = v128.load(s, 32);
    v128.store(VX + o, f64x2.shuffle(xy0, xy1, 0, 2));
    v128.store(VY + o, f64x2.shuffle(xy0, xy1, 1, 3));
    v128.store(VZ + o, f64x2.shuffle(v128.load(s, 16), v128.load(s, 48), 0, 2));
  }
  if (q < to) {
    const s = SUM + (<usize>q << 5), o = <usize>q << 3;
    store<f64>(VX + o, load<f64>(s));
    store<f64>(VY + o, load<f64>(s, 8));
    store<f64>(VZ + o, load<f64>(s, 16));
  }
}

/**
 * Sums up the forces on the thread's own places, each in one order whatever the share: what earlier places take from it,
 * its own total, what later kinds take. Slow places from `slowBefore` on and fast ones from `fastBefore` to `fastBehind`
 * may have partners among its own. Those of its own up to `slowInner`, and from `fastInner` to `fastOuter`, have
 * partners among its own only. Returns 0, or the pairs of a cell that do not fit into the scratch.
 */
export function accumulate(
  flat: bool, slowBefore: i32, slowInner: i32, fastBefore: i32, fastInner: i32, fastOuter: i32, fastBehind: i32,
): i32 {
  TOO_MANY = 0;
  memory.fill(SUM + (<usize>A << 5), 0, <usize>(B - A) << 5);
  memory.fill(SUM + (<usize>C << 5), 0, <usize>(D - C) << 5);
  takeForOthers(slowBefore, A, B);
  if (flat) sumFlat(A, slowInner);
  else sumDeep(A, slowInner);
  sumEdge(slowInner, B);
  takeForOthers(fastBefore, C, D);
  sumEdge(C, fastInner);
  if (flat) sumFlat(fastInner, fastOuter);
  else sumDeep(fastInner, fastOuter);
  sumEdge(fastOuter, D);
  takeForOthers(D, fastBehind, B);
  spread(A, B);
  spread(C, D);
  return TOO_MANY;
}
