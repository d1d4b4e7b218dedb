// The slow, obvious way to solve the field equations: a full matrix and Gaussian elimination, as a yardstick.
import type { VoxelGrid } from '../../sim/core/voxels';

/** Voxel indices of the neighbours of voxel (i, j, k), left out where there is a wall. */
export function neighborsOf(grid: VoxelGrid, v: number): number[] {
  const { nx, ny, nz } = grid;
  const i = v % nx, j = Math.floor(v / nx) % ny, k = Math.floor(v / (nx * ny));
  const at = (a: number, b: number, c: number) => (c * ny + b) * nx + a;
  const all: [number, number, number][] = [[i - 1, j, k], [i + 1, j, k], [i, j - 1, k], [i, j + 1, k], [i, j, k - 1], [i, j, k + 1]];
  return all.filter(([a, b, c]) => a >= 0 && a < nx && b >= 0 && b < ny && c >= 0 && c < nz).map(([a, b, c]) => at(a, b, c));
}

export function isWall(grid: VoxelGrid, v: number): boolean {
  const { nx, ny, nz } = grid;
  const i = v % nx, j = Math.floor(v / nx) % ny, k = Math.floor(v / (nx * ny));
  return i === 0 || i === nx - 1 || j === 0 || j === ny - 1 || (nz > 1 && (k === 0 || k === nz - 1));
}

/** Solves matrix·x = right by elimination with pivoting; both arguments are used up. */
export function eliminate(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(matrix[r][c]) > Math.abs(matrix[pivot][c])) pivot = r;
    [matrix[c], matrix[pivot]] = [matrix[pivot], matrix[c]];
    [right[c], right[pivot]] = [right[pivot], right[c]];
    for (let r = c + 1; r < n; r++) {
      const f = matrix[r][c] / matrix[c][c];
      if (f === 0) continue;
      for (let k = c; k < n; k++) matrix[r][k] = matrix[r][k] - f * matrix[c][k];
      right[r] = right[r] - f * right[c];
    }
  }
  for (let c = n - 1; c >= 0; c--) {
    for (let k = c + 1; k < n; k++) right[c] = right[c] - matrix[c][k] * right[k];
    right[c] = right[c] / matrix[c][c];
  }
  return right;
}

/** Steady state of (sink + decay)·u − D·∇²u = source; wall voxels keep `held[v]` when given. */
export function denseSteadyState(
  grid: VoxelGrid, diffusion: number, decay: number, source: Float64Array, sink: Float64Array, held: Float64Array | null,
): Float64Array {
  const coupling = diffusion / (grid.h * grid.h);
  const matrix = Array.from({ length: grid.count }, () => new Float64Array(grid.count));
  const right = Float64Array.from(source);
  for (let v = 0; v < grid.count; v++) {
    if (held && isWall(grid, v)) {
      matrix[v][v] = 1;
      right[v] = held[v];
      continue;
    }
    const around = neighborsOf(grid, v);
    matrix[v][v] = sink[v] + decay + coupling * around.length;
    for (const other of around) matrix[v][other] = -coupling;
  }
  return eliminate(matrix, right);
}
