// From results to a verdict: every line of an experiment with its numbers, every figure with its curves.
import { pointsOf } from './curves';
import type { Bar, Bound, Experiment, Figure, FigurePlan, Results, Row, Verdict } from './experiment';
import { evaluate } from './quantities';
import { short } from './report';
import { mean } from '../ensemble/statistics';

/** Pure: the same results give the same verdict. */
export function judge({ bars, figures }: Pick<Experiment, 'bars' | 'figures'>, results: Results): Verdict {
  return { rows: bars.map((bar) => rowOf(bar, results)), figures: figures.map((figure) => figureOf(figure, results)) };
}

const LIMITS = ['from', 'to', 'above', 'below'] as const;
type Limits = { readonly [K in (typeof LIMITS)[number]]?: number };

/** Whether a line has limits to keep. */
export const isJudged = (bar: Bar): boolean => LIMITS.some((name) => bar[name] !== undefined);

function rowOf(bar: Bar, results: Results): Row {
  const ours = evaluate(results, bar.value), limits = limitsOf(bar, results), hasLimits = isJudged(bar);
  const isEnough = ours.length >= (bar.fewestSeeds ?? 1);
  return {
    name: bar.what + beside(bar, results), unit: bar.unit, published: published(bar, results), ours,
    bar: !hasLimits ? '–' : isEnough ? bar.words ?? inWords(limits) + (ours.length > 1 ? `, in ${bar.by === 'mean' ? 'the mean' : 'every run'}` : '') : 'shown only',
    pass: !hasLimits || !isEnough ? null : keeps(limits, ours, bar.by),
  };
}

function limitsOf(bar: Bar, results: Results): Limits {
  const number = (bound: Bound) => (typeof bound === 'number' ? bound : mean(evaluate(results, bound)));
  return Object.fromEntries(LIMITS.flatMap((name) => (bar[name] === undefined ? [] : [[name, number(bar[name])]])));
}

/** What is not a number keeps no limit, and neither does nothing at all. */
function keeps({ from, to, above, below }: Limits, ours: readonly number[], by: Bar['by']): boolean {
  const judged = by === 'mean' ? [mean(ours)] : ours;
  return judged.length > 0 && judged.every((value) => !Number.isNaN(value)
    && (from === undefined || value >= from) && (to === undefined || value <= to) && (above === undefined || value > above) && (below === undefined || value < below));
}

function inWords({ from, to, above, below }: Limits): string {
  return [
    ...(from !== undefined && to !== undefined ? [from === to ? `exactly ${short(from)}` : `${short(from)} … ${short(to)}`] : from !== undefined ? [`at least ${short(from)}`] : []),
    ...(above === undefined ? [] : [`above ${short(above)}`]),
    ...(to !== undefined && from === undefined ? [`at most ${short(to)}`] : []),
    ...(below === undefined ? [] : [`below ${short(below)}`]),
  ].join(' and ');
}

/** The published text; of a quantity its range over the seeds. */
function published({ published: given = '–' }: Bar, results: Results): string {
  if (typeof given === 'string') return given;
  const values = evaluate(results, given), low = short(Math.min(...values)), high = short(Math.max(...values));
  return low === high ? low : `${low}–${high}`;
}

function beside({ beside: more }: Bar, results: Results): string {
  if (more === undefined) return '';
  return ` (${more.words.replace('%', more.values.map((quantity) => short(mean(evaluate(results, quantity)))).join(', '))})`;
}

function figureOf(plan: FigurePlan, results: Results): Figure {
  return {
    ...plan, curves: plan.curves.map((curve) => {
      if (curve.kind === 'published') return curve;
      const { from, ...rest } = curve;
      return { ...rest, ...pointsOf(results, from) };
    }),
  };
}
