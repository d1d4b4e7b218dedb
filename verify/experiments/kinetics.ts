// CAR-T cells of the patient over three months, those of the patch and of the blood together: expansion, peak, and the two-phased decline.
import { MINUTES_PER_DAY } from '../../sim';
import type { Change } from '../../schema';
import type { Arm, Bar, Experiment, FigurePlan } from '../experiment';
import { doseOf } from '../patient';
import { highest, ratio } from '../quantities';
import type { Quantity } from '../quantities';
import { hurried } from '../quick';
import { valuesIn } from '../roles';
import type { Role, Tuning } from '../roles';

/** Cells of the patient: they are counted, not computed. */
const COLUMN = 'patient_cart';
const DAYS = { full: 91, quick: 14 } as const;
const EVERY = 360;

/** A patient who responds: no cells that the CAR cannot see. */
const RESPONDER: readonly Change[] = [{ set: 'populations[*].clones', to: [] }];
const PRESETS = { leukaemia: 'b-all-niche', burden: 'crs-tocilizumab', lymphoma: 'lbcl' } as const;
const MAIN = 'leukaemia', RECALLED = 'memory cells alone';

/** Stein 2019: decline after the peak, per day, and the persisting share. */
const FAST = 0.16, SLOW = 0.0032, PERSISTING = 0.0079, PEAK_DAY = 9.3;
/** Published is 3900-fold in the mean, 100 to 100 000 between patients. */
const LEAST_FOLD = 100, MOST_FOLD = 10_000;

/** Share of the peak that is left on a day. */
export function steinCurve(day: number): number {
  const after = Math.max(0, day - PEAK_DAY);
  return (1 - PERSISTING) * Math.exp(-FAST * after) + PERSISTING * Math.exp(-SLOW * after);
}

const TUNING: Tuning = {
  name: 'expansion', how: 'calibrated', parameters: valuesIn(PRESETS.leukaemia, ['proliferate.divisionTime', 'proliferate.lag', 'proliferate.factor41BB', 'cellularKinetics.homing', 'cellularKinetics.exitRate', 'grow.cycleTime']),
  to: 'So that the cells of the default preset multiply about as fast as in this publication.', data: [], sources: ['stein2019'],
};
const CHOSEN: Role = { is: 'calibrated', by: TUNING.name };
/** The published decline is what each cell does; that their number follows it is still to be shown. */
const PUT_IN: Role = { is: 'implementation', because: 'the two rates of decline and the persisting share of this publication are what `contract` does to each cell (`contract.contractionDeath`, `contract.memoryDeath`, `contract.memoryRate`), in the patch and in the blood' };

const shown = (value: number) => Number(value.toPrecision(2));

function leftOn(day: number): Bar {
  const published = steinCurve(day);
  return {
    what: `CAR-T cells of the patient on day ${day}, share of the peak`, unit: '', published: String(shown(published)), by: 'mean',
    value: { reduce: 'leftOfPeak', arm: MAIN, column: COLUMN, day }, from: shown(published / 2), to: shown(published * 2), role: PUT_IN,
  };
}

const foldOf = (arm: string, preset: string): Quantity => ratio(highest(arm, COLUMN), doseOf(preset));

function fold(arm: string, preset: string): Bar {
  return {
    what: `${preset}: highest number over the dose of ${shown(doseOf(preset)).toExponential()}`, unit: 'fold', published: '3900 in the mean, 100–100 000 between patients', by: 'mean',
    value: foldOf(arm, preset), from: LEAST_FOLD, to: MOST_FOLD, role: CHOSEN,
  };
}

function bars(quick: boolean): Bar[] {
  const peakDay: Quantity = { reduce: 'dayOfHighest', arm: MAIN, column: COLUMN };
  return [
    { what: 'doubling time', unit: 'd', published: '0.78', value: { reduce: 'doublingTime', arm: MAIN, column: COLUMN }, from: 0.5, to: 1.2, by: 'mean', role: CHOSEN },
    { what: 'day of the peak', unit: 'd', published: '9.3', value: peakDay, from: 7, to: 14, by: 'mean', role: CHOSEN },
    ...Object.entries(PRESETS).filter(([arm]) => !quick || arm === MAIN).map(([arm, preset]) => fold(arm, preset)),
    ...(quick ? [] : [
      leftOn(28), leftOn(90),
      { what: 'memory cells alone that meet antigen: highest number over the dose', unit: 'fold', value: foldOf(RECALLED, PRESETS.leukaemia), from: LEAST_FOLD, by: 'mean', role: CHOSEN },
    ] satisfies Bar[]),
  ];
}

function figure(days: number): FigurePlan {
  const stein = Array.from({ length: days + 1 }, (_, n) => n).filter((day) => day >= PEAK_DAY && day % 2 === 0);
  return {
    name: 'kinetics-patient', title: 'CAR-T cells of the patient', x: { label: 'days after the infusion' }, y: { label: 'share of the peak', scale: 'log', from: 1e-3, to: 1.2 },
    curves: [
      { kind: 'published', label: 'decline (Stein 2019)', group: 'stein', x: stein, y: stein.map(steinCurve) },
      { kind: 'ours', label: 'model', group: 'model', from: { curve: 'shareOfPeak', arm: MAIN, column: COLUMN, floor: 1e-4 } },
    ],
  };
}

function arm(name: string, preset: string, days: number, memory = false): Arm {
  return {
    name, seeds: 'all',
    work: {
      start: { preset, changes: RESPONDER, set: { 'divide.lossProbability': 0, ...(memory ? { 'products.cart19.memoryFraction': 1 } : {}) } },
      until: days * MINUTES_PER_DAY, every: EVERY, columns: [COLUMN, 'blood_cart', 'cart_alive', 'cart_memory', 'tumor_alive'],
    },
  };
}

export function kinetics(quick: boolean): Experiment {
  const days = quick ? DAYS.quick : DAYS.full, short = Math.min(days, 21);
  return {
    name: 'kinetics', title: 'CAR-T cells of the patient',
    doc: 'Three patients who respond, without antigen-negative cells. The cells themselves are counted, in the patch and in the blood; the dose is clinical. They double, peak and decline in two phases; published are the population means of a kinetic model of tisagenlecleucel (doubling 0.78 d, peak on day 9.3, then (1 − F)·e^(−0.16 t) + F·e^(−0.0032 t) with F = 0.0079). A factor 2 is allowed on what is left on days 28 and 90.',
    sources: ['stein2019'], data: [], seeds: 5, tunings: [TUNING],
    arms: [
      quick ? hurried(arm(MAIN, PRESETS.leukaemia, days), 0.1) : arm(MAIN, PRESETS.leukaemia, days),
      ...(quick ? [] : [arm('burden', PRESETS.burden, short), arm('lymphoma', PRESETS.lymphoma, short), arm(RECALLED, PRESETS.leukaemia, short, true)]),
    ],
    bars: bars(quick), figures: [figure(days)],
  };
}
