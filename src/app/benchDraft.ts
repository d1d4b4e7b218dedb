// What was drafted on the bench stays there while it is closed, until another run is opened.
import type { CarDesign } from '../../workers/simApi';
import type { Store } from './store';

type Changes = Partial<Omit<CarDesign, 'parameters'>> & { readonly parameters: Readonly<Record<string, number>> };

interface Bench {
  readonly tree: number;
  /** The product that was last on it, or ''. */
  product: string;
  /** How each design differs from its product: what was not changed follows the run. */
  readonly changes: Map<string, Changes>;
}

const benches = new WeakMap<Store, Bench>();

function benchOf(store: Store): Bench {
  const tree = store.info.value?.tree ?? NaN, known = benches.get(store);
  if (known?.tree === tree) return known;
  const fresh: Bench = { tree, product: '', changes: new Map() };
  benches.set(store, fresh);
  return fresh;
}

/** The product to begin with: that of last time, or the first one. */
export function productOnBench(store: Store): string {
  const { product } = benchOf(store), products = store.info.value?.products ?? [];
  return (products.find(({ name }) => name === product) ?? products[0])?.name ?? '';
}

/** The design as it was left; null where nothing was changed. */
export function designOnBench(store: Store, product: string, before: CarDesign): CarDesign | null {
  const changes = benchOf(store).changes.get(product);
  return changes === undefined ? null : { ...before, ...changes, parameters: { ...before.parameters, ...changes.parameters } };
}

export function keepOnBench(store: Store, product: string, before: CarDesign, design: CarDesign): void {
  const bench = benchOf(store), differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const { costimulation, hinge, gate } = design, parameters = Object.fromEntries(Object.entries(design.parameters).filter(([name, value]) => value !== before.parameters[name]));
  bench.product = product;
  if (!differs(design, before)) bench.changes.delete(product);
  else bench.changes.set(product, { ...(costimulation === before.costimulation ? {} : { costimulation }), ...(hinge === before.hinge ? {} : { hinge }), ...(differs(gate, before.gate) ? { gate } : {}), parameters });
}
