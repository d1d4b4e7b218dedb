// Where things are in the picture, for those who do not see it: cells counted in a raster of three by three and at the rim, and what that comes to in a word.
import type { Frame } from '../../workers/frameTypes';
import { Kind, Life } from '../render/codes';

/** Sides and corners of the picture, as a reader has them: from the upper left, row by row, with the middle between them. */
export const NINE = ['upperLeft', 'upper', 'upperRight', 'left', 'middle', 'right', 'lowerLeft', 'lower', 'lowerRight'] as const;
type Ninth = (typeof NINE)[number];
export type Outer = Exclude<Ninth, 'middle'>;
export type Place = Ninth | `rim-${Outer}` | 'rim' | 'everywhere' | 'scattered' | 'upperHalf' | 'lowerHalf' | 'leftHalf' | 'rightHalf';

/** Where the picture stands in the patch: what points right and up in it, and half of what it shows, µm. */
export interface Plane {
  readonly right: readonly [number, number, number];
  readonly up: readonly [number, number, number];
  readonly half: readonly [number, number];
  /** A slice shows what lies between these heights; null: everything. */
  readonly slice: readonly [number, number] | null;
}

/** Cells of one sort, counted. */
export interface Raster {
  /** In the order of `NINE`. */
  readonly counts: readonly number[];
  /** Of all of them, how many are near a wall. */
  readonly rim: number;
  readonly all: number;
}

/** From here to the wall, as a share of half the width or height, is the rim. */
const RIM_FROM = 0.75;
/** Of fewer cells than these none can be said to be everywhere or along the whole rim. */
const FEW = 9;

const SORTS = ['tumor', 'cart', 'remains'] as const;
export type Sort = (typeof SORTS)[number];

/** The three sorts of cell that a summary speaks of. */
export function rastersOf(frame: Pick<Frame, 'count' | 'x' | 'y' | 'z' | 'kind' | 'life'>, plane: Plane): Readonly<Record<Sort, Raster>> {
  const counted = SORTS.map(() => ({ counts: new Array<number>(NINE.length).fill(0), rim: 0, all: 0 }));
  for (let i = 0; i < frame.count; i++) {
    const sort = sortOf(frame.kind[i], frame.life[i]), z = frame.z[i];
    if (sort < 0 || (plane.slice !== null && (z < plane.slice[0] || z > plane.slice[1]))) continue;
    const x = frame.x[i], y = frame.y[i], u = along(plane.right, x, y, z) / plane.half[0], v = along(plane.up, x, y, z) / plane.half[1], one = counted[sort];
    one.counts[ninthOf(u, v)]++;
    one.all++;
    if (isAtRim(u, v)) one.rim++;
  }
  return { tumor: counted[0], cart: counted[1], remains: counted[2] };
}

function sortOf(kind: number, life: number): number {
  if (life > Life.Quiescent) return 2;
  return kind === Kind.Tumor ? 0 : kind === Kind.Cart ? 1 : -1;
}

const along = (way: readonly [number, number, number], x: number, y: number, z: number): number => way[0] * x + way[1] * y + way[2] * z;

/** −1 at the left or lower wall, 1 at the right or upper one. */
export function placeIn({ right, up, half }: Plane, x: number, y: number, z: number): [number, number] {
  return [along(right, x, y, z) / half[0], along(up, x, y, z) / half[1]];
}

function ninthOf(u: number, v: number): number {
  return 3 * (2 - thirdOf(v)) + thirdOf(u);
}

const thirdOf = (at: number): number => (at < -1 / 3 ? 0 : at <= 1 / 3 ? 1 : 2);

const isAtRim = (u: number, v: number): boolean => Math.max(Math.abs(u), Math.abs(v)) > RIM_FROM;

/** Where a single cell is. */
export function placeOfOne(u: number, v: number): Place {
  const ninth = NINE[ninthOf(u, v)];
  return ninth !== 'middle' && isAtRim(u, v) ? `rim-${ninth}` : ninth;
}

/** A crowd of which so much is in one ninth or near the walls is said to be there; so much more in one half than in the other, in that half. */
const MOST = 0.55, AT_RIM = 0.7, MORE = 0.5;
/** Each ninth holds at least this share of what it would if all were alike. */
const EVEN = 0.4;

/** The one word for where they are; null where there are none. */
export function placeOf({ counts, rim, all }: Raster): Place | null {
  if (all === 0) return null;
  const share = (ninths: readonly number[]): number => ninths.reduce((sum, n) => sum + counts[n], 0) / all;
  if (all >= FEW && counts.every((count) => count >= (EVEN * all) / NINE.length)) return 'everywhere';
  const fullest = counts.indexOf(Math.max(...counts)), place = NINE[fullest], isRim = rim / all > AT_RIM;
  if (counts[fullest] / all > MOST) return place === 'middle' || !isRim ? place : `rim-${place}`;
  if (isRim && all >= FEW && HALVES.every(({ most }) => share(most) > 0)) return 'rim';
  const halves = HALVES.map(({ half, most, least }) => ({ half, more: share(most) - share(least) + (1 - share(most) - share(least)) / 2 }));
  const best = halves.reduce((one, other) => (other.more > one.more ? other : one));
  if (best.more > MORE) return best.half;
  // A ball in the middle reaches a little into the ninths around it.
  return place === 'middle' && rim / all < 1 - AT_RIM ? 'middle' : 'scattered';
}

/** Each half, with the ninths that lie wholly in it and those that lie wholly in the other. */
const HALVES = [
  { half: 'upperHalf', most: [0, 1, 2], least: [6, 7, 8] }, { half: 'lowerHalf', most: [6, 7, 8], least: [0, 1, 2] },
  { half: 'leftHalf', most: [0, 3, 6], least: [2, 5, 8] }, { half: 'rightHalf', most: [2, 5, 8], least: [0, 3, 6] },
] as const;

/** In which of eight directions something lies, from −x and −y to x and y with y up. */
export function sideOf(dx: number, dy: number): Outer {
  const eighth = Math.round(Math.atan2(dy, dx) / (Math.PI / 4));
  return (['left', 'lowerLeft', 'lower', 'lowerRight', 'right', 'upperRight', 'upper', 'upperLeft'] as const)[(eighth + 4) % 8];
}
