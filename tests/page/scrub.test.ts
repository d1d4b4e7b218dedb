// Dragging along the time line: stills while the hand moves, one jump when it rests, none for where it only passed.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Frame } from '../../workers/frameTypes';
import { REST_MS, Scrub, minuteUnder } from '../../src/app/scrub';
import type { Dragged } from '../../src/app/scrub';
import { Source } from '../../src/app/source';
import { createStore } from '../../src/app/store';
import { FakeClient } from './fakeRun';

/** The run beside the open one. */
let other: Dragged & { seen: (number | null)[] };
let client: FakeClient, store: ReturnType<typeof createStore>, source: Source, scrub: Scrub;
let waiting: (() => void)[] = [], alarms = new Map<number, () => void>(), shown: Frame[] = [];

const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const repaint = async (): Promise<void> => {
  const due = waiting;
  waiting = [];
  for (const callback of due) callback();
  await settle();
};
/** The hand has rested long enough. */
const rest = async (): Promise<void> => {
  const due = [...alarms.values()];
  alarms.clear();
  for (const ring of due) ring();
  await settle();
};

beforeEach(async () => {
  [client, store, waiting, alarms, shown] = [new FakeClient(), createStore(), [], new Map(), []];
  store.phase.value = 'ready';
  source = new Source(store, client, { nextFrame: (callback) => void waiting.push(callback), now: () => 0, randomSeed: () => '1' }, { preset: 'usual', file: '' });
  source.attach({ showRun: () => undefined, renewRun: () => undefined, showFrame: (frame) => void shown.push(frame), wanted: () => ({ field: null, sliceZ: 0, drawn: null }) });
  const looking = signal<number | null>(null), seen: (number | null)[] = [];
  other = { store: { looking }, seen, source: { refresh: () => void seen.push(looking.value), jumpTo: () => Promise.reject(new Error('it goes where the open one goes')) } };
  let serial = 0;
  scrub = new Scrub(() => [{ store, source }, other], {
    set: (ring, delay) => {
      expect(delay).toBe(REST_MS);
      alarms.set(++serial, ring);
      return serial;
    },
    clear: (alarm) => void alarms.delete(alarm),
  });
  client.next = { meta: { minutes: 5000, tick: 5000 }, numbers: { tumor_alive: 7 } };
  await source.load({ preset: 'b-all-niche', file: '' });
  await repaint();
  client.calls.length = 0;
  shown.length = 0;
});

describe('a hand on the time line', () => {
  it('is followed by stills, one at a time and the newest last; the run stays where it is', async () => {
    for (const minutes of [4000, 3900, 3210, 1230]) scrub.move(minutes);
    await repaint();
    expect(client.calls).toEqual(['frame 1230']);
    expect([store.preview.value, store.shownMinutes.value, store.minutes.value]).toEqual([1200, 1200, 5000]);
    expect(shown.map(({ meta }) => meta.minutes)).toEqual([1200]);
    expect([store.moving.value, store.history.rows, store.values.value[1]]).toEqual([false, 1, 7]);
    for (let n = 0; n < 50; n++) {
      scrub.move(2000 + n);
      await repaint();
    }
    expect(client.mostFramesUnderWay).toBe(1);
    expect(client.count('jumpTo')).toBe(0);
  });

  it('makes one jump when it rests, and none more when it then lets go', async () => {
    scrub.move(4000);
    scrub.move(2040);
    await repaint();
    await rest();
    expect(client.calls.filter((call) => call.startsWith('jumpTo'))).toEqual(['jumpTo 2040']);
    scrub.release();
    scrub.release();
    await settle();
    expect(client.count('jumpTo')).toBe(1);
    expect(alarms.size).toBe(0);
  });

  it('shows stills of the run beside the open one as well, which goes along by itself', async () => {
    scrub.move(4000);
    scrub.move(2040);
    scrub.release();
    await settle();
    expect([other.seen, other.store.looking.value]).toEqual([[4000, 2040], null]);
  });

  it('jumps at once when it lets go, and again when it moves on from where it has rested', async () => {
    scrub.move(3000);
    scrub.release();
    await settle();
    scrub.move(3000);
    await rest();
    scrub.move(2900);
    await repaint();
    scrub.release();
    await settle();
    expect(client.calls.filter((call) => call.startsWith('jumpTo'))).toEqual(['jumpTo 3000', 'jumpTo 3000', 'jumpTo 2900']);
  });
});

describe('the picture on the way from a still to the exact state', () => {
  it('does not jump back to the state from which the run is repeated', async () => {
    scrub.move(2040);
    await repaint();
    client.next = { meta: { minutes: 1500, headingFor: 2040 }, numbers: {} };
    scrub.release();
    for (const minutes of [1500, 1700, 1990, 2020]) {
      client.next = { meta: { minutes, headingFor: 2040 }, numbers: {} };
      await repaint();
    }
    expect(shown.map(({ meta }) => meta.minutes)).toEqual([2000, 2020]);
    expect(store.preview.value).toBeNull();
    client.next = { meta: { minutes: 2040 }, numbers: {} };
    await repaint();
    expect([shown.at(-1)!.meta.minutes, store.shownMinutes.value, store.minutes.value]).toEqual([2040, 2040, 2040]);
    expect(store.looking.value).toBeNull();
  });

  it('shows where the run stands if it is stopped before', async () => {
    scrub.move(2040);
    await repaint();
    scrub.release();
    await settle();
    client.next = { meta: { minutes: 1600, headingFor: null }, numbers: {} };
    await repaint();
    expect([store.preview.value, shown.at(-1)!.meta.minutes]).toEqual([null, 1600]);
  });

  it('is forgotten with the run', async () => {
    scrub.move(2040);
    await repaint();
    client.next = { meta: { minutes: 0, run: 2 }, numbers: {} };
    client.info_ = { ...client.info_, run: 2 };
    await source.load({ preset: 'other', file: '' });
    await repaint();
    expect([store.looking.value, store.preview.value, store.shownMinutes.value]).toEqual([null, null, 0]);
  });
});

describe('the minute under a pointer', () => {
  const line = { left: 100, width: 200 };

  it.each([[100, 0], [200, 720], [300, 1440], [40, 0], [900, 1440], [150.4, 360], [108, 60]])('at %s px is %s, to the hour and never off the line', (x, minutes) => expect(minuteUnder(x, line, 1440, 60)).toBe(minutes));

  it('is never beyond the last whole step, and none where there is no line', () => expect([minuteUnder(300, line, 1490, 60), minuteUnder(300, { left: 0, width: 0 }, 1440)]).toEqual([1440, 0]));
});
