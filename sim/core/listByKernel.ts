// Runs the listing kernels for a neighbour list, and makes room whenever they stop for want of it.
import type { BinShape, BinSort } from './binGrid';
import type { KernelCode } from './kernels';
import type { NeighborList } from './neighborList';

/** Rows of bins around a cell in 3-D, and those of them after its own. */
const AROUND = 9, FORWARD = 4;
export const MOST_OFFSETS = AROUND + FORWARD;

export interface Listing {
  readonly list: NeighborList;
  readonly code: KernelCode;
  readonly shape: BinShape;
  readonly slow: BinSort;
  readonly fast: BinSort;
}

export function listSlowByKernel(listing: Listing): void {
  const { list, code } = listing;
  untilDone(listing, list.slowCount, 0, (from) => code.listSlow(from, list.slowCount, list.reach, list.skin));
}

export function listFastByKernel(listing: Listing, fastCount: number): void {
  const { list, code } = listing;
  const mixedSkin = (list.skin + list.fastSkin) / 2;
  untilDone(listing, fastCount, list.slowCount, (from) =>
    code.listFast(from, fastCount, list.slowCount, list.reach, mixedSkin, list.fastSkin));
}

function untilDone(listing: Listing, count: number, first: number, run: (from: number) => number): void {
  const { list } = listing;
  if (list.pairs.length === 0) list.growPairs(0);
  lend(listing);
  for (let done = run(0); done < count; done = run(done)) {
    // As many pairs per cell for the rest as up to here, but at least room for every cell to be the next one's candidate.
    const listed = list.start[first + done]!, cells = first + done;
    list.growPairs(Math.max(listed + list.count + 2, Math.ceil((listed * list.count) / Math.max(1, cells))));
    lend(listing);
  }
}

/** Tells the kernel where everything lies just now. */
function lend({ list, code, shape, slow, fast }: Listing): void {
  const { x, y, z, radius, start, pairs, offsets } = list.blocks;
  offsets.array.set(shape.forward, 0);
  offsets.array.set(shape.around, FORWARD);
  code.useList(x.address, y.address, z.address, radius.address, start.address, pairs.address, pairs.array.length);
  code.useBins(
    slow.bin.address, slow.start.address, fast.bin.address, fast.start.address,
    offsets.address, shape.forward.length, offsets.address + 4 * FORWARD, shape.around.length,
  );
}
