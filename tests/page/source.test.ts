// The line to the simulation: frames only when needed, one at a time, nothing of an earlier run, every failure told.
import { beforeEach, describe, expect, it } from 'vitest';
import { Source } from '../../src/app/source';
import { createStore } from '../../src/app/store';
import type { Milestone } from '../../workers/simApi';
import { bad, FakeClient, param, row, runInfo } from './fakeRun';

let client: FakeClient, store: ReturnType<typeof createStore>, source: Source, clock: number;
let waiting: (() => void)[] = [];

beforeEach(() => {
  client = new FakeClient();
  store = createStore();
  clock = 0;
  waiting = [];
  store.phase.value = 'ready';
  source = new Source(store, client, { nextFrame: (callback) => void waiting.push(callback), now: () => clock, randomSeed: () => '424242' }, { preset: 'usual', file: '' });
});

const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
/** One repaint of the screen. */
const repaint = async (ms = 16): Promise<void> => {
  clock += ms;
  const due = waiting;
  waiting = [];
  for (const callback of due) callback();
  await settle();
};
const loaded = async (): Promise<void> => {
  await source.load({ preset: 'b-all-niche', file: 'b-all-niche' });
  await repaint();
};

describe('frames', () => {
  it('are pulled once after loading and then no more', async () => {
    await loaded();
    expect(client.count('frame')).toBe(1);
    for (let i = 0; i < 10; i++) await repaint();
    expect(client.count('frame')).toBe(1);
    expect(waiting).toHaveLength(0);
    expect(store.values.value[1]).toBe(100);
  });

  it('keep coming while the run plays and stop with it', async () => {
    await loaded();
    client.next = { meta: { running: true, minutes: 5 }, numbers: {} };
    await source.play();
    for (let i = 0; i < 5; i++) await repaint();
    expect(client.count('frame')).toBe(6);
    client.next = { meta: { running: false, minutes: 9 }, numbers: {} };
    for (let i = 0; i < 5; i++) await repaint();
    expect(client.count('frame')).toBe(7);
    expect(store.minutes.value).toBe(9);
  });

  it('come from the beginning of a long way, not only from its end', async () => {
    await loaded();
    client.slow['jumpTo'] = new Promise(() => undefined);
    client.next = { meta: { headingFor: 7200, minutes: 30 }, numbers: {} };
    void source.jumpTo(7200);
    for (let i = 0; i < 3; i++) await repaint();
    expect([store.meta.value.headingFor, store.minutes.value]).toEqual([7200, 30]);
  });

  it('are never asked for twice at once, however slow the answer', async () => {
    await loaded();
    let release = (): void => undefined;
    client.hold = new Promise((resolve) => (release = resolve));
    for (let i = 0; i < 5; i++) {
      source.refresh();
      await repaint();
    }
    expect(client.framesUnderWay).toBe(1);
    client.hold = null;
    release();
    await settle();
    await repaint();
    await repaint();
    expect(client.mostFramesUnderWay).toBe(1);
    expect(client.count('frame')).toBe(3);
  });

  it('of an earlier run are never shown under the name of a later one', async () => {
    await loaded();
    let release = (): void => undefined;
    client.hold = new Promise((resolve) => (release = resolve));
    client.next = { meta: { minutes: 999 }, numbers: { tumor_alive: 1 } };
    source.refresh();
    await repaint();
    client.hold = null;
    client.info_ = runInfo({ run: 2, name: 'other' });
    const load = source.load({ preset: 'other', file: 'other' });
    release();
    await settle();
    // Until its first frame is there, everything shows the old run; nothing shows a bit of both.
    expect([store.info.value?.run, store.minutes.value]).toEqual([1, 999]);
    client.next = { meta: { minutes: 3, run: 2 }, numbers: { tumor_alive: 4 } };
    await repaint();
    await load;
    expect([store.info.value?.name, store.minutes.value, store.values.value[1]]).toEqual(['other', 3, 4]);
  });
});

