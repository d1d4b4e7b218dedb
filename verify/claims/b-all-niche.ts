// Claim of the preset “B-ALL in a marrow niche”: clearance within two weeks, expansion then contraction, normal B cells gone.
import type { Claim } from '../claims';
import { difference, highest, onDay, ratio } from '../quantities';

const END = 14;
/** Normal B cells in the blood before treatment, cells/µL. */
const NORMAL = 200;

const on = (column: string, day: number) => onDay('preset', column, day);
const positive = (day: number) => difference(on('tumor_alive', day), on('tumor_antigen_negative', day));
const most = highest('preset', 'cart_alive');

export const claim: Claim = {
  preset: 'b-all-niche',
  doc: 'Antigen-positive blasts are cleared within two weeks, CAR-T cells expand and contract, and the normal B cells of the patch, which carry CD19 too, are gone.',
  sources: ['stein2019', 'cazaux2019'],
  days: END, every: 360,
  columns: ['tumor_alive', 'tumor_antigen_negative', 'cart_alive', 'healthy_alive', 'b_cells'],
  arms: [{ name: 'preset' }],
  bars: [
    { what: 'CD19-positive blasts on day 14, of those at the start', unit: 'share', value: ratio(positive(END), positive(0)), to: 0.01 },
    { what: 'most CAR-T cells, of those on day 1', unit: 'fold', value: ratio(most, on('cart_alive', 1)), from: 5 },
    { what: 'day of most CAR-T cells', unit: 'd', value: { reduce: 'dayOfHighest', arm: 'preset', column: 'cart_alive' }, from: 2, to: 12 },
    { what: 'CAR-T cells on day 14, of the most', unit: 'share', value: ratio(on('cart_alive', END), most), to: 0.6 },
    { what: 'normal B cells of the patch on day 14, of those at the start', unit: 'share', value: ratio(on('healthy_alive', END), on('healthy_alive', 0)), to: 0.05 },
    { what: 'normal B cells in the blood on day 14, of the normal number', unit: 'share', value: ratio(on('b_cells', END), NORMAL), to: 0.33 },
  ],
};
