// Every model keeps the promises that the rest of the program relies on, and says in words what it is.
import { describe, expect, it } from 'vitest';
import { Fate, Kind, MODELS, MODEL_NAMES, RULES, advance, checkInvariants, createWorld, listModels } from '../../sim';
import type { ModelName } from '../../sim';
import { blank, TUMOR } from '../support/scenarios';
import { cell, tinyWorld } from '../support/tinyWorld';

describe.each(MODEL_NAMES)('the %s model', (name) => {
  const model = MODELS[name];

  it('is called as it is listed, and described in sentences', () => {
    expect(model.name).toBe(name);
    expect(model.title).toMatch(/^\p{Lu}/u);
    expect(model.keywords.length).toBeGreaterThan(1);
    expect(model.leavesOut.length).toBeGreaterThan(1);
    for (const sentence of [model.doc, ...model.leavesOut]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('runs each of its rules once a step, and ends with divisions taking effect before remains leave', () => {
    const rules = model.pipeline.map(({ rule }) => rule.name);
    expect(new Set(rules).size).toBe(rules.length);
    for (const rule of rules) expect(RULES.map(({ name: known }) => known)).toContain(rule);
    expect(rules).toContain('clear');
    if (rules.includes('divide')) expect(rules.indexOf('divide')).toBeLessThan(rules.indexOf('clear'));
  });

  it('knows effectors and antigen A at least', () => {
    expect(model.fates).toContain(Fate.Effector);
    expect(model.antigen.names).toContain('A');
    const world = createWorld(blank({ model: name }));
    expect(world.model).toBe(model);
    expect(model.antigen.negativeBelow(world)).toBeGreaterThan(0);
    const { mean, spread } = model.cycle.times(world);
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeGreaterThan(spread);
    for (const draw of [0, 0.5, 0.999]) expect(model.cycle.founderPhase(draw)).toBeGreaterThanOrEqual(0);
  });

  it('keeps what it promises of its cells while they fight', () => {
    const world = createWorld(blank({
      model: name, populations: [{ ...TUMOR, count: 60, antigenA: { distribution: 'constant', value: model.antigen.unit === 'molecules' ? 20_000 : 2 } }],
      schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 40, entry: 'random', over: 0 } }],
    }));
    for (let n = 0; n < 30; n++) {
      advance(world, 20);
      checkInvariants(world);
    }
    expect(world.cells.count).toBeGreaterThan(0);
  });
});

describe('what sets the models apart', () => {
  const founders = (name: ModelName) => createWorld(blank({ model: name, populations: [{ ...TUMOR, count: 400, radius: 5 }] })).cells;
  const mean = (values: ArrayLike<number>, count: number) => Array.from(values).slice(0, count).reduce((sum, value) => sum + value, 0) / count;

  it('tissue: founders of every age, newborn ones the commonest, whose mean volume is that of the stated radius', () => {
    const { columns, count } = founders('tissue'), ages = Array.from(columns.cycle.subarray(0, count));
    expect(ages.filter((age) => age < 0.5).length).toBeGreaterThan(ages.filter((age) => age >= 0.5).length);
    // Mean of log2(1/(1 − u/2)): 1/ln 2 − 1.
    expect(mean(columns.cycle, count)).toBeCloseTo(1 / Math.LN2 - 1, 1);
    expect(mean(columns.volume, count) / ((4 / 3) * Math.PI * 125)).toBeCloseTo(1, 1);
  });

  it('organoid: founders are full-grown and of age 0', () => {
    const { columns, count } = founders('organoid');
    expect(new Set(columns.cycle.subarray(0, count))).toEqual(new Set([0]));
    expect(columns.volume[0] / ((4 / 3) * Math.PI * 125)).toBeCloseTo(1, 12);
  });

  it('negative is less than 100 molecules in tissue, and what `attach` does not see in the organoid', () => {
    expect(MODELS.tissue.antigen.negativeBelow(tinyWorld('', { model: 'tissue' }))).toBe(100);
    expect(MODELS.organoid.antigen.negativeBelow(tinyWorld('', { model: 'organoid', parameters: { 'attach.oncoproteinNone': 0.7 } }))).toBe(0.7);
  });

  it('daughters draw their cycle time from the cycle of their own model', () => {
    const parameters = { 'grow.cycleTime': 20, 'grow.cycleSpread': 0, 'mature.cycleTime': 50, 'mature.cycleSpread': 0 };
    const daughter = (model: ModelName) => {
      const world = tinyWorld('tumor 0 0 mark=1', { model, parameters });
      const divide = world.pipeline.find(({ rule }) => rule.name === 'divide')!.rule;
      divide.run(world, divide.derive(world.values['divide'], world, { dt: 6, every: 60 }) as never);
      return cell(world, 2).cycleTime / 60;
    };
    expect([daughter('tissue'), daughter('organoid')]).toEqual([20, 50]);
  });

  it.each([
    ['tissue', 'tumor 0 0 cycle=1.5', 'is past the end of its cycle'], ['organoid', 'tumor 0 0\ncart 9 0 holds=1\ncart -9 0 holds=1', 'is held by 2 CAR-T cells'],
  ] as const)('%s: a broken promise is named', (model, picture, words) => {
    expect(() => checkInvariants(tinyWorld(picture, { model }))).toThrow(words);
    const other = MODEL_NAMES.find((name) => name !== model && ['tissue', 'organoid'].includes(name))!;
    expect(() => checkInvariants(tinyWorld(picture, { model: other }))).not.toThrow();
  });

  it('neighbours are listed as far as the model’s cells feel each other', () => {
    for (const { name, reach } of listModels()) expect(createWorld(blank({ model: name as ModelName })).neighbors.reach).toBe(reach);
    expect(MODELS.organoid.reach * (6.68 + 8.41)).toBeGreaterThan(21.12);
  });

  it.each(MODEL_NAMES)('a CAR-T cell may be past its cycle: %s', (model) => {
    const world = tinyWorld('cart 0 0 cycle=1.5', { model });
    expect(world.cells.columns.kind[0]).toBe(Kind.Cart);
    expect(() => checkInvariants(world)).not.toThrow();
  });
});
