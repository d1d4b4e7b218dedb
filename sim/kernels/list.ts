// Lists close pairs, two candidates at a time: the WebAssembly twin of the scans in sim/core/neighborList.ts.
//
// Addresses are byte offsets into the arena. Lane by lane the operations and their order are those of the TypeScript
// twin, without fused multiply-add, so that both list the same pairs in the same order.

const PER_RANGE: i32 = 4; // BINS_PER_RANGE of sim/core/binGrid.ts

let X: usize, Y: usize, Z: usize, RADIUS: usize, START: usize, END: usize, PAIRS: usize;

/** Where the sorted cells and their pairs lie: pairs start[q] … end[q]−1 are those of place q. */
export function useList(x: usize, y: usize, z: usize, radius: usize, start: usize, end: usize, pairs: usize): void {
  X = x;
  Y = y;
  Z = z;
  RADIUS = radius;
  START = start;
  END = end;
  PAIRS = pairs;
}

let BIN: usize, BIN_START: usize, OTHER_BIN: usize, OTHER_START: usize, FORWARD: usize, FORWARD_COUNT: i32, AROUND: usize, AROUND_COUNT: i32;

/** The bins of the slow cells, those of the fast ones, and the offsets of the rows of bins to be searched. */
export function useBins(
  slowBin: usize, slowStart: usize, fastBin: usize, fastStart: usize, forward: usize, forwardCount: i32, around: usize, aroundCount: i32,
): void {
  BIN = slowBin;
  BIN_START = slowStart;
  OTHER_BIN = fastBin;
  OTHER_START = fastStart;
  FORWARD = forward;
  FORWARD_COUNT = forwardCount;
  AROUND = around;
  AROUND_COUNT = aroundCount;
}

@inline
function at(base: usize, index: i32): i32 {
  return load<i32>(base + (<usize>index << 2));
}

/** Appends every place in [from, to) within reach + skin of place q to the pairs from number n; returns the new number. */
@inline
function scan(q: i32, from: i32, to: i32, reach: v128, skin: v128, n: i32): i32 {
  const x = X, y = Y, z = Z, radius = RADIUS, pairs = PAIRS;
  const own = <usize>q << 3;
  const xq = v128.load_splat<f64>(x + own), yq = v128.load_splat<f64>(y + own), zq = v128.load_splat<f64>(z + own);
  const rq = v128.load_splat<f64>(radius + own);
  let out = pairs + (<usize>n << 2);
  for (let j = from; j < to; j += 2) {
    const o = <usize>j << 3;
    const dx = f64x2.sub(xq, v128.load(x + o)), dy = f64x2.sub(yq, v128.load(y + o)), dz = f64x2.sub(zq, v128.load(z + o));
    const squared = f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.mul(dz, dz));
    const cut = f64x2.add(f64x2.mul(reach, f64x2.add(rq, v128.load(radius + o))), skin);
    const hit = i64x2.bitmask(f64x2.lt(squared, f64x2.mul(cut, cut)));
    store<i32>(out, j);
    out += <usize>(hit & 1) << 2;
    store<i32>(out, j + 1);
    out += <usize>((hit >> 1) & i32(j + 1 < to)) << 2; // behind an odd rest the second lane is no candidate
  }
  return <i32>((out - pairs) >> 2);
}

/** Candidates in the rows of bins around bin b. */
@inline
function candidates(b: i32, starts: usize, rows: usize, rowCount: i32): i32 {
  let sum = 0;
  for (let r = 0; r < rowCount; r++) {
    const other = b + at(rows, r);
    sum += at(starts, other + PER_RANGE + 1) - at(starts, other - PER_RANGE);
  }
  return sum;
}

@inline
function scanRows(q: i32, b: i32, starts: usize, first: i32, rows: usize, rowCount: i32, reach: v128, skin: v128, count: i32): i32 {
  let n = count;
  for (let r = 0; r < rowCount; r++) {
    const other = b + at(rows, r);
    n = scan(q, first + at(starts, other - PER_RANGE), first + at(starts, other + PER_RANGE + 1), reach, skin, n);
  }
  return n;
}

/**
 * Lists the pairs of slow places from … to−1, the first of them as pair number `first`. Stops before a place whose
 * candidates may not all come before pair number `room` and returns it; `to` when all is done.
 */
export function listSlow(from: i32, to: i32, first: i32, room: i32, reach: f64, skin: f64): i32 {
  const reaches = f64x2.splat(reach), skins = f64x2.splat(skin);
  let n = first;
  for (let q = from; q < to; q++) {
    const b = at(BIN, q), end = at(BIN_START, b + PER_RANGE + 1);
    if (n + end - q + candidates(b, BIN_START, FORWARD, FORWARD_COUNT) + 2 > room) return q;
    store<i32>(START + (<usize>q << 2), n);
    n = scan(q, q + 1, end, reaches, skins, n);
    n = scanRows(q, b, BIN_START, 0, FORWARD, FORWARD_COUNT, reaches, skins, n);
    store<i32>(END + (<usize>q << 2), n);
  }
  finish(n);
  return to;
}

/** The same for fast cells number from … to−1: each with every slow one around, then with the fast ones after it. */
export function listFast(
  from: i32, to: i32, first: i32, room: i32, slowCount: i32, reach: f64, mixedSkin: f64, fastSkin: f64,
): i32 {
  const reaches = f64x2.splat(reach), mixed = f64x2.splat(mixedSkin), fast = f64x2.splat(fastSkin);
  let n = first;
  for (let k = from; k < to; k++) {
    const q = slowCount + k;
    const b = at(OTHER_BIN, k), end = at(OTHER_START, b + PER_RANGE + 1);
    const most = candidates(b, BIN_START, AROUND, AROUND_COUNT) + end - k + candidates(b, OTHER_START, FORWARD, FORWARD_COUNT);
    if (n + most + 2 > room) return k;
    store<i32>(START + (<usize>q << 2), n);
    n = scanRows(q, b, BIN_START, 0, AROUND, AROUND_COUNT, reaches, mixed, n);
    n = scan(q, q + 1, slowCount + end, reaches, fast, n);
    n = scanRows(q, b, OTHER_START, slowCount, FORWARD, FORWARD_COUNT, reaches, fast, n);
    store<i32>(END + (<usize>q << 2), n);
  }
  finish(n);
  return to;
}

/** The force kernel reads one pair beyond the last: let it be a place that exists. */
@inline
function finish(n: i32): void {
  store<i32>(PAIRS + (<usize>n << 2), 0);
}
