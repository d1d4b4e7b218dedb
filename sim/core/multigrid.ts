// Multigrid: smooths an error on lattices that grow coarser and coarser, so that near and far parts of it vanish alike.
//
// One cycle turns a residual into an estimate of the error: relax, pass what remains to a lattice of about half as many
// voxels a side, take its correction back by linear interpolation, relax again (damped Jacobi). Coarse lattices are
// even, whatever the number of voxels, and need not line up with the fine ones: an axis of 50 becomes 25, 13, 7, 4, 2, 1.
// Restriction is the transpose of interpolation, so the cycle is symmetric, as conjugate gradients demand.
// Method: Briggs, Henson & McCormick, A Multigrid Tutorial (2000); Tatebe 1993 for its use as a preconditioner.
import type { FieldMemory, Plane } from './planes';
import type { VoxelGrid } from './voxels';

/** One axis of a lattice: voxels counted with walls, and their distance in voxels of the finest lattice. */
interface Axis {
  readonly n: number;
  readonly h: number;
}

/** The way along one axis to the next coarser lattice, in weights. */
interface Transfer {
  readonly fine: number;
  readonly coarse: number;
  /** Per coarse row: four fine rows and their weights. */
  readonly thin: Plane;
  readonly thinTable: Float64Array;
  /** Per fine row: two coarse rows and their weights. */
  readonly spread: Plane;
  readonly spreadTable: Float64Array;
}

interface Level {
  readonly axes: readonly [Axis, Axis, Axis];
  readonly count: number;
  readonly diagonal: Plane;
  readonly weight: Plane;
  /** What A·u should be. */
  readonly right: Plane;
  readonly guess: Plane;
  /** The corrected guess; before, the residual. */
  readonly result: Plane;
  /** Null on the finest lattice, where the field's own is used. */
  readonly sink: Plane | null;
  /** To the next coarser lattice; null along an axis that stays as it is. */
  readonly transfers: readonly [Transfer | null, Transfer | null, Transfer | null];
}

export class Multigrid {
  readonly finest: Level;
  /** Damping of the relaxation: the best for as many axes as the lattice has. */
  readonly omega: number;
  private readonly levels: readonly Level[];
  private readonly zeros: Plane;
  private readonly half: Plane;
  private readonly quarter: Plane;
  private tablesWritten = false;
  /** D/h² on the finest lattice, 1/min. */
  private coupling = 0;

  constructor(private readonly memory: FieldMemory, grid: VoxelGrid, private readonly fixedWalls: boolean) {
    this.omega = [2 / 3, 2 / 3, 4 / 5, 6 / 7][[grid.nx, grid.ny, grid.nz].filter((n) => n > 1).length];
    this.levels = this.layOut(grid);
    this.finest = this.levels[0];
    this.zeros = memory.take(grid.nx + 2);
    this.half = memory.take(grid.count);
    this.quarter = memory.take(grid.count);
  }

  private layOut(grid: VoxelGrid): Level[] {
    const levels: Level[] = [];
    let axes: Level['axes'] | null = [{ n: grid.nx, h: 1 }, { n: grid.ny, h: 1 }, { n: grid.nz, h: 1 }];
    while (axes !== null) {
      const fine: Level['axes'] = axes;
      // In 2-D the one layer of voxels has no walls above and below.
      const walled = fine.map((_, a) => this.fixedWalls && (a < 2 || grid.nz > 1));
      const coarse = fine.map((axis, a) => coarser(axis, walled[a])) as unknown as Level['axes'];
      const transfers = fine.map((axis, a) => (coarse[a] === axis ? null : this.transfer(axis, coarse[a], walled[a])));
      const count = fine[0].n * fine[1].n * fine[2].n, plane = () => this.memory.take(count);
      levels.push({
        axes: fine, count, diagonal: plane(), weight: plane(), right: plane(), guess: plane(), result: plane(),
        sink: levels.length === 0 ? null : plane(), transfers: transfers as unknown as Level['transfers'],
      });
      axes = transfers.every((transfer) => transfer === null) ? null : coarse;
    }
    return levels;
  }

  private transfer(fine: Axis, coarse: Axis, walled: boolean): Transfer {
    const spreadTable = interpolation(fine, coarse, walled), thinTable = restriction(spreadTable, fine, coarse);
    return {
      fine: fine.n, coarse: coarse.n, spreadTable, thinTable,
      spread: this.memory.take(spreadTable.length), thin: this.memory.take(thinTable.length),
    };
  }

  /** Makes `level` the lattice that the kernels work on. */
  private use({ axes: [x, y, z] }: Level): void {
    const c = this.coupling;
    this.memory.code.useGrid(x.n, y.n, z.n, this.fixedWalls, c / (x.h * x.h), c / (y.h * y.h), c / (z.h * z.h), this.zeros.address);
  }

  /** Sets the matrix of the finest lattice. @param coupling D/h², 1/min @param sink 1/min, one per voxel @param decay 1/min */
  begin(coupling: number, sink: Plane, decay: number): void {
    this.coupling = coupling;
    this.useFinest();
    this.memory.code.fillDiagonal(sink.address, this.finest.diagonal.address, this.finest.weight.address, decay, this.omega);
  }

  useFinest(): void {
    this.use(this.finest);
  }

