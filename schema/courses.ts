// The courses of a run as a record tells of them: which left which, when, and what was done on each alone.
import type * as z from 'zod/mini';
import type { Action, TimedAction } from '../sim';
import { actionShape } from './document';
import type { ActionDocument, Definitions } from './document';
import { faults } from './faults';
import { LONGEST_COURSE_NAME, MOST_ACTIONS, MOST_COURSES, MOST_TICKS } from './limits';
import { defined } from './normalise';
import type { Report } from './report';
import { writeAction } from './toDocument';
import { count, list, optional, record, text } from './vocabulary';

type Done = Pick<TimedAction, 'tick' | 'action'>;

/** One course; its number is its place in the list. */
export interface RecordedCourse {
  /** Given by the user, or ''. */
  readonly name: string;
  /** Number of the course that it left; null: it begins with a start of its own. */
  readonly from: number | null;
  /** Up to this tick it is what that one was; 0 for a start of its own. */
  readonly fork: number;
  /** Seed and parameter values, over the scenario's, of its start; those of a branch are of the course that it left. */
  readonly seed: string;
  readonly set: Readonly<Record<string, number>>;
  /** What was done on it alone. */
  readonly actions: readonly Done[];
  /** Furthest tick that was reached. */
  readonly until: number;
  /** Hash of the state there, or '' where nobody knows it. */
  readonly hash: string;
}

/** A course from its start to an end: all that it takes to have it again. */
export interface WholeCourse extends Pick<RecordedCourse, 'seed' | 'set' | 'until' | 'hash'> {
  /** Everything done since the start. */
  readonly actions: readonly Done[];
}

/** One course of a list with all that it shares with those which it left. */
export function wholeCourse(courses: readonly RecordedCourse[], n: number): WholeCourse {
  const { from, fork, seed, set, actions, until, hash } = courses[n];
  const shared = from === null ? [] : wholeCourse(courses, from).actions.filter(({ tick }) => tick <= fork);
  return { seed, set, until, hash, actions: [...shared, ...actions] };
}

/** A single course, as records told of them before there were several. */
export const onlyCourse = (seed: string, actions: readonly Done[], until: number, hash = ''): RecordedCourse => ({ name: '', from: null, fork: 0, seed, set: {}, actions, until, hash });

type ActionSchema = z.ZodMiniType<ActionDocument & { readonly tick: number }>;

export function coursesSchema(defined: Definitions, action: ActionSchema) {
  const course = record({
    name: optional(text(LONGEST_COURSE_NAME, 'what it is called')),
    from: optional(count(0, MOST_COURSES - 1, '', 'number of the course that it left, counted from 0')),
    fork: optional(count(0, MOST_TICKS, 'ticks', 'tick at which it left that one')),
    seed: optional(text(200, 'seed of its start, where it is not that of the record', 1)),
    set: actionShape(defined).set,
    actions: list(action, 0, MOST_ACTIONS, 'actions', 'what was done on it alone, in order of time'),
    until: count(0, MOST_TICKS, 'ticks', 'furthest tick that was reached'),
    hash: optional(text(64, 'hash of the state there')),
  }, () => faults.such.course('{"from": 0, "fork": 1440, "actions": […], "until": 2880}'));
  return list(course, 1, MOST_COURSES, 'courses', 'all courses of the run, each behind the one that it left');
}
export type CourseDocument = z.infer<ReturnType<typeof coursesSchema>>[number];

/** Whether the courses make a tree, and the moment at which the run was is on one of them. */
export function checkCourses(courses: readonly CourseDocument[], now: { readonly course: number | undefined; readonly until: number }, report: Report): void {
  courses.forEach((course, n) => checkOrigin(courses, course, n, report));
  const done = courses.reduce((sum, { actions }) => sum + actions.length, 0);
  if (done > MOST_ACTIONS) report.add('courses', faults.value.actions(String(done)), faults.records.allActions(String(MOST_ACTIONS)));
  const last = courses.length - 1;
  if (now.course === undefined || now.course > last) report.add('course', now.course, faults.records.course(upTo(last)));
  else if (now.until > courses[now.course].until) report.add('until', now.until, faults.records.until(String(now.course), String(courses[now.course].until)));
}

const upTo = (last: number): string => (last === 0 ? '0' : faults.records.numbers('0', String(last)));

function checkOrigin(courses: readonly CourseDocument[], { from, fork, seed, set, until }: CourseDocument, n: number, report: Report): void {
  const path = `courses[${n}]`;
  if (from === undefined) {
    if (fork !== undefined) report.add(`${path}.fork`, fork, faults.records.fork);
    return;
  }
  if (seed !== undefined) report.add(`${path}.seed`, seed, faults.records.seed);
  if (set !== undefined) report.add(`${path}.set`, set, faults.records.set);
  if (from >= n) return report.add(`${path}.from`, from, n === 0 ? faults.records.first : faults.records.above(upTo(n - 1)));
  const parent = courses[from], begins = parent.fork ?? 0;
  if (fork === undefined || fork < begins || fork > parent.until) report.add(`${path}.fork`, fork, faults.records.left({ course: String(from), from: String(begins), until: String(parent.until) }));
  else if (until < fork) report.add(`${path}.until`, until, faults.records.begins(String(fork)));
}

/** What was read, with everything said that may be left out. */
export function readCourses(courses: readonly CourseDocument[], seed: string, read: (action: ActionDocument) => Action): RecordedCourse[] {
  const whole: RecordedCourse[] = [];
  for (const { name = '', from = null, fork = 0, actions, until, hash = '', ...start } of courses) {
    const { seed: ownSeed = seed, set = {} } = from === null ? start : whole[from];
    whole.push({ name, from, fork, seed: ownSeed, set: defined(set), until, hash, actions: actions.map(({ tick, ...action }) => ({ tick, action: read(action) })) });
  }
  return whole;
}

/** `readCourses` reads the same back. @param seed that of the record */
export function writeCourses(courses: readonly RecordedCourse[], seed: string): Record<string, unknown>[] {
  return courses.map(({ name, from, fork, seed: own, set, actions, until, hash }) => ({
    ...(name === '' ? {} : { name }),
    ...(from !== null ? { from, fork } : { ...(own === seed ? {} : { seed: own }), ...(Object.keys(set).length === 0 ? {} : { set }) }),
    actions: actions.map(({ tick, action }) => ({ tick, ...writeAction(action) })),
    until, ...(hash === '' ? {} : { hash }),
  }));
}
