// Claim of the preset “Two targets at once”: a cell must lose both antigens to escape, and hardly any does.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { onDay, overAll } from '../claimRows';

const END = 10;

const onlyCD19 = (scenario: Scenario): Scenario => ({
  ...scenario, schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, product: 'cart19' } } : item)),
});

export const claim: Claim = {
  preset: 'dual-car',
  doc: 'Independent loss of CD19 and of CD22: with a CAR for CD19 alone the leukaemia escapes, with a CAR for either antigen hardly ever.',
  sources: ['rabilloud2021'],
  days: END, every: 720,
  columns: ['tumor_alive'],
  arms: [{ name: 'preset' }, { name: 'CD19 alone', change: onlyCD19 }],
  rows(results) {
    const dual = onDay(results, 'preset', 'tumor_alive', END), single = onDay(results, 'CD19 alone', 'tumor_alive', END);
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    const escaped = single.filter((count) => count > 0).length;
    return [
      overAll('living tumour cells on day 10, CD19 alone', 'cells', 'some in at least four runs of five', single, escaped >= 0.8 * single.length),
      overAll('living tumour cells on day 10, CD19 or CD22', 'cells', 'at most a tenth as many', dual, sum(dual) <= 0.1 * sum(single)),
    ];
  },
};
