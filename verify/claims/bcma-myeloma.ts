// Claim of the preset “Myeloma and a scarce target”: the outcome hangs on the thresholds, and survivors are dim.
import type { Claim } from '../claims';
import { doseOf } from '../patient';
import { highest, lowest, onDay, ratio } from '../quantities';

const END = 24;
const SENSITIVE = 'thresholds three times lower', STANDARD = 'standard growth threshold';
/** CAR-T cells infused, cells of the patient. */
const DOSE = doseOf('bcma-myeloma');

const change = (arm: string, column: string) => ratio(onDay(arm, column, END), onDay(arm, column, 0));
const expansion = (arm: string) => ratio(highest(arm, 'patient_cart'), DOSE);

export const claim: Claim = {
  preset: 'bcma-myeloma',
  doc: 'Half of the myeloma cells carry fewer than 670 molecules: CAR-T cells that so little wakes multiply and clear all but the dimmest; three times as sensitive ones clear these too, ones with the standard growth threshold do not multiply.',
  sources: ['watanabe2015', 'majzner2020'],
  days: END, every: 360,
  columns: ['tumor_alive', 'mean_antigen', 'patient_cart', 'crs_peak'],
  arms: [{ name: 'preset' }, { name: SENSITIVE, set: { 'recognise.hingeCD8': 1 } }, { name: STANDARD, set: { 'recognise.growthThreshold': 2500 } }],
  bars: [
    { what: 'most CAR-T cells of the patient, of those infused', unit: 'fold', value: expansion('preset'), from: 10, to: 10_000 },
    { what: 'day with most CAR-T cells', unit: 'd', value: { reduce: 'dayOfHighest', arm: 'preset', column: 'patient_cart' }, from: 7, to: 14 },
    { what: 'tumour cells at their fewest, of those at the start', unit: '', value: ratio(lowest('preset', 'tumor_alive'), onDay('preset', 'tumor_alive', 0)), above: 0, to: 0.1 },
    { what: 'mean BCMA of living tumour cells on day 24, of that at the start', unit: '', value: change('preset', 'mean_antigen'), above: 0, to: 0.5 },
    { what: 'worst grade of cytokine release', unit: 'grade', value: highest('preset', 'crs_peak'), from: 1 },
    { what: `tumour cells on day 24, of those at the start, ${SENSITIVE}`, unit: '', value: change(SENSITIVE, 'tumor_alive'), to: 0.005 },
    { what: `the same, ${STANDARD}`, unit: '', value: change(STANDARD, 'tumor_alive'), from: 1 },
    { what: `most CAR-T cells of the patient, of those infused, ${STANDARD}`, unit: 'fold', value: expansion(STANDARD), to: 1.5 },
  ],
};
