// Every drug of the table, by what its row says: it leaves with its half-life, acts by the one law where it says, and nowhere else.
import { describe, expect, it } from 'vitest';
import {
  DRUGS, DRUG_NAMES, DRUG_TABLES, EFFECT_SITES, EVENT_NAMES, OBSERVABLES, SITE_NAMES, SOURCES, canAct, drugEffect, drugGroup, hillShare, hashWorld, listParams, observe, step, strengthRange,
  toMinutes,
} from '../../sim';
import type { DrugName, DrugSpec, EffectSite, World } from '../../sim';
import { drugColumn } from '../../sim/patient/columns';
import { giveDrug } from '../../sim/verbs';
import { blank } from '../support/scenarios';
import { eventsOf, runRule, tinyWorld } from '../support/tinyWorld';

const row = (name: DrugName): DrugSpec => DRUGS[name];
const acts = DRUG_NAMES.flatMap((name) => row(name).acts.map((act) => ({ name, on: act.on, act })));

/** A world in which one drug is at that level. */
function dosed(name: string, doses: number, parameters: Readonly<Record<string, number>> = {}): World {
  const world = tinyWorld('', { parameters, body: { scale: 1e7 } });
  world.body[name] = doses;
  return world;
}

describe('the law of dose and effect', () => {
  it.each([1, 2, 3, 4])('with Hill coefficient %i is nothing at 0, half at the half-effect dose, all in the end, and rises all the way', (hill) => {
    expect(hillShare(0, 0.3, hill)).toBe(0);
    expect(hillShare(0.3, 0.3, hill)).toBe(0.5);
    expect(hillShare(1e6, 0.3, hill)).toBeGreaterThan(0.999999);
    const course = Array.from({ length: 60 }, (_, n) => hillShare(0.001 * 1.2 ** n, 0.3, hill));
    course.forEach((share, n) => expect(share).toBeGreaterThan(n === 0 ? 0 : course[n - 1]));
  });

  it('is dⁿ/(dⁿ + halfⁿ)', () => {
    expect(hillShare(2, 5, 1)).toBeCloseTo(2 / 7, 12);
    expect(hillShare(2, 5, 3)).toBeCloseTo(8 / 133, 12);
  });
});

describe.each(DRUG_NAMES)('%s', (name) => {
  const { halfLife } = row(name);

  it('is half gone after its half-life, whatever the step', () => {
    for (const decisionEvery of [10, 60]) {
      const world = tinyWorld('', { clock: { ticksPerMinute: 1, decisionEvery } });
      world.body[name] = 3;
      runRule(world, 'pharmacokinetics', toMinutes(halfLife) / decisionEvery);
      expect(world.body[name]).toBeCloseTo(1.5, 9);
    }
  });

  it('stays as long as its parameter says', () => {
    const key = `${drugGroup(name)}.halfLife`, world = tinyWorld('', { clock: { ticksPerMinute: 1, decisionEvery: 10 }, parameters: { [key]: halfLife.max } });
    world.body[name] = 1;
    runRule(world, 'pharmacokinetics', toMinutes({ value: halfLife.max, unit: halfLife.unit }) / 10);
    expect(world.body[name]).toBeCloseTo(0.5, 9);
  });

  it('is told by its event when it is given, and by its column', () => {
    const world = tinyWorld('');
    giveDrug(world, { drug: name, doses: 0.7 });
    expect(eventsOf(world, 'drug')).toMatchObject([{ a: DRUG_NAMES.indexOf(name), value: 0.7 }]);
    const values = new Float64Array(OBSERVABLES.length);
    observe(world, values);
    expect(values[OBSERVABLES.findIndex((column) => column.name === drugColumn(name))]).toBe(0.7);
  });

  it('changes the places its row names, and no other', () => {
    const before = SITE_NAMES.map((site) => drugEffect(dosed(name, 0), site)), after = SITE_NAMES.map((site) => drugEffect(dosed(name, 1), site));
    expect(before.every((effect) => effect === 0)).toBe(true);
    const named = row(name).acts.filter(({ strength }) => strength.value !== 0).map(({ on }) => on);
    expect(SITE_NAMES.filter((_, n) => after[n] !== 0).sort()).toEqual([...named].sort());
  });

  it('names sources that exist, and ranges that hold its values', () => {
    const table = DRUG_TABLES.find(({ group }) => group === drugGroup(name))!;
    for (const spec of Object.values(table.specs)) {
      expect(spec.value).toBeGreaterThanOrEqual(spec.min);
      expect(spec.value).toBeLessThanOrEqual(spec.max);
      for (const source of spec.source.split(' ')) expect(source === 'assumed' || Object.hasOwn(SOURCES, source), source).toBe(true);
    }
  });
});

