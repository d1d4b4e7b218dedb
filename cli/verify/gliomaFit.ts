// Fits the dish to the glioma killing assay: a few numbers per tumour line, to the wells with 1:4 and 1:20 only.
import { HOURS, LINES, adherentAfter, cytolysis, dishArm, meanCurve, publishedCytolysis } from './dish';
import type { Line, LineFit } from './dish';
import { minimise } from './nelderMead';
import type { Minimum } from './nelderMead';
import { complete } from './simulate';
import { mean, rmse } from './statistics';
import { MODEL_VERSION } from './version';

/** Model parameters that are varied, with the range in which they may lie; the last number is the assay's: hours until a killed cell lets go. */
const FITTED: readonly (readonly [key: string, low: number, high: number])[] = [
  ['kill.hitRate', 0.003, 0.5], ['proliferate.lag', 0.5, 96], ['proliferate.divisionTime', 5, 48], ['exhaust.gain41BB', 1e-5, 0.01], ['detachHours', 0.5, 12],
];
/** Where the search begins, found with coarse trials. */
const STARTS: Readonly<Record<Line, Readonly<Record<number, readonly number[]>>>> = {
  PBT030: { 1: [0.0104, 2, 7, 8e-4, 10], 3: [0.06, 4, 7, 6e-4, 8] },
  PBT128: { 1: [0.023, 8, 10, 1.2e-3, 9], 3: [0.08, 10, 11, 4.4e-4, 6] },
};
const STEPS = [0.5, 0.5, -0.25, 0.8, 0.3];
/** Tried one after the other. */
const HITS = [1, 3] as const;
/** Granules must not limit a cell whose hits have to follow each other. */
const HELD = { 'kill.granuleRefill': 0.2 };
/** Wells used for the fit; 1:8 is kept aside. */
const USED = [2500, 500] as const;
export const FIT_SEEDS = ['fit 1', 'fit 2'];
const FIT_SHARE = 0.25, MOST_EVALUATIONS = 40;

export interface GliomaFit {
  readonly note: string;
  readonly model: string;
  readonly method: string;
  readonly lines: Record<string, FittedLine>;
}

export interface FittedLine extends LineFit {
  readonly rmse: number;
  readonly evaluations: number;
  /** Best error with each number of hits per kill. */
  readonly tried: Readonly<Record<string, number>>;
}

/** @param onBetter told of every improvement */
export function fitGlioma(onBetter: (line: Line, hits: number, best: Minimum) => void, wanted: readonly Line[] = LINES): GliomaFit {
  const control = meanCurve(FIT_SEEDS.map((seed) => adherentIn(0, { parameters: HELD, detachHours: 1 }, seed)));
  return {
    note: 'Written by `npm run cli -- verify --fit`. Fitted to cytolysis at 24, 48, 72 and 96 h with 1:4 and 1:20 effectors; 1:8 was not used.',
    model: MODEL_VERSION,
    method: `Nelder–Mead on the logarithms of ${FITTED.map(([key]) => key).join(', ')}, once for each of ${HITS.join(' and ')} hits per kill; root mean square error over both ratios and four times of the mean of seeds ${FIT_SEEDS.join(', ')}; ${FIT_SHARE} of the preset’s floor; at most ${MOST_EVALUATIONS} evaluations each.`,
    lines: Object.fromEntries(wanted.map((line) => [line, fitLine(line, control, onBetter)])),
  };
}

function fitLine(line: Line, control: readonly number[], onBetter: (line: Line, hits: number, best: Minimum) => void): FittedLine {
  const fits = HITS.map((hits) => ({
    hits,
    best: minimise((at) => misfit(line, hits, at, control), STARTS[line][hits]!.map(Math.log), {
      steps: STEPS, mostEvaluations: MOST_EVALUATIONS, tolerance: 1e-3, onBetter: (now) => onBetter(line, hits, now),
    }),
  }));
  const { hits, best } = fits.reduce((a, b) => (b.best.value < a.best.value ? b : a));
  return {
    ...fitOf(hits, best.at), rmse: Number(best.value.toFixed(4)), evaluations: fits.reduce((sum, fit) => sum + fit.best.evaluations, 0),
    tried: Object.fromEntries(fits.map((fit) => [`${fit.hits} ${fit.hits === 1 ? 'hit' : 'hits'}`, Number(fit.best.value.toFixed(4))])),
  };
}

/** Root mean square error of the mean cytolysis over the wells used. */
function misfit(line: Line, hits: number, at: readonly number[], control: readonly number[]): number {
  if (FITTED.some(([, low, high], n) => !(Math.exp(at[n]!) >= low && Math.exp(at[n]!) <= high))) return 10;
  const fit = fitOf(hits, at);
  const errors = USED.map((effectors) => rmse(cytolysis(meanCurve(FIT_SEEDS.map((seed) => adherentIn(effectors, fit, seed))), control), publishedCytolysis(line, effectors)));
  return Math.sqrt(mean(errors.map((error) => error * error)));
}

/** Four figures: what is stored is what was run. */
function fitOf(hits: number, logs: readonly number[]): LineFit {
  const numbers = Object.fromEntries(FITTED.map(([key], n) => [key, Number(Math.exp(logs[n]!).toPrecision(4))]));
  const { detachHours, ...parameters } = numbers;
  return { parameters: { ...HELD, 'kill.hitsToKill': hits, ...parameters }, detachHours: detachHours! };
}

function adherentIn(effectors: number, { parameters, detachHours }: LineFit, seed: string): number[] {
  return adherentAfter(HOURS, complete(dishArm('fit', effectors, parameters, FIT_SHARE).run(seed)), detachHours);
}
