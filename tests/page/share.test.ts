// The link of the present run says all that its start was.
import { describe, expect, it } from 'vitest';
import { plainLink } from '../../src/app/share';
import { createStore } from '../../src/app/store';
import { param, runInfo } from './fakeRun';

function storeOf(params: Parameters<typeof runInfo>[0]) {
  const store = createStore();
  store.presets.value = [{ name: 'b-all-niche', title: 'A niche', summary: 'One line.', dimensions: 2 }];
  store.info.value = runInfo(params);
  return store;
}

describe('the link of the present run', () => {
  it('carries the seed and every parameter changed at the start, those of products too', () => {
    const params = [
      param('kill.hitRate', { initial: 0.2 }), param('products.cd19.affinity', { initial: 3 }), param('bind.rate'),
      param('detach.rate', { document: 0.5, initial: 0.5, value: 0.7 }), // changed on the way: told by a record, not by the start
    ];
    expect(plainLink(storeOf({ seed: 'a seed', params }))).toEqual({
      preset: 'b-all-niche', text: null, changes: [], seed: 'a seed', set: { 'kill.hitRate': 0.2, 'products.cd19.affinity': 3 }, until: null,
    });
  });

  it('is none where the run was changed on its way', () => {
    const store = storeOf({});
    store.marks.value = [{ tick: 60, minutes: 60, kind: 'set', label: 'a change', origin: 'live' }];
    expect(plainLink(store)).toBeNull();
  });
});
