// A frame says exactly what the world holds, in the agreed places, in a buffer that is used again.
import { describe, expect, it } from 'vitest';
import { Event, Fate, Kind, Life, Subset, createWorld, fieldOf } from '../../sim';
import type { World } from '../../sim';
import { buildFrame, emptyFrame } from '../../workers/frame';
import { Flag, MarkKind, frameBytes, viewFrame } from '../../workers/frameTypes';
import type { FrameMeta } from '../../workers/frameTypes';
import { Marks } from '../../workers/marks';
import { StableScales } from '../../workers/scales';
import { smallStart } from './smallRun';

const META: Omit<FrameMeta, 'field' | 'drawn'> = {
  tick: 7, minutes: 7, running: false, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', replay: '', run: 3, course: 0, courses: 0, seriesRows: 1, milestones: [],
};

function row(world: World, values: Readonly<Record<string, number>>): number {
  const added = world.cells.add();
  world.cells.columns.id[added] = world.nextId++;
  for (const [name, value] of Object.entries(values)) world.cells.column(name)[added] = value;
  return added;
}

/** A patch with four hand-made cells: a held blast, its CAR-T cell, a negative blast about to divide, a dying healthy cell. */
function handMade(dimensions: 2 | 3 = 2): World {
  const { scenario } = smallStart();
  const domain = { ...scenario.domain, dimensions, size: dimensions === 3 ? ([400, 400, 60] as const) : scenario.domain.size };
  const world = createWorld({ ...scenario, domain, populations: scenario.populations.map((p) => ({ ...p, count: 0 })) });
  world.nextId = 101;
  row(world, { kind: Kind.Tumor, x: -12.5, y: 3.25, radius: 6.5, antigenA: 15000, antigenB: 100, boundCount: 1, clone: 0, cycle: 0.3 });
  row(world, { kind: Kind.Cart, x: 1, y: 2, z: 3, radius: 4, partner: 0, subset: Subset.CD4, product: 0, fate: Fate.Effector, activation: 1, exhaustion: 0.5 });
  row(world, { kind: Kind.Tumor, x: 50, antigenA: 0, antigenB: 1e9, clone: 300, cycle: 0.99, life: Life.Quiescent });
  row(world, { kind: Kind.Healthy, antigenA: 99.9, antigenB: 1, life: Life.Apoptotic, cycle: 0.99 });
  return world;
}

function frameOf(world: World, options: { buffer?: ArrayBuffer | null; field?: string | null; sliceZ?: number; marks?: Marks; values?: Float64Array; scales?: StableScales; drawn?: string | null } = {}) {
  const { buffer = null, field = null, sliceZ = 0, marks = new Marks(), values = new Float64Array([1, 2]), scales = new StableScales(), drawn = null } = options;
  const message = buildFrame({ world, marks, scales, values, meta: META }, { buffer, field, sliceZ, drawn });
  return { message, frame: viewFrame(message) };
}

describe('a frame', () => {
  it('carries every cell with its place, state and flags', () => {
    const { frame } = frameOf(handMade());
    expect(frame.count).toBe(4);
    expect([...frame.id]).toEqual([101, 102, 103, 104]);
    expect([...frame.x]).toEqual([-12.5, 1, 50, 0]);
    expect([...frame.y]).toEqual([3.25, 2, 0, 0]);
    expect([...frame.z]).toEqual([0, 3, 0, 0]);
    expect([...frame.radius].slice(0, 2)).toEqual([6.5, 4]);
    expect([...frame.kind]).toEqual([Kind.Tumor, Kind.Cart, Kind.Tumor, Kind.Healthy]);
    expect([...frame.life]).toEqual([Life.Alive, Life.Alive, Life.Quiescent, Life.Apoptotic]);
    expect([...frame.flags]).toEqual([Flag.Held, Flag.Bound | Flag.CD4, Flag.NegativeA | Flag.Dividing, Flag.NegativeA | Flag.NegativeB]);
    expect([...frame.clone]).toEqual([0, 0, 255, 0]);
    expect(frame.product[1]).toBe(0);
    expect([frame.activation[1], frame.exhaustion[1]]).toEqual([255, 128]);
    expect([...frame.values]).toEqual([1, 2]);
    expect(frame.meta).toEqual({ ...META, field: null, drawn: null });
  });

  it('takes every number of a cell from the column of its name', () => {
    const world = handMade();
    // Whole numbers, no two alike, where a column may hold any; states within their few values, no two alike either.
    const plain = ['id', 'x', 'y', 'z', 'radius', 'product', 'clone'] as const, states = { kind: Kind.Tumor, life: Life.Necrotic, fate: Fate.Exhausted };
    const added = row(world, Object.fromEntries(plain.map((name, n) => [name, 11 + n])));
    for (const [name, value] of Object.entries(states)) world.cells.column(name)[added] = value;
    world.cells.columns.activation[added] = 0.2;
    world.cells.columns.exhaustion[added] = 0.6;
    expect(new Set([...Object.values(states)]).size).toBe(3);
    const { frame } = frameOf(world);
    for (const name of plain) expect(frame[name][added], name).toBe(world.cells.column(name)[added]);
    for (const [name, value] of Object.entries(states)) expect(frame[name as keyof typeof states][added], name).toBe(value);
    expect([frame.activation[added], frame.exhaustion[added]]).toEqual([51, 153]);
  });

  it('quantises antigen logarithmically: 0 is none, and every byte is within one step of the formula', () => {
    const world = handMade();
    const levels = [0, 0.5, 1, 2, 15, 100, 999, 1000, 15000, 123456, 1e6, 9.9e6, 1e7, 5e7, 1e30];
    for (const antigenA of levels) row(world, { kind: Kind.Tumor, antigenA });
    const bytes = [...frameOf(world).frame.antigenA.subarray(4)];
    levels.forEach((level, n) => {
      const exact = level < 1 ? 0 : Math.min(255, 1 + (254 * Math.log10(level)) / 7);
      expect(Math.abs(bytes[n] - exact), `${level} molecules`).toBeLessThan(0.51);
    });
    expect([...bytes]).toEqual([...bytes].sort((a, b) => a - b));
  });

  it('names synapses by rows of the frame', () => {
    const world = handMade();
    row(world, { kind: Kind.Cart, partner: 2 });
    expect([...frameOf(world).frame.synapses]).toEqual([1, 0, 4, 2]);
  });

  it('takes the marks gathered since the last frame, once', () => {
    const world = handMade();
    world.tick = 9;
    world.events.push(Event.kill, 1, 2, 5, 6, 7, 17);
    const marks = new Marks();
    marks.gather(world.events, 4);
    expect([...frameOf(world, { marks }).frame.marks]).toEqual([MarkKind.Kill, 5, 6, 7, 5]);
    expect(frameOf(world, { marks }).frame.marks.length).toBe(0);
  });

  it('uses a buffer again when it is large enough, and leaves no old numbers in it', () => {
    const world = handMade();
    const first = frameOf(world).message.buffer;
    new Uint8Array(first).fill(0xaa);
    const again = frameOf(world, { buffer: first });
    expect(again.message.buffer).toBe(first);
    expect(again.frame).toEqual(frameOf(world).frame);
    expect(again.message.buffer.byteLength).toBeGreaterThanOrEqual(frameBytes({ cellCount: 4, shadeCount: 0, synapseCount: 1, markCount: 0, fieldVoxels: 0, columnCount: 2 }));
    for (let n = 0; n < 100; n++) row(world, { kind: Kind.Tumor });
    const grown = frameOf(world, { buffer: first });
    expect(grown.message.buffer).not.toBe(first);
    expect(grown.frame.count).toBe(104);
  });

  it('does not touch the world', () => {
    const world = handMade();
    const before = world.cells.names.map((name) => [...world.cells.column(name).subarray(0, world.cells.count)]);
    frameOf(world, { field: 'oxygen' });
    expect(world.cells.names.map((name) => [...world.cells.column(name).subarray(0, world.cells.count)])).toEqual(before);
  });

  it('is empty, not absent, when nothing is loaded', () => {
    const frame = viewFrame(emptyFrame({ ...META, field: null, drawn: null }, null));
    expect([frame.count, frame.values.length, frame.field.length]).toEqual([0, 0, 0]);
  });
});

