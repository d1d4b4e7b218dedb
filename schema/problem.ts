// What is wrong with a document, in words a person can act on: where, what stands there, what was expected, what was probably meant.
import { faults } from './faults';
import { plainWords } from './numberWords';
import { LONGEST_VALUE, shorten } from './paths';
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

/** A value as one short line of text, safe to print whatever it is. */
export function showValue(value: unknown): string {
  if (value === undefined) return faults.value.missing;
  if (typeof value === 'number') return plainWords(value);
  if (Array.isArray(value)) return shorten(faults.value.list(String(value.length), asJson(value.slice(0, LONGEST_VALUE))));
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? faults.value.emptyObject : shorten(faults.value.object(keys.join(', ')));
  }
  return shorten(asJson(value));
}

function asJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'number' && !Number.isFinite(part) ? String(part) : part));
}

/** The problems of a file as lines of text. */
export function formatProblems(file: string, problems: readonly Problem[]): string {
  const title = `${file}: ${counted(problems.length, 'problem')}`;
  return [title, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join('\n');
}

export function formatProblem({ path, value, expected, suggestion }: Problem): string {
  const fault = faults.line(path === '' ? faults.document : path, value, expected);
  return suggestion === '' ? fault : `${fault} ${faults.meant(suggestion)}`;
}
