// Swell: volumes of nucleus, cytoplasm and fluid of the organoid model, in every stage of life.
import { describe, expect, it } from 'vitest';
import { advance, Life } from '../../../sim';
import type { World } from '../../../sim';
import { cell, column, runRule, tinyWorld } from '../../support/tinyWorld';

const FULL = 'volume=2494';
const world = (picture: string, parameters: Record<string, number> = {}): World => tinyWorld(picture, { model: 'organoid', parameters });
const parts = (w: World, id = 1) => [cell(w, id).nuclearVolume, cell(w, id).cytoplasmVolume, cell(w, id).fluidVolume];

function near(found: readonly number[], expected: readonly number[]): void {
  found.forEach((value, k) => expect(value).toBeCloseTo(expected[k], 3));
}

describe('swell', () => {
  it('makes a new cell up of 540 µm³ of nucleus and three quarters of fluid, whatever its size, and keeps a full-grown one as it is', () => {
    const w = world(`tumor 0 0 ${FULL}\ncart 50 0 ${FULL}\ntumor 90 0 volume=1247 boundCount=1`);
    runRule(w, 'swell');
    near(parts(w), [135, 488.5, 1870.5]);
    near(parts(w, 2), [135, 488.5, 1870.5]);
    near(parts(w, 3), [67.5, 244.25, 935.25]);
    expect(column(w, 'volume').map((v) => Math.round(v * 100) / 100)).toEqual([2494, 2494, 1247]);
    runRule(w, 'swell', 500);
    expect(cell(w, 1).volume).toBeCloseTo(2494, 2);
  });

  it('fills a newborn cell up as the published steps of 6 min do', () => {
    const w = world('tumor 0 0 nuclearVolume=67.5 cytoplasmVolume=244.25 fluidVolume=935.25 volume=1247');
    runRule(w, 'swell');
    // F += 6·1.3/60·(0.75·V − F), N += 6·0.22/60·(135 − N), C += 6·0.13/60·(488.5 − C)
    near(parts(w), [67.5 + 0.022 * 67.5, 244.25 + 0.013 * 244.25, 935.25]);
    expect(cell(w, 1).volume).toBeCloseTo(1247 + 0.022 * 67.5 + 0.013 * 244.25, 3);
    const before = cell(w, 1).volume;
    runRule(w, 'swell');
    expect(cell(w, 1).fluidVolume).toBeCloseTo(935.25 + 0.13 * (0.75 * before - 935.25), 3);
    runRule(w, 'swell', 600);
    parts(w).forEach((v, k) => expect(v / [135, 488.5, 1870.5][k]).toBeCloseTo(1, 3));
  });

  it('stops growing in the grip of a CAR-T cell', () => {
    const w = world('tumor 0 0 volume=1247\ncart 9 0 holds=1');
    runRule(w, 'swell', 20);
    expect(cell(w, 1).volume).toBeCloseTo(1247, 6);
  });

  it('takes the solids out of an apoptotic cell and leaves its fluid', () => {
    const w = world(`tumor 0 0 ${FULL} life=apoptotic\ncart 50 0 ${FULL} life=apoptotic`);
    runRule(w, 'swell');
    near(parts(w), [135 * (1 - 0.035), 488.5 * 0.9, 1870.5]);
    near(parts(w, 2), parts(w));
    runRule(w, 'swell', 85);
    expect(cell(w, 1).cytoplasmVolume).toBeCloseTo(488.5 * 0.9 ** 86, 2);
    expect(cell(w, 1).volume).toBeCloseTo(1870.5 + 135 * 0.965 ** 86 + 488.5 * 0.9 ** 86, 2);
  });

  it('swells a necrotic cell until it bursts at twice its volume, then lets it shrink', () => {
    const w = tinyWorld(`tumor 0 0 radius=8.412711 ${FULL} life=necrotic`, { model: 'organoid', parameters: { 'clear.shrinkRate': 0, 'clear.swellRate': 0, 'clear.leakRate': 0 }, only: ['swell', 'clear'] });
    runRule(w, 'swell');
    expect(cell(w, 1).fluidVolume).toBeCloseTo(1870.5 + 0.005 * (2494 - 1870.5), 2);
    const ticksPerDay = 14_400;
    while (cell(w, 1).life === Life.Necrotic && w.tick < 30 * ticksPerDay) advance(w, 60);
    expect(cell(w, 1).life).toBe(Life.Lysed);
    expect(cell(w, 1).volume).toBeGreaterThanOrEqual(2 * 2494);
    expect(w.tick / ticksPerDay).toBeGreaterThan(3);
    const burst = cell(w, 1).volume;
    advance(w, 60);
    expect(cell(w, 1).volume).toBeLessThan(burst);
    advance(w, ticksPerDay);
    expect(cell(w, 1).volume).toBeLessThan(0.5 * burst);
  });

  it('keeps radius and volume together and never loses the last cubic micrometre', () => {
    const w = world('tumor 0 0 volume=50 life=lysed', { 'swell.necroticFluid': 10, 'swell.necroticNucleus': 10, 'swell.necroticCytoplasm': 10 });
    runRule(w, 'swell', 50);
    expect(cell(w, 1).volume).toBe(1);
    expect((4 / 3) * Math.PI * cell(w, 1).radius ** 3).toBeCloseTo(1, 9);
  });
});
