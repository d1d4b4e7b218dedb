// A run with several courses that is left for another one, or begins with another start: nothing of it is lost in silence.
import { beforeEach, describe, expect, it } from 'vitest';
import { Source } from '../../src/app/source';
import { createStore } from '../../src/app/store';
import { FakeClient, runInfo } from './fakeRun';

let client: FakeClient, store: ReturnType<typeof createStore>, source: Source;
let waiting: (() => void)[] = [];

beforeEach(() => {
  client = new FakeClient();
  store = createStore();
  waiting = [];
  store.phase.value = 'ready';
  source = new Source(store, client, { nextFrame: (callback) => void waiting.push(callback), now: () => 0, randomSeed: () => '424242' }, { preset: 'usual', file: '' });
});

const repaint = async (): Promise<void> => {
  for (const callback of waiting.splice(0)) callback();
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const courseInfo = (id: number) => ({ id, parent: id === 0 ? null : 0, forkMinutes: 0, reachedMinutes: 9, name: '', seed: '', changes: '', deeds: [], curve: [], removable: true });

describe('a run with several courses', () => {
  it('that is left for another one is told of, and is brought back with all of them', async () => {
    await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
    await repaint();
    const courses = [0, 1].map((n) => ({ name: '', from: n === 0 ? null : 0, fork: 5 * n, seed: '1', set: {}, actions: [], until: 9, hash: '' }));
    const asked: unknown[] = [], { load } = client;
    client.load = (request) => (asked.push(request), load(request));
    client.info_ = runInfo({ run: 3, tree: 2, title: 'Another' });
    client.next = { meta: { run: 3 }, numbers: {} };
    await source.load({ preset: 'lbcl', file: 'lbcl' }); // a single course: there is nothing to be kept
    expect([store.left.value, store.notices.value]).toEqual([null, []]);

    client.info_ = runInfo({ run: 4, tree: 3, deeds: { set: {}, actions: [], courses, course: 1 } });
    client.courseList = [0, 1].map(courseInfo);
    client.next = { meta: { run: 4, minutes: 7 }, numbers: {} };
    await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
    await repaint();
    expect(store.courses.value.length).toBe(2);
    client.courseList = [];
    client.info_ = runInfo({ run: 5, tree: 4, title: 'Another' });
    client.next = { meta: { run: 5 }, numbers: {} };
    await source.load({ preset: 'lbcl', file: 'lbcl' }, 'x.json');
    expect(store.notices.value).toEqual([{ id: 'left', text: '“A niche” with its 2 courses was left for this one.', command: 'bringBack' }]);
    client.info_ = runInfo({ run: 6, tree: 5 });
    client.next = { meta: { run: 6 }, numbers: {} };
    await source.bringBack();
    expect(asked.at(-1)).toEqual({ preset: 'b-all-niche', file: 'b-all-niche', courses, course: 1, until: 7 });
    expect([store.file.value, store.courses.value, store.left.value, store.notices.value]).toEqual([null, [], null, []]);
  });

  it('keeps its lanes in sight while another start of it is shown', async () => {
    await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
    await repaint();
    store.courses.value = client.courseList = [courseInfo(0)];
    client.info_ = runInfo({ run: 2 });
    client.next = { meta: { run: 2, course: 1 }, numbers: {} };
    client.slow['courses'] = new Promise(() => undefined);
    await source.reset({ seed: '9' });
    expect(store.courses.value.length).toBe(1);
  });
});
