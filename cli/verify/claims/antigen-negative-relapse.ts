// Claim of the preset “Relapse without the antigen”: clearance of what can be seen, then growth of what cannot.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { inEveryRun, onDay, ratios } from '../claimRows';
import type { Results } from '../types';

const REMISSION = 8, END = 12, CURED = 9;

const withoutClone = (scenario: Scenario): Scenario => ({
  ...scenario, populations: scenario.populations.map((population) => ({ ...population, clones: [] })),
});

const positives = (results: Results, day: number) => {
  const negative = onDay(results, 'preset', 'tumor_antigen_negative', day);
  return onDay(results, 'preset', 'tumor_alive', day).map((all, run) => all - negative[run]);
};

export const claim: Claim = {
  preset: 'antigen-negative-relapse',
  doc: 'A clone of one CD19-negative cell in a thousand: the CD19-positive leukaemia is cleared, then the negative clone grows among living CAR-T cells.',
  sources: ['rabilloud2021', 'stein2019'],
  days: END, every: 720,
  columns: ['tumor_alive', 'tumor_antigen_negative', 'cart_alive'],
  arms: [{ name: 'preset' }, { name: 'no negative clone', change: withoutClone, days: CURED }],
  rows(results) {
    const negative = (day: number) => onDay(results, 'preset', 'tumor_antigen_negative', day);
    return [
      inEveryRun('CD19-positive cells left on day 8, of those at the start', '', 'at most 0.01', ratios(positives(results, REMISSION), positives(results, 0)), (x) => x <= 0.01),
      inEveryRun('growth of the CD19-negative cells from day 8 to day 12', 'fold', 'at least 3', ratios(negative(END), negative(REMISSION)), (x) => x >= 3),
      inEveryRun('CAR-T cells on day 12, of those on day 1', 'fold', 'more than 1', ratios(onDay(results, 'preset', 'cart_alive', END), onDay(results, 'preset', 'cart_alive', 1)), (x) => x > 1),
      inEveryRun('living tumour cells on day 9 without the clone', 'cells', 'none', onDay(results, 'no negative clone', 'tumor_alive', CURED), (x) => x === 0),
    ];
  },
};
