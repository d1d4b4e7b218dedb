// Steps of the multigrid solver for fields at rest, two voxels at a time: the twins of sim/core/fieldTwins.ts.
//
// Same bits as the TypeScript: no fused multiply-add, and sums over voxels run in four parts, v mod 4.

let NX: i32, NY: i32, NZ: i32, WALLED: bool, CX: f64, CY: f64, CZ: f64, ZEROS: usize;

/** Lattice that the next calls work on, its couplings along the axes, and a row of zeros where neighbours are missing. */
export function useGrid(nx: i32, ny: i32, nz: i32, walled: bool, cx: f64, cy: f64, cz: f64, zeros: usize): void {
  NX = nx;
  NY = ny;
  NZ = nz;
  WALLED = walled;
  CX = cx;
  CY = cy;
  CZ = cz;
  ZEROS = zeros;
}

@inline
function inWall(j: i32, k: i32): bool {
  return WALLED && (j === 0 || j === NY - 1 || (NZ > 1 && (k === 0 || k === NZ - 1)));
}

@inline
function neighbors(at: i32, n: i32): f64 {
  return <f64>(i32(at > 0) + i32(at < n - 1));
}

/** Diagonal of the matrix and the weight of a relaxation, omega / diagonal; both 0 where a voxel is held. */
export function fillDiagonal(sink: usize, diagonal: usize, weight: usize, decay: f64, omega: f64): void {
  const row = <usize>NX << 3, omegas = f64x2.splat(omega), zero = f64x2.splat(0), lost = f64x2.splat(decay);
  let base: usize = 0;
  for (let k = 0; k < NZ; k++) {
    for (let j = 0; j < NY; j++, base += row) {
      if (inWall(j, k)) {
        memory.fill(diagonal + base, 0, row);
        memory.fill(weight + base, 0, row);
        continue;
      }
      const across = CY * neighbors(j, NY) + CZ * neighbors(k, NZ);
      const inside = f64x2.splat(CX * 2 + across), end = base + row;
      let o = base + 8;
      for (; o + 16 < end; o += 16) {
        const d = f64x2.add(f64x2.add(v128.load(sink + o), lost), inside);
        v128.store(diagonal + o, d);
        v128.store(weight + o, v128.and(f64x2.div(omegas, d), f64x2.ne(d, zero)));
      }
      for (; o + 8 < end; o += 8) setDiagonal(sink, diagonal, weight, o, decay, CX * 2 + across, omega);
      const edge = CX * neighbors(0, NX) + across;
      setEdge(sink, diagonal, weight, base, decay, edge, omega);
      setEdge(sink, diagonal, weight, end - 8, decay, edge, omega);
    }
  }
}

@inline
function setDiagonal(sink: usize, diagonal: usize, weight: usize, o: usize, decay: f64, coupling: f64, omega: f64): void {
  const d = load<f64>(sink + o) + decay + coupling;
  store<f64>(diagonal + o, d);
  store<f64>(weight + o, d === 0 ? 0 : omega / d);
}

@inline
function setEdge(sink: usize, diagonal: usize, weight: usize, o: usize, decay: f64, coupling: f64, omega: f64): void {
  if (!WALLED) {
    setDiagonal(sink, diagonal, weight, o, decay, coupling, omega);
    return;
  }
  store<f64>(diagonal + o, 0);
  store<f64>(weight + o, 0);
}

const IMAGE = 0, RESIDUAL = 1, RELAX = 2;

/** out = A·u */
export function image(out: usize, diagonal: usize, u: usize): void {
  stencil(IMAGE, out, u, diagonal, u, u);
}

/** out = right − A·u */
export function residual(out: usize, right: usize, diagonal: usize, u: usize): void {
  stencil(RESIDUAL, out, right, diagonal, u, u);
}

/** out = u + weight·(right − A·u) */
export function relax(out: usize, right: usize, diagonal: usize, weight: usize, u: usize): void {
  stencil(RELAX, out, right, diagonal, weight, u);
}

