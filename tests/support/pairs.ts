// Cells strewn in a box, and every close pair of them by the slow, obvious double loop.
import { whole } from './chance';

export interface Strewn {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly radius: Float64Array;
  readonly motile: Uint8Array;
}

/** Cells in, at and a little beyond the walls of a box of half extents (hx, hy, hz); hz = 0 in 2-D. */
export function strew(chance: () => number, count: number, hx: number, hy: number, hz: number): Strewn {
  const at = (half: number) => {
    const place = whole(chance, 0, 9);
    if (place === 0) return half;
    if (place === 1) return -half;
    return (2 * chance() - 1) * half * (place === 2 ? 1.2 : 1);
  };
  const fill = (value: () => number) => Float64Array.from({ length: count }, value);
  return {
    count, x: fill(() => at(hx)), y: fill(() => at(hy)), z: fill(() => (hz > 0 ? at(hz) : 0)),
    radius: fill(() => 2 + 6 * chance()), motile: Uint8Array.from({ length: count }, () => (chance() < 0.3 ? 1 : 0)),
  };
}

/** Pairs of rows "i j", i < j, closer than cut(i, j). */
export function closePairs(cells: Strewn, cut: (i: number, j: number) => number): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i < cells.count; i++) {
    for (let j = i + 1; j < cells.count; j++) {
      const dx = cells.x[i] - cells.x[j], dy = cells.y[i] - cells.y[j], dz = cells.z[i] - cells.z[j];
      if (Math.sqrt(dx * dx + dy * dy + dz * dz) < cut(i, j)) pairs.add(`${i} ${j}`);
    }
  }
  return pairs;
}
