// The building blocks of document schemas: zod types that know how to say what they expect.
//
// Each one carries its expectation as zod's message, so that an issue becomes a problem without a table of translations; it is
// worded when a value is found wrong, in the language of whoever reads it.
import * as z from 'zod/mini';
import type { ParamSpec } from '../sim';
import { LONGEST_NUMBER, MINUTES_PER_DAY, parseConcentration, parseDuration, parseMoment } from '../sim/units';
import { faults, once } from './faults';
import type { Expected } from './faults';
import { plainWords } from './numberWords';
import { unitAfter } from './plural';

// Compiling validators with eval is forbidden by the page's content policy; even trying would be reported as an error.
z.config({ jitless: true });

const namesOf = new Map<string, readonly string[]>();
const MOST_NAMES_SHOWN = 24;

/** In the language of the reader, or in words that only the terminal says. */
type What = Expected | string;
const expectedOf = (what: What): Expected => (typeof what === 'string' ? () => what : what);

/** Remembers which names an expectation stands for once it is said, so that the nearest can be found. */
function withNames(say: Expected, names: readonly string[]): Expected {
  const said = once(say);
  return () => {
    const expected = said();
    namesOf.set(expected, names);
    return expected;
  };
}

export function namesBehind(expected: string): readonly string[] {
  return namesOf.get(expected) ?? [];
}

/** How a list of names is said, and one that is too long to be shown whole. */
interface Naming {
  readonly all: (names: string) => string;
  readonly many: (names: string, n: string) => string;
}

const ONE_OF: Naming = { all: (names) => faults.oneOf(names), many: (names, n) => faults.oneOfMany(names, n) };
const KNOWN_KEY: Naming = { all: (names) => faults.key(names), many: (names, n) => faults.keyMany(names, n) };

/** "one of a, b, c"; long lists are cut, all names are remembered. */
function oneOf(names: readonly string[], { all, many }: Naming = ONE_OF): Expected {
  const shown = names.slice(0, MOST_NAMES_SHOWN).join(', ');
  return withNames(() => (names.length > MOST_NAMES_SHOWN ? many(shown, String(names.length)) : all(shown)), names);
}

export function describeRange(min: number, max: number, unit: string, integer = false): string {
  const behind = unitAfter(String(max), unit), [from, to] = [plainWords(min), plainWords(max)];
  if (behind === '') return integer ? faults.whole(from, to) : faults.range(from, to);
  return integer ? faults.wholeOf(from, to, behind) : faults.rangeOf(from, to, behind);
}

export function quantity(min: number, max: number, unit: string, doc: string) {
  const error = once(() => describeRange(min, max, unit));
  return z.number({ error }).check(z.minimum(min, { error }), z.maximum(max, { error }), z.meta({ description: unit === '' ? doc : `${doc} (${unit})` }));
}

export function count(min: number, max: number, unit: string, doc: string) {
  const error = once(() => describeRange(min, max, unit, true));
  const whole = z.refine<number>((value) => Number.isInteger(value), { error });
  return z.number({ error }).check(z.minimum(min, { error }), z.maximum(max, { error }), whole, z.meta({ description: doc, type: 'integer' }));
}

/** A value of a declared parameter: its range comes from the registry. */
export function parameterValue(spec: ParamSpec, title = spec.title) {
  const value = (spec.integer === true ? count : quantity)(spec.min, spec.max, spec.unit, spec.doc);
  return title === undefined ? value : titled(value, title);
}

export function text(longest: number, doc: string, shortest = 0) {
  const error = once(() => (shortest > 0 ? faults.textOf(String(shortest), String(longest)) : faults.textUpTo(String(longest))));
  return z.string({ error }).check(z.minLength(shortest, { error }), z.maxLength(longest, { error }), z.meta({ description: doc }));
}

export function choice<const T extends string>(names: readonly T[], doc: string) {
  return z.enum(names, { error: oneOf(names) }).check(z.meta({ description: doc }));
}

/** A name defined elsewhere in the document. */
export function reference(names: readonly string[], what: keyof typeof faults.named, doc: string) {
  const error = names.length === 0 ? () => faults.named[what].none : oneOf(names, { all: (shown) => faults.named[what].of(shown), many: (shown, n) => faults.named[what].many(shown, n) });
  return z.string({ error }).check(z.refine((name: string) => names.includes(name), { error }), z.meta({ description: doc }));
}

/** A name of the model, or one that the document defines itself; editors are told those of the model. */
export function knownOrOwn(names: readonly string[], own: readonly string[], doc: string) {
  const all = [...names, ...own], error = oneOf(all);
  return z.string({ error }).check(z.refine((name: string) => all.includes(name), { error }), z.meta({ description: doc, examples: names }));
}