@inline
function stencil(mode: i32, out: usize, right: usize, diagonal: usize, weight: usize, u: usize): void {
  const row = <usize>NX << 3, plane = row * <usize>NY;
  const cx = f64x2.splat(CX), cy = f64x2.splat(CY), cz = f64x2.splat(CZ);
  let base: usize = 0;
  for (let k = 0; k < NZ; k++) {
    for (let j = 0; j < NY; j++, base += row) {
      if (inWall(j, k)) {
        memory.fill(out + base, 0, row);
        continue;
      }
      const here = u + base, result = out + base, b = right + base, d = diagonal + base, w = weight + base;
      const south = j > 0 ? here - row : ZEROS, north = j < NY - 1 ? here + row : ZEROS;
      const below = k > 0 ? here - plane : ZEROS, above = k < NZ - 1 ? here + plane : ZEROS;
      let o: usize = 8;
      for (; o + 16 < row; o += 16) {
        const along = f64x2.mul(cx, f64x2.add(v128.load(here + o - 8), v128.load(here + o + 8)));
        const across = f64x2.mul(cy, f64x2.add(v128.load(south + o), v128.load(north + o)));
        const upright = f64x2.mul(cz, f64x2.add(v128.load(below + o), v128.load(above + o)));
        const own = v128.load(here + o);
        let v = f64x2.sub(f64x2.mul(v128.load(d + o), own), f64x2.add(f64x2.add(along, across), upright));
        if (mode !== IMAGE) v = f64x2.sub(v128.load(b + o), v);
        if (mode === RELAX) v = f64x2.add(own, f64x2.mul(v128.load(w + o), v));
        v128.store(result + o, v);
      }
      for (; o + 8 < row; o += 8) {
        single(mode, o, load<f64>(here + o - 8), load<f64>(here + o + 8), here, south, north, below, above, result, b, d, w);
      }
      if (WALLED) {
        store<f64>(result, 0);
        store<f64>(result + row - 8, 0);
        continue;
      }
      single(mode, 0, 0, NX > 1 ? load<f64>(here, 8) : 0, here, south, north, below, above, result, b, d, w);
      if (NX > 1) single(mode, row - 8, load<f64>(here + row - 16), 0, here, south, north, below, above, result, b, d, w);
    }
  }
}

@inline
function single(
  mode: i32, o: usize, west: f64, east: f64, here: usize, south: usize, north: usize, below: usize, above: usize,
  result: usize, b: usize, d: usize, w: usize,
): void {
  const own = load<f64>(here + o);
  const sum = CX * (west + east) + CY * (load<f64>(south + o) + load<f64>(north + o)) + CZ * (load<f64>(below + o) + load<f64>(above + o));
  let v = load<f64>(d + o) * own - sum;
  if (mode !== IMAGE) v = load<f64>(b + o) - v;
  if (mode === RELAX) v = own + load<f64>(w + o) * v;
  store<f64>(result + o, v);
}

/** out = a·b, voxel by voxel. */
export function multiply(out: usize, a: usize, b: usize, n: i32): void {
  let o: usize = 0;
  for (const end = <usize>(n & ~1) << 3; o < end; o += 16) v128.store(out + o, f64x2.mul(v128.load(a + o), v128.load(b + o)));
  if ((n & 1) !== 0) store<f64>(out + o, load<f64>(a + o) * load<f64>(b + o));
}

/** The sum of four parts, voxels v mod 4, of which the last n mod 4 voxels are still missing. */
@inline
function finish(low: v128, high: v128, t0: f64, t1: f64, t2: f64): f64 {
  const s0 = f64x2.extract_lane(low, 0) + t0, s1 = f64x2.extract_lane(low, 1) + t1, s2 = f64x2.extract_lane(high, 0) + t2;
  return (s0 + s2) + (s1 + f64x2.extract_lane(high, 1));
}

/** Sum of a·b. */
export function dot(a: usize, b: usize, n: i32): f64 {
  let low = f64x2.splat(0), high = low, o: usize = 0;
  for (const end = <usize>(n & ~3) << 3; o < end; o += 32) {
    low = f64x2.add(low, f64x2.mul(v128.load(a + o), v128.load(b + o)));
    high = f64x2.add(high, f64x2.mul(v128.load(a + o, 16), v128.load(b + o, 16)));
  }
  const rest = n & 3;
  return finish(
    low, high, rest > 0 ? load<f64>(a + o) * load<f64>(b + o) : 0,
    rest > 1 ? load<f64>(a + o, 8) * load<f64>(b + o, 8) : 0, rest > 2 ? load<f64>(a + o, 16) * load<f64>(b + o, 16) : 0,
  );
}

@inline
function square(a: usize, w: usize): f64 {
  const value = load<f64>(a);
  return value * value * load<f64>(w);
}

@inline
function squares(a: usize, w: usize): v128 {
  const values = v128.load(a);
  return f64x2.mul(f64x2.mul(values, values), v128.load(w));
}

/** Sum of a²·w. */
export function weightedSquares(a: usize, w: usize, n: i32): f64 {
  let low = f64x2.splat(0), high = low, o: usize = 0;
  for (const end = <usize>(n & ~3) << 3; o < end; o += 32) {
    low = f64x2.add(low, squares(a + o, w + o));
    high = f64x2.add(high, squares(a + o + 16, w + o + 16));
  }
  const rest = n & 3, p = a + o, q = w + o;
  return finish(low, high, rest > 0 ? square(p, q) : 0, rest > 1 ? square(p + 8, q + 8) : 0, rest > 2 ? square(p + 16, q + 16) : 0);
}

