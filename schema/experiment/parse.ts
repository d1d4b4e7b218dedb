// Text → experiment, or every problem of the text at once, those of the scenarios that it makes included.
import type { Scenario } from '../../sim';
import { observablesOf } from '../../sim';
import { parseDuration } from '../../sim/units';
import type { ScenarioDocument } from '../document';
import { readJson } from '../json';
import { normalise } from '../normalise';
import type { BadDocument, ParseOptions } from '../parse';
import { PRESETS } from '../presets';
import { topLevelOf } from '../record';
import { parameterSpecs } from '../registry';
import { Report } from '../report';
import { startingDocument, withoutScenario } from '../startingDocument';
import { checkExperiment } from './check';
import { EXPERIMENT_FORMAT, experimentSchema } from './document';
import type { ExperimentDocument } from './document';
import { readExpression } from './expression';
import type { Expression } from './expression';
import { factorsOf } from './factors';
import type { Factor } from './factors';

export interface Outcome {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** As it is written. */
  readonly text: string;
  readonly expression: Expression;
}

export interface StopRule {
  readonly when: Expression;
  /** min */
  readonly for: number;
}

/** A sound experiment: what its document says, with everything left out filled in. */
export interface Experiment {
  readonly document: ExperimentDocument;
  /** What every point starts from. */
  readonly base: ScenarioDocument;
  readonly scenario: Scenario;
  readonly factors: readonly Factor[];
  readonly outcomes: readonly Outcome[];
  readonly stops: readonly StopRule[];
  readonly seed: string;
  readonly replicates: number;
  /** min */
  readonly until: number;
  readonly every: number;
  /** Columns that are sampled: what outcomes and rules read, and what is kept. */
  readonly columns: readonly string[];
}
export type ParsedExperiment = ({ readonly ok: true } & Experiment) | BadDocument;

export const isExperiment = (text: string): boolean => topLevelOf(text)['format'] === EXPERIMENT_FORMAT;

/** @param file name shown with the problems */
export function parseExperiment(text: string, file: string, options: ParseOptions = {}): ParsedExperiment {
  const json = readJson(text);
  if (!json.ok) return { ok: false, file, problems: json.problems };
  const report = new Report();
  for (const problem of json.problems) report.addProblem(problem);
  const { value } = json, base = startingDocument(value, 'base', report, options, true), result = experimentSchema([...PRESETS.keys()]).safeParse(withoutScenario(value, 'base'));
  if (!result.success) report.addIssues(result.error.issues, value);
  else if (base !== null) checkExperiment(result.data, base, report);
  if (base === null || !result.success || !report.isEmpty) return { ok: false, file, problems: report.problems() };
  return { ok: true, ...soundExperiment(result.data, base) };
}

/** What a document that has no problem means. */
export function soundExperiment(document: ExperimentDocument, base: ScenarioDocument): Experiment {
  const scenario = normalise(base), columns = observablesOf(scenario), names = columns.map(({ name }) => name), specs = parameterSpecs(Object.keys(scenario.products), scenario.drugs);
  const factors = factorsOf(document.factors, (key) => {
    const { title = key, unit = '', integer = false } = specs.get(key) ?? {};
    return { title, unit, integer };
  });
  const outcomes = document.outcomes.map(({ name, title = name, unit, value }): Outcome => {
    const expression = sound(value, 'number', names);
    return { name, title, unit: unit ?? unitOf(value, expression, columns), text: value, expression };
  });
  const stops = (document.stop ?? []).map((rule): StopRule => ({ when: sound(rule.when, 'condition', names), for: parseDuration(rule.for ?? 0) }));
  return {
    document, base, scenario, factors, outcomes, stops, seed: document.seed ?? scenario.seed, replicates: document.replicates ?? 1,
    until: document.until === undefined ? scenario.duration : parseDuration(document.until), every: document.every === undefined ? scenario.record.every : parseDuration(document.every),
    columns: [...new Set([...outcomes.flatMap(({ expression }) => expression.columns), ...stops.flatMap(({ when }) => when.columns), ...(document.series ?? [])])],
  };
}

function sound(text: string, kind: 'number' | 'condition', names: readonly string[]): Expression {
  const read = readExpression(text, kind, names);
  if (!read.ok) throw new Error(`${text} was checked and cannot be read`);
  return read.expression;
}

/** Of one column taken as it is: its own; of a time: minutes; of an area: times days. Of whatever else is computed nobody knows it. */
function unitOf(text: string, { columns: read }: Expression, columns: readonly { readonly name: string; readonly unit: string }[]): string {
  const [, name = '', inner = ''] = /^\s*(\w+)\s*\(\s*(.*)\)\s*$/.exec(text) ?? [];
  if (name === 'timeTo' || name === 'timeWith') return 'min';
  const unit = columns.find((column) => column.name === read[0])?.unit ?? '';
  if (read.length !== 1 || !new RegExp(`^${read[0]}\\s*(,|$)`).test(inner.trim())) return '';
  return name === 'area' && unit !== '' ? `${unit}·d` : ['first', 'last', 'min', 'max', 'mean', 'at'].includes(name) ? unit : '';
}
