// What is wrong with a document, in words a person can act on: where, what stands there, what was expected, what was probably meant.
import { counted } from './plural';

/** One fault of a document. */
export interface Problem {
  /** Path inside the document, such as `populations[0].count`; empty for the document as a whole. */
  readonly path: string;
  /** The offending value as short text. */
  readonly value: string;
  readonly expected: string;
  /** Nearest valid name, for unknown names; empty if none is near. */
  readonly suggestion: string;
}

/** More than this and the rest is counted, not listed. */
export const MOST_PROBLEMS = 200;
const LONGEST_VALUE = 60;

/** A value as one short line of text, safe to print whatever it is. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return shorten(`a list of ${value.length}: ${asJson(value.slice(0, LONGEST_VALUE))}`);
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? 'an empty object' : shorten(`an object with ${keys.join(', ')}`);
  }
  return shorten(asJson(value));
}

function asJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'number' && !Number.isFinite(part) ? String(part) : part));
}

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

/** The problems of a file as lines of text. */
export function formatProblems(file: string, problems: readonly Problem[]): string {
  const title = `${file}: ${counted(problems.length, 'problem')}`;
  return [title, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join('\n');
}

export function formatProblem({ path, value, expected, suggestion }: Problem): string {
  const where = path === '' ? 'the document' : path;
  const hint = suggestion === '' ? '' : ` Did you mean ${suggestion}?`;
  return `${where}: ${value}; expected ${expected}.${hint}`;
}
