// What a run remembers: rows by tick, lives by cell, marks for the picture.
import { describe, expect, it } from 'vitest';
import { Event, EVENT_NAMES } from '../../sim';
import type { EventLog } from '../../sim';
import { EventLog as Log } from '../../sim/events';
import { Biographies } from '../../workers/biographies';
import { MarkKind } from '../../workers/frameTypes';
import { MOST_MARKS, Marks } from '../../workers/marks';
import { SeriesTable } from '../../workers/series';

function log(...events: readonly (readonly [kind: keyof typeof Event, a: number, b?: number, x?: number, value?: number])[]): EventLog {
  const out = new Log();
  for (const [kind, a, b = 0, x = 0, value = 0] of events) out.push(Event[kind], a, b, x, 2, 3, value);
  return out;
}

describe('the series', () => {
  const record = (series: SeriesTable, until: number, value = (tick: number) => tick) => {
    for (let tick = 0; tick <= until; tick++) if (series.wants(tick)) series.next().set([tick, value(tick)]);
  };

  it('has a row at tick 0 and every so many ticks', () => {
    const series = SeriesTable.of(2, 10, 1000);
    record(series, 35);
    expect([...series.slice(0, 35)]).toEqual([0, 0, 10, 10, 20, 20, 30, 30]);
    expect(series.count(35)).toBe(4);
  });

  it('grows beyond its first room without losing a row', () => {
    const series = SeriesTable.of(2, 1, 5000);
    record(series, 3000);
    expect(series.count(3000)).toBe(3001);
    const rows = series.slice(0, 3000);
    for (let n = 0; n <= 3000; n++) expect(rows[2 * n]).toBe(n);
  });

  it('shows after going back only what has happened by then, and the rest again later', () => {
    const series = SeriesTable.of(2, 10, 1000);
    record(series, 50);
    expect(series.count(29)).toBe(3);
    expect([...series.slice(1, 29)]).toEqual([10, 10, 20, 20]);
    expect(series.wants(30)).toBe(false);
    expect(series.count(50)).toBe(6);
  });

  it('goes on otherwise on a branch, and as it was where that left', () => {
    const series = SeriesTable.of(2, 10, 10_000);
    record(series, 5000);
    const branch = series.branch(2725);
    for (let tick = 2726; tick <= 2800; tick++) if (branch.wants(tick)) branch.next().set([tick, -1]);
    expect([...branch.slice(271, 2740)]).toEqual([2710, 2710, 2720, 2720, 2730, -1, 2740, -1]);
    expect([...series.slice(272, 2740)]).toEqual([2720, 2720, 2730, 2730, 2740, 2740]);
    expect([...branch.slice(0, 2725)]).toEqual([...series.slice(0, 2725)]);
    expect(branch.count(9999)).toBe(281);
  });

  it('answers odd requests with what there is', () => {
    const series = SeriesTable.of(2, 10, 1000);
    record(series, 20);
    expect(series.slice(99, 20).length).toBe(0);
    expect(series.slice(-5, 20).length).toBe(6);
  });

  it('records less often rather than without end', () => {
    expect(SeriesTable.of(2, 1, 1_000_000_000).everyTicks).toBe(10_000);
    expect(SeriesTable.of(2, 0.2, 100).everyTicks).toBe(1);
  });
});