describe('failures', () => {
  it('of loading leave the present run and are told', async () => {
    await loaded();
    client.answers = { load: bad('bad-document', 'x.json cannot be opened.') };
    expect(await source.load({ text: '{', file: 'x.json' }, 'x.json')).toBe(false);
    expect(store.info.value?.name).toBe('b-all-niche');
    expect(store.file.value).toBeNull();
    expect(store.dialog.value).toMatchObject({ kind: 'problems', reload: false, failure: { message: 'x.json cannot be opened. The run that was open is unchanged.' } });
  });

  it('of the worker stop everything and offer a restart', async () => {
    await loaded();
    client.answers = { frame: bad('worker-lost', 'gone') };
    source.refresh();
    await repaint();
    expect(store.phase.value).toBe('lost');
    expect(store.dialog.value).toMatchObject({ kind: 'problems', reload: true });
    for (let i = 0; i < 5; i++) await repaint();
    expect(client.count('frame')).toBe(2);
    expect(store.notices.value).toMatchObject([{ id: 'lost', command: 'reload' }]);
    client.answers = {};
    await source.revive();
    await repaint();
    expect(store.phase.value).toBe('ready');
    expect(client.calls.filter((call) => call !== 'courses').slice(-3)).toEqual(['restart', 'load b-all-niche', 'frame']);
    expect(store.notices.value).toEqual([]);
  });

  it('of a parameter change put the shown value back', async () => {
    await loaded();
    client.answers = { setParameters: bad('bad-request'), set: bad('bad-request') };
    await source.setParameters({ 'kill.hitRate': 0.5 });
    expect(store.paramValues.value['kill.hitRate']).toBe(0.1);
    expect(store.dialog.value).not.toBeNull();
  });
});

describe('changes', () => {
  it('before the first step hold from the start', async () => {
    await loaded();
    client.info_ = runInfo({ params: [param('kill.hitRate', { initial: 0.5, value: 0.5 }), param('bind.rate')], pristine: false });
    await source.setParameters({ 'kill.hitRate': 0.5 });
    expect(client.calls.slice(-2)).toEqual(['set {"kill.hitRate":0.5}', 'info']); // one call: the worker knows what it means
    expect(store.changed.value.map(({ key }) => key)).toEqual(['kill.hitRate']);
  });

  it('later are events: nothing is reset', async () => {
    await loaded();
    client.next = { meta: { minutes: 600 }, numbers: {} };
    source.refresh();
    await repaint();
    await source.setParameters({ 'kill.hitRate': 0.5 });
    expect(client.count('reset')).toBe(0);
    expect(client.calls).toContain('info');
  });

  it('of the speed while playing reach the simulation', async () => {
    await loaded();
    client.next = { meta: { running: true, minutes: 5 }, numbers: {} };
    await source.play();
    await repaint();
    await source.setSpeed(5);
    await source.setSpeed(99);
    expect(client.calls.filter((call) => call.startsWith('play'))).toEqual(['play 240', 'play Infinity', 'play Infinity']);
  });

  it('play after the planned end is one call, too; the run that it begins is shown when its first frame comes', async () => {
    await loaded();
    client.next = { meta: { ended: 'duration', minutes: 14_400, message: 'over' }, numbers: {} };
    source.refresh();
    await repaint();
    expect([store.meta.value.ended, store.meta.value.message]).toEqual(['duration', 'over']);
    client.info_ = runInfo({ run: 2 });
    client.next = { meta: { run: 2, running: true, minutes: 1 }, numbers: { tumor_alive: 7 } };
    await source.play();
    expect(client.calls.filter((call) => /^(reset|play)/.test(call))).toEqual(['play 240']);
    await repaint();
    expect(store.info.value?.run).toBe(2);
    expect(store.meta.value.ended).toBe('');
    expect([store.minutes.value, store.values.value[1]]).toEqual([1, 7]);
  });

  it('new seed asks for another one', async () => {
    await loaded();
    await source.newSeed();
    expect(client.calls).toContain('reset 424242 true');
  });
});

