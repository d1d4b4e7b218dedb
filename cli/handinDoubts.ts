// What about a hand-in makes one look again: values that another pupil with the very same run has not, moments that were not asked for, rare values.
import { median } from '../ensemble/statistics';
import type { LessonTask } from '../schema/lesson';
import type { HandinDocument, MeasuredRow } from '../schema/handin';
import { editionOf } from '../schema/handinCode';
import { parseDuration } from '../sim/units';
import type { Progress } from '../schema/lessonProgress';
import type { Lesson } from '../schema/parseLesson';

/** One code, read and judged. */
export interface Checked {
  readonly handin: HandinDocument;
  readonly lesson: Lesson;
  readonly progress: Progress;
}

/** Measured rows, called by their task and number. */
export function rowsOf({ handin }: Checked): { readonly what: string; readonly row: MeasuredRow }[] {
  return Object.entries(handin.tables).flatMap(([name, rows]) => rows.map((row) => ({ what: `${name} ${row.row}`, row })));
}

export interface Doubt {
  /** The measured row, as “kills 0”; '' for the hand-in as a whole. */
  readonly what: string;
  readonly why: string;
}

/** From so many values on one can be far from the others. */
const LEAST_MANY = 5;
/** Median absolute deviations from the median. */
const FAR = 6;

export function doubtsOf(one: Checked, all: readonly Checked[]): Doubt[] {
  const { handin, lesson, progress } = one, doubts: Doubt[] = [], { lesson: document, scenario } = lesson;
  if (handin.edition !== editionOf(document)) doubts.push({ what: '', why: 'another edition of the lesson than this program has' });
  if (Object.entries(handin.answers).some(([name, { right }]) => progress.answers[name]?.right !== right)) doubts.push({ what: '', why: 'answers are marked otherwise than the lesson marks them' });
  const sameLesson = all.filter((other) => other.handin.lesson === handin.lesson);
  for (const { what, row } of rowsOf(one)) {
    const task = document.steps.flatMap(({ tasks = [] }): readonly LessonTask[] => tasks).find((other) => other.do === 'measure' && what === `${other.name} ${row.row}`);
    if (task?.do !== 'measure') {
      doubts.push({ what, why: 'the lesson has no such measurement' });
      continue;
    }
    if (task.at !== undefined && row.tick !== Math.round(parseDuration(task.at) * scenario.clock.ticksPerMinute)) doubts.push({ what, why: 'read at another moment than the lesson asks for' });
    const others = sameLesson.filter((other) => other !== one).flatMap((other) => rowsOf(other).filter((theirs) => theirs.what === what).map((theirs) => theirs.row));
    if (others.some((other) => setupOf(other) === setupOf(row) && (other.hash !== row.hash || JSON.stringify(other.values) !== JSON.stringify(row.values)))) doubts.push({ what, why: 'another pupil has the same run with other values' });
    if (isFar(row.values[0] ?? null, others.flatMap(({ values: [value] }) => (value === null || value === undefined ? [] : [value])))) doubts.push({ what, why: 'far from the values of the others' });
  }
  return doubts;
}

const setupOf = ({ seed, changes = [], set = {}, actions = [], tick }: MeasuredRow): string => JSON.stringify([seed, changes, Object.entries(set).sort(), actions, tick]);

function isFar(value: number | null, others: readonly number[]): boolean {
  if (value === null || others.length < LEAST_MANY) return false;
  const middle = median(others), spread = median(others.map((other) => Math.abs(other - middle)));
  return Math.abs(value - middle) > FAR * Math.max(spread, Math.abs(middle) * 0.02, 1e-9);
}
