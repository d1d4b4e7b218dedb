// Changes of documents as data: what a path finds, what each change does, and what is refused.
import { describe, expect, it } from 'vitest';
import { loadPreset } from '../../schema';
import type { Change } from '../../schema';
import { changed } from '../../verify/changes';

function after(preset: string, ...changes: Change[]) {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(preset);
  return changed(parsed.document, changes);
}
const doses = ({ schedule }: ReturnType<typeof after>) => schedule.flatMap((item) => ('infuse' in item ? [[item.at, item.infuse.count]] : []));

describe('changes of a document', () => {
  it('set what a path finds: every entry, those with a key, those with a value, the one at a place', () => {
    const scenario = after('and-gate', { set: 'populations[kind=healthy].antigenA', to: 7 }, { set: 'populations[*].radius', to: 6 }, { set: 'schedule[infuse].infuse.product', to: 'single' }, { set: 'populations[0].label', to: 'first' });
    expect(scenario.populations.map(({ antigenA }) => antigenA).filter((antigen) => 'value' in antigen && antigen.value === 7)).toHaveLength(scenario.populations.filter(({ kind }) => kind === 'healthy').length);
    expect(new Set(scenario.populations.map(({ radius }) => radius))).toEqual(new Set([6]));
    expect(scenario.schedule.flatMap((item) => ('infuse' in item ? [item.infuse.product] : []))).toEqual(expect.arrayContaining(['single']));
    expect(scenario.populations.map(({ label }) => label === 'first')).toEqual(scenario.populations.map((_, n) => n === 0));
  });

  it('multiply numbers, and keep whole ones whole', () => {
    const before = after('b-all-niche').populations[0].count;
    expect(after('b-all-niche', { multiply: 'populations[0].count', by: 1 / 3 }).populations[0].count).toBe(Math.round(before / 3));
    expect(after('b-all-niche', { multiply: 'populations[0].radius', by: 1.1 }).populations[0].radius).toBeCloseTo(1.1 * after('b-all-niche').populations[0].radius, 12);
    expect(doses(after('dish-low-et', { multiply: 'schedule[infuse].infuse.count', by: 0.5, of: 'populations[0].count' }))).toEqual([[1596, after('dish-low-et').populations[0].count / 2]]);
  });

  it('remove and merge entries of a list', () => {
    expect(doses(after('split-dosing'))).toEqual([[120, 2], [1560, 6], [3000, 12]]);
    const once = after('split-dosing', { merge: 'schedule[infuse]', adding: 'infuse.count' });
    expect(doses(once)).toEqual([[120, 20]]);
    expect(once.schedule).toHaveLength(2);
    expect(after('split-dosing', { remove: 'schedule[infuse]' }).schedule).toHaveLength(1);
    expect(doses(after('split-dosing', { remove: 'schedule[2]' }))).toEqual([[120, 2], [3000, 12]]);
    expect(after('off-tumor', { remove: 'body' }).body).toBeNull();
  });

  it('leave the document they start from as it was, and come out the same from a copy that went through JSON', () => {
    const parsed = loadPreset('split-dosing');
    if (!parsed.ok) throw new Error('split-dosing');
    const before = JSON.stringify(parsed.document), changes: Change[] = [{ set: 'schedule', to: [] }, { multiply: 'populations[*].count', by: 0.5 }];
    const scenario = changed(parsed.document, changes);
    expect(JSON.stringify(parsed.document)).toBe(before);
    expect(changed(parsed.document, JSON.parse(JSON.stringify(changes)) as Change[])).toEqual(scenario);
  });

  it.each<[Change, string]>([
    [{ set: 'shedule[infuse].infuse.product', to: 'x' }, 'split-dosing with changes: change[0].set: "shedule[infuse].infuse.product"; expected a path that finds something in the document. Did you mean schedule?'],
    [{ remove: 'populations[kind=stroma]' }, 'change[0].remove: "populations[kind=stroma]"; expected a path that finds something'],
    [{ multiply: 'populations[0].label', by: 2 }, 'change[0].multiply: "populations[0].label"; expected a path that finds a number'],
    [{ set: 'populations[0].lable', to: 'x' }, 'populations[0]'],
    [{ set: 'schedule[infuse].infuse.product', to: 'cart20' }, 'cart20'],
    [{ set: 'schedule..x', to: 1 }, 'change[0].set: "schedule..x"; expected a path such as populations[kind=tumor].count, without an empty part'],
  ])('refuse %j', (change, message) => {
    expect(() => after('split-dosing', change)).toThrow(message);
  });
});
