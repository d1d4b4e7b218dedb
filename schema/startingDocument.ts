// The scenario that another document begins with: a preset, a file beside it or one written out, and changes of it.
import type { Change } from './changes';
import { bare } from './checkSuggestions';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { readJson } from './json';
import { checkScenario } from './parse';
import type { ParseOptions } from './parse';
import { PRESETS, loadPreset } from './presets';
import { Report } from './report';
import { readChange } from './suggestions';
import { tryChanges } from './tryChanges';

/** What may be said of where it comes from; exactly one is. */
const SOURCES = ['preset', 'scenario', 'file'] as const;

/**
 * The document under `key` of a value, its changes made; null, and problems in the report, where there is none.
 * @param mayBeFile whether `file` is one of the ways to name it
 */
export function startingDocument(value: unknown, key: string, report: Report, options: ParseOptions, mayBeFile = false): ScenarioDocument | null {
  const start = isObject(value) ? value[key] : undefined;
  if (!isObject(start)) return null; // told by the schema
  const { preset, scenario, file, changes } = start, sources = SOURCES.filter((name) => start[name] !== undefined && (mayBeFile || name !== 'file'));
  if (sources.length !== 1) {
    report.add(key, start, mayBeFile ? faults.exactlyOne(SOURCES.join(', ')) : faults.lesson.start);
    return null;
  }
  const document = preset !== undefined ? presetOf(preset) : scenario !== undefined ? inner(scenario, `${key}.scenario`, report, options) : beside(file, key, report, options);
  if (document === null || !Array.isArray(changes) || changes.length === 0) return document;
  const wrong = faultOfForms(changes);
  if (wrong !== null) {
    report.add(`${key}.changes[${wrong.at}]`, changes[wrong.at], wrong.expected);
    return null;
  }
  const tried = tryChanges(bare(document), changes as readonly Change[], checkScenario);
  if (tried.ok) return tried.document;
  for (const problem of tried.problems) report.addProblem({ ...problem, path: `${key}.${problem.path.replace(/^change/, 'changes')}` });
  return null;
}

function presetOf(name: unknown): ScenarioDocument | null {
  const parsed = typeof name === 'string' && PRESETS.has(name) ? loadPreset(name) : null;
  return parsed?.ok === true ? parsed.document : null; // an unknown name is told by the schema
}

function beside(file: unknown, key: string, report: Report, options: ParseOptions): ScenarioDocument | null {
  if (typeof file !== 'string') return null; // told by the schema
  const found = options.readFile?.(file) ?? { fault: faults.table.itself };
  if ('fault' in found) {
    report.add(`${key}.file`, file, found.fault);
    return null;
  }
  const json = readJson(found.text), path = `${key}.file(${file})`;
  if (json.ok && json.problems.length === 0) return inner(json.value, path, report, options);
  for (const problem of json.problems) report.addProblem({ ...problem, path: joined(path, problem.path) });
  return null;
}

function inner(scenario: unknown, path: string, report: Report, options: ParseOptions): ScenarioDocument | null {
  const own = new Report(), document = checkScenario(scenario, own, options);
  for (const problem of own.problems()) report.addProblem({ ...problem, path: joined(path, problem.path) });
  return own.isEmpty ? document : null;
}

const joined = (path: string, below: string): string => (below === '' || below.startsWith('[') ? `${path}${below}` : `${path}.${below}`);

/** The first of these that is no change; one that is no object is told by the schema. */
export function faultOfForms(changes: readonly unknown[]): { readonly at: number; readonly expected: string } | null {
  for (const [at, change] of changes.entries()) {
    if (!isObject(change)) return { at, expected: faults.such.object('{"multiply": "schedule[infuse].infuse.count", "by": 10}') };
    const read = readChange(change);
    if (!read.ok) return { at, expected: read.expected };
  }
  return null;
}

/** The value with an empty object for the scenario that it holds, which has been checked by itself. */
export function withoutScenario(value: unknown, key: string): unknown {
  if (!isObject(value)) return value;
  const start = value[key];
  return isObject(start) && isObject(start['scenario']) ? { ...value, [key]: { ...start, scenario: {} } } : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
