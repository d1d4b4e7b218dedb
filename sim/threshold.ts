// How much antigen a CAR needs: the number to hold a cell’s antigen against when one asks why it was killed or passed by.
import { lysisSignalOf, recognitionOf, sensitivityOf } from './rules/recognise';
import type { World } from './world';

/** Antigen at which the killing signal of a product with plenty of CARs is half of its most; NaN in a model that reads antigen otherwise. */
export function lysisThresholdOf(world: World, product: number): number {
  return isRead(world) ? recognitionOf(world).sensors[product].lysis : NaN;
}

/** The same of one CAR-T cell, in a row of the patch or the blood: the fewer CARs it has, the more antigen it needs. Infinity without any. */
export function lysisThresholdFor(world: World, row: number): number {
  if (!isRead(world)) return NaN;
  const { product, carCount } = world.cells.columns, recognition = recognitionOf(world);
  return recognition.sensors[product[row]].lysis / sensitivityOf(recognition, carCount[row]);
}

/** The product that a cell with that much of each antigen gives the strongest killing signal, and the signal; none: −1 and NaN. */
export function keenestProduct(world: World, a: number, b: number): { readonly product: number; readonly signal: number } {
  let product = -1, signal = NaN;
  if (!isRead(world)) return { product, signal };
  const recognition = recognitionOf(world);
  for (let n = 0; n < world.products.length; n++) {
    const one = lysisSignalOf(recognition, n, a, b);
    if (Number.isNaN(signal) || one > signal) [product, signal] = [n, one];
  }
  return { product, signal };
}

function isRead({ model, products }: World): boolean {
  return products.length > 0 && model.idle?.includes('lysisSignal') !== true;
}
