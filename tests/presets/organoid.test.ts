// The two organoid presets on a small ball: growth and selection without treatment; killing of what is seen best with it.
import { describe, expect, it } from 'vitest';
import { changesOf, loadPreset } from '../../schema';
import { FORCES_TWICE } from '../../verify/experiments/organoid';
import { presetScenario, scenarioOf } from '../../verify/scenario';
import { Kind, MINUTES_PER_DAY, advance, countLayers, createWorld, isLiving } from '../../sim';
import type { Scenario, World } from '../../sim';
import { cell, runRule, tinyWorld } from '../support/tinyWorld';

const RADIUS = 60, SIDE = 300;
const UNTREATED = presetScenario('organoid-untreated'), ONE_DOSE = presetScenario('organoid-one-dose');

/** The preset with a ball of 60 µm in a box of 300 µm, and one CAR-T cell for each tumour cell. */
function small(scenario: Scenario): Scenario {
  const [population] = scenario.populations, count = countLayers(RADIUS, population.radius);
  return {
    ...scenario, domain: { ...scenario.domain, size: [SIDE, SIDE, SIDE] },
    populations: [{ ...population, count, placement: { shape: 'layers', radius: RADIUS } }],
    schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, count } } : item)),
  };
}

function runDays(scenario: Scenario, days: number): World {
  const world = createWorld(small(scenario), { seed: '1' });
  advance(world, days * MINUTES_PER_DAY * world.scenario.clock.ticksPerMinute);
  return world;
}

/** Numbers and mean oncoprotein of the living. */
function summary(world: World) {
  const { kind, life, antigenA } = world.cells.columns;
  let tumor = 0, carts = 0, oncoprotein = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (!isLiving(life[i])) continue;
    if (kind[i] === Kind.Cart) carts++;
    else {
      tumor++;
      oncoprotein += antigenA[i];
    }
  }
  return { tumor, carts, oncoprotein: oncoprotein / tumor };
}

const start = summary(createWorld(small(UNTREATED), { seed: '1' }));
const untreated = summary(runDays(UNTREATED, 5)), treated = runDays(ONE_DOSE, 5);

describe('the organoid presets', () => {
  it('start with the published numbers: 3957 tumour cells of 2494 µm³, oncoprotein 1 ± 0.25', () => {
    const world = createWorld(UNTREATED), { antigenA, volume } = world.cells.columns;
    expect(world.cells.count).toBe(3957);
    expect(volume[0]).toBeCloseTo(2494, 1);
    const p = antigenA.subarray(0, 3957), mean = p.reduce((sum, u) => sum + u, 0) / 3957;
    expect(mean).toBeCloseTo(1, 1);
    expect(Math.sqrt(p.reduce((sum, u) => sum + (u - mean) ** 2, 0) / 3956)).toBeCloseTo(0.25, 1);
  });

  it('give one CAR-T cell per tumour cell, at least 50 µm outside', () => {
    const world = createWorld(ONE_DOSE);
    advance(world, 1);
    const { kind, x, y, z, radius } = world.cells.columns;
    const carts = Array.from({ length: world.cells.count }, (_, i) => i).filter((i) => kind[i] === Kind.Cart);
    expect(carts).toHaveLength(3957);
    expect(Math.min(...carts.map((i) => Math.hypot(x[i], y[i], z[i])))).toBeGreaterThan(195);
    expect(carts.every((i) => Math.abs(radius[i] - 8.412711) < 1e-9)).toBe(true);
  });

  it('one dose: an experiment counts the force of every pair twice, as both published programs do, and the pull of CAR-T cells once', () => {
    const preset = loadPreset('organoid-one-dose'), experiments = preset.ok ? preset.document.experiments ?? [] : [];
    const [twice] = experiments.filter((one) => typeof one === 'object' && one.text.includes('every pair of cells twice'));
    const { parameters } = scenarioOf({ start: { preset: 'organoid-one-dose', changes: changesOf(twice) } }), d = 15, R = 2 * 8.412711, dt = 0.1;
    expect(parameters).toEqual({ ...ONE_DOSE.parameters, ...FORCES_TWICE });
    const moved = (first: string, second: string, apart: number) => {
      const world = tinyWorld(`${first} 0 0 radius=8.412711\n${second} ${apart} 0 radius=8.412711`, { model: 'organoid', parameters });
      runRule(world, 'repel');
      return cell(world, 2).x - apart;
    };
    const push = (1 - d / R) ** 2, pull = (1 - d / (1.25 * R)) ** 2;
    expect(moved('tumor', 'tumor', d)).toBeCloseTo(1.5 * dt * 2 * (10 * push - 0.4 * pull), 9);
    expect(moved('tumor', 'cart', d)).toBeCloseTo(1.5 * dt * 2 * Math.sqrt(50 * 10) * push, 9);
    expect(moved('cart', 'cart', d)).toBeCloseTo(1.5 * dt * 2 * 50 * push, 9);
    expect(moved('tumor', 'cart', 19)).toBeCloseTo(-1.5 * dt * 0.01 * 19, 9);
  });

  it('untreated: the organoid grows, and cells with much oncoprotein gain ground', () => {
    expect(untreated.tumor).toBeGreaterThan(1.8 * start.tumor);
    expect(untreated.oncoprotein).toBeGreaterThan(start.oncoprotein + 0.03);
  });

  it('one dose: it shrinks, those with much oncoprotein first, and 10 % of the CAR-T cells have died of age', () => {
    const after = summary(treated);
    expect(after.tumor).toBeLessThan(0.5 * untreated.tumor);
    expect(after.oncoprotein).toBeLessThan(start.oncoprotein - 0.03);
    expect(after.carts / start.tumor).toBeGreaterThan(0.8);
    expect(after.carts / start.tumor).toBeLessThan(0.97);
  });
});
