// Perfuse: how much blood carries away, from where, and that the serum gets just that.
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, SUBSTANCES } from '../../sim';
import type { FieldName, World } from '../../sim';
import { field, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const VOXEL = 20 ** 3, SCALE = 1e7, PLASMA = 3000;
/** pg/mL of the serum from a pg/mL of one voxel: 1 µm³ is 1e-12 mL. */
const IN_SERUM = (VOXEL * 1e-12 * SCALE) / PLASMA;
const CYTOKINES: readonly FieldName[] = ['ifng', 'il2', 'il6', 'tnf'];

const level = (name: FieldName, initial: number, boundary: number | null = null) => ({ name, initial, boundary });
const at = (x: number, y: number) => Math.floor((y + 200) / 20) * 20 + Math.floor((x + 200) / 20);
const total = (values: Float64Array) => values.reduce((sum, u) => sum + u, 0);

/** One vessel, no cells, steps of a minute. */
function perfused(fields: NonNullable<TinyOptions['fields']>, options: TinyOptions = {}, times = 1): World {
  const world = tinyWorld('', { fields, vessels: [[-90, 30, 0]], clock: { fieldEvery: 10 }, ...options });
  runRule(world, 'perfuse', times);
  return world;
}

describe('perfuse: the tissue', () => {
  it('loses 6000 µm³ a minute of every cytokine to a vessel', () => {
    for (const name of CYTOKINES) {
      const { value } = field(perfused([level(name, 1000)], { parameters: { 'perfuse.reach': 0 } }, 5), name);
      expect(value[at(-90, 30)] / 1000, name).toBeCloseTo(Math.exp((-6000 * 5) / VOXEL), 12);
      expect(value.filter((u) => u === 1000), name).toHaveLength(399);
    }
  });

  it('loses it evenly from all voxels in reach of the vessel', () => {
    // Centres of voxels lie 20 µm apart; the vessel is at one: 21 of them are no farther than 50 µm, 81 no farther than 100.
    expect(field(perfused([level('ifng', 1000)]), 'ifng').value.filter((u) => u !== 1000)).toHaveLength(81);
    const { value } = field(perfused([level('ifng', 1000)], { parameters: { 'perfuse.reach': 50 } }), 'ifng'), touched = value.filter((u) => u !== 1000);
    expect(touched).toHaveLength(21);
    for (const u of touched) expect(u / 1000).toBeCloseTo(Math.exp(-6000 / 21 / VOXEL), 12);
  });

  it('loses the same whatever the size of a voxel, in 2-D and 3-D', () => {
    for (const dimensions of [2, 3] as const) {
      for (const voxel of [10, 20, 40]) {
        const { value } = field(perfused([level('ifng', 1000)], { dimensions, voxel, size: 240, vessels: [[3, 3, 3]], parameters: { 'secrete.ifngVesselClearance': 60 } }), 'ifng');
        expect((1000 * value.length - total(value)) * voxel ** 3).toBeCloseTo(60 * 1000, -3);
      }
    }
  });

  it('loses twice as much to two vessels in one place', () => {
    const { value } = field(perfused([level('ifng', 1000)], { vessels: [[5, 5, 0], [5, 5, 0]], parameters: { 'perfuse.reach': 0 } }), 'ifng');
    expect(value[at(5, 5)] / 1000).toBeCloseTo(Math.exp(-12000 / VOXEL), 12);
  });

  it('keeps everything without vessels, and always what no blood is declared to carry away, such as oxygen, attractant and suppressive factor', () => {
    const all = FIELD_NAMES.map((name) => level(name, 10));
    for (const { name, value } of perfused(all, { vessels: [] }).fields.active) expect(value.every((u) => u === 10), name).toBe(true);
    for (const { name, value } of perfused(all).fields.active) expect(value.some((u) => u !== 10), name).toBe(SUBSTANCES[name].blood !== undefined);
    for (const name of [...CYTOKINES, 'oxygen', 'attractant', 'suppressor'] as const) expect(SUBSTANCES[name].blood !== undefined, name).toBe(CYTOKINES.includes(name));
  });

  it('leaves walls that are held to themselves', () => {
    const { value } = field(perfused([level('ifng', 1000, 700)], { vessels: [[-195, 5, 0]] }), 'ifng');
    expect(value[at(-195, 5)]).toBe(700);
    expect(value[at(-175, 5)]).toBeLessThan(1000);
  });

  it('does not depend on the step', () => {
    const left = [1, 5, 30].map((fieldEvery) => {
      const world = tinyWorld('', { fields: [level('ifng', 1000)], vessels: [[5, 5, 0], [-120, 60, 0]], clock: { fieldEvery } });
      for (let n = 0; n < 3000 / fieldEvery; n++) for (const rule of ['perfuse', 'diffuse']) runRule(world, rule);
      return total(field(world, 'ifng').value);
    });
    expect(left[0]).toBeLessThan(400 * 400);
    for (const other of left.slice(1)) expect(Math.abs(other / left[0] - 1)).toBeLessThan(0.02);
  });
});

describe('perfuse: the serum', () => {
  it.each(['ifng', 'il6'] as const)('gets what the tissue loses of %s, times the scale, in the volume of plasma', (name) => {
    const world = perfused([level(name, 1000)], { body: { scale: SCALE } }, 7);
    const lost = 400 * 1000 - total(field(world, name).value);
    expect(lost).toBeGreaterThan(1000);
    expect(world.body[`${name}Inflow`] / (lost * IN_SERUM)).toBeCloseTo(1, 12);
  });

  it('gets nothing of a cytokine that nobody follows there, and nothing without a patient', () => {
    const patient = perfused(CYTOKINES.map((name) => level(name, 1000)), { body: { scale: SCALE } }).body;
    const alone = perfused([level('ifng', 1000), level('il2', 1000), level('tnf', 1000)], { body: { scale: SCALE } }).body;
    expect(alone).toEqual({ ...patient, il6Inflow: 0 });
    const nobody = perfused(CYTOKINES.map((name) => level(name, 1000))).body;
    expect([nobody.ifngInflow, nobody.il6Inflow]).toEqual([0, 0]);
  });

  it('gives back to a tissue that has less, and loses as much', () => {
    const world = tinyWorld('', { fields: ['ifng'], vessels: [[5, 5, 0]], body: { scale: SCALE }, clock: { fieldEvery: 10 } });
    world.body.ifng = 500;
    runRule(world, 'perfuse', 20);
    const gained = total(field(world, 'ifng').value) * IN_SERUM;
    expect(gained).toBeGreaterThan(0.1);
    expect((500 - world.body.ifng) / gained).toBeCloseTo(1, 9);
    expect(world.body.ifngInflow).toBe(0);
  });

  it('comes to the level of the tissue and stays there when neither makes nor loses any', () => {
    const world = tinyWorld('', { fields: [level('ifng', 500)], vessels: [[5, 5, 0]], body: { scale: SCALE }, clock: { fieldEvery: 10 } });
    world.body.ifng = 500;
    runRule(world, 'perfuse', 50);
    expect(world.body.ifng + world.body.ifngInflow).toBeCloseTo(500, 1);
  });

  it('never gives more than there is, even where the patch stands for far too much', () => {
    const world = tinyWorld('', { fields: ['ifng', 'il6'], vessels: [[5, 5, 0]], body: { scale: 1e12 }, parameters: { 'secrete.ifngVesselClearance': 200_000 }, clock: { fieldEvery: 60 } });
    world.body.ifng = 500;
    for (let n = 0; n < 50; n++) {
      runRule(world, 'perfuse');
      expect(world.body.ifng).toBeGreaterThanOrEqual(0);
      expect(world.body.il6).toBeGreaterThanOrEqual(0);
    }
  });
});
