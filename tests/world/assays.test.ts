// The virtual laboratory: instruments that err as stated, and that never touch what they measure.
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, advance, cellIndex, createWorld, cytokines, fieldOf, flowCounts, hashWorld, readAssays } from '../../sim';
import type { Instruments, Reading } from '../../sim';
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
    expect(['tumour A+', 'tumour A−', 'CAR-T CD4', 'CAR-T CD8', 'CAR-T memory', 'median A of tumour A+'].map((q) => valueOf(readings, q)))
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
      return cytokines(world, INSTRUMENTS)[0]!.value / 300;
    });
    const mean = readings.reduce((sum, r) => sum + r, 0) / 400, sd = Math.sqrt(readings.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 399);
    expect(Math.abs(mean - 1)).toBeLessThan(0.02);
    expect(sd).toBeGreaterThan(0.085);
    expect(sd).toBeLessThan(0.115);
  });
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
