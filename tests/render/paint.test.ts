// From frame to draw records: who is drawn, in which order, how; and that the codes equal those of the core.
import { describe, expect, it } from 'vitest';
import { Fate as CoreFate, Kind as CoreKind, Life as CoreLife } from '../../sim/cells';
import { Flag as FrameFlag, MarkKind as FrameMarkKind } from '../../workers/frameTypes';
import { makeBrushes } from '../../src/render/brushes';
import { Camera } from '../../src/render/camera';
import type { Turn } from '../../src/render/turn';
import { Fate, Flag, Kind, Life, MarkKind } from '../../src/render/codes';
import { packed } from '../../src/render/colour';
import type { Targeting } from '../../src/render/groups';
import { CELL_WORDS, Painter, Style, Trait } from '../../src/render/paint';
import { PALETTES } from '../../src/render/palette';
import { Scene } from '../../src/render/scene';
import { DEFAULT_SETTINGS } from '../../src/render/settings';
import type { ViewSettings } from '../../src/render/settings';
import { emptyRun, frameOf } from '../browser/render/scenes';
import type { CellDraft } from '../browser/render/scenes';

const FLAT: Turn = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const ONLY_A: Targeting = { a: true, b: false, both: false };

interface Drawn {
  row: number;
  x: number;
  style: number;
  colour: number;
  level: number;
  traits: number;
  alpha: number;
}

function draw(cells: CellDraft[], settings: Partial<ViewSettings> = {}, options: { dimensions?: 2 | 3; turn?: Turn; targeting?: Targeting } = {}): Drawn[] {
  const scene = new Scene(), painter = new Painter();
  const colouring = emptyRun().colourings.find(({ name }) => name === settings.colorBy) ?? null;
  scene.copy(frameOf(cells, colouring ? { drawn: colouring.name } : {}));
  const brushes = makeBrushes({ ...DEFAULT_SETTINGS, ...settings }, options.targeting ?? ONLY_A, options.dimensions ?? 2, colouring);
  const count = painter.arrange(scene, brushes, options.turn ?? FLAT, 1000);
  const words = new Uint32Array(count * CELL_WORDS), floats = new Float32Array(words.buffer);
  painter.write(scene, brushes, { words, floats });
  return Array.from({ length: count }, (_, k) => ({
    row: painter.order[k], x: floats[k * CELL_WORDS], colour: words[k * CELL_WORDS + 4], alpha: floats[k * CELL_WORDS + 7],
    style: words[k * CELL_WORDS + 5] & 255, level: (words[k * CELL_WORDS + 5] >> 8) & 255, traits: words[k * CELL_WORDS + 5] >>> 24,
  }));
}

const rows = (drawn: Drawn[]) => drawn.map((d) => d.row);
const styleFor = (cell: Omit<CellDraft, 'x' | 'y'>) => draw([{ x: 0, y: 0, ...cell }])[0].style;

describe('codes', () => {
  it('equal those of the core and the worker', () => {
    expect([Kind, Life, Fate, Flag, MarkKind]).toEqual([CoreKind, CoreLife, CoreFate, FrameFlag, FrameMarkKind]);
  });
});

