// Runs the listing kernels for a neighbour list, in shares, and makes room whenever one stops for want of it.
//
// Every share writes its pairs into a part of its own of the list's array: slow cells' first, fast ones' behind them.
import type { BinShape, BinSort } from './binGrid';
import { firstOf, sharesFor } from './crew';
import type { Crew, Job } from './crew';
import type { KernelCode } from './kernels';
import type { NeighborList } from './neighborList';

/** Rows of bins around a cell in 3-D, and those of them after its own. */
const AROUND = 9, FORWARD = 4;
export const MOST_OFFSETS = AROUND + FORWARD;

/** How much longer the array is made at least when it was too short. */
const GROWTH = 1.03;

export interface Listing {
  readonly list: NeighborList;
  readonly crew: Crew;
  readonly shares: number;
  readonly shape: BinShape;
  readonly slow: BinSort;
  readonly fast: BinSort;
}

export function listSlowByKernel(listing: Listing): void {
  const { list } = listing;
  if (list.pairs.length === 0) list.growPairs(0);
  while (!listSlow(listing)) grow(listing, 0, list.slowCount, listing.shares);
}

export function listFastByKernel(listing: Listing, fastCount: number): void {
  const { list } = listing;
  // A few fast cells among many slow ones are not worth waking the others.
  const shares = Math.min(listing.shares, sharesFor(listing.crew, fastCount));
  for (; !listFast(listing, fastCount, shares); listSlowByKernel(listing)) grow(listing, list.slowCount, fastCount, shares);
  // With one share the pairs of all places lie one after the other.
  if (listing.shares === 1) list.start[list.count] = list.count > 0 ? list.end[list.count - 1] : 0;
}

function listSlow(listing: Listing): boolean {
  const { list } = listing, { slowCount } = list;
  return isDone(listing, slowCount, listing.shares, (code, share) => {
    lend(listing, code);
    const first = firstOf(share, listing.shares, slowCount), end = firstOf(share + 1, listing.shares, slowCount);
    return code.listSlow(first, end, roomFor(listing, share), roomFor(listing, share + 1), list.reach, list.skin);
  });
}

function listFast(listing: Listing, fastCount: number, shares: number): boolean {
  const { list } = listing, { slowCount } = list, mixedSkin = (list.skin + list.fastSkin) / 2;
  return isDone(listing, fastCount, shares, (code, share) => {
    lend(listing, code);
    const first = firstOf(share, shares, fastCount), end = firstOf(share + 1, shares, fastCount);
    return code.listFast(
      first, end, firstFastPair(listing, share), roomFor(listing, share + 1), slowCount, list.reach, mixedSkin, list.fastSkin,
    );
  });
}

/** Number of the first pair that a share may write; that of the next share is the end. */
function roomFor({ list, shares }: Listing, share: number): number {
  return Math.floor(list.pairs.length / shares) * share;
}

/** A share's fast pairs come behind its slow ones. */
function firstFastPair(listing: Listing, share: number): number {
  const { list, shares } = listing;
  const first = firstOf(share, shares, list.slowCount), end = firstOf(share + 1, shares, list.slowCount);
  return end > first ? list.end[end - 1] : roomFor(listing, share);
}

/** Whether every share came to the end of its cells. */
function isDone({ crew }: Listing, count: number, shares: number, job: Job): boolean {
  crew.run(shares, job);
  for (let share = 0; share < shares; share++) if (crew.result(share) < firstOf(share + 1, shares, count)) return false;
  return true;
}

/** Makes room for as many pairs per cell of each share as were listed up to where it stopped; `first`: place of cell 0. */
function grow(listing: Listing, first: number, count: number, shares: number): void {
  const { list, crew } = listing;
  let longest = 0;
  for (let share = 0; share < shares; share++) {
    const from = firstOf(share, shares, count), cells = firstOf(share + 1, shares, count) - from, done = crew.result(share) - from;
    if (done === cells) continue;
    const before = first === 0 ? roomFor(listing, share) : firstFastPair(listing, share);
    const listed = done > 0 ? list.end[first + from + done - 1] - before : 0;
    // Nothing listed: the first cell alone has more candidates than there was room for.
    const needed = done > 0 ? (listed / done) * cells : 2 * (roomFor(listing, share + 1) - before);
    longest = Math.max(longest, before - roomFor(listing, share) + needed);
  }
  list.growPairs(Math.ceil(Math.max(GROWTH * list.pairs.length, listing.shares * longest)));
}

/** Tells the kernel where everything lies just now. */
function lend({ list, shape, slow, fast }: Listing, code: KernelCode): void {
  const { x, y, z, radius, start, end, pairs, offsets } = list.blocks;
  offsets.array.set(shape.forward, 0);
  offsets.array.set(shape.around, FORWARD);
  code.useList(x.address, y.address, z.address, radius.address, start.address, end.address, pairs.address);
  code.useBins(
    slow.bin.address, slow.start.address, fast.bin.address, fast.start.address,
    offsets.address, shape.forward.length, offsets.address + 4 * FORWARD, shape.around.length,
  );
}
