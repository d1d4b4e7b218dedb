// Times of a document fall on its ticks: what lies between two is refused with the nearest, wherever a time may stand.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../schema';
import { expectedTicks, wholeTicks } from '../../schema/wholeTicks';
import { changed } from '../fixtures/documents';
import type { TestDocument } from '../fixtures/documents';

const problemsOf = (change: (doc: TestDocument) => void) => {
  const parsed = parseScenario(changed(change), 'times.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, value, expected }) => `${path}: ${value}; ${expected}`);
};

const patient = (doc: TestDocument, order: object) => Object.assign(doc, { body: {}, protocols: [{ when: { variable: 'crsGrade', atLeast: 2 }, give: { drug: 'tocilizumab' }, ...order }] });

describe('a time between two ticks', () => {
  it.each<[string, (doc: TestDocument) => void, string]>([
    ['duration', (d) => { d.duration = '100.5min'; d.schedule = []; }, '"100.5min"; a whole number of ticks (1 min each), such as 100 min or 101 min'],
    ['record.every', (d) => { d.record = { every: '1.5min' }; }, '"1.5min"; a whole number of ticks (1 min each), such as 1 min or 2 min'],
    ['record.every', (d) => { d.record = { every: 0.4 }; }, '0.4; a whole number of ticks (1 min each), such as 1 min'],
    ['schedule[0].at', (d) => { d.schedule[0]['at'] = '0.01h'; }, '"0.01h"; a whole number of ticks (1 min each), such as 0 min or 1 min'],
    ['schedule[0].at', (d) => { Object.assign(d, { body: {} }); d.schedule = [{ at: '-1.5min', give: { drug: 'tocilizumab' } }]; }, '"-1.5min"; a whole number of ticks (1 min each), such as -2 min or -1 min'],
    ['schedule[0].infuse.over', (d) => { (d.schedule[0]['infuse'] as Record<string, unknown>)['over'] = 7.25; }, '7.25; a whole number of ticks (1 min each), such as 7 min or 8 min'],
    ['protocols[0].delay', (d) => patient(d, { delay: '90.5 min' }), '"90.5 min"; a whole number of ticks (1 min each), such as 90 min or 91 min'],
    ['protocols[0].again', (d) => patient(d, { again: '1.5min' }), '"1.5min"; a whole number of ticks (1 min each), such as 1 min or 2 min'],
  ])('is refused at %s', (path, change, rest) => {
    expect(problemsOf(change)).toEqual([`${path}: ${rest}`]);
  });

  it('is none where the clock ticks faster, or no clock is sound', () => {
    const faster = (ticksPerMinute: number) => problemsOf((d) => {
      d.clock = { ...d.clock, ticksPerMinute };
      d.record = { every: '1.5min' };
      d.schedule[0]['at'] = '0.01h';
    });
    expect(faster(10)).toEqual([]);
    expect(faster(2)).toHaveLength(1); // 0.6 min
    expect(faster(-1)).toHaveLength(1); // the clock itself
  });

  it('is none when it was written from ticks', () => {
    for (const ticksPerMinute of [1, 3, 7, 10, 1000]) {
      for (const ticks of [1, 2, 11, 123_457, 2_000_000_000]) expect(wholeTicks(ticks / ticksPerMinute, ticksPerMinute)).toBe(ticks);
    }
    expect(wholeTicks(0.1 * 3, 10)).toBe(3);
    expect(wholeTicks(0.25, 10)).toBeNull();
    expect(wholeTicks(NaN, 10)).toBeNull();
  });

  it('is told with times that are allowed', () => {
    expect(expectedTicks(0.31, 10, 0)).toBe('a whole number of ticks (0.1 min each), such as 0.3 min or 0.4 min');
    expect(expectedTicks(0.05, 10, 1)).toBe('a whole number of ticks (0.1 min each), such as 0.1 min');
    expect(expectedTicks(0.5, 3, 0)).toBe('a whole number of ticks (0.333333333333 min each), such as 0.333333333333 min or 0.666666666667 min');
  });
});
