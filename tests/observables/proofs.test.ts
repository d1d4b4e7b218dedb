// Every measured column is proved by the tiny world that its row draws, and says nothing where there is nothing to measure.
import { describe, expect, it } from 'vitest';
import { GROUPS, OBSERVABLES, emptyWords, measured } from '../../sim';
import { worldOf } from '../support/proof';
import { tinyWorld } from '../support/tinyWorld';

describe('every column', () => {
  it.each(OBSERVABLES.map((row) => [row.name, row] as const))('%s says what its proof expects', (name, { proof }) => {
    const values = measured(worldOf(proof));
    expect(values[name]).toBeCloseTo(proof.value, 12);
  });

  // Otherwise the proof would hold for a column that measures something else.
  it.each(OBSERVABLES.map((row) => [row.name, row] as const))('%s says what no other column says of its world', (name, { proof }) => {
    const twins = Object.entries(measured(worldOf(proof))).filter(([other, value]) => other !== name && Math.abs(value - proof.value) < 1e-9);
    expect(twins.map(([other]) => other)).toEqual([]);
  });

  it('is 0 or empty where there is nobody, and empty exactly where its row says so', () => {
    const values = measured(tinyWorld(''));
    const wrong = OBSERVABLES.filter((row) => (emptyWords(row) === '' || row.group === 'drugs' ? values[row.name] !== 0 : !Number.isNaN(values[row.name])));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('has a name, a title and a meaning of its own, and a group that exists', () => {
    for (const key of ['name', 'title', 'doc'] as const) expect(new Set(OBSERVABLES.map((row) => row[key])).size, key).toBe(OBSERVABLES.length);
    for (const { name, group, keywords, measure } of OBSERVABLES) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(Object.keys(GROUPS)).toContain(group);
      expect(keywords.length, name).toBeGreaterThan(0);
      expect(measure.how, name).not.toBe('');
    }
  });

  it('draws lines of one unit on each axis of a chart', () => {
    const units = new Map<string, Set<string>>();
    for (const { line, unit } of OBSERVABLES) {
      if (!line) continue;
      const axis = `${line.chart.id} ${line.right === true ? 'right' : 'left'}`;
      units.set(axis, (units.get(axis) ?? new Set()).add(unit));
    }
    expect([...units].filter(([, set]) => set.size > 1)).toEqual([]);
  });
});
