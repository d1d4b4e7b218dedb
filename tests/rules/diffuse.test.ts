// Diffuse: exact mass and variance, the true steady state, walls that hold.
import { describe, expect, it } from 'vitest';
import type { FieldName, World } from '../../sim';
import { field, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

/** Spreads IFN-γ in a patch of odd side, so that one voxel is the middle. */
function ifngWorld(options: TinyOptions = {}): World {
  const { parameters, ...rest } = options;
  return tinyWorld('', { fields: ['ifng'], size: 820, voxel: 20, parameters: { 'ifng.decay': 0, 'ifng.diffusion': 600, ...parameters }, ...rest });
}

/** Second moment of the field about the middle along one axis (0, 1, 2), µm². */
function variance(world: World, name: FieldName, axis: number): number {
  const { nx, ny, nz, h } = world.fields.grid;
  const { value } = field(world, name);
  let sum = 0, mass = 0;
  for (let v = 0; v < value.length; v++) {
    const index = [v % nx, Math.floor(v / nx) % ny, Math.floor(v / (nx * ny))][axis];
    const offset = (index - ([nx, ny, nz][axis] - 1) / 2) * h;
    sum += value[v] * offset * offset;
    mass += value[v];
  }
  return sum / mass;
}

describe('diffuse: fields followed in time', () => {
  it.each([2, 3] as const)('keeps the mass and widens a point by 2·D·t along every axis in %i-D', (dimensions) => {
    const world = ifngWorld({ dimensions, size: dimensions === 2 ? 820 : 420 });
    const { value } = field(world, 'ifng');
    value[(value.length - 1) / 2] = 1000;
    const steps = 5, minutes = steps * 0.1;
    runRule(world, 'diffuse', steps);
    expect(total(value)).toBeCloseTo(1000, 8);
    for (let axis = 0; axis < dimensions; axis++) expect(variance(world, 'ifng', axis)).toBeCloseTo(2 * 600 * minutes, 2);
  });

  it('lets nothing through the walls', () => {
    const world = ifngWorld({ size: 100 });
    const { value } = field(world, 'ifng');
    value[0] = 500;
    runRule(world, 'diffuse', 5000);
    for (const u of value) expect(u).toBeCloseTo(20, 6);
  });

  it('tells the two axes of an oblong patch apart', () => {
    const world = ifngWorld({ size: [1220, 420, 20] });
    const { nx } = world.fields.grid;
    const { value } = field(world, 'ifng');
    value[(value.length - 1) / 2] = 1;
    runRule(world, 'diffuse', 10);
    const middle = (value.length - 1) / 2;
    expect(value[middle + 1]).toBeCloseTo(value[middle - 1], 12);
    expect(value[middle + nx]).toBeCloseTo(value[middle - nx], 12);
    expect(value[middle + nx]).toBeCloseTo(value[middle + 1], 6);
  });

  it('decays everywhere at the stated rate', () => {
    const world = ifngWorld({ parameters: { 'ifng.decay': 0.05 } });
    field(world, 'ifng').value.fill(80);
    runRule(world, 'diffuse', 200);
    for (const u of field(world, 'ifng').value) expect(Math.abs(u / (80 * Math.exp(-0.05 * 20)) - 1)).toBeLessThan(0.004);
  });

  it('adds rate × dt per step and takes uptake off implicitly, on the field clock', () => {
    const world = ifngWorld({ clock: { fieldEvery: 5 }, parameters: { 'ifng.diffusion': 0 } });
    const { value, source, sink } = field(world, 'ifng');
    value.fill(10);
    source[3] = 4;
    sink[7] = 0.6;
    runRule(world, 'diffuse');
    expect(value[3]).toBeCloseTo(10 + 0.5 * 4, 12);
    expect(value[7]).toBeCloseTo(10 / (1 + 0.5 * 0.6), 12);
    expect(value[5]).toBeCloseTo(10, 12);
    runRule(world, 'diffuse');
    expect(value[3]).toBeCloseTo(14, 12);
  });

  it('reaches √(D/decay): the stationary signal falls to 1/e there', () => {
    const world = ifngWorld({ size: [1600, 20, 20], parameters: { 'ifng.diffusion': 1000, 'ifng.decay': 0.1 } });
    const { value, source } = field(world, 'ifng');
    source[0] = 1;
    runRule(world, 'diffuse', 4000);
    expect(value[15] / value[10]).toBeCloseTo(Math.exp(-(5 * 20) / 100), 1);
    // The discrete profile is a geometric series with q + 1/q = 2 + decay·h²/D.
    const b = 2 + (0.1 * 400) / 1000, q = (b - Math.sqrt(b * b - 4)) / 2;
    expect(value[15] / value[10]).toBeCloseTo(q ** 5, 3);
  });

  it.each([2, 3] as const)('holds walls of a fixed value in %i-D: the steady field solves the stationary equation', (dimensions) => {
    const decay = 0.1, size = dimensions === 2 ? ([140, 100, 20] as const) : ([100, 100, 60] as const);
    const world = tinyWorld('', {
      dimensions, size, fields: [{ name: 'il2', initial: 3, boundary: 12 }],
      clock: { ticksPerMinute: 100 }, parameters: { 'il2.decay': decay, 'il2.diffusion': 600 },
    });
    const { value, source, sink } = field(world, 'il2');
    const { nx, ny, nz } = world.fields.grid, plane = nx * ny;
    for (let v = 0; v < value.length; v++) {
      source[v] = v % 5; // also at the walls, which do not move
      sink[v] = 0.01 * (v % 3);
    }
    const isWall = (v: number) => {
      const i = v % nx, j = Math.floor(v / nx) % ny, k = Math.floor(v / plane);
      return i === 0 || i === nx - 1 || j === 0 || j === ny - 1 || (nz > 1 && (k === 0 || k === nz - 1));
    };
    runRule(world, 'diffuse', 2500);
    for (let v = 0; v < value.length; v++) {
      if (isWall(v)) {
        expect(value[v]).toBe(12);
        continue;
      }
      const around = [1, nx, ...(nz > 1 ? [plane] : [])].reduce((sum, stride) => sum + value[v + stride] + value[v - stride] - 2 * value[v], 0);
      const balance = source[v] - (sink[v] + decay) * value[v] + 1.5 * around;
      expect(Math.abs(balance)).toBeLessThan(0.06); // zero but for the splitting error of a step of 0.01 min
    }
  });

  it('feeds an empty patch from its walls until it is full', () => {
    const world = tinyWorld('', { fields: [{ name: 'attractant', initial: 0, boundary: 7 }], size: 140, parameters: { 'attractant.decay': 0 }, clock: { fieldEvery: 20 } });
    runRule(world, 'diffuse');
    const { value } = field(world, 'attractant');
    const middle = (value.length - 1) / 2;
    expect(value[middle]).toBeGreaterThan(0);
    expect(value[middle]).toBeLessThan(7);
    runRule(world, 'diffuse', 300);
    for (const u of value) expect(u).toBeCloseTo(7, 9);
  });
});

describe('diffuse: oxygen goes straight to its steady state', () => {
  const tight = { 'diffuse.tolerance': 1e-9 };

  it('solves (sink + λ)·u − D·∇²u = source, as an independent elimination does', () => {
    for (const boundary of [null, 38]) {
      const world = tinyWorld('', { fields: [{ name: 'oxygen', initial: 20, boundary }], size: [140, 100, 20], parameters: { ...tight, 'oxygen.diffusion': 20_000, 'oxygen.decay': 0.3 } });
      const { value, source, sink } = field(world, 'oxygen');
      for (let v = 0; v < value.length; v++) {
        source[v] = v % 5 === 2 ? 90 : 0;
        sink[v] = (v % 3) * 2.5;
      }
      const expected = eliminate(7, 5, 20_000 / 400, source, sink, 0.3, boundary);
      runRule(world, 'diffuse');
      for (let v = 0; v < value.length; v++) expect(value[v]).toBeCloseTo(expected[v], 5);
    }
  });

  it('falls off from a vessel wall as a hyperbolic cosine', () => {
    const world = tinyWorld('', { fields: ['oxygen'], size: [1000, 60, 20], voxel: 5, parameters: { ...tight, 'oxygen.diffusion': 20_000, 'oxygen.decay': 1 } });
    const { value, source, sink } = field(world, 'oxygen');
    const { nx, ny } = world.fields.grid;
    for (let j = 0; j < ny; j++) {
      sink[j * nx] = 1e7;
      source[j * nx] = 1e7 * 40;
    }
    runRule(world, 'diffuse');
    const reach = Math.sqrt(20_000), cosh = (x: number) => (Math.exp(x) + Math.exp(-x)) / 2;
    for (const i of [10, 50, 120, 199]) {
      // Position from the held voxel's centre; the far wall is half a voxel beyond the last centre.
      const x = i * 5, length = (nx - 1) * 5 + 2.5;
      expect(value[i] / ((40 * cosh((length - x) / reach)) / cosh(length / reach))).toBeCloseTo(1, 3);
    }
  });

  it('balances supply and uptake in 3-D', () => {
    const world = tinyWorld('', { dimensions: 3, size: 160, fields: ['oxygen'], parameters: tight });
    const { value, source, sink } = field(world, 'oxygen');
    source[100] = 500;
    source[300] = 900;
    for (let v = 0; v < sink.length; v++) sink[v] = (v % 4) * 0.5;
    runRule(world, 'diffuse');
    const loss = value.reduce((sum, u, v) => sum + u * (sink[v] + 0.1), 0);
    expect(loss / 1400).toBeCloseTo(1, 5);
  });

  it('leaves an already steady field alone', () => {
    const world = tinyWorld('', { fields: [{ name: 'oxygen', initial: 38, boundary: 38 }], parameters: { ...tight, 'oxygen.decay': 0 } });
    runRule(world, 'diffuse', 3);
    for (const u of field(world, 'oxygen').value) expect(u).toBeCloseTo(38, 9);
  });
});

/** Gaussian elimination on the full matrix of the steady problem; walls fixed at `boundary` or closed when it is null. */
function eliminate(nx: number, ny: number, coupling: number, source: Float64Array, sink: Float64Array, decay: number, boundary: number | null): number[] {
  const n = nx * ny;
  const rows = Array.from({ length: n }, () => new Array<number>(n + 1).fill(0));
  for (let v = 0; v < n; v++) {
    const i = v % nx, j = Math.floor(v / nx);
    if (boundary !== null && (i === 0 || j === 0 || i === nx - 1 || j === ny - 1)) {
      rows[v][v] = 1;
      rows[v][n] = boundary;
      continue;
    }
    rows[v][v] = sink[v] + decay;
    rows[v][n] = source[v];
    for (const [di, dj] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      if (i + di < 0 || i + di >= nx || j + dj < 0 || j + dj >= ny) continue;
      rows[v][v] += coupling;
      rows[v][v + di + dj * nx] -= coupling;
    }
  }
  for (let p = 0; p < n; p++) {
    for (let r = 0; r < n; r++) {
      if (r === p) continue;
      const factor = rows[r][p] / rows[p][p];
      if (factor !== 0) for (let k = p; k <= n; k++) rows[r][k] -= factor * rows[p][k];
    }
  }
  return rows.map((row, v) => row[n] / row[v]);
}
