// The lattice on which fields live: cubes of side h, origin at the patch's centre.

export interface VoxelGrid {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  /** voxel side, µm */
  readonly h: number;
  readonly count: number;
  /** half the patch's extent along each axis, µm */
  readonly halfX: number;
  readonly halfY: number;
  readonly halfZ: number;
}

/** Voxels covering a patch of `size` µm; 2-D patches are one voxel thick. */
export function createVoxelGrid(size: readonly [number, number, number], h: number, dimensions: number): VoxelGrid {
  const nx = Math.max(1, Math.round(size[0] / h));
  const ny = Math.max(1, Math.round(size[1] / h));
  const nz = dimensions === 3 ? Math.max(1, Math.round(size[2] / h)) : 1;
  return { nx, ny, nz, h, count: nx * ny * nz, halfX: (nx * h) / 2, halfY: (ny * h) / 2, halfZ: (nz * h) / 2 };
}

/** Voxels of the outermost layer; in 2-D those of the rim. */
export function wallVoxels({ nx, ny, nz }: VoxelGrid): Int32Array {
  const walls: number[] = [];
  for (let k = 0, v = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, v++)
        if (i === 0 || i === nx - 1 || j === 0 || j === ny - 1 || (nz > 1 && (k === 0 || k === nz - 1))) walls.push(v);
  return Int32Array.from(walls);
}

function axisIndex(position: number, half: number, h: number, n: number): number {
  const at = (position + half) / h;
  return at <= 0 ? 0 : at >= n ? n - 1 : at | 0; // rounding down, of what is neither negative nor large
}

/** Voxel that holds a point; points outside belong to the nearest one. */
export function voxelAt(grid: VoxelGrid, x: number, y: number, z: number): number {
  const i = axisIndex(x, grid.halfX, grid.h, grid.nx);
  const j = axisIndex(y, grid.halfY, grid.h, grid.ny);
  const k = axisIndex(z, grid.halfZ, grid.h, grid.nz);
  return (k * grid.ny + j) * grid.nx + i;
}

/** The same for many points at once: `out[i]` for the first `count` of them. */
export function voxelsAt(grid: VoxelGrid, x: Float64Array, y: Float64Array, z: Float64Array, count: number, out: Int32Array): void {
  const { nx, ny, nz, h, halfX, halfY, halfZ } = grid;
  if (nz === 1) {
    for (let p = 0; p < count; p++) out[p] = axisIndex(y[p], halfY, h, ny) * nx + axisIndex(x[p], halfX, h, nx);
    return;
  }
  for (let p = 0; p < count; p++) out[p] = (axisIndex(z[p], halfZ, h, nz) * ny + axisIndex(y[p], halfY, h, ny)) * nx + axisIndex(x[p], halfX, h, nx);
}

/** Writes the central-difference gradient (per µm, one-sided at walls) at a point to `out`. */
export function gradientAt(
  grid: VoxelGrid, field: Float64Array, x: number, y: number, z: number, out: Float64Array,
): void {
  const { nx, ny, nz, h } = grid;
  const i = axisIndex(x, grid.halfX, h, nx);
  const j = axisIndex(y, grid.halfY, h, ny);
  const k = axisIndex(z, grid.halfZ, h, nz);
  const v = (k * ny + j) * nx + i;
  out[0] = slope(field, v, i, nx, 1, h);
  out[1] = slope(field, v, j, ny, nx, h);
  out[2] = slope(field, v, k, nz, nx * ny, h);
}

function slope(field: Float64Array, v: number, i: number, n: number, stride: number, h: number): number {
  if (n === 1) return 0;
  const up = i < n - 1 ? 1 : 0, down = i > 0 ? 1 : 0;
  return (field[v + up * stride] - field[v - down * stride]) / ((up + down) * h);
}
