// The kernels of the field solvers against their TypeScript twins: every bit of the memory after every step, on lattices of any shape.
import { describe, expect, it } from 'vitest';
import type { FieldCode } from '../../sim/core/fieldCode';
import { createKernels } from '../../sim/core/kernels';
import { Multigrid } from '../../sim/core/multigrid';
import { FieldMemory } from '../../sim/core/planes';
import type { Plane } from '../../sim/core/planes';
import { createVoxelGrid } from '../../sim/core/voxels';
import { chanceOf } from '../support/chance';

const CHOICES = ['fast', 'reference'] as const;

type Shape = readonly [number, number, number];
const SHAPES: readonly Shape[] = [[1, 1, 1], [1, 6, 1], [2, 2, 1], [5, 9, 1], [50, 50, 1], [3, 3, 3], [4, 7, 3], [17, 3, 5], [10, 11, 12], [9, 1, 4], [33, 17, 2]];

/** Sixteen planes of chance, some of them sparse, and room before and behind that nobody may touch. */
function bench(choice: 'fast' | 'reference', shape: Shape) {
  const memory = new FieldMemory(createKernels(choice)), chance = chanceOf(shape[0] + 10 * shape[1]);
  const length = Math.max(100, 8 * shape[0], shape[0] * shape[1] * shape[2] + 1), planes = Array.from({ length: 8 }, () => memory.take(length));
  for (let v = 0; v < memory.array.length; v++) memory.array[v] = chance() < 0.3 ? 0 : 2 * chance() - 0.5;
  return { memory, planes };
}

type Step = (code: FieldCode, shape: Shape, at: (plane: number) => number, planes: readonly Plane[], walled: boolean) => number | boolean | undefined | void;

function useGrid(code: FieldCode, [nx, ny, nz]: Shape, at: (plane: number) => number, planes: readonly Plane[], walled: boolean): void {
  planes[7].array.fill(0);
  code.useGrid(nx, ny, nz, walled, 3.7, 2.9, 4.1, at(7));
}

/** Tables of the ways from an axis of n to one of half as many rows, made up. */
function table(plane: Plane, rows: number, most: number, entries: number): void {
  const chance = chanceOf(rows);
  for (let r = 0; r < rows; r++) {
    for (let e = 0; e < entries; e++) {
      plane.array[2 * entries * r + e] = Math.floor(chance() * most);
      plane.array[2 * entries * r + entries + e] = chance();
    }
  }
}

const STEPS: Readonly<Record<string, Step>> = {
  'anyNonZero': (code, [nx, ny, nz], at) => Boolean(code.anyNonZero(at(0), nx * ny * nz)),
  'react': (code, [nx, ny, nz], at) => code.react(at(0), at(1), at(2), nx * ny * nz, 0.3),
  'holdWalls': (code, [nx, ny, nz], at) => code.holdWalls(at(0), nx, ny, nz, 7.5),
  'sweepX': (code, [nx, ny, nz], at) => code.sweepX(at(0), at(1), nx, ny * nz, at(2)),
  'sweepRows, one slab a layer': (code, [nx, ny, nz], at) => code.sweepRows(at(0), at(1), ny, nz, nx),
  'sweepRows, one slab in all': (code, [nx, ny, nz], at) => code.sweepRows(at(0), at(1), nz, 1, nx * ny),
  'fillDiagonal': (code, shape, at, planes, walled) => {
    useGrid(code, shape, at, planes, walled);
    code.fillDiagonal(at(0), at(1), at(2), 0.1, 0.8);
  },
  'image': (code, shape, at, planes, walled) => {
    useGrid(code, shape, at, planes, walled);
    code.image(at(0), at(1), at(2));
  },
  'residual': (code, shape, at, planes, walled) => {
    useGrid(code, shape, at, planes, walled);
    code.residual(at(0), at(1), at(2), at(3));
  },
  'relax': (code, shape, at, planes, walled) => {
    useGrid(code, shape, at, planes, walled);
    code.relax(at(0), at(1), at(2), at(3), at(4));
  },
  'multiply': (code, [nx, ny, nz], at) => code.multiply(at(0), at(1), at(2), nx * ny * nz),
  'dot': (code, [nx, ny, nz], at) => code.dot(at(0), at(1), nx * ny * nz),
  'weightedSquares': (code, [nx, ny, nz], at) => code.weightedSquares(at(0), at(1), nx * ny * nz),
  'descend': (code, [nx, ny, nz], at) => code.descend(at(0), at(1), at(2), at(3), 0.7, nx * ny * nz),
  'turn': (code, [nx, ny, nz], at) => code.turn(at(0), at(1), 0.7, nx * ny * nz),
  'cutBelowZero': (code, [nx, ny, nz], at) => code.cutBelowZero(at(0), at(1), nx * ny * nz),
  'thin along y': (code, [nx, ny, nz], at, planes) => {
    table(planes[2], (ny + 1) >> 1, ny, 4);
    code.thin(at(0), at(1), at(2), (ny + 1) >> 1, ny, nz, nx);
  },
  'thin along x': (code, [nx, ny, nz], at, planes) => {
    table(planes[2], (nx + 1) >> 1, nx, 4);
    code.thin(at(0), at(1), at(2), (nx + 1) >> 1, nx, ny * nz, 1);
  },
  'spread along z': (code, [nx, ny, nz], at, planes) => {
    table(planes[2], nz, (nz + 1) >> 1, 2);
    code.spread(at(0), at(1), at(2), (nz + 1) >> 1, nz, 1, nx * ny, true);
  },
  'spread along x': (code, [nx, ny, nz], at, planes) => {
    table(planes[2], nx, (nx + 1) >> 1, 2);
    code.spread(at(0), at(1), at(2), (nx + 1) >> 1, nx, ny * nz, 1, false);
  },
};

