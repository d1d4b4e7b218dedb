// Sobol’ sequence, plain or scrambled: points that fill the unit cube more evenly than chance does, whichever of them is asked for.
//
// I. M. Sobol’ (1967), USSR Comput. Math. Math. Phys. 7(4), 86–112; in the order of the Gray code (Antonov and Saleev 1979), with the
// direction numbers of Joe and Kuo (2008). Plain points are those of scipy.stats.qmc.Sobol(scramble=False). The first 2^m points are a
// net: every elementary interval of a size that can be asked for holds as many of them. Other numbers of points lose that.
//
// Scrambling is Owen’s, nested and uniform (A. B. Owen 1995, in: Monte Carlo and Quasi-Monte Carlo Methods, 299–317): whether a digit is
// turned is a keyed draw of the dimension and of all digits before it. Each point is then uniform in the cube, means over the points
// are without bias, other seeds give independent repetitions, and the net stays a net.
import type { Stream } from '../../sim/core/random';
import { streamFor } from '../chance';
import { requireWhole } from './counts';
import { DIRECTIONS } from './joeKuo';

/** As many dimensions as the table of direction numbers has. */
export const MOST_DIMENSIONS = DIRECTIONS.length;

const BITS = 32, TO_UNIT = 2.3283064365386963e-10; // 2^−32
const MOST_IN_SEQUENCE = 4294967296;

/** Writes point `index` (0, 1 …) into `out`, from `at` on: one number in [0, 1), a multiple of 2^−32, a dimension. */
export type SobolSequence = (index: number, out: Float64Array, at?: number) => void;

/**
 * The sequence of so many dimensions; every point by itself, so that shares of a plan need no other’s points.
 * @param seed null: the plain sequence, whose first point is the corner 0
 */
export function sobolSequence(dimensions: number, seed: string | null): SobolSequence {
  requireWhole('number of dimensions of a Sobol’ sequence', dimensions, 1, MOST_DIMENSIONS);
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension));
  const stream = seed === null ? null : streamFor(seed, 'sobol');
  return (index, out, at = 0) => {
    requireWhole('index in a Sobol’ sequence', index, 0, MOST_IN_SEQUENCE - 1);
    const gray = (index ^ (index >>> 1)) >>> 0;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const numbers = directions[dimension];
      let word = 0;
      for (let bit = 0, left = gray; left !== 0; bit++, left >>>= 1) if ((left & 1) === 1) word ^= numbers[bit];
      out[at + dimension] = (stream === null ? word >>> 0 : scrambled(stream, word >>> 0, dimension)) * TO_UNIT;
    }
  };
}

/** The first points of the plain sequence: points × dimensions, row by row. */
export function sobol(points: number, dimensions: number): Float64Array {
  return table(points, dimensions, sobolSequence(dimensions, null));
}

/** The first points of the sequence that this seed scrambles: points × dimensions, row by row. */
export function scrambledSobol(points: number, dimensions: number, seed: string): Float64Array {
  return table(points, dimensions, sobolSequence(dimensions, seed));
}

function table(points: number, dimensions: number, sequence: SobolSequence): Float64Array {
  requireWhole('number of points of a Sobol’ sequence', points, 1, MOST_IN_SEQUENCE);
  const all = new Float64Array(points * dimensions);
  for (let index = 0; index < points; index++) sequence(index, all, index * dimensions);
  return all;
}

/** What each bit of the Gray code adds, the first digit in the highest bit (Bratley and Fox 1988, algorithm 659). */
function directionNumbers(dimension: number): Uint32Array {
  const { polynomial, initial } = DIRECTIONS[dimension], degree = initial.length, numbers = new Uint32Array(BITS);
  for (let j = 0; j < BITS; j++) {
    if (degree === 0) numbers[j] = 1 << (BITS - 1 - j);
    else if (j < degree) numbers[j] = initial[j] << (BITS - 1 - j);
    else {
      let sum = numbers[j - degree] ^ (numbers[j - degree] >>> degree);
      for (let t = 1; t < degree; t++) if (((polynomial >>> (degree - 1 - t)) & 1) === 1) sum ^= numbers[j - t];
      numbers[j] = sum;
    }
  }
  return numbers;
}

/** Digits decided by one word of chance: the fifteen nodes of a tree four digits deep. */
const AT_ONCE = 4;

/** Turns each digit or leaves it, as the draw at its node of the tree of all digits before it says. */
function scrambled(stream: Stream, word: number, dimension: number): number {
  let result = word;
  for (let group = 0, shift = BITS - AT_ONCE; shift >= 0; group++, shift -= AT_ONCE) {
    const before = group === 0 ? 0 : word >>> (shift + AT_ONCE), digits = (word >>> shift) & 15;
    const turns = stream.bits(before, dimension, group);
    const nodes = ((turns >>> 1) & 1) << 3 | ((turns >>> (2 + (digits >>> 3))) & 1) << 2 | ((turns >>> (4 + (digits >>> 2))) & 1) << 1 | ((turns >>> (8 + (digits >>> 1))) & 1);
    result ^= nodes << shift;
  }
  return result >>> 0;
}
