// All tumour cells, living and dead, as the published organoid programs count them, and the distance of the farthest one.
import { Kind } from '../../sim';
import type { World } from '../../sim';
import type { Measure, Watcher } from './measure';

function countAll(): Watcher {
  const cells: number[] = [], reach: number[] = [];
  return {
    sample(world) {
      const [count, farthest] = countTumor(world);
      cells.push(count);
      reach.push(farthest);
    },
    finish: () => ({ values: {}, series: { tumor_cells: cells, tumor_reach_um: reach } }),
  };
}

function countTumor({ cells: { columns: { kind, x, y, z }, count } }: World): readonly [number, number] {
  let tumor = 0, farthest = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Tumor) continue;
    tumor++;
    farthest = Math.max(farthest, x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
  }
  return [tumor, Math.sqrt(farthest)];
}

export const census: Measure = {
  name: 'census', version: 1, doc: 'tumor_cells: tumour cells living and dead; tumor_reach_um: distance of the farthest from the centre of the patch', watch: countAll,
};
