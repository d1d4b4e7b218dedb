// CAR-T cells in the patient's blood over three months: expansion, peak, and the two-phased decline.
import { MINUTES_PER_DAY } from '../../sim';
import type { Bar, Experiment, FigurePlan } from '../experiment';
import type { Quantity } from '../quantities';
import { valuesIn } from '../roles';
import type { Role, Tuning } from '../roles';

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

const TUNING: Tuning = {
  name: 'expansion', how: 'calibrated', parameters: valuesIn(PRESET, ['cellularKinetics.expansion', 'cellularKinetics.homing', 'cellularKinetics.bloodShare', 'cellularKinetics.driveTime']),
  to: 'So that the default preset doubles and peaks as in this publication.', data: [], sources: ['stein2019'],
};
const CHOSEN: Role = { is: 'calibrated', by: TUNING.name };
/** The published decline is the blood's own equation. */
const PUT_IN: Role = { is: 'implementation', because: 'the two rates of decline and the persisting share of this publication are the numbers of the blood: `cellularKinetics.contraction`, `cellularKinetics.memoryDeath`, `cellularKinetics.memoryRate`' };

const shown = (value: number) => Number(value.toPrecision(2));

function leftOn(day: number): Bar {
  const published = steinCurve(day);
  return {
    what: `CAR-T cells in the blood on day ${day}, share of the peak`, unit: '', published: String(shown(published)), by: 'mean',
    value: { reduce: 'leftOfPeak', arm: ARM, column: COLUMN, day }, from: shown(published / 2), to: shown(published * 2), role: PUT_IN,
  };
}

function bars(quick: boolean): Bar[] {
  const peakDay: Quantity = { reduce: 'dayOfHighest', arm: ARM, column: COLUMN };
  return [
    { what: 'doubling time in the blood', unit: 'd', published: '0.78', value: { reduce: 'doublingTime', arm: ARM, column: COLUMN }, from: 0.5, to: 1.2, by: 'mean', role: CHOSEN },
    { what: 'day of the peak in the blood', unit: 'd', published: '9.3', value: peakDay, from: 7, to: 14, by: 'mean', role: CHOSEN },
    ...(quick ? [] : [leftOn(28), leftOn(90)]),
  ];
}

function figure(days: number): FigurePlan {
  const stein = Array.from({ length: days + 1 }, (_, n) => n).filter((day) => day >= PEAK_DAY && day % 2 === 0);
  return {
    name: 'kinetics-blood', title: 'CAR-T cells in the blood', x: { label: 'days after the infusion' }, y: { label: 'share of the peak', scale: 'log', from: 1e-3, to: 1.2 },
    curves: [
      { kind: 'published', label: 'decline (Stein 2019)', group: 'stein', x: stein, y: stein.map(steinCurve) },
      { kind: 'ours', label: 'model', group: 'model', from: { curve: 'shareOfPeak', arm: ARM, column: COLUMN, floor: 1e-4 } },
    ],
  };
}

export function kinetics(quick: boolean): Experiment {
  const days = quick ? DAYS.quick : DAYS.full;
  return {
    name: 'kinetics', title: 'CAR-T cells in the blood',
    doc: `The patient of the default preset with the body switched on, on ${SHARE.full} of the patch, without antigen-negative cells: someone who responds. CAR-T cells in the blood double, peak and decline in two phases; published are the population means of a kinetic model of tisagenlecleucel (doubling 0.78 d, peak on day 9.3, then (1 − F)·e^(−0.16 t) + F·e^(−0.0032 t) with F = 0.0079). A factor 2 is allowed on what is left on days 28 and 90.`,
    sources: ['stein2019'], data: [], seeds: 5,
    tunings: [TUNING], uncompared: 'The CAR-T cells of the patch: only those in the blood are counted.',
    arms: [{
      name: ARM, seeds: 'all',
      work: {
        // A patient who responds: no cells that the CAR cannot see.
        start: { preset: PRESET, changes: [{ set: 'populations[*].clones', to: [] }], set: { 'divide.lossProbability': 0 } },
        share: quick ? SHARE.quick : SHARE.full, until: days * MINUTES_PER_DAY, every: EVERY, columns: [COLUMN, 'cart_alive', 'tumor_alive'],
      },
    }],
    bars: bars(quick), figures: [figure(days)],
  };
}
