// The building blocks of document schemas: zod types that know how to say what they expect.
//
// Each one carries its expectation as zod's message, so that an issue becomes a problem without a table of translations.
import * as z from 'zod/mini';
import type { ParamSpec } from '../sim';
import { MINUTES_PER_DAY, parseDuration } from '../sim/units';

// Compiling validators with eval is forbidden by the page's content policy; even trying would be reported as an error.
z.config({ jitless: true });

const knownNames = new Map<string, readonly string[]>();

/** The names that an expectation lists, for finding the nearest. */
export function namesIn(expected: string): readonly string[] {
  return knownNames.get(expected) ?? [];
}

const MOST_NAMES_SHOWN = 12;

/** "one of a, b, c"; long lists are cut but all names are remembered. */
export function oneOf(names: readonly string[], what = 'one of'): string {
  const shown = names.slice(0, MOST_NAMES_SHOWN).join(', ');
  const expected = names.length > MOST_NAMES_SHOWN ? `${what} ${names.length} known names (${shown}, …)` : `${what} ${shown}`;
  knownNames.set(expected, names);
  return expected;
}

export function describeRange(min: number, max: number, unit: string, integer = false): string {
  return `a ${integer ? 'whole ' : ''}number between ${min} and ${max}${unit === '' ? '' : ` ${unit}`}`;
}

export function quantity(min: number, max: number, unit: string, doc: string) {
  const expected = describeRange(min, max, unit);
  return z.number({ error: expected }).check(z.minimum(min, { error: expected }), z.maximum(max, { error: expected }), z.meta({ description: `${doc} (${unit === '' ? 'no unit' : unit})` }));
}

export function count(min: number, max: number, unit: string, doc: string) {
  const expected = describeRange(min, max, unit, true);
  return z.int({ error: expected }).check(z.minimum(min, { error: expected }), z.maximum(max, { error: expected }), z.meta({ description: doc }));
}

/** A value of a declared parameter: its range comes from the registry. */
export function parameterValue(spec: ParamSpec) {
  return spec.integer === true ? count(spec.min, spec.max, spec.unit, spec.doc) : quantity(spec.min, spec.max, spec.unit, spec.doc);
}

export function text(longest: number, doc: string, shortest = 0) {
  const expected = `a text of ${shortest > 0 ? `${shortest} to ${longest}` : `at most ${longest}`} characters`;
  return z.string({ error: expected }).check(z.minLength(shortest, { error: expected }), z.maxLength(longest, { error: expected }), z.meta({ description: doc }));
}

export function choice<const T extends string>(names: readonly T[], doc: string) {
  return z.enum(names, { error: oneOf(names) }).check(z.meta({ description: doc }));
}

export function only<const T extends string | number | boolean>(value: T, doc: string) {
  return z.literal(value, { error: JSON.stringify(value) }).check(z.meta({ description: doc }));
}

export function list<T extends z.core.$ZodType>(element: T, longest: number, what: string, shortest = 0) {
  const expected = `a list of ${shortest === longest ? shortest : shortest > 0 ? `${shortest} to ${longest}` : `at most ${longest}`} ${what}`;
  return z.array(element, { error: expected }).check(z.minLength(shortest, { error: expected }), z.maxLength(longest, { error: expected }));
}

/** An object with exactly these keys (optional ones may be missing). */
export function record<T extends z.core.$ZodLooseShape>(shape: T, what: string, doc = '') {
  const names = Object.keys(shape).filter((name) => !name.startsWith('$'));
  const unknown = oneOf(names, 'a known key:');
  const schema = z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? unknown : what) });
  return doc === '' ? schema : schema.check(z.meta({ description: doc }));
}

/** One of several kinds of object, told apart by the text under `key`. */
export function variants<const T extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(key: string, names: readonly string[], options: T, what: string) {
  const expected = oneOf(names);
  return z.discriminatedUnion(key, options, { error: (issue) => (issue.code === 'invalid_union' ? expected : what) });
}

export function either<const T extends readonly [z.core.$ZodType, ...z.core.$ZodType[]]>(options: T, expected: string) {
  return z.union(options, { error: expected });
}

const TIME_PATTERN = /^\s*\d+(\.\d+)?\s*(min|h|d|w)?\s*$/;

/** A span of time: minutes as a number, or a text such as "90 min", "36h", "14d", "2w". */
export function duration(minMinutes: number, maxMinutes: number, doc: string) {
  const range = `between ${showMinutes(minMinutes)} and ${showMinutes(maxMinutes)}`;
  const expected = `a time ${range}, such as "90 min", "36h", "14d" or "2w"`;
  const inRange = (value: string | number) => {
    const minutes = parseDuration(value);
    return minutes >= minMinutes && minutes <= maxMinutes;
  };
  return z
    .union([z.number({ error: expected }).check(z.minimum(minMinutes), z.maximum(maxMinutes)), z.string({ error: expected }).check(z.regex(TIME_PATTERN))], { error: expected })
    .check(z.refine(inRange, { error: expected }), z.meta({ description: doc }));
}

function showMinutes(minutes: number): string {
  if (minutes >= MINUTES_PER_DAY && minutes % MINUTES_PER_DAY === 0) return `${minutes / MINUTES_PER_DAY} d`;
  return `${minutes} min`;
}


export { z };
