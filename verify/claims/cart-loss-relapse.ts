// Claim of the preset “CAR-T cells lost too early”: the leukaemia comes back with its antigen, after the B cells.
import type { Claim } from '../claims';
import { highest, lowest, onDay, ratio } from '../quantities';

const LOST = 23, END = 30;
/** Normal B cells in the blood before treatment, cells/µL. */
const NORMAL = 200;

/** The product with the standard values of persistence. */
const LASTING = { 'products.cart19.memoryFraction': 0.2, 'contract.contractionDeath': 0.16, 'contract.memoryRate': 0.00124 };

const left = (arm: string) => ratio(onDay(arm, 'tumor_alive', END), onDay(arm, 'tumor_alive', 0));
const least = lowest('preset', 'tumor_alive');
const bCells = (arm: string) => ratio(onDay(arm, 'b_cells', END), NORMAL);

export const claim: Claim = {
  preset: 'cart-loss-relapse',
  doc: 'Short-lived CAR-T cells: expansion, remission, loss of the CAR-T cells, return of B cells, CD19-positive relapse; with lasting ones the leukaemia and the B cells stay away.',
  sources: ['stein2019', 'leontriana'],
  days: END, every: 720,
  columns: ['tumor_alive', 'patient_cart', 'mean_antigen', 'b_cells'],
  arms: [{ name: 'preset' }, { name: 'lasting', set: LASTING }],
  bars: [
    { what: 'leukaemia at its lowest, of that at the start', unit: '', value: ratio(least, onDay('preset', 'tumor_alive', 0)), above: 0, to: 0.05 },
    { what: 'CAR-T cells on day 23, of the most', unit: '', value: ratio(onDay('preset', 'patient_cart', LOST), highest('preset', 'patient_cart')), to: 0.05 },
    { what: 'B cells in the blood on day 30, of the normal number', unit: '', value: bCells('preset'), from: 0.5 },
    { what: 'leukaemia on day 30, of its lowest', unit: 'fold', value: ratio(onDay('preset', 'tumor_alive', END), least), from: 4 },
    { what: 'mean CD19 on day 30, of that at the start', unit: '', value: ratio(onDay('preset', 'mean_antigen', END), onDay('preset', 'mean_antigen', 0)), from: 0.3 },
    { what: 'leukaemia on day 30, lasting CAR-T cells, of that at the start', unit: '', value: left('lasting'), to: 0.01 },
    { what: 'B cells on day 30, lasting CAR-T cells, of the normal number', unit: '', value: bCells('lasting'), to: 0.33 },
  ],
};
