// Fits the dish to the glioma killing assay: a few numbers per tumour line, to the wells with 1:4 and 1:20 only.
import { BARE_PLATE, FIRST_HOURS, HOURS, LINES, adherentAfter, boundAfter, cytolysis, dishWork, meanCurve, publishedCytolysis, publishedCytolysisAt } from './dish';
import type { Line, LineFit, Plate } from './dish';
import type { ArmResult } from './experiment';
import { minimise } from './nelderMead';
import type { Minimum } from './nelderMead';
import { complete } from '../ensemble/follow';
import { carryOut, resultOf } from './run';
import { mean, rmse } from '../ensemble/statistics';

/** Model parameters that are varied, with the range in which they may lie; the last number is the assay's: hours until a killed cell lets go. */
const FITTED: readonly (readonly [key: string, low: number, high: number])[] = [
  ['kill.hitRate', 0.003, 0.5], ['activate.rate', 3e-4, 0.2], ['proliferate.lag', 0.5, 96], ['proliferate.divisionTime', 5, 48], ['exhaust.gain41BB', 1e-5, 0.01], ['exhaust.killsToDouble', 1, 1000], ['detachHours', 0.5, 12],
];
/** Where the search begins: at the fit of the assay before it knew of adhesion, which had begun at coarse trials. */
const STARTS: Readonly<Record<Line, readonly number[]>> = {
  PBT030: [0.021, 0.006, 1.84, 5.64, 1.8e-4, 19, 11], PBT128: [0.101, 0.0018, 9.5, 9.65, 4.6e-4, 30, 10],
};
const STEPS = [0.3, -0.4, 0.4, 0.2, 0.5, -0.6, -0.4];
interface Whole {
  readonly hits: number;
  readonly divisions: number;
}
/** Whole numbers are tried one after the other; these were the best of the fit before, of one or three hits and two, three or ten divisions. */
const WHOLE: Readonly<Record<Line, readonly Whole[]>> = { PBT030: [{ hits: 1, divisions: 2 }], PBT128: [{ hits: 1, divisions: 3 }] };
/** Granules must not limit a cell whose hits have to follow each other; every contact may kill; killing waits for activation. */
export const HELD = { 'kill.granuleRefill': 0.2, 'kill.productive': 1, 'kill.restingShare': 0 };
/** Raw values, the first twelve hours too: what the wells show below zero there is part of the assay. */
export const FIT_HOURS: readonly number[] = HOURS;
/** Wells used for the fit; 1:8 is kept aside. */
export const USED = [2500, 500] as const;
/** The one well whose first half day says what a bound CAR-T cell adds to the cell index. */
export const ADHESION_WELL = { line: 'PBT030', effectors: 2500 } as const satisfies { readonly line: Line; readonly effectors: number };
export const FIT_SEEDS = ['fit 1', 'fit 2'];
const FIT_SHARE = 0.25, MOST_EVALUATIONS = 60;

export interface GliomaFit {
  readonly note: string;
  readonly adhesion: { readonly note: string; readonly perBoundCart: number };
  readonly lines: Record<string, FittedLine>;
}

export interface FittedLine extends LineFit {
  /** To what, with which model, how and to how many values. */
  readonly note: string;
  readonly model: string;
  readonly method: string;
  readonly points: number;
  readonly rmse: number;
  readonly evaluations: number;
  /** Best error with each choice of the whole numbers. */
  readonly tried: Readonly<Record<string, number>>;
}

/** Runs of the wells by effectors, one a seed. */
type Wells = ReadonlyMap<number, readonly ArmResult[]>;
/** Control wells at the hours of the fit, and in the first half day. */
interface Controls {
  readonly whole: readonly number[];
  readonly first: readonly number[];
}

/** @param onBetter told of every improvement @param model which model is fitted */
export function fitGlioma(model: string, onBetter: (line: Line, tried: string, best: Minimum) => void, wanted: readonly Line[] = LINES): GliomaFit {
  const controls = runControls();
  // The line that tells the adhesion comes first; the others take it as it is.
  const first = fitLine(ADHESION_WELL.line, model, controls, null, onBetter);
  const lines = wanted.map((line): [Line, FittedLine] => [line, line === ADHESION_WELL.line ? first.fitted : fitLine(line, model, controls, first.adhesion, onBetter).fitted]);
  return {
    note: 'Written by `npm run cli -- verify --fit`.',
    adhesion: {
      note: `Tumour cells’ worth of adhesion that a CAR-T cell adds while it holds a living target: least squares at ${FIRST_HOURS.join(', ')} h of one well, ${ADHESION_WELL.line} with ${ADHESION_WELL.effectors} effectors.`,
      perBoundCart: first.adhesion,
    },
    lines: Object.fromEntries(lines),
  };
}

/** What a bound CAR-T cell adds, with the numbers of its line as they are: found in one well, without fitting the line again. */
export function fitAdhesion({ parameters, detachHours }: LineFit): number {
  const runs = FIT_SEEDS.map((seed) => runOf(ADHESION_WELL.effectors, parameters, seed));
  return adhesionIn(runs, detachHours, runControls().first);
}