describe('captions', () => {
  const milestone = (id: Milestone['id'], minutes: number): Milestone => ({ id, minutes, tick: minutes, isFirst: true, kind: 0, who: 'CD19 CAR-T', antigen: 'CD19', count: 0 });
  const milestones = [milestone('infusion', 60), milestone('binding', 70), milestone('kill', 80)];

  it('that come thick and fast are shown one after the other, long enough to be read', async () => {
    await loaded();
    client.next = { meta: { running: true, minutes: 90, milestones }, numbers: {} };
    await source.play();
    const shown: (string | undefined)[] = [];
    for (let i = 0; i < 20; i++) {
      await repaint(500);
      const id = store.caption.value?.id;
      if (shown.at(-1) !== id) shown.push(id);
    }
    expect(shown).toEqual(['infusion', 'binding', 'kill']);
    for (let i = 0; i < 12; i++) await repaint(500);
    expect(store.caption.value).toBeNull();
  });

  it('at rest tell the last one, with the time of its event; the list has them all', async () => {
    await loaded();
    client.next = { meta: { minutes: 90, milestones }, numbers: {} };
    source.refresh();
    await repaint();
    expect(store.caption.value).toMatchObject({ id: 'kill', minutes: 80 });
    expect(store.happened.value.map(({ id }) => id)).toEqual(['infusion', 'binding', 'kill']);
  });

  it('go with the time they belong to when the run is taken back', async () => {
    await loaded();
    client.next = { meta: { minutes: 90, milestones }, numbers: {} };
    source.refresh();
    await repaint();
    client.next = { meta: { minutes: 65, milestones: milestones.slice(0, 1) }, numbers: {} };
    source.refresh();
    await repaint();
    expect(store.caption.value).toBeNull();
    expect(store.happened.value.map(({ id }) => id)).toEqual(['infusion']);
  });
});

describe('the record', () => {
  const series = () => client.calls.filter((call) => call.startsWith('series'));

  it('is fetched piece by piece and not more often than needed; the present moment is its last row', async () => {
    await loaded();
    client.next = { meta: { running: true, minutes: 60 }, numbers: { tumor_alive: 8 } };
    client.rows = [row({ tumor_alive: 5 }), row({ time_min: 60, tumor_alive: 6 })];
    await source.play();
    for (let i = 0; i < 30; i++) await repaint();
    expect(series()).toEqual(['series 0']);
    expect([...store.history.column('tumor_alive')]).toEqual([5, 8]);
    client.rows.push(row({ time_min: 120, tumor_alive: 7 }));
    client.next = { meta: { running: true, minutes: 125 }, numbers: { tumor_alive: 9 } };
    for (let i = 0; i < 70; i++) await repaint();
    expect(series()).toEqual(['series 0', 'series 1']);
    expect([...store.history.column('tumor_alive')]).toEqual([5, 6, 7, 9]);
    expect([...store.history.column('time_min')]).toEqual([0, 60, 120, 125]);
  });

  it('is cut when time goes back', async () => {
    await loaded();
    client.rows = [0, 1, 2, 3].map((n) => row({ time_min: n * 60, tumor_alive: n }));
    client.next = { meta: { minutes: 200 }, numbers: { tumor_alive: 4 } };
    source.refresh();
    await repaint();
    await settle();
    expect([...store.history.column('tumor_alive')]).toEqual([0, 1, 2, 3, 4]);
    const { value } = store.historyVersion;
    client.rows = client.rows.slice(0, 2);
    client.next = { meta: { minutes: 60 }, numbers: { tumor_alive: 1 } };
    source.refresh();
    await repaint();
    expect([...store.history.column('tumor_alive')]).toEqual([0, 1]);
    expect(store.historyVersion.value).toBeGreaterThan(value);
  });

  it('is complete at rest, even when a piece is under way at the moment the run is stopped', async () => {
    await loaded();
    client.rows = [row({ time_min: 0, tumor_alive: 1 })];
    client.next = { meta: { running: true, minutes: 30 }, numbers: {} };
    await source.play();
    let release = (): void => undefined;
    await repaint(1000);
    const held = new Promise<void>((resolve) => (release = resolve));
    client.slow = { series: held };
    client.next = { meta: { running: true, minutes: 70 }, numbers: {} };
    client.rows.push(row({ time_min: 60, tumor_alive: 2 }));
    await repaint(1000);
    client.rows.push(row({ time_min: 120, tumor_alive: 3 }));
    client.next = { meta: { minutes: 130 }, numbers: { tumor_alive: 4 } };
    await repaint();
    client.slow = {};
    release();
    await settle();
    expect([...store.history.column('tumor_alive')]).toEqual([1, 2, 3, 4]);
  });
});
