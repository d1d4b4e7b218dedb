// The steps of the field solvers that are worth a kernel; sim/kernels/fields.ts and grids.ts give them in WebAssembly.

/** Every array is given by its address in bytes (`Plane.address`); coefficients and tables as their makers describe them. */
export interface FieldCode {
  /** Not 0 if any of the n numbers is not 0. */
  anyNonZero(a: number, n: number): number | boolean;
  /** value = (value + dt·source) / (1 + dt·sink) */
  react(value: number, source: number, sink: number, n: number, dt: number): void;
  /** Sets all voxels of the walls. */
  holdWalls(field: number, nx: number, ny: number, nz: number, value: number): void;
  /** Solves `lines` lines of n voxels along x; `scratch` has room for eight lines. */
  sweepX(field: number, coefficients: number, n: number, lines: number, scratch: number): void;
  /** Solves across rows: in each of `slabs` slabs, n rows of `run` voxels. */
  sweepRows(field: number, coefficients: number, n: number, slabs: number, run: number): void;

  /** Lattice of the following calls, its couplings (D/h² along each axis, 1/min), and a row of zeros. */
  useGrid(nx: number, ny: number, nz: number, walled: boolean, cx: number, cy: number, cz: number, zeros: number): void;
  /** Diagonal of the matrix and the weight of a relaxation, omega / diagonal; both 0 where a voxel is held. */
  fillDiagonal(sink: number, diagonal: number, weight: number, decay: number, omega: number): void;
  /** out = A·u; 0 where a voxel is held, here and below. */
  image(out: number, diagonal: number, u: number): void;
  /** out = right − A·u */
  residual(out: number, right: number, diagonal: number, u: number): void;
  /** out = u + weight·(right − A·u) */
  relax(out: number, right: number, diagonal: number, weight: number, u: number): void;
  /** out = a·b, voxel by voxel. */
  multiply(out: number, a: number, b: number, n: number): void;
  /** Sum of a·b, in four parts: voxels 0, 4, 8 …; 1, 5, 9 … and so on; then (part 0 + part 2) + (part 1 + part 3). */
  dot(a: number, b: number, n: number): number;
  /** Sum of a²·w, in the same order. */
  weightedSquares(a: number, w: number, n: number): number;
  /** u += alpha·search, rest −= alpha·image. */
  descend(u: number, search: number, rest: number, image: number, alpha: number, n: number): void;
  /** search = ahead + beta·search */
  turn(search: number, ahead: number, beta: number, n: number): void;
  /** Sets negative values to 0 except where the diagonal is 0. */
  cutBelowZero(u: number, diagonal: number, n: number): void;
  /** In each slab, `fine` rows of `run` values become `coarse` rows, each a sum of four by its table entry (rows 0–3, weights 0–3). */
  thin(out: number, from: number, table: number, coarse: number, fine: number, slabs: number, run: number): void;
  /** The other way: each fine row lies between two coarse ones, by its table entry (two rows, two weights). */
  spread(out: number, from: number, table: number, coarse: number, fine: number, slabs: number, run: number, add: boolean): void;
}
