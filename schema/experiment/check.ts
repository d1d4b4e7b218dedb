// Checks between the parts of an experiment: what it varies is there, what it reads can be read, and what a factor makes of the scenario is sound.
import { observablesOf } from '../../sim';
import type { Scenario } from '../../sim';
import { parseDuration } from '../../sim/units';
import { bare } from '../checkSuggestions';
import { problemsOfChanges } from '../checkChanges';
import type { ScenarioDocument } from '../document';
import { faults } from '../faults';
import { nearest } from '../nearest';
import { normalise } from '../normalise';
import { plainWords } from '../numberWords';
import { checkChange, checkParameters } from '../parameters';
import { checkScenario } from '../parse';
import { showValue } from '../problem';
import { parameterSpecs } from '../registry';
import type { Report } from '../report';
import { faultOfForms } from '../startingDocument';
import { tryChanges } from '../tryChanges';
import { countPoints } from './count';
import { MOST_RUNS } from './document';
import type { DistributionDocument, ExperimentDocument, FactorDocument, FactorValue } from './document';
import { DEEPEST_EXPRESSION, LONGEST_EXPRESSION, readExpression } from './expression';
import type { Kind, Misread } from './expression';
import { factorsOf } from './factors';
import type { Factor, Moved } from './factors';

const said = faults.experiment.check;
/** Columns that the table of runs has in any case. */
export const RUN_COLUMNS = ['run', 'point', 'replicate', 'seed', 'id', 'status', 'reason', 'end_min', 'hash', 'command'] as const;
/** Of a factor's values so many are tried; those in the middle of a long list are left to the runs. */
const MOST_TRIED = 12;
const MOST_DIMENSIONS = 40;

export function checkExperiment(document: ExperimentDocument, base: ScenarioDocument, report: Report): void {
  new Check(document, base, report).all();
}

class Check {
  private readonly scenario: Scenario;
  private readonly names: readonly string[];
  private readonly specs: ReturnType<typeof parameterSpecs>;

  constructor(private readonly document: ExperimentDocument, private readonly base: ScenarioDocument, private readonly report: Report) {
    this.scenario = normalise(base);
    this.specs = parameterSpecs(Object.keys(this.scenario.products), this.scenario.drugs);
    this.names = observablesOf(this.scenario).map(({ name }) => name);
  }

  all(): void {
    const { document: { factors, outcomes, stop = [], series = [], until }, report } = this, taken = new Set<string>(RUN_COLUMNS);
    [...factors.map(({ name }, n) => [name, `factors[${n}].name`] as const), ...outcomes.map(({ name }, n) => [name, `outcomes[${n}].name`] as const)].forEach(([name, path]) => {
      if (taken.has(name)) report.add(path, name, said.once);
      taken.add(name);
    });
    factors.forEach((factor, n) => this.factor(factor, `factors[${n}]`));
    outcomes.forEach(({ value }, n) => this.expression(value, 'number', `outcomes[${n}].value`));
    stop.forEach(({ when }, n) => this.expression(when, 'condition', `stop[${n}].when`));
    series.forEach((name, n) => this.column(name, `series[${n}]`));
    if (until !== undefined && parseDuration(until) > this.scenario.duration) report.add('until', until, said.within(plainWords(this.scenario.duration / 1440)));
    this.design();
    if (report.isEmpty) this.values();
  }

  private factor(factor: FactorDocument, path: string): void {
    const moves = ['parameter', 'path', 'multiply', 'moves', 'levels'] as const, takes = ['values', 'range', 'distribution'] as const;
    const { report } = this, givenMoves = moves.filter((name) => factor[name] !== undefined), givenTakes = takes.filter((name) => factor[name] !== undefined);
    if (givenMoves.length !== 1) return report.add(path, factor, said.moves);
    if (factor.levels !== undefined) {
      for (const name of givenTakes) report.add(`${path}.${name}`, factor[name], said.levelsAlone);
      this.levels(factor.levels, `${path}.levels`);
    } else if (givenTakes.length !== 1) report.add(path, factor, said.takes);
    factor.moves?.forEach((move, n) => {
      if (['parameter', 'path', 'multiply'].filter((name) => move[name as 'path'] !== undefined).length !== 1) report.add(`${path}.moves[${n}]`, move, faults.exactlyOne('parameter, path, multiply'));
    });
    if (factor.range !== undefined) this.between(factor.range, `${path}.range`, factor.range.scale === 'log');
    if (factor.distribution !== undefined) this.distribution(factor.distribution, `${path}.distribution`);
    this.numbers(factor, path);
  }

