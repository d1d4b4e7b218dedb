// How far a pupil has come in a lesson: plain data that is kept, handed in and read back, and what follows from it.
import type { LessonDocument, LessonTask, LessonValue, MeasuredValue, TaskOf } from './lesson';
import type { HandinDocument, MeasuredRow } from './handin';

export type Answer = HandinDocument['answers'][string];
export type Guess = HandinDocument['guesses'][string];

export interface Progress {
  readonly step: number;
  /** Tasks that were done, by {@link idOf}. */
  readonly done: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly guesses: Readonly<Record<string, Guess>>;
  readonly tables: Readonly<Record<string, readonly MeasuredRow[]>>;
}

export const NO_PROGRESS: Progress = { step: 0, done: [], answers: {}, guesses: {}, tables: {} };

/** What a task is called among those of its lesson. */
export function idOf(task: LessonTask, step: number, n: number): string {
  return 'name' in task ? task.name : `${step + 1}.${n + 1}`;
}

/** Runs that a measurement asks for; a table without rows of its own has one, the present run. */
export const rowsOf = ({ rows }: TaskOf<'measure'>): number => rows?.length ?? 1;

export function isDone(task: LessonTask, id: string, progress: Progress): boolean {
  switch (task.do) {
    case 'predict': return Object.hasOwn(progress.guesses, id);
    case 'ask': return Object.hasOwn(progress.answers, id) && isSettled(progress.answers[id]);
    case 'measure': return new Set((progress.tables[id] ?? []).map(({ row }) => row)).size >= rowsOf(task);
    default: return progress.done.includes(id);
  }
}

/** Nothing is left to be found: the answer is right, or was shown. After a wrong one a question stays open. */
export const isSettled = ({ right, shown }: Answer): boolean => right || shown === true;

/** What has to be done before the lesson goes on; looking and reading are left to the reader. */
export const isAsked = ({ do: kind }: LessonTask): boolean => kind !== 'look' && kind !== 'reveal' && kind !== 'compare' && kind !== 'band';

export interface Counted {
  readonly done: number;
  readonly of: number;
}

/** Tasks of a step that are asked for, and those of them that are done. */
export function countStep({ steps }: LessonDocument, step: number, progress: Progress): Counted {
  const tasks = (steps[step]?.tasks ?? []).map((task, n) => ({ task, id: idOf(task, step, n) })).filter(({ task }) => isAsked(task));
  return { done: tasks.filter(({ task, id }) => isDone(task, id, progress)).length, of: tasks.length };
}

export function countAll(lesson: LessonDocument, progress: Progress): Counted {
  const counts = lesson.steps.map((_, step) => countStep(lesson, step, progress));
  return { done: counts.reduce((sum, { done }) => sum + done, 0), of: counts.reduce((sum, { of }) => sum + of, 0) };
}

export interface Score {
  /** Questions answered rightly, at whatever try. */
  readonly right: number;
  /** At the first: only that is a mark, since whoever tries all choices finds the right one. */
  readonly first: number;
  readonly of: number;
}

const asksOf = ({ steps }: LessonDocument): TaskOf<'ask'>[] => steps.flatMap(({ tasks = [] }) => tasks).filter((task): task is TaskOf<'ask'> => task.do === 'ask');

export function scoreOf(lesson: LessonDocument, { answers }: Progress): Score {
  const asked = asksOf(lesson), right = asked.flatMap(({ name }) => (answers[name]?.right === true && answers[name].shown !== true ? [answers[name]] : []));
  return { right: right.length, first: right.filter(({ tries }) => tries === 1).length, of: asked.length };
}

/** Answers in numbers once more, after something was measured anew: one that was right and is not any more is taken back, with its tries. */
export function judgedAnew(lesson: LessonDocument, progress: Progress): Progress['answers'] {
  const kept = asksOf(lesson).flatMap((task): [string, Answer][] => {
    const answer = progress.answers[task.name];
    if (answer === undefined) return [];
    if (answer.number === undefined || answer.shown === true) return [[task.name, answer]];
    const right = isRight(lesson, task, answer.number, progress);
    return answer.right && !right ? [] : [[task.name, { ...answer, right }]];
  });
  return Object.fromEntries(kept);
}

/** Whether everything in the step above a task is done: what is revealed waits for it. */
export function isOpen({ steps }: LessonDocument, step: number, n: number, progress: Progress): boolean {
  return (steps[step]?.tasks ?? []).slice(0, n).every((task, at) => !isAsked(task) || isDone(task, idOf(task, step, at), progress));
}

/** A number that comes of what was measured; null while something of it is not there. @param read a row and a place among the columns of a measurement */
export function valueOf({ steps }: LessonDocument, value: LessonValue, read: (name: string, row: number, column: number) => number | null | undefined): number | null {
  const single = ({ measured, row = 0, column }: MeasuredValue): number | null => {
    const task = steps.flatMap(({ tasks = [] }) => tasks).find((one): one is TaskOf<'measure'> => one.do === 'measure' && one.name === measured);
    return read(measured, row, column === undefined ? 0 : task?.columns.findIndex((one) => one.column === column) ?? -1) ?? null;
  };
  const part = (one: number | MeasuredValue): number | null => (typeof one === 'number' ? one : single(one));
  if (typeof value === 'number' || 'measured' in value) return part(value);
  const [a, b] = ('ratio' in value ? value.ratio : value.difference).map(part);
  if (a === null || b === null || a === undefined || b === undefined) return null;
  return 'ratio' in value ? a / b : a - b;
}

/** The same of the pupil's own tables. */
export function measuredValue(lesson: LessonDocument, value: LessonValue, { tables }: Progress): number | null {
  return valueOf(lesson, value, (name, row, column) => tables[name]?.find((one) => one.row === row)?.values[column]);
}

/** Share of the right number by which an answer may miss it. */
const USUAL_TOLERANCE = 0.1;
/** Of a right answer of nothing nothing is no share. */
const LEAST = 0.5;

export function isRight(lesson: LessonDocument, { answer, tolerance = USUAL_TOLERANCE }: TaskOf<'ask'>, number: number, progress: Progress): boolean {
  const right = answer === undefined ? null : measuredValue(lesson, answer, progress);
  return right !== null && Math.abs(number - right) <= Math.max(Math.abs(right) * tolerance, right === 0 ? LEAST : 0) + 1e-9;
}

/** What was kept, if it is progress of this lesson; else none. Comes from a store that others can write into. */
export function readProgress(text: string | null, steps: number): Progress {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (!isRecord(kept)) return NO_PROGRESS;
    const { step, done, answers, guesses, tables } = kept;
    return {
      step: typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= steps ? step : 0,
      done: Array.isArray(done) ? done.filter((one): one is string => typeof one === 'string') : [],
      answers: entries(answers, (one): one is Answer => isRecord(one) && typeof one['right'] === 'boolean' && typeof one['tries'] === 'number' && ['undefined', 'boolean'].includes(typeof one['shown'])),
      guesses: entries(guesses, (one): one is Guess => isRecord(one)),
      tables: entries(tables, (one): one is readonly MeasuredRow[] => Array.isArray(one) && one.every((row) => isRecord(row) && typeof row['row'] === 'number' && Array.isArray(row['values']))),
    };
  } catch {
    return NO_PROGRESS;
  }
}

function entries<T>(value: unknown, isOne: (one: unknown) => one is T): Record<string, T> {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => isOne(entry[1]))) : {};
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
