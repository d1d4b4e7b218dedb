// A drug of a document's own: read, checked, given, followed, saved, restored, hashed and offered like those of the model.
import { describe, expect, it } from 'vitest';
import { buildRecord, checkParameters, parseRecord, parseScenario } from '../../schema';
import { scenarioJsonSchema } from '../../schema/jsonSchema';
import { toDocument } from '../../schema/toDocument';
import { advance, createWorld, drugEffect, hashWorld, restore, save } from '../../sim';
import type { Scenario, World } from '../../sim';
import { checkDosing } from '../../workers/checks';
import { describeRun } from '../../workers/describe';
import { Run } from '../../workers/run';
import { validDocument } from '../fixtures/documents';

const ANTI_IL6 = {
  label: 'antiIL6', dose: '11 mg/kg', doc: 'antibody that binds IL-6', halfLife: '20d', half: 0.2, hill: 1,
  acts: [{ on: 'il6Signal', strength: 0.9 }, { on: 'cartGrowth', strength: -0.3, half: 2, hill: 3 }], sideEffects: ['infections'],
};

const document = (change: Readonly<Record<string, unknown>> = {}) => ({
  ...validDocument(), body: { scale: 1e7 }, drugs: { antiIL6: ANTI_IL6, plain: { halfLife: '90 min', acts: [{ on: 'pd1Brake', strength: 1 }] } },
  schedule: [{ at: '1h', give: { drug: 'antiIL6', doses: 2 } }, { at: '2h', set: { 'drugs.antiIL6.half': 0.4 } }],
  protocols: [{ when: { variable: 'antiIL6', atLeast: 1.5 }, give: { drug: 'plain' } }],
  parameters: { 'drugs.plain.halfLife': 120, 'kill.hitsToKill': 2 }, ...change,
});

