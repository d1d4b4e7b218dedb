// Claim of the preset “The checkpoint and its blockade”: PD-L1 stalls CD28 cells, the antibody frees them; 4-1BB cells need it less.
import type { Change } from '../../schema';
import type { Claim } from '../claims';
import { difference, onDay, ratio } from '../quantities';

const GIVEN = 4, END = 10;

const WITHOUT: Change = { remove: 'schedule[give]' };
const WITH_41BB: Change = { set: 'schedule[infuse].infuse.product', to: 'bb' };

const tumor = (arm: string, day: number) => onDay(arm, 'tumor_alive', day);
const kills = (arm: string) => difference(onDay(arm, 'kills_total', END), onDay(arm, 'kills_total', GIVEN));

export const claim: Claim = {
  preset: 'checkpoint',
  doc: 'IFN-γ raises PD-L1 and CD28 cells stall; anti-PD-1 on day 4 lets them kill again; 4-1BB cells gain less from it and need it less.',
  sources: ['cherkassky2016'],
  days: END, every: 720,
  columns: ['tumor_alive', 'kills_total'],
  arms: [
    { name: 'preset' }, { name: 'no antibody', changes: [WITHOUT] },
    { name: '4-1BB', changes: [WITH_41BB] }, { name: '4-1BB, no antibody', changes: [WITHOUT, WITH_41BB] },
  ],
  bars: [
    { what: 'CD28 without antibody: tumour on day 10, of that on day 4', unit: '', value: ratio(tumor('no antibody', END), tumor('no antibody', GIVEN)), from: 1 },
    { what: 'CD28: tumour on day 10 with antibody, of that without', unit: '', value: ratio(tumor('preset', END), tumor('no antibody', END)), to: 0.9 },
    { what: 'CD28: kills after day 4 with antibody, of those without', unit: 'fold', value: ratio(kills('preset'), kills('no antibody')), from: 2 },
    { what: '4-1BB: kills after day 4 with antibody, of those without', unit: 'fold', value: ratio(kills('4-1BB'), kills('4-1BB, no antibody')), to: 1.5 },
    { what: 'without antibody: tumour on day 10, 4-1BB of CD28', unit: '', value: ratio(tumor('4-1BB, no antibody', END), tumor('no antibody', END)), to: 0.8 },
  ],
};