describe.each(acts)('$name on $on', ({ name, on, act }) => {
  const half = (act.half ?? row(name).half).value, strength = act.strength.value;

  it('has half of its effect at its half-effect dose, all of it at plenty, none without', () => {
    expect(drugEffect(dosed(name, 0), on)).toBe(0);
    expect(drugEffect(dosed(name, half), on)).toBeCloseTo(strength / 2, 12);
    expect(drugEffect(dosed(name, 1e9), on)).toBeCloseTo(strength, 6);
  });

  it('follows its parameters', () => {
    const group = drugGroup(name), halfKey = act.half === undefined ? 'half' : `${on}Half`, { max } = strengthRange(on);
    expect(drugEffect(dosed(name, 0.4, { [`${group}.${on}`]: max, [`${group}.${halfKey}`]: 0.4 }), on)).toBeCloseTo(max / 2, 12);
    expect(drugEffect(dosed(name, 1e9, { [`${group}.${on}`]: 0.3 * max }), on)).toBeCloseTo(0.3 * max, 6);
  });
});

describe('several drugs at one place', () => {
  const pair = (first: number, second: number): World => {
    const world = tinyWorld('', { parameters: { 'drugs.tocilizumab.cartGrowth': 0.5, 'drugs.corticosteroid.cartGrowth': -0.4 } });
    Object.assign(world.body, { tocilizumab: first, corticosteroid: second });
    return world;
  };

  it('come together as factors where something becomes more or less', () => {
    const alone = (first: number, second: number) => drugEffect(pair(first, second), 'cartGrowth');
    expect(1 + alone(0.3, 0.2)).toBeCloseTo((1 + alone(0.3, 0)) * (1 + alone(0, 0.2)), 12);
    expect(alone(1e6, 1e6)).toBeCloseTo(1.5 * 0.6 - 1, 6);
  });
});

describe('the table', () => {
  it('gives every drug a label, a dose, words to be found by, and each place at most once', () => {
    for (const name of DRUG_NAMES) {
      const { label, dose, doc, keywords, acts: all } = row(name);
      for (const text of [label, dose, doc, ...keywords]) expect(text.length).toBeGreaterThan(1);
      expect(keywords.length).toBeGreaterThan(0);
      expect(new Set(all.map(({ on }) => on)).size).toBe(all.length);
      expect(all.length).toBeGreaterThan(0);
    }
    expect(new Set(DRUG_NAMES.map((name) => row(name).label)).size).toBe(DRUG_NAMES.length);
  });

  it('uses every place', () => {
    expect([...new Set(acts.map(({ on }) => on))].sort()).toEqual([...SITE_NAMES].sort());
  });

  it('offers a drug where somebody can feel it', () => {
    const offered = (body: boolean, macrophages: number): DrugName[] => {
      const scenario = blank({
        body: body ? { scale: 1 } : null,
        populations: macrophages === 0 ? [] : [{ kind: 'macrophage', label: 'm', count: macrophages, radius: 8, placement: { shape: 'random' }, antigenA: { distribution: 'constant', value: 0 }, antigenB: { distribution: 'constant', value: 0 }, clones: [] }],
      });
      return DRUG_NAMES.filter((name) => canAct(row(name), scenario));
    };
    expect(offered(true, 0)).toEqual(DRUG_NAMES);
    const first = new Set<DrugName>(['tocilizumab', 'anakinra', 'corticosteroid', 'antiPD1', 'suicideSwitch', 'lymphodepletion']);
    expect(offered(false, 0).filter((name) => first.has(name))).toEqual(['corticosteroid', 'antiPD1', 'suicideSwitch']);
    expect(offered(false, 3).filter((name) => first.has(name))).toEqual(['anakinra', 'corticosteroid', 'antiPD1', 'suicideSwitch']);
  });

  it('brings its parameters among those of the model', () => {
    const keys = listParams().map(({ key }) => key);
    for (const { name, on } of acts) expect(keys).toContain(`drugs.${name}.${on}`);
    for (const name of DRUG_NAMES) for (const own of ['halfLife', 'half', 'hill']) expect(keys).toContain(`drugs.${name}.${own}`);
    expect(EVENT_NAMES).toContain('drug');
  });

  it('counts in the fingerprint where a number is changed', () => {
    const hashes = (['drugs.antiPD1.hill', 'drugs.antiPD1.pd1Brake', 'drugs.tocilizumab.half', 'drugs.tocilizumab.cartGrowth'] as const)
      .map((key) => hashWorld(tinyWorld('', { parameters: { [key]: key.endsWith('hill') ? 3 : 0.44 } })));
    expect(new Set([...hashes, hashWorld(tinyWorld(''))]).size).toBe(5);
  });
});

const effects: Readonly<Record<EffectSite, string>> = Object.fromEntries(SITE_NAMES.map((site) => [site, EFFECT_SITES[site].way])) as never;
describe('places', () => {
  it.each(SITE_NAMES)('%s is a share, or a change', (site) => {
    expect(['takes', 'drives', 'changes']).toContain(effects[site]);
    expect(strengthRange(site)).toEqual(effects[site] === 'changes' ? { min: -1, max: 1 } : { min: 0, max: 1 });
  });

  it('are felt in the step without a patient, too', () => {
    const world = tinyWorld('cart 0 0 brake=0', { only: ['immunosuppression'] });
    world.body.corticosteroid = 1;
    step(world);
    expect(world.cells.columns.brake[0]).toBeCloseTo(0.25, 6);
  });
});
