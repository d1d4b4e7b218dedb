// Expressions over the columns of a run, such as `last(tumor_alive) / first(tumor_alive)`: read, checked and evaluated without eval.
//
//   sum      = product { ("+" | "-") product }          condition = sum ("<" | "<=" | ">" | ">=" | "==") sum
//   product  = factor { ("*" | "/") factor }            factor    = "-" factor | number | time | column | name "(" … ")" | "(" sum ")"
//
// A column is a curve; arithmetic of curves is a curve, value by value; what is made of a whole curve is a number. Times such as 7d
// are minutes.
import { exp, log, log10 } from '../../sim/core/math';
import { MINUTES_PER_DAY, parseDuration } from '../../sim/units';

export type Kind = 'number' | 'curve' | 'condition';

/** Columns by name, one number a sample; `time_min` among them. */
export type Curves = Readonly<Record<string, readonly number[]>>;

export interface Expression {
  readonly kind: Kind;
  /** Columns it reads, each once, in the order of their first mention. */
  readonly columns: readonly string[];
  /** What it comes to: of a number the same at every sample, of a condition 1 or 0; NaN where there is no value. */
  at(curves: Curves, sample: number): number;
}

/** Where a text is at fault, from 0, and what was expected there: a name of `fault.experiment.expression`, with what it has to say. */
export interface Misread {
  readonly at: number;
  readonly fault: 'end' | 'value' | 'name' | 'bracket' | 'comma' | 'curve' | 'condition' | 'number' | 'time' | 'long' | 'deep' | 'comparison' | 'column';
  /** The word that was found there, and names that would have been valid. */
  readonly word: string;
  readonly names: readonly string[];
}

export type ReadExpression = { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly misread: Misread };

export const LONGEST_EXPRESSION = 400, DEEPEST_EXPRESSION = 24;

class Unreadable extends Error {
  constructor(readonly misread: Misread) {
    super(misread.fault);
  }
}

/** @param wanted what the whole has to be @param columns names of columns that may be read */
export function readExpression(text: string, wanted: Kind, columns: readonly string[]): ReadExpression {
  try {
    if (text.length > LONGEST_EXPRESSION) throw new Unreadable({ at: 0, fault: 'long', word: '', names: [] });
    return { ok: true, expression: new Reader(text, columns).whole(wanted) };
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return { ok: false, misread: thrown.misread };
  }
}

type Apply = (curve: Expression, argument: Expression, curves: Curves) => number;

const timesOf = (curves: Curves): readonly number[] => curves['time_min'] ?? [];

function known(curve: Expression, curves: Curves, choose: (a: number, b: number) => boolean): number {
  let best = NaN;
  for (let n = 0; n < timesOf(curves).length; n++) {
    const value = curve.at(curves, n);
    if (!Number.isNaN(value) && (Number.isNaN(best) || choose(value, best))) best = value;
  }
  return best;
}

/** By the trapezoid rule, in units of the curve times minutes; NaN as soon as a value is missing. */
function areaOf(curve: Expression, curves: Curves): number {
  const times = timesOf(curves);
  let sum = 0;
  for (let n = 1; n < times.length; n++) sum += ((curve.at(curves, n) + curve.at(curves, n - 1)) / 2) * (times[n] - times[n - 1]);
  return times.length === 0 ? NaN : sum;
}

function spanOf(curves: Curves): number {
  const times = timesOf(curves);
  return times.length === 0 ? NaN : times[times.length - 1] - times[0];
}

/** Linear between the two samples around; NaN beyond them. */
function valueAt(curve: Expression, minutes: number, curves: Curves): number {
  const times = timesOf(curves);
  for (let n = 0; n < times.length; n++) {
    if (times[n] === minutes) return curve.at(curves, n);
    if (times[n] < minutes || n === 0) continue;
    const before = curve.at(curves, n - 1), share = (minutes - times[n - 1]) / (times[n] - times[n - 1]);
    return minutes < times[0] ? NaN : before + share * (curve.at(curves, n) - before);
  }
  return NaN;
}

