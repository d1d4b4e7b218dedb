// Where things are, in a word: cells counted in a raster and at the rim, whichever way the picture is turned.
import { describe, expect, it } from 'vitest';
import { Kind, Life } from '../../sim/cells';
import { turnOf } from '../../src/render/turn';
import { NINE, placeOf, placeOfOne, rastersOf, sideOf } from '../../src/app/whereabouts';
import type { Plane, Raster } from '../../src/app/whereabouts';

const FLAT: Plane = { right: [1, 0, 0], up: [0, 1, 0], half: [100, 100], slice: null };
type Cell = readonly [x: number, y: number, z?: number];

const framed = (cells: readonly Cell[], kind: number = Kind.Tumor, life: number = Life.Alive) => ({
  count: cells.length, x: Float32Array.from(cells, ([x]) => x), y: Float32Array.from(cells, ([, y]) => y), z: Float32Array.from(cells, ([, , z = 0]) => z),
  kind: new Uint8Array(cells.length).fill(kind), life: new Uint8Array(cells.length).fill(life),
});
/** A lattice over the whole patch, of which those cells stay that are asked for. */
const lattice = (stays: (x: number, y: number) => boolean): Cell[] =>
  Array.from({ length: 39 * 39 }, (_, n): Cell => [5 * (n % 39) - 95, 5 * Math.floor(n / 39) - 95]).filter(([x, y]) => stays(x, y));
const tumorIn = (cells: readonly Cell[], plane = FLAT): Raster => rastersOf(framed(cells), plane).tumor;

describe('a crowd', () => {
  it.each<[string, (x: number, y: number) => boolean, string]>([
    ['all over the patch', () => true, 'everywhere'],
    ['a large disc', (x, y) => Math.hypot(x, y) < 92, 'everywhere'],
    ['a ball in the middle', (x, y) => Math.hypot(x, y) < 60, 'middle'],
    ['a small ball in the middle', (x, y) => Math.hypot(x, y) < 25, 'middle'],
    ['a frame', (x, y) => Math.max(Math.abs(x), Math.abs(y)) > 85, 'rim'],
    ['the upper half', (_, y) => y > 0, 'upperHalf'], ['the lower half', (_, y) => y < 0, 'lowerHalf'], ['the left half', (x) => x < 0, 'leftHalf'], ['the right half', (x) => x > 0, 'rightHalf'],
    ['a heap at the upper left', (x, y) => Math.hypot(x + 55, y - 55) < 25, 'upperLeft'],
    ['a streak at the upper left wall', (x, y) => x < -85 && y > 40, 'rim-upperLeft'],
    ['a streak at the lower wall', (x, y) => y < -85 && Math.abs(x) < 30, 'rim-lower'],
    ['two heaps far apart', (x, y) => Math.hypot(x + 60, y + 60) < 20 || Math.hypot(x - 60, y - 60) < 20, 'scattered'],
  ])('%s', (_, stays, place) => expect(placeOf(tumorIn(lattice(stays)))).toBe(place));

  it('that is none is nowhere, and two cells are not everywhere', () => {
    expect(placeOf(tumorIn([]))).toBeNull();
    expect(placeOf(tumorIn([[-90, 90], [90, -90]]))).toBe('scattered');
    expect(placeOf(tumorIn([[-90, 90]]))).toBe('rim-upperLeft');
  });

  it('is counted by what it is: living tumour cells, living CAR-T cells, and what is left of any', () => {
    const at: Cell[] = [[0, 0]], sorts = (kind: number, life: number) => Object.entries(rastersOf(framed(at, kind, life), FLAT)).filter(([, { all }]) => all > 0).map(([name]) => name);
    expect(sorts(Kind.Tumor, Life.Quiescent)).toEqual(['tumor']);
    expect(sorts(Kind.Cart, Life.Alive)).toEqual(['cart']);
    for (const kind of [Kind.Tumor, Kind.Cart, Kind.Healthy]) for (const life of [Life.Apoptotic, Life.Necrotic, Life.Lysed]) expect(sorts(kind, life)).toEqual(['remains']);
    for (const kind of [Kind.Healthy, Kind.Stroma, Kind.Macrophage]) expect(sorts(kind, Life.Alive)).toEqual([]);
  });

  it('is told as it is seen: turned with the volume, and in a slice only what lies in it', () => {
    const [a, b, c, d, e, f] = turnOf(Math.PI / 2, 0), turned: Plane = { ...FLAT, right: [a, b, c], up: [d, e, f] }, [[x, y]] = [[90, 0]];
    expect(placeOf(tumorIn([[x, y]]))).toBe('rim-right');
    expect(placeOf(tumorIn([[x, y]], turned))).toBe('rim-upper');
    expect(tumorIn([[0, 0, 30], [0, 0, 5], [0, 0, -30]], { ...FLAT, slice: [-10, 10] }).all).toBe(1);
  });
});

describe('one cell', () => {
  it('is in one of nine places, eight of them at the rim where the wall is near', () => {
    const at = [-0.6, 0, 0.6], places = [...at].reverse().flatMap((v) => at.map((u) => placeOfOne(u, v)));
    expect(places).toEqual(NINE);
    expect([placeOfOne(-0.9, 0.5), placeOfOne(0, -0.9), placeOfOne(0.2, 0.1)]).toEqual(['rim-upperLeft', 'rim-lower', 'middle']);
  });

  it('lies from another in one of eight directions, with up above', () => {
    const around = Array.from({ length: 8 }, (_, n) => sideOf(Math.cos((n * Math.PI) / 4), Math.sin((n * Math.PI) / 4)));
    expect(around).toEqual(['right', 'upperRight', 'upper', 'upperLeft', 'left', 'lowerLeft', 'lower', 'lowerRight']);
  });
});
