// Claim of the preset “CAR-T cells lost too early”: the leukaemia comes back with its antigen, after the B cells.
import type { Claim } from '../claims';
import { highest, lowest, onDay, ratio } from '../quantities';

const LOST = 8, WARNED = 12, END = 16;
/** Normal B cells in the blood before treatment, cells/µL. */
const NORMAL = 200;

/** The product with the standard values of persistence. */
const LASTING = {
  'products.cart19.memoryFraction': 0.2, 'contract.activationDeath': 0.1, 'contract.effectorDeath': 0.07, 'contract.contractionDeath': 0.16,
  'contract.memoryRate': 0.15, 'proliferate.maxDivisions': 10, 
};

const start = onDay('preset', 'tumor_alive', 0), least = lowest('preset', 'tumor_alive');
const bCells = (arm: string) => ratio(onDay(arm, 'b_cells', WARNED), NORMAL);

export const claim: Claim = {
  preset: 'cart-loss-relapse',
  doc: 'Short-lived CAR-T cells: remission, loss of the CAR-T cells, return of B cells, CD19-positive relapse; with lasting ones the leukaemia and the B cells stay away.',
  sources: ['stein2019', 'leontriana'],
  days: END, every: 720,
  columns: ['tumor_alive', 'cart_alive', 'mean_antigen', 'b_cells'],
  arms: [{ name: 'preset' }, { name: 'lasting', set: LASTING }],
  bars: [
    { what: 'leukaemia at its lowest, of that at the start', unit: '', value: ratio(least, start), above: 0, to: 0.25 },
    { what: 'CAR-T cells on day 8, of the most', unit: '', value: ratio(onDay('preset', 'cart_alive', LOST), highest('preset', 'cart_alive')), to: 0.1 },
    { what: 'B cells in the blood on day 12, of the normal number', unit: '', value: bCells('preset'), from: 0.5 },
    { what: 'leukaemia on day 16, of its lowest', unit: 'fold', value: ratio(onDay('preset', 'tumor_alive', END), least), from: 4 },
    { what: 'mean CD19 on day 16, of that at the start', unit: '', value: ratio(onDay('preset', 'mean_antigen', END), onDay('preset', 'mean_antigen', 0)), from: 0.7 },
    { what: 'leukaemia on day 16, lasting CAR-T cells, of that at the start', unit: '', value: ratio(onDay('lasting', 'tumor_alive', END), onDay('lasting', 'tumor_alive', 0)), to: 0.05 },
    { what: 'B cells on day 12, lasting CAR-T cells, of the normal number', unit: '', value: bCells('lasting'), to: 0.33 },
  ],
};
