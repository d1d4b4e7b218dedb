// Claim of the preset “Escape by dimming”: dim cells are killed, but they drive no expansion.
import type { Claim } from '../claims';
import { difference, highest, onDay, product, ratio } from '../quantities';

const FROM = 4, END = 8;

const expansion = (arm: string) => ratio(highest(arm, 'cart_alive'), onDay(arm, 'cart_alive', 1));
const tumor = (arm: string, day: number) => onDay(arm, 'tumor_alive', day);
const killed = difference(onDay('preset', 'kills_total', END), onDay('preset', 'kills_total', FROM));
const cartDays = product(END - FROM, { reduce: 'average', arm: 'preset', column: 'cart_alive', from: FROM });

export const claim: Claim = {
  preset: 'antigen-dim-escape',
  doc: 'A leukaemia of about 800 molecules a cell: CAR-T cells go on killing, do not expand, and the tumour rises more slowly than without them; a bright one drives expansion and is cleared.',
  sources: ['watanabe2015', 'majzner2020'],
  days: END, every: 360,
  columns: ['tumor_alive', 'cart_alive', 'kills_total'],
  arms: [
    { name: 'preset' },
    { name: 'all bright', changes: [{ set: 'populations[*].clones', to: [] }] },
    { name: 'untreated', changes: [{ set: 'schedule', to: [] }], days: 5 },
  ],
  bars: [
    { what: 'kills per CAR-T cell and day, days 4 to 8', unit: '1/d', value: ratio(killed, cartDays), from: 1 },
    { what: 'most CAR-T cells, of those on day 1', unit: 'fold', value: expansion('preset'), to: 2.5 },
    { what: 'the same, all cells bright', unit: 'fold', value: expansion('all bright'), from: 5 },
    { what: 'tumour on day 8, of that at the start', unit: 'fold', value: ratio(tumor('preset', END), tumor('preset', 0)), from: 1 },
    { what: 'tumour on day 5, of that without treatment', unit: '', value: ratio(tumor('preset', 5), tumor('untreated', 5)), to: 0.8 },
    { what: 'tumour on day 8, all cells bright, of that at the start', unit: '', value: ratio(tumor('all bright', END), tumor('all bright', 0)), to: 0.01 },
  ],
};
