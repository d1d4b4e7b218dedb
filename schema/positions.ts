// Reads a table of cell positions: a header x_um,y_um[,z_um] and one line per cell.
import { MOST_CELLS } from './limits';
import { shorten } from './problem';
import type { Dimensions, Point } from '../sim';

export interface PositionFault {
  readonly line: number;
  readonly value: string;
  readonly expected: string;
}

const MOST_FAULTS = 5;

/** Points and the faults of the first few bad lines. */
export function readPositions(csv: string, dimensions: Dimensions): { readonly points: Point[]; readonly faults: PositionFault[] } {
  const rows = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const points: Point[] = [], faults: PositionFault[] = [];
  const header = dimensions === 2 ? ['x_um,y_um', 'x_um,y_um,z_um'] : ['x_um,y_um,z_um'];
  const title = (rows[0] ?? '').replace(/\s/g, '');
  if (!header.includes(title)) {
    faults.push({ line: 1, value: shorten(JSON.stringify(rows[0] ?? '')), expected: `the header ${header.join(' or ')}` });
    return { points, faults };
  }
  const width = title.split(',').length;
  for (let n = 1; n < rows.length && faults.length < MOST_FAULTS; n++) {
    const row = rows[n];
    if (row.trim() === '') continue;
    const numbers = row.split(',').map(readNumber);
    const inPlane = dimensions === 3 || width === 2 || numbers[2] === 0;
    if (numbers.length !== width || !numbers.every(Number.isFinite) || !inPlane) {
      const expected = inPlane ? `${width} numbers in µm, separated by commas` : 'z = 0 in a 2-D patch';
      faults.push({ line: n + 1, value: shorten(JSON.stringify(row)), expected });
      continue;
    }
    points.push([numbers[0], numbers[1], numbers[2] ?? 0]);
    if (points.length > MOST_CELLS) faults.push({ line: n + 1, value: 'another cell', expected: `at most ${MOST_CELLS} cells` });
    if (points.length > MOST_CELLS) break;
  }
  return { points, faults };
}

function readNumber(text: string): number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : NaN;
}

/** The table of given points; {@link readPositions} reads the same numbers back. */
export function writePositions(points: readonly Point[], dimensions: Dimensions): string {
  const lines = points.map((point) => point.slice(0, dimensions).join(','));
  return [dimensions === 2 ? 'x_um,y_um' : 'x_um,y_um,z_um', ...lines].join('\n');
}
