// From frames to colours: the picture shows what its frame brings along, each plane from its own, and changes colours with it.
import { describe, expect, it } from 'vitest';
import { BYTE_PLANES, FLOAT_PLANES, Flag, Kind } from '../../src/render/codes';
import { css, packed } from '../../src/render/colour';
import { legendOf } from '../../src/render/legend';
import { CELL_WORDS } from '../../src/render/paint';
import { PALETTES, shadeTable } from '../../src/render/palette';
import { Picture } from '../../src/render/picture';
import { Scene } from '../../src/render/scene';
import type { Surface } from '../../src/render/surface';
import { BYTE_PLANES as SENT_BYTES, FLOAT_PLANES as SENT_FLOATS, frameBytes, viewFrame } from '../../workers/frameTypes';
import { emptyRun, frameOf } from '../browser/render/scenes';
import type { CellDraft } from '../browser/render/scenes';

/** Colours by row as they are laid on the graphics card. */
function laidOut(picture: Picture): number[] {
  let words = new Uint32Array(0);
  const nothing = (): undefined => undefined;
  picture.layOut({
    resolution: 1, setLook: nothing, ground: { setPatch: nothing, setField: nothing, showField: nothing }, under: { draw: nothing }, over: { draw: nothing },
    cells: { reserve: (count: number) => ({ words: (words = new Uint32Array(count * CELL_WORDS)), floats: new Float32Array(words.buffer) }), commit: nothing, prepare: nothing },
  } as unknown as Surface, 0);
  const byId = Array.from({ length: words.length / CELL_WORDS }, (_, k): [number, number] => [words[k * CELL_WORDS + 6], words[k * CELL_WORDS + 4]]);
  return byId.sort((a, b) => SALT.indexOf(a[0]) - SALT.indexOf(b[0])).map(([, colour]) => colour);
}

/** Every record carries a salt made from the cell's id. */
const SALT = Array.from({ length: 20 }, (_, n) => Math.imul(n + 1, 0x9e3779b1) >>> 0);
const CROWD: CellDraft[] = [
  { x: 0, y: 0, kind: Kind.Tumor, shade: 200 }, { x: 20, y: 0, kind: Kind.Cart, shade: 100 }, { x: 40, y: 0, kind: Kind.Healthy, shade: 60 }, { x: 60, y: 0, kind: Kind.Macrophage, shade: 30 },
  { x: 80, y: 0, kind: Kind.Stroma, shade: 90 }, { x: 100, y: 0, kind: Kind.Tumor, flags: Flag.NegativeA, shade: 0 }, { x: 120, y: 0, kind: Kind.Tumor, life: 2, shade: 50 },
];
const info = emptyRun(), p = PALETTES.dark;

describe('the scene', () => {
  it('knows the planes of a frame, and copies each from its own', () => {
    expect([FLOAT_PLANES, BYTE_PLANES]).toEqual([SENT_FLOATS, SENT_BYTES]);
    const counts = { cellCount: 9, shadeCount: 9, synapseCount: 2, markCount: 0, fieldVoxels: 0, columnCount: 0 };
    const frame = viewFrame({ buffer: new ArrayBuffer(frameBytes(counts)), ...counts, meta: frameOf([]).meta });
    const planes = [...FLOAT_PLANES, ...BYTE_PLANES, 'id', 'shade'] as const;
    planes.forEach((name, n) => frame[name].forEach((_, i, all) => (all[i] = 10 * n + i)));
    frame.synapses.set([5, 6, 7, 8]);
    const scene = new Scene();
    scene.copy(frame);
    planes.forEach((name, n) => expect([...scene[name].subarray(0, 9)], name).toEqual(Array.from({ length: 9 }, (_, i) => 10 * n + i)));
    expect([...scene.synapses.subarray(0, 4)]).toEqual([5, 6, 7, 8]);
  });
});

