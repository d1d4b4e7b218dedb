// The address as a memory: everything a run needs, written behind the #, and read back with suspicion.
import { nearest } from '../../schema/nearest';
import { LONGEST_NUMBER } from '../../sim/units';
import type { Problem } from '../../workers/simApi';
import { MOST_PACKED, pack, unpack } from './deflate';
import { formatSpan, parseTime } from './format';
import { texts } from './texts';

/** What a link asks for. */
export interface Link {
  readonly preset: string | null;
  /** Text of a scenario or record, or null. */
  readonly text: string | null;
  readonly seed: string | null;
  readonly set: Readonly<Record<string, number>>;
  /** minutes, or null: stay at the start */
  readonly until: number | null;
}

export type ParsedLink = { readonly ok: true; readonly link: Link } | { readonly ok: false; readonly problems: readonly Problem[] };

export const EMPTY_LINK: Link = { preset: null, text: null, seed: null, set: {}, until: null };

const NAMES = ['preset', 'doc', 'seed', 'set', 'at'] as const;
type Name = (typeof NAMES)[number];

const PRESET = /^[a-z0-9][a-z0-9-]{0,63}$/;
const KEY = /^[A-Za-z]\w{0,39}(\.[A-Za-z][\w-]{0,39}){1,2}$/;
/** Looked at in texts of bounded length only, and in one pass. */
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
export const MOST_SEED = 80;
const MOST_CHANGES = 500;
const MOST_MINUTES = 5_000_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** `hash` is the part behind the address, with or without `#`. */
export async function parseLink(hash: string): Promise<ParsedLink> {
  const source = hash.replace(/^#/, '');
  if (source.trim() === '') return { ok: true, link: EMPTY_LINK };
  const problems: Problem[] = [];
  const fault = (path: string, value: string, expected: string, suggestion = ''): null => {
    problems.push({ path, value: shorten(value), expected, suggestion });
    return null;
  };
  const fields = readFields(source, fault);
  const preset = fields.has('preset') ? readPreset(fields.get('preset')!, fault) : null;
  const text = fields.has('doc') ? await readDocument(fields.get('doc')!, fault) : null;
  const seed = fields.has('seed') ? readSeed(fields.get('seed')!, fault) : null;
  const set = fields.has('set') ? readChanges(fields.get('set')!, fault) : {};
  const until = fields.has('at') ? readTime(fields.get('at')!, fault) : null;
  if (fields.has('preset') && fields.has('doc')) fault('doc', fields.get('doc')!, texts.link.eitherOr);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, link: { preset, text, seed, set, until } };
}

/** The fragment of a link, with its `#`; null when the document is too large for an address. */
export async function formatLink(link: Link): Promise<string | null> {
  const parts: string[] = [];
  if (link.text !== null) {
    const packed = await pack(link.text);
    if (packed.length > MOST_PACKED) return null;
    parts.push(`doc=${packed}`);
  } else if (link.preset !== null) parts.push(`preset=${link.preset}`);
  if (link.seed !== null) parts.push(`seed=${encodeURIComponent(link.seed)}`);
  const changes = Object.entries(link.set).map(([key, value]) => `${key}:${value}`);
  if (changes.length > 0) parts.push(`set=${changes.join(',')}`);
  if (link.until !== null && link.until > 0) parts.push(`at=${formatSpan(link.until).replaceAll(' ', '')}`);
  return `#${parts.join('&')}`;
}

type Fault = (path: string, value: string, expected: string, suggestion?: string) => null;

function readFields(source: string, fault: Fault): Map<Name, string> {
  const fields = new Map<Name, string>();
  for (const part of source.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    const value = decode(at < 0 ? '' : part.slice(at + 1));
    if (!isName(name)) fault(shorten(name), part, texts.link.knownNames(NAMES.join(', ')), nearest(name, NAMES));
    else if (fields.has(name)) fault(name, part, texts.link.once);
    else if (value === null) fault(name, part, texts.link.encoding);
    else fields.set(name, value);
  }
  return fields;
}

function isName(name: string): name is Name {
  return (NAMES as readonly string[]).includes(name);
}

function readPreset(value: string, fault: Fault): string | null {
  return PRESET.test(value) ? value : fault('preset', value, texts.link.preset);
}

function readSeed(value: string, fault: Fault): string | null {
  if (value.length === 0 || value.length > MOST_SEED || /[\p{Cc}\p{Cs}]/u.test(value)) return fault('seed', value, texts.link.seed(MOST_SEED));
  return value;
}

function readTime(value: string, fault: Fault): number | null {
  const minutes = parseTime(value);
  return minutes === null || minutes > MOST_MINUTES ? fault('at', value, texts.link.time) : minutes;
}

async function readDocument(value: string, fault: Fault): Promise<string | null> {
  if (value.length > MOST_PACKED) return fault('doc', value, texts.link.documentSize);
  return (await unpack(value)) ?? fault('doc', value, texts.link.document);
}

function readChanges(value: string, fault: Fault): Record<string, number> {
  const set: Record<string, number> = {};
  const changes = value.split(',');
  if (changes.length > MOST_CHANGES) fault('set', value, texts.link.mostChanges(MOST_CHANGES));
  for (const change of changes.slice(0, MOST_CHANGES)) {
    const [key = '', number = '', ...more] = change.split(':');
    if (!KEY.test(key) || more.length > 0 || key.split('.').some((part) => FORBIDDEN.has(part))) fault('set', change, texts.link.change);
    else if (number.length > LONGEST_NUMBER || !NUMBER.test(number) || !Number.isFinite(Number(number))) fault(`set.${key}`, number, texts.link.number);
    else if (Object.hasOwn(set, key)) fault(`set.${key}`, number, texts.link.once);
    else set[key] = Number(number);
  }
  return set;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', '%2B'));
  } catch {
    return null;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
