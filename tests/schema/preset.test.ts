// Every preset is a valid document, and what is saved of it reads back as the same scenario.
import { describe, expect, it } from 'vitest';
import { PRESETS, loadPreset, parseScenario, toDocument } from '../../schema';
import { formatProblems } from '../../schema';

describe('presets', () => {
  it('include the default', () => {
    expect([...PRESETS.keys()][0]).toBe('b-all-niche');
  });

  it.each([...PRESETS.keys()])('%s has no problem, and survives being saved', (name) => {
    // With all that it suggests, which is not tried anew whenever it is loaded.
    const parsed = parseScenario(PRESETS.get(name)!, `${name}.json`);
    if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
    expect(parsed.scenario.name).toBe(name);
    expect(loadPreset(name)).toEqual(parsed);
    const saved = parseScenario(JSON.stringify(toDocument(parsed.scenario)), 'saved.json');
    expect(saved.ok ? saved.scenario : formatProblems(saved.file, saved.problems)).toEqual(parsed.scenario);
  });

  it('names the nearest preset when there is none of that name', () => {
    const parsed = loadPreset('b-all-nich');
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: '', value: '"b-all-nich"', suggestion: 'b-all-niche' }] });
  });
});
