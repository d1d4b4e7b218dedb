// Checks of parameter changes that come one by one: from the command line, an address, or a slider.
import { MODEL_NAMES, idleGroups, insteadOf, splitKey } from '../sim';
import type { ModelName, Scenario } from '../sim';
import { faults } from './faults';
import { PARAMETER_KEY } from './document';
import { nearest } from './nearest';
import { joinPath } from './paths';
import { showValue } from './problem';
import type { Problem } from './problem';
import { parameterSpecs } from './registry';
import { describeRange } from './vocabulary';

const IDLE = new Map(MODEL_NAMES.map((model) => [model, idleGroups(model)]));

/** What is expected instead of a parameter whose rule the model has not; '' for every other key. */
export function expectedOfIdle(model: ModelName, key: string): string {
  const [group] = splitKey(key);
  const models = IDLE.get(model)?.get(group);
  return models === undefined ? '' : faults.model.idle({ model, rule: group, models: models.reduce<string>((all, other) => (all === '' ? other : faults.model.and(all, other)), '') });
}

/** What is wrong with setting `key` to `value` in this scenario, or null. */
export function checkChange(scenario: Pick<Scenario, 'model' | 'products' | 'drugs'>, key: string, value: unknown): Problem | null {
  const specs = parameterSpecs(Object.keys(scenario.products), scenario.drugs);
  const spec = specs.get(key);
  const path = joinPath(['set', key]);
  if (spec === undefined) {
    return { path, value: showValue(value), expected: PARAMETER_KEY(), suggestion: insteadOf(key) ?? nearest(key, specs.keys()) };
  }
  const idle = expectedOfIdle(scenario.model, key);
  if (idle !== '') return { path, value: showValue(value), expected: idle, suggestion: '' };
  const inRange = typeof value === 'number' && value >= spec.min && value <= spec.max && (spec.integer !== true || Number.isInteger(value));
  if (inRange) return null;
  return { path, value: showValue(value), expected: describeRange(spec.min, spec.max, spec.unit, spec.integer), suggestion: '' };
}

/** Every problem of a set of changes. */
export function checkParameters(scenario: Pick<Scenario, 'model' | 'products' | 'drugs'>, values: Readonly<Record<string, unknown>>): Problem[] {
  return Object.entries(values).flatMap(([key, value]) => checkChange(scenario, key, value) ?? []);
}
