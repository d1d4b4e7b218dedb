// Presets stand under headings, in one order everywhere, and none is forgotten.
import { describe, expect, it } from 'vitest';
import { DEFAULT_PRESET, PRESETS } from '../../schema';
import { OTHER_GROUP, PRESET_GROUPS, grouped } from '../../schema/presetGroups';

describe('groups of presets', () => {
  const names = PRESET_GROUPS.flatMap((group) => group.names);

  it('name every preset once, the default first', () => {
    expect(new Set(names).size).toBe(names.length);
    expect([...PRESETS.keys()].filter((name) => !names.includes(name))).toEqual([]);
    expect(names[0]).toBe(DEFAULT_PRESET);
  });

  it('give the order in which presets are listed', () => {
    expect([...PRESETS.keys()]).toEqual(names.filter((name) => PRESETS.has(name)));
  });

  it('leave out empty headings and put what no group names last', () => {
    const sections = grouped([{ name: 'mine' }, { name: 'affinity' }, { name: 'dual-car' }]);
    expect(sections.map(({ title, items }) => [title, items.map(({ name }) => name)])).toEqual([
      ['Designing the CAR', ['dual-car', 'affinity']], [OTHER_GROUP, ['mine']],
    ]);
  });
});
