// Hypoxic impairment: what lack of oxygen takes from the cycle and the speed of a CAR-T cell, and what it leaves.
import { describe, expect, it } from 'vitest';
import { Event, Mark, advance } from '../../sim';
import type { World } from '../../sim';
import { cell, field, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

/** The rule alone, on cells that have felt this much oxygen. */
function felt(levels: readonly number[], options: TinyOptions = {}): World {
  const world = tinyWorld(levels.map((level, n) => `cart ${n * 20 - 100} 0 oxygen=${level}`).join('\n'), { fields: ['oxygen'], ...options });
  runRule(world, 'hypoxicImpairment');
  return world;
}

describe('hypoxicImpairment', () => {
  it('takes half of the cycle speed at its half-maximum, all of it without oxygen, hardly any at 5 %', () => {
    const world = felt([10, 0, 36, 14, 7, 1e6]);
    const lost = [1, 2, 3, 4, 5, 6].map((id) => cell(world, id).hypoxicBrake);
    [0.5, 1, 1000 / (36 ** 3 + 1000), 1000 / (14 ** 3 + 1000), 1000 / (7 ** 3 + 1000), 0].forEach((share, n) => expect(lost[n]).toBeCloseTo(share, 6));
    expect(lost[2]).toBeLessThan(0.03);
    expect(lost[4]).toBeGreaterThan(0.7);
  });

  it('takes speed in proportion below 5 mmHg and none above', () => {
    const world = felt([5, 40, 4, 2.5, 0]);
    [0, 0, 0.2, 0.5, 1].forEach((share, n) => expect(cell(world, n + 1).hypoxicStall).toBeCloseTo(share, 6));
  });

  it('takes its limits from the parameters', () => {
    const world = felt([20], { parameters: { 'hypoxicImpairment.growthHalf': 40, 'hypoxicImpairment.growthSteepness': 1, 'hypoxicImpairment.speedFull': 25 } });
    expect(cell(world, 1).hypoxicBrake).toBeCloseTo(40 / 60, 6);
    expect(cell(world, 1).hypoxicStall).toBeCloseTo(0.2, 6);
  });

  it('leaves other cells and the dead alone', () => {
    const world = tinyWorld('tumor 0 0\nhealthy 40 0\nmacrophage 80 0\ncart 120 0 life=apoptotic', { fields: ['oxygen'] });
    runRule(world, 'hypoxicImpairment');
    for (const id of [1, 2, 3, 4]) expect(cell(world, id)).toMatchObject({ hypoxicBrake: 0, hypoxicStall: 0 });
  });

  it('knows no lack where there is no oxygen in the model, where nobody samples it, or once it is back', () => {
    const none = { hypoxicBrake: 0, hypoxicStall: 0 };
    const without = tinyWorld('cart 0 0 hypoxicBrake=0.5 hypoxicStall=0.5');
    runRule(without, 'hypoxicImpairment');
    expect(cell(without, 1)).toMatchObject(none);
    expect(cell(felt([0], { only: ['hypoxicImpairment'] }), 1)).toMatchObject(none);
    const back = felt([0]);
    back.cells.columns.oxygen[0] = 1e6;
    runRule(back, 'hypoxicImpairment');
    expect(cell(back, 1).hypoxicBrake).toBeLessThan(1e-6);
    expect(cell(back, 1).hypoxicStall).toBe(0);
  });

  it('is felt where the cell stands, in the step in which the oxygen is sampled', () => {
    const world = tinyWorld('cart -95 5\ncart 105 5', { fields: ['oxygen'] });
    field(world, 'oxygen').value[10 * 20 + 15] = 10;
    runRule(world, 'hypoxia');
    runRule(world, 'hypoxicImpairment');
    expect([1, 2].map((id) => cell(world, id).hypoxicBrake)).toEqual([1, 0.5]);
  });
});

describe('what the lack does', () => {
  it('slows the cycle by its share', () => {
    const world = tinyWorld('cart 0 0 activation=1\ncart 30 0 activation=1 hypoxicBrake=0.75\ncart 60 0 activation=1 hypoxicBrake=1 cycle=0.999');
    runRule(world, 'proliferate', 10);
    expect(cell(world, 2).cycle).toBeCloseTo(0.25 * cell(world, 1).cycle, 12);
    expect(cell(world, 1).cycle).toBeCloseTo(1 / 12, 12);
    expect(cell(world, 3)).toMatchObject({ cycle: 0.999, mark: Mark.None });
  });

  it('slows the walk by its share', () => {
    const world = tinyWorld('cart 0 0\ncart 60 0 hypoxicStall=0.5\ncart 120 0 hypoxicStall=1');
    runRule(world, 'migrate');
    expect([1, 2, 3].map((id) => cell(world, id).speed)).toEqual([5, 2.5, 0]);
  });

  it('leaves killing alone by default, and slows it where somebody asks for that', () => {
    const hits = (parameters: Record<string, number>) => {
      const picture = Array.from({ length: 60 }, (_, n) => `tumor ${(n % 10) * 36 - 170} ${Math.floor(n / 10) * 50 - 130}\ncart ${(n % 10) * 36 - 161} ${Math.floor(n / 10) * 50 - 130} holds=${2 * n + 1} lysisSignal=1 granules=1e6 hypoxicBrake=0.5`);
      const world = tinyWorld(picture.join('\n'), { parameters: { 'kill.hitRate': 0.2, 'kill.hitsToKill': 10, 'kill.productive': 1, ...parameters } });
      runRule(world, 'kill', 30);
      return world.events.totals[Event.hit];
    };
    const plain = hits({}), slowed = hits({ 'kill.hypoxiaEffect': 1 });
    expect(plain).toBeGreaterThan(20);
    expect(slowed).toBeLessThan(0.8 * plain);
    expect(slowed).toBeGreaterThan(0.25 * plain);
  });

  it('lets a CAR-T cell in the dark of a core stand still and not divide, while one in plenty does both', () => {
    const at = (initial: number) => {
      const world = tinyWorld('cart 0 0 activation=1 cycle=0.99', {
        fields: [{ name: 'oxygen', initial, boundary: null }], only: ['hypoxia', 'hypoxicImpairment', 'migrate', 'repel', 'proliferate', 'divide'],
        parameters: { 'secrete.oxygenUptakeOther': 0, 'oxygen.decay': 0 },
      });
      advance(world, 600);
      return { divisions: world.events.totals[Event.division], moved: Math.hypot(cell(world, 1).x, cell(world, 1).y) > 20 };
    };
    expect(at(0)).toEqual({ divisions: 0, moved: false });
    expect(at(40)).toEqual({ divisions: 1, moved: true });
  });
});
