// Stills: nearly the frame of their moment, in few bytes; asked for through the frame of the worker, they leave the run where it is.
import { describe, expect, it } from 'vitest';
import { createWorld, advance, hashWorld } from '../../sim';
import type { World } from '../../sim';
import { organoid } from '../../bench/organoidCase';
import { buildFrame } from '../../workers/frame';
import { BYTE_PLANES, viewFrame } from '../../workers/frameTypes';
import type { FrameMeta } from '../../workers/frameTypes';
import { Marks } from '../../workers/marks';
import { StableScales } from '../../workers/scales';
import { Stills, frameOfStill } from '../../workers/stills';
import { smallStart, steppedDirectly } from './smallRun';
import { load } from './workbench';

const META: FrameMeta = {
  tick: 7, minutes: 7, running: false, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', replay: '', run: 3, course: 0, courses: 0, seriesRows: 1, milestones: [], field: null, drawn: null,
};
const whole = { parent: null, fork: 0 };

function both(world: World, drawn: string | null = null) {
  const stills = new Stills(1000), scales = new StableScales(), values = new Float64Array([3, 4]);
  stills.add(whole, world);
  const exact = buildFrame({ world, marks: new Marks(), scales, values, meta: META }, { buffer: null, field: null, sliceZ: 0, drawn });
  const still = frameOfStill(stills.nearest(whole, 0)!, { meta: META, values, drawn: exact.meta.drawn, used: null });
  return { exact: viewFrame(exact), still: viewFrame(still), bytes: stills.totalBytes };
}

/** The largest distance of two planes. */
const apart = (a: Float32Array, b: Float32Array): number => a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

describe('a still', () => {
  it.each([['a patch', () => steppedDirectly(smallStart(), 700), 18, 0.01], ['a volume', () => { const world = createWorld(organoid(100)); advance(world, 5); return world; }, 20, 0.02]] as const)('of %s is the frame of its moment, places to a hundredth of a µm or two', (_, make, perCell, near) => {
    const { exact, still, bytes } = both(make());
    expect(still.count).toBe(exact.count);
    expect(exact.count).toBeGreaterThan(100);
    for (const plane of BYTE_PLANES) expect([plane, Buffer.compare(still[plane], exact[plane])]).toEqual([plane, 0]);
    expect([...still.id]).toEqual([...exact.id]);
    expect([...still.synapses]).toEqual([...exact.synapses]);
    for (const axis of ['x', 'y', 'z'] as const) expect(apart(still[axis], exact[axis])).toBeLessThan(near);
    expect(apart(still.radius, exact.radius)).toBeLessThanOrEqual(1 / 16);
    expect([...still.values]).toEqual([3, 4]);
    expect(bytes).toBeLessThanOrEqual(perCell * still.count + 8 * (still.synapses.length / 2));
  });

  it('is coloured by what its bytes tell, and by kind where they do not', () => {
    const world = steppedDirectly(smallStart(), 300);
    for (const drawn of ['antigenA', 'clone']) {
      const { exact, still } = both(world, drawn);
      expect(still.meta.drawn).toEqual(exact.meta.drawn);
      expect([...still.shade]).toEqual([...exact.shade]);
    }
    const { exact, still } = both(world, 'damage');
    expect([exact.shade.length, still.shade.length, still.meta.drawn]).toEqual([still.count, 0, null]);
  });

  it('is kept at even times, on new ground, within the bytes that there are', () => {
    const world = steppedDirectly(smallStart(), 0), one = new Stills(4800);
    one.add(whole, world);
    const stills = new Stills(4800, 30 * one.totalBytes);
    for (let tick = 0; tick <= 4800; tick++) {
      world.tick = tick;
      if (stills.wants(whole, tick)) stills.add(whole, world);
    }
    const ticks = stills.ticks(whole), gaps = ticks.slice(1).map((tick, n) => tick - ticks[n]);
    expect(stills.totalBytes).toBeLessThanOrEqual(30 * one.totalBytes);
    expect([ticks[0], ticks.length > 25]).toEqual([0, true]);
    expect(ticks.every((tick) => tick % 20 === 0)).toBe(true);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3 * (4800 / 30));
    expect([stills.wants(whole, 40), stills.wants({ parent: whole, fork: 4820 }, 4820), stills.wants({ parent: whole, fork: 4820 }, 4840)]).toEqual([false, false, true]);
  });
});

describe('the worker', () => {
  const preview = async (bench: Awaited<ReturnType<typeof load>>, minutes: unknown) => viewFrame(await bench.api.frame({ buffer: null, field: 'oxygen', sliceZ: 0, preview: minutes as number }));

  it('shows the still next to a minute, with the numbers of that time, and the run stays where it is', async () => {
    const bench = await load();
    await bench.goTo(1200);
    const hash = await bench.hash(), still = await preview(bench, 310);
    // A still every 12 ticks, a row every 30.
    expect(still.meta).toMatchObject({ preview: true, minutes: 312, tick: 312, field: null, headingFor: null });
    expect(still.values[bench.info.columns.findIndex(({ name }) => name === 'time_min')]).toBe(300);
    expect([await bench.hash(), (await bench.frame()).meta.minutes, (await bench.frame()).meta.preview]).toEqual([hash, 1200, undefined]);
    expect(still.count).toBe(steppedDirectly(smallStart(), 312).cells.count);
    // Beyond what has been computed there is only the last one.
    expect((await preview(bench, 2880)).meta.minutes).toBe(1200);
    for (const odd of [NaN, 'soon', null, undefined]) expect((await preview(bench, odd)).meta).toMatchObject({ minutes: 1200, field: { name: 'oxygen' } }); // no still
  });

  it('answers between the steps of a jump, which goes on', async () => {
    const bench = await load();
    await bench.goTo(600);
    const jump = bench.api.jumpTo(1500);
    bench.clock.turn();
    const still = await preview(bench, 120);
    expect(still.meta).toMatchObject({ preview: true, minutes: 120, headingFor: 1500 });
    await bench.settle(jump);
    expect(await bench.hash()).toBe(hashWorld(steppedDirectly(smallStart(), 1500)));
  });

  it('shows on a course its own past, not the future of the one that it left', async () => {
    const bench = await load();
    await bench.goTo(1200);
    await bench.goTo(600);
    await bench.api.infuse({ product: 'cart19', count: 400, entry: 'random', over: 0 });
    await bench.goTo(660);
    expect((await preview(bench, 1200)).meta.minutes).toBe(660);
    const { count } = await preview(bench, 660);
    await bench.settle(bench.api.enterCourse(0));
    expect((await preview(bench, 1200)).meta.minutes).toBe(1200);
    expect(count).toBeGreaterThan((await preview(bench, 660)).count + 300);
  });
});
