// The virtual laboratory: instruments that err as stated, and that never touch what they measure.
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, advance, cellIndex, createWorld, cytokines, fieldOf, flowCounts, hashWorld, readAssays } from '../../sim';
import type { Gate, Instruments, Reading, World } from '../../sim';
import { expectShare } from '../support/statistics';
import { blank, niche } from '../support/scenarios';
import { tinyWorld } from '../support/tinyWorld';

const EXACT: Instruments = { ...INSTRUMENTS, flowShare: 1, flowNoise: 0, flowBackground: 0, elisaNoise: 0 };
const valueOf = (readings: readonly Reading[], quantity: string) => readings.find((r) => r.quantity === quantity)!.value;

describe('cell index', () => {
  it('is the floor covered by living cells that adhere', () => {
    const world = tinyWorld('tumor 0 0 radius=6\ntumor 30 0 radius=6 life=apoptotic\ncart 60 0 radius=4\nhealthy 90 0 radius=4', { size: 200 });
    expect(cellIndex(world).value).toBeCloseTo((Math.PI * (36 + 16)) / 40_000, 6);
  });

  it('counts a CAR-T cell while it holds a living cell, by the cell it holds; not one that swims, is dead, or holds a dead cell', () => {
    const holding = 'tumor 0 0 radius=6\ncart 9 0 radius=4 partner=0', floor = 40_000, { cartAdhesion } = INSTRUMENTS;
    const index = (cells: string, adhesion = cartAdhesion) => (cellIndex(tinyWorld(cells, { size: 200 }), { ...INSTRUMENTS, cartAdhesion: adhesion }).value * floor) / Math.PI;
    expect(index(holding, 2.5)).toBeCloseTo(36 * 3.5, 6);
    expect(index(holding)).toBeCloseTo(36 * (1 + cartAdhesion), 6);
    expect(index('tumor 0 0 radius=6\ncart 9 0 radius=4')).toBeCloseTo(36, 6);
    expect(index('tumor 0 0 radius=6\ncart 9 0 radius=4 partner=0 life=apoptotic')).toBeCloseTo(36, 6);
    expect(index('tumor 0 0 radius=6 life=apoptotic\ncart 9 0 radius=4 partner=0')).toBeCloseTo(0, 6);
  });
});

