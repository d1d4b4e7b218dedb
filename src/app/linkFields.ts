// A link taken apart: its own fields, what strangers have hung on to it, and whether it arrived as it was written.
import { nearest } from '../../schema/nearest';
import { texts } from './texts';

/** In the order in which they are written. The check comes first: a link that was cut off has lost its end. */
export const LINK_NAMES = ['c', 'preset', 'doc', 'change', 'seed', 'set', 'at', 'state', 'view', 'twin', 'ui', 'hide', 'lock', 'lesson', 'step', 'class', 'own', 'lang', 'theme', 'embed', 'v'] as const;
export type LinkName = (typeof LINK_NAMES)[number];
export type LinkFields = Map<LinkName, string>;
export type Fault = (path: string, value: string, expected: string, suggestion?: string) => null;

/** Names that somebody may have misspelled. One or two letters are soon near to those of strangers: `si`, `uid`. */
const SPELLED: readonly string[] = LINK_NAMES.filter((name) => name !== 'c' && name !== 'ui' && name !== 'v');
/** Parameters of campaigns, trackers and viewers: `utm_source`, `fbclid` … */
const FOREIGN = /^[a-z][\w.~-]{0,60}$/i;
/** What gets caught at the end of an address in a sentence, a table or a message. */
const CAUGHT = /[\s\u200b-\u200d\u2060.,;:!)\]}>"'’”»…]/u;
const CHECK_LENGTH = 5;

/** A few characters that are other ones as soon as anything in the link is. */
export function checkOf(fields: ReadonlyMap<LinkName, string>): string {
  let hash = 0x811c9dc5;
  for (const name of LINK_NAMES) {
    const value = name === 'c' ? undefined : fields.get(name);
    if (value === undefined) continue;
    for (const letter of `${name}=${value}\n`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(36).padStart(CHECK_LENGTH, '0').slice(-CHECK_LENGTH);
}

export interface TakenApart {
  readonly fields: LinkFields;
  /** `whole`: it is what was written; `unchecked`: it carries no check; `mended`: something was left off the seed at its end. */
  readonly state: 'whole' | 'unchecked' | 'mended' | 'damaged';
}

/** @param source what stands behind the `#` */
export function takeApart(source: string, fault: Fault): TakenApart {
  const fields: LinkFields = new Map();
  let last: LinkName | null = null;
  // A question mark is always written as %3F: one that stands there was added by somebody else.
  for (const part of source.split(/[&?]/)) {
    const name = readPart(part.replace(/^amp;/, ''), fields, fault);
    if (name !== null) last = name;
  }
  const check = fields.get('c');
  fields.delete('c');
  if (check !== undefined && checkOf(fields) === check) return { fields, state: 'whole' };
  const isMended = last !== null && leaveOff(fields, last);
  if (check !== undefined) return { fields, state: checkOf(fields) === check ? 'whole' : 'damaged' };
  return { fields, state: isMended ? 'mended' : 'unchecked' };
}

/** Its name, if it is one of ours. */
function readPart(part: string, fields: LinkFields, fault: Fault): LinkName | null {
  if (part.trim() === '') return null;
  const at = part.indexOf('=');
  const name = (at < 0 ? part : part.slice(0, at)).trim();
  if (!isName(name)) {
    const similar = nearest(name, SPELLED);
    return FOREIGN.test(name) && similar === '' ? null : fault(shorten(name), part, texts.link.knownNames(SPELLED.join(', ')), similar);
  }
  const value = decode(at < 0 ? '' : part.slice(at + 1));
  if (fields.has(name)) return fault(name, part, texts.link.once);
  if (value === null) return fault(name, part, texts.link.encoding);
  fields.set(name, value);
  return name;
}

/** Takes off what was caught at the end; true when it might have been meant, as it might in a seed. */
function leaveOff(fields: LinkFields, last: LinkName): boolean {
  const value = fields.get(last);
  if (value === undefined) return false;
  let end = value.length;
  while (end > 0 && CAUGHT.test(value[end - 1]!)) end--;
  const clean = value.slice(0, end);
  if (clean === value || clean === '') return false;
  fields.set(last, clean);
  return last === 'seed';
}

function isName(name: string): name is LinkName {
  return (LINK_NAMES as readonly string[]).includes(name);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', '%2B'));
  } catch {
    return null;
  }
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
