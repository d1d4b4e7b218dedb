// A page with the small fight open, and room for another run beside it; nothing is drawn.
import { Compare } from '../../src/app/compare';
import type { Lab } from '../../src/app/lab';
import { ManySeeds } from '../../src/app/manySeeds';
import { Source } from '../../src/app/source';
import { createStore } from '../../src/app/store';
import type { ThemeControl } from '../../src/app/theme';
import { View } from '../../src/app/view';
import type { LoadRequest } from '../../workers/simApi';
import { SMALL_TEXT } from '../workers/smallRun';
import { TwinBench } from './twinBench';

export const SMALL: LoadRequest = { text: SMALL_TEXT, file: 'small.json' };

export async function twinPage() {
  const bench = new TwinBench(), store = createStore(), around = { nextFrame: bench.nextFrame, now: () => bench.time, randomSeed: () => '1' };
  store.phase.value = 'ready';
  const theme = { theme: { value: 'dark' } } as unknown as ThemeControl;
  const source: Source = new Source(store, bench.lockstep.first, around, SMALL), view: View = new View(store, theme.theme, () => source);
  const many = new ManySeeds(() => { throw new Error('no workers here'); }, () => 2);
  const compare: Compare = new Compare(() => lab, bench.lockstep, () => bench.other.client, many, around);
  const lab: Lab = { store, source, view, theme, client: bench.lockstep.first, compare };
  await bench.settle(source.load(SMALL));
  return { bench, lab, store, compare };
}
