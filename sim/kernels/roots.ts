// Cube roots of many numbers, two at a time: the WebAssembly twin of cbrt in sim/core/math.ts.
//
// Lane by lane the operations and their order are those of log, exp and cbrt there, so that every bit is the same. What
// they do by a table of powers of two is done on the bits of the exponent, which is exact as well.

const LN2_HIGH: f64 = 0.693147180369123816490, LN2_LOW: f64 = 1.90821492927058770002e-10;
const INVERSE_LN2: f64 = 1.4426950408889634, SQRT2: f64 = 1.4142135623730951;
/** Added to a small whole number, it leaves that number in the lowest bits. */
const TWO_52: f64 = 4503599627370496;

/** 1 + sum·r·share. */
@inline
function term(sum: v128, r: v128, share: f64): v128 {
  return f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.mul(sum, r), f64x2.splat(share)));
}

/** series·s² + share. */
@inline
function odd(series: v128, s2: v128, share: f64): v128 {
  return f64x2.add(f64x2.mul(series, s2), f64x2.splat(share));
}

@inline
function log(x: v128): v128 {
  const biased = f64x2.sub(v128.or(i64x2.shr_u(x, 52), f64x2.splat(TWO_52)), f64x2.splat(TWO_52));
  const digits = v128.or(v128.and(x, i64x2.splat(0x000fffffffffffff)), f64x2.splat(1));
  const large = f64x2.ge(digits, f64x2.splat(SQRT2));
  const m = v128.bitselect(f64x2.mul(digits, f64x2.splat(0.5)), digits, large);
  const exponent = f64x2.add(f64x2.sub(biased, f64x2.splat(1023)), v128.and(large, f64x2.splat(1)));
  const s = f64x2.div(f64x2.sub(m, f64x2.splat(1)), f64x2.add(m, f64x2.splat(1)));
  const s2 = f64x2.mul(s, s);
  let series = f64x2.add(f64x2.mul(s2, f64x2.splat(1.0 / 25.0)), f64x2.splat(1.0 / 23.0));
  series = odd(series, s2, 1.0 / 21.0);
  series = odd(series, s2, 1.0 / 19.0);
  series = odd(series, s2, 1.0 / 17.0);
  series = odd(series, s2, 1.0 / 15.0);
  series = odd(series, s2, 1.0 / 13.0);
  series = odd(series, s2, 1.0 / 11.0);
  series = odd(series, s2, 1.0 / 9.0);
  series = odd(series, s2, 1.0 / 7.0);
  series = odd(series, s2, 1.0 / 5.0);
  series = odd(series, s2, 1.0 / 3.0);
  series = odd(series, s2, 1.0);
  const low = f64x2.add(f64x2.mul(f64x2.mul(f64x2.splat(2), s), series), f64x2.mul(exponent, f64x2.splat(LN2_LOW)));
  return f64x2.add(f64x2.mul(exponent, f64x2.splat(LN2_HIGH)), low);
}

@inline
function exp(x: v128): v128 {
  const k = f64x2.floor(f64x2.add(f64x2.mul(x, f64x2.splat(INVERSE_LN2)), f64x2.splat(0.5)));
  const r = f64x2.sub(f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH))), f64x2.mul(k, f64x2.splat(LN2_LOW)));
  let sum = f64x2.add(f64x2.splat(1), f64x2.mul(r, f64x2.splat(1.0 / 14.0)));
  sum = term(sum, r, 1.0 / 13.0);
  sum = term(sum, r, 1.0 / 12.0);
  sum = term(sum, r, 1.0 / 11.0);
  sum = term(sum, r, 1.0 / 10.0);
  sum = term(sum, r, 1.0 / 9.0);
  sum = term(sum, r, 1.0 / 8.0);
  sum = term(sum, r, 1.0 / 7.0);
  sum = term(sum, r, 1.0 / 6.0);
  sum = term(sum, r, 1.0 / 5.0);
  sum = term(sum, r, 1.0 / 4.0);
  sum = term(sum, r, 1.0 / 3.0);
  sum = term(sum, r, 1.0 / 2.0);
  sum = f64x2.add(f64x2.splat(1), f64x2.mul(sum, r));
  const power = i64x2.shl(f64x2.add(k, f64x2.splat(TWO_52 + 1023.0)), 52);
  return f64x2.mul(sum, power);
}

/** One step of Newton's iteration from r towards the cube root of x. */
@inline
function nearer(r: v128, x: v128): v128 {
  const miss = f64x2.sub(f64x2.mul(f64x2.mul(r, r), r), x);
  return f64x2.sub(r, f64x2.div(miss, f64x2.mul(f64x2.mul(f64x2.splat(3), r), r)));
}

/**
 * Cube roots of `count` numbers, and of one beyond an odd count. False: there is one that is not between 10⁻³⁰⁰ and
 * 10³⁰⁰, and the results mean nothing. Three short loops and not a long one: the processor sees only so far ahead, and
 * the shorter the chain of one number, the more of them it works on at once.
 */
export function cubeRoots(count: i32, from: usize, to: usize): bool {
  let fits = i64x2.splat(-1);
  const least = f64x2.splat(1e-300), most = f64x2.splat(1e300), end = <usize>count << 3;
  // What lies behind an odd count is no number of theirs.
  if ((count & 1) !== 0) store<f64>(from + end, 1);
  for (let o: usize = 0; o < end; o += 16) {
    const x = v128.load(from + o);
    fits = v128.and(fits, v128.and(f64x2.ge(x, least), f64x2.le(x, most)));
    v128.store(to + o, f64x2.div(log(x), f64x2.splat(3)));
  }
  for (let o: usize = 0; o < end; o += 16) v128.store(to + o, exp(v128.load(to + o)));
  for (let o: usize = 0; o < end; o += 16) {
    const x = v128.load(from + o);
    v128.store(to + o, nearer(nearer(v128.load(to + o), x), x));
  }
  return i64x2.all_true(fits);
}