function read(value: unknown): Scenario {
  const parsed = parseScenario(JSON.stringify(value), 'own.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function problemsOf(value: unknown) {
  const parsed = parseScenario(JSON.stringify(value), 'own.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, expected, suggestion }) => ({ path, expected, suggestion }));
}

/** The document with another drug of that name. */
const withDrug = (drug: unknown, name = 'antiIL6') => document({ drugs: { [name]: drug }, schedule: [], protocols: [], parameters: {} });
const worldOf = (scenario: Scenario, ticks = 0): World => {
  const world = createWorld(scenario);
  advance(world, ticks);
  return world;
};

describe('a drug of one’s own', () => {
  it('is read with its defaults, and written so that it reads the same', () => {
    const scenario = read(document());
    expect(scenario.drugs).toEqual({
      antiIL6: { ...ANTI_IL6, halfLife: { value: 20, unit: 'd' } },
      plain: { label: 'plain', dose: '', doc: '', halfLife: { value: 90, unit: 'min' }, half: 0.1, hill: 2, acts: [{ on: 'pd1Brake', strength: 1 }], sideEffects: [] },
    });
    expect(read(toDocument(scenario))).toEqual(scenario);
    expect(read(validDocument())).not.toHaveProperty('drugs');
  });

  it('is given by plan, by order and by hand, acts, and leaves with its half-life', () => {
    const world = worldOf(read(document()), 61);
    const level = world.body['antiIL6'];
    expect(level).toBeCloseTo(2, 3);
    expect(drugEffect(world, 'il6Signal')).toBeCloseTo((0.9 * level) / (level + 0.2), 12);
    expect(drugEffect(world, 'cartGrowth')).toBeCloseTo((-0.3 * level ** 3) / (level ** 3 + 8), 12);
    expect(world.body['plain']).toBe(1);
    const before = world.body['plain'];
    advance(world, 120);
    expect(world.body['plain'] / before).toBeCloseTo(0.5, 9);
    expect(drugEffect(world, 'il6Signal')).toBeCloseTo((0.9 * world.body['antiIL6']) / (world.body['antiIL6'] + 0.4), 9);
  });

  it('goes on after a snapshot to the last bit', () => {
    const world = worldOf(read(document()), 70), twin = restore(save(world));
    expect(twin.body).toEqual(world.body);
    advance(world, 60);
    advance(twin, 60);
    expect(hashWorld(twin)).toBe(hashWorld(world));
  });

  it('is part of the fingerprint, by its level and by every number of it', () => {
    const base = read(document({ schedule: [], protocols: [] }));
    const hashes = [
      hashWorld(worldOf(base)), hashWorld(worldOf(read(document({ schedule: [{ at: 0, give: { drug: 'plain' } }], protocols: [] })), 1)),
      ...([{ half: 0.3 }, { hill: 4 }, { halfLife: '19d' }, { acts: [{ on: 'il6Signal', strength: 0.8 }, ANTI_IL6.acts[1]] }, { acts: [ANTI_IL6.acts[0], { ...ANTI_IL6.acts[1], half: 1 }] }] as const)
        .map((change) => hashWorld(worldOf(read({ ...document({ schedule: [], protocols: [] }), drugs: { ...document().drugs, antiIL6: { ...ANTI_IL6, ...change } } })))),
      hashWorld(worldOf(read({ ...document({ schedule: [], protocols: [], parameters: { 'kill.hitsToKill': 2 } }), drugs: undefined }))),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('has parameters that can be set, within its ranges and in its unit', () => {
    const scenario = read(document());
    expect(checkParameters(scenario, { 'drugs.antiIL6.halfLife': 6, 'drugs.antiIL6.cartGrowthHalf': 1, 'drugs.plain.halfLife': 30 })).toEqual([]);
    expect(checkParameters(scenario, { 'drugs.antiIL6.halfLive': 6 })).toMatchObject([{ suggestion: 'drugs.antiIL6.halfLife' }]);
    expect(checkParameters(scenario, { 'drugs.antiIL6.il6Signal': 2 })).toMatchObject([{ expected: 'a number between 0 and 1' }]);
    const run = new Run({ scenario, document: toDocument(scenario), preset: null, seed: '1', set: {} });
    expect(describeRun(run).params.find(({ key }) => key === 'drugs.antiIL6.halfLife')).toMatchObject({ unit: 'd', value: 20 });
  });

  it('is offered by its name, told on the timeline, and accepted when given by hand', () => {
    const scenario = read(document()), run = new Run({ scenario, document: toDocument(scenario), preset: null, seed: '1', set: {} });
    for (let t = 0; t < 80; t++) run.step();
    const info = describeRun(run);
    expect(info.drugs.find(({ name }) => name === 'antiIL6')).toMatchObject({ label: 'antiIL6', dose: '11 mg/kg', doc: 'antibody that binds IL-6', halfLife: '20 d', acts: ['IL-6 signal', 'growth of CAR-T cells'], sideEffects: ['infections'] });
    expect(info.marks.map(({ label, origin }) => [label, origin])).toEqual(expect.arrayContaining([
      ['antiIL6, 2 × 11 mg/kg', 'scenario'], ['standing order: plain, 1 × standard dose', 'order'],
    ]));
    expect(checkDosing({ drug: 'plain', doses: 1 }, run.world)).toEqual({ ok: true, value: { drug: 'plain', doses: 1 } });
    expect(checkDosing({ drug: 'plian', doses: 1 }, run.world)).toMatchObject({ ok: false, problems: [{ path: 'drug', suggestion: 'plain' }] });
  });

  it('is part of a record', () => {
    const text = JSON.stringify(buildRecord({ document: document() as never, seed: '1', until: 100, actions: [{ tick: 5, action: { give: { drug: 'plain', doses: 3 } } }] }));
    const record = parseRecord(text, 'record.json');
    expect(record.ok ? record.actions : record.problems).toEqual([{ tick: 5, action: { give: { drug: 'plain', doses: 3 } } }]);
  });

  it('is in the JSON Schema, with its parameters by pattern', () => {
    const schema = scenarioJsonSchema() as { properties: Record<string, { additionalProperties?: { required?: string[] }; patternProperties?: Record<string, unknown> }> };
    expect(schema.properties['drugs'].additionalProperties?.required).toEqual(['halfLife', 'acts']);
    const patterns = Object.keys(schema.properties['parameters'].patternProperties ?? {}).map((pattern) => new RegExp(pattern));
    for (const key of ['drugs.antiIL6.halfLife', 'drugs.my-drug.il6SignalHalf']) expect(patterns.some((pattern) => pattern.test(key)), key).toBe(true);
    expect(patterns.some((pattern) => pattern.test('drugs.antiIL6.colour'))).toBe(false);
  });
});

describe('a drug that is none', () => {
  it.each([
    ['no half-life', { acts: ANTI_IL6.acts }, 'drugs.antiIL6.halfLife', /a time between/, ''],
    ['a half-life of nothing', { ...ANTI_IL6, halfLife: 0 }, 'drugs.antiIL6.halfLife', /a time between/, ''],
    ['no effect', { ...ANTI_IL6, acts: [] }, 'drugs.antiIL6.acts', /1 to \d+ effects/, ''],
    ['a place that is none', { ...ANTI_IL6, acts: [{ on: 'il6Signl', strength: 1 }] }, 'drugs.antiIL6.acts[0].on', /one of il6Signal/, 'il6Signal'],
    ['one place twice', { ...ANTI_IL6, acts: [ANTI_IL6.acts[0], ANTI_IL6.acts[0]] }, 'drugs.antiIL6.acts[1].on', /every place once/, ''],
    ['a share below nothing', { ...ANTI_IL6, acts: [{ on: 'il6Signal', strength: -0.5 }] }, 'drugs.antiIL6.acts[0].strength', /between 0 and 1/, ''],
    ['more than all', { ...ANTI_IL6, acts: [{ on: 'il6Signal', strength: 1.5 }] }, 'drugs.antiIL6.acts[0].strength', /between -1 and 1/, ''],
    ['half of a coefficient', { ...ANTI_IL6, hill: 1.5 }, 'drugs.antiIL6.hill', /a whole number between 1 and 4/, ''],
    ['a half-effect dose of nothing', { ...ANTI_IL6, half: 0 }, 'drugs.antiIL6.half', /between 0.001 and 20/, ''],
    ['an unknown key', { ...ANTI_IL6, halflife: '1d' }, 'drugs.antiIL6.halflife', /a known key/, 'halfLife'],
    ['no object', 7, 'drugs.antiIL6', /a drug such as/, ''],
  ])('%s', (_, drug, path, expected, suggestion) => {
    expect(problemsOf(withDrug(drug))).toEqual(expect.arrayContaining([{ path, expected: expect.stringMatching(expected), suggestion }]));
  });

  it.each(['tocilizumab', 'il6', 'crsGrade', '9lives', 'a b', 'x'.repeat(41)])('named %s', (name) => {
    expect(problemsOf(withDrug(ANTI_IL6, name)).map(({ path }) => path)).toEqual(['drugs']);
  });

  it('named like a part of the language', () => {
    expect(problemsOf(withDrug(ANTI_IL6, 'constructor')).map(({ path }) => path)).toEqual(['drugs.constructor']);
  });

  it('given or watched under a name that nobody defines', () => {
    const problems = problemsOf(document({ schedule: [{ at: 0, give: { drug: 'antiL6' } }], protocols: [{ when: { variable: 'plan', atLeast: 1 }, give: { drug: 'plain' } }] }));
    expect(problems.map(({ path, suggestion }) => [path, suggestion])).toEqual([['schedule[0].give.drug', 'antiIL6'], ['protocols[0].when.variable', 'plain']]);
  });

  it('in the organoid model, which has no patient', () => {
    const { body: _body, protocols: _protocols, ...rest } = document({ model: 'organoid', rules: {}, schedule: [], parameters: {} });
    expect(problemsOf(rest).map(({ path }) => path)).toContain('drugs');
  });

  it('too many of them', () => {
    const drugs = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`drug${n}`, ANTI_IL6]));
    expect(problemsOf(document({ drugs, schedule: [], protocols: [], parameters: {} }))).toMatchObject([{ path: 'drugs', expected: 'at most 20 drugs' }]);
  });
});
