// The packed workload: N cells in a dense ball (3-D) or disc (2-D), every fifth a motile T cell.
//
// The same numbers, in the same order of operations, as the native reference in C++, so that hashes can be compared.
import type { Bytes, Doubles, Integers } from '../../sim/core/arena';
import { firstOf } from '../../sim/core/crew';
import type { Crew } from '../../sim/core/crew';
import type { Kernels } from '../../sim/core/kernels';
import type { NeighborList } from '../../sim/core/neighborList';
import type { PairForces } from '../../sim/core/pairForces';
import { threefry } from '../../sim/core/random';
import { createGradient } from './gradient';
import type { Gradient } from './gradient';

export type Dimensions = 2 | 3;

const SPACING = 13; // µm between nearest neighbours
const FCC_STEP = 9.192388155425117; // SPACING / √2
const HEX_ROW = 11.258330249197702; // SPACING · √3/2
const JITTER = 0.2 * SPACING;
const ROOT_ADHESION_TUMOR = 0.6324555320336759; // √0.4
const ROOT_ADHESION_T = 0.2; // √0.04
export const TO_UNIT = 2.3283064365386963e-10; // 2^-32
const STREAM_PLACE = 1, STREAM_NAME = 2;

const FLOAT_COLUMNS = ['x', 'y', 'z', 'radius', 'adhesion', 'beforeX', 'beforeY', 'beforeZ', 'motionX', 'motionY', 'motionZ'] as const;
/** Of these the neighbour list keeps a copy in its own order. */
const LISTED = ['x', 'y', 'z', 'radius'] as const;
type FloatColumn = (typeof FLOAT_COLUMNS)[number];

/** One row per cell; the rows are sorted in space whenever the neighbour list is rebuilt. Columns lie where kernels reach them. */
export interface PackedState {
  readonly count: number;
  readonly dimensions: Dimensions;
  readonly seed: number;
  /** half the side of the box, µm */
  readonly half: number;
  readonly gradient: Gradient;
  /** The force kernel's own inputs; `before…`: velocity of the last step; `motion…`: of the T cell's own walk, µm/min. */
  readonly columns: Readonly<Record<FloatColumn, Doubles>>;
  readonly id: Integers;
  readonly isT: Bytes;
  /** Rows of the T cells, of which there are `tCount`; scratch for those that turn. */
  readonly tRows: Integers;
  readonly tCount: number;
  readonly turning: Integers;
  /** Where a sort gathers columns: one of its own, and the arena's scratch. */
  readonly spares: readonly Doubles[];
}

export function createPacked(count: number, dimensions: Dimensions, seed: number, { arena }: Kernels, forces: PairForces): PackedState {
  const lattice = latticePoints(count, dimensions);
  const name = randomNames(count, seed);
  forces.reserve(count);
  const { x, y, z, radius, adhesion } = forces.blocks;
  const columns = {
    x, y, z, radius, adhesion, beforeX: arena.doubles(), beforeY: arena.doubles(), beforeZ: arena.doubles(),
    motionX: arena.doubles(), motionY: arena.doubles(), motionZ: arena.doubles(),
  };
  const id = arena.integers(), isT = arena.bytes(), tRows = arena.integers(), turning = arena.integers();
  const spares = [arena.doubles(), ...[0, 1, 2, 3].map((number) => arena.scratch(number))];
  arena.reserve(count, ...Object.values(columns), id, isT, turning, ...spares);
  arena.reserve(Math.ceil(count / 5), tRows);
  const words = new Uint32Array(4);
  const jitter = (word: number) => JITTER * (words[word] * TO_UNIT - 0.5);
  for (let q = 0; q < count; q++) {
    const cell = name[q], i = lattice.i[q], j = lattice.j[q], k = lattice.k[q];
    threefry(seed, 0, cell, STREAM_PLACE, 0, 0, words);
    x.array[cell] = (dimensions === 3 ? i * FCC_STEP : SPACING * (i + 0.5 * j)) + jitter(0);
    y.array[cell] = j * (dimensions === 3 ? FCC_STEP : HEX_ROW) + jitter(1);
    z.array[cell] = dimensions === 3 ? k * FCC_STEP + jitter(2) : 0;
    radius.array[cell] = 6 + 2 * (words[3] * TO_UNIT);
    id.array[cell] = cell;
    isT.array[cell] = cell % 5 === 4 ? 1 : 0;
    adhesion.array[cell] = isT.array[cell] ? ROOT_ADHESION_T : ROOT_ADHESION_TUMOR;
  }
  const outermost = Math.sqrt(lattice.largest) * (dimensions === 3 ? FCC_STEP : SPACING);
  const half = 20 * Math.ceil((outermost + 100) / 20);
  const gradient = createGradient(dimensions, half), tCount = Math.floor(count / 5);
  const state = { count, dimensions, seed, half, gradient, columns, id, isT, tRows, tCount, turning, spares };
  for (let row = 0, n = 0; row < count; row++) if (isT.array[row]) tRows.array[n++] = row;
  return state;
}

