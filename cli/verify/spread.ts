// Textbook answers for fields: a drop that widens, a slab that eats what comes through its faces, mass that does not get lost.
import { createVoxelGrid } from '../../sim/core/voxels';
import { diffuse, planDiffusion } from '../../sim/core/diffusion';
import { planSteadyState, solveSteadyState } from '../../sim/core/steadyState';

/**
 * Largest error of a drop of unit mass after `minutes`, relative to the peak of the exact solution
 * M/(4πDt)·e^(−r²/4Dt − λt) in the plane, for voxels of `h` µm and steps of `dt` min.
 */
export function dropError(h: number, dt: number, minutes = 20, diffusion = 600, decay = 0.02): number {
  const cells = 2 * Math.round(1440 / h / 2) + 1; // so wide that nothing reaches the walls
  const grid = createVoxelGrid([cells * h, cells * h, h], h, 2);
  const field = new Float64Array(grid.count), middle = (cells - 1) / 2;
  field[middle * cells + middle] = 1 / (h * h);
  const plan = planDiffusion(grid, diffusion, decay, dt);
  for (let n = 0; n < Math.round(minutes / dt); n++) diffuse(grid, plan, field);
  const peak = Math.exp(-decay * minutes) / (4 * Math.PI * diffusion * minutes);
  let worst = 0;
  for (let v = 0; v < field.length; v++) {
    const x = ((v % cells) - middle) * h, y = (Math.floor(v / cells) - middle) * h;
    worst = Math.max(worst, Math.abs(field[v]! - peak * Math.exp(-(x * x + y * y) / (4 * diffusion * minutes))));
  }
  return worst / peak;
}

export interface SlabProfile {
  readonly x: readonly number[];
  readonly ours: readonly number[];
  readonly exact: readonly number[];
}

/** Oxygen across a slab whose faces are held at 38 mmHg and whose cells take it up: u = u₀·cosh(x/L)/cosh(a/L), L = √(D/k). */
export function slabProfile(h: number, thickness = 400, diffusion = 1e5, uptake = 10): SlabProfile {
  const cells = Math.round(thickness / h) + 1;
  const grid = createVoxelGrid([cells * h, 3 * h, h], h, 2);
  const field = new Float64Array(grid.count).fill(38), source = new Float64Array(grid.count), sink = new Float64Array(grid.count).fill(uptake);
  for (let v = 0; v < grid.count; v++) {
    if (v % cells !== 0 && v % cells !== cells - 1) continue;
    sink[v] = 1e9; // a face held by an exchange too fast to matter
    source[v] = 38e9;
  }
  solveSteadyState(grid, planSteadyState(grid, diffusion, 0, false, 1e-14, 4000), field, source, sink);
  const reach = Math.sqrt(diffusion / uptake);
  const x = Array.from({ length: cells }, (_, i) => i * h - thickness / 2);
  return { x, ours: x.map((_, i) => field[cells + i]!), exact: x.map((at) => (38 * Math.cosh(at / reach)) / Math.cosh(thickness / 2 / reach)) };
}

/** Largest error of the slab's profile, mmHg. */
export function slabError(h: number): number {
  const { ours, exact } = slabProfile(h);
  return ours.reduce((worst, value, i) => Math.max(worst, Math.abs(value - exact[i]!)), 0);
}

/** Order p of a scheme whose error falls like hᵖ, from two errors at steps `ratio` apart. */
export const orderOf = (coarse: number, fine: number, ratio = 2): number => Math.log(coarse / fine) / Math.log(ratio);

/** |mass − fed| / fed after many steps of an uneven field with sources between closed walls. */
export function massError(dimensions: 2 | 3, steps: number): number {
  const h = 20, side = dimensions === 2 ? 800 : 300, dt = 0.5;
  const grid = createVoxelGrid([side, side * 1.2, side * 0.8], h, dimensions);
  const field = new Float64Array(grid.count), plan = planDiffusion(grid, 1800, 0, dt);
  let fed = 0;
  for (let n = 0; n < steps; n++) {
    for (let v = n % 7; v < grid.count; v += 97) {
      const amount = dt * (1 + (v % 5));
      field[v] = field[v]! + amount;
      fed += amount;
    }
    diffuse(grid, plan, field);
  }
  return Math.abs(field.reduce((sum, value) => sum + value, 0) - fed) / fed;
}

/** |uptake − supply| / supply of a steady oxygen field with vessels and cells here and there. */
export function steadyBalanceError(): number {
  const grid = createVoxelGrid([600, 500, 20], 20, 2), decay = 0.1;
  const field = new Float64Array(grid.count), source = new Float64Array(grid.count), sink = new Float64Array(grid.count);
  for (let v = 0; v < grid.count; v++) sink[v] = (v % 4) * 2.5;
  for (let v = 13; v < grid.count; v += 111) source[v] = 4800;
  solveSteadyState(grid, planSteadyState(grid, 1e5, decay, false, 1e-13, 4000), field, source, sink);
  const supply = source.reduce((sum, value) => sum + value, 0);
  return Math.abs(field.reduce((sum, value, v) => sum + value * (sink[v]! + decay), 0) - supply) / supply;
}
