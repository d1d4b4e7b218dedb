// Moves cells: how far they have gone since they were listed, the Adams–Bashforth step, and keyed draws for many cells at once.

/** The largest squared distance between (x, y, z) and (fromX, fromY, fromZ). */
export function farthest(count: i32, x: usize, y: usize, z: usize, fromX: usize, fromY: usize, fromZ: usize): f64 {
  let far = f64x2.splat(0);
  let o: usize = 0;
  for (const end = <usize>(count & ~1) << 3; o < end; o += 16) far = f64x2.pmax(far, apart(o, x, y, z, fromX, fromY, fromZ));
  let most = max(f64x2.extract_lane(far, 0), f64x2.extract_lane(far, 1));
  if ((count & 1) !== 0) most = max(most, f64x2.extract_lane(apart(o, x, y, z, fromX, fromY, fromZ), 0));
  return most;
}

@inline
function apart(o: usize, x: usize, y: usize, z: usize, fromX: usize, fromY: usize, fromZ: usize): v128 {
  const dx = f64x2.sub(v128.load(x + o), v128.load(fromX + o));
  const dy = f64x2.sub(v128.load(y + o), v128.load(fromY + o));
  const dz = f64x2.sub(v128.load(z + o), v128.load(fromZ + o));
  return f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.mul(dz, dz));
}

/** One axis of x += dt·(1.5·v − 0.5·v_before), after which v_before = v. Touches one cell beyond an odd count. */
export function integrate(count: i32, x: usize, v: usize, before: usize, dt: f64): void {
  const step = f64x2.splat(dt), now = f64x2.splat(1.5), past = f64x2.splat(0.5);
  for (let o: usize = 0, end = <usize>count << 3; o < end; o += 16) {
    const velocity = v128.load(v + o);
    const slope = f64x2.sub(f64x2.mul(now, velocity), f64x2.mul(past, v128.load(before + o)));
    v128.store(x + o, f64x2.add(v128.load(x + o), f64x2.mul(step, slope)));
    v128.store(before + o, velocity);
  }
}

/** out[row] += term[row] for the listed rows. */
export function addRows(rows: usize, count: i32, out: usize, term: usize): void {
  for (let r = rows, end = rows + (<usize>count << 2); r < end; r += 4) {
    const o = <usize>load<i32>(r) << 3;
    store<f64>(out + o, load<f64>(out + o) + load<f64>(term + o));
  }
}

/** Writes those of the listed rows whose draw number 0 is below the probability to `out`; returns how many. */
export function drawBelow(
  rows: usize, count: i32, keys: usize, high: u32, low: u32, stream: u32, tick: u32, probability: f64, out: usize,
): i32 {
  let to = out;
  for (let r = rows, end = rows + (<usize>count << 2); r < end; r += 4) {
    const row = load<i32>(r);
    const draw = threefry(high, low, load<u32>(keys + (<usize>row << 2)), stream, tick);
    store<i32>(to, row);
    to += <usize>(<f64>draw * 2.3283064365386963e-10 < probability) << 2;
  }
  return <i32>((to - out) >> 2);
}

/** First word of Threefry4x32-12, block 0: the twin of threefry in sim/core/random.ts, unrolled. */
@inline
function threefry(k0: u32, k1: u32, k2: u32, k3: u32, tick: u32): u32 {
  const k4: u32 = 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3;
  let a = tick + k0, b = k1, c = k2, d = k3;
  a += b; b = rotl(b, 10) ^ a; c += d; d = rotl(d, 26) ^ c;
  a += d; d = rotl(d, 11) ^ a; c += b; b = rotl(b, 21) ^ c;
  a += b; b = rotl(b, 13) ^ a; c += d; d = rotl(d, 27) ^ c;
  a += d; d = rotl(d, 23) ^ a; c += b; b = rotl(b, 5) ^ c;
  a += k1; b += k2; c += k3; d += k4 + 1;
  a += b; b = rotl(b, 6) ^ a; c += d; d = rotl(d, 20) ^ c;
  a += d; d = rotl(d, 17) ^ a; c += b; b = rotl(b, 11) ^ c;
  a += b; b = rotl(b, 25) ^ a; c += d; d = rotl(d, 10) ^ c;
  a += d; d = rotl(d, 18) ^ a; c += b; b = rotl(b, 20) ^ c;
  a += k2; b += k3; c += k4; d += k0 + 2;
  a += b; b = rotl(b, 10) ^ a; c += d; d = rotl(d, 26) ^ c;
  a += d; d = rotl(d, 11) ^ a; c += b; b = rotl(b, 21) ^ c;
  a += b; b = rotl(b, 13) ^ a; c += d; d = rotl(d, 27) ^ c;
  a += d;
  return a + k3;
}
