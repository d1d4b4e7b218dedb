// Target: CAR-T cells in the patient's blood over three months: expansion, peak, and the two-phased decline.
import { formatProblems, loadPreset } from '../../schema';
import { MINUTES_PER_DAY } from '../../sim';
import type { Scenario } from '../../sim';
import { reduced } from './reduce';
import { scenarioArm } from './simulate';
import { firstCrossing, interpolate, mean } from './statistics';
import type { Arm, Figure, Results, Row, Target, TargetOptions } from './types';

const PRESET = 'b-all-niche', ARM = 'patient', COLUMN = 'blood_cart';
const DAYS = { full: 91, quick: 15 } as const;
const SHARE = { full: 0.25, quick: 0.08 } as const;
const EVERY = 360;

/** Stein 2019: decline after the peak, per day, and the persisting share. */
const FAST = 0.16, SLOW = 0.0032, PERSISTING = 0.0079, PEAK_DAY = 9.3;

/** Share of the peak that is left on a day. */
export function steinCurve(day: number): number {
  const after = Math.max(0, day - PEAK_DAY);
  return (1 - PERSISTING) * Math.exp(-FAST * after) + PERSISTING * Math.exp(-SLOW * after);
}

/** A patient who responds: the preset with its body, without cells that the CAR cannot see. */
function patient(share: number): Scenario {
  const parsed = loadPreset(PRESET);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  const { scenario } = parsed;
  const responding: Scenario = {
    ...scenario, populations: scenario.populations.map((population) => ({ ...population, clones: [] })),
    parameters: { ...scenario.parameters, 'divide.lossProbability': 0 }, body: scenario.body ?? { scale: 1e7 },
  };
  return reduced(responding, share);
}

function armOf({ quick }: TargetOptions): Arm {
  return scenarioArm({ name: ARM, scenario: patient(quick ? SHARE.quick : SHARE.full), days: quick ? DAYS.quick : DAYS.full, every: EVERY, columns: [COLUMN, 'cart_alive', 'tumor_alive'] });
}

export interface Course {
  readonly peakDay: number;
  /** Days per doubling between a twentieth and half of the peak. */
  readonly doubling: number;
  /** Share of the peak on a day. */
  readonly left: (day: number) => number;
}

/** Peak, doubling time and decline of a series of counts. */
export function courseOf(days: readonly number[], counts: readonly number[]): Course {
  const peak = counts.reduce((a, b) => Math.max(a, b), 0), at = counts.indexOf(peak);
  const rise = counts.slice(0, at + 1), riseDays = days.slice(0, at + 1);
  // Counted back from the peak: the dose itself stands at the beginning of the curve.
  const lastBelow = (level: number) => rise.reduce((last, count, n) => (count < level ? n : last), 0);
  const from = lastBelow(peak / 20), start = firstCrossing(riseDays.slice(from), rise.slice(from), peak / 20), half = firstCrossing(riseDays.slice(from), rise.slice(from), peak / 2);
  const first = Number.isNaN(start) ? { day: riseDays[from], count: rise[from] } : { day: start, count: peak / 20 };
  return {
    peakDay: days[at], doubling: peak > 0 ? (half - first.day) / Math.log2(peak / 2 / first.count) : NaN,
    left: (day) => interpolate(days, counts, day) / peak,
  };
}

function courses(results: Results): Course[] {
  const times = results.series(ARM, 'time_min');
  return results.series(ARM, COLUMN).map((counts, n) => courseOf(times[n].map((minute) => minute / MINUTES_PER_DAY), counts));
}

function rowsOf(results: Results, { quick }: TargetOptions): Row[] {
  const all = courses(results);
  const within = (name: string, unit: string, published: string, low: number, high: number, ours: number[]): Row => (
    { name, unit, published, bar: `${low} … ${high}`, ours, pass: mean(ours) >= low && mean(ours) <= high });
  const left = (day: number): Row => {
    const published = steinCurve(day), shown = (value: number) => Number(value.toPrecision(2));
    return within(`CAR-T cells in the blood on day ${day}, share of the peak`, '', String(shown(published)), shown(published / 2), shown(published * 2), all.map((course) => course.left(day)));
  };
  return [
    within('doubling time in the blood', 'd', '0.78', 0.5, 1.2, all.map(({ doubling }) => doubling)),
    within('day of the peak in the blood', 'd', '9.3', 7, 14, all.map(({ peakDay }) => peakDay)),
    ...(quick ? [] : [left(28), left(90)]),
  ];
}

function figureOf(results: Results): Figure {
  const days = results.series(ARM, 'time_min')[0].map((minute) => minute / MINUTES_PER_DAY), stein = days.filter((day) => day >= PEAK_DAY);
  const runs = results.series(ARM, COLUMN).map((counts) => {
    const peak = counts.reduce((a, b) => Math.max(a, b), 1e-9);
    return counts.map((count) => Math.max(1e-4, count / peak));
  });
  return {
    name: 'kinetics-blood', title: 'CAR-T cells in the blood', x: { label: 'days after the infusion' }, y: { label: 'share of the peak', scale: 'log', from: 1e-3, to: 1.2 },
    curves: [
      { kind: 'published', label: 'decline (Stein 2019)', group: 'stein', x: stein.filter((_, n) => n % 8 === 0), y: stein.filter((_, n) => n % 8 === 0).map(steinCurve) },
      { kind: 'ours', label: 'model', group: 'model', x: days, runs },
    ],
  };
}

export const kinetics: Target = {
  name: 'kinetics', title: 'CAR-T cells in the blood',
  doc: `The patient of the default preset with the body switched on, on ${SHARE.full} of the patch, without antigen-negative cells: someone who responds. CAR-T cells in the blood double, peak and decline in two phases; published are the population means of a kinetic model of tisagenlecleucel (doubling 0.78 d, peak on day 9.3, then (1 − F)·e^(−0.16 t) + F·e^(−0.0032 t) with F = 0.0079). A factor 2 is allowed on what is left on days 28 and 90.`,
  sources: ['stein2019'], data: [],
  calibrated: 'the blood of `cellularKinetics`: growth, homing, the share of a dose that stays in the blood and the delay were chosen so that the default preset doubles and peaks as in this publication, and the two rates of decline and the persisting share are its own; agreement here shows consistency, not prediction.',
  arms: (options) => [armOf(options)],
  judge: (results, options) => ({ rows: rowsOf(results, options), figures: [figureOf(results)] }),
};
