// What a story suggests and its knobs, in documents: what may be written, what is refused with which words, and what every preset suggests.
import { describe, expect, it } from 'vitest';
import { PRESETS, changeDocument, changesOf, differences, keyOf, loadPreset, parseScenario } from '../../schema';
import type { SuggestionDocument } from '../../schema';
import { createWorld, getParameter, parseDuration, step } from '../../sim';
import { params as killParams } from '../../sim/rules/kill';
import { DRAWN_NAMES } from '../../workers/drawn';

const opened = (name: string) => {
  const parsed = loadPreset(name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
};
const base = opened('split-dosing').document;
const problems = (more: object) => {
  const parsed = parseScenario(JSON.stringify({ ...base, ...more }), 'x.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, value, expected, suggestion }) => `${path} | ${value} | ${expected} | ${suggestion}`);
};
const changing = (...change: object[]) => problems({ experiments: ['Only look.', { text: 'Try.', change }] });

describe('experiments of a document', () => {
  it('may be words alone, changes, a time or a colouring', () => {
    expect(problems({ experiments: ['Look.', { text: 'Go.', goTo: '2d', colourBy: 'clone' }, { text: 'Add.', change: [{ add: 'schedule', entry: { at: '5d', infuse: { product: 'cart19', count: 5, entry: 'edge' } } }] }] })).toEqual([]);
    const parsed = parseScenario(JSON.stringify({ ...base, experiments: ['Look.', { text: 'Go.', goTo: '2d' }] }), 'x.json');
    expect(parsed.ok && parsed.scenario.experiments).toEqual(['Look.', 'Go.']);
  });

  it.each<[string, object, RegExp]>([
    ['a kind misspelt', { sett: 'populations[0].count', to: 5 }, /^experiments\[1\]\.change\[0\]\.sett \|.*\| set$/],
    ['two kinds', { set: 'populations[0].count', to: 5, remove: 'body' }, /^experiments\[1\]\.change\[0\] \|.*exactly one of set, multiply, remove, merge, add/],
    ['nothing to set', { set: 'populations[0].count' }, /set together with to/],
    ['a word too many', { remove: 'body', by: 2 }, /no by beside remove/],
    ['a path that finds nothing', { set: 'shedule[infuse].infuse.count', to: 5 }, /^experiments\[1\]\.change\[0\]\.set \| "shedule.*finds something in the document \| schedule$/],
    ['a key misspelt further down', { set: 'products.cart91.affinity', to: 5 }, /finds something in the document \| cart19$/],
    ['a choice misspelt', { remove: 'schedule[infse]' }, /finds something in the document \| schedule\[infuse\]$/],
    ['a value misspelt', { set: 'populations[kind=tumour].count', to: 5 }, /finds something in the document \| populations\[kind=tumor\]$/],
    ['the bare key of a parameter', { set: 'kill.hitRate', to: 0.1 }, /finds something in the document \| parameters\[kill\.hitRate\]$/],
    ['nothing to take away', { remove: 'populations[kind=stroma]' }, /finds something/],
    ['a parameter misspelt', { set: 'parameters[kill.hitRat]', to: 0.1 }, /parameters.*kill\.hitRat.*\| kill\.hitRate$/],
    ['a value out of range', { set: 'parameters[kill.hitRate]', to: 7 }, /would be 7, expected a number between 0 and 0\.5/],
    ['a product that is not there', { set: 'schedule[infuse].infuse.product', to: 'cart20' }, /\| cart19$/],
    ['no number', { multiply: 'populations[0].label', by: 2 }, /finds a number/],
    ['no list', { add: 'seed', entry: 1 }, /finds a list/],
    ['what leads out of the document', { set: '__proto__.polluted', to: 1 }, /a path such as/],
    ['more cells than there is room for', { set: 'populations[0].count', to: 90000 }, /after which the document is sound/],
  ])('are refused with %s', (_, change, words) => {
    expect(changing(change).join('\n')).toMatch(words);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  const GOOD = { set: 'populations[0].count', to: 77 }, BAD = { set: 'parameters[kill.hitRate]', to: 7 };
  it.each<[string, object[], string]>([
    ['the only one', [BAD], 'experiments[1].change[0] | set parameters[kill.hitRate] to 7 | a change after which the document is sound; parameters["kill.hitRate"] would be 7, expected a number between 0 and 0.5 per minute | '],
    ['the first', [BAD, GOOD, GOOD], 'experiments[1].change[0] | set parameters[kill.hitRate] to 7 | '],
    ['one in between', [GOOD, GOOD, BAD, GOOD, GOOD, GOOD], 'experiments[1].change[2] | set parameters[kill.hitRate] to 7 | '],
    ['the last', [GOOD, GOOD, GOOD, BAD], 'experiments[1].change[3] | set parameters[kill.hitRate] to 7 | '],
    ['the one that makes it so again', [BAD, { set: 'parameters[kill.hitRate]', to: 0.2 }, GOOD, BAD], 'experiments[1].change[3] | set'],
    ['one that multiplies', [GOOD, { multiply: 'populations[0].count', by: 1e6 }], 'experiments[1].change[1] | multiply populations[0].count by 1000000 | '],
    ['one that adds', [GOOD, { add: 'schedule', entry: { at: '1d' } }], 'experiments[1].change[1] | add to schedule an object with at | '],
    ['one whose path finds nothing', [GOOD, { remove: 'bodi' }], 'experiments[1].change[1].remove | "bodi" | a path that finds something in the document | body'],
    ['one that takes a number from nowhere', [GOOD, { multiply: 'populations[0].count', by: 2, of: 'populations[7].count' }], 'experiments[1].change[1].of | "populations[7].count" | '],
  ])('name the change at fault, what it says and what was expected: %s', (_, change, words) => {
    const [first, ...others] = changing(...change);
    expect(first.slice(0, words.length)).toBe(words);
    expect(others.filter((other) => !other.startsWith(first.split(' |', 1)[0]))).toEqual([]);
  });

  it('name two changes when two are at fault', () => {
    const found = changing(BAD, GOOD, { set: 'seed', to: -1 });
    expect(found.map((words) => words.split(' | ').slice(0, 2))).toEqual([['experiments[1].change[0]', 'set parameters[kill.hitRate] to 7'], ['experiments[1].change[2]', 'set seed to -1']]);
  });

  it.each<[string, object[], string]>([
    ['says what stands there', [{ set: 'populations[0].count', to: base.populations[0].count }], `experiments[1].change[0] | set populations[0].count to ${base.populations[0].count} | a change after which another run comes out; with this it stays the same, and the experiment can be left out | `],
    ['writes out a default', [{ set: 'parameters[kill.hitsToKill]', to: killParams.specs.hitsToKill.value }], 'experiments[1].change[0] | '],
    ['writes a time otherwise', [{ set: 'duration', to: parseDuration(base.duration) }], 'experiments[1].change[0] | '],
    ['multiplies by one', [{ multiply: 'schedule[infuse].infuse.count', by: 1 }], 'experiments[1].change[0] | '],
    ['changes words', [{ set: 'title', to: 'Another' }, { set: 'schedule[infuse].note', to: 'dose' }], 'experiments[1].change | set title to "Another"; set schedule[infuse].note to "dose" | changes after which another run comes out; with these it stays the same, and the experiment can be left out | '],
    ['goes there and back', [{ set: 'seed', to: 9 }, { set: 'seed', to: base.seed ?? 1 }], 'experiments[1].change | '],
  ])('are refused when nothing comes of them: %s', (_, change, words) => {
    const found = changing(...change);
    expect(found).toHaveLength(1);
    expect(found[0].slice(0, words.length)).toBe(words);
  });

  it('may hold a change that alone would do nothing', () => {
    expect(changing({ set: 'title', to: 'Another' }, GOOD)).toEqual([]);
  });

  it('that have been done stay as words in what is saved', () => {
    const { document } = opened('affinity'), changed = changeDocument(document, changesOf(document.experiments![0]), 'x');
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
    expect(changed.document.experiments!.map((experiment) => typeof experiment)).toEqual(['string', 'object', 'object']);
    expect(parseScenario(JSON.stringify(changed.document), 'saved.json').ok).toBe(true);
  });

  it('are made of the document as it is, which stays as it was; parameters and lists that it lacks appear', () => {
    const { parameters: _, schedule: __, ...lacking } = base, before = JSON.stringify(lacking);
    const changed = changeDocument(lacking, [{ set: 'parameters[kill.hitRate]', to: 0.2 }, { add: 'schedule', entry: { at: 0, give: { drug: 'lymphodepletion' } } }], 'x');
    expect(JSON.stringify(lacking)).toBe(before);
    expect(changed.ok && [changed.document.parameters, changed.document.schedule]).toEqual([{ 'kill.hitRate': 0.2 }, [{ at: 0, give: { drug: 'lymphodepletion' } }]]);
  });

  it.each([
    ['off-tumor', 0, ['suicide switch pulled: day 3, 06:00 → never']],
    ['checkpoint', 0, ['antibody against PD-1: day 4, 00:00 → never']],
    ['antigen-negative-relapse', 0, ['second dose: none → 60 cells of CD19 CAR, 4-1BB, day 10, 00:00']],
    ['organoid-one-dose', 0, ['one CAR-T cell per tumour cell, day 0, 00:00: 3957 cells → 1979 cells', 'second half of the dose: none → 1978 CAR-T cells, day 8, 00:00']],
    ['cart-loss-relapse', 2, ['Rate of synapse formation: 0.004 per minute → 0.04 per minute']],
  ] as const)('are told as a person would (%s, %i)', (name, n, words) => {
    const { document } = opened(name), changed = changeDocument(document, changesOf(document.experiments![n]), name);
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
    expect(differences(document, changed.document).map(({ what, from, to }) => `${what}: ${from} → ${to}`.replaceAll('\u202f', ' '))).toEqual(words);
  });

  it.each<[object, string]>([
    [{ at: '3d', give: { drug: 'tocilizumab', doses: 2 } }, 'tocilizumab: never → day 3, 00:00'],
    [{ at: '3d', give: { drug: 'tocilizumab', doses: 2 }, note: 'rescue' }, 'rescue: never → tocilizumab, 2 doses, day 3, 00:00'],
    [{ at: '3d', set: { 'kill.hitRate': 0.2 } }, 'Hit rate of a CAR-T cell 0.2 per minute: never → day 3, 00:00'],
    [{ at: '3d', infuse: { product: 'cart19', count: 1, entry: 'edge' } }, 'infusion: none → 1 cell of CD19 CAR, 4-1BB, day 3, 00:00'],
  ])('name what a schedule has more, and less, by what is done (%#)', (entry, words) => {
    const changed = changeDocument(base, [{ add: 'schedule', entry: entry as never }], 'x');
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
    const [more] = differences(base, changed.document), [less] = differences(changed.document, base);
    expect(`${more.what}: ${more.from} → ${more.to}`).toBe(words);
    expect(less.what).toBe(more.what);
    expect(less.from).toMatch(/day 3, 00:00$/);
    expect(less.to).toBe(more.from);
  });

  it('that a change has made impossible stay as words, so that what is saved can be opened', () => {
    const { document } = opened('checkpoint'), remove = changesOf(document.experiments![0]);
    const changed = changeDocument(document, remove, 'x');
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
    expect(changed.document.experiments!.map((experiment) => typeof experiment)).toEqual(['string', 'object', 'string']);
    expect(parseScenario(JSON.stringify(changed.document), 'saved.json').ok).toBe(true);
  });
});

describe('knobs of a document', () => {
  it.each<[string, unknown[], RegExp]>([
    ['a key misspelt', ['kill.hitRat'], /^knobs\[0\] \| "kill\.hitRat" \| the key of a parameter.*\| kill\.hitRate$/],
    ['an old key', [{ path: 'prime.lag' }], /^knobs\[0\]\.path .*\| gatePriming\.lag$/],
    ['the same twice', ['kill.hitRate', { path: 'kill.hitRate' }], /only once/],
    ['a rule of another model', ['wander.bias'], /organoid model/],
    ['a word misspelt', [{ path: 'kill.hitRate', lable: 'x' }], /\| label$/],
    ['too many', Array.from({ length: 9 }, () => 'kill.hitRate'), /1 to 8 knobs/],
  ])('are refused with %s', (_, knobs, words) => {
    expect(problems({ knobs }).join('\n')).toMatch(words);
  });
});

it('the knob of the suicide switch, which is there or not, promises no share', () => {
  const knobs = opened('off-tumor').document.knobs ?? [];
  expect(JSON.stringify(knobs.find((knob) => keyOf(knob) === 'products.car.switch'))).toMatch(/Whether .*\(1\) or not \(0\)/);
});

describe.each([...PRESETS.keys()])('what %s suggests', (name) => {
  const { document, scenario } = opened(name);
  const experiments = document.experiments as readonly Exclude<SuggestionDocument, string>[];
  const isLarge = scenario.domain.dimensions === 3;

  it('can all be done by a button', () => {
    expect([3, 4]).toContain(experiments.length);
    for (const experiment of experiments) {
      expect(changesOf(experiment).length > 0 || experiment.goTo !== undefined, experiment.text).toBe(true);
      if (experiment.colourBy !== undefined) expect(DRAWN_NAMES).toContain(experiment.colourBy);
    }
  });

  it('names three to eight knobs, each of which moves a parameter', () => {
    const keys = document.knobs!.map(keyOf);
    expect(keys.length).toBeGreaterThanOrEqual(3);
    const world = createWorld({ ...scenario, populations: [], schedule: [] }, { seed: '1' });
    for (const key of keys) {
      const value = getParameter(world, key)!, other = value === 0 ? 1 : value / 2;
      expect(getParameter(createWorld({ ...scenario, populations: [], schedule: [] }, { seed: '1', set: { [key]: other } }), key), key).toBe(other);
    }
  });

  it('makes another scenario that reads back and runs, and says in words what is other', () => {
    for (const experiment of experiments.filter((one) => changesOf(one).length > 0)) {
      const changed = changeDocument(document, changesOf(experiment), name);
      if (!changed.ok) throw new Error(`${experiment.text}: ${JSON.stringify(changed.problems)}`);
      const text = JSON.stringify(changed.document), again = parseScenario(text, name);
      expect(again.ok && again.scenario).toEqual(changed.scenario);
      expect({ ...changed.scenario, experiments: [] }).not.toEqual({ ...scenario, experiments: [] });
      const told = differences(document, changed.document);
      expect(told.length, experiment.text).toBeGreaterThan(0);
      for (const { what, from, to } of told) {
        expect([what, from, to].join(' '), experiment.text).not.toMatch(/undefined|NaN|\[object|null/);
        // By names a person uses: no section of a document, no unit as a fraction.
        expect(what, experiment.text).not.toMatch(/^(?:schedule|populations|protocols|parameters|products)\b/);
        expect([from, to].join(' '), experiment.text).not.toMatch(/\b1\/|per (?:min|h|d)\b/);
      }
      const world = createWorld(changed.scenario, { seed: changed.scenario.seed });
      for (let n = 0; n < (isLarge ? 2 : 150); n++) step(world);
      expect(world.tick).toBe(isLarge ? 2 : 150);
    }
  });
});
