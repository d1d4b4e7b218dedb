// What is kept of all courses: within its bytes, thinned out where little is missed, shared until a course leaves.
import { describe, expect, it } from 'vitest';
import type { Lineage } from '../../schema/lineage';
import { Stock } from '../../workers/stock';

const whole: Lineage = { parent: null, fork: 0 };

/** Keeps something of these ticks; where nothing else is said, ticks are the scale of the gaps too. */
function keep(stock: Stock<string>, course: Lineage, ticks: readonly number[], bytes = 10, at = (tick: number) => tick): void {
  for (const tick of ticks) stock.add(course, { tick, at: at(tick), bytes, what: `at ${tick}` });
}
const every = (step: number, end: number) => Array.from({ length: end / step + 1 }, (_, n) => n * step);

describe('a stock', () => {
  it('gives the latest that is not too late, and the nearest', () => {
    const stock = new Stock<string>(1000);
    expect([stock.before(whole, 3), stock.nearest(whole, 3), stock.last(whole)]).toEqual([undefined, undefined, undefined]);
    keep(stock, whole, [0, 5, 10, 20]);
    expect([0, 4, 5, 19, 99].map((tick) => stock.before(whole, tick)?.tick)).toEqual([0, 0, 5, 10, 20]);
    expect([0, 2, 3, 14, 15, 16, 99].map((tick) => stock.nearest(whole, tick)?.tick)).toEqual([0, 0, 5, 10, 10, 20, 20]);
    expect([stock.last(whole)?.what, stock.totalBytes]).toEqual(['at 20', 40]);
  });

  it('stays within its bytes, keeps the beginning and the end, and leaves no large gap', () => {
    const stock = new Stock<string>(200);
    keep(stock, whole, every(5, 2000));
    const ticks = stock.ticks(whole), gaps = ticks.slice(1).map((tick, n) => tick - ticks[n]);
    expect([stock.totalBytes, ticks.length, ticks[0], ticks.at(-1)]).toEqual([200, 20, 0, 2000]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3 * (2000 / 20));
  });

  it('measures gaps by what they cost: where ticks are dear, more is kept', () => {
    const stock = new Stock<string>(200);
    // From tick 1000 on each tick costs nine times as much.
    keep(stock, whole, every(5, 2000), 10, (tick) => (tick <= 1000 ? tick : 1000 + 9 * (tick - 1000)));
    const late = stock.ticks(whole).filter((tick) => tick > 1000).length;
    expect(stock.ticks(whole).length).toBe(20);
    expect(late).toBeGreaterThanOrEqual(15);
  });

  it('keeps the beginning even when it alone is too large', () => {
    const stock = new Stock<string>(10);
    keep(stock, whole, [0, 5, 10], 50);
    expect([stock.ticks(whole), stock.totalBytes]).toEqual([[0], 50]);
  });

  it('is shared with a course that leaves, until it does, and goes with it alone', () => {
    const stock = new Stock<string>(1000), branch = { parent: whole, fork: 12 }, twig = { parent: branch, fork: 16 };
    keep(stock, whole, every(5, 20));
    expect([stock.last(branch)?.tick, stock.nearest(branch, 99)?.tick]).toEqual([10, 10]);
    keep(stock, branch, [12, 15, 20]);
    keep(stock, twig, [16]);
    expect([9, 12, 14, 17, 99].map((tick) => stock.before(branch, tick)?.tick)).toEqual([5, 12, 12, 15, 20]);
    expect([9, 13, 15, 16, 99].map((tick) => stock.before(twig, tick)?.tick)).toEqual([5, 12, 15, 16, 16]);
    // Not what the parent was at tick 15, nor what the branch was at 20.
    expect([4, 8, 11, 14, 19].map((tick) => stock.nearest(twig, tick)?.what)).toEqual(['at 5', 'at 10', 'at 10', 'at 15', 'at 16']);
    expect([stock.before(whole, 99)?.tick, stock.totalBytes]).toEqual([20, 90]);
    stock.forget(twig);
    expect([stock.totalBytes, stock.before(branch, 17)?.tick]).toEqual([80, 15]);
  });

  it('of many courses stays within its bytes together, and every moment keeps one before it', () => {
    const stock = new Stock<string>(400), courses = Array.from({ length: 30 }, (_, n) => ({ parent: whole, fork: 7 * n + 3 }));
    keep(stock, whole, every(5, 500));
    for (const course of courses) keep(stock, course, [course.fork, ...every(5, 500).filter((tick) => tick > course.fork)]);
    expect(stock.totalBytes).toBeLessThanOrEqual(400);
    for (const course of courses) for (let tick = 0; tick <= 500; tick += 50) expect(stock.before(course, tick)!.tick).toBeLessThanOrEqual(tick);
  });
});
