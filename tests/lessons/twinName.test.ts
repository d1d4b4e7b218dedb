// The second run of a lesson's comparison has a name of its own, in the reader's language.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { twinName } from '../../src/app/lesson/twinName';
import type { LessonDocument, TaskOf } from '../../schema/lesson';

const lessonNamed = (name: string): LessonDocument => JSON.parse(readFileSync(new URL(`../../lessons/${name}.json`, import.meta.url), 'utf8')) as LessonDocument;
const comparison = ({ steps }: LessonDocument): TaskOf<'compare'> => steps.flatMap(({ tasks = [] }) => tasks).find((task) => task.do === 'compare')!;

/** Every text of it as another language would have it. */
function inAnother(lesson: LessonDocument): LessonDocument {
  return JSON.parse(JSON.stringify(lesson), (key, value: unknown) => (typeof value === 'string' && ['label', 'text'].includes(key) ? `«${value}»` : value)) as LessonDocument;
}

it.each([
  ['dose', '«four times: 48 cells»'],
  ['dual-car', '«A and B»'],
  ['solid-tumours', '«deaf to the factor»'],
  ['vein-to-vein', '«Ready at once and after two days, side by side»'],
])('of %s', (name, called) => {
  const lesson = lessonNamed(name);
  expect(twinName(lesson, inAnother(lesson), comparison(lesson))).toBe(called);
});
