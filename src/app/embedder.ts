// The page around this one, where this one is in a frame: it is spoken to only if the address of the frame names its origin.
import { takeApart } from './linkFields';
import type { Fault, LinkFields } from './linkFields';
import { texts } from './texts';

const MOST = 200;

/** An origin such as https://school.example; '' where none is named, or nothing that is one. */
export function readEmbedder(fields: LinkFields, fault: Fault): string {
  const value = fields.get('embed');
  if (value === undefined) return '';
  return isOrigin(value) ? value : (fault('embed', value, texts.parts.link.embed), '');
}

export function isOrigin(text: string): boolean {
  if (text.length > MOST || !/^https?:\/\//.test(text)) return false;
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** Whom the address names; its faults are told elsewhere. */
export function embedderOf(hash: string): string {
  const silent = (): null => null;
  return readEmbedder(takeApart(hash.replace(/^#/, ''), silent).fields, silent);
}
