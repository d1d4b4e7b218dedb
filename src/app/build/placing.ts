// The places of populations and vessels as shapes that can be taken hold of.
import { isDict, isList, valueAt } from './json';
import type { Json, Path } from './json';
import { joinPath } from '../../../schema/paths';

export type Point = readonly [number, number, number];

/** A length that can be changed by a handle on the edge of a shape, µm. */
export interface Size {
  readonly is: 'radius' | 'inner' | 'outer';
  readonly path: Path;
  readonly value: number;
  /** Nobody has said it: about as much as the cells need. */
  readonly isGuess: boolean;
}

export interface Placed {
  readonly id: string;
  readonly label: string;
  readonly is: 'population' | 'vessel';
  /** Of the population or vessel in the document. */
  readonly path: Path;
  readonly center: Point;
  /** Where the centre is said; null where it is always the middle of the patch. */
  readonly centerPath: Path | null;
  readonly sizes: readonly Size[];
}

/** More vessels than these are not moved one by one. */
const MOST_VESSELS = 60;
/** Share of the room that packed discs and balls take. */
const PACKED = { 2: 0.9069, 3: 0.7405 } as const;
/** Cells stand a little nearer than touching. */
const SPACING = 0.93, USUAL_RADIUS = 8.41;

export function placedIn(draft: Json): readonly Placed[] {
  const dimensions = valueAt(draft, ['domain', 'dimensions']) === 3 ? 3 : 2, populations = valueAt(draft, ['populations']), vessels = valueAt(draft, ['vessels', 'points']);
  const cells = (isList(populations) ? populations : []).flatMap((one, n) => populationAt(one, ['populations', n], dimensions));
  const points = (isList(vessels) && vessels.length <= MOST_VESSELS ? vessels : []).map((one, n): Placed => {
    const path = ['vessels', 'points', n];
    return { id: joinPath(path), label: String(n + 1), is: 'vessel', path, center: pointOf(one), centerPath: path, sizes: [] };
  });
  return [...points, ...cells];
}

function populationAt(population: Json, path: Path, dimensions: 2 | 3): Placed[] {
  const placement = valueAt(population, ['placement']);
  if (!isDict(population) || !isDict(placement)) return [];
  const own = [...path, 'placement'], length = (is: Size['is'], usual: number): Size => {
    const said = placement[is];
    return { is, path: [...own, is], value: typeof said === 'number' && said >= 0 ? said : usual, isGuess: typeof said !== 'number' };
  };
  const placed = (centerPath: Path | null, sizes: readonly Size[]): Placed[] => [{
    id: joinPath(path), label: typeof population['label'] === 'string' ? population['label'] : '', is: 'population', path, center: centerPath === null ? [0, 0, 0] : pointOf(placement['center']), centerPath, sizes,
  }];
  switch (placement['shape']) {
    case 'disc':
    case 'sphere': return placed([...own, 'center'], [length('radius', packedRadius(population, dimensions))]);
    case 'ring': return placed([...own, 'center'], [length('inner', 0), length('outer', 100)]);
    case 'layers': return placed(null, [length('radius', 100)]);
    default: return [];
  }
}

/** Of a disc or a ball of closely packed cells, to their outer edge, µm: hexagonal in 2-D, face-centred cubic in 3-D. */
export function packedRadius(population: Json, dimensions: 2 | 3): number {
  const count = valueAt(population, ['count']), radius = valueAt(population, ['radius']), r = typeof radius === 'number' ? radius : USUAL_RADIUS;
  const share = (typeof count === 'number' ? Math.max(0, count) : 0) / PACKED[dimensions];
  return r * SPACING * (dimensions === 2 ? Math.sqrt(share) : Math.cbrt(share));
}

function pointOf(value: Json | undefined): Point {
  const at = (n: number): number => {
    const one = isList(value) ? value[n] : 0;
    return typeof one === 'number' ? one : 0;
  };
  return [at(0), at(1), at(2)];
}

/** A place as the document says it, in whole µm and within the patch. */
export function writtenPoint(draft: Json, [x, y, z]: Point): Json {
  const size = valueAt(draft, ['domain', 'size']), isVolume = valueAt(draft, ['domain', 'dimensions']) === 3;
  const within = (value: number, axis: number): number => {
    const extent = isList(size) ? size[axis] : undefined, half = typeof extent === 'number' ? extent / 2 : Infinity;
    return Math.round(Math.min(half, Math.max(-half, value))) + 0;
  };
  return isVolume ? [within(x, 0), within(y, 1), within(z, 2)] : [within(x, 0), within(y, 1)];
}

/** CSS pixels: however small a shape is, the handle of its size is not under that of its place. */
export const LEAST_APART = 34;
/** A sixth of a turn apart, handles of shapes that lie on one another are an own width apart, too. */
const APART = Math.PI / 3;

/** Where from the centre of the nth shape the handle of a size is, right and down; a hollow one has that of its inner edge opposite. */
export function sizeDirection(nth: number, is: Size['is']): readonly [right: number, down: number] {
  const angle = nth * APART + (is === 'inner' ? Math.PI : 0);
  return [Math.cos(angle), -Math.sin(angle)];
}

/** How far a point moves in the x–y plane for so many pixels, from where two steps of 1 µm lead; null where the plane is seen from its edge. */
export function moveInPlane(dx: number, dy: number, ex: readonly [number, number], ey: readonly [number, number]): readonly [number, number] | null {
  const determinant = ex[0] * ey[1] - ex[1] * ey[0];
  if (Math.abs(determinant) < 1e-6) return null;
  return [(dx * ey[1] - dy * ey[0]) / determinant, (dy * ex[0] - dx * ex[1]) / determinant];
}
