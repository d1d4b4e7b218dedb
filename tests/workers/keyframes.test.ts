// Keyframes: taken by what it costs to come again, packed, within their bytes, opened to the very state.
import { describe, expect, it } from 'vitest';
import { Kind, hashWorld, restore, save, step } from '../../sim';
import type { World } from '../../sim';
import { Keyframes, MOST_BYTES } from '../../workers/keyframes';
import { Run } from '../../workers/run';
import { workOf } from '../../workers/work';
import { smallStart, steppedDirectly } from './smallRun';

const whole = { parent: null, fork: 0 };

describe('keyframes', () => {
  const world = steppedDirectly(smallStart(), 30), snapshot = save(world);

  /** Walks over a run whose tick costs what `perTick` says. */
  const walk = (ticks: number, perTick: (tick: number) => number, mostBytes = MOST_BYTES) => {
    const frames = new Keyframes(ticks, mostBytes);
    for (let tick = 0, work = 0; tick <= ticks; work += perTick(tick++)) {
      const reached = { tick, work, perTick: perTick(tick) };
      if (frames.wants(whole, reached)) frames.add(whole, reached, snapshot);
    }
    return frames.ticks(whole);
  };
  const gapsOf = (ticks: readonly number[]) => ticks.slice(1).map((tick, n) => tick - ticks[n]);

  it('are spread over a run that is cheap', () => {
    const ticks = walk(1280, () => 300);
    expect([ticks[0], ticks[1], ticks.length]).toEqual([0, 10, 129]);
  });

  it('stand closer where ticks are dear, so that no way back takes long', () => {
    const ticks = walk(20_000, (tick) => (tick < 10_000 ? 10_000 : 1000)), gaps = gapsOf(ticks), dear = ticks.filter((tick) => tick < 10_000).length;
    expect(Math.max(...gaps.slice(0, dear - 1)) * 10_000).toBeLessThanOrEqual(750_000);
    expect(Math.max(...gaps.slice(dear)) * 1000).toBeLessThanOrEqual(750_000);
    expect(dear).toBeGreaterThan(5 * (ticks.length - dear));
  });

  it('are fewer from the first where there is no room for all of them', () => {
    let packedOnce = 0;
    const one = new Keyframes(10, MOST_BYTES);
    one.add(whole, { tick: 0, work: 0, perTick: 1 }, snapshot);
    packedOnce = one.totalBytes;
    const ticks = walk(10_000, () => 10_000, 20 * packedOnce), gaps = gapsOf(ticks);
    expect(ticks.length).toBeLessThanOrEqual(20);
    expect(ticks.length).toBeGreaterThanOrEqual(14);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2.5 * (10_000 / ticks.length));
  });

  it('are not taken again on ground already covered, nor before a course begins', () => {
    const frames = new Keyframes(1000), branch = { parent: whole, fork: 40 };
    for (const tick of [0, 20, 60]) frames.add(whole, { tick, work: 1000 * tick, perTick: 1000 }, snapshot);
    expect([59, 61, 70].map((tick) => frames.wants(whole, { tick, work: 1000 * tick, perTick: 1000 }))).toEqual([false, false, true]);
    expect([40, 45, 50].map((tick) => frames.wants(branch, { tick, work: 1000 * tick, perTick: 1000 }))).toEqual([false, true, true]);
  });

  it('open to the state that was saved, in a fraction of its bytes', () => {
    const frames = new Keyframes(1000);
    frames.add(whole, { tick: 30, work: 7, perTick: 1 }, snapshot);
    const found = frames.before(whole, 99)!;
    expect([found.tick, found.work, hashWorld(restore(found.open()))]).toEqual([30, 7, hashWorld(world)]);
    expect(frames.totalBytes).toBeLessThan(snapshot.length / 2);
    expect([frames.before(whole, 29), new Keyframes(5).before(whole, 3)]).toEqual([null, null]);
  });
});

describe('the work of a run', () => {
  const workUntil = (ticks: number): number => {
    const direct: World = steppedDirectly(smallStart(), 0);
    let work = 0;
    for (let n = 0; n < ticks; n++) {
      work += workOf(direct);
      step(direct);
    }
    return work;
  };

  it('counts cells and voxels, and is known again after going back', () => {
    const run = new Run(smallStart());
    while (run.tick < 400) run.step();
    const { count, columns: { kind } } = run.world.cells, carts = kind.subarray(0, count).filter((one) => one === Kind.Cart).length;
    expect(carts).toBeGreaterThan(10);
    // 400 voxels of each of four substances every second tick.
    expect(workOf(run.world)).toBe(count + carts + (4 * 400) / 2 / 16);
    run.seek(150, true);
    while (run.tick < 230) run.step();
    run.act({ set: { 'kill.hitRate': 0.2 } }); // keeps a keyframe of its own at once
    expect(run.trail.keyframes.before(run.course, 230)).toMatchObject({ tick: 230, work: workUntil(230) });
  });
});
