// Claim of the preset “CD28 against 4-1BB”: the sprinter leads and tires, the other one lasts.
import { Fate, Kind, isLiving } from '../../../sim';
import type { Scenario, World } from '../../../sim';
import type { Claim } from '../claims';
import { highest, inEveryRun, onDay, overAll, ratios } from '../claimRows';
import type { Watcher } from '../simulate';

const PRODUCTS = ['cart28', 'cartBB'] as const;
const DIM = 800;

/** Living and exhausted CAR-T cells of each product over time. */
function byProduct(): Watcher {
  const series: Record<string, number[]> = {};
  for (const name of PRODUCTS) {
    series[`${name} alive`] = [];
    series[`${name} exhausted`] = [];
  }
  return {
    sample(world: World) {
      const { kind, life, fate, product } = world.cells.columns;
      const alive = world.products.map(() => 0), exhausted = world.products.map(() => 0);
      for (let i = 0; i < world.cells.count; i++) {
        if (kind[i] !== Kind.Cart || !isLiving(life[i])) continue;
        alive[product[i]]++;
        if (fate[i] === Fate.Exhausted) exhausted[product[i]]++;
      }
      world.products.forEach(({ name }, n) => {
        series[`${name} alive`].push(alive[n]);
        series[`${name} exhausted`].push(exhausted[n]);
      });
    },
    finish: () => ({ values: {}, series }),
  };
}

/** The same dose of one product alone, on a tumour of few molecules. */
const aloneOnDim = (wanted: string) => (scenario: Scenario): Scenario => ({
  ...scenario,
  populations: scenario.populations.map((population) => (population.kind === 'tumor'
    ? { ...population, antigenA: { distribution: 'lognormal', median: DIM, logSd: 0.5 } } : population)),
  schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, product: wanted } } : item)),
});

export const claim: Claim = {
  preset: 'cd28-vs-41bb',
  doc: 'Half of the dose with CD28, half with 4-1BB, in one leukaemia: CD28 cells lead early and become exhausted, 4-1BB cells persist; at low antigen CD28 cells expand further.',
  sources: ['majzner2020', 'selli2023', 'cherkassky2016'],
  days: 12, every: 360,
  columns: ['cart_alive'],
  arms: [
    { name: 'preset', watch: byProduct, measures: 'living and exhausted CAR-T cells by product, 1' },
    { name: 'low antigen, CD28', change: aloneOnDim('cart28'), days: 6 },
    { name: 'low antigen, 4-1BB', change: aloneOnDim('cartBB'), days: 6 },
  ],
  rows(results) {
    const alive = (name: string, day: number) => onDay(results, 'preset', `${name} alive`, day);
    const exhausted = (name: string, day: number) => ratios(onDay(results, 'preset', `${name} exhausted`, day), alive(name, day));
    const dim = (name: string) => ratios(highest(results, `low antigen, ${name}`, 'cart_alive'), onDay(results, `low antigen, ${name}`, 'cart_alive', 1));
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    return [
      overAll('CD28 cells on day 3.5, of 4-1BB cells', 'fold', 'at least 1.2', ratios(alive('cart28', 3.5), alive('cartBB', 3.5)), sum(alive('cart28', 3.5)) >= 1.2 * sum(alive('cartBB', 3.5))),
      inEveryRun('exhausted CD28 cells on day 5.5', '', 'at least 0.5', exhausted('cart28', 5.5), (x) => x >= 0.5),
      inEveryRun('exhausted 4-1BB cells on day 5.5', '', 'at most 0.1', exhausted('cartBB', 5.5), (x) => x <= 0.1),
      inEveryRun('4-1BB cells on day 12, of CD28 cells', 'fold', 'at least 1.5', ratios(alive('cartBB', 12), alive('cart28', 12)), (x) => x >= 1.5),
      inEveryRun('expansion at 800 molecules, CD28 as a multiple of 4-1BB', 'fold', 'at least 1.5', ratios(dim('CD28'), dim('4-1BB')), (x) => x >= 1.5),
    ];
  },
};
