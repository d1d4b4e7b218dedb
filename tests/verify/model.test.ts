// What tells one model from another: small worlds in which every rule does something, and nothing but results.
import { describe, expect, it } from 'vitest';
import { MODELS, MODEL_NAMES, RULES } from '../../sim';
import { CORE, laterRules, modelHashes } from '../../verify/model';
import { PROBES, hashAfter } from '../../verify/probes';

const HASHES = PROBES.map(({ scenario, ticks }) => hashAfter(scenario(), ticks));
/** Others have no stored runs that could be taken for those of another model. */
const PROBED = MODEL_NAMES.filter((model) => PROBES.some(({ scenario }) => scenario().model === model));

describe('the fingerprint of the model', () => {
  it('is what the probes come to, the names of later rules, and a number that counts up by hand', () => {
    expect(modelHashes()).toEqual([`core ${CORE}`, ...HASHES, ...laterRules().map((name) => `rule ${name}`)]);
    expect(new Set(HASHES).size).toBe(PROBES.length);
    expect(RULES.length - laterRules().length).toBeGreaterThan(35);
    expect(PROBED).toEqual(expect.arrayContaining(['tissue', 'organoid']));
  });

  it.each(PROBED.flatMap((model) => MODELS[model].pipeline.map(({ rule }) => [model, rule.name] as const)))('of the %s model is another one without %s', (model, rule) => {
    const seen = PROBES.some(({ scenario, ticks }, n) => {
      const probe = scenario();
      return probe.model === model && hashAfter({ ...probe, disabled: [...probe.disabled, rule] }, ticks) !== HASHES[n];
    });
    expect(seen || laterRules().includes(rule)).toBe(true);
  });
});
