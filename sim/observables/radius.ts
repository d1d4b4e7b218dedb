// The size of the tumour: the radius of the disc or ball with its radius of gyration, in a patch with or without walls.
import type { World } from '../world';
import type { Rows } from './crowd';

/** √2·Rg of a disc and √(5/3)·Rg of a ball are their radii. NaN without cells. */
export function equivalentRadius(world: World, cells: Rows): number {
  if (cells.from === cells.to) return NaN;
  const { x, y, z } = world.cells.columns, { dimensions, walls } = world.scenario.domain, { halfX, halfY, halfZ } = world.fields.grid;
  const flat = dimensions === 2;
  const gyration = walls === 'periodic'
    ? varianceAround(x, cells, halfX) + varianceAround(y, cells, halfY) + (flat ? 0 : varianceAround(z, cells, halfZ))
    : gyrationOf(x, y, z, cells);
  return Math.sqrt((flat ? 2 : 5 / 3) * gyration);
}

/** Mean squared distance from the centre of mass. */
function gyrationOf(X: Float64Array, Y: Float64Array, Z: Float64Array, { rows, from, to }: Rows): number {
  let sx = 0, sy = 0, sz = 0, squared = 0;
  for (let r = from; r < to; r++) {
    const i = rows[r], x = X[i], y = Y[i], z = Z[i];
    sx += x;
    sy += y;
    sz += z;
    squared += x * x + y * y + z * z;
  }
  const n = to - from, x = sx / n, y = sy / n, z = sz / n;
  return Math.max(0, squared / n - (x * x + y * y + z * z));
}

/** Places at which the circle may be cut open; between two of them is less than a cell in patches up to a millimetre. */
const CUTS = 128;
const NUMBER = new Float64Array(CUTS), SUM = new Float64Array(CUTS);

/**
 * Variance along an axis whose ends are one: the least over all ways of cutting the circle open, which is the mean squared
 * distance on the circle from the point where that is least. A colony across the seam is as large as in the middle.
 */
function varianceAround(position: Float64Array, { rows, from, to }: Rows, half: number): number {
  const length = 2 * half, n = to - from;
  NUMBER.fill(0);
  SUM.fill(0);
  let sum = 0, squares = 0;
  for (let r = from; r < to; r++) {
    const at = position[rows[r]];
    const bin = Math.min(CUTS - 1, Math.max(0, Math.floor(((at + half) / length) * CUTS)));
    NUMBER[bin] = NUMBER[bin] + 1;
    SUM[bin] = SUM[bin] + at;
    sum += at;
    squares += at * at;
  }
  let least = squares / n - (sum / n) * (sum / n);
  // Cut after each bin in turn: what lies before the cut moves to the far end.
  for (let cut = 0; cut < CUTS - 1; cut++) {
    squares += 2 * length * SUM[cut] + length * length * NUMBER[cut];
    sum += length * NUMBER[cut];
    least = Math.min(least, squares / n - (sum / n) * (sum / n));
  }
  return Math.max(0, least);
}
