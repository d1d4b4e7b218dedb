// Living tumour cells of the organoid by oncoprotein, in the classes of the published programs: what survivors are made of.
import { Kind, isLiving } from '../../sim';
import type { World } from '../../sim';
import type { Measure, Watcher } from './measure';

/** Oncoprotein from which a cell counts as fast: the published classes 1 (from 1.5) and 2 (from 1). */
const FAST = 1;

function countClasses(): Watcher {
  const living: number[] = [], fast: number[] = [];
  return {
    sample(world) {
      const [all, quick] = countLiving(world);
      living.push(all);
      fast.push(quick);
    },
    finish: () => ({ values: {}, series: { tumor_living: living, tumor_fast: fast } }),
  };
}

function countLiving({ cells: { columns: { kind, life, antigenA }, count } }: World): readonly [number, number] {
  let living = 0, fast = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Tumor || !isLiving(life[i])) continue;
    living++;
    if (antigenA[i] >= FAST) fast++;
  }
  return [living, fast];
}

export const classes: Measure = {
  name: 'classes', version: 1, doc: 'tumor_living: living tumour cells; tumor_fast: those with oncoprotein of at least 1, the two faster of the four published classes', watch: countClasses,
};
