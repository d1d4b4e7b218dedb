// Claim of the preset “CAR-T cells lost too early”: the leukaemia comes back with its antigen, after the B cells.
import type { Claim } from '../claims';
import { highest, inEveryRun, onDay, ratios } from '../claimRows';

const LOST = 8, WARNED = 12, END = 16;
/** Normal B cells in the blood before treatment, cells/µL. */
const NORMAL = 200;

/** The product with the standard values of persistence. */
const LASTING = {
  'products.cart19.memoryFraction': 0.2, 'contract.activationDeath': 0.1, 'contract.effectorDeath': 0.07, 'contract.contractionDeath': 0.16,
  'contract.memoryRate': 0.15, 'proliferate.maxDivisions': 10, 'cellularKinetics.contraction': 0.16, 'cellularKinetics.memoryRate': 0.00124,
};

export const claim: Claim = {
  preset: 'cart-loss-relapse',
  doc: 'Short-lived CAR-T cells: remission, loss of the CAR-T cells, return of B cells, CD19-positive relapse; with lasting ones the leukaemia and the B cells stay away.',
  sources: ['stein2019', 'leontriana'],
  days: END, every: 720,
  columns: ['tumor_alive', 'cart_alive', 'mean_antigen', 'b_cells'],
  arms: [{ name: 'preset' }, { name: 'lasting', set: LASTING }],
  rows(results) {
    const on = (arm: string, name: string, day: number) => onDay(results, arm, name, day);
    const start = on('preset', 'tumor_alive', 0);
    const lowest = results.series('preset', 'tumor_alive').map((series) => series.reduce((least, count) => Math.min(least, count), Infinity));
    const bCells = (arm: string) => on(arm, 'b_cells', WARNED).map((count) => count / NORMAL);
    return [
      inEveryRun('leukaemia at its lowest, of that at the start', '', 'above 0 and at most 0.25', ratios(lowest, start), (x) => x > 0 && x <= 0.25),
      inEveryRun('CAR-T cells on day 8, of the most', '', 'at most 0.1', ratios(on('preset', 'cart_alive', LOST), highest(results, 'preset', 'cart_alive')), (x) => x <= 0.1),
      inEveryRun('B cells in the blood on day 12, of the normal number', '', 'at least 0.5', bCells('preset'), (x) => x >= 0.5),
      inEveryRun('leukaemia on day 16, of its lowest', 'fold', 'at least 4', ratios(on('preset', 'tumor_alive', END), lowest), (x) => x >= 4),
      inEveryRun('mean CD19 on day 16, of that at the start', '', 'at least 0.7', ratios(on('preset', 'mean_antigen', END), on('preset', 'mean_antigen', 0)), (x) => x >= 0.7),
      inEveryRun('leukaemia on day 16, lasting CAR-T cells, of that at the start', '', 'at most 0.05', ratios(on('lasting', 'tumor_alive', END), on('lasting', 'tumor_alive', 0)), (x) => x <= 0.05),
      inEveryRun('B cells on day 12, lasting CAR-T cells, of the normal number', '', 'at most 0.33', bCells('lasting'), (x) => x <= 0.33),
    ];
  },
};
