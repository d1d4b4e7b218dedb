// Claim of the preset “Lymphoma in a lymph node”: the mass melts early, under a response that peaks within a week.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { dayOfHighest, inEveryRun, onDay, ratios } from '../claimRows';

const END = 9;

const with41BB = (scenario: Scenario): Scenario => ({
  ...scenario, schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, product: 'cartBB' } } : item)),
});

export const claim: Claim = {
  preset: 'lbcl',
  doc: 'A bulky CD19-positive node under a CD28 product: gone by day 9, most CAR-T cells between day 3 and day 8, earlier response than with 4-1BB.',
  sources: ['majzner2020', 'selli2023'],
  days: END, every: 360,
  columns: ['tumor_alive', 'cart_alive', 'mean_ifng'],
  arms: [{ name: 'preset' }, { name: '4-1BB', change: with41BB, days: 4 }],
  rows(results) {
    const early = (arm: string) => onDay(results, arm, 'cart_alive', 3.5);
    return [
      inEveryRun('lymphoma cells left on day 9', '', 'at most 0.05', ratios(onDay(results, 'preset', 'tumor_alive', END), onDay(results, 'preset', 'tumor_alive', 0)), (x) => x <= 0.05),
      inEveryRun('day with most CAR-T cells', 'd', '3 to 8', dayOfHighest(results, 'preset', 'cart_alive'), (x) => x >= 3 && x <= 8),
      inEveryRun('CAR-T cells on day 3.5, as a multiple of those with 4-1BB', 'fold', 'at least 1.05', ratios(early('preset'), early('4-1BB')), (x) => x >= 1.05),
    ];
  },
};
