// Claim of the preset “Escape by dimming”: dim cells are killed, but they drive no expansion.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { highest, inEveryRun, onDay, ratios } from '../claimRows';

const FROM = 4, END = 8;

const allBright = (scenario: Scenario): Scenario => ({
  ...scenario, populations: scenario.populations.map((population) => ({ ...population, clones: [] })),
});

export const claim: Claim = {
  preset: 'antigen-dim-escape',
  doc: 'A leukaemia of about 800 molecules a cell: CAR-T cells go on killing, do not expand, and the tumour rises more slowly than without them; a bright one drives expansion and is cleared.',
  sources: ['watanabe2015', 'majzner2020'],
  days: END, every: 360,
  columns: ['tumor_alive', 'cart_alive', 'kills_total'],
  arms: [
    { name: 'preset' },
    { name: 'all bright', change: allBright, days: END },
    { name: 'untreated', change: (scenario) => ({ ...scenario, schedule: [] }), days: 5 },
  ],
  rows(results) {
    const expansion = (arm: string) => ratios(highest(results, arm, 'cart_alive'), onDay(results, arm, 'cart_alive', 1));
    const killed = onDay(results, 'preset', 'kills_total', END).map((later, run) => later - onDay(results, 'preset', 'kills_total', FROM)[run]);
    const cartDays = results.series('preset', 'cart_alive').map((series, run) => {
      const counted = series.filter((_, n) => results.series('preset', 'time_min')[run][n] >= FROM * 1440);
      return ((END - FROM) * counted.reduce((sum, count) => sum + count, 0)) / counted.length;
    });
    const tumor = (arm: string, day: number) => onDay(results, arm, 'tumor_alive', day);
    return [
      inEveryRun('kills per CAR-T cell and day, days 4 to 8', '1/d', 'at least 1', ratios(killed, cartDays), (x) => x >= 1),
      inEveryRun('most CAR-T cells, of those on day 1', 'fold', 'at most 2.5', expansion('preset'), (x) => x <= 2.5),
      inEveryRun('the same, all cells bright', 'fold', 'at least 5', expansion('all bright'), (x) => x >= 5),
      inEveryRun('tumour on day 8, of that at the start', 'fold', 'at least 1', ratios(tumor('preset', END), tumor('preset', 0)), (x) => x >= 1),
      inEveryRun('tumour on day 5, of that without treatment', '', 'at most 0.8', ratios(tumor('preset', 5), tumor('untreated', 5)), (x) => x <= 0.8),
      inEveryRun('tumour on day 8, all cells bright, of that at the start', '', 'at most 0.01', ratios(tumor('all bright', END), tumor('all bright', 0)), (x) => x <= 0.01),
    ];
  },
};
