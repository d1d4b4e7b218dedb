// Documents of the first edition speak of rules and parameters by their old names: these become today's before anything is checked.
import { currentEntry, currentRule, isGone } from '../sim';

type Dictionary = Readonly<Record<string, unknown>>;

const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where old and new name are both given the old one stays, so that the check of names refuses it. */
function renamed(values: Dictionary, rename: (key: string, value: unknown) => [string, unknown]): Dictionary {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => {
    const entry = rename(key, value);
    return Object.hasOwn(values, entry[0]) ? [key, value] : entry;
  }));
}

/** Parameters by today’s keys, without those that mean nothing any more: a document that set one still opens. */
const current = (values: Dictionary): Dictionary => renamed(Object.fromEntries(Object.entries(values).filter(([key]) => !isGone(key))), currentEntry);

const renamedRule = (name: string, value: unknown): [string, unknown] => [currentRule(name), value];

/** Parameter values by today's keys. */
export function withCurrentKeys<V>(values: Readonly<Record<string, V>>): Record<string, V> {
  return current(values) as Record<string, V>;
}

/** An action, or anything with a `set` like one. */
export function actionWithCurrentKeys(action: unknown): unknown {
  return isDictionary(action) && isDictionary(action['set']) ? { ...action, set: current(action['set']) } : action;
}

/** An entry of which nothing would be left. */
function setsOnlyWhatIsGone(action: unknown): boolean {
  if (!isDictionary(action) || !isDictionary(action['set'])) return false;
  const keys = Object.keys(action['set']);
  return keys.length > 0 && keys.every(isGone);
}

/** A scenario document by today's names; whatever is wrong with the value stays wrong. */
export function withCurrentNames(value: unknown): unknown {
  if (!isDictionary(value)) return value;
  const { parameters, rules, schedule } = value;
  return {
    ...value,
    ...(isDictionary(parameters) ? { parameters: current(parameters) } : {}),
    ...(isDictionary(rules) ? { rules: renamed(rules, renamedRule) } : {}),
    ...(Array.isArray(schedule) ? { schedule: schedule.filter((item) => !setsOnlyWhatIsGone(item)).map(actionWithCurrentKeys) } : {}),
  };
}
