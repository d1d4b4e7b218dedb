// The record of a run: scenario + seed + everything done while it ran. It replays to the same hash.
import type * as z from 'zod/mini';
import type { Scenario, TimedAction } from '../sim';
import { problemsOfChanges } from './checkChanges';
import { checkAction, hasVessels } from './checks';
import { checkCourses, coursesSchema, readCourses, wholeCourse, writeCourses } from './courses';
import type { CourseDocument, RecordedCourse, WholeCourse } from './courses';
import { actionShape } from './document';
import type { Definitions, ScenarioDocument } from './document';
import { checkDoseWords } from './dose';
import { scaleOf } from './scale';
import { faults } from './faults';
import { actionWithCurrentKeys, withCurrentKeys } from './formerNames';
import { LONGEST_TEXT, MOST_VALUES, readJson } from './json';
import { MOST_ACTIONS, MOST_COURSES, MOST_TICKS } from './limits';
import { defined, normalise, toAction } from './normalise';
import { checkScenario, definitionsIn } from './parse';
import type { BadDocument } from './parse';
import { patchOf } from './patch';
import { Report } from './report';
import { checkStroke, checkStrokes } from './strokes';
import { writeAction } from './toDocument';
import { count, list, only, optional, record, text } from './vocabulary';

export const RECORD_FORMAT = 'cart-lab/record';
const RECORD_VERSION = 1;
/** Room for the largest scenario and for everything that may be done in it. */
export const RECORD_LIMITS = { longest: LONGEST_TEXT + 1000 * MOST_ACTIONS, values: MOST_VALUES + 30 * MOST_ACTIONS };

/** As a course: the one that the run was on, up to the moment at which it was saved. */
export interface RunRecord extends WholeCourse {
  readonly scenario: Scenario;
  readonly document: ScenarioDocument;
  /** All of them; a record that tells of none holds one. */
  readonly courses: readonly RecordedCourse[];
  /** Number of the one that the run was on. */
  readonly course: number;
}
export type ParsedRecord = ({ readonly ok: true } & RunRecord) | BadDocument;

/** Everything but the scenario, which is checked as a document of its own. */
function frameSchema(defined: Definitions) {
  const tick = (doc: string) => count(0, MOST_TICKS, 'ticks', doc);
  const action = record({ tick: tick('at whose start it took effect'), ...actionShape(defined) }, () => faults.such.action('{"tick": 60, "set": {"kill.hitRate": 0.1}}'));
  return record({
    format: only(RECORD_FORMAT, 'kind of document'),
    version: only(RECORD_VERSION, 'version of the format'),
    scenario: record({}, () => faults.scenarioDocument),
    seed: text(200, 'seed of the run', 1),
    until: tick('tick at which the record ends'),
    actions: optional(list(action, 0, MOST_ACTIONS, 'actions', 'what was done while the run was going, in order of time')),
    courses: optional(coursesSchema(defined, action)),
    course: optional(count(0, MOST_COURSES - 1, '', 'number of the course that the run was on, counted from 0')),
    hash: optional(text(64, 'hash of the state at the end')),
  }, () => faults.record);
}
type Frame = z.infer<ReturnType<typeof frameSchema>>;

/** Text → record, or every problem at once. */
export function parseRecord(text: string, file: string): ParsedRecord {
  const json = readJson(text, RECORD_LIMITS);
  if (!json.ok) return { ok: false, file, problems: json.problems };
  const report = new Report();
  for (const problem of json.problems) report.addProblem(problem);
  const read = readRecord(json.value, report);
  return read === null ? { ok: false, file, problems: report.problems() } : { ok: true, ...read };
}

/** What was read as JSON already; null, and every problem in the report. */
export function readRecord(value: unknown, report: Report): RunRecord | null {
  const { document, isSound } = readInner(value, report);
  const frame = readFrame(value, document, isSound, report);
  if (document === null || frame === null || !report.isEmpty) return null;
  const scale = scaleOf(document), { seed, until, hash = '', course = 0 } = frame;
  const courses = readCourses(frame.courses ?? [{ actions: frame.actions ?? [], until, hash }], seed, (action) => toAction(action, scale));
  const { actions, ...start } = wholeCourse(courses, course);
  return { ...start, actions: actions.filter(({ tick }) => tick <= until), until, hash, courses, course, scenario: normalise(document), document };
}

function readInner(value: unknown, report: Report): { readonly document: ScenarioDocument | null; readonly isSound: boolean } {
  if (!isObject(value) || !isObject(value['scenario'])) return { document: null, isSound: false };
  const inner = new Report();
  const document = checkScenario(value['scenario'], inner);
  for (const problem of inner.problems()) report.addProblem({ ...problem, path: joinInner(problem.path) });
  return { document, isSound: inner.isEmpty };
}

const joinInner = (path: string) => (path === '' ? 'scenario' : path.startsWith('[') ? `scenario${path}` : `scenario.${path}`);