describe('the heat-map', () => {
  it('is the slice row by row from the lowest y, from 0 to a round number', () => {
    const world = handMade();
    const field = fieldOf(world.fields, 'oxygen')!;
    field.value.fill(0);
    field.value[1] = 37; // second voxel of the lowest row
    field.value[20] = 20;
    const { frame } = frameOf(world, { field: 'oxygen' });
    expect(frame.meta.field).toEqual({ name: 'oxygen', nx: 20, ny: 20, low: 0, high: 50, halfX: 200, halfY: 200 });
    expect(frame.field.length).toBe(400);
    expect([frame.field[0], frame.field[1], frame.field[20]]).toEqual([0, Math.round((37 / 50) * 255), 102]);
  });

  it('takes the slice at the asked-for height and stays inside the patch', () => {
    const world = handMade(3);
    const field = fieldOf(world.fields, 'ifng')!;
    field.value.forEach((_, v) => (field.value[v] = 10 * Math.floor(v / 400)));
    const levels = [-1000, -30, -9, 0, 11, 29, 1000, NaN].map((sliceZ) => {
      const { frame } = frameOf(world, { field: 'ifng', sliceZ });
      return (frame.field[0] / 255) * frame.meta.field!.high;
    });
    [0, 0, 10, 10, 20, 20, 20, 0].forEach((level, n) => expect(levels[n]).toBeCloseTo(level, 0));
  });

  it('does not make much of a little', () => {
    const world = handMade();
    fieldOf(world.fields, 'il2')!.value.forEach((_, v, all) => (all[v] = v % 2 ? 0.02 : 0.01));
    expect(Math.max(...frameOf(world, { field: 'il2' }).frame.field)).toBeLessThanOrEqual(1);
    fieldOf(world.fields, 'oxygen')!.value.forEach((_, v, all) => (all[v] = v % 2 ? 37 : 38));
    const bytes = frameOf(world, { field: 'oxygen' }).frame.field;
    expect(Math.max(...bytes) - Math.min(...bytes)).toBeLessThan(10);
  });

  it('holds its scale still while the level wavers, and follows when it really changes', () => {
    expect(new StableScales().high('ifng', 0, 10)).toBe(10);
    const scales = new StableScales();
    expect([180, 210, 190, 205, 400, 201].map((level) => scales.high('ifng', level, 10))).toEqual([200, 500, 500, 500, 500, 500]);
    expect(scales.high('ifng', 90, 10)).toBe(100);
    expect(scales.high('ifng', 0, 10)).toBe(10);
    expect(scales.high('ifng', 1.2e6, 10)).toBe(2e6);
    expect([0.09, 0.11, 0.96].map((level) => scales.high('attractant', level, 0.1))).toEqual([0.1, 0.2, 1]);
  });

  it('is left out for a field that is off or unknown', () => {
    for (const field of ['tnf', '__proto__', '']) {
      const { frame } = frameOf(handMade(), { field });
      expect([frame.meta.field, frame.field.length]).toEqual([null, 0]);
    }
  });
});
