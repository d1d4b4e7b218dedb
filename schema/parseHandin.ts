// Text of a hand-in → what a pupil did, with the lesson that it was done in; or every problem at once.
import { readChange } from './suggestions';
import { checkAction } from './checks';
import { handinSchema } from './handin';
import type { HandinDocument } from './handin';
import { HANDIN_FORMAT } from './handinCode';
import { readJson } from './json';
import { loadLesson } from './lessons';
import { definitionsIn } from './parse';
import type { BadDocument } from './parse';
import type { Lesson } from './parseLesson';
import { Report } from './report';

export type ParsedHandin = { readonly ok: true; readonly handin: HandinDocument; readonly lesson: Lesson } | BadDocument;

const FILE = 'hand-in';

/** @param own a lesson that did not come with the program */
export function parseHandin(text: string, own: Lesson | null = null): ParsedHandin {
  const json = readJson(text), report = new Report();
  if (!json.ok) return { ok: false, file: FILE, problems: json.problems };
  for (const problem of json.problems) report.addProblem(problem);
  const { lesson: name, format } = (typeof json.value === 'object' && json.value !== null ? json.value : {}) as { readonly lesson?: unknown; readonly format?: unknown };
  if (format !== HANDIN_FORMAT) report.add('format', format, JSON.stringify(HANDIN_FORMAT));
  const lesson = own !== null && own.lesson.name === name ? { ok: true as const, ...own } : loadLesson(String(name));
  if (!lesson.ok) for (const problem of lesson.problems) report.addProblem({ ...problem, path: 'lesson' });
  if (!lesson.ok || !report.isEmpty) return { ok: false, file: FILE, problems: report.problems() };
  const result = handinSchema(definitionsIn(lesson.document)).safeParse(json.value);
  if (!result.success) {
    report.addIssues(result.error.issues, json.value);
    return { ok: false, file: FILE, problems: report.problems() };
  }
  for (const [table, rows] of Object.entries(result.data.tables)) {
    rows.forEach(({ changes = [], actions = [] }, n) => {
      changes.forEach((change, c) => {
        const read = readChange(change);
        if (!read.ok) report.add(`tables.${table}[${n}].changes[${c}]`, change, read.expected);
      });
      actions.forEach((action, a) => checkAction(action, `tables.${table}[${n}].actions[${a}]`, report));
    });
  }
  return report.isEmpty ? { ok: true, handin: result.data, lesson } : { ok: false, file: FILE, problems: report.problems() };
}
