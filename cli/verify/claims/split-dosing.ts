// Claim of the preset “Split dosing”: the same cells in three steps clear as well and stir up less.
import type { Infusion, Scenario, Scheduled } from '../../../sim';
import type { Claim } from '../claims';
import { highest, inEveryRun, onDay, overAll, ratios } from '../claimRows';

const END = 8;

/** All steps together at the time of the first one. */
function allAtOnce(scenario: Scenario): Scenario {
  const steps = scenario.schedule.filter((item): item is Scheduled & { infuse: Infusion } => 'infuse' in item);
  const count = steps.reduce((sum, { infuse }) => sum + infuse.count, 0);
  const first = steps[0];
  return { ...scenario, schedule: [...scenario.schedule.filter((item) => !('infuse' in item)), { ...first, infuse: { ...first.infuse, count } }] };
}

export const claim: Claim = {
  preset: 'split-dosing',
  doc: 'A dose in steps of 10, 30 and 60 % leaves as little leukaemia as the whole dose at once, with less serum IL-6 and a lower peak grade.',
  sources: ['frey2020'],
  days: END, every: 120,
  columns: ['tumor_alive', 'serum_il6', 'crs_peak', 'vascular_leak'],
  arms: [{ name: 'preset' }, { name: 'at once', change: allAtOnce }],
  rows(results) {
    const left = (arm: string) => ratios(onDay(results, arm, 'tumor_alive', END), onDay(results, arm, 'tumor_alive', 0));
    const most = (arm: string, name: string) => highest(results, arm, name);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [split, once] = [most('preset', 'crs_peak'), most('at once', 'crs_peak')];
    return [
      inEveryRun('leukaemia left with split doses', '', 'at most 0.01', left('preset'), (x) => x <= 0.01),
      inEveryRun('leukaemia left with the whole dose at once', '', 'at most 0.01', left('at once'), (x) => x <= 0.01),
      inEveryRun('highest serum IL-6 with split doses, as a multiple of that at once', 'fold', 'at most 0.85', ratios(most('preset', 'serum_il6'), most('at once', 'serum_il6')), (x) => x <= 0.85),
      inEveryRun('greatest leakiness of vessels with split doses, as a multiple of that at once', 'fold', 'below 1', ratios(most('preset', 'vascular_leak'), most('at once', 'vascular_leak')), (x) => x < 1),
      overAll('peak grade with split doses', 'grade', `a lower mean than at once (${mean(once).toFixed(1)})`, split, mean(split) < mean(once)),
    ];
  },
};