/** Scratch whose content the twin does not share. */
const SCRATCH: Readonly<Record<string, number>> = { sweepX: 2 };

describe('kernels of the fields', () => {
  it.each(Object.keys(STEPS))('%s: the same bits as the twin', (name) => {
    for (const shape of SHAPES) {
      for (const walled of [false, true]) {
        const [fast, twin] = CHOICES.map((choice) => {
          const { memory, planes } = bench(choice, shape);
          const result = STEPS[name](memory.code, shape, (plane) => planes[plane].address, planes, walled);
          if (name in SCRATCH) planes[SCRATCH[name]].array.fill(0);
          return { result, bits: [...new BigUint64Array(memory.array.slice().buffer)] };
        });
        expect(fast, `${shape.join(' × ')}, walled: ${walled}`).toEqual(twin);
      }
    }
  });

  it('find a single number anywhere among zeros', () => {
    for (const choice of CHOICES) {
      const memory = new FieldMemory(createKernels(choice)), plane = memory.take(7), { code } = memory;
      plane.array.fill(-0);
      expect(Boolean(code.anyNonZero(plane.address, 7))).toBe(false);
      for (let v = 0; v < 7; v++) {
        plane.array.fill(0)[v] = -1e-300;
        for (let n = 0; n <= 7; n++) expect(Boolean(code.anyNonZero(plane.address, n))).toBe(v < n);
      }
    }
  });
});

describe('a multigrid cycle', () => {
  it.each([[9, 14, 1], [6, 5, 8]] as const)('is symmetric and positive, as conjugate gradients demand (%i × %i × %i)', (nx, ny, nz) => {
    for (const walled of [false, true]) {
      const grid = createVoxelGrid([10 * nx, 10 * ny, 10 * nz], 10, nz > 1 ? 3 : 2), memory = new FieldMemory(createKernels());
      const sink = memory.take(grid.count), multigrid = new Multigrid(memory, grid, walled), chance = chanceOf(nx);
      for (let v = 0; v < grid.count; v++) sink.array[v] = chance() < 0.5 ? 0 : 40 * chance();
      multigrid.begin(15, sink, 0.1);
      multigrid.coarsen(sink, 0.1);
      const { diagonal, right } = multigrid.finest;
      const vectors = Array.from({ length: 4 }, () => Float64Array.from(diagonal.array, (d) => (d === 0 ? 0 : chance() - 0.5)));
      const estimates = vectors.map((vector) => {
        right.array.set(vector);
        multigrid.useFinest();
        return Float64Array.from(multigrid.cycle().array);
      });
      const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, v) => sum + value * b[v], 0);
      for (const [a, vector] of vectors.entries()) {
        expect(dot(vector, estimates[a])).toBeGreaterThan(0);
        for (const [b, other] of vectors.entries()) {
          const size = Math.sqrt(dot(vector, estimates[a]) * dot(other, estimates[b]));
          expect(Math.abs(dot(vector, estimates[b]) - dot(other, estimates[a])) / size).toBeLessThan(1e-12);
        }
      }
    }
  });
});
