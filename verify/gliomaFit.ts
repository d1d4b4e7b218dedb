// Fits the dish to the glioma killing assay: a few numbers per tumour line, to the wells with 1:4 and 1:20 only.
import { LINES, adherentAfter, cytolysis, dishWork, meanCurve, publishedCytolysis } from './dish';
import type { Line, LineFit } from './dish';
import { minimise } from './nelderMead';
import type { Minimum } from './nelderMead';
import { carryOut, complete, resultOf } from './run';
import { mean, rmse } from './statistics';

/** Model parameters that are varied, with the range in which they may lie; the last number is the assay's: hours until a killed cell lets go. */
const FITTED: readonly (readonly [key: string, low: number, high: number])[] = [
  ['kill.hitRate', 0.003, 0.5], ['activate.rate', 3e-4, 0.2], ['proliferate.lag', 0.5, 96], ['proliferate.divisionTime', 5, 48], ['exhaust.gain41BB', 1e-5, 0.01], ['exhaust.killsToDouble', 1, 1000], ['detachHours', 0.5, 12],
];
/** Where the search begins, found with coarse trials. */
const STARTS: Readonly<Record<Line, Readonly<Record<number, readonly number[]>>>> = {
  PBT030: { 1: [0.03, 0.002, 2, 7, 8e-4, 20, 4], 3: [0.15, 0.002, 4, 7, 6e-4, 20, 4] },
  PBT128: { 1: [0.06, 0.005, 8, 12, 1.2e-3, 20, 3], 3: [0.3, 0.005, 10, 16, 1e-3, 20, 3] },
};
/** The same for cells that divide only a few times. */
const FEW_STARTS: Readonly<Record<Line, readonly number[]>> = {
  PBT030: [0.025, 0.003, 2, 6, 4e-4, 30, 8], PBT128: [0.1, 0.002, 8, 9, 4e-4, 30, 8],
};
const STEPS = [0.5, 0.7, 0.5, -0.25, 0.8, -1, 0.4];
/** Whole numbers are tried one after the other: hits to kill, and divisions a CAR-T cell may make. */
const WHOLE = [{ hits: 1, divisions: 10 }, { hits: 3, divisions: 10 }, { hits: 1, divisions: 3 }, { hits: 1, divisions: 2 }] as const;
type Whole = (typeof WHOLE)[number];
/** Granules must not limit a cell whose hits have to follow each other; every contact may kill; killing waits for activation. */
export const HELD = { 'kill.granuleRefill': 0.2, 'kill.productive': 1, 'kill.restingShare': 0 };
/** The first twelve hours are fitted too: next to nothing happens in them. What the wells show below zero is adhesion of the CAR-T cells. */
export const FIT_HOURS = [12, 24, 48, 72, 96];
/** Wells used for the fit; 1:8 is kept aside. */
export const USED = [2500, 500] as const;
export const FIT_SEEDS = ['fit 1', 'fit 2'];
const FIT_SHARE = 0.25, MOST_EVALUATIONS = 150;

export interface GliomaFit {
  readonly note: string;
  readonly model: string;
  readonly method: string;
  readonly lines: Record<string, FittedLine>;
}

export interface FittedLine extends LineFit {
  readonly rmse: number;
  readonly evaluations: number;
  /** Best error with each choice of the whole numbers. */
  readonly tried: Readonly<Record<string, number>>;
}

/** @param onBetter told of every improvement @param model which model is fitted */
export function fitGlioma(model: string, onBetter: (line: Line, tried: string, best: Minimum) => void, wanted: readonly Line[] = LINES): GliomaFit {
  const control = meanCurve(FIT_SEEDS.map((seed) => adherentIn(0, { parameters: HELD, detachHours: 1 }, seed)));
  return {
    note: 'Written by `npm run cli -- verify --fit`. Fitted to cytolysis at 12, 24, 48, 72 and 96 h with 1:4 and 1:20 effectors; 1:8 was not used.',
    model,
    method: `Nelder–Mead on the logarithms of ${FITTED.map(([key]) => key).join(', ')}, once for each of ${WHOLE.map(named).join('; ')}; root mean square error over both ratios and five times of the mean of seeds ${FIT_SEEDS.join(', ')}; ${FIT_SHARE} of the preset’s floor; at most ${MOST_EVALUATIONS} evaluations each.`,
    lines: Object.fromEntries(wanted.map((line) => [line, fitLine(line, control, onBetter)])),
  };
}

function fitLine(line: Line, control: readonly number[], onBetter: (line: Line, tried: string, best: Minimum) => void): FittedLine {
  const fits = WHOLE.map((whole) => ({
    whole,
    best: minimise((at) => misfit(line, whole, at, control), startOf(line, whole).map(Math.log), {
      steps: STEPS, mostEvaluations: MOST_EVALUATIONS, tolerance: 1e-3, onBetter: (now) => onBetter(line, named(whole), now),
    }),
  }));
  const { whole, best } = fits.reduce((a, b) => (b.best.value < a.best.value ? b : a));
  return {
    ...fitOf(whole, best.at), rmse: Number(best.value.toFixed(4)), evaluations: fits.reduce((sum, fit) => sum + fit.best.evaluations, 0),
    tried: Object.fromEntries(fits.map((fit) => [named(fit.whole), Number(fit.best.value.toFixed(4))])),
  };
}

const named = ({ hits, divisions }: Whole) => `${hits} ${hits === 1 ? 'hit' : 'hits'} to kill, ${divisions} divisions`;

const startOf = (line: Line, { hits, divisions }: Whole): readonly number[] => (divisions < 10 ? FEW_STARTS[line] : STARTS[line][hits]);

/** Root mean square error of the mean cytolysis over the wells used. */
function misfit(line: Line, whole: Whole, at: readonly number[], control: readonly number[]): number {
  if (FITTED.some(([, low, high], n) => !(Math.exp(at[n]) >= low && Math.exp(at[n]) <= high))) return 10;
  const fit = fitOf(whole, at);
  const errors = USED.map((effectors) => rmse(cytolysis(meanCurve(FIT_SEEDS.map((seed) => adherentIn(effectors, fit, seed))), control), publishedCytolysis(line, effectors, FIT_HOURS).map((value) => Math.max(0, value))));
  return Math.sqrt(mean(errors.map((error) => error * error)));
}

/** Four figures: what is stored is what was run. */
function fitOf({ hits, divisions }: Whole, logs: readonly number[]): LineFit {
  const numbers = Object.fromEntries(FITTED.map(([key], n) => [key, Number(Math.exp(logs[n]).toPrecision(4))]));
  const { detachHours, ...parameters } = numbers;
  return { parameters: { ...HELD, 'kill.hitsToKill': hits, 'proliferate.maxDivisions': divisions, ...parameters }, detachHours: detachHours };
}

function adherentIn(effectors: number, { parameters, detachHours }: LineFit, seed: string): number[] {
  return adherentAfter(FIT_HOURS, resultOf(complete(carryOut(dishWork(effectors, parameters, FIT_SHARE), seed))), detachHours);
}
