// Changes of parameters one by one: a run takes only those that its model has a rule for.
import { describe, expect, it } from 'vitest';
import { checkParameters, loadPreset } from '../../schema';
import { MODELS, MODEL_NAMES, RULES, idleGroups } from '../../sim';

function scenarioOf(name: string) {
  const parsed = loadPreset(name);
  if (!parsed.ok) throw new Error(name);
  return parsed.scenario;
}

const tissue = scenarioOf('b-all-niche'), organoid = scenarioOf('organoid-one-dose');

describe('a change of a parameter', () => {
  it('is refused where only the other model has the rule', () => {
    expect(checkParameters(organoid, { 'grow.cycleTime': 20 })).toEqual([{
      path: 'set["grow.cycleTime"]', value: '20', expected: 'a parameter of a rule of the organoid model; the rule grow belongs to the tissue model', suggestion: '',
    }]);
    expect(checkParameters(tissue, { 'strike.killRate': 0.01 })).toMatchObject([{ path: 'set["strike.killRate"]' }]);
  });

  it('is taken where the model has the rule, and for products and fields in both', () => {
    expect(checkParameters(tissue, { 'kill.hitRate': 0.1, 'secrete.wallOxygen': 40, 'oxygen.decay': 0.1, 'products.cart19.affinity': 1 })).toEqual([]);
    expect(checkParameters(organoid, { 'strike.killRate': 0.01, 'secrete.wallOxygen': 40, 'oxygen.decay': 0.1, 'products.cart.affinity': 1 })).toEqual([]);
  });
});

const groupsOf = (rule: (typeof RULES)[number]) => [rule.params.group, ...(rule.brings ?? [])];

describe('the idle groups of a model', () => {
  it.each(MODEL_NAMES)('and those of its rules are all groups of rules, once each: %s', (model) => {
    const running = new Set(MODELS[model].pipeline.flatMap(({ rule }) => groupsOf(rule))), idle = [...idleGroups(model).keys()];
    expect(idle.length).toBeGreaterThan(3);
    expect([...running, ...idle].sort()).toEqual([...new Set(RULES.flatMap(groupsOf))].sort());
    for (const [group, models] of idleGroups(model)) {
      expect(models).toEqual(MODEL_NAMES.filter((other) => MODELS[other].pipeline.some(({ rule }) => groupsOf(rule).includes(group))));
      expect(models).not.toContain(model);
    }
  });
});
