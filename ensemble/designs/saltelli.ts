// Saltelli’s design for Sobol’ indices: two independent tables A and B, and A with one column after the other taken from B.
//
// A. Saltelli et al. (2010), Comput. Phys. Commun. 181, 259–270. A and B are the two halves of one Sobol’ sequence of twice as many
// dimensions. With BA as well (Saltelli 2002, Comput. Phys. Commun. 145, 280–297) second-order indices follow. All rows of one sample
// stand together, so the first rows of a longer design are a shorter one. Take a power of two samples.
import { MOST_POINTS, requireWhole } from './counts';
import { MOST_DIMENSIONS, sobolSequence } from './sobol';

/** What a row is: of which table, and whose column is from the other one. */
export interface SaltelliRow {
  /** 0 … samples − 1 */
  readonly sample: number;
  /** `AB` is A with one column of B, `BA` the other way round. */
  readonly matrix: 'A' | 'AB' | 'BA' | 'B';
  /** The column that is exchanged; null in A and B. */
  readonly factor: number | null;
}

/** What says where each row of a design stands, without its points. */
export interface SaltelliShape {
  readonly samples: number;
  readonly factors: number;
  /** Whether there are rows BA. */
  readonly second: boolean;
}

export interface SaltelliDesign extends SaltelliShape {
  /** Rows × factors, row by row. */
  readonly points: Float64Array;
}

/** Most factors that the direction numbers suffice for. */
export const MOST_SALTELLI_FACTORS = MOST_DIMENSIONS / 2;

/** Rows of one sample: A, every AB, every BA if there are any, B. */
export function rowsPerSample({ factors, second }: Pick<SaltelliShape, 'factors' | 'second'>): number {
  return (second ? 2 * factors : factors) + 2;
}

export function saltelliRow(shape: SaltelliShape, row: number): SaltelliRow {
  const width = rowsPerSample(shape), sample = Math.floor(row / width), place = row - sample * width;
  if (place === 0) return { sample, matrix: 'A', factor: null };
  if (place === width - 1) return { sample, matrix: 'B', factor: null };
  return place <= shape.factors ? { sample, matrix: 'AB', factor: place - 1 } : { sample, matrix: 'BA', factor: place - 1 - shape.factors };
}

/** Where a row stands: the way back from {@link saltelliRow}. */
export function placeOf(shape: SaltelliShape, { sample, matrix, factor }: SaltelliRow): number {
  const width = rowsPerSample(shape), first = sample * width;
  if (matrix === 'A') return first;
  if (matrix === 'B') return first + width - 1;
  return first + 1 + factor! + (matrix === 'BA' ? shape.factors : 0);
}

/** Writes one row of the design into `out`, from `at` on. */
export type SaltelliSequence = (row: number, out: Float64Array, at?: number) => void;

/**
 * The design of this shape, every row by itself, so that a plan of a million runs need not be held.
 * @param seed null: the plain sequence, in whose first sample A and B are the same corner
 */
export function saltelliSequence(shape: SaltelliShape, seed: string | null): SaltelliSequence {
  const { samples, factors } = shape;
  requireWhole('number of samples of a Saltelli design', samples, 1, MOST_POINTS);
  requireWhole('number of factors of a Saltelli design', factors, 1, MOST_SALTELLI_FACTORS);
  const sequence = sobolSequence(2 * factors, seed), both = new Float64Array(2 * factors), rows = samples * rowsPerSample(shape);
  let present = -1;
  return (row, out, at = 0) => {
    requireWhole('row of a Saltelli design', row, 0, rows - 1);
    const { sample, matrix, factor } = saltelliRow(shape, row), isOfA = matrix === 'A' || matrix === 'AB';
    if (sample !== present) sequence(sample, both);
    present = sample;
    out.set(isOfA ? both.subarray(0, factors) : both.subarray(factors), at);
    if (factor !== null) out[at + factor] = both[isOfA ? factors + factor : factor];
  };
}

/** All of it at once; for the seed see {@link saltelliSequence}. */
export function saltelli(samples: number, factors: number, seed: string | null, second = false): SaltelliDesign {
  const shape = { samples, factors, second }, write = saltelliSequence(shape, seed), rows = samples * rowsPerSample(shape);
  const points = new Float64Array(rows * factors);
  for (let row = 0; row < rows; row++) write(row, points, row * factors);
  return { ...shape, points };
}
