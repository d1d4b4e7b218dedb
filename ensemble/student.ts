// Student's t distribution: how far a mean of few values may lie from the truth. The same bits on every engine, as tables hold them.
import { exp, log } from '../sim/core/math';

/** P(T ≤ t) with that many degrees of freedom: by the incomplete beta function. */
export function studentCumulative(t: number, freedom: number): number {
  if (Number.isNaN(t)) return NaN;
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The t below which that share of the distribution lies; NaN without a degree of freedom. */
export function studentQuantile(share: number, freedom: number): number {
  if (!(freedom > 0) || !(share > 0 && share < 1)) return NaN;
  if (share === 0.5) return 0;
  if (share < 0.5) return -studentQuantile(1 - share, freedom);
  let low = 0, high = 1;
  while (studentCumulative(high, freedom) < share) high *= 2;
  // Halving ends where the numbers of the machine do.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (studentCumulative(middle, freedom) < share) low = middle;
    else high = middle;
  }
}

const MOST_TERMS = 500, SMALL = 1e-300, EXACT = 1e-15;

/** Regularised incomplete beta function I_x(a, b), by its continued fraction (Lentz). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  // The fraction converges quickly on this side; the other is its mirror image.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * logOfOneAnd(-x)) / a;
  let c = 1, d = 1 / away(1 - ((a + b) * x) / (a + 1)), sum = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    sum *= d * c;
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    sum *= d * c;
    if (Math.abs(d * c - 1) < EXACT) break;
  }
  return front * sum;
}

const away = (value: number): number => (Math.abs(value) < SMALL ? SMALL : value);

/** ln(1 + x), also for an x that 1 swallows: what rounding loses of it is lost above and below (W. Kahan). */
function logOfOneAnd(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}

/** Coefficients of Lanczos (g = 7, n = 9). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x ≥ 0.5. */
function logGamma(x: number): number {
  const shifted = x - 1, t = shifted + 7.5;
  let sum: number = LANCZOS[0];
  for (let n = 1; n < LANCZOS.length; n++) sum += LANCZOS[n] / (shifted + n);
  return 0.5 * log(2 * Math.PI) + (shifted + 0.5) * log(t) - t + log(sum);
}