describe('the picture', () => {
  it.each(info.colourings.map(({ name }) => name))('coloured by %s shows it on the cells it concerns, and all others as what they are or stepped back', (name) => {
    const { kinds, ramp, scale, lost } = info.colourings.find((one) => one.name === name)!;
    const picture = new Picture();
    picture.showRun(info);
    picture.setView({ colorBy: name });
    picture.showFrame(frameOf(CROWD, { drawn: name }), 0);
    const colours = laidOut(picture), table = shadeTable('dark', ramp, scale).map((colour) => packed(colour));
    const shown = (row: number, otherwise: number) => (kinds.includes(CROWD[row].kind!) ? table[CROWD[row].shade!] : otherwise);
    expect(colours).toEqual([
      shown(0, packed(p.muted)), shown(1, packed(p.products[0])), shown(2, packed(p.muted)), shown(3, packed(p.muted)), packed(p.stroma),
      lost === Flag.NegativeA ? packed(p.negative) : shown(5, packed(p.muted)), packed(p.apoptotic),
    ]);
  });

  it('keeps what the last frame was coloured by until the next one comes, and goes back to kinds at once', () => {
    const picture = new Picture();
    picture.showRun(info);
    const byKind = () => laidOut(picture)[0] === packed(p.antigen.at(-1)!);
    const draft: CellDraft[] = [{ x: 0, y: 0, kind: Kind.Tumor, antigenA: 1e6, shade: 20 }];
    picture.showFrame(frameOf(draft), 0);
    picture.setView({ colorBy: 'damage' });
    expect(byKind()).toBe(true);
    picture.showFrame(frameOf(draft, { drawn: 'damage' }), 0);
    const damage = laidOut(picture)[0];
    expect(byKind()).toBe(false);
    picture.setView({ colorBy: 'pdl1' });
    expect(laidOut(picture)[0]).toBe(damage);
    picture.showFrame(frameOf(draft, { drawn: 'pdl1' }), 0);
    expect(laidOut(picture)[0]).not.toBe(damage);
    picture.setView({ colorBy: 'type' });
    expect(byKind()).toBe(true);
  });
});

describe('the legend of a colouring', () => {
  const scaleOf = (name: string, high?: number) => legendOf(info, 'dark', name, high === undefined ? null : { name, low: 0, high }).scale;

  it('says in words what the ends mean, or in numbers with the unit', () => {
    expect(scaleOf('exhaustion')).toMatchObject({ label: 'Exhaustion', low: 'fresh', high: 'exhausted' });
    expect(scaleOf('damage')).toMatchObject({ label: 'Damage', low: 'unharmed', high: 'about to die' });
    expect(scaleOf('pdl1')).toMatchObject({ label: 'PD-L1, molecules', low: '≤ 1000', high: '≥ 100\u202f000' });
    expect(scaleOf('antigenB')).toMatchObject({ label: expect.stringMatching(/, molecules$/), low: '≤ 200', high: '≥ 50\u202f000' });
  });

  it('follows the present frame where the scale moves, and no frame of another colouring', () => {
    expect(scaleOf('oxygen')).toMatchObject({ label: 'oxygen, mmHg', low: '0', high: '20' });
    expect(scaleOf('oxygen', 50)).toMatchObject({ high: '50' });
    expect(legendOf(info, 'dark', 'oxygen', { name: 'kills', low: 0, high: 500 }).scale).toMatchObject({ high: '20' });
  });

  it('shows the colours that the cells have', () => {
    for (const { name, ramp, scale } of info.colourings) {
      const { scale: bar, names } = legendOf(info, 'light', name), table = shadeTable('light', ramp, scale).map(css);
      if (scale.kind === 'names') expect(names.map(({ colour }) => colour), name).toEqual(table.slice(0, names.length));
      else expect([bar!.stops[0], bar!.stops.at(-1)], name).toEqual([table[0], table[255]]);
    }
  });
});
