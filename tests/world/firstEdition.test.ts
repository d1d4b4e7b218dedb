// Documents of the first edition, with the old names of rules and parameters, open and run to the hash they always had, but for patients, whose blood has cells now.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkParameters, parseRecord, parseScenario } from '../../schema';
import { RULES, advance, createWorld, currentKey, hashWorld, insteadOf, listParams } from '../../sim';
import { fingerprintKeys } from '../../sim/firstEdition';

const folder = fileURLToPath(new URL('../fixtures/firstEdition/', import.meta.url));
const read = (file: string) => readFileSync(folder + file, 'utf8');

/** Hashes after a few hours, written down with the first edition itself; those of patients with the second, in which the cells of the blood are cells. */
const HASHES = JSON.parse(read('hashes.txt')) as Readonly<Record<string, { readonly ticks: number; readonly hash: string }>>;

describe('the first edition', () => {
  it('opens without the parameters that are no more, which a command line refuses with the one that says it now', () => {
    const parsed = parseScenario(read('cart-loss-relapse.json'), 'cart-loss-relapse.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(Object.keys(parsed.scenario.parameters).filter((key) => key.startsWith('cellularKinetics.'))).toEqual([]);
    expect(checkParameters(parsed.scenario, { 'cellularKinetics.contraction': 1.5 })).toMatchObject([{ suggestion: 'contract.contractionDeath' }]);
  });

  it.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('%s opens and runs to its hash', (file) => {
    const parsed = parseScenario(read(file), file);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const world = createWorld(parsed.scenario), { ticks, hash } = HASHES[parsed.scenario.name];
    advance(world, ticks);
    expect(hashWorld(world)).toBe(hash);
  });

  it('covers every preset of that time', () => {
    expect(Object.keys(HASHES).sort()).toEqual(readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5)).sort());
  });

  it('finds every parameter that its fingerprint counts, each once', () => {
    const known = new Set(listParams().map(({ key }) => key)), keys = fingerprintKeys([]);
    const gone = keys.filter((key) => !known.has(key));
    expect(gone.length).toBeGreaterThan(5);
    for (const key of gone) expect(known, key).toContain(insteadOf(key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows rules and parameters by their old names in scenarios, schedules and records', () => {
    const scenario = {
      ...JSON.parse(read('b-all-niche.json')) as object,
      parameters: { 'nibble.share': 0.2, 'breathe.hypoxia': 9 }, rules: { crowd: false },
      schedule: [{ at: 60, set: { 'inhibit.baseline': 100 } }],
    };
    const parsed = parseScenario(JSON.stringify(scenario), 'old.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.scenario.parameters).toEqual({ 'trogocytosis.share': 0.2, 'hypoxia.threshold': 9 });
    expect(parsed.scenario.disabled).toEqual(['pressure']);
    expect(parsed.scenario.schedule[0]).toMatchObject({ set: { 'checkpoint.baseline': 100 } });
    const record = parseRecord(JSON.stringify({
      format: 'cart-lab/record', version: 1, scenario, seed: '1', until: 10, actions: [{ tick: 5, set: { 'circulate.homing': 2 } }],
    }), 'old-record.json');
    if (!record.ok) throw new Error(JSON.stringify(record.problems));
    expect(record.actions[0].action).toEqual({ set: { 'cellularKinetics.homing': 2 } });
  });

  it('takes parameters of drugs under their old names, restated where they now say the same in other words, to the old hash', () => {
    const document = JSON.parse(read('dish-low-et.json')) as { parameters: Record<string, number> };
    Object.assign(document.parameters, {
      'inhibit.blockade': 0.2, 'inhibit.blockadeDose': 0.3, 'circulate.tocilizumabGrowth': 1.35, 'circulate.steroidGrowth': 0.7, 'respond.brainSteroid': 0.3,
      'medicate.anakinra': 7, 'medicate.tocilizumab': 12, 'disarm.halfDose': 0.2, 'suppress.steroidEffect': 0.15, 'suppress.steroidHalf': 3, 'inflame.steroidShare': 0.35,
    });
    const parsed = parseScenario(JSON.stringify(document), 'drugs.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.scenario.parameters).toMatchObject({
      'drugs.antiPD1.pd1Brake': 0.8, 'drugs.antiPD1.half': 0.3, 'drugs.tocilizumab.cartGrowth': 0.35, 'drugs.corticosteroid.cartGrowth': -0.3, 'drugs.corticosteroid.endothelium': 0.3,
      'drugs.anakinra.halfLife': 7, 'drugs.tocilizumab.halfLife': 12, 'drugs.suicideSwitch.half': 0.2, 'drugs.corticosteroid.cartFunction': 0.15, 'drugs.corticosteroid.cartFunctionHalf': 3,
      'drugs.corticosteroid.macrophageActivation': 0.35,
    });
    const world = createWorld(parsed.scenario);
    advance(world, 20);
    // That of the first edition itself, run from this very document.
    expect(hashWorld(world)).toBe('8122da8b93ac1d6a');
  });

  it('refuses a parameter given by both names', () => {
    const scenario = { ...JSON.parse(read('b-all-niche.json')) as object, parameters: { 'nibble.share': 0.2, 'trogocytosis.share': 0.3 } };
    const parsed = parseScenario(JSON.stringify(scenario), 'both.json');
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['parameters["nibble.share"]']);
  });

  it('takes a present name for itself', () => {
    for (const { key } of listParams()) expect(currentKey(key)).toBe(key);
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
  });
});
