// Exact-everywhere arithmetic: exp, log, pow and cube root built only from operations every engine rounds alike.
//
// ECMAScript leaves Math.exp, Math.log, Math.pow … "implementation-approximated", and engines do differ in the last
// bits. Everything here uses + − × ÷, floor and table look-ups, so Node, Chromium, Firefox and WebKit agree bit for bit.

const LN2_HIGH = 0.693147180369123816490;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.4426950408889634;
const LN2 = 0.6931471805599453;
const SQRT2 = 1.4142135623730951;

/** 2^k for k = −1074…1023, made by exact halving and doubling. */
const POWERS_OF_TWO = new Float64Array(2098);
for (let k = 0, up = 1, down = 1; k <= 1074; k++) {
  if (k <= 1023) POWERS_OF_TWO[1074 + k] = up;
  POWERS_OF_TWO[1074 - k] = down;
  up *= 2;
  down *= 0.5;
}

/** Reciprocals 1/n, the Taylor ratios of exp. */
const RECIPROCAL = Float64Array.from({ length: 16 }, (_, n) => (n === 0 ? 0 : 1 / n));

/** e^x, relative error below 1e-15; 0 below −745, Infinity above 709.78. */
export function exp(x: number): number {
  if (!(x > -745.2)) return x !== x ? NaN : 0;
  if (x > 709.782712893384) return Infinity;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + sum * r * RECIPROCAL[n]!;
  // Two factors keep results near the subnormal limit exact enough without overflowing the table.
  const half = Math.floor(k / 2);
  return sum * POWERS_OF_TWO[1074 + half]! * POWERS_OF_TWO[1074 + (k - half)]!;
}

/** Natural logarithm, relative error below 1e-15; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  // Binary search by exact powers of two brings x into [1/√2, √2).
  let m = x;
  for (let step = 512; step >= 1; step >>= 1) {
    const power = POWERS_OF_TWO[1074 + step]!;
    if (m >= power) {
      m /= power;
      exponent += step;
    } else if (m * power < 2) {
      m *= power;
      exponent -= step;
    }
  }
  while (m >= SQRT2) {
    m *= 0.5;
    exponent++;
  }
  while (m < SQRT2 / 2) {
    m *= 2;
    exponent--;
  }
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let series = 0;
  for (let n = 25; n >= 1; n -= 2) series = series * s2 + 1 / n;
  return exponent * LN2_HIGH + (2 * s * series + exponent * LN2_LOW);
}

/** x^y for x ≥ 0 (0^y = 0 for y > 0); error grows as |y·log x|·1e-16. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (!(x > 0)) return x === 0 ? (y > 0 ? 0 : Infinity) : NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  return exp(y * log(x));
}

/** Cube root of x ≥ 0 by Newton's iteration from exp(log x / 3). */
export function cbrt(x: number): number {
  if (!(x > 0)) return x === 0 ? 0 : NaN;
  if (x === Infinity) return Infinity;
  let r = exp(log(x) / 3);
  r = r - (r * r * r - x) / (3 * r * r);
  return r - (r * r * r - x) / (3 * r * r);
}

/** Base-10 logarithm through {@link log}. */
export function log10(x: number): number {
  return log(x) / 2.302585092994046;
}

/** Probability that an event of constant `rate` (1/min) happens within `dt` minutes: 1 − e^(−rate·dt). */
export function chance(rate: number, dt: number): number {
  return 1 - exp(-rate * dt);
}

/** Share kept after `dt` minutes of exponential decay with the given half-life (min). */
export function halfLifeDecay(halfLife: number, dt: number): number {
  return exp((-LN2 * dt) / halfLife);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