describe('flow cytometry', () => {
  it('counts every kind when it catches all cells without noise', () => {
    const world = tinyWorld(`
      tumor 0 0 antigenA=5000
      tumor 20 0 antigenA=99
      tumor 40 0 antigenA=7000 life=necrotic
      tumor 60 0 antigenA=9000
      cart 80 0 subset=CD4 fate=memory
      cart 100 0 subset=CD8`);
    const readings = flowCounts(world, EXACT);
    expect(['tumour A+', 'tumour A-', 'CAR-T CD4', 'CAR-T CD8', 'CAR-T memory', 'median A of tumour A+'].map((q) => valueOf(readings, q)))
      .toEqual([2, 1, 1, 1, 1, 7000]);
  });

  it('catches the stated share and scales it back; the noise widens, it does not shift', () => {
    const world = createWorld(blank({ domain: { dimensions: 2, size: [2000, 2000, 20], voxel: 20, walls: 'closed' }, populations: [
      { kind: 'tumor', label: '', count: 4000, radius: 6, placement: { shape: 'random' }, antigenA: { distribution: 'constant', value: 5000 }, antigenB: { distribution: 'constant', value: 0 }, clones: [] },
    ] }));
    const readings = flowCounts(world, INSTRUMENTS);
    expectShare(valueOf(readings, 'tumour CD19+') * INSTRUMENTS.flowShare, 4000, INSTRUMENTS.flowShare);
    expect(Math.abs(valueOf(readings, 'median CD19 of tumour CD19+') / 5035 - 1)).toBeLessThan(0.03); // 5000 and the background
  });

  const TWO = 'tumor 0 0 antigenA=5000 antigenB=5000\ntumor 20 0 antigenA=5000 antigenB=99\ntumor 40 0 antigenA=20 antigenB=9000\ntumor 60 0 antigenA=20 antigenB=20\ntumor 80 0 antigenA=0 antigenB=0';
  const tumour = (gate: Gate) => flowCounts(tinyWorld(TWO, { products: { car: { gate } }, antigens: { A: 'CD19', B: 'CD22' } }), EXACT)
    .filter(({ quantity }) => quantity.startsWith('tumour')).map(({ quantity, value }) => [quantity, value]);

  it('counts by antigen B as well when a product looks at it, and double negatives when one looks at both', () => {
    const byA = [['tumour CD19+', 2], ['tumour CD19-', 3]], byB = [['tumour CD22+', 2], ['tumour CD22-', 3]];
    expect(tumour({ kind: 'single', antigen: 'A' })).toEqual(byA);
    expect(tumour({ kind: 'single', antigen: 'B' })).toEqual([...byA, ...byB]);
    for (const gate of [{ kind: 'or' }, { kind: 'and' }, { kind: 'not', antigen: 'A' }, { kind: 'not', antigen: 'B' }] as const) {
      expect(tumour(gate)).toEqual([...byA, ...byB, ['tumour CD19- CD22-', 2]]);
    }
  });

  it('counts antigen B in the same tube, with noise of its own', () => {
    const dim = Array.from({ length: 2000 }, (_, n) => `tumor ${n / 10 - 100} 0 antigenA=70 antigenB=70`).join('\n');
    const readings = flowCounts(tinyWorld(dim, { products: { car: { gate: { kind: 'or' } } } }), { ...INSTRUMENTS, flowShare: 0.5 });
    const [a, b, both] = ['tumour A-', 'tumour B-', 'tumour A- B-'].map((q) => valueOf(readings, q)) as [number, number, number];
    const tube = a + valueOf(readings, 'tumour A+');
    expect(b + valueOf(readings, 'tumour B+')).toBe(tube);
    // Noise that is the same for both would make every cell that is negative for one negative for the other.
    expect(Math.abs(both / tube - (a / tube) * (b / tube))).toBeLessThan(0.06);
    expect(both / Math.min(a, b)).toBeLessThan(0.8);
    // A is read the same, whoever looks at B.
    const single = flowCounts(tinyWorld(dim), { ...INSTRUMENTS, flowShare: 0.5 });
    expect(readings.filter(({ quantity }) => !quantity.includes('B'))).toEqual(single);
  });

  it('measures oncoprotein in the organoid model: no background, and a gate where the CAR stops seeing', () => {
    const picture = 'tumor 0 0 antigenA=0.49\ntumor 20 0 antigenA=0.51\ntumor 40 0 antigenA=0.9\ntumor 60 0 antigenA=1.6';
    const read = (parameters: Record<string, number>, instruments: Instruments) => flowCounts(tinyWorld(picture, { model: 'organoid', parameters }), instruments);
    const exact = read({}, { ...EXACT, flowBackground: 30 });
    expect(['tumour A+', 'tumour A-'].map((q) => valueOf(exact, q))).toEqual([3, 1]);
    expect(exact.at(-1)).toMatchObject({ unit: 'relative', value: 0.9 });
    expect(valueOf(read({ 'attach.oncoproteinNone': 1 }, EXACT), 'tumour A+')).toBe(1);
    const noisy = read({}, { ...INSTRUMENTS, flowShare: 1 }).at(-1)!.value;
    expect(noisy).not.toBe(exact.at(-1)!.value);
    expect(Math.abs(noisy - 0.9)).toBeLessThan(0.6);
  });

  it('reads nothing where there is nothing', () => {
    expect(valueOf(flowCounts(tinyWorld(''), EXACT), 'median A of tumour A+')).toBeNaN();
  });
});