/** u += alpha·search, rest −= alpha·image. */
export function descend(u: usize, search: usize, rest: usize, image: usize, alpha: f64, n: i32): void {
  const step = f64x2.splat(alpha);
  let o: usize = 0;
  for (const end = <usize>(n & ~1) << 3; o < end; o += 16) {
    v128.store(u + o, f64x2.add(v128.load(u + o), f64x2.mul(step, v128.load(search + o))));
    v128.store(rest + o, f64x2.sub(v128.load(rest + o), f64x2.mul(step, v128.load(image + o))));
  }
  if ((n & 1) === 0) return;
  store<f64>(u + o, load<f64>(u + o) + alpha * load<f64>(search + o));
  store<f64>(rest + o, load<f64>(rest + o) - alpha * load<f64>(image + o));
}

/** search = ahead + beta·search */
export function turn(search: usize, ahead: usize, beta: f64, n: i32): void {
  const share = f64x2.splat(beta);
  let o: usize = 0;
  for (const end = <usize>(n & ~1) << 3; o < end; o += 16) {
    v128.store(search + o, f64x2.add(v128.load(ahead + o), f64x2.mul(share, v128.load(search + o))));
  }
  if ((n & 1) !== 0) store<f64>(search + o, load<f64>(ahead + o) + beta * load<f64>(search + o));
}

/** Sets negative values to 0 except where the diagonal is 0. */
export function cutBelowZero(u: usize, diagonal: usize, n: i32): void {
  for (let o: usize = 0, end = <usize>n << 3; o < end; o += 8) if (load<f64>(u + o) < 0 && load<f64>(diagonal + o) !== 0) store<f64>(u + o, 0);
}

/** Restricts along one axis: in each slab, `fine` rows of `run` values become `coarse` rows, each a sum of up to four. */
export function thin(out: usize, from: usize, table: usize, coarse: i32, fine: i32, slabs: i32, run: i32): void {
  const width = <usize>run << 3, even = <usize>(run & ~1) << 3;
  let to = out, slab = from;
  for (let s = 0; s < slabs; s++, slab += width * <usize>fine) {
    let record = table;
    for (let j = 0; j < coarse; j++, to += width, record += 64) {
      const r0 = slab + width * <usize>load<f64>(record), r1 = slab + width * <usize>load<f64>(record, 8);
      const r2 = slab + width * <usize>load<f64>(record, 16), r3 = slab + width * <usize>load<f64>(record, 24);
      const w0 = v128.load_splat<f64>(record, 32), w1 = v128.load_splat<f64>(record, 40);
      const w2 = v128.load_splat<f64>(record, 48), w3 = v128.load_splat<f64>(record, 56);
      let o: usize = 0;
      for (; o < even; o += 16) {
        const near = f64x2.add(f64x2.mul(w0, v128.load(r0 + o)), f64x2.mul(w1, v128.load(r1 + o)));
        v128.store(to + o, f64x2.add(f64x2.add(near, f64x2.mul(w2, v128.load(r2 + o))), f64x2.mul(w3, v128.load(r3 + o))));
      }
      if (even !== width) {
        const near = load<f64>(record, 32) * load<f64>(r0 + o) + load<f64>(record, 40) * load<f64>(r1 + o);
        store<f64>(to + o, near + load<f64>(record, 48) * load<f64>(r2 + o) + load<f64>(record, 56) * load<f64>(r3 + o));
      }
    }
  }
}

/** Interpolates along one axis: `coarse` rows become `fine` rows, each between two; adds to what is there, or replaces it. */
export function spread(out: usize, from: usize, table: usize, coarse: i32, fine: i32, slabs: i32, run: i32, add: bool): void {
  if (add) spreadRows(true, out, from, table, coarse, fine, slabs, run);
  else spreadRows(false, out, from, table, coarse, fine, slabs, run);
}

@inline
function spreadRows(add: bool, out: usize, from: usize, table: usize, coarse: i32, fine: i32, slabs: i32, run: i32): void {
  const width = <usize>run << 3, even = <usize>(run & ~1) << 3;
  let to = out, slab = from;
  for (let s = 0; s < slabs; s++, slab += width * <usize>coarse) {
    let record = table;
    for (let i = 0; i < fine; i++, to += width, record += 32) {
      const low = slab + width * <usize>load<f64>(record), high = slab + width * <usize>load<f64>(record, 8);
      const a = v128.load_splat<f64>(record, 16), b = v128.load_splat<f64>(record, 24);
      let o: usize = 0;
      for (; o < even; o += 16) {
        const value = f64x2.add(f64x2.mul(a, v128.load(low + o)), f64x2.mul(b, v128.load(high + o)));
        v128.store(to + o, add ? f64x2.add(v128.load(to + o), value) : value);
      }
      if (even !== width) {
        const value = load<f64>(record, 16) * load<f64>(low + o) + load<f64>(record, 24) * load<f64>(high + o);
        store<f64>(to + o, add ? load<f64>(to + o) + value : value);
      }
    }
  }
}