  /** Sets the matrices of the coarser lattices; needed before `cycle`. */
  coarsen(sink: Plane, decay: number): void {
    if (!this.tablesWritten) this.writeTables();
    for (let l = 1; l < this.levels.length; l++) {
      const fine = this.levels[l - 1], level = this.levels[l], own = level.sink!;
      this.restrict(fine, fine.sink ?? sink, own);
      this.use(level);
      this.memory.code.fillDiagonal(own.address, level.diagonal.address, level.weight.address, decay, this.omega);
    }
  }

  private writeTables(): void {
    for (const { transfers } of this.levels) {
      for (const transfer of transfers) {
        transfer?.spread.array.set(transfer.spreadTable);
        transfer?.thin.array.set(transfer.thinTable);
      }
    }
    this.tablesWritten = true;
  }

  /** Estimates the error from the residual in `finest.right`; returns where it is. Leaves the finest lattice in use. */
  cycle(l = 0): Plane {
    const { code } = this.memory, level = this.levels[l], below = this.levels[l + 1];
    const { diagonal, weight, right, guess, result } = level;
    if (l > 0) this.use(level);
    code.multiply(guess.address, weight.address, right.address, level.count);
    if (below) {
      code.residual(result.address, right.address, diagonal.address, guess.address);
      this.restrict(level, result, below.right);
      this.interpolate(level, this.cycle(l + 1), guess);
      this.use(level);
    }
    code.relax(result.address, right.address, diagonal.address, weight.address, guess.address);
    return result;
  }

  /** Along z, y, x: the last axis, where neighbours are hardest to reach for a kernel, has least left to do. */
  private restrict(level: Level, from: Plane, to: Plane): void {
    const n = level.axes.map((axis) => axis.n);
    let source = from;
    for (let a = 2, left = level.transfers.filter((t) => t !== null).length; a >= 0; a--) {
      const transfer = level.transfers[a]!;
      if (transfer === null) continue;
      const target = --left === 0 ? to : source === this.half ? this.quarter : this.half;
      const run = a === 0 ? 1 : a === 1 ? n[0] : n[0] * n[1], slabs = (n[0] * n[1] * n[2]) / (run * transfer.fine);
      this.memory.code.thin(target.address, source.address, transfer.thin.address, transfer.coarse, transfer.fine, slabs, run);
      n[a] = transfer.coarse;
      source = target;
    }
  }

  /** Along x, y, z; the last axis adds to what is there. */
  private interpolate(level: Level, from: Plane, to: Plane): void {
    const n = level.axes.map((axis, a) => level.transfers[a]?.coarse ?? axis.n);
    let source = from;
    for (let a = 0, left = level.transfers.filter((t) => t !== null).length; a < 3; a++) {
      const transfer = level.transfers[a]!;
      if (transfer === null) continue;
      const last = --left === 0, target = last ? to : source === this.half ? this.quarter : this.half;
      const run = a === 0 ? 1 : a === 1 ? n[0] : n[0] * n[1], slabs = (n[0] * n[1] * n[2]) / (run * transfer.coarse);
      this.memory.code.spread(target.address, source.address, transfer.spread.address, transfer.coarse, transfer.fine, slabs, run, last);
      n[a] = transfer.fine;
      source = target;
    }
  }
}

/** The same extent in about half as many voxels; the axis itself when there is nothing left to halve. */
function coarser(axis: Axis, walled: boolean): Axis {
  if (!walled) {
    const n = (axis.n + 1) >> 1;
    return n === axis.n ? axis : { n, h: (axis.h * axis.n) / n };
  }
  const free = (axis.n - 2) >> 1;
  return free < 1 ? axis : { n: free + 2, h: (axis.h * (axis.n - 1)) / (free + 1) };
}

/** Per fine row: the two coarse rows it lies between, and their weights; held rows take nothing. */
function interpolation(fine: Axis, coarse: Axis, walled: boolean): Float64Array {
  const table = new Float64Array(4 * fine.n), ratio = fine.h / coarse.h;
  for (let i = 0; i < fine.n; i++) {
    if (walled && (i === 0 || i === fine.n - 1)) continue;
    // Held walls are themselves points of both lattices; walls without flux lie half a voxel outside, and level it out.
    const place = walled ? i * ratio : Math.min(coarse.n - 1, Math.max(0, (i + 0.5) * ratio - 0.5));
    const low = Math.min(Math.floor(place), Math.max(0, coarse.n - 2)), share = place - low;
    table.set([low, Math.min(low + 1, coarse.n - 1), 1 - share, share], 4 * i);
  }
  return table;
}

/** The transpose, scaled so that a mean stays a mean: per coarse row at most four fine rows and their weights. */
function restriction(spread: Float64Array, fine: Axis, coarse: Axis): Float64Array {
  const table = new Float64Array(8 * coarse.n), used = new Int32Array(coarse.n), scale = fine.h / coarse.h;
  for (let i = 0; i < fine.n; i++) {
    for (let side = 0; side < 2; side++) {
      const j = spread[4 * i + side], weight = spread[4 * i + 2 + side] * scale;
      if (weight === 0) continue;
      const entry = 8 * j + used[j]++;
      table[entry] = i;
      table[entry + 4] = weight;
    }
  }
  return table;
}
