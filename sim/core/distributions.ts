// Random shapes made from keyed uniform draws: normal numbers, directions, points in discs, balls and rings.
import { cbrt, log } from './math';
import type { Stream } from './random';

/** Rejection loops below use draws from `first` on and stop after this many tries; the chance to get there is < 1e-28. */
const MAX_TRIES = 128;

/** Standard normal by Marsaglia's polar method. Uses draws `first`, `first`+1, … of the cell in this tick. */
export function normal(stream: Stream, tick: number, key: number, first = 0): number {
  for (let t = 0; t < MAX_TRIES; t++) {
    const a = 2 * stream.unit(tick, key, first + 2 * t) - 1;
    const b = 2 * stream.unit(tick, key, first + 2 * t + 1) - 1;
    const s = a * a + b * b;
    if (s < 1 && s > 1e-12) return a * Math.sqrt((-2 * log(s)) / s);
  }
  return 0;
}

/** Writes a uniform unit vector (2-D when `dimensions` is 2) to `out`. Marsaglia 1972: no trigonometry. */
export function direction(
  stream: Stream, tick: number, key: number, dimensions: number, out: Float64Array, first = 0,
): void {
  for (let t = 0; t < MAX_TRIES; t++) {
    const a = 2 * stream.unit(tick, key, first + 2 * t) - 1;
    const b = 2 * stream.unit(tick, key, first + 2 * t + 1) - 1;
    const s = a * a + b * b;
    if (s >= 1 || s < 1e-12) continue;
    if (dimensions === 2) {
      out[0] = (a * a - b * b) / s; out[1] = (2 * a * b) / s; out[2] = 0;
    } else {
      const h = 2 * Math.sqrt(1 - s);
      out[0] = a * h; out[1] = b * h; out[2] = 1 - 2 * s;
    }
    return;
  }
  out[0] = 1; out[1] = 0; out[2] = 0;
}

/** Writes a uniform point of the unit disc (2-D) or ball (3-D) with radius between `inner` and 1 to `out`. */
export function pointInShell(
  stream: Stream, tick: number, key: number, dimensions: number, inner: number, out: Float64Array,
): void {
  // Not by rejection: a thin shell would refuse nearly every point.
  direction(stream, tick, key, dimensions, out, 4);
  const u = stream.unit(tick, key, 0);
  const power = dimensions === 2 ? inner * inner : inner * inner * inner;
  const filled = power + u * (1 - power);
  const radius = dimensions === 2 ? Math.sqrt(filled) : cbrt(filled);
  for (let axis = 0; axis < 3; axis++) out[axis] = radius * out[axis];
}
