// Documents of the first edition speak of rules and parameters by their old names: these become today's before anything is checked.
import { currentKey, currentRule } from '../sim';

type Dictionary = Readonly<Record<string, unknown>>;

const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where old and new name are both given the old one stays, so that the check of names refuses it. */
function renamed(values: Dictionary, rename: (key: string) => string): Dictionary {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [Object.hasOwn(values, rename(key)) ? key : rename(key), value]));
}

/** Parameter values by today's keys. */
export function withCurrentKeys<V>(values: Readonly<Record<string, V>>): Record<string, V> {
  return renamed(values, currentKey) as Record<string, V>;
}

/** An action, or anything with a `set` like one. */
export function actionWithCurrentKeys(action: unknown): unknown {
  return isDictionary(action) && isDictionary(action['set']) ? { ...action, set: renamed(action['set'], currentKey) } : action;
}

/** A scenario document by today's names; whatever is wrong with the value stays wrong. */
export function withCurrentNames(value: unknown): unknown {
  if (!isDictionary(value)) return value;
  const { parameters, rules, schedule } = value;
  return {
    ...value,
    ...(isDictionary(parameters) ? { parameters: renamed(parameters, currentKey) } : {}),
    ...(isDictionary(rules) ? { rules: renamed(rules, currentRule) } : {}),
    ...(Array.isArray(schedule) ? { schedule: schedule.map(actionWithCurrentKeys) } : {}),
  };
}
