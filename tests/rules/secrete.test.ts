// Secrete: who gives what to which voxel, in numbers checked by hand from molecules and volumes.
import { describe, expect, it } from 'vitest';
import { field, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import type { FieldName, World } from '../../sim';

const sphere = (radius: number) => (4 / 3) * Math.PI * radius ** 3;
const VOXEL = 20 ** 3;

/** Index of a voxel of a patch of 400 µm with voxels of 20 µm, from a point's coordinates. */
function at(x: number, y: number, z?: number): number {
  const index = (p: number) => Math.floor((p + 200) / 20);
  return ((z === undefined ? 0 : index(z)) * 20 + index(y)) * 20 + index(x);
}

function secreted(picture: string, fields: NonNullable<TinyOptions['fields']>, options: TinyOptions = {}): World {
  const world = tinyWorld(picture, { fields, ...options });
  runRule(world, 'secrete');
  return world;
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

describe('secrete: oxygen', () => {
  it('takes oxygen up in proportion to volume: tumour cells ten times as fast as others', () => {
    const world = secreted('tumor 5 5 radius=6\nhealthy 45 5 radius=5\ncart -35 5 radius=4', ['oxygen']);
    const { sink, source } = field(world, 'oxygen');
    expect(sink[at(5, 5)]).toBeCloseTo((10 * sphere(6)) / VOXEL, 12);
    expect(sink[at(45, 5)]).toBeCloseTo((1 * sphere(5)) / VOXEL, 12);
    expect(sink[at(-35, 5)]).toBeCloseTo((1 * sphere(4)) / VOXEL, 12);
    expect(total(sink)).toBeCloseTo((10 * sphere(6) + sphere(5) + sphere(4)) / VOXEL, 12);
    expect(total(source)).toBe(0);
  });

  it('lets dying cells keep a tenth, burst cells and stroma nothing', () => {
    const world = secreted('tumor 5 5 life=apoptotic\ntumor 45 5 life=necrotic\ntumor 85 5 life=lysed\nstroma 125 5\ncart -35 5 life=apoptotic\ntumor -75 5 life=quiescent', ['oxygen']);
    const { sink } = field(world, 'oxygen');
    const full = (10 * sphere(6)) / VOXEL;
    expect(sink[at(5, 5)]).toBeCloseTo(0.1 * full, 12);
    expect(sink[at(45, 5)]).toBeCloseTo(0.1 * full, 12);
    expect(sink[at(85, 5)]).toBe(0);
    expect(sink[at(125, 5)]).toBe(0);
    expect(sink[at(-35, 5)]).toBeCloseTo((0.1 * sphere(4)) / VOXEL, 12);
    expect(sink[at(-75, 5)]).toBeCloseTo(full, 12);
  });

  it('adds cells of one voxel up, and starts afresh every time', () => {
    const world = secreted('tumor 1 1\ntumor 19 19\ntumor 21 19', ['oxygen']);
    runRule(world, 'secrete', 3);
    const { sink } = field(world, 'oxygen');
    expect(sink[at(10, 10)]).toBeCloseTo((2 * 10 * sphere(6)) / VOXEL, 12);
    expect(sink[at(30, 10)]).toBeCloseTo((10 * sphere(6)) / VOXEL, 12);
  });

  it('supplies oxygen at the vessels, towards the pressure of blood', () => {
    const world = secreted('', ['oxygen', 'attractant'], {
      vessels: [[-90, 30, 0], [-90, 30, 0], [170, -170, 0]], parameters: { 'secrete.vesselOxygen': 50, 'secrete.vesselSupply': 7 * VOXEL },
    });
    const { sink, source } = field(world, 'oxygen');
    expect(source[at(-90, 30)]).toBe(2 * 7 * 50);
    expect(sink[at(-90, 30)]).toBe(2 * 7);
    expect(source[at(170, -170)]).toBe(7 * 50);
    expect([total(source), total(sink)]).toEqual([3 * 7 * 50, 3 * 7]);
    expect(total(field(world, 'attractant').source)).toBe(0);
  });

  it('exchanges the same volume through a vessel whatever the size of a voxel', () => {
    for (const voxel of [10, 40]) {
      const world = secreted('', ['oxygen'], { voxel, vessels: [[3, 3, 0]] });
      const cube = voxel ** 3;
      expect(total(field(world, 'oxygen').sink) * cube).toBeCloseTo(960_000, 6);
      expect(total(field(world, 'oxygen').source) * cube).toBeCloseTo(960_000 * 40, 6);
    }
  });

  it('exchanges with the medium at every voxel of the walls and no other, where asked to', () => {
    for (const dimensions of [2, 3] as const) {
      const world = secreted('', ['oxygen'], { dimensions, parameters: { 'secrete.wallSupply': 100, 'secrete.wallOxygen': 30 } });
      const { sink, source } = field(world, 'oxygen'), inner = 18 ** dimensions, walls = 20 ** dimensions - inner;
      expect(sink.filter((s) => s === 100)).toHaveLength(walls);
      expect(source.filter((s) => s === 3000)).toHaveLength(walls);
      expect(sink.filter((s) => s === 0)).toHaveLength(inner);
      expect(sink[at(-195, 5, dimensions === 3 ? 5 : undefined)]).toBe(100);
    }
  });

  it('spreads the uptake of a split step over the step, wherever the voxel, and leaves supplies as they are', () => {
    const picture = 'tumor 5 5 radius=9\ntumor 7 5 radius=9', options = { vessels: [[45, 5, 0]] as const };
    const whole = secreted(picture, ['oxygen'], options), split = secreted(picture, ['oxygen'], { ...options, parameters: { 'secrete.splitStep': 0.05 } });
    const s = field(whole, 'oxygen').sink[at(5, 5)];
    expect(field(split, 'oxygen').sink[at(5, 5)]).toBeCloseTo(s / (1 + 0.05 * s), 12);
    expect(field(split, 'oxygen').sink[at(45, 5)]).toBe(field(whole, 'oxygen').sink[at(45, 5)]);
  });

  it('finds the voxel in 3-D too', () => {
    const world = secreted('tumor 5 45 -105', ['oxygen', 'attractant'], { dimensions: 3, vessels: [[5, 45, 95]] });
    expect(field(world, 'oxygen').sink[at(5, 45, -105)]).toBeCloseTo((10 * sphere(6)) / VOXEL, 12);
    expect(field(world, 'oxygen').sink[at(5, 45, 95)]).toBe(120);
    expect(field(world, 'attractant').source[at(5, 45, -105)]).toBeCloseTo((10 * sphere(6)) / VOXEL, 12);
  });
});

describe('secrete: attractant', () => {
  it('comes from living tumour cells only, and stops at saturation 1', () => {
    const picture = 'tumor 5 5 radius=5\ntumor 45 5 life=quiescent\ntumor 85 5 life=apoptotic\ntumor 85 45 life=necrotic\ntumor 85 85 life=lysed\nhealthy 125 5\ncart -35 5 holds=1 growthSignal=1\nstroma 165 5';
    const { source, sink } = field(secreted(picture, ['attractant']), 'attractant');
    expect(source[at(5, 5)]).toBeCloseTo((10 * sphere(5)) / VOXEL, 12);
    expect(source[at(45, 5)]).toBeCloseTo((10 * sphere(6)) / VOXEL, 12);
    expect(total(source)).toBeCloseTo((10 * (sphere(5) + sphere(6))) / VOXEL, 12);
    expect([...sink]).toEqual([...source]);
  });
});

describe('secrete: cytokines', () => {
  const AVOGADRO = 6.02214076e23;
  /** pg/mL that `molecules` of `dalton` g/mol add to a voxel: 1 µm³ is 1e-12 mL, 1 g is 1e12 pg. */
  const picogramsPerMilliliter = (molecules: number, dalton: number) => ((molecules * dalton) / AVOGADRO) * 1e12 / (VOXEL * 1e-12);

  it('makes IFN-γ at 26 molecules a second times the growth signal', () => {
    const world = secreted('tumor 5 5\ncart 15 5 holds=1 growthSignal=1\ntumor 105 5\ncart 115 5 holds=3 growthSignal=0.25', ['ifng']);
    const { source } = field(world, 'ifng');
    const full = picogramsPerMilliliter(26 * 60, 17_000);
    expect(full).toBeGreaterThan(5504);
    expect(full).toBeLessThan(5505);
    expect(source[at(15, 5)]).toBeCloseTo(full, 6);
    expect(source[at(115, 5)]).toBeCloseTo(full / 4, 6);
    expect(total(source)).toBeCloseTo(1.25 * full, 6);
  });

  it('takes IFN-γ up by receptors: 31 molecules a minute of a tumour or healthy cell, 83 of a macrophage, half of it at 21 ng/mL', () => {
    const picture = 'tumor 5 5\nhealthy 45 5\nmacrophage 85 5\ntumor 125 5 life=apoptotic\nstroma 165 5\ncart -35 5';
    for (const level of [0, 21_000, 2_100_000]) {
      const { sink } = field(secreted(picture, [{ name: 'ifng', initial: level, boundary: null }]), 'ifng');
      const taken = (x: number) => sink[at(x, 5)] * level;
      const most = [31, 31, 83].map((molecules) => picogramsPerMilliliter(molecules, 17_000));
      if (level === 0) expect(sink[at(5, 5)]).toBeCloseTo(most[0] / 21_000, 12);
      else [5, 45, 85].forEach((x, n) => expect(taken(x) / most[n]).toBeCloseTo(level === 21_000 ? 0.5 : 100 / 101, 12));
      expect([125, 165, -35].map((x) => sink[at(x, 5)])).toEqual([0, 0, 0]);
    }
  });

  it('makes IL-2 in bound CD4 cells only', () => {
    const picture = `tumor 5 5\ncart 15 5 holds=1 growthSignal=0.5 subset=CD4\ncart -5 5 holds=1 growthSignal=0.5 subset=CD8
      cart 65 5 growthSignal=0.5 subset=CD4\ncart 105 5 growthSignal=0.5 subset=CD4 life=apoptotic`;
    const world = secreted(picture, ['il2', 'ifng']);
    const { source, sink } = field(world, 'il2');
    expect(source[at(15, 5)]).toBeCloseTo(0.5 * picogramsPerMilliliter(293, 15_500), 6);
    expect(total(source)).toBeCloseTo(source[at(15, 5)], 9);
    // Every living CAR-T cell clears 800 µm³ a minute, bound or not.
    expect([sink[at(15, 5)], sink[at(-5, 5)], sink[at(65, 5)], sink[at(105, 5)]].map((s) => s.toFixed(9))).toEqual(['0.100000000', '0.100000000', '0.100000000', '0.000000000']);
    expect(total(field(world, 'ifng').source)).toBeCloseTo(picogramsPerMilliliter(26 * 60, 17_000), 6);
  });

  it('makes nothing in free cells, without a growth signal, or in dead cells', () => {
    const world = secreted('tumor 5 5\ncart 15 5 holds=1 subset=CD4\ncart 45 5 growthSignal=1 subset=CD4', ['il2', 'ifng']);
    expect(total(field(world, 'ifng').source)).toBe(0);
    expect(total(field(world, 'il2').source)).toBe(0);
  });

  it('raises the patch by rate × dt once it has spread', () => {
    const world = tinyWorld('tumor 5 5\ncart 15 5 holds=1 growthSignal=1', { fields: ['ifng'], parameters: { 'ifng.decay': 0, 'secrete.ifngUptake': 0 }, clock: { fieldEvery: 20 } });
    runRule(world, 'secrete');
    runRule(world, 'diffuse');
    expect(total(field(world, 'ifng').value)).toBeCloseTo(2 * picogramsPerMilliliter(1560, 17_000), 5);
  });

  it('works with any set of fields switched on, or none', () => {
    for (const fields of [[], ['oxygen'], ['attractant'], ['ifng'], ['il2']] as FieldName[][]) {
      expect(() => secreted('tumor 5 5\ncart 15 5 holds=1 growthSignal=1 subset=CD4', fields)).not.toThrow();
    }
  });
});

describe('secrete: IL-6, TNF and suppressive factor', () => {
  const total = (world: World, name: FieldName, what: 'source' | 'sink' = 'source'): number => field(world, name)[what].reduce((sum, u) => sum + u, 0);

  function fed(picture: string, fields: FieldName[], parameters: Record<string, number> = {}): World {
    const world = tinyWorld(picture, { fields, parameters });
    runRule(world, 'secrete');
    return world;
  }

  it('IL-6 and TNF come from living inflammatory macrophages in proportion to activation', () => {
    for (const [name, kiloDalton, rate] of [['il6', 21, 160], ['tnf', 17.3, 150]] as const) {
      const world = fed('macrophage 5 5 activation=0.5\nmacrophage 45 5 activation=1 subset=1\nmacrophage 85 5 activation=1 life=apoptotic\nmacrophage 125 5', [name]);
      expect(total(world, name)).toBeCloseTo((0.5 * rate * kiloDalton * 1000 * 1e24) / 6.02214076e23 / 8000, 9);
      expect(total(world, name, 'sink')).toBe(0);
    }
  });

  it('TNF comes from bound CAR-T cells with their growth signal, too', () => {
    const one = total(fed('tumor 0 0\ncart 8 0 holds=1 growthSignal=1', ['tnf']), 'tnf');
    expect(one).toBeGreaterThan(0);
    expect(total(fed('tumor 0 0\ncart 8 0 holds=1 growthSignal=0.25', ['tnf']), 'tnf')).toBeCloseTo(0.25 * one, 12);
    expect(total(fed('tumor 0 0\ncart 8 0 growthSignal=1', ['tnf']), 'tnf')).toBe(0);
  });

  it('suppressive factor comes from suppressive macrophages, and from tumour cells where the scenario says so, towards 1', () => {
    const picture = 'macrophage 5 5 subset=1\nmacrophage 45 5\nmacrophage 85 5 subset=1 life=apoptotic\ntumor -55 5\ntumor -95 5 life=apoptotic';
    const world = fed(picture, ['suppressor']), more = fed(picture, ['suppressor'], { 'secrete.suppressorTumor': 5 });
    const volume = (r: number) => (4 / 3) * Math.PI * r ** 3;
    expect(total(world, 'suppressor')).toBeCloseTo((10 * volume(8)) / 8000, 9);
    expect(total(more, 'suppressor')).toBeCloseTo((10 * volume(8) + 5 * volume(6)) / 8000, 9);
    for (const w of [world, more]) expect(Array.from(field(w, 'suppressor').sink)).toEqual(Array.from(field(w, 'suppressor').source));
  });

  it('is nothing where the fields are off', () => {
    const world = fed('macrophage 5 5 activation=1\ntumor 0 0\ncart 8 0 holds=2 growthSignal=1', ['attractant']);
    expect(world.fields.active).toHaveLength(1);
  });
});
