// Claim of the preset “Friendly fire”: a little antigen on healthy cells is enough to lose them, and the switch saves the rest.
import type { Change } from '../../schema';
import type { Claim } from '../claims';
import { onDay, ratio } from '../quantities';

const SWITCH = 3.25, SOON = 3.75, END = 6;
const ALONE = 'no switch', UNMARKED = 'no antigen on healthy cells';

const WITHOUT_DRUG: Change = { remove: 'schedule[give]' };

const left = (arm: string, column: string) => ratio(onDay(arm, column, END), onDay(arm, column, 0));

export const claim: Claim = {
  preset: 'off-tumor',
  doc: 'Healthy tissue with about 400 molecules of the target around a tumour with 20 000: both die, unless the suicide switch stops the CAR-T cells in time; tissue without the target lives.',
  sources: ['watanabe2015', 'zhou2015'],
  days: END, every: 360,
  columns: ['tumor_alive', 'healthy_alive', 'cart_alive'],
  arms: [{ name: 'preset' }, { name: ALONE, changes: [WITHOUT_DRUG] }, { name: UNMARKED, changes: [WITHOUT_DRUG, { set: 'populations[kind=healthy].antigenA', to: 0 }] }],
  bars: [
    { what: 'CAR-T cells 12 hours after the switch, of those before', unit: '', value: ratio(onDay('preset', 'cart_alive', SOON), onDay('preset', 'cart_alive', SWITCH)), to: 0.02 },
    { what: 'healthy cells left on day 6', unit: '', value: left('preset', 'healthy_alive'), from: 0.5 },
    { what: 'the same without the switch', unit: '', value: left(ALONE, 'healthy_alive'), to: 0.3 },
    { what: 'tumour cells left on day 6 without the switch', unit: '', value: left(ALONE, 'tumor_alive'), to: 0.1 },
    { what: 'healthy cells left on day 6 when they carry no antigen', unit: '', value: left(UNMARKED, 'healthy_alive'), from: 0.9 },
  ],
};
