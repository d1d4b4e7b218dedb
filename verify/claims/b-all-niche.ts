// Claim of the preset “B-ALL in a marrow niche”: a clinical dose multiplies a hundredfold, clears what carries CD19, and contracts.
import type { Claim } from '../claims';
import { doseOf } from '../patient';
import { difference, highest, onDay, ratio } from '../quantities';

const END = 18;
/** Normal B cells in the blood before treatment, cells/µL. */
const NORMAL = 200;
/** CAR-T cells infused, cells of the patient. */
const DOSE = doseOf('b-all-niche');

const on = (column: string, day: number) => onDay('preset', column, day);
const positive = (day: number) => difference(on('tumor_alive', day), on('tumor_antigen_negative', day));
const most = highest('preset', 'patient_cart');

export const claim: Claim = {
  preset: 'b-all-niche',
  doc: 'One CAR-T cell against 400 blasts: a dose as in patients multiplies more than a hundredfold until day 7 to 14, clears the antigen-positive blasts and contracts; normal B cells, which carry CD19 too, are gone, and negative blasts grow.',
  sources: ['stein2019', 'cazaux2019'],
  days: END, every: 360,
  columns: ['tumor_alive', 'tumor_antigen_negative', 'patient_cart', 'healthy_alive', 'b_cells'],
  arms: [{ name: 'preset' }],
  bars: [
    { what: 'CD19-positive blasts on day 18, of those at the start', unit: 'share', value: ratio(positive(END), positive(0)), to: 0.01 },
    { what: 'CD19-negative blasts on day 18, of those at the start', unit: 'fold', value: ratio(on('tumor_antigen_negative', END), on('tumor_antigen_negative', 0)), from: 3 },
    { what: 'most CAR-T cells of the patient, of those infused', unit: 'fold', value: ratio(most, DOSE), from: 100, to: 10_000 },
    { what: 'day of most CAR-T cells', unit: 'd', value: { reduce: 'dayOfHighest', arm: 'preset', column: 'patient_cart' }, from: 7, to: 14 },
    { what: 'CAR-T cells on day 18, of the most', unit: 'share', value: ratio(on('patient_cart', END), most), to: 0.6 },
    { what: 'normal B cells of the patch on day 18, of those at the start', unit: 'share', value: ratio(on('healthy_alive', END), on('healthy_alive', 0)), to: 0.05 },
    { what: 'normal B cells in the blood on day 18, of the normal number', unit: 'share', value: ratio(on('b_cells', END), NORMAL), to: 0.05 },
  ],
};
