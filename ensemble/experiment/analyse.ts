// What an experiment says, by the statistics that its design was made for: tables of effects, of indices, of correlations, of responses.
import type { Field } from '../../schema/csv';
import { morrisEffects } from '../analysis/morrisEffects';
import { prcc } from '../analysis/prcc';
import { oneWay, twoWay } from '../analysis/response';
import type { Level, Response } from '../analysis/response';
import { sobolIndices } from '../analysis/sobolIndices';
import { morris } from '../designs/morris';
import { mean } from '../statistics';
import type { Plan } from './plan';
import type { TableColumn } from './tables';

export interface AnalysisTable {
  readonly name: 'morris' | 'sobol' | 'sobol_pairs' | 'prcc' | 'response' | 'response_pairs';
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Field[])[];
}

/** @param outcomes of every run, one list an outcome, in the order of runs */
export function analyse(plan: Plan, outcomes: readonly ArrayLike<number>[]): AnalysisTable[] {
  const { document: { design } } = plan.experiment;
  switch (design.kind) {
    case 'morris': return [effects(plan, outcomes, design.trajectories, design.levels ?? 4)];
    case 'saltelli': return indices(plan, outcomes, design.points, design.second === true);
    case 'latin-hypercube': case 'sobol': return correlations(plan, outcomes);
    default: return responses(plan, outcomes);
  }
}

const text = (name: string, doc: string): TableColumn => ({ name, unit: '', doc, type: 'string' });
const number = (name: string, doc: string): TableColumn => ({ name, unit: '', doc, type: 'number' });
const whole = (name: string, doc: string): TableColumn => ({ name, unit: '', doc, type: 'number', isWhole: true });
const OUTCOME = text('outcome', 'name of the outcome'), FACTOR = text('factor', 'name of the factor');
const COUNTS = [whole('n', 'values that it is made of'), whole('left_out', 'values left out because there is none')];

/** Mean over the replicates that have a value, one a point: the statistics of a design know nothing of replicates. */
function byPoint({ points, experiment: { replicates } }: Plan, outcome: ArrayLike<number>): number[] {
  return Array.from({ length: points.count }, (_, point) => {
    const known = Array.from({ length: replicates }, (_, n) => outcome[point * replicates + n]).filter((value) => Number.isFinite(value));
    return known.length === 0 ? NaN : mean(known);
  });
}

function effects(plan: Plan, outcomes: readonly ArrayLike<number>[], trajectories: number, levels: number): AnalysisTable {
  const { factors, outcomes: named, seed } = plan.experiment, design = morris(trajectories, factors.length, seed, { levels });
  const rows = named.flatMap(({ name }, n) => morrisEffects(design, byPoint(plan, outcomes[n]), { seed: `${seed} ${name}` }).map(({ factor, mu, muStar, sigma, low, high, used, leftOut }) => [name, factors[factor].name, mu, muStar, low, high, sigma, used, leftOut]));
  return {
    name: 'morris', title: 'Elementary effects (Morris 1991, Campolongo et al. 2007)', rows,
    columns: [OUTCOME, FACTOR, number('mu', 'mean effect, in the unit of the outcome, for the whole range of the factor'), number('mu_star', 'mean size of the effect'), number('low', 'lower end of its 95 % interval by bootstrap'), number('high', 'upper end of it'), number('sigma', 'standard deviation of the effects: interaction or curvature'), ...COUNTS],
  };
}

function indices(plan: Plan, outcomes: readonly ArrayLike<number>[], samples: number, second: boolean): AnalysisTable[] {
  const { factors, outcomes: named, seed } = plan.experiment, shape = { samples, factors: factors.length, second };
  const all = named.map(({ name }, n) => ({ name, ...sobolIndices(shape, byPoint(plan, outcomes[n]), { seed: `${seed} ${name}` }) }));
  const three = (of: string, what: string): TableColumn[] => [number(of, what), number(`${of}_low`, 'lower end of its 95 % interval by bootstrap'), number(`${of}_high`, 'upper end of it')];
  const tables: AnalysisTable[] = [{
    name: 'sobol', title: 'Sobol’ indices (Saltelli et al. 2010, Jansen 1999)', columns: [OUTCOME, FACTOR, ...three('first', 'share of the variance that the factor explains alone'), ...three('total', 'share of the variance that it takes part in'), ...COUNTS],
    rows: all.flatMap(({ name, factors: single }) => single.map(({ factor, first, total, used, leftOut }) => [name, factors[factor].name, first.value, first.low, first.high, total.value, total.low, total.high, used, leftOut])),
  }];
  if (!second) return tables;
  return [...tables, {
    name: 'sobol_pairs', title: 'Sobol’ indices of pairs (Saltelli 2002)', columns: [OUTCOME, text('factor_1', 'name of one factor'), text('factor_2', 'name of the other'), ...three('second', 'share of the variance that comes of the two together'), ...COUNTS],
    rows: all.flatMap(({ name, pairs }) => pairs.map(({ factors: [a, b], second: both, used, leftOut }) => [name, factors[a].name, factors[b].name, both.value, both.low, both.high, used, leftOut])),
  }];
}

