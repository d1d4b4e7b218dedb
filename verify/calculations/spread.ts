// Textbook answers for fields: a drop that widens, a slab that eats what comes through its faces, mass that does not get lost.
import { advance, createWorld, fieldOf } from '../../sim';
import type { FieldName, Point, Scenario, World } from '../../sim';
import { allBut, bareScenario } from '../bare';

interface Patch {
  readonly field: FieldName;
  readonly size: Point;
  readonly dimensions?: 2 | 3;
  /** µm */
  readonly voxel: number;
  /** Minutes of one field step. */
  readonly dt: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly initial?: number;
}

/** A patch in which nothing happens but that one field spreads. */
function patchOf({ field, size, dimensions = 2, voxel, dt, parameters, initial = 0 }: Patch): World {
  const ticksPerMinute = dt < 1 ? Math.round(1 / dt) : 1, fieldEvery = Math.round(dt * ticksPerMinute);
  const clock: Scenario['clock'] = { ticksPerMinute, fieldEvery, mechanicsEvery: fieldEvery, decisionEvery: fieldEvery };
  return createWorld(bareScenario({
    domain: { dimensions, size, voxel, walls: 'closed' }, clock, disabled: allBut('diffuse'),
    fields: [{ name: field, initial, boundary: null }], parameters: { ...parameters, 'diffuse.tolerance': 1e-13 },
  }));
}

/** One field step. */
const spreadOnce = (world: World): void => advance(world, world.scenario.clock.fieldEvery);
const sumOf = (values: ArrayLike<number>) => Array.prototype.reduce.call(values, (sum: unknown, value: unknown) => (sum as number) + (value as number), 0) as number;

/**
 * Largest error of a drop after `minutes`, relative to the peak of the exact solution
 * M/(4πDt)·e^(−r²/4Dt − λt) in the plane, for voxels of `h` µm and steps of `dt` min.
 */
export function dropError(h: number, dt: number, minutes = 20, diffusion = 600, decay = 0.02): number {
  const cells = 2 * Math.round(1440 / h / 2) + 1; // so wide that nothing reaches the walls
  const world = patchOf({ field: 'ifng', size: [cells * h, cells * h, h], voxel: h, dt, parameters: { 'ifng.diffusion': diffusion, 'ifng.decay': decay } });
  const { value } = fieldOf(world.fields, 'ifng')!, middle = (cells - 1) / 2;
  value[middle * cells + middle] = 1 / (h * h);
  for (let n = 0; n < Math.round(minutes / dt); n++) spreadOnce(world);
  const peak = Math.exp(-decay * minutes) / (4 * Math.PI * diffusion * minutes);
  let worst = 0;
  for (let v = 0; v < value.length; v++) {
    const x = ((v % cells) - middle) * h, y = (Math.floor(v / cells) - middle) * h;
    worst = Math.max(worst, Math.abs(value[v] - peak * Math.exp(-(x * x + y * y) / (4 * diffusion * minutes))));
  }
  return worst / peak;
}

export interface SlabProfile {
  readonly x: readonly number[];
  readonly ours: readonly number[];
  readonly exact: readonly number[];
}

const THICKNESS = 400, DIFFUSION = 1e5, UPTAKE = 10;

/** Oxygen across a slab whose faces are held at 38 mmHg and whose cells take it up: u = u₀·cosh(x/L)/cosh(a/L), L = √(D/k); at voxels of h µm. */
export function exactSlab(h: number): Pick<SlabProfile, 'x' | 'exact'> {
  const reach = Math.sqrt(DIFFUSION / UPTAKE), x = Array.from({ length: Math.round(THICKNESS / h) + 1 }, (_, i) => i * h - THICKNESS / 2);
  return { x, exact: x.map((at) => (38 * Math.cosh(at / reach)) / Math.cosh(THICKNESS / 2 / reach)) };
}

/** Ours beside it. */
export function slabProfile(h: number): SlabProfile {
  const { x, exact } = exactSlab(h), cells = x.length;
  const world = patchOf({ field: 'oxygen', size: [cells * h, 3 * h, h], voxel: h, dt: 1, initial: 38, parameters: { 'oxygen.diffusion': DIFFUSION, 'oxygen.decay': 0 } });
  const { value, source, sink } = fieldOf(world.fields, 'oxygen')!;
  for (let v = 0; v < value.length; v++) {
    const face = v % cells === 0 || v % cells === cells - 1;
    sink[v] = face ? 1e9 : UPTAKE; // a face is held by an exchange too fast to matter
    source[v] = face ? 38e9 : 0;
  }
  spreadOnce(world);
  return { x, ours: x.map((_, i) => value[cells + i]), exact };
}

/** Largest error of the slab's profile, mmHg. */
export function slabError(h: number): number {
  const { ours, exact } = slabProfile(h);
  return ours.reduce((worst, value, i) => Math.max(worst, Math.abs(value - exact[i])), 0);
}

/** Order p of a scheme whose error falls like hᵖ, from two errors at steps `ratio` apart. */
export const orderOf = (coarse: number, fine: number, ratio = 2): number => Math.log(coarse / fine) / Math.log(ratio);

/** |mass − fed| / fed after many steps of an uneven field with sources between closed walls. */
export function massError(dimensions: 2 | 3, steps: number): number {
  const side = dimensions === 2 ? 800 : 300, dt = 0.5;
  const world = patchOf({ field: 'ifng', size: [side, side * 1.2, dimensions === 2 ? 20 : side * 0.8], dimensions, voxel: 20, dt, parameters: { 'ifng.diffusion': 1800, 'ifng.decay': 0 } });
  const { value, source } = fieldOf(world.fields, 'ifng')!;
  for (let v = 0; v < value.length; v += 97) source[v] = 1 + (v % 5);
  for (let n = 0; n < steps; n++) spreadOnce(world);
  const fed = sumOf(source) * dt * steps;
  return Math.abs(sumOf(value) - fed) / fed;
}

/** |uptake − supply| / supply of a steady oxygen field with vessels and cells here and there. */
export function steadyBalanceError(): number {
  const decay = 0.1;
  const world = patchOf({ field: 'oxygen', size: [600, 500, 20], voxel: 20, dt: 1, initial: 20, parameters: { 'oxygen.diffusion': 1e5, 'oxygen.decay': decay } });
  const { value, source, sink } = fieldOf(world.fields, 'oxygen')!;
  for (let v = 0; v < value.length; v++) sink[v] = (v % 4) * 2.5;
  for (let v = 13; v < value.length; v += 111) source[v] = 4800;
  spreadOnce(world);
  const supply = sumOf(source), loss = Array.from(value).reduce((sum, u, v) => sum + u * (sink[v] + decay), 0);
  return Math.abs(loss - supply) / supply;
}
