// Text → lesson, or every problem of the text at once, those of the runs that it asks for included.
import type { Scenario } from '../sim';
import { checkLesson } from './checkLesson';
import { problemsOfChanges } from './checkChanges';
import { bare } from './checkSuggestions';
import type { Change } from './changes';
import { checkParameters } from './parameters';
import { showValue } from './problem';
import type { ScenarioDocument } from './document';
import { readJson } from './json';
import { LESSON_FORMAT, lessonSchema } from './lesson';
import type { LessonDocument } from './lesson';
import { normalise } from './normalise';
import { checkScenario, definitionsIn } from './parse';
import type { BadDocument, ParseOptions } from './parse';
import { PRESETS } from './presets';
import { topLevelOf } from './record';
import { Report } from './report';
import { faultOfForms, startingDocument, withoutScenario } from './startingDocument';
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
  const { value } = json, document = startingDocument(value, 'start', report, options);
  const result = lessonSchema(definitionsIn(document), [...PRESETS.keys()]).safeParse(withoutScenario(value, 'start'));
  if (!result.success) report.addIssues(result.error.issues, value);
  else if (document !== null) checkLesson(result.data, document, report, (changes, set) => startFrom(document, changes, set));
  if (document === null || !result.success || !report.isEmpty) return { ok: false, file, problems: report.problems() };
  return { ok: true, lesson: result.data, document, scenario: normalise(document) };
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
