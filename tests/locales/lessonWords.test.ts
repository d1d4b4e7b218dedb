// Words of lessons: whatever a lesson says to its reader is a message of its file; what stays as it is written are names for the program.
import { expect, it } from 'vitest';
import { wordsOfLesson } from '../../cli/documentation/lessonWords';
import { LESSONS } from '../../schema/lessons';

/** Properties whose texts are names, times and paths; titles of sources stay in their own language. */
const NAMES = ['$schema', 'format', 'name', 'level', 'do', 'at', 'to', 'column', 'chart', 'colourBy', 'field', 'panel', 'kind', 'measured', 'prediction', 'of', 'parameter', 'drug', 'product', 'entry', 'over', 'references', 'hide', 'lock'];
/** Parts that are read by the program alone. */
const UNREAD = ['start', 'changes', 'claims'];

function unsaid(value: unknown, said: ReadonlySet<string>, at = ''): string[] {
  if (typeof value === 'string') return said.has(value) || NAMES.includes(at) || !/\p{L}{2}/u.test(value) ? [] : [`${at}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => unsaid(one, said, at));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => (UNREAD.includes(key) ? [] : unsaid(one, said, key))) : [];
}

it.each([...LESSONS])('%s leaves nothing untold that is said to its reader, units among it', (_name, text) => {
  expect(unsaid(JSON.parse(text), new Set(wordsOfLesson(text).values()))).toEqual([]);
});

it('the units of questions are words, too', () => {
  expect([...wordsOfLesson(LESSONS.get('the-storm')!).values()]).toContain('times');
});