describe('the painter', () => {
  it('shows how inflamed a macrophage is, and colours it like no tumour cell', () => {
    const [calm, inflamed] = draw([{ x: 0, y: 0, kind: Kind.Macrophage }, { x: 50, y: 0, kind: Kind.Macrophage, activation: 255 }]);
    expect([calm.level, inflamed.level]).toEqual([0, 255]);
    expect(calm.colour).toBe(packed(PALETTES.dark.macrophage));
    expect(draw([{ x: 0, y: 0, kind: Kind.Macrophage, activation: 255 }], { colorBy: 'activation' })[0].colour).not.toBe(calm.colour);
  });

  it('chooses the style by kind, life and fate', () => {
    expect(styleFor({ kind: Kind.Tumor })).toBe(Style.Disc);
    expect(styleFor({ kind: Kind.Tumor, flags: Flag.NegativeA })).toBe(Style.Hollow);
    expect(styleFor({ kind: Kind.Tumor, flags: Flag.NegativeB })).toBe(Style.Disc); // nobody looks for B
    expect(styleFor({ kind: Kind.Healthy })).toBe(Style.Healthy);
    expect(styleFor({ kind: Kind.Stroma })).toBe(Style.Stroma);
    expect(styleFor({ kind: Kind.Macrophage, flags: Flag.NegativeA })).toBe(Style.Macrophage);
    expect(styleFor({ kind: Kind.Cart })).toBe(Style.Cart);
    expect(styleFor({ kind: Kind.Cart, fate: Fate.Exhausted })).toBe(Style.Exhausted);
    expect(styleFor({ kind: Kind.Cart, fate: Fate.Memory })).toBe(Style.Memory);
    expect(styleFor({ kind: Kind.Cart, life: Life.Apoptotic })).toBe(Style.Apoptotic);
    expect(styleFor({ kind: Kind.Tumor, life: Life.Necrotic })).toBe(Style.Necrotic);
    expect(styleFor({ kind: Kind.Tumor, life: Life.Lysed })).toBe(Style.Necrotic);
    expect(styleFor({ kind: Kind.Stroma })).toBe(Style.Stroma);
  });

  it('hands on traits, activation and the share of antigen', () => {
    const [tumor, cart] = draw([
      { x: 0, y: 0, flags: Flag.Held | Flag.Dividing, life: Life.Quiescent, antigenA: 1e6 },
      { x: 0, y: 0, kind: Kind.Cart, activation: 77, flags: Flag.Bound },
    ]);
    expect(tumor.traits).toBe(Trait.Held | Trait.Dividing | Trait.Quiescent);
    expect(tumor.level).toBe(255);
    expect(cart.traits).toBe(Trait.Bound);
    expect(cart.level).toBe(77);
  });

  it('layers corpses under tissue, CAR-T cells above, escaped cells on top, and keeps the frame’s order within a layer', () => {
    const cells = [{ kind: 1 }, { kind: 0 }, { kind: 0, life: 2 }, { kind: 0, flags: 8 }, { kind: 2 }, { kind: 0, life: 3 }, { kind: 3 }, { kind: 0 }, { kind: 1 }];
    expect(rows(draw(cells.map((cell) => ({ x: 0, y: 0, ...cell }))))).toEqual([5, 2, 6, 4, 1, 7, 0, 8, 3]);
  });

  it('leaves out hidden groups, and only them', () => {
    const cells = [{ kind: 0 }, { kind: 0, flags: 8 }, { kind: 1, product: 0 }, { kind: 1, product: 1 }, { kind: 1, fate: 2 }].map((cell) => ({ x: 0, y: 0, ...cell }));
    const without = (...hidden: string[]) => rows(draw(cells, { hidden: new Set(hidden) })).sort();
    expect(without('tumor')).toEqual([1, 2, 3, 4]);
    expect(without('cart-1')).toEqual([0, 1, 2, 4]);
    expect(without('cart-exhausted', 'tumor-negative')).toEqual([0, 2, 3]);
    expect(without()).toEqual([0, 1, 2, 3, 4]);
  });

  it('colours by what is asked for', () => {
    const p = PALETTES.dark;
    const cells = [{ x: 0, y: 0, antigenA: 1e6, clone: 2 }, { x: 0, y: 0, antigenA: 0, flags: Flag.NegativeA }, { x: 0, y: 0, kind: 1, activation: 255, exhaustion: 0 }];
    const colours = (colorBy: ViewSettings['colorBy']) => draw(cells, { colorBy }).sort((a, b) => a.row - b.row).map((d) => d.colour);
    expect(colours('type')).toEqual([packed(p.antigen.at(-1)!), packed(p.negative), packed(p.products[0])]);
    expect(colours('clone')[0]).toBe(packed(p.clones[2]));
    expect(colours('activation')).toEqual([packed(p.muted), packed(p.muted), packed(p.activation.at(-1)!)]);
    expect(colours('exhaustion')[2]).toBe(packed(p.exhaustion[0]));
    expect(colours('antigenB')[0]).toBe(packed(p.antigen[0]));
  });

  it('shows as negative what no product can see: with two targets both must be lost, or either if both are needed', () => {
    const lostA = [{ x: 0, y: 0, flags: Flag.NegativeA }], lostBoth = [{ x: 0, y: 0, flags: Flag.NegativeA | Flag.NegativeB }];
    const style = (cells: CellDraft[], both: boolean) => draw(cells, {}, { targeting: { a: true, b: true, both } })[0].style;
    expect(style(lostA, false)).toBe(Style.Disc);
    expect(style(lostBoth, false)).toBe(Style.Hollow);
    expect(style(lostA, true)).toBe(Style.Hollow);
  });

  it('lets other clones step back while one is highlighted', () => {
    const drawn = draw([{ x: 0, y: 0, clone: 0 }, { x: 0, y: 0, clone: 1 }], { clone: 1 });
    expect(drawn.map((d) => d.alpha)).toEqual([expect.closeTo(0.22), 1]);
  });

  it('draws the nearest last in projection, however the patch is turned', () => {
    const cells = [{ x: 0, y: 0, z: 50 }, { x: 0, y: 0, z: -50 }, { x: 80, y: 0, z: 0, kind: 1 }];
    const settings: Partial<ViewSettings> = { mode3d: 'projection' };
    expect(rows(draw(cells, settings, { dimensions: 3 }))).toEqual([1, 2, 0]);
    const camera = new Camera();
    camera.setTurned(true);
    camera.rotateBy(Math.PI / 2, -Math.PI / 2); // from the side, x towards the viewer or away
    const order = rows(draw(cells, settings, { dimensions: 3, turn: camera.turn }));
    expect(camera.viewOf(80, 0, 0)[2] > 0 ? order.at(-1) : order[0]).toBe(2);
  });

  it('cut open leaves out what lies before the middle, as the viewer sees it, and only in projection of a volume', () => {
    const cells: CellDraft[] = [{ x: 0, y: 0, z: 90 }, { x: 0, y: 0, z: -90 }, { x: 300, y: 0, z: 5 }, { x: -300, y: 0, z: -5 }];
    const rows = (settings: Partial<ViewSettings>, dimensions: 2 | 3, turn = FLAT) => draw(cells, settings, { dimensions, turn }).map(({ row }) => row).sort();
    expect(rows({ cutOpen: true }, 3)).toEqual([1, 3]);
    expect(rows({ cutOpen: false }, 3)).toEqual([0, 1, 2, 3]);
    expect(rows({ cutOpen: true }, 2)).toEqual([0, 1, 2, 3]);
    expect(rows({ cutOpen: true }, 3, [0, 0, -1, 0, 1, 0, 1, 0, 0]), 'seen along x').toEqual([0, 1, 3]);
    expect(rows({ cutOpen: true, mode3d: 'slice', sliceZ: 0 }, 3)).toEqual([2, 3]);
  });

  it('draws the slab crisp and on top, neighbours faint, the rest not at all', () => {
    const cells = [{ x: 0, y: 0, z: 4, kind: 1 }, { x: 0, y: 0, z: 30 }, { x: 0, y: 0, z: 200 }, { x: 0, y: 0, z: -8 }];
    const drawn = draw(cells, { mode3d: 'slice', sliceZ: 0 }, { dimensions: 3 });
    expect(rows(drawn)).toEqual([1, 3, 0]);
    expect(drawn[0].alpha).toBeGreaterThan(0);
    expect(drawn[0].alpha).toBeLessThan(0.17);
    expect(drawn.slice(1).map((d) => d.alpha)).toEqual([1, 1]);
  });

  it('takes more cells than before and then fewer, without leaving any over', () => {
    const scene = new Scene(), painter = new Painter(), brushes = makeBrushes(DEFAULT_SETTINGS, ONLY_A, 2);
    for (const n of [3, 5000, 7, 0]) {
      scene.copy(frameOf(Array.from({ length: n }, (_, i) => ({ x: i, y: 0 }))));
      expect(painter.arrange(scene, brushes, FLAT, 1000)).toBe(n);
      expect(rows([...Array(n).keys()].map((k) => ({ row: painter.order[k] }) as Drawn))).toEqual([...Array(n).keys()]);
    }
    expect(scene.rowOf(3)).toBe(-1); // an id of an earlier, larger frame
  });
});
