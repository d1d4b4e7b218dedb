// Claim of the preset “Myeloma and a scarce target”: the outcome hangs on the threshold, and survivors are dim.
import type { Claim } from '../claims';
import { onDay, ratio } from '../quantities';

const END = 10;
const SENSITIVE = 'thresholds three times lower';

const change = (arm: string, column: string) => ratio(onDay(arm, column, END), onDay(arm, column, 0));

export const claim: Claim = {
  preset: 'bcma-myeloma',
  doc: 'Half of the myeloma cells carry fewer than 670 molecules: the dimmest survive and grow back; a receptor three times as sensitive clears them.',
  sources: ['watanabe2015', 'majzner2020'],
  days: END, every: 720,
  columns: ['tumor_alive', 'mean_antigen'],
  arms: [{ name: 'preset' }, { name: SENSITIVE, set: { 'recognise.hingeCD8': 1 } }],
  bars: [
    { what: 'mean BCMA of living tumour cells on day 10, of that at the start', unit: '', value: change('preset', 'mean_antigen'), above: 0, to: 0.75 },
    { what: 'tumour cells on day 10, of those at the start', unit: '', value: change('preset', 'tumor_alive'), from: 0.01 },
    { what: `the same, ${SENSITIVE}`, unit: '', value: change(SENSITIVE, 'tumor_alive'), to: 0.02 },
  ],
};