describe('ELISA', () => {
  const withIfng = (level: number) => {
    const world = tinyWorld('', { fields: ['ifng'] });
    fieldOf(world.fields, 'ifng')!.value.fill(level);
    return world;
  };

  it('reads the mean of the patch within its limits, and says when it cannot', () => {
    expect(cytokines(withIfng(300), EXACT)).toEqual([{ assay: 'ELISA', quantity: 'IFN-γ', unit: 'pg/mL', value: 300, limit: '' }]);
    expect(cytokines(withIfng(1), EXACT)[0]).toMatchObject({ value: INSTRUMENTS.elisaLowest, limit: 'below' });
    expect(cytokines(withIfng(1e6), EXACT)[0]).toMatchObject({ value: INSTRUMENTS.elisaHighest, limit: 'above' });
  });

  it('errs by a tenth from sample to sample', () => {
    const world = withIfng(300);
    const readings = Array.from({ length: 400 }, () => {
      world.tick++;
      return cytokines(world, INSTRUMENTS)[0].value / 300;
    });
    const mean = readings.reduce((sum, r) => sum + r, 0) / 400, sd = Math.sqrt(readings.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 399);
    expect(Math.abs(mean - 1)).toBeLessThan(0.02);
    expect(sd).toBeGreaterThan(0.085);
    expect(sd).toBeLessThan(0.115);
  });
});

describe('ELISA of the serum', () => {
  const serum = (world: World, instruments = EXACT) => readAssays(world, instruments).filter(({ quantity }) => quantity.endsWith('in the serum'));
  const patient = (il6: number, ifng: number, seed = 'tiny') => {
    const world = tinyWorld('', { fields: ['ifng'], body: { scale: 1e6 }, seed });
    world.body.il6 = il6;
    world.body.ifng = ifng;
    return world;
  };

  it('reads IL-6 and IFN-γ of the patient within the same limits; there is none without a patient', () => {
    const reading = { assay: 'ELISA', unit: 'pg/mL', limit: '' };
    expect(serum(patient(300, 50))).toEqual([{ ...reading, quantity: 'IL-6 in the serum', value: 300 }, { ...reading, quantity: 'IFN-γ in the serum', value: 50 }]);
    expect(serum(patient(2, 1e6))).toMatchObject([{ value: INSTRUMENTS.elisaLowest, limit: 'below' }, { value: INSTRUMENTS.elisaHighest, limit: 'above' }]);
    expect(serum(tinyWorld('', { fields: ['ifng', 'il6'] }))).toEqual([]);
  });

  it('errs by draws of its own, and leaves the reading of the patch as it was', () => {
    const world = patient(300, 300), patch = tinyWorld('', { fields: ['ifng'] });
    for (const w of [world, patch]) fieldOf(w.fields, 'ifng')!.value.fill(300);
    const values = readAssays(world).filter(({ assay }) => assay === 'ELISA').map(({ value }) => value);
    expect(new Set(values).size).toBe(3);
    for (const value of values) expect(Math.abs(value / 300 - 1)).toBeLessThan(0.5);
    expect(values[0]).toBe(cytokines(patch, INSTRUMENTS)[0].value);
  });
});

it('readings of a patch with one antigen and no patient stay as they have always been', () => {
  const cells = Array.from({ length: 60 }, (_, n) => `${n % 3 === 2 ? 'cart' : 'tumor'} ${n * 3 - 90} 0 antigenA=${n % 2 === 0 ? 40 : 3000 + 100 * n}`);
  const world = tinyWorld(cells.join('\n'), { fields: ['ifng'] });
  world.tick = 77;
  fieldOf(world.fields, 'ifng')!.value.fill(300);
  expect(readAssays(world).map(({ quantity, unit, value }) => [quantity, unit, value])).toEqual([
    ['cell index', 'share of the floor', 0.02827433388230815], ['tumour A+', 'cells', 35], ['tumour A-', 'cells', 15],
    ['CAR-T CD4', 'cells', 0], ['CAR-T CD8', 'cells', 35], ['CAR-T memory', 'cells', 0],
    ['median A of tumour A+', 'molecules', 5229.982736217457], ['IFN-γ', 'pg/mL', 320.4181831070076],
  ]);
});

it('the laboratory changes nothing, and reads the same moment alike', () => {
  const measured = createWorld(niche(0.5)), left = createWorld(niche(0.5));
  for (let n = 0; n < 10; n++) {
    expect(readAssays(measured)).toEqual(readAssays(measured));
    advance(measured, 12);
    advance(left, 12);
  }
  expect(hashWorld(measured)).toBe(hashWorld(left));
});
