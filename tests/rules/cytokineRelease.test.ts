// Cytokine release: cytokines add up and leave as they should, the patient follows them, and each drug does what it does in patients.
import { describe, expect, it } from 'vitest';
import { checkInvariants, createWorld, hashWorld, restore, save, step } from '../../sim';
import type { World } from '../../sim';
import { eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { TUMOR, blank } from '../support/scenarios';

/** Fully inflamed macrophages; activation stays because only `cytokineRelease` runs. */
const inflamed = (count: number, activation = 1): string => lattice(count, 18, (x, y) => `macrophage ${x} ${y} activation=${activation}`);

function patient(picture: string, options: TinyOptions = {}): World {
  return tinyWorld(picture, { body: { scale: 1e7 }, ...options });
}

/** Hours of `cytokineRelease` alone; the other rules stand still. */
function hours(world: World, count: number): World {
  runRule(world, 'cytokineRelease', count * 10);
  return world;
}

describe('cytokine release: cytokines', () => {
  it('of a patch without macrophages stay at rest', () => {
    const { body } = hours(patient('tumor 0 0\ncart 8 0 holds=1 growthSignal=1 lysisSignal=1'), 100);
    expect(body.il6).toBeCloseTo(1, 6);
    expect(body.il1).toBe(0);
    expect(body.crsGrade).toBe(0);
    expect(body.ifng).toBeGreaterThan(0);
  });

  it('reach production over clearance: IL-6 of 50 macrophages times the scale', () => {
    const { body } = hours(patient(inflamed(50)), 100);
    const made = (50 * 160 * 1e7 * 21e3 * 1e12) / 6.02214076e23 / 3000, rate = Math.LN2 / 90;
    expect(body.il6).toBeCloseTo(1 + made / rate, 3);
    const il1 = (50 * 60 * 1e7 * 17e3 * 1e12) / 6.02214076e23 / 3000 / (Math.LN2 / 30);
    expect(body.il1).toBeCloseTo(il1, 6);
  });

  it('come from inflamed, living, inflammatory macrophages in proportion to activation and scale', () => {
    const level = (picture: string, scale = 1e7) => hours(patient(picture, { body: { scale } }), 100).body.il6 - 1;
    expect(level(inflamed(9, 0.5))).toBeCloseTo(0.5 * level(inflamed(9)), 6);
    expect(level(inflamed(9), 2e7)).toBeCloseTo(2 * level(inflamed(9)), 6);
    expect(level('macrophage 0 0 activation=1 subset=1\nmacrophage 30 0 activation=1 life=apoptotic')).toBeCloseTo(0, 6);
  });

  it('are the same for steps of 1, 6 and 60 minutes, hours after a change', () => {
    const ends = [1, 6, 60].map((minutes) => {
      const world = patient(inflamed(60), { clock: { decisionEvery: minutes * 10 } });
      runRule(world, 'cytokineRelease', (20 * 60) / minutes);
      return world.body;
    });
    for (const name of ['il6', 'il1', 'temperature', 'vascularLeak', 'crp', 'crsGrade'] as const) {
      for (const end of ends) expect(Math.abs(end[name] / ends[0][name] - 1), name).toBeLessThan(0.02);
    }
    for (const end of ends) expect(Math.abs(end.neurotoxicity - ends[0].neurotoxicity)).toBeLessThan(0.01);
  });

  it('IFN-γ follows the signals of bound CAR-T cells', () => {
    const bound = hours(patient('tumor 0 0\ncart 8 0 holds=1 growthSignal=0.5'), 100).body.ifng;
    expect(hours(patient('tumor 0 0\ncart 8 0 holds=1 growthSignal=1'), 100).body.ifng).toBeCloseTo(2 * bound, 6);
    expect(hours(patient('tumor 0 0\ncart 8 0 growthSignal=1'), 100).body.ifng).toBe(0);
  });
});

describe('cytokine release: drugs', () => {
  /** A day of inflammation, then a dose, then `more` hours with and without it. */
  function treat(drug: 'tocilizumab' | 'anakinra' | 'corticosteroid', more = 24) {
    const given = hours(patient(inflamed(60)), 24), plain = hours(patient(inflamed(60)), 24 + more).body;
    const before = { ...given.body };
    given.body[drug] = 1;
    return { before, plain, after: hours(given, more).body };
  }

  it('tocilizumab: the measured IL-6 rises, the signal goes, fever and leakiness follow', () => {
    const { before, plain, after } = treat('tocilizumab');
    expect(after.il6).toBeGreaterThan(2 * before.il6);
    expect(after.il6Signal).toBeLessThan(0.02);
    expect(before.il6Signal).toBeGreaterThan(0.5);
    expect(after.temperature).toBeLessThan(before.temperature - 1);
    expect(after.vascularLeak).toBeLessThan(0.5 * before.vascularLeak);
    expect(after.crp).toBeLessThan(plain.crp);
    expect(after.crsGrade).toBeLessThan(before.crsGrade);
    expect(after.crsPeak).toBe(before.crsGrade);
  });

  it('tocilizumab does not help against neurotoxicity; anakinra and steroid do', () => {
    const toci = treat('tocilizumab', 72), steroid = treat('corticosteroid', 72), anakinra = treat('anakinra', 72);
    expect(toci.after.neurotoxicity).toBeCloseTo(toci.plain.neurotoxicity, 12);
    expect(toci.plain.neurotoxicity).toBeGreaterThan(0.3);
    expect(anakinra.after.neurotoxicity).toBeLessThan(0.4 * anakinra.plain.neurotoxicity);
    expect(steroid.after.neurotoxicity).toBeLessThan(0.8 * steroid.plain.neurotoxicity);
  });

  it('anakinra leaves IL-6 in the serum to its receptors', () => {
    const { plain, after } = treat('anakinra');
    expect(after.il6).toBeCloseTo(plain.il6, 9);
  });
});

describe('cytokine release: grades', () => {
  it('begins with fever, rises with leakiness, and reports every change', () => {
    const world = patient(inflamed(60));
    const seen: number[] = [];
    for (let n = 0; n < 60; n++) {
      hours(world, 1);
      seen.push(...eventsOf(world, 'grade').map(({ value }) => value));
    }
    expect(seen[0]).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(world.body.crsGrade).toBe(seen.at(-1));
    expect(world.body.crsPeak).toBe(seen.at(-1));
    expect(seen.at(-1)).toBeGreaterThanOrEqual(2);
  });

  it('is no syndrome without fever', () => {
    const world = patient('');
    Object.assign(world.body, { vascularLeak: 0.9, temperature: 37 });
    runRule(world, 'cytokineRelease');
    expect(world.body.crsGrade).toBe(0);
  });

  it('falls back only well below its threshold', () => {
    const at = (leak: number, temperature: number, before: number): number => {
      const world = patient('', { parameters: { 'cytokineRelease.leakTime': 96, 'cytokineRelease.feverTime': 24 } });
      Object.assign(world.body, { vascularLeak: leak, temperature, crsGrade: before, crsPeak: before });
      runRule(world, 'cytokineRelease');
      return world.body.crsGrade;
    };
    expect([0.29, 0.31, 0.51, 0.72].map((leak) => at(leak, 39, 1))).toEqual([1, 2, 3, 4]);
    expect(at(0.25, 39, 2)).toBe(2);
    expect(at(0.2, 39, 2)).toBe(1);
    expect(at(0.65, 39, 4)).toBe(4);
    expect(at(0.1, 37.7, 1)).toBe(1);
    expect(at(0.1, 37.3, 1)).toBe(0);
    expect(at(0.1, 37.9, 0)).toBe(0);
    expect(at(0.35, 37.2, 2)).toBe(2);
  });

  it('more macrophages, higher peak', () => {
    const peaks = [0, 5, 20, 60, 200].map((count) => hours(patient(inflamed(count), { size: 600 }), 72).body.crsPeak);
    expect(peaks).toEqual([...peaks].sort((a, b) => a - b));
    expect(peaks[0]).toBe(0);
    expect(peaks.at(-1)).toBe(4);
  });
});

describe('cytokine release: neurotoxicity', () => {
  it('is worst 2–5 days after the first fever of a burst, and goes', () => {
    const world = patient(inflamed(60));
    let fever = 0, brain = 0, worst = 0;
    for (let h = 1; h <= 300; h++) {
      if (h === 36) for (let i = 0; i < world.cells.count; i++) world.cells.columns.activation[i] = 0;
      const { body } = hours(world, 1);
      if (fever === 0 && body.temperature >= 38) fever = h;
      if (body.neurotoxicity > worst) [worst, brain] = [body.neurotoxicity, h];
    }
    expect(worst).toBeGreaterThan(0.1);
    expect(brain - fever).toBeGreaterThan(2 * 24);
    expect(brain - fever).toBeLessThan(5 * 24);
    expect(world.body.neurotoxicity).toBeLessThan(0.2 * worst);
  });
});

describe('cytokine release: off and on', () => {
  it('does nothing without a patient', () => {
    const world = tinyWorld(inflamed(60));
    const before = { ...world.body };
    hours(world, 50);
    expect(world.body).toEqual(before);
    expect(eventsOf(world)).toEqual([]);
  });

  it('a snapshot in the middle of a syndrome with drugs goes on to the last bit', () => {
    const world = createWorld(blank({
      body: { scale: 5e8 }, vessels: { count: 3 }, fields: [{ name: 'il6', initial: 0, boundary: null }, { name: 'tnf', initial: 0, boundary: null }],
      populations: [
        { ...TUMOR, count: 60 },
        { ...TUMOR, kind: 'macrophage', label: 'macrophages', count: 40, radius: 8, placement: { shape: 'random' }, antigenA: { distribution: 'constant', value: 0 } },
      ],
      protocols: [
        { note: '', when: { variable: 'crsGrade', atLeast: 1 }, delay: 60, give: { drug: 'tocilizumab', doses: 1 }, again: null },
        { note: '', when: { variable: 'crsGrade', atLeast: 1 }, delay: 0, give: { drug: 'anakinra', doses: 1 }, again: 360 },
      ],
      schedule: [{ at: 1, note: '', infuse: { product: 'car', count: 80, entry: 'vessels', over: 30 } }],
      parameters: { 'macrophageActivation.rate': 0.05, 'activate.rate': 0.1, 'bind.attachRate': 0.5 },
    }));
    while (world.body.anakinra === 0 && world.tick < 3000) step(world);
    expect(world.body.crsGrade).toBeGreaterThanOrEqual(1);
    const twin = restore(save(world));
    for (let t = 0; t < 400; t++) {
      step(world);
      step(twin);
      if (t % 80 === 0) checkInvariants(world);
    }
    expect(world.body.tocilizumab).toBeGreaterThan(0.9);
    expect(hashWorld(twin)).toBe(hashWorld(world));
  });
});
