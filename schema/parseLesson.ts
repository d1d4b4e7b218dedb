// Text → lesson, or every problem of the text at once, those of the runs that it asks for included.
import type { Scenario } from '../sim';
import { checkLesson } from './checkLesson';
import { problemsOfChanges } from './checkChanges';
import { bare } from './checkSuggestions';
import { readChange } from './suggestions';
import type { Change } from './changes';
import { checkParameters } from './parameters';
import { showValue } from './problem';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { readJson } from './json';
import { LESSON_FORMAT, lessonSchema } from './lesson';
import type { LessonDocument } from './lesson';
import { normalise } from './normalise';
import { checkScenario, definitionsIn } from './parse';
import type { BadDocument, ParseOptions } from './parse';
import { PRESETS, loadPreset } from './presets';
import { topLevelOf } from './record';
import { Report } from './report';
import { tryChanges } from './tryChanges';
import type { Tried } from './tryChanges';

/** A sound lesson and the scenario that it begins with. */
export interface Lesson {
  readonly lesson: LessonDocument;
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
}
export type ParsedLesson = ({ readonly ok: true } & Lesson) | BadDocument;

export const isLesson = (text: string): boolean => topLevelOf(text)['format'] === LESSON_FORMAT;

/** @param file name shown with the problems */
export function parseLesson(text: string, file: string, options: ParseOptions = {}): ParsedLesson {
  const json = readJson(text);
  if (!json.ok) return { ok: false, file, problems: json.problems };
  const report = new Report();
  for (const problem of json.problems) report.addProblem(problem);
  const { value } = json, document = startOf(value, report, options);
  const result = lessonSchema(definitionsIn(document), [...PRESETS.keys()]).safeParse(withoutScenario(value));
  if (!result.success) report.addIssues(result.error.issues, value);
  else if (document !== null) checkLesson(result.data, document, report, (changes, set) => startFrom(document, changes, set));
  if (document === null || !result.success || !report.isEmpty) return { ok: false, file, problems: report.problems() };
  return { ok: true, lesson: result.data, document, scenario: normalise(document) };
}

/** The document that the lesson begins with, its changes made; null, and problems in the report, where there is none. */
function startOf(value: unknown, report: Report, options: ParseOptions): ScenarioDocument | null {
  const start = isObject(value) ? value['start'] : undefined;
  if (!isObject(start)) return null; // told by the schema
  const { preset, scenario, changes } = start;
  if ((preset === undefined) === (scenario === undefined)) {
    report.add('start', start, faults.lesson.start);
    return null;
  }
  const document = preset === undefined ? inner(scenario, report, options) : presetOf(preset);
  if (document === null || !Array.isArray(changes) || changes.length === 0) return document;
  const wrong = faultOfForms(changes);
  if (wrong !== null) {
    report.add(`start.changes[${wrong.at}]`, changes[wrong.at], wrong.expected);
    return null;
  }
  const tried = tryChanges(bare(document), changes as readonly Change[], checkScenario);
  if (tried.ok) return tried.document;
  for (const problem of tried.problems) report.addProblem({ ...problem, path: `start.${problem.path.replace(/^change/, 'changes')}` });
  return null;
}

function presetOf(name: unknown): ScenarioDocument | null {
  const parsed = typeof name === 'string' && PRESETS.has(name) ? loadPreset(name) : null;
  return parsed?.ok === true ? parsed.document : null; // an unknown name is told by the schema
}

function inner(scenario: unknown, report: Report, options: ParseOptions): ScenarioDocument | null {
  const own = new Report(), document = checkScenario(scenario, own, options);
  for (const problem of own.problems()) report.addProblem({ ...problem, path: problem.path === '' || problem.path.startsWith('[') ? `start.scenario${problem.path}` : `start.scenario.${problem.path}` });
  return own.isEmpty ? document : null;
}

/** A change that is no object is told by the schema. */
function faultOfForms(changes: readonly unknown[]): { readonly at: number; readonly expected: string } | null {
  for (const [at, change] of changes.entries()) {
    if (!isObject(change)) return { at, expected: faults.such.object('{"multiply": "schedule[infuse].infuse.count", "by": 10}') };
    const read = readChange(change);
    if (!read.ok) return { at, expected: read.expected };
  }
  return null;
}

/** What is wrong with a run that starts from the document after changes and with parameter values: paths begin with `changes` or `set`. */
function startFrom(document: ScenarioDocument, changes: readonly unknown[], set: Readonly<Record<string, number>>): Tried {
  const wrong = faultOfForms(changes);
  if (wrong !== null) return { ok: false, problems: [{ path: `changes[${wrong.at}]`, value: showValue(changes[wrong.at]), expected: wrong.expected, suggestion: '' }] };
  const tried: Tried = changes.length === 0 ? { ok: true, document } : tryChanges(bare(document), changes as readonly Change[], checkScenario);
  if (!tried.ok) return { ok: false, problems: tried.problems.map((problem) => ({ ...problem, path: problem.path.replace(/^change/, 'changes') })) };
  const single = checkParameters(normalise(tried.document), set), found = single.length > 0 ? single : problemsOfChanges(tried.document, { set });
  return found.length === 0 ? tried : { ok: false, problems: found.map((problem) => (problem.path.startsWith('set') ? problem : { ...problem, path: 'set' })) };
}

function withoutScenario(value: unknown): unknown {
  if (!isObject(value) || !isObject(value['start']) || !isObject(value['start']['scenario'])) return value;
  return { ...value, start: { ...value['start'], scenario: {} } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
