// The static field that the T cells of the packed workload climb: c = 1 / (1 + r²/90000), on a lattice of voxels.
import type { Dimensions } from './workload';

const SUBSTRATES = 4;
const WIDTH_SQUARED = 90_000; // µm², of the first substrate

export interface Gradient {
  readonly n: number;
  readonly dx: number;
  readonly dimensions: Dimensions;
  /** The first substrate. */
  readonly value: Float64Array;
}

export function createGradient(dimensions: Dimensions, half: number): Gradient {
  const n = dimensions === 3 ? 100 : 256;
  const dx = Math.max(20, Math.ceil((2 * half) / n));
  const value = new Float64Array(dimensions === 3 ? n * n * n : n * n);
  fillSubstrate({ n, dx, dimensions, value }, 0, value);
  return { n, dx, dimensions, value };
}

/** Calls `visit` with every value of every substrate, in the reference's order: they are part of its hash. */
export function visitSubstrates(gradient: Gradient, visit: (values: Float64Array) => void): void {
  const scratch = new Float64Array(gradient.value.length);
  for (let substrate = 0; substrate < SUBSTRATES; substrate++) {
    fillSubstrate(gradient, substrate, scratch);
    visit(scratch);
  }
}

function fillSubstrate({ n, dx, dimensions }: Gradient, substrate: number, out: Float64Array): void {
  const coordinate = (i: number) => (i + 0.5 - 0.5 * n) * dx;
  for (let v = 0; v < out.length; v++) {
    const x = coordinate(v % n), y = coordinate(Math.floor(v / n) % n);
    const z = dimensions === 3 ? coordinate(Math.floor(v / n / n)) : 0;
    out[v] = 1 / (1 + (x * x + y * y + z * z) / (WIDTH_SQUARED * (substrate + 1)));
  }
}

/** Writes the direction of steepest ascent at a point to `out`. */
export function ascentAt(gradient: Gradient, x: number, y: number, z: number, out: Float64Array): void {
  const { n, dx, dimensions, value } = gradient;
  const axis = (position: number): number => {
    const t = (position + 0.5 * n * dx) / dx;
    return t < 0 ? 0 : t >= n ? n - 1 : Math.trunc(t);
  };
  const i = axis(x), j = axis(y), k = dimensions === 3 ? axis(z) : 0;
  const v = (k * n + j) * n + i;
  const slope = (at: number, stride: number) => value[at < n - 1 ? v + stride : v]! - value[at > 0 ? v - stride : v]!;
  const gx = slope(i, 1), gy = slope(j, n), gz = dimensions === 3 ? slope(k, n * n) : 0;
  const steepness = Math.sqrt(gx * gx + gy * gy + gz * gz);
  const scale = steepness > 1e-30 ? steepness : 1;
  out[0] = gx / scale;
  out[1] = gy / scale;
  out[2] = gz / scale;
}
