// CAR down-modulation: CARs fall in contact, to a floor, and come back at rest; infused cells differ in their number.
import { describe, expect, it } from 'vitest';
import { Kind, step } from '../../sim';
import { allCells, cell, runRule, tinyWorld } from '../support/tinyWorld';
import { expectDistribution, expectMean } from '../support/statistics';

describe('carDownmodulation', () => {
  it('takes CARs off a working cell, in step with its signal, down to what is left', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1\ncart -9 0 holds=1 lysisSignal=0.5\ncart 0 9 holds=1 lysisSignal=0');
    runRule(world, 'carDownmodulation', 70);
    expect(cell(world, 2).carCount).toBeCloseTo(12_500 + 37_500 * Math.exp(-1), 0);
    expect(cell(world, 3).carCount).toBeCloseTo(12_500 + 37_500 * Math.exp(-0.5), 0);
    expect(cell(world, 4).carCount).toBe(50_000);
    runRule(world, 'carDownmodulation', 2000);
    expect(cell(world, 2).carCount).toBeCloseTo(12_500, 0);
  });

  it('is clearly visible after 20 hours of work', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1');
    runRule(world, 'carDownmodulation', 200);
    expect(cell(world, 2).carCount / 50_000).toBeLessThan(0.35);
  });

  it('gives them back at rest with a half-life of twelve hours', () => {
    const world = tinyWorld('cart 0 0 carCount=10000 carOwn=40000\ncart 30 0 carCount=60000 carOwn=40000\ncart 60 0 carCount=1 life=apoptotic');
    runRule(world, 'carDownmodulation', 120);
    expect(cell(world, 1).carCount).toBeCloseTo(25_000, -1);
    expect(cell(world, 2).carCount).toBeCloseTo(50_000, -1);
    expect(cell(world, 3).carCount).toBe(1);
  });

  it('does not raise a number that is below what would be left', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1 carCount=5000');
    runRule(world, 'carDownmodulation', 10);
    expect(cell(world, 2).carCount).toBe(5000);
  });

  it('can be switched off', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1', { parameters: { 'carDownmodulation.left': 1 } });
    runRule(world, 'carDownmodulation', 100);
    expect(cell(world, 2).carCount).toBe(50_000);
  });

  it('starts from the number of the product, log-normally spread', () => {
    const world = tinyWorld('', {
      only: ['infuse'], schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 2000, entry: 'random', over: 0 } }],
      products: { car: { parameters: { carNumber: 8000, carSpread: 0.5 } } },
    });
    step(world);
    const carts = allCells(world).filter((c) => c.kind === Kind.Cart);
    expectMean(carts.map((c) => Math.log(c.carOwn / 8000)), 0, 0.5);
    expectDistribution(carts.map((c) => Math.log(c.carOwn / 8000) / 0.5), (z) => 0.5 * (1 + erf(z / Math.SQRT2)));
    for (const c of carts) expect(c.carCount).toBe(c.carOwn);
  });
});

/** Error function to seven digits (Abramowitz and Stegun 7.1.26). */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
  return x < 0 ? tail - 1 : 1 - tail;
}
