// How a run came out: which ending is told, and what it offers.
import { describe, expect, it } from 'vitest';
import { endingOf } from '../../src/app/endings';
import type { EndFacts } from '../../src/app/endings';

const facts = (more: Partial<Omit<EndFacts, 'now' | 'atStart'>> & { now?: Record<string, number>; start?: number; has?: Record<string, number> } = {}): EndFacts => ({
  ended: 'duration', minutes: 20_160, name: 'b-all-niche', marks: [], happened: Object.entries(more.has ?? {}).map(([id, minutes]) => ({ id, minutes })), ...more,
  now: (column) => ({ tumor_alive: 0, cart_alive: 5, ...more.now })[column] ?? NaN, atStart: () => more.start ?? 4000,
});
const kind = (more: Parameters<typeof facts>[0]) => endingOf(facts(more))?.kind;

describe('the ending of a run', () => {
  it.each([
    ['cleared', {}], ['held', { now: { tumor_alive: 300 } }], ['grown', { now: { tumor_alive: 9000 } }], ['over', { now: { tumor_alive: 3000 } }],
    ['over', { now: { tumor_alive: 0 }, start: 0 }],
    ['escaped', { now: { tumor_alive: 900 }, has: { half: 100, escapedRelapse: 5000 } }], ['escaped', { now: { tumor_alive: 25 }, has: { escaped: 5000 } }],
    ['relapsed', { now: { tumor_alive: 900 }, has: { relapse: 5000 } }],
    ['cleared', { now: { tumor_alive: 0 }, has: { relapse: 5000, escaped: 400 } }], // it came back and went again
    ['limit', { ended: 'cell-limit', now: { tumor_alive: 199_000 } }], ['fault', { ended: 'fault' }],
  ] as const)('is “%s” (%#)', (expected, more) => expect(kind(more)).toBe(expected));

  it('is none while something may happen', () => {
    expect(endingOf(facts({ ended: '' }))).toBeNull();
    expect(endingOf(facts({ ended: 'until' }))).toBeNull();
  });

  it('is that nothing is left to do once nobody is left and nothing is planned, and not before', () => {
    const gone = { ended: '', minutes: 9000, now: { cart_alive: 0, blood_cart: 0.4 }, has: { cleared: 5000, lost: 8000 } } as const;
    expect(kind(gone)).toBe('idle');
    expect(kind({ ...gone, now: { cart_alive: 0, blood_cart: 1 } })).toBeUndefined();
    expect(kind({ ...gone, now: { cart_alive: 1, blood_cart: 0 } })).toBeUndefined();
    expect(kind({ ...gone, now: { cart_alive: 0, blood_cart: 0, tumor_alive: 1 } })).toBeUndefined();
    expect(kind({ ...gone, marks: [{ minutes: 9001 }] })).toBeUndefined();
    expect(kind({ ...gone, marks: [{ minutes: 8999 }] })).toBe('idle');
    expect(kind({ ...gone, minutes: 0, has: {} })).toBeUndefined();
  });

  it('tells of a storm from grade 2 on, with a way to its beginning and to the scenario about it', () => {
    const storm = endingOf(facts({ now: { crs_peak: 3 }, has: { syndrome: 7200 } }))!;
    expect(storm).toMatchObject({ kind: 'cleared', storm: { grade: 3, minutes: 7200 } });
    expect(storm.next).toEqual([{ goTo: 7200, why: 'moment' }, { preset: 'crs-tocilizumab' }, { command: 'newSeed' }]);
    expect(endingOf(facts({ name: 'crs-tocilizumab', now: { crs_peak: 2 }, has: { syndrome: 7200 } }))!.next).not.toContainEqual({ preset: 'crs-tocilizumab' });
    expect(endingOf(facts({ now: { crs_peak: 1 } }))!.storm).toBeNull();
  });

  it('offers what fits: the moment at which it began, the scenario that answers it, one day back', () => {
    expect(endingOf(facts({ now: { tumor_alive: 900 }, has: { loss: 90, escaped: 5000 } }))!.next).toEqual([{ goTo: 90, why: 'moment' }, { preset: 'dual-car' }, { command: 'newSeed' }]);
    expect(endingOf(facts({ name: 'dual-car', now: { tumor_alive: 900 }, has: { escapedRelapse: 5000 } }))!.next).not.toContainEqual({ preset: 'dual-car' });
    expect(endingOf(facts({ ended: 'cell-limit', minutes: 3000 }))!.next[0]).toEqual({ goTo: 1560, why: 'before' });
    expect(endingOf(facts({ ended: 'cell-limit', minutes: 300 }))!.next[0]).toEqual({ command: 'reset' }); // no day to go back
    for (const ended of ['duration', 'cell-limit', 'fault'] as const) expect(endingOf(facts({ ended }))!.next).toHaveLength(3);
  });
});