  private numbers(factor: FactorDocument, path: string): void {
    const all = factor.moves ?? [factor], needsNumbers = all.some((move) => move.parameter !== undefined || move.multiply !== undefined);
    if (!needsNumbers) return;
    factor.values?.forEach((value, n) => {
      if (typeof value !== 'number') this.report.add(`${path}.values[${n}]`, value, said.numbers);
    });
    all.forEach(({ parameter }, n) => {
      if (parameter === undefined) return;
      const problem = checkChange(this.scenario, parameter, this.specs.get(parameter)?.value);
      if (problem !== null) this.report.addProblem({ ...problem, path: factor.moves === undefined ? `${path}.parameter` : `${path}.moves[${n}].parameter`, value: showValue(parameter) });
    });
  }

  private levels(levels: NonNullable<FactorDocument['levels']>, path: string): void {
    const labels = new Set<string>();
    levels.forEach(({ label, changes }, n) => {
      if (labels.has(label)) this.report.add(`${path}[${n}].label`, label, said.once);
      labels.add(label);
      const wrong = changes === undefined ? null : faultOfForms(changes);
      if (wrong !== null) this.report.add(`${path}[${n}].changes[${wrong.at}]`, changes![wrong.at], wrong.expected);
    });
  }

  private between({ from, to }: { readonly from: number; readonly to: number }, path: string, isLog: boolean): void {
    if (isLog && from <= 0) this.report.add(`${path}.from`, from, said.positive);
    if (from >= to) this.report.add(`${path}.to`, to, said.moreThan(plainWords(from)));
  }

  private distribution(document: DistributionDocument, path: string): void {
    if ('from' in document) this.between(document, path, document.kind === 'loguniform');
    if (document.kind === 'triangular' && !(document.mode >= document.from && document.mode <= document.to)) this.report.add(`${path}.mode`, document.mode, said.mode(plainWords(document.from), plainWords(document.to)));
    if (document.kind === 'lognormal' && document.median <= 0) this.report.add(`${path}.median`, document.median, said.positive);
  }

  private expression(text: string, kind: Kind, path: string): void {
    const read = readExpression(text, kind, this.names);
    if (!read.ok) return this.report.addProblem({ path, value: showValue(text), expected: expectedAt(read.misread), suggestion: nearest(read.misread.word, read.misread.names) });
    for (const name of read.expression.columns) this.available(name, text, path);
  }

  private column(name: string, path: string): void {
    if (!this.names.includes(name)) this.report.add(path, name, said.column(shown(this.names)), this.names);
    else this.available(name, name, path);
  }

  private available(name: string, value: string, path: string): void {
    const column = observablesOf(this.scenario).find((one) => one.name === name);
    if (column?.available === false) this.report.add(path, value, said.lacks(column.need?.what ?? name));
  }

  private design(): void {
    const { document: { design, factors, replicates = 1 }, report } = this;
    if (!report.isClean('factors', 'design')) return;
    if (factors.length === 0 && design.kind !== 'grid' && design.kind !== 'table') report.add('factors', factors, said.noFactors);
    if (design.kind === 'morris' && (design.levels ?? 4) % 2 !== 0) report.add('design.levels', design.levels, said.even);
    const most = design.kind === 'saltelli' ? MOST_DIMENSIONS / 2 : MOST_DIMENSIONS;
    if (factors.length > most) report.add('factors', factors, said.dimensions(String(most)));
    if (design.kind === 'grid' || design.kind === 'one-at-a-time') factors.forEach((factor, n) => {
      if (factor.values === undefined && factor.levels === undefined && (factor.range === undefined ? design.kind === 'grid' || factor.distribution === undefined : factor.range.steps === undefined && design.kind === 'grid')) report.add(`factors[${n}]`, factor, said.steps);
    });
    if (design.kind === 'table') design.rows.forEach((row, n) => this.row(row, `design.rows[${n}]`));
    if (!report.isClean('factors', 'design')) return;
    const runs = countPoints(design, this.factors()) * replicates;
    if (runs > MOST_RUNS) report.add('design', design, said.runs(plainWords(runs), plainWords(MOST_RUNS)));
  }

