// How far two runs go at a time: what a step takes however short it is does not make the steps short, and nothing makes them long.
import { describe, expect, it } from 'vitest';
import { Stride } from '../../src/app/stride';

/** Steps until so many minutes are behind it; what each of them took, ms. */
function walk(stride: Stride, until: number, took: (minutes: number, at: number) => number, between = 20): number[] {
  const all: number[] = [];
  for (let at = 0; at < until && all.length < 1000; at += Math.max(1, Math.floor(stride.minutes))) {
    all.push(took(stride.minutes, at));
    stride.add(stride.minutes, all.at(-1)!, between);
  }
  return all;
}

describe('a stride', () => {
  it('takes about as long as a picture, where a step costs what it has minutes', () => {
    const steps = walk(new Stride(1), 3000, (minutes) => 2 * minutes);
    for (const took of steps.slice(4)) expect(took).toBeCloseTo(60, -1);
  });

  it('is not made short by an answer that comes late whatever is asked', () => {
    const steps = walk(new Stride(1), 540, (minutes) => 45 + 0.5 * minutes, 40);
    expect(steps.length).toBeLessThan(12);
    expect(Math.max(...steps)).toBeLessThan(400);
  });

  it('is neither short nor ever longer, where answers come late and at unequal times', () => {
    const late = [40, 70, 55, 90, 45, 60, 75, 50];
    const steps = walk(new Stride(1), 6000, (minutes, at) => late[at % late.length] + 0.5 * minutes, 40);
    expect(steps.length).toBeLessThan(90);
    expect(Math.max(...steps)).toBeLessThan(800);
  });

  it('follows a world that becomes ten times as slow, and one that becomes quick again', () => {
    const stride = new Stride(1), cost = (at: number): number => (at > 3000 && at < 6000 ? 5 : 0.5), steps: { at: number; took: number }[] = [];
    walk(stride, 9000, (minutes, at) => {
      steps.push({ at, took: 20 + cost(at) * minutes });
      return steps.at(-1)!.took;
    });
    expect(Math.max(...steps.filter(({ at }) => at > 4000 && at < 6000).map(({ took }) => took))).toBeLessThan(200);
    expect(stride.minutes).toBeGreaterThan(60);
    expect(stride.rate).toBeGreaterThan(700);
  });

  it('goes as far as is bearable for whoever is on the way somewhere', () => {
    const steps = walk(new Stride(1), 7200, (minutes) => 20 + 2 * minutes, Infinity);
    expect(steps.length).toBeLessThan(50);
    expect(Math.max(...steps)).toBeLessThan(500);
  });

  it('arrives where answers come late by far more than a step is to take', () => {
    const late = [900, 1300, 1000, 1600, 1100, 800, 1400];
    let n = 0;
    const steps = walk(new Stride(1), 4320, (minutes) => late[n++ % late.length] + 0.3 * minutes, Infinity);
    expect(steps.length).toBeLessThan(40);
    expect(Math.max(...steps)).toBeLessThan(5000);
  });

  it('is never less than a tick', () => {
    const stride = new Stride(6);
    walk(stride, 60, () => 5000);
    expect(stride.minutes).toBe(6);
  });
});
