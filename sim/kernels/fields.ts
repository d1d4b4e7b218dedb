// Steps of the field solvers, two voxels at a time: the WebAssembly twins of sim/core/fieldTwins.ts, which explains them.
//
// Addresses are byte offsets into the arena. Lane by lane the operations and their order are those of the TypeScript
// twin, without fused multiply-add; sums over voxels run in four parts, v mod 4, in both.

/** True if any of the n numbers is not 0. */
export function anyNonZero(a: usize, n: i32): bool {
  const zero = f64x2.splat(0);
  let p = a;
  for (const end = a + (<usize>(n & ~1) << 3); p < end; p += 16) if (v128.any_true(f64x2.ne(v128.load(p), zero))) return true;
  return (n & 1) !== 0 && load<f64>(p) !== 0;
}

/** value = (value + dt·source) / (1 + dt·sink) */
export function react(value: usize, source: usize, sink: usize, n: i32, dt: f64): void {
  const step = f64x2.splat(dt), one = f64x2.splat(1);
  let o: usize = 0;
  for (const end = <usize>(n & ~1) << 3; o < end; o += 16) {
    const gain = f64x2.add(v128.load(value + o), f64x2.mul(step, v128.load(source + o)));
    v128.store(value + o, f64x2.div(gain, f64x2.add(one, f64x2.mul(step, v128.load(sink + o)))));
  }
  if ((n & 1) !== 0) store<f64>(value + o, (load<f64>(value + o) + dt * load<f64>(source + o)) / (1 + dt * load<f64>(sink + o)));
}

/** Sets the voxels of the walls. */
export function holdWalls(field: usize, nx: i32, ny: i32, nz: i32, value: f64): void {
  const row = <usize>nx << 3;
  let p = field;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++, p += row) {
      if (j === 0 || j === ny - 1 || (nz > 1 && (k === 0 || k === nz - 1))) {
        for (let o: usize = 0; o < row; o += 8) store<f64>(p + o, value);
      } else {
        store<f64>(p, value);
        store<f64>(p + row - 8, value);
      }
    }
  }
}

/** Solves along x: `lines` lines of n voxels, eight at once, because each step of a line waits for the one before. */
export function sweepX(field: usize, coefficients: usize, n: i32, lines: i32, scratch: usize): void {
  const width = <usize>n << 3;
  let line = 0, p = field;
  for (; line + 8 <= lines; line += 8, p += width << 3) eightLines(p, coefficients, width, scratch);
  for (; line < lines; line++, p += width) oneLine(p, coefficients, width);
}

@inline
function pair(p: usize, width: usize): v128 {
  return v128.load_lane<f64>(p + width, v128.load_zero<f64>(p), 1);
}

@inline
function storePair(p: usize, width: usize, values: v128): void {
  v128.store_lane<f64>(p, values, 0);
  v128.store_lane<f64>(p + width, values, 1);
}

/** The way there ends in the scratch array, eight lines side by side; the way back writes into the field. */
@inline
function eightLines(field: usize, coefficients: usize, width: usize, scratch: usize): void {
  const back = coefficients + width, forward = back + width, two = width << 1, four = width << 2, six = four + two;
  let a = f64x2.splat(0), b = a, c = a, d = a, s = scratch;
  for (let o: usize = 0; o < width; o += 8, s += 64) {
    const p = field + o, scale = v128.load_splat<f64>(coefficients + o);
    if (o === 0) {
      a = f64x2.mul(pair(p, width), scale);
      b = f64x2.mul(pair(p + two, width), scale);
      c = f64x2.mul(pair(p + four, width), scale);
      d = f64x2.mul(pair(p + six, width), scale);
    } else {
      const share = v128.load_splat<f64>(forward + o);
      a = f64x2.mul(f64x2.add(pair(p, width), f64x2.mul(share, a)), scale);
      b = f64x2.mul(f64x2.add(pair(p + two, width), f64x2.mul(share, b)), scale);
      c = f64x2.mul(f64x2.add(pair(p + four, width), f64x2.mul(share, c)), scale);
      d = f64x2.mul(f64x2.add(pair(p + six, width), f64x2.mul(share, d)), scale);
    }
    v128.store(s, a);
    v128.store(s, b, 16);
    v128.store(s, c, 32);
    v128.store(s, d, 48);
  }
  for (let o: usize = width; o !== 0;) {
    o -= 8;
    s -= 64;
    const p = field + o;
    if (o !== width - 8) {
      const share = v128.load_splat<f64>(back + o);
      a = f64x2.add(v128.load(s), f64x2.mul(share, a));
      b = f64x2.add(v128.load(s, 16), f64x2.mul(share, b));
      c = f64x2.add(v128.load(s, 32), f64x2.mul(share, c));
      d = f64x2.add(v128.load(s, 48), f64x2.mul(share, d));
    }
    storePair(p, width, a);
    storePair(p + two, width, b);
    storePair(p + four, width, c);
    storePair(p + six, width, d);
  }
}

