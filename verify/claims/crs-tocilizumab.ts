// Claim of the preset “Cytokine release and tocilizumab”: what each drug does to IL-6, its signal, the grade, the killing and the brain.
import type { Change } from '../../schema';
import type { Claim } from '../claims';
import { doseOf } from '../patient';
import { difference, highest, onDay, ratio } from '../quantities';

/** By then the syndrome and the neurotoxicity that follows it have passed their peaks. */
const END = 14;
/** CAR-T cells infused, cells of the patient. */
const DOSE = doseOf('crs-tocilizumab');

const UNTREATED: Change = { set: 'protocols', to: [] };
const ANAKINRA: Change = { set: 'protocols', to: [{ when: { variable: 'crsGrade', atLeast: 1 }, delay: 0, give: { drug: 'anakinra', doses: 1 }, again: 720 }] };

const against = (arm: string, column: string) => ratio(highest(arm, column), highest('no drug', column));

export const claim: Claim = {
  preset: 'crs-tocilizumab',
  doc: 'Tocilizumab at grade 2: measured IL-6 up, signal gone, kills and neurotoxicity as without it; anakinra helps the brain; without macrophages, or with little leukaemia, no severe syndrome.',
  sources: ['nishimoto2008', 'norelli2018', 'stein2019'],
  days: END, every: 180,
  columns: ['tumor_alive', 'patient_cart', 'kills_total', 'serum_il6', 'il6_signal', 'crs_peak', 'neurotoxicity', 'tocilizumab'],
  arms: [
    { name: 'preset' },
    { name: 'no drug', changes: [UNTREATED] },
    { name: 'anakinra', changes: [ANAKINRA] },
    { name: 'no macrophages', changes: [UNTREATED, { remove: 'populations[kind=macrophage]' }] },
    { name: 'low burden', changes: [UNTREATED, { multiply: 'populations[kind=tumor].count', by: 1 / 6 }], days: 11 },
  ],
  bars: [
    { what: 'most CAR-T cells of the patient, of those infused', unit: 'fold', value: ratio(highest('preset', 'patient_cart'), DOSE), from: 50, to: 10_000 },
    { what: 'day with most CAR-T cells', unit: 'd', value: { reduce: 'dayOfHighest', arm: 'preset', column: 'patient_cart' }, from: 7, to: 14 },
    { what: 'highest serum IL-6 with tocilizumab, as a multiple of that without', unit: 'fold', value: against('preset', 'serum_il6'), from: 1.5 },
    { what: 'IL-6 signal from two days after the first dose on', unit: '', value: { reduce: 'highestAfter', arm: 'preset', column: 'il6_signal', trigger: 'tocilizumab', above: 0, days: 2 }, to: 0.05 },
    { what: 'kills with tocilizumab, as a multiple of those without', unit: 'fold', value: against('preset', 'kills_total'), from: 0.9, to: 1.1 },
    { what: 'worst neurotoxicity with tocilizumab, as a multiple of that without', unit: 'fold', value: against('preset', 'neurotoxicity'), from: 0.9, to: 1.1 },
    { what: 'worst neurotoxicity with anakinra, as a multiple of that without', unit: 'fold', value: against('anakinra', 'neurotoxicity'), to: 0.5 },
    { what: 'peak grade without a drug', unit: 'grade', value: highest('no drug', 'crs_peak'), from: 3 },
    { what: 'peak grade with tocilizumab', unit: 'grade', value: highest('preset', 'crs_peak'), from: 2, to: 2 },
    { what: 'highest serum IL-6 without macrophages', unit: 'pg/mL', value: highest('no macrophages', 'serum_il6'), to: 5 },
    { what: 'peak grade without macrophages', unit: 'grade', value: highest('no macrophages', 'crs_peak'), from: 0, to: 0 },
    { what: 'peak grade with a sixth of the leukaemia, lower by', unit: 'grade', value: difference(highest('no drug', 'crs_peak'), highest('low burden', 'crs_peak')), from: 1 },
    { what: 'leukaemia left without macrophages, of that at the start', unit: '', value: ratio(onDay('no macrophages', 'tumor_alive', END), onDay('no macrophages', 'tumor_alive', 0)), to: 0.01 },
  ],
};
