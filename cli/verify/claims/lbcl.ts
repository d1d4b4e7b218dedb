// Claim of the preset “Lymphoma in a lymph node”: the mass melts within a week, and cytokine release comes early.
import { MINUTES_PER_DAY } from '../../../sim';
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { dayOfHighest, highest, inEveryRun, onDay, overAll, ratios } from '../claimRows';
import { mean } from '../statistics';
import type { Results } from '../types';

const END = 8, OTHER = '4-1BB';

const with41BB = (scenario: Scenario): Scenario => ({
  ...scenario, schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, product: 'cartBB' } } : item)),
});

/** Day of the first grade of cytokine release; a run without any counts as the end of the run. */
function onset(results: Results, arm: string): number[] {
  const times = results.series(arm, 'time_min');
  return results.series(arm, 'crs_grade').map((grades, run) => {
    const first = grades.findIndex((grade) => grade >= 1);
    return (first < 0 ? times[run].at(-1)! : times[run][first]) / MINUTES_PER_DAY;
  });
}

export const claim: Claim = {
  preset: 'lbcl',
  doc: 'A bulky CD19-positive node under a CD28 product: gone by day 8, most CAR-T cells between day 3 and day 8, cytokine release in every run, early, and earlier than with 4-1BB.',
  sources: ['majzner2020', 'selli2023', 'norelli2018'],
  days: END, every: 180,
  columns: ['tumor_alive', 'cart_alive', 'crs_grade', 'crs_peak'],
  arms: [{ name: 'preset' }, { name: OTHER, change: with41BB, days: 6 }],
  rows(results) {
    const early = onset(results, 'preset'), late = onset(results, OTHER);
    return [
      inEveryRun('lymphoma cells left on day 8', '', 'at most 0.05', ratios(onDay(results, 'preset', 'tumor_alive', END), onDay(results, 'preset', 'tumor_alive', 0)), (x) => x <= 0.05),
      inEveryRun('day with most CAR-T cells', 'd', '3 to 8', dayOfHighest(results, 'preset', 'cart_alive'), (x) => x >= 3 && x <= 8),
      inEveryRun('worst grade of cytokine release', 'grade', 'at least 1', highest(results, 'preset', 'crs_peak'), (x) => x >= 1),
      inEveryRun('day of its onset', 'd', 'at most 3.5', early, (x) => x <= 3.5),
      overAll('onset with 4-1BB, later by', 'd', 'more than 0 in the mean', late.map((day, run) => day - early[run]), mean(late) > mean(early)),
    ];
  },
};
