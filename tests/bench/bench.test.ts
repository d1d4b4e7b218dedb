// Every benchmark runs small, gives the result it should, and reports it in the promised form.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, main } from '../../bench/main';
import type { BenchResult } from '../../bench/case';
import type { ScrubResult } from '../../bench/scrub';
import { ballOfCells, changeCells } from '../../bench/fieldsCase';
import { bytesHeld } from '../../bench/memory';
import { median } from '../../bench/measure';
import { organoid } from '../../bench/organoidCase';
import { crowd, niche } from '../../bench/scenarios';
import { worldTrial } from '../../bench/worldTrial';
import { presetScenario } from '../../verify/scenario';
import { PackedRun } from '../../bench/packed/packed';
import { Kind, RULES, advance, createWorld, hashWorld } from '../../sim';
import { cli } from '../cli/terminal';

const bench = (...args: string[]) => cli(args, main);
const resultsOf = (json: unknown) => json as Record<string, number | string>[];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-bench-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('benchmarks', () => {
  it.each([['packed2d', '2f716f6b', 2], ['packed3d', 'd3af135c', 3]] as const)('%s: 500 cells after 65 steps are those of the native reference', (name, hash, dimensions) => {
    const trial = CASES.find((one) => one.name === name)!.prepare(500);
    expect(trial.advance(65)).toBe(65 * 500);
    expect(trial.hash()).toBe(hash);
    expect(trial.bytesPerCell()).toBeGreaterThan(dimensions === 3 ? 100 : 80);
  });

  it.each(['packed2d', 'packed3d'])('%s: holds at most 400 bytes a cell for 10 000 cells, everything included', (name) => {
    const trial = CASES.find((one) => one.name === name)!.prepare(10_000);
    trial.advance(120);
    expect(trial.bytesPerCell()).toBeLessThan(400);
    expect(trial.bytesPerCell()).toBeGreaterThan(250);
  });

  it('niche: the very run of the model, its mechanics steps counted', () => {
    const trial = CASES.find((one) => one.name === 'niche')!.prepare(500);
    const cellSteps = trial.advance(60);
    const world = createWorld(niche(500));
    advance(world, 60);
    expect(trial.hash()).toBe(hashWorld(world));
    expect(cellSteps).toBeGreaterThanOrEqual((60 / world.scenario.clock.mechanicsEvery) * 500);
    expect(trial.cells()).toBe(world.cells.count);
  });

  it('organoid-day: the preset on a smaller ball, kernels and twins alike', () => {
    const trial = CASES.find((one) => one.name === 'organoid-day')!.prepare(120);
    trial.advance(40);
    const world = createWorld(organoid(120), { kernels: 'reference' });
    advance(world, 40);
    expect(trial.hash()).toBe(hashWorld(world));
    expect(trial.cells()).toBeGreaterThan(200);
    expect(organoid(0)).toEqual(presetScenario('organoid-one-dose'));
  });

  it('crowd2d: the default preset at the same density, untouched by the frames made after every step', () => {
    const trial = CASES.find((one) => one.name === 'crowd2d')!.prepare(900);
    trial.advance(40);
    const world = createWorld(crowd(900)), preset = niche(0);
    const perArea = ({ domain: { size } }: typeof preset, cells: number) => cells / (size[0] * size[1]);
    expect(perArea(world.scenario, 900) / perArea(preset, 4270)).toBeCloseTo(1, 1);
    advance(world, 40);
    expect(trial.hash()).toBe(hashWorld(world));
    expect(world.cells.columns.kind.subarray(0, world.cells.count).filter((kind) => kind === Kind.Cart).length).toBeGreaterThan(20);
  });

  it('fields3d: kernels and twins give one hash, and every field counts its voxels', () => {
    const fast = worldTrial(ballOfCells(60, 9), 'fast', changeCells), twin = createWorld(ballOfCells(60, 9), { kernels: 'reference' });
    const initial = fast.hash();
    fast.advance(7);
    for (let n = 0; n < 7; n++) {
      advance(twin, 1);
      changeCells(twin);
    }
    expect(fast.hash()).toBe(hashWorld(twin));
    expect(fast.hash()).not.toBe(initial);
    expect(fast.voxelUpdates!()).toBe(7 * 4 * 9 ** 3);
    for (const field of twin.fields.active) expect(field.value.some((u) => u !== field.value[0])).toBe(true);
  });

  it('startup: ends with the default preset after one step', () => {
    const trial = CASES.find((one) => one.name === 'startup')!.prepare(0);
    trial.advance(0);
    trial.advance(2);
    const world = createWorld(niche(0));
    advance(world, 1);
    expect(trial.hash()).toBe(hashWorld(world));
  });

  it('frame: makes frames without touching the world', () => {
    const trial = CASES.find((one) => one.name === 'frame')!.prepare(500);
    const before = trial.hash();
    expect(trial.advance(3)).toBe(3 * trial.cells());
    expect(trial.hash()).toBe(before);
    expect(trial.bytesPerCell()).toBeGreaterThan(20);
  });

  it('end with one line of JSON', async () => {
    const { code, json, out } = await bench('packed3d', 'niche', '--cells', '500', '--steps', '10', '--json');
    expect(code).toBe(0);
    expect(resultsOf(json).map((result) => result['case'])).toEqual(['packed3d', 'niche']);
    const [packed] = resultsOf(json);
    const run = new PackedRun(500, 3);
    run.advance(100 + 5 * 10); // warm-up and repetitions
    expect(packed).toMatchObject({ case: 'packed3d', cells: 500, steps: 10, repetitions: 5, hash: run.hash() });
    const { slowest, cellStepsPerSecond, fastest, nsPerCellStep } = packed as Record<string, number>;
    expect(slowest).toBeLessThanOrEqual(cellStepsPerSecond);
    expect(cellStepsPerSecond).toBeLessThanOrEqual(fastest);
    expect(nsPerCellStep * cellStepsPerSecond).toBeCloseTo(1e9, 0);
    expect(out).toContain('million cell-steps/s');
  });

  it('tell the time of every rule, the voxels and the spread of a world, and none of a mere kernel', async () => {
    const { json, out } = await bench('packed2d', 'niche', '--cells', '300', '--steps', '12', '--json');
    const [packed, world] = resultsOf(json) as unknown as BenchResult[];
    expect([packed.rules, packed.voxelUpdatesPerSecond]).toEqual([null, null]);
    expect(Object.keys(world.rules!)).toEqual(RULES.map(({ name }) => name));
    expect(world.rules!['repel']).toBeGreaterThan(0);
    const sum = Object.values(world.rules!).reduce((total, ms) => total + ms, 0);
    expect(sum).toBeGreaterThan(0.2 * world.msPerStep);
    const { voxelUpdatesPerSecond, cellStepsPerSecond, cells } = world;
    // Four fields of 2500 voxels every second step.
    expect(voxelUpdatesPerSecond! / (cellStepsPerSecond / cells)).toBeGreaterThan(0.6 * 5000);
    expect(voxelUpdatesPerSecond! / (cellStepsPerSecond / cells)).toBeLessThan(1.6 * 5000);
    expect(world.spread).toBeCloseTo((world.fastest - world.slowest) / cellStepsPerSecond, 9);
    expect(out).toContain('voxel-updates/s');
    expect(out).toMatch(/repel: \S+ ms per step/);
  });

  it('count every buffer once, and all of a buffer of which only a part is used', () => {
    const shared = new Float64Array(100);
    class Owner {
      readonly view = shared.subarray(3, 5);
      readonly own = new Int32Array(10);
      readonly self: unknown = this;
    }
    expect(bytesHeld({ a: shared, b: [new Owner(), null, 'word'], c: shared })).toBe(840);
  });

  it('compare with an earlier result', async () => {
    const first = await bench('packed2d', '--cells', '200', '--steps', '5', '--json');
    writeFileSync(join(folder, 'base.json'), `some words\n${JSON.stringify(first.json)}\n`);
    expect((await bench('packed2d', '--cells', '200', '--steps', '5', '--baseline', join(folder, 'base.json'))).out).toMatch(/× the baseline, same hash/);
    expect((await bench('packed2d', '--cells', '300', '--steps', '5', '--baseline', join(folder, 'base.json'))).out).toContain('another size');
  });

  it.each([
    [['packed4d'], 'Did you mean packed3d?'], [['packed3d', '--cells', '0'], 'between 1 and'], [['packed3d', '--cells', '1e308'], 'between 1 and'],
    [['packed3d', '--steps', 'many'], 'between 1 and'], [['packed3d', '--baseline', 'nowhere.json'], 'there is no such file'], [['--fast'], 'unknown option'],
    [['scrub', '--days', '0'], 'above 0'], [['scrub', '--days', 'all'], 'above 0'], [['scrub', '--moments', '0'], 'between 1 and'],
  ])('refuse %j', async (args, message) => {
    const { code, err, out } = await bench(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('scrub: goes to random moments of the named presets and finds the states of the straight run there', async () => {
    const { code, json, out } = await bench('scrub', '--days', '0.01', '--moments', '4', '--json');
    expect(code).toBe(0);
    const results = json as unknown as ScrubResult[];
    expect(results.map((result) => result.case)).toEqual(['b-all-niche', 'organoid-one-dose', 'solid-spheroid']);
    for (const { moments, equal, compared, p50Ms, p95Ms, maxMs, previewP95Ms, bytes, keyframes, stills, days } of results) {
      expect({ moments, equal, compared, days }).toEqual({ moments: 4, equal: 4, compared: 4, days: 0.01 });
      expect([p50Ms > 0, p95Ms >= p50Ms, maxMs >= p95Ms, previewP95Ms > 0, bytes > 100_000, keyframes > 3, stills > 3]).toEqual(Array(7).fill(true));
    }
    expect(out).toContain('4 of 4 compared states equal');
  });

  it('take the middle repetition', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([5])]).toEqual([2, 2.5, 5]);
  });
});
