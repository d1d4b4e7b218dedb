// The building blocks of document schemas: zod types that know how to say what they expect.
//
// Each one carries its expectation as zod's message, so that an issue becomes a problem without a table of translations.
import * as z from 'zod/mini';
import type { ParamSpec } from '../sim';
import { LONGEST_NUMBER, MINUTES_PER_DAY, parseConcentration, parseDuration, parseMoment } from '../sim/units';
import { unitAfter } from './plural';

// Compiling validators with eval is forbidden by the page's content policy; even trying would be reported as an error.
z.config({ jitless: true });

const namesOf = new Map<string, readonly string[]>();
const MOST_NAMES_SHOWN = 24;

/** Remembers which names an expectation stands for, so that the nearest can be found. */
function withNames(expected: string, names: readonly string[]): string {
  namesOf.set(expected, names);
  return expected;
}

export function namesBehind(expected: string): readonly string[] {
  return namesOf.get(expected) ?? [];
}

/** "one of a, b, c"; long lists are cut, all names are remembered. */
function oneOf(names: readonly string[], what = 'one of'): string {
  const shown = names.slice(0, MOST_NAMES_SHOWN).join(', ');
  return withNames(names.length > MOST_NAMES_SHOWN ? `${what} ${shown}, … (${names.length} names)` : `${what} ${shown}`, names);
}

export function describeRange(min: number, max: number, unit: string, integer = false): string {
  const behind = unitAfter(String(max), unit);
  return `a ${integer ? 'whole ' : ''}number between ${min} and ${max}${behind === '' ? '' : ` ${behind}`}`;
}

export function quantity(min: number, max: number, unit: string, doc: string) {
  const error = describeRange(min, max, unit);
  return z.number({ error }).check(z.minimum(min, { error }), z.maximum(max, { error }), z.meta({ description: unit === '' ? doc : `${doc} (${unit})` }));
}

export function count(min: number, max: number, unit: string, doc: string) {
  const error = describeRange(min, max, unit, true);
  const whole = z.refine<number>((value) => Number.isInteger(value), { error });
  return z.number({ error }).check(z.minimum(min, { error }), z.maximum(max, { error }), whole, z.meta({ description: doc, type: 'integer' }));
}

/** A value of a declared parameter: its range comes from the registry. */
export function parameterValue(spec: ParamSpec, title = spec.title) {
  const value = (spec.integer === true ? count : quantity)(spec.min, spec.max, spec.unit, spec.doc);
  return title === undefined ? value : value.check(z.meta({ title }));
}

export function text(longest: number, doc: string, shortest = 0) {
  const error = `a text of ${shortest > 0 ? `${shortest} to ${longest}` : `at most ${longest}`} characters`;
  return z.string({ error }).check(z.minLength(shortest, { error }), z.maxLength(longest, { error }), z.meta({ description: doc }));
}

export function choice<const T extends string>(names: readonly T[], doc: string) {
  return z.enum(names, { error: oneOf(names) }).check(z.meta({ description: doc }));
}

/** A name defined elsewhere in the document. */
export function reference(names: readonly string[], what: string, doc: string) {
  const error = names.length === 0 ? `${what}, but the document defines none` : oneOf(names, `${what}:`);
  return z.string({ error }).check(z.refine((name: string) => names.includes(name), { error }), z.meta({ description: doc }));
}

/** A name of the model, or one that the document defines itself; editors are told those of the model. */
export function knownOrOwn(names: readonly string[], own: readonly string[], doc: string) {
  const all = [...names, ...own], error = oneOf(all);
  return z.string({ error }).check(z.refine((name: string) => all.includes(name), { error }), z.meta({ description: doc, examples: names }));
}

export function only<const T extends string | number>(value: T, doc: string) {
  return z.literal(value, { error: withNames(JSON.stringify(value), typeof value === 'string' ? [value] : []) }).check(z.meta({ description: doc }));
}

export function flag(doc: string) {
  return z.boolean({ error: 'true or false' }).check(z.meta({ description: doc }));
}