export function only<const T extends string | number>(value: T, doc: string) {
  return z.literal(value, { error: withNames(() => JSON.stringify(value), typeof value === 'string' ? [value] : []) }).check(z.meta({ description: doc }));
}

export function flag(doc: string) {
  return z.boolean({ error: () => faults.flag }).check(z.meta({ description: doc }));
}

/** What a list is of: by a name of `faults.things`, or in words that only the terminal says. */
type Things = keyof typeof faults.things | (string & {});

export function list<T extends z.core.$ZodType>(element: T, shortest: number, longest: number, what: Things, doc: string) {
  const [least, most] = [String(shortest), String(longest)];
  const things = (): string => (Object.hasOwn(faults.things, what) ? faults.things[what as keyof typeof faults.things] : what);
  const error = once(() => (shortest === longest ? faults.list.exactly(least, things()) : shortest > 0 ? faults.list.of(least, most, things()) : faults.list.upTo(most, things())));
  return z.array(element, { error }).check(z.minLength(shortest, { error }), z.maxLength(longest, { error }), z.meta({ description: doc }));
}

/** An object with exactly these keys; optional ones may be missing. `unknown`: what a key should be, if not one of those listed. */
export function record<T extends z.core.$ZodLooseShape>(shape: T, what: What, unknown?: What) {
  const said = expectedOf(what), names = Object.keys(shape).filter((name) => !name.startsWith('$'));
  const known = unknown === undefined ? oneOf(names, KNOWN_KEY) : withNames(expectedOf(unknown), names);
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known() : said()) });
}

/** The same with a description for the JSON Schema. */
export function described<T extends z.ZodMiniType>(value: T, description: string): T {
  return value.check(z.meta({ description })) as T;
}

/** The same with a title for forms. */
export function titled<T extends z.ZodMiniType>(value: T, title: string): T {
  return value.check(z.meta({ title })) as T;
}

/** An object whose keys are the document's own names. */
export function dictionary<T extends z.core.SomeType>(value: T, what: What) {
  return z.record(z.string(), value, { error: expectedOf(what) });
}

/** One of several kinds of object, told apart by the text under `key`. */
export function variants<const T extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(
  key: string, names: readonly string[], options: T, what: What,
) {
  const expected = oneOf(names), said = expectedOf(what);
  return z.discriminatedUnion(key, options, { error: (issue) => (issue.code === 'invalid_union' ? expected() : said()) });
}

export function either<const T extends readonly [z.core.$ZodType, ...z.core.$ZodType[]]>(options: T, what: What) {
  return z.union(options, { error: expectedOf(what) });
}

/** A span of time: minutes as a number, or a text such as "90 min", "36h", "14d", "2w". */
export function duration(least: number, most: number, doc: string) {
  const error = once(() => faults.duration(showMinutes(least), showMinutes(most)));
  const inRange = (value: string | number) => parseDuration(value) >= least && parseDuration(value) <= most;
  const minutes = z.number({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
  const written = z.string({ error }).check(z.maxLength(LONGEST_NUMBER, { error, abort: true }), z.regex(/^\s*\d+(\.\d+)?(\s*(min|h|d|w))?\s*$/, { error }));
  return z.union([minutes, written], { error }).check(z.refine(inRange, { error }), z.meta({ description: doc }));
}

/** A time of the run, or before its start: "12h" after it, "-5d" before. @param least minutes, below 0 */
export function moment(least: number, most: number, doc: string) {
  const error = once(() => faults.moment(showMinutes(-least), showMinutes(most)));
  const inRange = (value: string | number) => parseMoment(value) >= least && parseMoment(value) <= most;
  const minutes = z.number({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
  const written = z.string({ error }).check(z.maxLength(LONGEST_NUMBER, { error, abort: true }), z.regex(/^\s*(?:[-\u2212]\s*)?\d+(\.\d+)?(\s*(min|h|d|w))?\s*$/, { error }));
  return z.union([minutes, written], { error }).check(z.refine(inRange, { error }), z.meta({ description: doc }));
}

/** Mass in a volume, as a text such as "0.1 µg/mL". */
export function concentration(doc: string) {
  const error: Expected = () => faults.concentration;
  return z.string({ error }).check(z.refine((value: string) => parseConcentration(value) >= 0, { error }), z.meta({ description: doc, examples: ['0.1 µg/mL'] }));
}

function showMinutes(minutes: number): string {
  return minutes >= MINUTES_PER_DAY && minutes % MINUTES_PER_DAY === 0 ? `${minutes / MINUTES_PER_DAY} d` : `${plainWords(minutes)} min`;
}

export const optional = z.optional;
export const nullable = z.nullable;
