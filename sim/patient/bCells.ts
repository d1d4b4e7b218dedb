// What normal B cells of the blood carry, and how strongly each product would kill them: on-target harm beyond the patch.
import { lysisSignalOf, recognitionOf } from '../rules/recognise';
import type { World } from '../world';

/** Molecules on a normal B cell of antigens that B cells have (CD19, CD20: Ginaldi 1998; CD22: assumed); others: none. */
const B_CELL_ANTIGENS: Readonly<Record<string, number>> = { CD19: 22_000, CD20: 94_000, CD22: 3000 };

/** The same on its precursors in the marrow, which carry CD19 from the pro-B cell on and CD20 only late (as many as on B cells: assumed). */
const PRECURSOR_ANTIGENS: typeof B_CELL_ANTIGENS = { CD19: B_CELL_ANTIGENS['CD19'], CD22: B_CELL_ANTIGENS['CD22'] };

/** Killing signal of every product on a normal B cell, 0–1, in the mean over its cells: some may never respond. */
type Known = Pick<World, 'scenario' | 'products' | 'values' | 'disabled'>;

export const bCellSignals = (world: Known): number[] => signalsOn(world, B_CELL_ANTIGENS);

/** … and on a precursor. */
export const precursorSignals = (world: Known): number[] => signalsOn(world, PRECURSOR_ANTIGENS);

function signalsOn(world: Known, carried: typeof B_CELL_ANTIGENS): number[] {
  const { A, B } = world.scenario.antigens;
  const recognition = recognitionOf(world);
  return world.products.map(({ group }, product) => (1 - world.values[group]['nonResponding']) * lysisSignalOf(recognition, product, carried[A] ?? 0, carried[B] ?? 0));
}
