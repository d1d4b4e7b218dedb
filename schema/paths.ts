// Places in a document as text, and texts cut to a bearable length.

/** Longer values are cut where they are told. */
export const LONGEST_VALUE = 60;

/** Cuts a text to one line of bearable length. */
export function shorten(text: string): string {
  const line = text.slice(0, 4 * LONGEST_VALUE).replace(/\s+/g, ' ');
  return line.length <= LONGEST_VALUE && text.length <= 4 * LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1)}…`;
}

/** `populations`, 0, `count` → `populations[0].count`; keys that are no plain names are quoted. */
export function joinPath(parts: readonly PropertyKey[]): string {
  let path = '';
  for (const part of parts) {
    if (typeof part === 'number') path += `[${part}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$-]{0,79}$/u.test(String(part))) path += path === '' ? String(part) : `.${String(part)}`;
    else path += `[${JSON.stringify(shorten(String(part)))}]`;
  }
  return path;
}
