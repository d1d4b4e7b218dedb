// Claim of the preset “Leukaemia in disguise”: what a dual CAR leaves has changed its lineage, and nothing is left where none can.
import type { Claim } from '../claims';
import { onDay, ratio, total } from '../quantities';

const END = 10, NEVER = 'no switch';

const alive = (arm: string) => onDay(arm, 'tumor_alive', END), switched = (arm: string) => onDay(arm, 'tumor_switched', END);

export const claim: Claim = {
  preset: 'lineage-switch',
  doc: 'Two targets of one lineage are no better than one against cells that leave it: what the dual CAR leaves has switched, and without switches hardly anything is left.',
  sources: ['gardner2016', 'lamble2023'],
  days: END, every: 720,
  columns: ['tumor_alive', 'tumor_switched'],
  arms: [{ name: 'preset' }, { name: NEVER, changes: [{ set: 'parameters[divide.switchProbability]', to: 0 }] }],
  bars: [
    { what: 'living tumour cells on day 10', unit: 'cells', value: alive('preset') },
    { what: 'runs in which some are left', unit: '', value: { reduce: 'shareAbove', of: alive('preset'), level: 0 }, from: 0.8 },
    { what: 'of these, cells of another lineage, all runs together', unit: '', value: ratio(total(switched('preset')), total(alive('preset'))), from: 0.9 },
    { what: 'living tumour cells on day 10 without switches, of those with, all runs together', unit: '', value: ratio(total(alive(NEVER)), total(alive('preset'))), to: 0.1 },
  ],
};
