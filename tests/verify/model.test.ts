// What tells one model from another: small worlds in which every rule does something, and nothing but results.
import { describe, expect, it } from 'vitest';
import { MODELS, MODEL_NAMES } from '../../sim';
import type { Scenario } from '../../sim';
import { CORE, modelHashes } from '../../verify/model';
import { PROBES, hashAfter } from '../../verify/probes';

const HASHES = PROBES.map(({ scenario, ticks }) => hashAfter(scenario(), ticks));

describe('the fingerprint of the model', () => {
  it('is what the probes come to, and a number that counts up by hand', () => {
    expect(modelHashes()).toEqual([`core ${CORE}`, ...HASHES]);
    expect(new Set(HASHES).size).toBe(PROBES.length);
  });

  it.each(MODEL_NAMES.flatMap((model) => MODELS[model].pipeline.map(({ rule }) => [model, rule.name] as const)))('of the %s model is another one without %s', (model, rule) => {
    const seen = PROBES.some(({ scenario, ticks }, n) => {
      const probe: Scenario = scenario();
      return probe.model === model && hashAfter({ ...probe, disabled: [...probe.disabled, rule] }, ticks) !== HASHES[n];
    });
    expect(seen).toBe(true);
  });
});
