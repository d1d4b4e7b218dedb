// Claim of the preset “Two targets at once”: a cell must lose both antigens to escape, and hardly any does.
import type { Claim } from '../claims';
import { onDay, ratio, total } from '../quantities';

const END = 10, SINGLE = 'CD19 alone';

const alive = (arm: string) => onDay(arm, 'tumor_alive', END);

export const claim: Claim = {
  preset: 'dual-car',
  doc: 'Independent loss of CD19 and of CD22: with a CAR for CD19 alone the leukaemia escapes, with a CAR for either antigen hardly ever.',
  sources: ['rabilloud2021'],
  days: END, every: 720,
  columns: ['tumor_alive'],
  arms: [{ name: 'preset' }, { name: SINGLE, changes: [{ set: 'schedule[infuse].infuse.product', to: 'cart19' }] }],
  bars: [
    { what: 'living tumour cells on day 10, CD19 alone', unit: 'cells', value: alive(SINGLE) },
    { what: 'runs in which some are left', unit: '', value: { reduce: 'shareAbove', of: alive(SINGLE), level: 0 }, from: 0.8 },
    { what: 'living tumour cells on day 10, CD19 or CD22', unit: 'cells', value: alive('preset') },
    { what: 'the same, of those with CD19 alone, all runs together', unit: '', value: ratio(total(alive('preset')), total(alive(SINGLE))), to: 0.1 },
  ],
};