/** Texts count by their place in the list of values. */
function correlations(plan: Plan, outcomes: readonly ArrayLike<number>[]): AnalysisTable[] {
  const { factors, outcomes: named } = plan.experiment, { count } = plan.points, values = new Float64Array(count * factors.length);
  for (let point = 0; point < count; point++) {
    plan.points.at(point).forEach((value, n) => void (values[point * factors.length + n] = typeof value === 'number' ? value : factors[n].values.indexOf(value!)));
  }
  return [{
    name: 'prcc', title: 'Partial rank correlations (Marino et al. 2008)', columns: [OUTCOME, FACTOR, number('coefficient', '−1 … 1: how steadily the outcome rises or falls with the factor'), number('p', 'chance of one as large where there is no relation'), text('reason', 'why there is none'), ...COUNTS],
    rows: named.flatMap(({ name }, n) => {
      const { factors: all, used, leftOut } = prcc(values, factors.length, byPoint(plan, outcomes[n]));
      return all.map(({ factor, coefficient, p, reason }) => [name, factors[factor].name, coefficient, p, reason ?? '', used, leftOut]);
    }),
  }];
}

const RESPONSE = [whole('n', 'runs that have a value'), whole('left_out', 'runs that have none'), number('mean', 'mean'), number('sd', 'standard deviation'), number('low', 'lower end of the 95 % interval of the mean'), number('high', 'upper end of it'), number('q10', 'a tenth are smaller'), number('median', 'half are smaller'), number('q90', 'nine tenths are smaller')];
const responseFields = ({ used, leftOut, mean: middle, deviation, low, high, tenth, middle: half, ninetieth }: Response): Field[] => [used, leftOut, middle, deviation, low, high, tenth, half, ninetieth];
/** Where a factor stands as it is in the scenario. */
const AS_IT_IS = 'as in the scenario';

function responses(plan: Plan, outcomes: readonly ArrayLike<number>[]): AnalysisTable[] {
  const { factors, outcomes: named } = plan.experiment, levels = factors.map((_, n) => Array.from({ length: plan.runs }, (_, run): Level => levelOf(plan.points.at(Math.floor(run / plan.experiment.replicates))[n])));
  const tables: AnalysisTable[] = [{
    name: 'response', title: 'Outcomes by the levels of each factor', columns: [OUTCOME, FACTOR, text('level', 'value of the factor'), ...RESPONSE],
    rows: named.flatMap(({ name }, o) => factors.flatMap((factor, n) => oneWay(levels[n], outcomes[o]).map((row) => [name, factor.name, String(row.level), ...responseFields(row)]))),
  }];
  if (factors.length < 2 || plan.experiment.document.design.kind === 'one-at-a-time') return tables;
  const pairs = factors.flatMap((_, a) => factors.flatMap((_, b) => (a < b ? [[a, b] as const] : [])));
  return [...tables, {
    name: 'response_pairs', title: 'Outcomes by the levels of each pair of factors', columns: [OUTCOME, text('factor_1', 'name of one factor'), text('factor_2', 'name of the other'), text('level_1', 'value of the first'), text('level_2', 'value of the second'), ...RESPONSE],
    rows: named.flatMap(({ name }, o) => pairs.flatMap(([a, b]) => twoWay(levels[a], levels[b], outcomes[o]).map((row) => [name, factors[a].name, factors[b].name, String(row.first), String(row.second), ...responseFields(row)]))),
  }];
}

const levelOf = (value: number | string | boolean | null): Level => (value === null ? AS_IT_IS : typeof value === 'number' ? value : String(value));