/** Time of the first sample at which it holds, min; NaN: at none. */
function firstTime(condition: Expression, curves: Curves): number {
  const times = timesOf(curves);
  for (let n = 0; n < times.length; n++) if (condition.at(curves, n) === 1) return times[n];
  return NaN;
}

/** Minutes for which it holds, each sample standing for the time until the next. */
function heldTime(condition: Expression, curves: Curves): number {
  const times = timesOf(curves);
  let sum = 0;
  for (let n = 0; n + 1 < times.length; n++) if (condition.at(curves, n) === 1) sum += times[n + 1] - times[n];
  return times.length === 0 ? NaN : sum;
}

/** What makes a number of a whole curve or condition. */
const OF_RUN: Readonly<Record<string, { readonly of: 'curve' | 'condition'; readonly argument?: 'time'; readonly apply: Apply }>> = {
  first: { of: 'curve', apply: (curve, _, curves) => (timesOf(curves).length === 0 ? NaN : curve.at(curves, 0)) },
  last: { of: 'curve', apply: (curve, _, curves) => (timesOf(curves).length === 0 ? NaN : curve.at(curves, timesOf(curves).length - 1)) },
  min: { of: 'curve', apply: (curve, _, curves) => known(curve, curves, (a, b) => a < b) },
  max: { of: 'curve', apply: (curve, _, curves) => known(curve, curves, (a, b) => a > b) },
  mean: { of: 'curve', apply: (curve, _, curves) => (spanOf(curves) === 0 ? curve.at(curves, 0) : areaOf(curve, curves) / spanOf(curves)) },
  area: { of: 'curve', apply: (curve, _, curves) => areaOf(curve, curves) / MINUTES_PER_DAY },
  at: { of: 'curve', argument: 'time', apply: (curve, time, curves) => valueAt(curve, time.at(curves, 0), curves) },
  timeTo: { of: 'condition', apply: (condition, _, curves) => firstTime(condition, curves) },
  timeWith: { of: 'condition', apply: (condition, _, curves) => heldTime(condition, curves) },
};

/** What makes of each value another one; all of them exact in every engine. */
const OF_VALUE: Readonly<Record<string, (x: number) => number>> = { abs: Math.abs, sqrt: Math.sqrt, exp, log, log10 };

/** Names that may stand before a bracket, for documents and for suggestions. */
export const FUNCTIONS: readonly string[] = [...Object.keys(OF_RUN), ...Object.keys(OF_VALUE)];

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b };
const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = { '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b, '==': (a, b) => a === b };

interface Token {
  readonly at: number;
  readonly text: string;
}

const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:min|[hdw])?(?![\w.])|[A-Za-z_]\w*|<=|>=|==|[-+*/(),<>]|\S)/gy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) tokens.push({ at: TOKEN.lastIndex - found[1].length, text: found[1] });
  return tokens;
}

class Reader {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(private readonly text: string, private readonly names: readonly string[]) {
    this.tokens = tokensOf(text);
  }

  whole(wanted: Kind): Expression {
    const begin = this.next, found = wanted === 'condition' ? this.condition() : this.sum();
    if (this.peek() !== '') throw this.fault('end');
    return this.mustBe(found, wanted, begin);
  }

  private condition(): Expression {
    const left = this.sum(), sign = this.peek(), holds = COMPARISONS[sign];
    if (holds === undefined) throw this.fault('comparison', Object.keys(COMPARISONS));
    this.next++;
    const right = this.sum();
    return { kind: 'condition', columns: both(left, right), at: (curves, n) => (holds(left.at(curves, n), right.at(curves, n)) ? 1 : 0) };
  }

  private sum(): Expression {
    return this.row(['+', '-'], () => this.row(['*', '/'], () => this.factor()));
  }

