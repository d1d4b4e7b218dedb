// The static field that the T cells of the packed workload climb: c = 1 / (1 + r²/90000), at the centres of voxels.
import type { Dimensions } from './workload';

const SUBSTRATES = 4;
const WIDTH_SQUARED = 90_000; // µm², of the first substrate

export interface Gradient {
  readonly n: number;
  readonly dx: number;
  readonly dimensions: Dimensions;
}

export function createGradient(dimensions: Dimensions, half: number): Gradient {
  const n = dimensions === 3 ? 100 : 256;
  return { n, dx: Math.max(20, Math.ceil((2 * half) / n)), dimensions };
}

/** Calls `visit` with every value of every substrate, in the reference's order: they are part of its hash. */
export function visitSubstrates(gradient: Gradient, visit: (values: Float64Array) => void): void {
  const { n, dimensions } = gradient, scratch = new Float64Array(dimensions === 3 ? n * n * n : n * n);
  for (let substrate = 0; substrate < SUBSTRATES; substrate++) {
    fillSubstrate(gradient, substrate, scratch);
    visit(scratch);
  }
}

function fillSubstrate(gradient: Gradient, substrate: number, out: Float64Array): void {
  const { n, dimensions } = gradient;
  for (let v = 0; v < out.length; v++) {
    out[v] = valueAt(gradient, substrate, v % n, Math.floor(v / n) % n, dimensions === 3 ? Math.floor(v / n / n) : -1);
  }
}

/** Value at a voxel (k = −1 in 2-D): cheaper to compute than to fetch from a lattice that fits into no cache. */
function valueAt({ n, dx }: Gradient, substrate: number, i: number, j: number, k: number): number {
  const x = (i + 0.5 - 0.5 * n) * dx, y = (j + 0.5 - 0.5 * n) * dx, z = k < 0 ? 0 : (k + 0.5 - 0.5 * n) * dx;
  return 1 / (1 + (x * x + y * y + z * z) / (WIDTH_SQUARED * (substrate + 1)));
}

/** Writes the direction of steepest ascent of the first substrate at a point to `out`. */
export function ascentAt(gradient: Gradient, x: number, y: number, z: number, out: Float64Array): void {
  const { n, dx, dimensions } = gradient;
  const axis = (position: number): number => {
    const t = (position + 0.5 * n * dx) / dx;
    return t < 0 ? 0 : t >= n ? n - 1 : Math.trunc(t);
  };
  const i = axis(x), j = axis(y), k = dimensions === 3 ? axis(z) : -1;
  const below = (at: number) => Math.max(0, at - 1), above = (at: number) => Math.min(n - 1, at + 1);
  const gx = valueAt(gradient, 0, above(i), j, k) - valueAt(gradient, 0, below(i), j, k);
  const gy = valueAt(gradient, 0, i, above(j), k) - valueAt(gradient, 0, i, below(j), k);
  const gz = dimensions === 3 ? valueAt(gradient, 0, i, j, above(k)) - valueAt(gradient, 0, i, j, below(k)) : 0;
  const steepness = Math.sqrt(gx * gx + gy * gy + gz * gz);
  const scale = steepness > 1e-30 ? steepness : 1;
  out[0] = gx / scale;
  out[1] = gy / scale;
  out[2] = gz / scale;
}