function runControls(): Controls {
  const bare = FIT_SEEDS.map((seed) => runOf(0, HELD, seed));
  const at = (hours: readonly number[]) => meanCurve(bare.map((run) => adherentAfter(hours, run, BARE_PLATE)));
  return { whole: at(FIT_HOURS), first: at(FIRST_HOURS) };
}

/** @param given adhesion of a bound CAR-T cell; null: found along with the line, from its one well */
function fitLine(line: Line, model: string, controls: Controls, given: number | null, onBetter: (line: Line, tried: string, best: Minimum) => void): { readonly fitted: FittedLine; readonly adhesion: number } {
  const fits = WHOLE[line].map((whole) => ({
    whole,
    best: minimise((at) => trial(line, whole, at, controls, given).error, STARTS[line].map(Math.log), {
      steps: STEPS, mostEvaluations: MOST_EVALUATIONS, tolerance: 1e-3, onBetter: (now) => onBetter(line, named(whole), now),
    }),
  }));
  const { whole, best } = fits.reduce((a, b) => (b.best.value < a.best.value ? b : a));
  const fitted: FittedLine = {
    note: `Fitted to the raw cytolysis at ${FIT_HOURS.join(', ')} h with 1:4 and 1:20 effectors; 1:8 was not used.`,
    model,
    method: `Nelder–Mead on the logarithms of ${FITTED.map(([key]) => key).join(', ')}, with ${WHOLE[line].map(named).join(' or ')}; root mean square error over both ratios and ${FIT_HOURS.length} times of the mean of seeds ${FIT_SEEDS.join(', ')}; ${FIT_SHARE} of the preset’s floor; at most ${MOST_EVALUATIONS} evaluations each.`,
    points: USED.length * FIT_HOURS.length,
    ...fitOf(whole, best.at), rmse: Number(best.value.toFixed(4)), evaluations: fits.reduce((sum, fit) => sum + fit.best.evaluations, 0),
    tried: Object.fromEntries(fits.map((fit) => [named(fit.whole), Number(fit.best.value.toFixed(4))])),
  };
  return { fitted, adhesion: trial(line, whole, best.at, controls, given).adhesion };
}

const named = ({ hits, divisions }: Whole) => `${hits} ${hits === 1 ? 'hit' : 'hits'} to kill, ${divisions} divisions`;

/** Root mean square error of the mean cytolysis over the wells used, and the adhesion it was reckoned with. */
function trial(line: Line, whole: Whole, at: readonly number[], controls: Controls, given: number | null): { readonly error: number; readonly adhesion: number } {
  if (FITTED.some(([, low, high], n) => !(Math.exp(at[n]) >= low && Math.exp(at[n]) <= high))) return { error: 10, adhesion: 0 };
  const { parameters, detachHours } = fitOf(whole, at);
  const wells: Wells = new Map(USED.map((effectors) => [effectors, FIT_SEEDS.map((seed) => runOf(effectors, parameters, seed))]));
  const adhesion = given ?? adhesionIn(wells.get(ADHESION_WELL.effectors)!, detachHours, controls.first), plate = { detachHours, cartAdhesion: adhesion };
  const errors = USED.map((effectors) => rmse(lysisOf(wells.get(effectors)!, FIT_HOURS, plate, controls.whole), publishedCytolysis(line, effectors, FIT_HOURS)));
  return { error: Math.sqrt(mean(errors.map((error) => error * error))), adhesion };
}

/**
 * What a bound CAR-T cell must add so that the first half day of the one well comes out: the cytolysis is linear in it,
 * so the least squares have an answer in one line.
 */
function adhesionIn(runs: readonly ArmResult[], detachHours: number, control: readonly number[]): number {
  const { line, effectors } = ADHESION_WELL, published = publishedCytolysisAt(line, effectors, FIRST_HOURS);
  const without = lysisOf(runs, FIRST_HOURS, { detachHours, cartAdhesion: 0 }, control);
  const bound = meanCurve(runs.map((run) => boundAfter(FIRST_HOURS, run))).map((count, n) => count / control[n]);
  const sum = (of: (n: number) => number) => bound.reduce((total, _, n) => total + of(n), 0);
  return Number(Math.max(0, sum((n) => bound[n] * (without[n] - published[n])) / sum((n) => bound[n] * bound[n])).toPrecision(3));
}

const lysisOf = (runs: readonly ArmResult[], hours: readonly number[], plate: Plate, control: readonly number[]): number[] =>
  cytolysis(meanCurve(runs.map((run) => adherentAfter(hours, run, plate))), control);

/** Four figures: what is stored is what was run. */
function fitOf({ hits, divisions }: Whole, logs: readonly number[]): LineFit {
  const numbers = Object.fromEntries(FITTED.map(([key], n) => [key, Number(Math.exp(logs[n]).toPrecision(4))]));
  const { detachHours, ...parameters } = numbers;
  return { parameters: { ...HELD, 'kill.hitsToKill': hits, 'proliferate.maxDivisions': divisions, ...parameters }, detachHours: detachHours };
}

function runOf(effectors: number, parameters: Readonly<Record<string, number>>, seed: string): ArmResult {
  return resultOf(complete(carryOut(dishWork(effectors, parameters, FIT_SHARE), seed)));
}
