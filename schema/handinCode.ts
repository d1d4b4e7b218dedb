// The code that a pupil hands in: one line that begins with a word of its own and ends with a mark of what stands between.

export const HANDIN_FORMAT = 'cart-lab/handin';
/** How every code begins: whoever finds one in a mail knows what it is. */
export const CODE_START = 'CARTLAB1';

/** A few characters that are other ones as soon as anything in the text is: a slip of the hand is seen, a forger is not kept out. */
export function fingerprint(text: string): string {
  // Two 32-bit FNV-1a hashes with different starts.
  let a = 0x811c9dc5, b = 0x01000193;
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
}

/** Fingerprint of a lesson, whatever the order of its keys: whoever hands in says which text it was. */
export function editionOf(lesson: unknown): string {
  return fingerprint(JSON.stringify(lesson, (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)));
}

/** The line of text, from what is handed in and packed. @param packed base64url */
export const codeOf = (packed: string): string => `${CODE_START}.${packed}.${fingerprint(packed)}`;

export type ReadCode = { readonly ok: true; readonly packed: string } | { readonly ok: false; readonly expected: string };

/** Takes a line apart; blanks and line ends that a mail put in between are left out. */
export function readCode(line: string): ReadCode {
  const parts = line.replace(/[\s\u200b]+/g, '').split('.');
  if (parts[0] !== CODE_START) return { ok: false, expected: `a code that begins with ${CODE_START}.` };
  const [, packed = '', mark = ''] = parts;
  if (parts.length !== 3 || packed === '' || !/^[\w-]+$/.test(packed)) return { ok: false, expected: 'a whole code: three parts with dots between' };
  return fingerprint(packed) === mark ? { ok: true, packed } : { ok: false, expected: 'the code as it was handed in; something in it was changed or lost' };
}
