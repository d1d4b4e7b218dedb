// Reads JSON so that a fault has a line, a column and a plain sentence, the same in every browser and in Node.
//
// JSON.parse was rejected: its messages differ between engines and versions, a key written twice passes in silence, and
// `__proto__` becomes an ordinary key that a careless copy turns into the prototype of something.
import { faults } from './faults';
import { fixedWords, plainWords } from './numberWords';
import { joinPath } from './paths';
import { MOST_PROBLEMS, showValue } from './problem';
import type { Problem } from './problem';

/** Characters of a document: 200 000 cells with every digit of their places, and whatever else may stand in a scenario. */
export const LONGEST_TEXT = 20_000_000;
export const DEEPEST_NESTING = 32;
/** Objects, lists, texts and numbers in a document; a table of cells is one text. */
export const MOST_VALUES = 300_000;

/** How large a text may be; records hold a scenario and more. */
export interface TextLimits {
  readonly longest: number;
  readonly values: number;
}
const DOCUMENT_LIMITS: TextLimits = { longest: LONGEST_TEXT, values: MOST_VALUES };
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

export type JsonResult =
  /** `problems`: keys that were dropped because they are written twice or are not allowed as names. */
  | { readonly ok: true; readonly value: unknown; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Thrown inside the parser only; {@link readJson} turns it into a problem. */
class SyntaxFault extends Error {
  constructor(readonly at: number, readonly expected: string) {
    super(expected);
  }
}

/** Parses a JSON text; never throws. */
export function readJson(text: string, { longest, values }: TextLimits = DOCUMENT_LIMITS): JsonResult {
  if (text.length > longest) {
    const value = faults.value.millionSigns(fixedWords(text.length / 1e6, 1));
    return { ok: false, problems: [{ path: '', value, expected: faults.json.millionSigns(plainWords(longest / 1e6)), suggestion: '' }] };
  }
  const parser = new Parser(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, values);
  try {
    return { ok: true, value: parser.document(), problems: parser.problems };
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return { ok: false, problems: [parser.describe(fault)] };
  }
}

class Parser {
  readonly problems: Problem[] = [];
  private at = 0;
  private values = 0;
  /** Keys and indices that lead to the value being read. */
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string, private readonly mostValues: number) {}

  document(): unknown {
    this.skipSpace();
    if (this.at === this.text.length) throw new SyntaxFault(this.at, faults.json.empty);
    const value = this.value();
    this.skipSpace();
    if (this.at < this.text.length) throw new SyntaxFault(this.at, faults.json.end);
    return value;
  }

  describe({ at, expected }: SyntaxFault): Problem {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - (before.lastIndexOf('\n') + 1) + 1;
    const rest = this.text.slice(at, at + 20).split('\n', 1)[0];
    const value = at >= this.text.length ? faults.value.endsHere : showValue(rest);
    return { path: faults.place.column(String(line), String(column)), value, expected, suggestion: '' };
  }

  private value(): unknown {
    if (++this.values > this.mostValues) throw new SyntaxFault(this.at, faults.json.values(String(this.mostValues)));
    const char = this.text[this.at];
    if (char === '{') return this.object();
    if (char === '[') return this.list();
    if (char === '"') return this.string();
    if (char === '-' || (char !== undefined && char >= '0' && char <= '9')) return this.number();
    for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    throw new SyntaxFault(this.at, faults.json.value);
  }

  /** Steps over the opening bracket; true when the closing one follows at once. */
  private enter(closing: string): boolean {
    if (this.path.length >= DEEPEST_NESTING) throw new SyntaxFault(this.at, faults.json.depth(String(DEEPEST_NESTING)));
    this.at++;
    this.skipSpace();
    return this.take(closing);
  }

  private inside(part: string | number): unknown {
    this.path.push(part);
    const value = this.value();
    this.path.pop();
    this.skipSpace();
    return value;
  }

  private object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    if (this.enter('}')) return object;
    for (;;) {
      if (this.text[this.at] !== '"') throw new SyntaxFault(this.at, faults.json.key);
      const key = this.string();
      this.skipSpace();
      if (!this.take(':')) throw new SyntaxFault(this.at, faults.json.colon(showValue(key)));
      this.skipSpace();
      this.keep(object, key, this.inside(key));
      if (this.take('}')) return object;
      if (!this.take(',')) throw new SyntaxFault(this.at, faults.json.comma(showValue(key)));
      this.skipSpace();
      if (this.text[this.at] === '}') throw new SyntaxFault(this.at, faults.json.anotherKey);
    }
  }

  private keep(object: Record<string, unknown>, key: string, value: unknown): void {
    const isForbidden = FORBIDDEN_KEYS.has(key);
    if (!isForbidden && !Object.hasOwn(object, key)) {
      object[key] = value;
    } else if (this.problems.length < MOST_PROBLEMS) {
      const expected = isForbidden ? faults.json.otherName : faults.json.keyOnce;
      this.problems.push({ path: joinPath([...this.path, key]), value: showValue(value), expected, suggestion: '' });
    }
  }

  private list(): unknown[] {
    const list: unknown[] = [];
    if (this.enter(']')) return list;
    for (;;) {
      list.push(this.inside(list.length));
      if (this.take(']')) return list;
      if (!this.take(',')) throw new SyntaxFault(this.at, faults.json.listComma);
      this.skipSpace();
      if (this.text[this.at] === ']') throw new SyntaxFault(this.at, faults.json.anotherElement);
    }
  }

  private string(): string {
    const opening = this.at++;
    let result = '', from = this.at;
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) throw new SyntaxFault(this.at, faults.json.closing(showValue(this.text.slice(opening + 1, opening + 21))));
      if (char === '"') {
        result += this.text.slice(from, this.at++);
        return result;
      }
      if (char < ' ') throw new SyntaxFault(this.at, faults.json.closingOnLine);
      if (char === '\\') {
        result += this.text.slice(from, this.at) + this.escape();
        from = this.at;
      } else {
        this.at++;
      }
    }
  }

  private escape(): string {
    const code = this.text[this.at + 1] ?? '';
    if (code === 'u') {
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new SyntaxFault(this.at, faults.json.hexadecimal);
      this.at += 6;
      return String.fromCharCode(parseInt(digits, 16));
    }
    const meant = ESCAPES[code];
    if (meant === undefined) throw new SyntaxFault(this.at, faults.json.escape);
    this.at += 2;
    return meant;
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) throw new SyntaxFault(this.at, faults.json.number);
    this.at = NUMBER.lastIndex;
    return Number(match[0]);
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }
}
