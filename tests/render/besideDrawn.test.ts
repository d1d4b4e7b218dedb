// Going from cell to cell in the picture: only through what is drawn, as it is drawn – filtered, sliced, cut open, turned.
import { describe, expect, it } from 'vitest';
import { Kind } from '../../src/render/codes';
import { CELL_WORDS } from '../../src/render/paint';
import { Picture } from '../../src/render/picture';
import type { Surface } from '../../src/render/surface';
import { emptyRun, frameOf } from '../browser/render/scenes';
import type { CellDraft } from '../browser/render/scenes';

const LEFT = [-1, 0] as const, RIGHT = [1, 0] as const, UP = [0, 1] as const;

function pictureOf(cells: CellDraft[], dimensions: 2 | 3 = 2, view: Parameters<Picture['setView']>[0] = {}): Picture {
  const picture = new Picture(), nothing = (): undefined => undefined;
  picture.showRun(emptyRun({ dimensions, size: [400, 400, dimensions === 3 ? 400 : 20] }));
  picture.setView(view);
  picture.showFrame(frameOf(cells), 0);
  const cellsLayer = { reserve: (count: number) => ({ words: new Uint32Array(count * CELL_WORDS), floats: new Float32Array(count * CELL_WORDS) }), commit: nothing, prepare: nothing };
  picture.layOut({ resolution: 1, setLook: nothing, ground: { setPatch: nothing, setField: nothing, showField: nothing }, under: { draw: nothing }, over: { draw: nothing }, cells: cellsLayer } as unknown as Surface, 0);
  return picture;
}

describe('the cell beside', () => {
  const row: CellDraft[] = [{ x: -50, y: 0 }, { x: 0, y: 5 }, { x: 12, y: 0, kind: Kind.Cart }, { x: 60, y: 0 }];

  it('is the one in the middle where none is chosen, then the next one, and none beyond the last', () => {
    const picture = pictureOf(row);
    expect(picture.beside(null, RIGHT)).toBe(2);
    expect([picture.beside(2, RIGHT), picture.beside(3, RIGHT), picture.beside(4, RIGHT), picture.beside(3, LEFT), picture.beside(1, UP)]).toEqual([3, 4, null, 2, null]);
    expect(pictureOf([]).beside(null, RIGHT)).toBeNull();
  });

  it('is none that the legend hides', () => {
    expect(pictureOf(row, 2, { hidden: new Set(['cart-0']) }).beside(2, RIGHT)).toBe(4);
  });

  it('lies in the slice that is shown, and follows the turn of a volume', () => {
    const volume: CellDraft[] = [{ x: 0, y: 0 }, { x: 20, y: 0, z: 60 }, { x: 50, y: 0, z: 3 }, { x: 0, y: 30, z: -5 }];
    expect(pictureOf(volume, 3, { mode3d: 'slice' }).beside(1, RIGHT)).toBe(3);
    const turned = pictureOf(volume, 3, { mode3d: 'projection' });
    turned.camera.yaw = Math.PI / 2;
    turned.camera.pitch = 0;
    expect(turned.beside(1, UP)).toBe(3);
    expect(turned.beside(1, LEFT)).toBe(4);
  });
});
