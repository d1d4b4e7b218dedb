// Bare scenarios for comparisons with textbook answers: a patch, some cells at given places, and only the rules that are meant.
import { PIPELINE, createWorld } from '../sim';
import type { Point, Population, Product, Scenario, World } from '../sim';

const PRODUCT: Product = {
  label: 'CAR', costimulation: 'CD28', gate: { kind: 'single', antigen: 'A' }, parameters: { cd4Fraction: 0, memoryFraction: 0, affinity: 0.32 },
};

/** Everything that is not named is off: no fields, no cells, no doses. */
export function bareScenario(over: Partial<Scenario>): Scenario {
  return {
    name: 'bench', title: '', summary: '', story: '', watch: [], experiments: [], references: [], claim: '',
    model: 'tissue', seed: '1', duration: 1440, domain: { dimensions: 2, size: [400, 400, 20], voxel: 20, walls: 'closed' },
    clock: { ticksPerMinute: 10, fieldEvery: 1, mechanicsEvery: 1, decisionEvery: 60 },
    antigens: { A: 'A', B: 'B' }, fields: [], vessels: [], populations: [], products: { car: PRODUCT }, schedule: [], protocols: [], body: null,
    parameters: {}, disabled: [], record: { every: 60 }, ...over,
  };
}

/** Every rule of the tissue model but these. */
export function allBut(...rules: readonly string[]): string[] {
  return PIPELINE.map(({ rule }) => rule.name).filter((name) => !rules.includes(name));
}

/** Targets with so much antigen that every signal is at its maximum. */
export function targetsAt(points: readonly Point[], antigen = 1e7, radius = 6): Population {
  return {
    kind: 'tumor', label: 'targets', count: points.length, placement: { shape: 'positions', points }, radius,
    antigenA: { distribution: 'constant', value: antigen }, antigenB: { distribution: 'constant', value: 0 }, clones: [],
  };
}

/** Points of a square lattice around the centre. */
export function lattice(count: number, spacing: number): Point[] {
  const side = Math.ceil(Math.sqrt(count)), middle = (side - 1) / 2;
  return Array.from({ length: count }, (_, n) => [((n % side) - middle) * spacing, (Math.floor(n / side) - middle) * spacing, 0] as const);
}

/** The world of a scenario whose doses of minute 0 have arrived, CAR-T cells then moved to these places in turn. */
export function worldWithCarts(scenario: Scenario, seed: string, places: readonly Point[]): World {
  const world = createWorld({ ...scenario, schedule: [{ at: 0, note: '', infuse: { product: 'car', count: places.length, entry: 'random', over: 0 } }] }, { seed });
  return world;
}

/** Puts the CAR-T cells of a world at these places, in the order in which they came. */
export function moveCarts(world: World, places: readonly Point[]): void {
  const { kind, x, y, z } = world.cells.columns;
  let next = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== 1) continue;
    [x[i], y[i], z[i]] = places[next++];
  }
  world.neighbors.valid = false;
}
