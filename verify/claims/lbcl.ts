// Claim of the preset “Lymphoma in a lymph node”: a clinical dose multiplies, the mass melts, and cytokine release comes earlier than with 4-1BB.
import type { Claim } from '../claims';
import { doseOf } from '../patient';
import { difference, highest, onDay, ratio } from '../quantities';
import type { Quantity } from '../quantities';

const END = 14, OTHER = '4-1BB';

/** CAR-T cells infused, cells of the patient. */
const DOSE = doseOf('lbcl');

/** Day of the first grade of cytokine release; a run without any counts as the end of the run. */
const onset = (arm: string): Quantity => ({ reduce: 'firstDay', arm, column: 'crs_grade', atLeast: 1 });

export const claim: Claim = {
  preset: 'lbcl',
  doc: 'A bulky CD19-positive node under a CD28 product at a dose as in patients: gone by day 14, most CAR-T cells between day 7 and day 14, cytokine release in every run, and earlier than with 4-1BB.',
  sources: ['majzner2020', 'selli2023', 'norelli2018'],
  days: END, every: 180,
  columns: ['tumor_alive', 'patient_cart', 'crs_grade', 'crs_peak', 'serum_il6'],
  arms: [{ name: 'preset' }, { name: OTHER, changes: [{ set: 'schedule[infuse].infuse.product', to: 'cartBB' }] }],
  bars: [
    { what: 'lymphoma cells left on day 14', unit: '', value: ratio(onDay('preset', 'tumor_alive', END), onDay('preset', 'tumor_alive', 0)), to: 0.05 },
    { what: 'day with most CAR-T cells', unit: 'd', value: { reduce: 'dayOfHighest', arm: 'preset', column: 'patient_cart' }, from: 7, to: 14 },
    { what: 'most CAR-T cells of the patient, of those infused', unit: 'fold', value: ratio(highest('preset', 'patient_cart'), DOSE), from: 100, to: 10_000 },
    { what: 'worst grade of cytokine release', unit: 'grade', value: highest('preset', 'crs_peak'), from: 1 },
    { what: 'day of its onset', unit: 'd', value: onset('preset'), to: 12 },
    { what: 'onset with 4-1BB, later by', unit: 'd', value: difference(onset(OTHER), onset('preset')), above: 0, by: 'mean' },
  ],
};
