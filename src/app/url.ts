// The address as a memory: everything a run needs, written behind the #, and read back with suspicion.
import { LONGEST_NUMBER } from '../../sim/units';
import type { Change, LoadRequest, Problem } from '../../workers/simApi';
import { MOST_PACKED, MOST_UNPACKED, pack, unpack } from './deflate';
import { formatSpan } from './format';
import { readEmbedder } from './embedder';
import { checkOf, shorten, takeApart } from './linkFields';
import type { Fault, LinkFields } from './linkFields';
import { checkSense } from './linkSense';
import { readClass, writeClass } from './classLink';
import type { Language } from '../../locales/languages';
import type { Theme } from './theme';
import type { Limits } from './parts';
import { readLimits, writeLimits } from './partsLink';
import { readTime } from './times';
import { twinOf } from './twinLink';
import type { TwinLink } from './twinLink';
import { texts } from './texts';

/** What a link asks for. */
export interface Link {
  readonly preset: string | null;
  /** Text of a scenario or record, or null. */
  readonly text: string | null;
  /** Changes of the scenario before it starts. */
  readonly changes: readonly Change[];
  readonly seed: string | null;
  readonly set: Readonly<Record<string, number>>;
  /** minutes, or null: stay at the start */
  readonly until: number | null;
  /** The other run of a comparison, or null. */
  readonly twin: TwinLink | null;
  /** The scenario builder is open. */
  readonly build?: boolean;
  /** A lesson by name, or null. */
  readonly lesson?: string;
  /** Step at which it begins, counted from 1. */
  readonly step?: number;
  /** The class that it is for. */
  readonly group?: string;
  /** Each reader has a seed of their own, from the code of the class and a number. */
  readonly own?: boolean;
  readonly language?: Language;
  readonly theme?: Theme;
  /** Parts of the page that are left out or locked. */
  readonly parts?: Limits;
  /** Origin of the page around this one. */
  readonly embed?: string;
  /** The state in which the run is to arrive, in place of `until`. */
  readonly state?: PromisedState;
  /** Of the program that made the link; not said in the address bar. */
  readonly version?: string;
}

/** What a receipt promises of the run, and which version of the program wrote it. */
export type PromisedState = NonNullable<LoadRequest['promised']>;

/** `remark`: something about the link that its reader should know; '' if there is nothing. */
export type ParsedLink = { readonly ok: true; readonly link: Link; readonly remark: string } | { readonly ok: false; readonly problems: readonly Problem[] };

export const EMPTY_LINK: Link = { preset: null, text: null, changes: [], seed: null, set: {}, until: null, twin: null };