  /** Operands with signs between them, from left to right. */
  private row(signs: readonly string[], operand: () => Expression): Expression {
    let left = operand();
    while (signs.includes(this.peek())) {
      const of = OPERATIONS[this.tokens[this.next++].text], before = left, right = operand();
      left = { kind: before.kind === 'number' && right.kind === 'number' ? 'number' : 'curve', columns: both(before, right), at: (curves, n) => of(before.at(curves, n), right.at(curves, n)) };
    }
    return left;
  }

  private factor(): Expression {
    if (++this.depth > DEEPEST_EXPRESSION) throw this.fault('deep');
    const token = this.tokens[this.next];
    if (token === undefined) throw this.fault('value');
    this.next++;
    const found = this.factorAt(token);
    this.depth--;
    return found;
  }

  private factorAt({ text }: Token): Expression {
    if (text === '-') {
      const of = this.factor();
      return { ...of, at: (curves, n) => -of.at(curves, n) };
    }
    if (text === '(') {
      const inner = this.sum();
      this.close();
      return inner;
    }
    if (/^\d/.test(text)) return constant(/[a-z]$/.test(text) ? parseDuration(text) : Number(text), this.back());
    if (!/^[A-Za-z_]/.test(text)) throw this.back()('value');
    return this.peek() === '(' ? this.call(text) : this.column(text);
  }

  private column(name: string): Expression {
    if (!this.names.includes(name)) throw this.back()(FUNCTIONS.includes(name) ? 'bracket' : 'column', this.names);
    return { kind: 'curve', columns: [name], at: (curves, n) => curves[name]?.[n] ?? NaN };
  }

  private call(name: string): Expression {
    const ofValue = Object.hasOwn(OF_VALUE, name) ? OF_VALUE[name] : undefined, ofRun = Object.hasOwn(OF_RUN, name) ? OF_RUN[name] : undefined;
    if (ofValue === undefined && ofRun === undefined) throw this.back()('name', FUNCTIONS);
    const begin = ++this.next;
    if (ofValue !== undefined) {
      const of = this.sum();
      this.close();
      return { ...of, at: (curves, n) => ofValue(of.at(curves, n)) };
    }
    const { of, argument, apply } = ofRun!, inner = this.mustBe(of === 'condition' ? this.condition() : this.sum(), of, begin);
    const second = argument === undefined ? constant(0, this.back()) : this.secondArgument();
    this.close();
    // The same at every sample, and asked for by one outcome once a run.
    return { kind: 'number', columns: inner.columns, at: (curves) => apply(inner, second, curves) };
  }

  private secondArgument(): Expression {
    if (this.peek() !== ',') throw this.fault('comma');
    const begin = ++this.next;
    return this.mustBe(this.sum(), 'number', begin);
  }

  private close(): void {
    if (this.peek() !== ')') throw this.fault('bracket', [')']);
    this.next++;
  }

  /** A number is a curve that does not change; a curve is no number. */
  private mustBe(found: Expression, wanted: Kind, begin: number): Expression {
    if (found.kind === wanted || (wanted === 'curve' && found.kind === 'number')) return found;
    this.next = begin;
    throw this.fault(wanted === 'number' ? 'number' : wanted);
  }

  private peek(): string {
    return this.tokens[this.next]?.text ?? '';
  }

  private fault(fault: Misread['fault'], names: readonly string[] = []): Unreadable {
    const token = this.tokens[this.next];
    return new Unreadable({ at: token?.at ?? this.text.length, fault, word: token?.text ?? '', names });
  }

  /** A fault of the token that was read last. */
  private back(): (fault: Misread['fault'], names?: readonly string[]) => Unreadable {
    const { next } = this;
    return (fault, names) => {
      this.next = next - 1;
      return this.fault(fault, names);
    };
  }
}

function constant(value: number, fault: (fault: Misread['fault']) => Unreadable): Expression {
  if (!Number.isFinite(value)) throw fault('time');
  return { kind: 'number', columns: [], at: () => value };
}

const both = (a: Expression, b: Expression): string[] => [...new Set([...a.columns, ...b.columns])];
