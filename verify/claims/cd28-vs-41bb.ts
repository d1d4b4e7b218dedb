// Claim of the preset “CD28 against 4-1BB”: the sprinter leads and tires, the other one lasts.
import type { Change } from '../../schema';
import type { Claim } from '../claims';
import { highest, onDay, ratio, total } from '../quantities';

/** Molecules of the target on the dim tumour. */
const DIM = 800;

/** The same dose of one product alone, on a tumour of few molecules. */
const aloneOnDim = (product: string): Change[] => [
  { set: 'populations[kind=tumor].antigenA', to: { distribution: 'lognormal', median: DIM, logSd: 0.5 } },
  { set: 'schedule[infuse].infuse.product', to: product },
];

/** Columns of the two products, as the tables call them. */
const CD28 = 'cart28', BB = 'cartbb';
const alive = (product: string, day: number) => onDay('preset', `cart_alive_${product}`, day);
const exhausted = (product: string, day: number) => ratio(onDay('preset', `cart_exhausted_${product}`, day), alive(product, day));
const expansion = (arm: string) => ratio(highest(arm, 'cart_alive'), onDay(arm, 'cart_alive', 1));

export const claim: Claim = {
  preset: 'cd28-vs-41bb',
  doc: 'Half of the dose with CD28, half with 4-1BB, in one leukaemia: CD28 cells lead early and become exhausted, 4-1BB cells persist; at low antigen CD28 cells expand further.',
  sources: ['majzner2020', 'selli2023', 'cherkassky2016'],
  days: 12, every: 360,
  columns: ['cart_alive', ...[CD28, BB].flatMap((product) => [`cart_alive_${product}`, `cart_exhausted_${product}`])],
  arms: [
    { name: 'preset' },
    { name: 'low antigen, CD28', changes: aloneOnDim('cart28'), days: 8 },
    { name: 'low antigen, 4-1BB', changes: aloneOnDim('cartBB'), days: 8 },
  ],
  bars: [
    { what: 'CD28 cells on day 3.5, of 4-1BB cells, all runs together', unit: 'fold', value: ratio(total(alive(CD28, 3.5)), total(alive(BB, 3.5))), from: 1.2 },
    { what: 'exhausted CD28 cells on day 5.5', unit: '', value: exhausted(CD28, 5.5), from: 0.5 },
    { what: 'exhausted 4-1BB cells on day 5.5', unit: '', value: exhausted(BB, 5.5), to: 0.1 },
    { what: '4-1BB cells on day 12, of CD28 cells', unit: 'fold', value: ratio(alive(BB, 12), alive(CD28, 12)), from: 1.5 },
    { what: `expansion at ${DIM} molecules, CD28 as a multiple of 4-1BB`, unit: 'fold', value: ratio(expansion('low antigen, CD28'), expansion('low antigen, 4-1BB')), from: 1.5 },
  ],
};