/** Sorts every column physically into the order of the list: row q becomes what row `order[q]` was. */
export function sortRows(state: PackedState, list: NeighborList): void {
  const { count, id, isT, tRows, turning } = state, { crew } = list.kernels;
  if (crew === null) sortHere(state, list);
  else sortByKernel(state, list, crew);
  const sortedNames = turning.array, is = isT.array, rows = tRows.array;
  let n = 0;
  for (let q = 0; q < count; q++) {
    const t = sortedNames[q] % 5 === 4 ? 1 : 0;
    is[q] = t;
    if (t !== 0) rows[n++] = q;
  }
  id.array.set(sortedNames);
}

/** The columns that the list does not keep itself. */
function unlisted({ dimensions }: PackedState): readonly FloatColumn[] {
  return FLOAT_COLUMNS.slice(FLOAT_COLUMNS.indexOf('adhesion')).filter((name) => dimensions === 3 || !name.endsWith('Z'));
}

function sortHere(state: PackedState, list: NeighborList): void {
  const { count, columns, id, turning } = state, { order } = list, sorted = state.spares[0].array;
  for (const name of LISTED) columns[name].array.set(list[name].subarray(0, count));
  for (const name of unlisted(state)) {
    const column = columns[name].array;
    for (let q = 0; q < count; q++) sorted[q] = column[order[q]];
    column.set(sorted.subarray(0, count));
  }
  for (let q = 0; q < count; q++) turning.array[q] = id.array[order[q]];
}

/** Several columns at a time are gathered into spare ones and copied back: threads wait for each other in between. */
function sortByKernel(state: PackedState, list: NeighborList, crew: Crew): void {
  const { count, columns, spares, id, turning } = state, { shares } = list, order = list.blocks.order.address;
  const unsorted = unlisted(state).map((name) => columns[name]);
  for (let begin = 0; begin < unsorted.length; begin += spares.length) {
    const batch = unsorted.slice(begin, begin + spares.length);
    crew.run(shares, (code, share) => {
      const from = firstOf(share, shares, count), n = firstOf(share + 1, shares, count) - from;
      batch.forEach((column, k) => code.gatherDoubles(order + 4 * from, n, column.address, spares[k].address + 8 * from));
      if (begin === 0) code.gatherIntegers(order + 4 * from, n, id.address, turning.address + 4 * from);
    });
    crew.run(shares, (code, share) => {
      const from = firstOf(share, shares, count), bytes = 8 * (firstOf(share + 1, shares, count) - from);
      batch.forEach((column, k) => code.copy(spares[k].address + 8 * from, column.address + 8 * from, bytes));
      if (begin === 0) for (const name of LISTED) code.copy(list.blocks[name].address + 8 * from, columns[name].address + 8 * from, bytes);
    });
  }
}

interface Lattice {
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly k: Int32Array;
  /** largest squared distance in lattice steps */
  readonly largest: number;
}

/** The points of a face-centred cubic or hexagonal lattice nearest the origin, by distance, then in scan order. */
function latticePoints(count: number, dimensions: Dimensions): Lattice {
  const is3D = dimensions === 3;
  let reach = 1;
  while ((is3D ? 2 * reach * reach * reach : 3 * reach * reach) < count) reach++;
  reach = Math.trunc(reach * (is3D ? 1.1 : 1.3)) + 3;
  const found: { i: number; j: number; k: number; m: number }[] = [];
  const layers = is3D ? reach : 0;
  for (let k = -layers; k <= layers; k++) {
    for (let j = -2 * reach; j <= 2 * reach; j++) {
      for (let i = -2 * reach; i <= 2 * reach; i++) {
        const m = is3D ? i * i + j * j + k * k : i * i + i * j + j * j;
        if (m < reach * reach && !(is3D && ((i + j + k) & 1) !== 0)) found.push({ i, j, k, m });
      }
    }
  }
  found.sort((a, b) => a.m - b.m); // stable, so that ties keep the scan order
  const taken = found.slice(0, count);
  return {
    i: Int32Array.from(taken, (point) => point.i),
    j: Int32Array.from(taken, (point) => point.j),
    k: Int32Array.from(taken, (point) => point.k),
    largest: taken[count - 1].m,
  };
}

/** A random permutation (Fisher–Yates), so that neighbours in space are far apart in memory. */
function randomNames(count: number, seed: number): Int32Array {
  const names = Int32Array.from({ length: count }, (_, i) => i);
  const words = new Uint32Array(4);
  for (let i = count - 1; i > 0; i--) {
    threefry(seed, 0, i, STREAM_NAME, 0, 0, words);
    const j = Math.trunc(words[0] * TO_UNIT * (i + 1));
    const other = names[j];
    names[j] = names[i];
    names[i] = other;
  }
  return names;
}