const COMPARE = 'compare', BUILD = 'build';
const PRESET = /^[a-z0-9][a-z0-9-]{0,63}$/;
const KEY = /^[A-Za-z]\w{0,39}(\.[A-Za-z][\w-]{0,39}){1,2}$/;
/** Looked at in texts of bounded length only, and in one pass. */
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
export const MOST_SEED = 80;
const STATE = /^(\d{1,10})-([0-9a-f]{16})-([\w.+-]{1,40})$/;
const MOST_CHANGES = 500;
const VERSION = /^\d{1,4}(\.\d{1,4}){1,3}([-+][\w.-]{1,30})?$/;
const MOST_MINUTES = 5_000_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** `hash` is the part behind the address, with or without `#`. */
export async function parseLink(hash: string): Promise<ParsedLink> {
  const source = hash.replace(/^#/, '');
  if (source.trim() === '') return { ok: true, link: EMPTY_LINK, remark: '' };
  const problems: Problem[] = [];
  const fault = (path: string, value: string, expected: string, suggestion = ''): null => {
    problems.push({ path, value: shorten(value), expected, suggestion });
    return null;
  };
  const { fields, state: arrival } = takeApart(source, fault);
  const preset = fields.has('preset') ? readPreset(fields.get('preset')!, fault) : null;
  const text = fields.has('doc') ? await readDocument(fields.get('doc')!, fault) : null;
  const changes = fields.has('change') ? await readPackedChanges(fields.get('change')!, fault) : [];
  const seed = fields.has('seed') ? readSeed(fields.get('seed')!, fault) : null;
  const set = fields.has('set') ? readChanges(fields.get('set')!, fault) : {};
  const until = fields.has('at') ? readMinutes(fields.get('at')!, fault) : null;
  const state = fields.has('state') ? readState(fields.get('state')!, fault) : null;
  const twin = fields.has('twin') ? await readTwin(fields.get('twin')!, fault) : null;
  const version = fields.has('v') ? readVersion(fields.get('v')!, fault) : null;
  const view = fields.get('view'), build = view === BUILD;
  if ((view !== undefined && view !== COMPARE && !build) || (view === COMPARE) !== fields.has('twin')) fault('view', view ?? '', texts.link.view, COMPARE);
  const parts = readLimits(fields, fault), setting = readClass(fields, fault), embed = readEmbedder(fields, fault);
  checkSense(fields, fault);
  if (problems.length > 0) return { ok: false, problems };
  const remark = arrival === 'damaged' ? texts.link.damaged : arrival === 'mended' ? texts.link.mended(seed ?? '') : '';
  return { ok: true, link: { preset, text, changes, seed, set, until, twin, ...(build ? { build } : {}), ...(parts ? { parts } : {}), ...setting, ...(embed === '' ? {} : { embed }), ...(state === null ? {} : { state }), ...(version === null ? {} : { version }) }, remark };
}

/** The fragment of a link, with its `#`; null when the document is too large for an address. */
export async function formatLink(link: Link): Promise<string | null> {
  const fields: LinkFields = new Map();
  if (link.text !== null) {
    const packed = await pack(link.text);
    if (packed.length > MOST_PACKED || link.text.length > MOST_UNPACKED) return null;
    fields.set('doc', packed);
  } else if (link.preset !== null) fields.set('preset', link.preset);
  if (link.changes.length > 0) {
    const packed = await pack(JSON.stringify(link.changes));
    if (packed.length > MOST_PACKED) return null;
    fields.set('change', packed);
  }
  if (link.seed !== null) fields.set('seed', link.seed);
  const changes = Object.entries(link.set).map(([key, value]) => `${key}:${value}`);
  if (changes.length > 0) fields.set('set', changes.join(','));
  if (link.state !== undefined) fields.set('state', `${link.state.tick}-${link.state.hash}-${link.state.version}`);
  else if (link.until !== null && link.until > 0) fields.set('at', formatSpan(link.until).replaceAll(' ', ''));
  if (link.twin !== null && link.build !== true) {
    const packed = await pack(JSON.stringify(link.twin));
    if (packed.length > MOST_PACKED) return null;
    fields.set('view', COMPARE);
    fields.set('twin', packed);
  }
  if (link.build === true) fields.set('view', BUILD);
  if (link.parts) writeLimits(link.parts, fields);
  writeClass(link, fields);
  if (link.embed !== undefined) fields.set('embed', link.embed);
  if (fields.size === 0) return '#';
  if (link.version !== undefined && link.version !== '') fields.set('v', link.version);
  const written = [...fields].map(([name, value]) => `${name}=${name === 'seed' || name === 'class' ? encodeURIComponent(value) : value}`);
  return `#c=${checkOf(fields)}&${written.join('&')}`;
}

function readPreset(value: string, fault: Fault): string | null {
  return PRESET.test(value) ? value : fault('preset', value, texts.link.preset);
}

function readVersion(value: string, fault: Fault): string | null {
  return VERSION.test(value) ? value : fault('v', value, texts.link.version);
}

export function isSeed(value: string): boolean {
  return value.length > 0 && value.length <= MOST_SEED && !/[\p{Cc}\p{Cs}]/u.test(value);
}

function readSeed(value: string, fault: Fault): string | null {
  return isSeed(value) ? value : fault('seed', value, texts.link.seed(MOST_SEED));
}

function readMinutes(value: string, fault: Fault): number | null {
  const reading = readTime(value);
  if (reading.ok) return reading.minutes > MOST_MINUTES ? fault('at', value, texts.link.time) : reading.minutes;
  return fault('at', value, reading.fault === 'unit' ? texts.link.timeUnit : texts.link.time, reading.fault === 'unit' ? `${value}d, ${value}h, ${value}min` : '');
}

function readState(value: string, fault: Fault): PromisedState | null {
  const [, tick, hash, version] = STATE.exec(value) ?? [];
  return tick === undefined ? fault('state', value, texts.receipt.state) : { tick: Number(tick), hash, version };
}

async function readDocument(value: string, fault: Fault): Promise<string | null> {
  if (value.length > MOST_PACKED) return fault('doc', value, texts.link.documentSize);
  return (await unpack(value)) ?? fault('doc', value, texts.link.document);
}

/** Form is all that is looked at here: the worker knows what can be changed. */
async function readPackedChanges(value: string, fault: Fault): Promise<readonly Change[]> {
  try {
    const changes: unknown = JSON.parse((value.length > MOST_PACKED ? null : await unpack(value)) ?? '');
    if (Array.isArray(changes)) return changes as readonly Change[];
  } catch {
    // Told below, like all that is no list.
  }
  fault('change', value, texts.link.changes);
  return [];
}

/** Form is all that is looked at here, too: the worker reads the rest as it reads any document. */
async function readTwin(value: string, fault: Fault): Promise<TwinLink | null> {
  try {
    const twin = twinOf(JSON.parse((value.length > MOST_PACKED ? null : await unpack(value)) ?? ''));
    if (twin !== null) return twin;
  } catch {
    // Told below.
  }
  return fault('twin', value, texts.link.twin);
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
