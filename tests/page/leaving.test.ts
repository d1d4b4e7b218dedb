// A run that is left for another one, or begins with another start: nothing of it is lost in silence.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/app/lab';
import { Desk } from '../../src/app/build/desk';
import { empty } from '../../src/app/build/starts';
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

  it.each([[{ actions: [{ tick: 3, action: { give: { drug: 'antiPD1', doses: 1 } } }] }, 1], [{ set: { 'kill.hitRate': 0.3 } }, 1], [{}, 0]])('or with one to which %j was done is not left in silence', async (done, notices) => {
    client.info_ = runInfo({ deeds: { set: {}, actions: [], courses: [], course: 0, ...done } });
    await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
    await repaint();
    client.info_ = runInfo({ run: 2, tree: 2, title: 'Another' });
    client.next = { meta: { run: 2 }, numbers: {} };
    await source.load({ preset: 'lbcl', file: 'lbcl' });
    expect(store.notices.value.map(({ text }) => text)).toEqual(Array.from({ length: notices }, () => '“A niche” was left for this one.'));
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

describe('the run that is open when a scenario is tried from the builder', () => {
  const show = (tree: number, title: string): void => {
    client.info_ = runInfo({ run: tree, tree, title });
    client.next = { meta: { run: tree, minutes: 5 }, numbers: {} };
  };
  const desk = (): Desk => {
    const made = new Desk({ store, source, compare: { leave: () => undefined } } as unknown as Lab);
    made.builder.start(empty(), '');
    made.preview.value = { client: { checkDraft: async () => ({ ok: true, value: { problems: [], whole: null, parameters: {} } }) } } as never;
    return made;
  };

  it('can be come back to, also after several trials', async () => {
    const asked: unknown[] = [], { load } = client, bench = desk();
    client.load = (request) => (asked.push(request), load(request));
    show(1, 'A niche');
    await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
    await repaint();
    for (const tree of [2, 3]) {
      show(tree, 'A trial');
      await bench.tryIt();
      await repaint();
      expect([store.info.value?.title, store.notices.value]).toEqual(['A trial', [{ id: 'left', text: '“A niche” was left for this one.', command: 'bringBack' }]]);
    }
    show(4, 'A niche');
    await source.bringBack();
    expect(asked.at(-1)).toMatchObject({ preset: 'b-all-niche', until: 5 });
  });

  it('is the trial itself once something was done to that', async () => {
    const bench = desk();
    show(1, 'A niche');
    await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
    await repaint();
    show(2, 'A trial');
    await bench.tryIt();
    store.info.value = { ...store.info.value!, deeds: { set: {}, actions: [{ tick: 1, action: { give: { drug: 'antiPD1', doses: 1 } } }], courses: [], course: 0 } };
    show(3, 'Another trial');
    await bench.tryIt();
    expect(store.left.value?.title).toBe('A trial');
  });
});