  private row(row: Readonly<Record<string, FactorValue>>, path: string): void {
    const { factors } = this.document, names = factors.map(({ name }) => name);
    for (const key of Object.keys(row)) if (!names.includes(key)) this.report.add(`${path}.${key}`, row[key], faults.oneOf(names.join(', ')), names);
    for (const { name, levels } of factors) {
      const value = row[name], labels = levels?.map(({ label }) => label);
      if (value === undefined) this.report.add(path, row, said.rowLacks(name));
      else if (labels !== undefined && !labels.includes(value as string)) this.report.add(`${path}.${name}`, value, said.level(shown(labels)), labels);
      else if (labels === undefined && typeof value !== 'number' && this.document.factors.find((one) => one.name === name)?.path === undefined) this.report.add(`${path}.${name}`, value, said.text);
    }
  }

  private factors(): Factor[] {
    return factorsOf(this.document.factors, (key) => ({ title: key, unit: '', integer: false }));
  }

  /** Each factor alone, at its ends and at some of its values: what it makes of the scenario must be sound. */
  private values(): void {
    this.factors().forEach((factor, n) => {
      const document = this.document.factors[n];
      for (const value of triedOf(factor)) this.moved(factor.apply(value), value, document, `factors[${n}]${placeOf(document, value)}`);
    });
  }

  private moved({ changes, set }: Moved, value: FactorValue, factor: FactorDocument, path: string): void {
    const add = (expected: string, suggestion = ''): void => this.report.addProblem({ path, value: showValue(value), expected, suggestion });
    const [single] = checkParameters(this.scenario, set);
    if (single !== undefined && changes.length === 0) return add(single.expected, single.suggestion);
    const tried = changes.length === 0 ? { ok: true as const, document: this.base } : tryChanges(bare(this.base), changes, checkScenario);
    if (!tried.ok) return tried.problems.forEach(({ expected, suggestion, path: at, value: written }) => (factor.levels === undefined ? add(expected, suggestion) : this.report.addProblem({ path: `${path}.${at.replace(/^change/, 'changes')}`, value: written, expected, suggestion })));
    const problems = checkParameters(normalise(tried.document), set);
    for (const { expected, suggestion } of problems.length > 0 ? problems : problemsOfChanges(tried.document, { set })) add(expected, suggestion);
  }
}

function triedOf(factor: Factor): readonly FactorValue[] {
  if (factor.values.length === 0) return [0, 1].map((share) => factor.at(share));
  const last = factor.values.length - 1, step = Math.max(1, Math.ceil(last / (MOST_TRIED - 1)));
  return factor.values.filter((_, n) => n % step === 0 || n === last);
}

/** Where in the factor a value is written. */
function placeOf({ levels, values }: FactorDocument, value: FactorValue): string {
  const level = levels?.findIndex(({ label }) => label === value) ?? -1, n = values?.indexOf(value) ?? -1;
  return level >= 0 ? `.levels[${level}]` : n >= 0 ? `.values[${n}]` : '';
}

const MOST_SHOWN = 24;
const shown = (names: readonly string[]): string => (names.length > MOST_SHOWN ? `${names.slice(0, MOST_SHOWN).join(', ')} …` : names.join(', '));

function expectedAt({ fault, at, word, names }: Misread): string {
  const { expression } = faults.experiment, place = String(at + 1);
  switch (fault) {
    case 'long': return expression.long(String(LONGEST_EXPRESSION));
    case 'deep': return expression.deep(String(DEEPEST_EXPRESSION));
    case 'name': case 'comparison': case 'column': return expression[fault](place, word, shown(names));
    default: return expression[fault](place, word);
  }
}
