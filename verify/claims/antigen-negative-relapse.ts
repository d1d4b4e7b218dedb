// Claim of the preset “Relapse without the antigen”: clearance of what can be seen, then growth of what cannot.
import type { Claim } from '../claims';
import { difference, onDay, ratio } from '../quantities';

const REMISSION = 8, END = 12, CURED = 9;

const negative = (day: number) => onDay('preset', 'tumor_antigen_negative', day);
const positive = (day: number) => difference(onDay('preset', 'tumor_alive', day), negative(day));

export const claim: Claim = {
  preset: 'antigen-negative-relapse',
  doc: 'A clone of one CD19-negative cell in a thousand: the CD19-positive leukaemia is cleared, then the negative clone grows among living CAR-T cells.',
  sources: ['rabilloud2021', 'stein2019'],
  days: END, every: 720,
  columns: ['tumor_alive', 'tumor_antigen_negative', 'cart_alive'],
  arms: [{ name: 'preset' }, { name: 'no negative clone', changes: [{ set: 'populations[*].clones', to: [] }], days: CURED }],
  bars: [
    { what: 'CD19-positive cells left on day 8, of those at the start', unit: '', value: ratio(positive(REMISSION), positive(0)), to: 0.01 },
    { what: 'growth of the CD19-negative cells from day 8 to day 12', unit: 'fold', value: ratio(negative(END), negative(REMISSION)), from: 3 },
    { what: 'CAR-T cells on day 12, of those on day 1', unit: 'fold', value: ratio(onDay('preset', 'cart_alive', END), onDay('preset', 'cart_alive', 1)), above: 1 },
    { what: 'living tumour cells on day 9 without the clone', unit: 'cells', value: onDay('no negative clone', 'tumor_alive', CURED), from: 0, to: 0, words: 'none, in every run' },
  ],
};