describe('biographies', () => {
  it('tell of both sides, hits too, most recent first', () => {
    const lives = Biographies.of(16);
    lives.gather(log(['bind', 7, 20]), 3);
    lives.gather(log(['hit', 7, 20], ['kill', 7, 20, 0, 17], ['bind', 8, 21]), 20);
    expect(lives.of(7, 99, 10).map(({ kind, tick }) => [EVENT_NAMES[kind], tick])).toEqual([['kill', 20], ['hit', 20], ['bind', 3]]);
    expect(lives.of(20, 99, 10).map(({ a, b, value }) => [a, b, value])).toEqual([[7, 20, 17], [7, 20, 0], [7, 20, 0]]);
    expect(lives.of(7, 99, 1).length).toBe(1);
    expect(lives.of(99, 99, 10)).toEqual([]);
  });

  it('keep places and the blood in little room', () => {
    const lives = Biographies.of(16, 16, 500), events = log(['bind', 7, 20, -123.456], ['bind', 8, 20, 700]);
    events.elsewhere = true;
    events.push(Event.division, 9, 10, 0, 0, 0, 1);
    lives.gather(events, 0);
    const [[blood], [far, near]] = [lives.of(9, 9, 9), lives.of(20, 9, 9)];
    expect([near.x, far.x]).toEqual([expect.closeTo(-123.456, 1), 500]);
    expect([blood.inBlood, near.inBlood, EVENT_NAMES[blood.kind], EVENT_NAMES[near.kind]]).toEqual([true, false, 'division', 'bind']);
  });

  it('leave out what happens to the patient: the number of a drug is no cell', () => {
    const lives = Biographies.of(16);
    lives.gather(log(['infusion', 2], ['drug', 2, 0, 0, 1], ['grade', 0, 0, 0, 3]), 4);
    expect(lives.of(2, 99, 10).map(({ kind }) => EVENT_NAMES[kind])).toEqual(['infusion']);
    expect(lives.of(0, 99, 10).map(({ kind }) => EVENT_NAMES[kind])).toEqual(['infusion']); // as nobody’s other
  });

  it('forget the oldest when full, and say since when they remember', () => {
    const lives = Biographies.of(4, 1);
    for (let tick = 1; tick <= 4; tick++) lives.gather(log(['bind', 1, tick]), tick);
    expect(lives.since).toBe(0);
    for (let tick = 5; tick <= 6; tick++) lives.gather(log(['bind', 1, tick]), tick);
    expect(lives.of(1, 99, 10).map(({ tick }) => tick)).toEqual([6, 5, 4, 3]);
    expect([lives.since, lives.counts]).toEqual([4, { told: 6, forgotten: 2 }]);
  });

  it('of many courses keep within their memory together: what they share counts once, and those with most forget first', () => {
    const trunk = Biographies.of(1000, 4), fill = (lives: Biographies, from: number, to: number): void => {
      for (let tick = from; tick < to; tick++) lives.gather(log(['bind', 1, tick]), tick);
    };
    fill(trunk, 0, 40);
    const all = [trunk, ...Array.from({ length: 5 }, () => trunk.branch(40))];
    Biographies.keepWithin(all, 40);
    expect(all.map(({ counts }) => counts.forgotten)).toEqual([0, 0, 0, 0, 0, 0]);
    all.forEach((lives, n) => fill(lives, 40, 48 + 4 * n));
    Biographies.keepWithin(all, 60);
    expect(new Set(all.map((lives) => lives.counts.told - lives.counts.forgotten)).size).toBeLessThanOrEqual(2);
    expect(all.every((lives) => lives.of(1, 999, 999).length > 0 && lives.since > 0)).toBe(true);
  });

  it.each([1, 2, 3, 8])('do not tell of the future, and go on otherwise on a branch, in shelves of %d', (shelf) => {
    const lives = Biographies.of(8, shelf);
    for (let tick = 1; tick <= 6; tick++) lives.gather(log(['bind', 1, tick]), tick);
    expect(lives.of(1, 4, 10).map(({ tick }) => tick)).toEqual([3, 2, 1]);
    const branch = lives.branch(3);
    branch.gather(log(['kill', 1, 50]), 3);
    expect(branch.of(1, 99, 10).map(({ kind, tick }) => [EVENT_NAMES[kind], tick])).toEqual([['kill', 3], ['bind', 2], ['bind', 1]]);
    expect(lives.of(1, 99, 10).map(({ tick }) => tick)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it.each([1, 2])('bring back nothing stale on a branch from before what is remembered, in shelves of %d', (shelf) => {
    const lives = Biographies.of(4, shelf);
    for (let tick = 1; tick <= 7; tick++) lives.gather(log(['bind', 1, tick]), tick);
    expect(lives.branch(6).of(1, 99, 10).map(({ tick }) => tick)).toEqual(shelf === 1 ? [5, 4] : [5]);
    const before = lives.branch(2);
    expect(before.of(1, 99, 10)).toEqual([]);
    before.gather(log(['kill', 1, 50], ['bind', 1, 51]), 2);
    expect(before.of(1, 99, 10).map(({ tick }) => tick)).toEqual([2, 2]);
  });
});

describe('marks', () => {
  const written = (marks: Marks, tick = 10) => {
    const out = new Float32Array(marks.count * 5);
    marks.write(out, tick, 2);
    return Array.from({ length: marks.count }, (_, n) => [...out.subarray(5 * n, 5 * n + 5)]);
  };

  it('carry kind, place and age', () => {
    const marks = new Marks();
    marks.gather(log(['kill', 1, 2, -4], ['detach', 1], ['mutation', 1, 2, 8]), 6);
    expect(written(marks)).toEqual([[MarkKind.Kill, -4, 2, 3, 2], [MarkKind.Mutation, 8, 2, 3, 2]]);
    marks.clear();
    expect(marks.count).toBe(0);
  });

  it('are capped; the newest win', () => {
    const marks = new Marks();
    for (let n = 0; n < 1000; n++) marks.gather(log(['division', 1, 2, n]), n);
    const all = written(marks, 1000);
    expect(all.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(all.length).toBeGreaterThan(300);
    expect(all.at(-1)![1]).toBe(999);
    expect(all[0][1]).toBe(1000 - all.length);
  });

  it('show hits only in a quiet picture, below the others', () => {
    const marks = new Marks();
    marks.gather(log(['kill', 1, 2], ['hit', 1, 2], ['hit', 1, 2]), 1);
    expect(written(marks).map(([kind]) => kind)).toEqual([MarkKind.Hit, MarkKind.Hit, MarkKind.Kill]);
    for (let n = 0; n < 100; n++) marks.gather(log(['division', 1, 2]), 2);
    expect(written(marks).some(([kind]) => kind === MarkKind.Hit)).toBe(false);
    expect(marks.count).toBe(101);
  });
});