export function list<T extends z.core.$ZodType>(element: T, shortest: number, longest: number, what: string, doc: string) {
  const size = shortest === longest ? `${shortest}` : shortest > 0 ? `${shortest} to ${longest}` : `at most ${longest}`;
  const error = `a list of ${size} ${what}`;
  return z.array(element, { error }).check(z.minLength(shortest, { error }), z.maxLength(longest, { error }), z.meta({ description: doc }));
}

/** An object with exactly these keys; optional ones may be missing. `unknown`: what a key should be, if not one of those listed. */
export function record<T extends z.core.$ZodLooseShape>(shape: T, what: string, unknown?: string) {
  const names = Object.keys(shape).filter((name) => !name.startsWith('$'));
  const known = unknown === undefined ? oneOf(names, 'a known key:') : withNames(unknown, names);
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : what) });
}

/** The same with a description for the JSON Schema. */
export function described<T extends z.ZodMiniType>(value: T, description: string): T {
  return value.check(z.meta({ description })) as T;
}

/** An object whose keys are the document's own names. */
export function dictionary<T extends z.core.SomeType>(value: T, what: string) {
  return z.record(z.string(), value, { error: what });
}

/** One of several kinds of object, told apart by the text under `key`. */
export function variants<const T extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(
  key: string, names: readonly string[], options: T, what: string,
) {
  const expected = oneOf(names);
  return z.discriminatedUnion(key, options, { error: (issue) => (issue.code === 'invalid_union' ? expected : what) });
}

export function either<const T extends readonly [z.core.$ZodType, ...z.core.$ZodType[]]>(options: T, error: string) {
  return z.union(options, { error });
}

/** A span of time: minutes as a number, or a text such as "90 min", "36h", "14d", "2w". */
export function duration(least: number, most: number, doc: string) {
  const error = `a time between ${showMinutes(least)} and ${showMinutes(most)}, such as "90 min", "36h", "14d" or "2w"`;
  const inRange = (value: string | number) => parseDuration(value) >= least && parseDuration(value) <= most;
  const minutes = z.number({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
  const written = z.string({ error }).check(z.maxLength(LONGEST_NUMBER, { error, abort: true }), z.regex(/^\s*\d+(\.\d+)?(\s*(min|h|d|w))?\s*$/, { error }));
  return z.union([minutes, written], { error }).check(z.refine(inRange, { error }), z.meta({ description: doc }));
}

/** A time of the run, or before its start: "12h" after it, "-5d" before. @param least minutes, below 0 */
export function moment(least: number, most: number, doc: string) {
  const error = `a time between ${showMinutes(-least)} before the start and ${showMinutes(most)} after it, such as "90 min", "36h", "14d", or "-5d" for five days before`;
  const inRange = (value: string | number) => parseMoment(value) >= least && parseMoment(value) <= most;
  const minutes = z.number({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
  const written = z.string({ error }).check(z.maxLength(LONGEST_NUMBER, { error, abort: true }), z.regex(/^\s*(?:[-\u2212]\s*)?\d+(\.\d+)?(\s*(min|h|d|w))?\s*$/, { error }));
  return z.union([minutes, written], { error }).check(z.refine(inRange, { error }), z.meta({ description: doc }));
}

/** Mass in a volume, as a text such as "0.1 µg/mL". */
export function concentration(doc: string) {
  const error = 'a concentration such as "0.1 µg/mL", "100 ng/mL" or "2 mg/L"';
  return z.string({ error }).check(z.refine((value: string) => parseConcentration(value) >= 0, { error }), z.meta({ description: doc, examples: ['0.1 µg/mL'] }));
}

function showMinutes(minutes: number): string {
  return minutes >= MINUTES_PER_DAY && minutes % MINUTES_PER_DAY === 0 ? `${minutes / MINUTES_PER_DAY} d` : `${minutes} min`;
}

export const optional = z.optional;
export const nullable = z.nullable;
