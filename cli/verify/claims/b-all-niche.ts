// Claim of the preset “B-ALL in a marrow niche”: clearance within two weeks, expansion then contraction, normal B cells gone.
import type { Claim } from '../claims';
import { dayOfHighest, highest, inEveryRun, onDay, ratios } from '../claimRows';

const END = 14;
/** Normal B cells in the blood before treatment, cells/µL. */
const NORMAL = 200;

export const claim: Claim = {
  preset: 'b-all-niche',
  doc: 'Antigen-positive blasts are cleared within two weeks, CAR-T cells expand and contract, and the normal B cells of the patch, which carry CD19 too, are gone.',
  sources: ['stein2019', 'cazaux2019'],
  days: END, every: 360,
  columns: ['tumor_alive', 'tumor_antigen_negative', 'cart_alive', 'healthy_alive', 'b_cells'],
  arms: [{ name: 'preset' }],
  rows(results) {
    const day = (name: string, at: number) => onDay(results, 'preset', name, at);
    const positive = (at: number) => day('tumor_alive', at).map((all, run) => all - day('tumor_antigen_negative', at)[run]);
    return [
      inEveryRun('CD19-positive blasts on day 14, of those at the start', 'share', 'at most 0.01', ratios(positive(END), positive(0)), (x) => x <= 0.01),
      inEveryRun('most CAR-T cells, of those on day 1', 'fold', 'at least 5', ratios(highest(results, 'preset', 'cart_alive'), day('cart_alive', 1)), (x) => x >= 5),
      inEveryRun('day of most CAR-T cells', 'd', '2 to 12', dayOfHighest(results, 'preset', 'cart_alive'), (x) => x >= 2 && x <= 12),
      inEveryRun('CAR-T cells on day 14, of the most', 'share', 'at most 0.6', ratios(day('cart_alive', END), highest(results, 'preset', 'cart_alive')), (x) => x <= 0.6),
      inEveryRun('normal B cells of the patch on day 14, of those at the start', 'share', 'at most 0.05', ratios(day('healthy_alive', END), day('healthy_alive', 0)), (x) => x <= 0.05),
      inEveryRun('normal B cells in the blood on day 14, of the normal number', 'share', 'at most 0.33', day('b_cells', END).map((count) => count / NORMAL), (x) => x <= 0.33),
    ];
  },
};