@inline
function oneLine(field: usize, coefficients: usize, width: usize): void {
  const back = coefficients + width, forward = back + width;
  let previous = load<f64>(field) * load<f64>(coefficients);
  store<f64>(field, previous);
  for (let o: usize = 8; o < width; o += 8) {
    previous = (load<f64>(field + o) + load<f64>(forward + o) * previous) * load<f64>(coefficients + o);
    store<f64>(field + o, previous);
  }
  for (let o: usize = width - 8; o !== 0;) {
    o -= 8;
    previous = load<f64>(field + o) + load<f64>(back + o) * previous;
    store<f64>(field + o, previous);
  }
}

/** Columns swept together: their rows stay in the first-level cache on the way back. */
const COLUMNS: usize = 256;

/** Solves across rows: in each of `slabs` slabs, n rows of `run` voxels. */
export function sweepRows(field: usize, coefficients: usize, n: i32, slabs: i32, run: i32): void {
  const width = <usize>run << 3, even = <usize>(run & ~1) << 3;
  let slab = field;
  for (let k = 0; k < slabs; k++, slab += width * <usize>n) {
    for (let from: usize = 0; from < even; from += COLUMNS) sweepColumns(slab, coefficients, n, width, from, min(from + COLUMNS, even));
    if (even !== width) sweepLastColumn(slab + even, coefficients, n, width);
  }
}

@inline
function sweepColumns(slab: usize, coefficients: usize, n: i32, width: usize, from: usize, to: usize): void {
  const back = coefficients + (<usize>n << 3), forward = back + (<usize>n << 3);
  let row = slab;
  const first = v128.load_splat<f64>(coefficients);
  for (let o = from; o < to; o += 16) v128.store(row + o, f64x2.mul(v128.load(row + o), first));
  for (let i: usize = 8, last = <usize>n << 3; i < last; i += 8) {
    const above = row, scale = v128.load_splat<f64>(coefficients + i), share = v128.load_splat<f64>(forward + i);
    row += width;
    for (let o = from; o < to; o += 16) {
      v128.store(row + o, f64x2.mul(f64x2.add(v128.load(row + o), f64x2.mul(share, v128.load(above + o))), scale));
    }
  }
  for (let i: usize = (<usize>n << 3) - 8; i !== 0;) {
    i -= 8;
    const below = row, share = v128.load_splat<f64>(back + i);
    row -= width;
    for (let o = from; o < to; o += 16) v128.store(row + o, f64x2.add(v128.load(row + o), f64x2.mul(share, v128.load(below + o))));
  }
}

@inline
function sweepLastColumn(column: usize, coefficients: usize, n: i32, width: usize): void {
  const back = coefficients + (<usize>n << 3), forward = back + (<usize>n << 3);
  let p = column, previous = load<f64>(p) * load<f64>(coefficients);
  store<f64>(p, previous);
  for (let i: usize = 8, last = <usize>n << 3; i < last; i += 8) {
    p += width;
    previous = (load<f64>(p) + load<f64>(forward + i) * previous) * load<f64>(coefficients + i);
    store<f64>(p, previous);
  }
  for (let i: usize = (<usize>n << 3) - 8; i !== 0;) {
    i -= 8;
    p -= width;
    previous = load<f64>(p) + load<f64>(back + i) * previous;
    store<f64>(p, previous);
  }
}
