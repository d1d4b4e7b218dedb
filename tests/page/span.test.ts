// A span of the run: marked where the run is, never turned inside out, played over and over, forgotten with its run, saved as its rows alone.
import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { markSpan, moveEdge, playOn, spanBetween, watchSpan } from '../../src/app/span';
import type { Lab } from '../../src/app/lab';
import { createApi } from '../../workers/api';
import { good } from '../workers/workbench';
import { PageBench, TINY_TEXT, dice } from './pageBench';

const DAY = 1440;

async function opened(): Promise<PageBench> {
  const bench = new PageBench(dice(1));
  await bench.calmed(bench.source.load({ text: TINY_TEXT, file: 'tiny.json' }));
  return bench;
}

async function goTo(bench: PageBench, minutes: number): Promise<void> {
  await bench.calmed(bench.source.jumpTo(minutes));
  await bench.calm();
}

const labOf = ({ store, source }: PageBench) => ({ store, source }) as unknown as Lab;

describe('a span', () => {
  it('lies between two moments in whatever order, within the run, and is none when it is too short', () => {
    expect([spanBetween(3000, 500, 10_000), spanBetween(-5, 20_000, 10_000), spanBetween(100, 130, 10_000)]).toEqual([[500, 3000], [0, 10_000], null]);
  });

  it('begins and ends where the run is, and its handles do not pass each other', async () => {
    const bench = await opened(), { store } = bench, lab = labOf(bench);
    await goTo(bench, 2 * DAY);
    markSpan(lab, 'from');
    expect(store.span.value).toEqual([2 * DAY, 60 * DAY]);
    await goTo(bench, 3 * DAY);
    markSpan(lab, 'to');
    expect(store.span.value).toEqual([2 * DAY, 3 * DAY]);
    moveEdge(store, 'from', 9 * DAY);
    moveEdge(store, 'to', 0);
    expect(store.span.value).toEqual([3 * DAY - 60, 3 * DAY]);
    await goTo(bench, DAY);
    markSpan(lab, 'to');
    expect(store.span.value).toEqual([0, DAY]);
  });

  it('is played over and over, and another run has none', async () => {
    const bench = await opened(), { store, source } = bench, seen: number[] = [], stop = watchSpan(labOf(bench));
    store.span.value = [100, 400];
    await goTo(bench, 350);
    await bench.calmed(source.play());
    let rounds = 0, before = store.minutes.value;
    for (let n = 0; n < 20_000 && rounds < 3; n++) {
      await bench.calm(1);
      const now = store.minutes.value;
      if (now < before) rounds++;
      seen.push(before = now);
    }
    expect(rounds).toBe(3);
    expect(Math.min(...seen.slice(seen.findIndex((minutes) => minutes >= 400)))).toBeGreaterThanOrEqual(100);
    expect(store.running.value || store.moving.value).toBe(true);
    await bench.calmed(source.load({ text: TINY_TEXT.replace('"tiny"', '"other"'), file: 'other.json' }));
    expect(store.span.value).toBeNull();
    stop();
  });

  it('is not overrun, however fast it is played: the worker stops at its end', async () => {
    const bench = await opened(), { store, source } = bench, stop = watchSpan(labOf(bench));
    await bench.calmed(source.setSpeed(5));
    store.span.value = [100, 400];
    await goTo(bench, 350);
    await bench.calmed(source.play());
    let rounds = 0, before = 0, furthest = 0;
    for (let n = 0; n < 5000 && rounds < 3; n++) {
      await bench.something();
      const now = store.minutes.value;
      if (now < before) rounds++;
      furthest = Math.max(furthest, before = now);
    }
    expect([rounds, furthest]).toEqual([3, 400]);
    // A span that is drawn longer meanwhile is played to its new end.
    moveEdge(store, 'to', 700);
    for (let n = 0; n < 5000 && store.minutes.value <= 400; n++) await bench.something();
    for (let n = 0; n < 500; n++) {
      await bench.something();
      furthest = Math.max(furthest, store.minutes.value);
    }
    expect(furthest).toBe(700);
    stop();
  });

  it('begins again for whoever presses play at its end', async () => {
    const bench = await opened(), { store, source } = bench, lab = labOf(bench), stop = watchSpan(lab);
    await bench.calmed(source.setSpeed(5));
    store.span.value = [100, 400];
    await goTo(bench, 400);
    void playOn(lab);
    let furthest = 0, least = Infinity;
    for (let n = 0; n < 2000; n++) {
      await bench.something();
      const { minutes, headingFor } = store.meta.value;
      furthest = Math.max(furthest, minutes);
      if (headingFor === null && store.running.value && minutes !== 400) least = Math.min(least, minutes);
    }
    expect([furthest, least >= 100 && least < 400]).toEqual([400, true]);
    stop();
  });

  it('is left at its beginning by whoever pauses on the way back to it', async () => {
    const bench = await opened(), { store, source } = bench, stop = watchSpan(labOf(bench));
    store.span.value = [30 * DAY, 30 * DAY + 60];
    await bench.calmed(source.setSpeed(5));
    await goTo(bench, 30 * DAY + 10);
    await bench.calmed(source.play());
    for (let n = 0; n < 5000 && store.returning.value === null; n++) await bench.something();
    expect(store.returning.value).toBe(30 * DAY);
    for (let n = 0; n < 40; n++) await bench.something();
    void source.pause();
    await bench.calm(400);
    expect([store.running.value, store.moving.value, store.minutes.value]).toEqual([false, false, 30 * DAY]);
    stop();
  });

  it('shows nothing of the way back to its beginning, where that is repeated from long before', async () => {
    const bench = await opened(), { store, source } = bench, seen: number[] = [], watched = watchSpan(labOf(bench));
    await bench.calmed(source.setSpeed(5));
    await goTo(bench, 30 * DAY + 10);
    store.span.value = [30 * DAY, 30 * DAY + 60];
    await bench.calmed(source.play());
    const stop = effect(() => void seen.push(store.minutes.value));
    for (let n = 0; n < 20_000 && seen.filter((minutes) => minutes === 30 * DAY + 60).length < 3; n++) await bench.something();
    expect(seen.filter((minutes) => minutes === 30 * DAY + 60).length).toBe(3);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(30 * DAY);
    stop();
    watched();
  });

  it('rests for whoever pauses, also where a picture of its end is still on its way', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const bench = new PageBench(dice(seed)), { store, source } = bench;
      await bench.calmed(source.load({ text: TINY_TEXT, file: 'tiny.json' }));
      const stop = watchSpan(labOf(bench));
      await bench.calmed(source.setSpeed(5));
      store.span.value = [100, 160];
      await goTo(bench, 110);
      await bench.calmed(source.play());
      for (let n = 0; n < 20 + 3 * seed; n++) await bench.something();
      void source.pause();
      await bench.calm(400);
      expect([seed, store.running.value, store.moving.value, store.minutes.value >= 100]).toEqual([seed, false, false, true]);
      stop();
    }
  });

  it('is saved as the rows within it', async () => {
    const api = createApi();
    good(await api.load({ text: TINY_TEXT, file: 'tiny.json' }) as never);
    await api.jumpTo(300);
    const rows = (csv: string): string[] => csv.split('\n').filter((line) => /^\d/.test(line));
    const [all, some] = [rows(await api.exportCsv('plain')), rows(await api.exportCsv('plain', [60, 150]))];
    expect([all.length, some]).toEqual([11, all.slice(2, 6)]);
  });
});
