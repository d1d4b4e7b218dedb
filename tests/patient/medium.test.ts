// The medium of a dish: read with its units, constant unless a half-life is given, added to by doses, kept in snapshots and replays.
import { describe, expect, it } from 'vitest';
import { buildRecord, differences, parseRecord, parseScenario } from '../../schema';
import type { ScenarioDocument } from '../../schema';
import { toDocument } from '../../schema/toDocument';
import { DRUGS, advance, createWorld, drugEffect, hashWorld, observablesOf, observe, restore, save, scheduleLive } from '../../sim';
import type { Scenario } from '../../sim';
import { parseConcentration } from '../../sim/units';
import { describeRun, timelineOf } from '../../workers/describe';
import { Run } from '../../workers/run';
import { validDocument } from '../fixtures/documents';

const ONE = DRUGS.corticosteroid.concentration.value;
const OWN = { swainsonine: { halfLife: '1h', acts: [{ on: 'cartFunction', strength: 0.5 }] } };

function documentWith(medium: unknown, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...validDocument(), body: null, protocols: [], schedule: [], medium, ...more };
}

function read(value: unknown): Scenario {
  const parsed = parseScenario(JSON.stringify(value), 'dish.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function problemsOf(value: unknown) {
  const parsed = parseScenario(JSON.stringify(value), 'dish.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, expected, suggestion }) => ({ path, expected, suggestion }));
}

describe('a medium', () => {
  it('is told as a concentration, in standard doses, or with a half-life; and is written so that it reads the same', () => {
    const scenario = read(documentWith({ corticosteroid: '0.08 µg/mL', antiPD1: 2, suicideSwitch: { level: 0.5, halfLife: '2d' }, swainsonine: { level: 3 } }, { drugs: OWN }));
    expect(scenario.medium).toEqual({
      corticosteroid: { doses: 0.08 / ONE, halfLife: null }, antiPD1: { doses: 2, halfLife: null },
      suicideSwitch: { doses: 0.5, halfLife: 2880 }, swainsonine: { doses: 3, halfLife: null },
    });
    expect(read(toDocument(scenario))).toEqual(scenario);
    expect(read(documentWith({})).medium).toEqual({});
    expect(read(documentWith(null))).not.toHaveProperty('medium');
    expect(read(validDocument())).not.toHaveProperty('medium');
  });

  it.each([['0.1 µg/mL', 0.1], ['0.1μg/ml', 0.1], ['0.1 ug/mL', 0.1], ['100 ng/mL', 0.1], [' 2 mg/L ', 2], ['3000 pg/mL', 0.003], ['0 µg/L', 0], ['1 M', NaN], ['-1 ng/mL', NaN], ['ng/mL', NaN], ['1 kg/mL', NaN]])('reads the concentration %s', (text, expected) => {
    if (Number.isNaN(expected)) expect(parseConcentration(text)).toBeNaN();
    else expect(parseConcentration(text)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['a drug by the name on its box', { Dexamethasone: 1 }, 'medium.Dexamethasone', /^a known key: /, 'corticosteroid'],
    ['a drug that is none', { corticosteriod: 1 }, 'medium.corticosteriod', /^a known key: /, 'corticosteroid'],
    ['a unit that is none', { corticosteroid: '1 µM' }, 'medium.corticosteroid', /a concentration such as "0.1 µg\/mL"/, ''],
    ['less than nothing', { corticosteroid: -1 }, 'medium.corticosteroid', /^a number between 0 and 1000 standard doses$/, ''],
    ['a concentration that nobody can turn into doses', { antiPD1: '1 µg/mL' }, 'medium.antiPD1', /a number of standard doses between 0 and 1000, because/, ''],
    ['more than any dish holds', { corticosteroid: '1 mg/mL' }, 'medium.corticosteroid', /at most 1000 standard doses, 160 µg\/mL/, ''],
    ['a list', [1], 'medium', /an object such as \{"corticosteroid": "0.1 µg\/mL"\}/, ''],
  ])('refuses %s', (_, medium, path, expected, suggestion) => {
    expect(problemsOf(documentWith(medium))).toEqual([{ path, expected: expect.stringMatching(expected) as string, suggestion }]);
  });

  it('goes neither with a patient nor with a model without drugs', () => {
    expect(problemsOf(documentWith({}, { body: {} }))).toEqual([expect.objectContaining({ path: 'medium', expected: 'either medium or body: drugs are in the medium of a dish or in a patient' })]);
    const { antigens: _, ...organoid } = documentWith({}, { model: 'organoid', products: {}, parameters: {} });
    expect(problemsOf(organoid).map(({ path, expected }) => [path, expected])).toContainEqual(['medium', 'no medium, because the organoid model has no drugs']);
  });
});

describe('drugs in a medium', () => {
  const dish = (more: Readonly<Record<string, unknown>> = {}) => read(documentWith({ corticosteroid: '0.16 µg/mL', antiPD1: { level: 1, halfLife: '1h' } }, more));

  it('are there at tick 0, act by their law, stay to the last bit, and leave where a half-life says so', () => {
    const world = createWorld(dish());
    expect(world.body.corticosteroid).toBe(1);
    expect(drugEffect(world, 'cartFunction')).toBeCloseTo(0.25, 12); // half of the strength 0.5 at one dose
    const column = observablesOf(world.scenario).findIndex(({ name }) => name === 'corticosteroid');
    const row = new Float64Array(column + 1);
    observe(world, row);
    expect(row[column]).toBe(1);
    advance(world, 60 * world.scenario.clock.ticksPerMinute);
    expect(world.body.corticosteroid).toBe(1);
    expect(world.body.antiPD1).toBeCloseTo(0.5, 9);
  });

  it('add up with what is given, by plan and by hand, and what is given stays; without a medium it leaves as from a patient', () => {
    const schedule = [{ at: '10 min', give: { drug: 'corticosteroid', doses: 0.5 } }];
    const world = createWorld(dish({ schedule })), { ticksPerMinute } = world.scenario.clock;
    advance(world, 20 * ticksPerMinute);
    scheduleLive(world, { give: { drug: 'suicideSwitch', doses: 0.25 } });
    advance(world, 600 * ticksPerMinute);
    expect([world.body.corticosteroid, world.body.suicideSwitch]).toEqual([1.5, 0.25]);
    const tissue = createWorld(read(documentWith(null, { schedule })));
    advance(tissue, 620 * ticksPerMinute);
    expect(tissue.body.corticosteroid).toBeGreaterThan(0);
    expect(tissue.body.corticosteroid).toBeLessThan(0.45);
  });

  it('go on after a snapshot, and come again in a replay', () => {
    const scenario = dish(), world = createWorld(scenario);
    advance(world, 100);
    scheduleLive(world, { give: { drug: 'corticosteroid', doses: 2 } });
    advance(world, 100);
    const twin = restore(save(world));
    expect([twin.scenario, twin.body, hashWorld(twin)]).toEqual([scenario, world.body, hashWorld(world)]);
    advance(twin, 300);
    advance(world, 300);
    expect(hashWorld(twin)).toBe(hashWorld(world));
    const record = buildRecord({ document: toDocument(scenario), seed: scenario.seed, until: 500, actions: [{ tick: 100, action: { give: { drug: 'corticosteroid', doses: 2 } } }], hash: hashWorld(world) });
    const again = parseRecord(JSON.stringify(record), 'record.json');
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    const replayed = createWorld(again.scenario, { seed: again.seed, live: again.actions });
    advance(replayed, again.until);
    expect(hashWorld(replayed)).toBe(again.hash);
    expect(hashWorld(createWorld(dish()))).not.toBe(hashWorld(createWorld(read(documentWith({})))));
  });

  it('are offered and told in the words of a dish', () => {
    const runOf = (scenario: Scenario) => new Run({ scenario, document: toDocument(scenario), seed: '1', set: {}, preset: null });
    const run = runOf(dish({ schedule: [{ at: '10 min', give: { drug: 'corticosteroid', doses: 0.5 } }] }));
    const { inMedium, patientScale, drugs } = describeRun(run);
    expect([inMedium, patientScale]).toEqual([true, 0]);
    expect(drugs.find(({ name }) => name === 'corticosteroid')).toMatchObject({ concentration: '0.16 µg/mL', halfLife: '', acts: ['killing and growth of CAR-T cells'], sideEffects: [] });
    expect(drugs.find(({ name }) => name === 'antiPD1')).toMatchObject({ concentration: '', halfLife: '1 h' });
    expect(drugs.map(({ name }) => name)).not.toContain('tocilizumab');
    expect(timelineOf(run).map(({ label }) => label)).toEqual(['corticosteroid, 0.08 µg/mL more in the medium']);
    expect(describeRun(runOf(read(validDocument()))).inMedium).toBe(false);
  });

  it('are told when two dishes are compared', () => {
    const told = (from: unknown, to: unknown) => differences(documentWith(from) as ScenarioDocument, documentWith(to) as ScenarioDocument);
    expect(told({ corticosteroid: 1 }, { corticosteroid: '1 µg/mL' })).toEqual([{ what: 'corticosteroid in the medium', from: '1 dose', to: '1 µg/mL' }]);
    expect(told({}, { corticosteroid: { level: 2, halfLife: '2d' } })).toEqual([{ what: 'corticosteroid in the medium', from: 'none', to: '2 doses, half-life 2d' }]);
    expect(told(undefined, { corticosteroid: '1 µg/mL' })).toEqual([{ what: 'medium', from: 'none', to: 'corticosteroid, 1 µg/mL' }]);
  });
});
