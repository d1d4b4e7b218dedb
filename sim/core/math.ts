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

/** The bits of a number: sign and exponent are in its high word, which comes first or second according to the machine. */
const NUMBER = new Float64Array([1]);
const WORDS = new Uint32Array(NUMBER.buffer);
const HIGH_WORD = WORDS[1] !== 0 ? 1 : 0;
const LEAST_NORMAL = 2.2250738585072014e-308, TWO_54 = 18014398509481984;

/** e^x, relative error below 1e-15; 0 below −745, Infinity above 709.78. */
export function exp(x: number): number {
  if (!(x > -745.2)) return x !== x ? NaN : 0;
  if (x > 709.782712893384) return Infinity;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  // Written out: a loop would keep the processor from working on several numbers at once.
  let sum = 1 + r * (1 / 14);
  sum = 1 + sum * r * (1 / 13);
  sum = 1 + sum * r * (1 / 12);
  sum = 1 + sum * r * (1 / 11);
  sum = 1 + sum * r * (1 / 10);
  sum = 1 + sum * r * (1 / 9);
  sum = 1 + sum * r * (1 / 8);
  sum = 1 + sum * r * (1 / 7);
  sum = 1 + sum * r * (1 / 6);
  sum = 1 + sum * r * (1 / 5);
  sum = 1 + sum * r * (1 / 4);
  sum = 1 + sum * r * (1 / 3);
  sum = 1 + sum * r * (1 / 2);
  sum = 1 + sum * r;
  // Two factors keep results near the subnormal limit exact enough without overflowing the table.
  const half = Math.floor(k / 2);
  return sum * POWERS_OF_TWO[1074 + half] * POWERS_OF_TWO[1074 + (k - half)];
}

/** Natural logarithm, relative error below 1e-15; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  // Subnormal numbers have no leading bit of their own: scaled up first.
  const scaled = x < LEAST_NORMAL ? x * TWO_54 : x;
  NUMBER[0] = scaled;
  const high = WORDS[HIGH_WORD];
  let exponent = (high >>> 20) - 1023;
  // Its leading digits, in [1, 2), and then in [1/√2, √2): exact, for only the exponent changes.
  let m = scaled * POWERS_OF_TWO[1074 - exponent];
  if (m >= SQRT2) {
    m *= 0.5;
    exponent++;
  }
  if (x < LEAST_NORMAL) exponent -= 54;
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let series = s2 * (1 / 25) + 1 / 23;
  series = series * s2 + 1 / 21;
  series = series * s2 + 1 / 19;
  series = series * s2 + 1 / 17;
  series = series * s2 + 1 / 15;
  series = series * s2 + 1 / 13;
  series = series * s2 + 1 / 11;
  series = series * s2 + 1 / 9;
  series = series * s2 + 1 / 7;
  series = series * s2 + 1 / 5;
  series = series * s2 + 1 / 3;
  series = series * s2 + 1;
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

/** Whether a uniform draw falls below {@link chance}: without the exponential where it is plain. */
export function happens(draw: number, rate: number, dt: number): boolean {
  return mayHappen(draw, rate, dt) && draw < chance(rate, dt);
}

/** False where a draw is too large for this rate and for every lower one: 1 − e^(−x) never exceeds x. */
export function mayHappen(draw: number, rate: number, dt: number): boolean {
  return draw <= 1.000001 * rate * dt;
}

/** Share kept after `dt` minutes of exponential decay with the given half-life (min). */
export function halfLifeDecay(halfLife: number, dt: number): number {
  return exp((-LN2 * dt) / halfLife);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
