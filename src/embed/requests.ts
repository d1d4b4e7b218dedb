// Messages from the embedding page, read as something that a stranger has written: what cannot be meant is refused with place, value and expectation.
import { nearest } from '../../schema/nearest';
import { showValue } from '../../schema/problem';
import type { Failure, Problem } from '../../workers/simApi';
import { readTime } from '../app/times';
import type { CallName, Calls, Refusal } from './contract';

/** Names of what may go with a call, and what each has to be. */
const CALLS: Readonly<Record<CallName, Readonly<Record<string, Rule>> | 'numbers'>> = {
  hello: {}, pause: {},
  load: { preset: text(80), text: text(80_000_000), seed: either(text(80), number(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)), set: numbers, changes: list, until: time },
  set: 'numbers',
  play: { speed: oneOf(10, 30, 60, 240, 720, 'max') },
  goto: { to: needed(time) },
  give: { drug: needed(text(80)), doses: number(0, 1e6) },
  infuse: { product: text(80), count: number(0, 1e9), entry: text(80), over: number(0, 1e9) },
  on: { what: needed(oneOf('event', 'frame')) }, off: { what: needed(oneOf('event', 'frame')) },
  get: { what: needed(oneOf('series', 'hash', 'info')), columns: names },
};

const MOST_ENTRIES = 1000;

/** What is expected; '' where a value is that. `undefined`: nothing was given. */
type Rule = (value: unknown) => string;

export type Read = { readonly ok: true; readonly id: number | string; readonly call: CallName; readonly more: never } | { readonly ok: false; readonly id: number | string | null; readonly refusal: Refusal };

/** Null: it is none of ours. Other scripts of a page send messages, too. */
export function readRequest(data: unknown): Read | null {
  if (!isPlain(data) || !Object.hasOwn(data, 'cart-lab')) return null;
  const { id: given, call, with: more = {} } = data, id = isId(given) ? given : null;
  const refused = (...problems: readonly Problem[]): Read => ({ ok: false, id, refusal: refusalOf(problems) });
  if (data['cart-lab'] !== 1) return refused(problem('cart-lab', data['cart-lab'], '1, the version of the contract that this page speaks'));
  if (id === null) return refused(problem('id', given, 'a whole number or a text of at most 64 characters, which comes back with the answer'));
  const known = Object.keys(CALLS);
  if (typeof call !== 'string' || !Object.hasOwn(CALLS, call)) return refused(problem('call', call, `one of ${known.join(', ')}`, typeof call === 'string' ? nearest(call, known) : ''));
  const rules = CALLS[call as CallName], problems = rules === 'numbers' ? faultOf('', numbers(more), more) : isPlain(more) ? problemsOf(more, rules) : [problem('with', more, 'an object')];
  return problems.length > 0 ? refused(...problems) : { ok: true, id, call: call as CallName, more: more as never };
}

/** Minutes of a time that has been read before. */
export function minutesOf(time: Calls['goto']['with']['to']): number {
  if (typeof time === 'number') return time;
  const reading = readTime(time);
  return reading.ok ? reading.minutes : NaN;
}

export function refusalOf(problems: readonly Problem[]): Refusal {
  return { ok: false, code: 'bad-request', message: wordsOf(problems), problems };
}

