// Hypoxia: the oxygen a cell feels, and death for the lack of it.
import { describe, expect, it } from 'vitest';
import { Cause, Life, measured } from '../../sim';
import type { World } from '../../sim';
import { allCells, cell, column, eventsOf, field, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectExponential, expectShare } from '../support/statistics';

const MANY = 2000;
/** A rate of necrosis that shows within one step of 6 min. */
const FAST = { 'hypoxia.necrosisRate': 0.2 };

function under(oxygen: number, picture: string, options: TinyOptions = {}): World {
  const world = tinyWorld(picture, { fields: [{ name: 'oxygen', initial: oxygen, boundary: null }], parameters: FAST, ...options });
  runRule(world, 'hypoxia');
  return world;
}

const dying = (world: World) => column(world, 'life').filter((life) => life === Life.Necrotic).length;

describe('hypoxia', () => {
  it('gives every cell the oxygen of its own voxel', () => {
    for (const dimensions of [2, 3] as const) {
      const world = tinyWorld('tumor -195 -195 -195\ncart 195 5 5\nhealthy 5 195 -5\ntumor 5 5 195 life=lysed\nstroma 60 60 0', { dimensions, fields: ['oxygen'] });
      const { value } = field(world, 'oxygen'), { nx, ny } = world.fields.grid;
      value.forEach((_, v) => (value[v] = 1000 + v));
      runRule(world, 'hypoxia');
      const index = (p: number) => Math.floor((p + 200) / 20);
      for (const c of allCells(world)) {
        const k = dimensions === 3 ? index(c.z) : 0;
        expect(c.oxygen).toBe(1000 + (k * ny + index(c.y)) * nx + index(c.x));
      }
    }
  });

  it('lets cells feel the oxygen after the uptake of a split step, but not where a voxel is supplied', () => {
    const world = tinyWorld('tumor 5 5 radius=9\ntumor 45 5 radius=9\ncart 85 5', { fields: [{ name: 'oxygen', initial: 30, boundary: null }], vessels: [[45, 5, 0]], parameters: { 'secrete.splitStep': 0.05 } });
    runRule(world, 'secrete');
    const [first, second, third] = (runRule(world, 'hypoxia'), column(world, 'oxygen'));
    const volume = (4 / 3) * Math.PI * 9 ** 3, uptake = (10 * volume) / 8000;
    expect(first).toBeCloseTo(30 / (1 + 0.05 * uptake), 9);
    expect(second).toBe(30);
    expect(third).toBeGreaterThan(29.9);
  });

  it.each([[5, 0], [40, 0], [4.5, 0.2], [3.75, 0.5], [2.5, 1], [0, 1]])('kills at %d mmHg with %d of the full rate', (oxygen, share) => {
    const world = under(oxygen, lattice(MANY, 6, (x, y) => `tumor ${x} ${y}`));
    expectShare(dying(world), MANY, 1 - Math.exp(-0.2 * 6 * share));
  });

  it('takes one cell in six hours at worst, by default', () => {
    const world = tinyWorld(lattice(MANY, 6, (x, y) => `tumor ${x} ${y}`), { fields: ['oxygen'] });
    runRule(world, 'hypoxia', 900);
    expect(dying(world)).toBe(MANY);
    expectExponential(column(world, 'lifeTick').map((tick) => tick / 10 + 3), 360);
  });

  it('takes its thresholds from the parameters', () => {
    const world = under(8, lattice(MANY, 6, (x, y) => `tumor ${x} ${y}`), { parameters: { ...FAST, 'hypoxia.necrosisStart': 12, 'hypoxia.necrosisFull': 4 } });
    expectShare(dying(world), MANY, 1 - Math.exp(-0.2 * 6 * 0.5));
  });

  it('starves living tumour cells only', () => {
    const sure = { parameters: { 'hypoxia.necrosisRate': 1e6 } };
    const world = under(0, 'tumor 0 0\ntumor 30 0 life=quiescent\nhealthy 60 0\ncart 90 0\nstroma 120 0\ntumor -30 0 life=apoptotic lifeTick=-9\ntumor -60 0 life=lysed', sure);
    expect(column(world, 'life')).toEqual([Life.Necrotic, Life.Necrotic, Life.Alive, Life.Alive, Life.Alive, Life.Apoptotic, Life.Lysed]);
    expect(cell(world, 6).lifeTick).toBe(-9);
  });

  it('notes time and cause, reports the death, and leaves the attackers to detach', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1', { fields: ['oxygen'], parameters: { 'hypoxia.necrosisRate': 1e6 } });
    world.tick = 240;
    runRule(world, 'hypoxia');
    expect(cell(world, 1)).toMatchObject({ life: Life.Necrotic, lifeTick: 240, cause: Cause.Starved, killer: 0 });
    expect(eventsOf(world)).toEqual([{ kind: 'death', a: 1, b: 0, value: Cause.Starved }]);
    expect(cell(world, 2).holds).toBe(1);
    runRule(world, 'detach');
    expect(cell(world, 2).holds).toBe(0);
  });

  it('has no effect where oxygen is not modelled', () => {
    const world = tinyWorld('tumor 0 0 oxygen=0', { parameters: { 'hypoxia.necrosisRate': 1e6 } });
    runRule(world, 'hypoxia', 5);
    expect(cell(world, 1).life).toBe(Life.Alive);
  });
});

describe('hypoxia: hypoxia', () => {
  const hypoxic = (world: World): number => measured(world)['tumor_hypoxic'];
  const picture = 'tumor 0 0\ntumor 40 0 life=quiescent\ntumor 80 0 life=necrotic\nhealthy 120 0\ncart -40 0';

  it('counts living tumour cells below 15 mmHg, and changes nothing in them', () => {
    expect(hypoxic(under(14.9, picture))).toBe(2);
    expect(hypoxic(under(15, picture))).toBe(0);
    expect(hypoxic(under(7.9, picture, { parameters: { 'hypoxia.threshold': 8 } }))).toBe(2);
    expect(eventsOf(under(14.9, picture))).toEqual([]);
  });

  it('is nobody’s lot where oxygen is not modelled', () => {
    const world = tinyWorld(picture);
    runRule(world, 'hypoxia');
    expect(hypoxic(world)).toBeNaN();
  });
});
