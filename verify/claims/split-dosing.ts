// Claim of the preset “Split dosing”: the expansion outgrows the dose, so that steps make it later, not lower.
import type { Claim } from '../claims';
import { difference, highest, onDay, ratio } from '../quantities';
import type { Quantity } from '../quantities';

const END = 16, ONCE = 'at once', FIRST = 'first step alone';

const left = (arm: string) => ratio(onDay(arm, 'tumor_alive', END), onDay(arm, 'tumor_alive', 0));
const against = (column: string) => ratio(highest('preset', column), highest(ONCE, column));
const peak = (arm: string): Quantity => ({ reduce: 'dayOfHighest', arm, column: 'patient_cart' });

export const claim: Claim = {
  preset: 'split-dosing',
  doc: 'A dose in daily steps of 10, 30 and 60 % clears the leukaemia like the whole dose at once, with about as many CAR-T cells and as much IL-6, but later; its first step alone does so later still and less surely.',
  sources: ['frey2020', 'stein2019'],
  days: END, every: 180,
  columns: ['tumor_alive', 'patient_cart', 'serum_il6'],
  arms: [
    { name: 'preset' },
    { name: ONCE, changes: [{ merge: 'schedule[infuse]', adding: 'infuse.count' }] },
    { name: FIRST, changes: [{ remove: 'schedule[3]' }, { remove: 'schedule[2]' }] },
  ],
  bars: [
    { what: 'leukaemia left with split doses', unit: '', value: left('preset'), to: 0.01 },
    { what: 'leukaemia left with the whole dose at once', unit: '', value: left(ONCE), to: 0.01 },
    { what: 'leukaemia left with the first step alone, more than with the whole dose by', unit: '', value: difference(left(FIRST), left(ONCE)), above: 0, by: 'mean', fewestSeeds: 5 },
    { what: 'most CAR-T cells with split doses, as a multiple of those at once', unit: 'fold', value: against('patient_cart'), from: 0.5, to: 2 },
    { what: 'highest serum IL-6 with split doses, as a multiple of that at once', unit: 'fold', value: against('serum_il6'), from: 0.5, to: 2 },
    { what: 'most CAR-T cells with split doses, later by', unit: 'd', value: difference(peak('preset'), peak(ONCE)), from: 0.5 },
    { what: 'most CAR-T cells with the first step alone, later by', unit: 'd', value: difference(peak(FIRST), peak(ONCE)), from: 2, by: 'mean', fewestSeeds: 5 },
  ],
};
