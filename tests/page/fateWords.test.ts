// What has become of a cell in the other run: its end and not its own kills, and its name as it is written.
import { describe, expect, it } from 'vitest';
import { fateWords } from '../../src/app/fateWords';
import type { Fate } from '../../src/app/kinship';
import type { LifeEntry } from '../../workers/simApi';

const entry = (minutes: number, kind: LifeEntry['kind'], text: string, isOwn: boolean): LifeEntry => ({ minutes, kind, text, isOwn, other: 0, ahead: false });

function fate(is: Fate['found']['is'], entries: readonly LifeEntry[] = []): Fate {
  const report = { title: 'CAR-T cell 7', name: 'CAR-T cell 7', kind: 'cart', x: 1, y: 2, life: { entries } };
  return { id: 7, found: { is, id: 7 }, report } as unknown as Fate;
}

describe('the fate of a CAR-T cell in the other run', () => {
  it('is its end, not what it did to others before', () => {
    const kill = entry(60, 'kill', 'killed tumour cell 3 after 14 min', true), removal = entry(1500, 'removal', 'was cleared away', true);
    expect(fateWords(fate('gone', [entry(30, 'death', 'began to die: contraction', true), kill, removal]))).toMatch(/CAR-T cell 7 began to die: contraction on day 0, 00:30/);
    expect(fateWords(fate('gone', [kill, entry(90, 'kill', 'was killed by CAR-T cell 8, 14 min after it had bound', false), removal]))).toMatch(/CAR-T cell 7 was killed by CAR-T cell 8, .* on day 0, 01:30/);
    expect(fateWords(fate('gone', [kill, removal]))).toMatch(/CAR-T cell 7 was cleared away on day 1, 01:00/);
  });

  it('names the cell within a sentence as it is written there', () => {
    expect(fateWords(fate('unborn'))).toBe('It has not been born in the other run. The last of its line there is CAR-T cell 7.');
  });
});
