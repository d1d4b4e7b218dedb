// Claim of the preset “Lymphoma in a lymph node”: the mass melts within a week, and cytokine release comes early.
import type { Claim } from '../claims';
import { difference, highest, onDay, ratio } from '../quantities';
import type { Quantity } from '../quantities';

const END = 8, OTHER = '4-1BB';

/** Day of the first grade of cytokine release; a run without any counts as the end of the run. */
const onset = (arm: string): Quantity => ({ reduce: 'firstDay', arm, column: 'crs_grade', atLeast: 1 });

export const claim: Claim = {
  preset: 'lbcl',
  doc: 'A bulky CD19-positive node under a CD28 product: gone by day 8, most CAR-T cells between day 3 and day 8, cytokine release in every run, early, and earlier than with 4-1BB.',
  sources: ['majzner2020', 'selli2023', 'norelli2018'],
  days: END, every: 180,
  columns: ['tumor_alive', 'cart_alive', 'crs_grade', 'crs_peak'],
  arms: [{ name: 'preset' }, { name: OTHER, changes: [{ set: 'schedule[infuse].infuse.product', to: 'cartBB' }], days: 6 }],
  bars: [
    { what: 'lymphoma cells left on day 8', unit: '', value: ratio(onDay('preset', 'tumor_alive', END), onDay('preset', 'tumor_alive', 0)), to: 0.05 },
    { what: 'day with most CAR-T cells', unit: 'd', value: { reduce: 'dayOfHighest', arm: 'preset', column: 'cart_alive' }, from: 3, to: 8 },
    { what: 'worst grade of cytokine release', unit: 'grade', value: highest('preset', 'crs_peak'), from: 1 },
    { what: 'day of its onset', unit: 'd', value: onset('preset'), to: 3.5 },
    { what: 'onset with 4-1BB, later by', unit: 'd', value: difference(onset(OTHER), onset('preset')), above: 0, by: 'mean' },
  ],
};
