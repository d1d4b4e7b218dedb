// The lessons that come with the program: ordinary lesson documents of the folder lessons/, in the order in which they are taught.
import { faults } from './faults';
import { nearest } from './nearest';
import { parseLesson } from './parseLesson';
import type { ParsedLesson } from './parseLesson';
import { showValue } from './problem';

const FILES = import.meta.glob<string>(['../lessons/*.json', '!../lessons/lesson.schema.json'], { eager: true, query: '?raw', import: 'default' });

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
const numberOf = (text: string) => Number(/"number":\s*(\d+)/.exec(text)?.[1] ?? 999);

/** Texts of the lessons by name. */
export const LESSONS: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, text]) => [nameOf(path), text] as const).sort(([a, one], [b, other]) => numberOf(one) - numberOf(other) || (a < b ? -1 : 1)),
);

/** The lesson of that name; problems if there is none. */
export function loadLesson(name: string): ParsedLesson {
  const text = LESSONS.get(name);
  if (text !== undefined) return parseLesson(text, `${name}.json`);
  const names = [...LESSONS.keys()];
  return { ok: false, file: name, problems: [{ path: '', value: showValue(name), expected: faults.known.lesson(names.join(', ')), suggestion: nearest(name, names) }] };
}
