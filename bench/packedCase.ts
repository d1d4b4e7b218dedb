// The packed workload as a benchmark, in two and three dimensions.
import type { BenchCase } from './case';
import { PackedRun } from './packed/packed';
import type { Dimensions } from './packed/workload';

function packedCase(dimensions: Dimensions): BenchCase {
  return {
    name: `packed${dimensions}d`,
    doc: `mechanics kernel: cells packed in a ${dimensions === 3 ? 'ball' : 'disc'}, every fifth a motile T cell`,
    cells: 10_000,
    steps: 100,
    warm: 100,
    prepare(cells, kernels) {
      const run = new PackedRun(cells, dimensions, 1, kernels);
      return {
        minutesPerStep: 0.1,
        advance(steps) {
          run.advance(steps);
          return steps * cells;
        },
        hash: () => run.hash(),
        cells: () => cells,
        bytesPerCell: () => run.bytesPerCell(),
      };
    },
  };
}

export const packed2d = packedCase(2);
export const packed3d = packedCase(3);
