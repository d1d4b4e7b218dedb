// Doses said in cells of the patient: how many cells of the patch they are, and that they stay said so.
import { describe, expect, it } from 'vitest';
import { buildRecord, formatProblems, parseRecord, parseScenario, toDocument } from '../../schema';
import { differences } from '../../schema/differences';
import { standsFor } from '../../schema/dose';
import { cellsOfPatch } from '../../schema/scale';
import { advance, createWorld, hashWorld } from '../../sim';
import { shrunk } from '../../verify/shrink';
import { changed } from '../fixtures/documents';

const plain = (text: string) => text.replace(/\s/gu, ' ');

function read(scale: number | null, infuse: object) {
  const parsed = parseScenario(changed((d) => {
    if (scale !== null) Object.assign(d, { body: { scale } });
    d.schedule[0]['infuse'] = { product: 'cart19', entry: 'vessels', over: '2h', ...infuse };
  }), 'dose.json');
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed;
}
const doseOf = (scale: number | null, infuse: object) => {
  const [item] = read(scale, infuse).scenario.schedule;
  return 'infuse' in item ? item.infuse : null;
};

describe('a dose in cells of the patient', () => {
  it.each([[1e7, 1e8, 10], [1e7, 1.04e8, 10], [2.5e7, 1e8, 4], [1e8, 1e8, 1], [1e8, 1.2e8, 1], [1e8, 1.7e8, 2], [1, 37, 37]])('is, at a scale of %d, of %d cells so many of the patch: %d', (scale, cells, count) => {
    expect(doseOf(scale, { cells })).toEqual({ product: 'cart19', entry: 'vessels', over: 120, count, cells });
    expect(cellsOfPatch({ cells }, scale)).toBe(count);
  });

  it('runs as the same number of cells of the patch does', () => {
    const [said, counted] = [{ cells: 1e8 }, { count: 10 }].map((infuse) => createWorld(read(1e7, infuse).scenario));
    for (const world of [said, counted]) advance(world, 200);
    expect(said.events.totals).toEqual(counted.events.totals);
    expect(hashWorld(said)).toBe(hashWorld(counted));
  });

  it('is saved as it was said, in a scenario and in a record', () => {
    const { scenario, document } = read(1e7, { cells: 1.04e8 }), saved = toDocument(scenario);
    expect(saved.schedule?.[0].infuse).toEqual({ product: 'cart19', cells: 1.04e8, entry: 'vessels', over: '2h' });
    expect(parseScenario(JSON.stringify(saved), 'again.json')).toMatchObject({ ok: true, scenario });
    const actions = [{ tick: 5, action: { infuse: { product: 'cart19', count: 3, cells: 3.1e7, entry: 'edge', over: 0 } } }] as const;
    expect(parseRecord(JSON.stringify(buildRecord({ document, seed: 'x', until: 9, actions })), 'r.json')).toMatchObject({ ok: true, actions });
  });

  it('is refused in a record of a run without a patient', () => {
    const { document } = read(null, { count: 3 });
    const actions = [{ tick: 5, action: { infuse: { product: 'cart19', count: 3, cells: 3e7, entry: 'edge', over: 0 } } }] as const;
    const parsed = parseRecord(JSON.stringify(buildRecord({ document, seed: 'x', until: 9, actions })), 'r.json');
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['actions[0].infuse.cells']);
  });

  it('becomes cells of the patch where the patch is made smaller', () => {
    const [item] = shrunk(read(1e7, { cells: 1e8 }).scenario, 0.25).schedule;
    expect('infuse' in item && item.infuse).toEqual({ product: 'cart19', entry: 'vessels', over: 120, count: 3 });
  });
});

describe('a dose in words', () => {
  it('says what its cells stand for, where there is a patient', () => {
    expect(plain(standsFor(4, 2.5e7))).toBe(', which stand for 1 × 10⁸ in the patient');
    expect(plain(standsFor(1, 5e7))).toBe(', which stands for 50 000 000 in the patient');
    expect(standsFor(4, null)).toBe('');
  });

  it('tells two of them apart', () => {
    const one = read(1e7, { cells: 1e8 }).document, other = read(1e7, { cells: 3e8 }).document;
    expect(differences(one, other).map(({ what, from, to }) => plain(`${what}: ${from} → ${to}`))).toEqual(['dose, day 0, 01:00, in the patient: 1 × 10⁸ cells → 3 × 10⁸ cells']);
    const second = { ...one, schedule: [...one.schedule!, { at: '12h', infuse: { product: 'cart19', cells: 2e8, entry: 'edge' as const } }] };
    expect(differences(one, second).map(({ to }) => plain(to))).toEqual(['2 × 10⁸ cells of CD19 CAR for the patient, day 0, 12:00']);
  });
});
