// The lattice of the fields: which voxel holds a point, and slopes, on patches that are not square.
import { describe, expect, it } from 'vitest';
import { createVoxelGrid, gradientAt, voxelAt, voxelsAt } from '../../sim/core/voxels';

const flat = createVoxelGrid([100, 60, 20], 20, 2); // 5 × 3
const deep = createVoxelGrid([100, 60, 40], 20, 3); // 5 × 3 × 2

/** A field that is a + b·x + c·y + d·z at the voxels' middles. */
function linear(grid: typeof flat, a: number, b: number, c: number, d: number): Float64Array {
  return Float64Array.from({ length: grid.count }, (_, v) => {
    const i = v % grid.nx, j = Math.floor(v / grid.nx) % grid.ny, k = Math.floor(v / (grid.nx * grid.ny));
    return a + b * ((i + 0.5) * grid.h - grid.halfX) + c * ((j + 0.5) * grid.h - grid.halfY) + d * ((k + 0.5) * grid.h - grid.halfZ);
  });
}

describe('voxels', () => {
  it('cover the patch', () => {
    expect([flat.nx, flat.ny, flat.nz, flat.count, flat.halfX, flat.halfY, flat.halfZ]).toEqual([5, 3, 1, 15, 50, 30, 10]);
    expect([deep.nx, deep.ny, deep.nz, deep.count, deep.halfZ]).toEqual([5, 3, 2, 30, 20]);
    expect(createVoxelGrid([5, 5, 5], 20, 3).count).toBe(1);
  });

  it('hold the points inside, lower faces included; points outside go to the nearest', () => {
    expect(voxelAt(flat, -50, -30, 0)).toBe(0);
    expect(voxelAt(flat, -30.001, -30, 0)).toBe(0);
    expect(voxelAt(flat, -30, -30, 0)).toBe(1);
    expect(voxelAt(flat, 49.9, -30, 0)).toBe(4);
    expect(voxelAt(flat, -50, -9.9, 0)).toBe(5);
    expect(voxelAt(flat, 0, 0, 0)).toBe(7);
    expect(voxelAt(flat, 50, 30, 0)).toBe(14);
    expect(voxelAt(flat, 1e9, -1e9, 5)).toBe(4);
    expect(voxelAt(deep, -1e9, 1e9, 0)).toBe(25);
    expect(voxelAt(deep, 0, 0, -0.1)).toBe(7);
    expect(voxelAt(deep, 0, 0, 0)).toBe(22);
  });

  it('hold many points at once as they hold each', () => {
    for (const grid of [flat, deep]) {
      const points = Array.from({ length: 500 }, (_, n) => [((n * 37) % 131) - 65.5, ((n * 53) % 83) - 41.25, ((n * 29) % 61) - 30.125, n]);
      points.push([-50, -30, -20, 0], [50, 30, 20, 0], [-0, 0, -0, 0], [1e9, -1e9, 1e9, 0]);
      const [x, y, z] = [0, 1, 2].map((axis) => Float64Array.from(points, (point) => point[axis])), out = new Int32Array(points.length).fill(-7);
      voxelsAt(grid, x, y, z, points.length - 1, out);
      expect([...out.subarray(0, -1)]).toEqual(points.slice(0, -1).map(([px, py, pz]) => voxelAt(grid, px, py, pz)));
      expect(out.at(-1)).toBe(-7);
    }
  });

  it.each([['flat', flat, 0], ['deep', deep, -0.7]] as const)('give the slope of a linear field everywhere, walls included (%s)', (_, grid, d) => {
    const field = linear(grid, 3, 0.5, -0.25, d), out = new Float64Array(3);
    for (let x = -55; x <= 55; x += 11) {
      for (let y = -35; y <= 35; y += 7) {
        for (const z of [-15, 15]) {
          gradientAt(grid, field, x, y, z, out);
          expect([out[0] - 0.5, out[1] + 0.25, out[2] - d].every((error) => Math.abs(error) < 1e-12)).toBe(true);
        }
      }
    }
  });

  it('have no slope along an axis of one voxel', () => {
    const out = Float64Array.of(9, 9, 9);
    gradientAt(createVoxelGrid([20, 20, 20], 20, 3), Float64Array.of(5), 0, 0, 0, out);
    expect([...out]).toEqual([0, 0, 0]);
  });
});
