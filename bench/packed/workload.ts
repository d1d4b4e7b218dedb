// The packed workload: N cells in a dense ball (3-D) or disc (2-D), every fifth a motile T cell.
//
// The same numbers, in the same order of operations, as the native reference in C++, so that hashes can be compared.
import type { Bytes, Doubles, Integers } from '../../sim/core/arena';
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
  /** Where a sort gathers one column. */
  readonly spare: Doubles;
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
  const id = arena.integers(), isT = arena.bytes(), tRows = arena.integers(), turning = arena.integers(), spare = arena.doubles();
  arena.reserve(count, ...Object.values(columns), id, isT, tRows, turning, spare);
  const words = new Uint32Array(4);
  const jitter = (word: number) => JITTER * (words[word]! * TO_UNIT - 0.5);
  for (let q = 0; q < count; q++) {
    const cell = name[q]!, i = lattice.i[q]!, j = lattice.j[q]!, k = lattice.k[q]!;
    threefry(seed, 0, cell, STREAM_PLACE, 0, 0, words);
    x.array[cell] = (dimensions === 3 ? i * FCC_STEP : SPACING * (i + 0.5 * j)) + jitter(0);
    y.array[cell] = j * (dimensions === 3 ? FCC_STEP : HEX_ROW) + jitter(1);
    z.array[cell] = dimensions === 3 ? k * FCC_STEP + jitter(2) : 0;
    radius.array[cell] = 6 + 2 * (words[3]! * TO_UNIT);
    id.array[cell] = cell;
    isT.array[cell] = cell % 5 === 4 ? 1 : 0;
    adhesion.array[cell] = isT.array[cell] ? ROOT_ADHESION_T : ROOT_ADHESION_TUMOR;
  }
  const outermost = Math.sqrt(lattice.largest) * (dimensions === 3 ? FCC_STEP : SPACING);
  const half = 20 * Math.ceil((outermost + 100) / 20);
  const gradient = createGradient(dimensions, half), tCount = Math.floor(count / 5);
  const state = { count, dimensions, seed, half, gradient, columns, id, isT, tRows, tCount, turning, spare };
  noteT(state);
  return state;
}

/** Sorts every column physically into the order of the list: row q becomes what row `order[q]` was. */
export function sortRows(state: PackedState, list: NeighborList): void {
  const { count, columns, spare, dimensions, id, isT, turning } = state, { code } = list.kernels;
  for (const name of ['x', 'y', 'z', 'radius'] as const) columns[name].array.set(list[name].subarray(0, count));
  for (const name of FLOAT_COLUMNS.slice(FLOAT_COLUMNS.indexOf('adhesion'))) {
    if (dimensions === 2 && name.endsWith('Z')) continue;
    const column = columns[name].array, sorted = spare.array, { order } = list;
    if (code !== null) code.gatherDoubles(list.blocks.order.address, count, columns[name].address, spare.address);
    else for (let q = 0; q < count; q++) sorted[q] = column[order[q]!]!;
    column.set(sorted.subarray(0, count));
  }
  const names = id.array, sortedNames = turning.array, is = isT.array, { order } = list;
  for (let q = 0; q < count; q++) sortedNames[q] = names[order[q]!]!;
  for (let q = 0; q < count; q++) is[q] = sortedNames[q]! % 5 === 4 ? 1 : 0;
  names.set(sortedNames);
  noteT(state);
}

function noteT({ count, isT, tRows }: PackedState): void {
  const is = isT.array, rows = tRows.array;
  for (let row = 0, n = 0; row < count; row++) if (is[row]) rows[n++] = row;
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
    largest: taken[count - 1]!.m,
  };
}

/** A random permutation (Fisher–Yates), so that neighbours in space are far apart in memory. */
function randomNames(count: number, seed: number): Int32Array {
  const names = Int32Array.from({ length: count }, (_, i) => i);
  const words = new Uint32Array(4);
  for (let i = count - 1; i > 0; i--) {
    threefry(seed, 0, i, STREAM_NAME, 0, 0, words);
    const j = Math.trunc(words[0]! * TO_UNIT * (i + 1));
    const other = names[j]!;
    names[j] = names[i]!;
    names[i] = other;
  }
  return names;
}
