// Claim of the preset “Split dosing”: the same cells in three steps clear as well and stir up less.
import type { Claim } from '../claims';
import { highest, mean, onDay, ratio } from '../quantities';

const END = 8;

const left = (arm: string) => ratio(onDay(arm, 'tumor_alive', END), onDay(arm, 'tumor_alive', 0));
const against = (column: string) => ratio(highest('preset', column), highest('at once', column));

export const claim: Claim = {
  preset: 'split-dosing',
  doc: 'A dose in steps of 10, 30 and 60 % leaves as little leukaemia as the whole dose at once, with less serum IL-6 and a lower peak grade.',
  sources: ['frey2020'],
  days: END, every: 120,
  columns: ['tumor_alive', 'serum_il6', 'crs_peak', 'vascular_leak'],
  arms: [{ name: 'preset' }, { name: 'at once', changes: [{ merge: 'schedule[infuse]', adding: 'infuse.count' }] }],
  bars: [
    { what: 'leukaemia left with split doses', unit: '', value: left('preset'), to: 0.01 },
    { what: 'leukaemia left with the whole dose at once', unit: '', value: left('at once'), to: 0.01 },
    { what: 'highest serum IL-6 with split doses, as a multiple of that at once', unit: 'fold', value: against('serum_il6'), to: 0.85 },
    { what: 'greatest leakiness of vessels with split doses, as a multiple of that at once', unit: 'fold', value: against('vascular_leak'), below: 1 },
    { what: 'peak grade with split doses, against that at once', unit: 'grade', value: highest('preset', 'crs_peak'), below: mean(highest('at once', 'crs_peak')), by: 'mean' },
  ],
};
