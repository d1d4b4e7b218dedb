// Pacing: as fast as asked, in short slices, without drift, and honest about what was reached.
import { describe, expect, it } from 'vitest';
import { Loop, Meter } from '../../workers/loop';
import type { Job } from '../../workers/loop';
import { HandClock } from './handClock';

/** A job of steps that take `cost` ms each. */
class Steps implements Job {
  count = 0;
  ended = 0;

  constructor(private readonly clock: HandClock, public cost: number, private readonly most = Infinity) {}

  step(): boolean {
    this.clock.time += this.cost;
    return ++this.count < this.most;
  }

  finished(): void {
    this.ended++;
  }
}

function setUp(cost: number, most?: number) {
  const clock = new HandClock();
  const loop = new Loop(clock);
  const job = new Steps(clock, cost, most);
  return { clock, loop, job };
}

describe('the pacing loop', () => {
  it.each([0.5, 7, 60, 333])('keeps %d ticks per second for a minute without drifting', (pace) => {
    const { clock, loop, job } = setUp(0.2);
    loop.start(job, pace);
    clock.pass(60_000);
    expect(Math.abs(job.count - pace * 60)).toBeLessThanOrEqual(1);
    clock.pass(600_000);
    expect(Math.abs(job.count - pace * 660)).toBeLessThanOrEqual(1);
  });

  it('does not run ahead: the first tick comes when it is due', () => {
    const { clock, loop, job } = setUp(0.2);
    loop.start(job, 2);
    clock.pass(490);
    expect(job.count).toBe(0);
    clock.pass(20);
    expect(job.count).toBe(1);
  });

  it('goes flat out at infinite speed and lets messages through every 12 ms or so', () => {
    const { clock, loop, job } = setUp(1);
    loop.start(job, Infinity);
    let longest = 0;
    for (let n = 0; n < 50; n++) {
      const before = clock.time;
      clock.turn();
      longest = Math.max(longest, clock.time - before);
    }
    expect(longest).toBeGreaterThan(11);
    expect(longest).toBeLessThan(13.5);
    expect(job.count).toBeGreaterThan(50 * 11);
  });

  it('never holds a slice for more than one long step beyond its budget', () => {
    const { clock, loop, job } = setUp(40);
    loop.start(job, Infinity);
    const before = clock.time;
    clock.turn();
    expect(job.count).toBe(1);
    expect(clock.time - before).toBeLessThan(41);
  });

  it('catches up only a little after the tab has been asleep', () => {
    const { clock, loop, job } = setUp(0.01);
    loop.start(job, 100);
    clock.pass(1000);
    const before = job.count;
    clock.time += 3_600_000; // asleep for an hour: no task runs
    clock.pass(50);
    expect(job.count - before).toBeLessThanOrEqual(17); // 100 ms of backlog, the 50 ms that passed, one tick
    clock.pass(10_000);
    expect(Math.abs(job.count - before - 1010)).toBeLessThanOrEqual(8);
  });

  it('falls behind plainly when a step costs more than its share, and measures that', () => {
    const { clock, loop, job } = setUp(10);
    loop.start(job, 500);
    clock.pass(20_000);
    const { ticksPerSecond, load } = loop.measure();
    expect(ticksPerSecond).toBeGreaterThan(90);
    expect(ticksPerSecond).toBeLessThan(101);
    expect(load).toBeGreaterThan(0.95);
  });

  it('measures speed and load when it has time to spare', () => {
    const { clock, loop, job } = setUp(2);
    loop.start(job, 100);
    clock.pass(5000);
    const { ticksPerSecond, load } = loop.measure();
    expect(ticksPerSecond).toBeCloseTo(100, -0.5);
    expect(load).toBeGreaterThan(0.17);
    expect(load).toBeLessThan(0.23);
    loop.stop();
    expect(loop.measure()).toEqual({ ticksPerSecond: 0, load: 0 });
  });

  it('changes pace at once and forgets the old one', () => {
    const { clock, loop, job } = setUp(0.1);
    loop.start(job, 1);
    clock.pass(500);
    loop.setPace(100);
    clock.pass(1000);
    expect(Math.abs(job.count - 100)).toBeLessThanOrEqual(1);
    loop.setPace(10);
    clock.pass(1000);
    expect(Math.abs(job.count - 110)).toBeLessThanOrEqual(2);
    for (let n = 0; n < 10; n++) loop.setPace(10 + n);
    clock.pass(500);
    expect(clock.pending).toBe(1);
  });

  it('stops at once, and a stale wake-up does nothing', () => {
    const { clock, loop, job } = setUp(0.1);
    loop.start(job, 100);
    clock.pass(100);
    loop.stop();
    const { count } = job;
    clock.pass(10_000);
    expect(job.count).toBe(count);
    expect(job.ended).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('says once that a job is finished and is free for the next', () => {
    const { clock, loop, job } = setUp(0.1, 25);
    loop.start(job, Infinity);
    clock.pass(1000);
    expect([job.count, job.ended, loop.busy]).toEqual([25, 1, false]);
    const next = new Steps(clock, 0.1, 3);
    loop.start(next, Infinity);
    clock.pass(100);
    expect([next.count, next.ended, job.count]).toEqual([3, 1, 25]);
  });
});

describe('the meter', () => {
  it('shows the last second and a half, not the whole past', () => {
    const meter = new Meter();
    meter.restart(0);
    for (let t = 10; t <= 5000; t += 10) meter.add(t, 1, 5);
    expect(meter.read(5000).ticksPerSecond).toBeCloseTo(100, 0);
    for (let t = 5010; t <= 8000; t += 10) meter.add(t, 3, 1);
    expect(meter.read(8000).ticksPerSecond).toBeCloseTo(300, 0);
    expect(meter.read(8000).load).toBeCloseTo(0.1, 2);
  });

  it('does not guess from a moment', () => {
    const meter = new Meter();
    meter.restart(0);
    meter.add(5, 10, 5);
    expect(meter.read(5)).toEqual({ ticksPerSecond: 0, load: 0 });
  });
});
