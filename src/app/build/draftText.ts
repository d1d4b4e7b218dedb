// A document as text and back: what was not touched is written letter by letter as it was read.
//
// Files are written by people: what stands on one line, 2.5e7 for 25000000, the order of keys. JSON.stringify would change
// all of that. So reading remembers how every object stood in its file, and writing uses that where the object is still the same.
import type { Json } from './json';
import { isList } from './json';

type Container = Extract<Json, object>;

interface Look {
  /** As it stands in the file, with the indentation of its inner lines; null when it has been changed and not been written yet. */
  text: string | null;
  /** How many objects and lists it is in; −1: nobody knows. */
  depth: number;
  /** All on one line; null: as it fits. */
  readonly inline: boolean | null;
  /** Numbers and texts that are written otherwise than JSON.stringify would. */
  readonly spelled: ReadonlyMap<string | number, string>;
}

/** What stands around the outermost object, and how its lines are indented. */
interface Setting {
  readonly before: string;
  readonly behind: string;
  readonly indent: string;
  readonly newline: string;
}

const USUAL: Setting = { before: '', behind: '\n', indent: '  ', newline: '\n' };
/** Characters of an object that is written on one line. */
const WIDEST = 110;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const looks = new WeakMap<Container, Look>(), settings = new WeakMap<Container, Setting>();

/** @param text valid JSON; of keys written twice the last counts, as in JSON.parse */
export function readDraft(text: string): Json {
  const reader = new Reader(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  return reader.whole();
}

/** The value takes the place of another one in the document and is written in its style. */
export function inStyleOf<T extends Container>(value: T, before: Json | undefined): T {
  if (typeof before !== 'object' || before === null || looks.has(value)) return value;
  const look = looks.get(before), setting = settings.get(before);
  // A list or object that was empty tells nothing of its style.
  if (look) looks.set(value, { text: null, depth: look.depth, inline: Object.keys(before).length === 0 ? null : look.inline, spelled: look.spelled });
  if (setting) settings.set(value, setting);
  return value;
}

export function writeDraft(root: Json): string {
  const setting = (typeof root === 'object' && root !== null ? settings.get(root) : undefined) ?? USUAL;
  return setting.before + write(root, 0, setting) + setting.behind;
}

function write(value: Json, depth: number, setting: Setting): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const look = looks.get(value);
  if (look !== undefined && look.text !== null && look.depth === depth) return look.text;
  const text = compose(value, depth, look, setting);
  looks.set(value, { text, depth, inline: look?.inline ?? null, spelled: look?.spelled ?? new Map() });
  return text;
}

function compose(value: Container, depth: number, look: Look | undefined, setting: Setting): string {
  const { newline, indent } = setting, entries = isList(value) ? value.map((one, n) => [n, one] as const) : Object.entries(value);
  const [open, close, gap] = isList(value) ? ['[', ']', ''] : ['{', '}', ' '];
  if (entries.length === 0) return open + close;
  const spelled = (key: string | number, one: Json): string => {
    const asBefore = look?.spelled.get(key);
    return asBefore !== undefined && typeof one !== 'object' && JSON.parse(asBefore) === one ? asBefore : write(one, depth + 1, setting);
  };
  const parts = entries.map(([key, one]) => (typeof key === 'number' ? '' : `${JSON.stringify(key)}: `) + spelled(key, one));
  const length = parts.reduce((sum, part) => sum + part.length + 2, 0), isBroken = parts.some((part) => part.includes('\n'));
  // The outermost object is never on one line, unless it was.
  const inline = !isBroken && (look?.inline ?? (depth > 0 && length <= WIDEST));
  if (inline) return open + gap + parts.join(', ') + gap + close;
  const inner = newline + indent.repeat(depth + 1);
  return open + inner + parts.join(`,${inner}`) + newline + indent.repeat(depth) + close;
}

/** Walks along a text that is known to be JSON. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Json {
    this.skip();
    const from = this.at, value = this.value(0);
    if (typeof value === 'object' && value !== null) {
      const indent = /^[[{]\r?\n([ \t]+)/.exec(this.text.slice(from, from + 200))?.[1] ?? USUAL.indent;
      settings.set(value, { before: this.text.slice(0, from), behind: this.text.slice(this.at), indent, newline: this.text.includes('\r\n') ? '\r\n' : '\n' });
    }
    return value;
  }

  private value(depth: number): Json {
    const char = this.text[this.at];
    if (char === '{' || char === '[') return this.container(depth, char === '[');
    return JSON.parse(this.token()) as Json;
  }

  private container(depth: number, isArray: boolean): Json {
    const from = this.at++, spelled = new Map<string | number, string>(), list: Json[] = [], entries = new Map<string, Json>();
    this.skip();
    for (let n = 0; this.text[this.at] !== '}' && this.text[this.at] !== ']'; n++) {
      const key = isArray ? n : (JSON.parse(this.token()) as string);
      if (!isArray) this.skip(); // the colon
      const start = this.at, value = this.value(depth + 1), raw = this.text.slice(start, this.at);
      if (typeof value !== 'object' && raw !== JSON.stringify(value)) spelled.set(key, raw);
      else spelled.delete(key);
      if (isArray) list.push(value);
      else if (!FORBIDDEN.has(String(key))) entries.set(String(key), value);
      this.skip();
    }
    this.at++;
    const value: Container = isArray ? list : Object.fromEntries(entries), text = this.text.slice(from, this.at);
    looks.set(value, { text, depth, inline: !text.includes('\n'), spelled });
    return value;
  }

  /** A text, a number or a word. */
  private token(): string {
    const from = this.at, { text } = this;
    if (text[from] === '"') {
      do this.at = text.indexOf('"', this.at + 1);
      while (isEscaped(text, this.at));
      this.at++;
    } else while (this.at < text.length && !/[\s,:\]}]/.test(text[this.at]!)) this.at++;
    return text.slice(from, this.at);
  }

  /** Blanks, commas and colons: where they may stand is known. */
  private skip(): void {
    while (this.at < this.text.length && /[\s,:]/.test(this.text[this.at]!)) this.at++;
  }
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let count = 0;
  while (text[at - 1 - count] === '\\') count++;
  return count % 2 === 1;
}
