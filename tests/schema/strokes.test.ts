// Strokes in documents: read and written alike in schedule, record and link; what cannot be done is refused with its place.
import { describe, expect, it } from 'vitest';
import { buildRecord, differences, formatProblems, parseRecord, parseScenario, strokeWords, toDocument, writeAction } from '../../schema';
import type { Stroke } from '../../sim';
import { changed3D } from '../fixtures/documents';
import { SMALL_DOCUMENT } from '../workers/smallRun';

const small = (schedule: readonly unknown[], change: object = {}) => JSON.stringify({ ...SMALL_DOCUMENT, ...change, schedule });
function scenarioWith(...strokes: readonly object[]) {
  const parsed = parseScenario(small(strokes.map((stroke) => ({ at: 30, ...stroke }))), 'small.json');
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

const WRITTEN: readonly object[] = [
  { place: { along: [[0, 0], [10, 5]], radius: 20, clone: 'negative', density: 0.5, instead: true, antigenA: 0 } },
  { place: { along: [[0, 0]], radius: 20, product: 'cart19' } },
  { place: { along: [[0, 0]], radius: 20, kind: 'stroma' } },
  { remove: { along: [[0, 0]], radius: 20, kind: 'tumor', share: 0.25 } },
  { alter: { along: [[0, 0]], radius: 20, clone: 'blasts', antigen: 'A', times: 0.1 } },
  { alter: { along: [[0, 0]], radius: 20, product: 'cart19', antigen: 'B', to: 0, share: 0.5 } },
  { move: { from: [0, 0], to: [30, -10], radius: 15, kind: 'cart' } },
  { inject: { along: [[0, 0]], radius: 20, field: 'ifng', amount: 1000 } },
  { vessel: { at: [50, -50] } },
];

describe('strokes', () => {
  it('are read with their defaults, and written as short as before', () => {
    const { schedule } = scenarioWith(...WRITTEN);
    expect(schedule.map(({ at: _at, note: _note, byHand: _byHand, ...action }) => writeAction(action))).toEqual(WRITTEN);
    expect(schedule[1]).toMatchObject({ place: { along: [[0, 0, 0]], density: 1, instead: false } });
    const again = parseScenario(JSON.stringify(toDocument(scenarioWith(...WRITTEN))), 'again.json');
    expect(again.ok && again.scenario.schedule).toEqual(schedule);
  });

  it('are actions of a record', () => {
    const scenario = scenarioWith(), actions = scenarioWith(...WRITTEN).schedule.map(({ at: _at, note: _note, byHand: _byHand, ...action }, tick) => ({ tick, action }));
    const record = buildRecord({ document: toDocument(scenario), seed: 's', until: 20, actions });
    const parsed = parseRecord(JSON.stringify(record), 'run.json');
    expect(parsed.ok && parsed.actions).toEqual(actions);
  });

  it('are said in a few words', () => {
    const { products, antigens, schedule } = scenarioWith(...WRITTEN);
    expect(schedule.map(({ at: _at, note: _note, ...action }) => strokeWords(action as Stroke, { products, antigens }))).toEqual([
      'negative placed, CD19 0', 'CD19 CAR placed', 'stroma placed', 'tumour cells taken out', 'CD19 × 0.1 on blasts', 'CD22 = 0 on CD19 CAR', 'CAR-T cells moved', 'IFN-γ injected, 1000 pg/mL', 'vessel laid',
    ]);
    const before = scenarioWith(), after = scenarioWith(WRITTEN[3]!);
    expect(differences(toDocument(before), toDocument(after))).toEqual([{ what: 'stroke of a brush', from: 'never', to: 'tumour cells taken out, day 0, 00:30' }]);
  });

  const AT = { along: [[0, 0]], radius: 20 };
  it.each<[string, object, string, string, string?]>([
    ['a clone that nobody is called', { place: { ...AT, clone: 'negativ' } }, 'place.clone', 'the label of a population or clone: blasts, negative, B cells', 'negative'],
    ['a product that is none', { remove: { ...AT, product: 'cart91' } }, 'remove.product', 'the name of a product: cart19', 'cart19'],
    ['nothing to place', { place: AT }, 'place', 'exactly one of clone, product and kind'],
    ['two things to place', { place: { ...AT, clone: 'blasts', kind: 'stroma' } }, 'place', 'exactly one of clone, product and kind'],
    ['antigen on CAR-T cells', { place: { ...AT, product: 'cart19', antigenA: 5 } }, 'place.antigenA', 'no antigen: only cells of a population or clone are given one'],
    ['a point outside', { remove: { along: [[0, 0], [0, 201]], radius: 20 } }, 'remove.along[1]', 'a place inside the patch (|x| ≤ 200, |y| ≤ 200 µm)'],
    ['a point above a flat patch', { move: { from: [0, 0], to: [0, 0, 5], radius: 20 } }, 'move.to', 'two coordinates in a 2-D patch (or z = 0)'],
    ['no way at all', { remove: { along: [], radius: 20 } }, 'remove.along', 'a list of 1 to 200 points'],
    ['a point with one coordinate', { remove: { along: [[0]], radius: 20 } }, 'remove.along[0]', 'a list of 2 to 3 coordinates in µm'],
    ['a brush without an end', { remove: { along: [[0, 0]], radius: 1e9 } }, 'remove.radius', 'a number between 0.5 and 500 µm'],
    ['a share above all', { remove: { ...AT, share: 1.5 } }, 'remove.share', 'a number between 0 and 1'],
    ['antigen that does not change', { alter: { ...AT, antigen: 'A' } }, 'alter', 'either times or to'],
    ['antigen that changes twice', { alter: { ...AT, antigen: 'A', times: 2, to: 3 } }, 'alter', 'either times or to'],
    ['an antigen that is none', { alter: { ...AT, antigen: 'C', times: 2 } }, 'alter.antigen', 'one of A, B', 'A'],
    ['a field that is off', { inject: { ...AT, field: 'tnf', amount: 5 } }, 'inject.field', 'a field of the scenario: attractant, ifng, il2'],
    ['oxygen', { inject: { ...AT, field: 'oxygen', amount: 5 } }, 'inject.field', 'one of attractant, ifng, il2, il6, tnf, suppressor'],
    ['an unknown key', { remove: { ...AT, kinds: 'tumor' } }, 'remove.kinds', 'a known key: along, radius, kind, clone, product, share', 'kind'],
    ['two deeds at once', { remove: AT, give: { drug: 'tocilizumab' } }, '', 'exactly one of infuse, set, give, place, remove, alter, move, inject and vessel'],
  ])('are refused with %s, in a schedule and in a record', (_, action, path, expected, suggestion = '') => {
    const scheduled = parseScenario(small([{ at: 30, ...action }]), 'small.json');
    const recorded = parseRecord(JSON.stringify({ format: 'cart-lab/record', version: 1, scenario: JSON.parse(small([])) as unknown, seed: 'x', until: 100, actions: [{ tick: 5, ...action }] }), 'run.json');
    const dotted = path === '' ? '' : `.${path}`;
    for (const [parsed, where] of [[scheduled, `schedule[0]${dotted}`], [recorded, `actions[0]${dotted}`]] as const) {
      expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining({ path: where, expected, suggestion }));
    }
  });

  it('are refused before the start, and where they bring more cells than can be', () => {
    const before = parseScenario(small([{ at: '-1d', remove: AT }]), 'small.json');
    expect(before.ok ? [] : before.problems.map(({ expected }) => expected)).toEqual(['a time from 0 on, because the patch begins on day 0, and a brush can reach it only from then on']);
    const wide = { domain: { dimensions: 2, size: [6000, 6000] } }, row = (y: number) => ({ along: [[-2900, y], [2900, y]], radius: 450, clone: 'blasts' });
    const one = parseScenario(small([{ at: 1, place: row(0) }], wide), 'wide.json');
    expect(one.ok ? [] : one.problems.map(({ path, expected }) => [path, expected])).toEqual([['schedule[0].place', 'a shorter or narrower stroke: at most 20000 cells at once']]);
    const thin = (n: number) => ({ at: 1, place: { ...row(n * 100 - 2900), radius: 95 } }), many = parseScenario(small([...Array(50).keys()].map(thin), wide), 'wide.json');
    expect(many.ok ? [] : many.problems.map(({ path, expected }) => [path, expected])).toEqual([['schedule', 'at most 200000 in all strokes together']]);
  });

  it('need three coordinates in a volume only where the third is not 0', () => {
    const volume = (z: readonly number[]) => changed3D((doc) => void (doc.schedule = [{ at: 1, remove: { along: [[0, 0], [0, 0, ...z]], radius: 9 } }]));
    const [inside, beyond] = [parseScenario(volume([40]), 'volume.json'), parseScenario(volume([60]), 'volume.json')];
    expect([inside.ok, beyond.ok ? [] : beyond.problems.map(({ path }) => path)]).toEqual([true, ['schedule[0].remove.along[1]']]);
  });
});