function readFrame(value: unknown, given: ScenarioDocument | null, isSound: boolean, report: Report): Frame | null {
  // The scenario has its own checks; here only its being an object counts. What is done to a faulty one cannot be held against it.
  const outer = isObject(value) ? { ...value, ...withoutScenario(value) } : value, document = isSound ? given : null;
  const result = frameSchema(definitionsIn(given)).safeParse(outer);
  if (!result.success) {
    report.addIssues(result.error.issues, outer);
    return null;
  }
  const frame = result.data, { actions, courses, course, until } = frame;
  if (actions !== undefined && courses !== undefined) report.add('actions', actions, faults.records.noActions);
  else if (courses === undefined) {
    if (course !== undefined) report.add('course', course, faults.records.noCourse);
    if (actions === undefined) report.add('actions', actions, faults.list.upTo(String(MOST_ACTIONS), faults.things.actions));
    else checkActions(actions, { path: 'actions', from: 0, until, past: faults.records.beforeEndOfRecord }, document, report);
  } else {
    checkCourses(courses, { course, until }, report);
    courses.forEach((one, n) => checkCourse(one, n, document, report));
  }
  return frame;
}

type ActionsDocument = CourseDocument['actions'];

function checkCourse({ fork = 0, until, set, actions }: CourseDocument, n: number, document: ScenarioDocument | null, report: Report): void {
  const path = `courses[${n}]`;
  checkActions(actions, { path: `${path}.actions`, from: fork, until, past: faults.records.beforeEndOfCourse }, document, report);
  if (set === undefined || document === null || !report.isEmpty) return; // what is not sound cannot be changed
  for (const { path: within, value, expected } of problemsOfChanges(document, { set: defined(set) })) report.add(`${path}.set`, value, faults.records.inScenario(expected, within));
}

function checkActions(actions: ActionsDocument, { path, from, until, past }: { readonly path: string; readonly from: number; readonly until: number; readonly past: (tick: string) => string }, document: ScenarioDocument | null, report: Report): void {
  const patch = document === null ? null : patchOf(document, report);
  let before = from;
  actions.forEach((action, n) => {
    const place = `${path}[${n}]`;
    checkAction(action, place, report);
    if (document !== null) checkStroke(document, action, place, patch, report);
    if (action.tick < before) report.add(`${place}.tick`, action.tick, n === 0 ? faults.records.afterBeginning(String(from)) : faults.records.afterAction(String(before)));
    if (action.tick > until) report.add(`${place}.tick`, action.tick, past(String(until)));
    if (action.infuse?.entry === 'vessels' && document !== null && !hasVessels(document)) {
      report.add(`${place}.infuse.entry`, 'vessels', faults.schedule.theNoVessels);
    }
    if (action.infuse !== undefined) checkDoseWords(action.infuse, document === null ? undefined : scaleOf(document), `${place}.infuse`, report);
    before = Math.max(before, action.tick);
  });
  if (document !== null) checkStrokes(document, actions, path, patch, report);
}

function withoutScenario({ scenario, actions, courses }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    ...(isObject(scenario) ? { scenario: {} } : {}),
    ...(Array.isArray(actions) ? { actions: actions.map(actionWithCurrentKeys) } : {}),
    ...(Array.isArray(courses) ? { courses: courses.map(courseWithCurrentKeys) } : {}),
  };
}

function courseWithCurrentKeys(course: unknown): unknown {
  if (!isObject(course)) return course;
  const { set, actions } = course;
  return { ...course, ...(isObject(set) ? { set: withCurrentKeys(set) } : {}), ...(Array.isArray(actions) ? { actions: actions.map(actionWithCurrentKeys) } : {}) };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface RecordParts {
  readonly document: ScenarioDocument;
  readonly seed: string;
  readonly until: number;
  readonly actions: readonly Pick<TimedAction, 'tick' | 'action'>[];
  readonly hash?: string;
}

/** The record document of a run; `parseRecord` reads the same run back. */
export function buildRecord({ document, seed, until, actions, hash }: RecordParts): Record<string, unknown> {
  return {
    ...beginning(document, seed, until),
    actions: actions.map(({ tick, action }) => ({ tick, ...writeAction(action) })),
    ...(hash === undefined ? {} : { hash }),
  };
}

export type TreeParts = Pick<RunRecord, 'document' | 'courses' | 'course' | 'until' | 'hash'>;

/** The record document of a run with all its courses. */
export function buildTreeRecord({ document, courses, course, until, hash }: TreeParts): Record<string, unknown> {
  const [{ seed }] = courses;
  return { ...beginning(document, seed, until), course, ...(hash === '' ? {} : { hash }), courses: writeCourses(courses, seed) };
}

const beginning = (document: ScenarioDocument, seed: string, until: number) => ({ format: RECORD_FORMAT, version: RECORD_VERSION, scenario: document, seed, until });

/** Whether a text is a record rather than a scenario; texts that are neither count as scenarios. */
export function isRecord(text: string): boolean {
  return topLevelOf(text)['format'] === RECORD_FORMAT;
}

/** The entries of the object that a text is; none if it is no object. */
export function topLevelOf(text: string): Readonly<Record<string, unknown>> {
  const json = readJson(text, RECORD_LIMITS);
  return json.ok && isObject(json.value) ? json.value : {};
}
