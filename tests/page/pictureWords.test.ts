// The picture speaks as the page does: what figures and films write of a run is in the language of the page.
import { afterEach, expect, it } from 'vitest';
import { speak } from '../../src/app/language';
import { Source } from '../../src/app/source';
import { createStore } from '../../src/app/store';
import type { RunInfo } from '../../workers/simApi';
import { FakeClient } from './fakeRun';

const PAPER = { lang: '', dir: '' } as unknown as HTMLElement;

afterEach(() => speak('en', PAPER));

it('is told of a run in the language of the page, whenever that was chosen', async () => {
  const store = createStore(), repaints: (() => void)[] = [], legends: string[] = [], hear = ({ model }: RunInfo): void => void legends.push(model.antigen.legend);
  store.phase.value = 'ready';
  const source = new Source(store, new FakeClient(), { nextFrame: (callback) => void repaints.push(callback), now: () => 0, randomSeed: () => '1' }, { preset: 'usual', file: '' });
  source.attach({ showRun: hear, renewRun: hear, showFrame: () => undefined, wanted: () => ({ field: null, sliceZ: 0, drawn: null }) });
  await speak('de', PAPER);
  await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
  for (const language of ['es', 'en'] as const) {
    await speak(language, PAPER);
    await source.feed.tellAnew();
  }
  expect(legends).toEqual(['Moleküle', 'moléculas', 'molecules']);
});
