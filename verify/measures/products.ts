// CAR-T cells by product over time: living, and exhausted.
import { Fate, Kind, isLiving } from '../../sim';
import type { World } from '../../sim';
import type { Measure, Watcher } from './measure';

/** Series `<product> alive` and `<product> exhausted` for every product of the scenario. */
function byProduct(): Watcher {
  const series: Record<string, number[]> = {};
  const append = (name: string, value: number) => (series[name] ??= []).push(value);
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
        append(`${name} alive`, alive[n]);
        append(`${name} exhausted`, exhausted[n]);
      });
    },
    finish: () => ({ values: {}, series }),
  };
}

export const products: Measure = { name: 'products', version: 1, doc: 'living and exhausted CAR-T cells of each product', watch: byProduct };
