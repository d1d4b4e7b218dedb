// Claim of the preset “Myeloma and a scarce target”: the outcome hangs on the threshold, and survivors are dim.
import type { Claim } from '../claims';
import { inEveryRun, onDay, ratios } from '../claimRows';

const END = 10;

export const claim: Claim = {
  preset: 'bcma-myeloma',
  doc: 'Half of the myeloma cells carry fewer than 670 molecules: the dimmest survive and grow back; a receptor three times as sensitive clears them.',
  sources: ['watanabe2015', 'majzner2020'],
  days: END, every: 720,
  columns: ['tumor_alive', 'mean_antigen'],
  arms: [{ name: 'preset' }, { name: 'thresholds three times lower', set: { 'recognise.costimulation41BB': 1 } }],
  rows(results) {
    const change = (arm: string, name: string) => ratios(onDay(results, arm, name, END), onDay(results, arm, name, 0));
    return [
      inEveryRun('mean BCMA of living tumour cells on day 10, of that at the start', '', 'above 0 and at most 0.75', change('preset', 'mean_antigen'), (x) => x > 0 && x <= 0.75),
      inEveryRun('tumour cells on day 10, of those at the start', '', 'at least 0.01', change('preset', 'tumor_alive'), (x) => x >= 0.01),
      inEveryRun('the same, thresholds three times lower', '', 'at most 0.02', change('thresholds three times lower', 'tumor_alive'), (x) => x <= 0.02),
    ];
  },
};