/** The first of them as a sentence. */
function wordsOf([{ path, value, expected, suggestion }, ...others]: readonly Problem[]): string {
  const where = path === '' ? '' : `${path}: `, hint = suggestion === '' ? '' : ` Did you mean ${suggestion}?`, more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${where}${value} was given; expected ${expected}.${hint}${more}`;
}

/** A failure of the simulation as it goes to the embedding page. That of a document does not say what is wrong: the page lists it. */
export function refusalFrom({ code, message, problems }: Failure): Refusal {
  return { ok: false, code, message: code === 'bad-document' && problems.length > 0 ? `${message} ${wordsOf(problems)}` : message, problems };
}

/** What cannot be loaded: what is wrong with the request is told where it stands there, what is wrong with a text where it stands in the text. */
export function refusalOfLoad(answer: Failure, hasText: boolean): Refusal {
  const isOfText = ({ path }: Problem): boolean => hasText && answer.code === 'bad-document' && !path.startsWith('change[');
  const placed = (one: Problem): Problem => (isOfText(one) ? one : { ...one, path: `with.${one.path.replace(/^change\b/, 'changes')}` });
  const problems = answer.problems.map(placed), [{ path: before } = { path: '' }] = answer.problems, [{ path: now } = { path: '' }] = problems;
  // The sentence of a request that is refused begins with the first place.
  const message = before !== '' && answer.message.startsWith(`${before}: `) ? now + answer.message.slice(before.length) : answer.message;
  return refusalFrom({ ...answer, message, problems });
}

export function problem(path: string, value: unknown, expected: string, suggestion = ''): Problem {
  return { path, value: shown(value), expected, suggestion };
}

/** What goes around in itself, and what JSON does not know, cannot be shown. */
function shown(value: unknown): string {
  try {
    return showValue(value);
  } catch {
    return `something of the kind ${typeof value}`;
  }
}

function problemsOf(more: Readonly<Record<string, unknown>>, rules: Readonly<Record<string, Rule>>): readonly Problem[] {
  const known = Object.keys(rules), expected = known.length === 0 ? 'nothing' : `one of ${known.join(', ')}`;
  const strange = Object.keys(more).slice(0, MOST_ENTRIES).filter((name) => !Object.hasOwn(rules, name)).map((name) => problem(`with.${name.slice(0, 40)}`, more[name], expected, nearest(name, known)));
  return [...strange, ...known.flatMap((name) => faultOf(name, rules[name](more[name]), more[name]))];
}

const faultOf = (name: string, expected: string, value: unknown): readonly Problem[] => (expected === '' ? [] : [problem(name === '' ? 'with' : `with.${name}`, value, expected)]);

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
}

const isId = (id: unknown): id is number | string => Number.isSafeInteger(id) || (typeof id === 'string' && id.length <= 64);

function needed(rule: Rule): Rule {
  return (value) => (value === undefined ? rule(null) : rule(value));
}

function text(most: number): Rule {
  return (value) => (value === undefined || (typeof value === 'string' && value.length > 0 && value.length <= most) ? '' : `a text of 1 to ${most} characters`);
}

function number(min: number, max: number): Rule {
  return (value) => (value === undefined || (typeof value === 'number' && value >= min && value <= max) ? '' : `a number from ${min} to ${max}`);
}

function oneOf(...values: readonly (string | number)[]): Rule {
  return (value) => (value === undefined || values.includes(value as string) ? '' : `one of ${values.join(', ')}`);
}

function either(one: Rule, other: Rule): Rule {
  return (value) => (one(value) === '' || other(value) === '' ? '' : `${one(value)}, or ${other(value)}`);
}

function time(value: unknown): string {
  const isTime = value === undefined || (typeof value === 'number' ? value >= 0 && Number.isFinite(value) : typeof value === 'string' && readTime(value).ok);
  return isTime ? '' : 'minutes from 0 on, or a time with its units such as 1d 4h';
}

/** Which keys there are, and their ranges, the simulation knows. */
function numbers(value: unknown): string {
  if (value === undefined) return '';
  const isSound = isPlain(value) && Object.keys(value).length <= MOST_ENTRIES && Object.values(value).every((one) => typeof one === 'number' && Number.isFinite(one));
  return isSound ? '' : `an object of at most ${MOST_ENTRIES} numbers by the keys of parameters, such as {"kill.hitRate": 0.1}`;
}

function list(value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) && value.length <= MOST_ENTRIES && value.every(isPlain) ? '' : `a list of at most ${MOST_ENTRIES} changes`;
}

function names(value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) && value.length <= MOST_ENTRIES && value.every((one) => typeof one === 'string' && one.length <= 80) ? '' : 'a list of names of columns';
}
