// Hands on the tissue: what a stroke does to cells and fields, and that it is the same however a run is cut.
import { describe, expect, it } from 'vitest';
import { Event, KIND_NAMES, Kind, advance, checkInvariants, createWorld, fieldOf, hashWorld, isLiving, restore, save, scheduleLive, step } from '../../sim';
import type { Stroke, World } from '../../sim';
import { voxelAt } from '../../sim/core/voxels';
import { eachSite, isOnTrack, mostSites } from '../../sim/strokes/track';
import { steppedDirectly, smallStart } from '../workers/smallRun';
import { eventsOf, tinyWorld } from '../support/tinyWorld';

const START = smallStart();
/** The small fight at a tick at which synapses have formed. */
const later = (ticks = 120): World => steppedDirectly(START, ticks);
const count = ({ cells }: World, kind: number): number => cells.columns.kind.subarray(0, cells.count).filter((one) => one === kind).length;
const ofClone = ({ cells: { columns, count: rows } }: World, clone: number): number[] => [...Array(rows).keys()].filter((row) => columns.kind[row] !== Kind.Cart && columns.clone[row] === clone);

function after(world: World, stroke: Stroke, ticks = 1): World {
  scheduleLive(world, stroke);
  advance(world, ticks);
  checkInvariants(world);
  return world;
}

describe('the track of a brush', () => {
  it('is what lies within its radius of the line through its points', () => {
    const track = { along: [[0, 0, 0], [100, 0, 0]], radius: 10 } as const;
    expect([isOnTrack(track, 50, 10, 0), isOnTrack(track, 50, 10.1, 0), isOnTrack(track, 110, 0, 0), isOnTrack(track, 108, 7, 0), isOnTrack(track, 50, 6, 8), isOnTrack(track, 50, 6, 8.1)])
      .toEqual([true, false, true, false, true, false]);
  });

  it.each([2, 3] as const)('has its first point as a site, and all others a spacing apart, in %i-D', (dimensions) => {
    const sites: number[][] = [];
    eachSite({ along: [[7, 3, 0], [40, 20, 0]], radius: 30 }, 5, dimensions, [100, 100, dimensions === 3 ? 100 : 0], (x, y, z) => sites.push([x, y, z]));
    const gaps = sites.map((a) => Math.min(...sites.filter((b) => b !== a).map((b) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!))));
    expect(sites).toContainEqual([7, 3, 0]);
    for (const gap of gaps) expect(gap).toBeCloseTo(9.3, 6);
    expect(sites.length).toBeGreaterThan(30);
    expect(sites.length).toBeLessThanOrEqual(mostSites({ along: [[7, 3, 0], [40, 20, 0]], radius: 30 }, 5, dimensions, Infinity));
  });

  it('holds one cell where the brush is smaller than a cell, and none beyond the walls', () => {
    const sites: number[] = [];
    eachSite({ along: [[0, 0, 0]], radius: 0.5 }, 8, 2, [100, 100, 0], (x) => sites.push(x));
    eachSite({ along: [[99, 0, 0]], radius: 40 }, 8, 2, [100, 100, 0], (x) => sites.push(x));
    expect(sites[0]).toBe(0);
    expect(Math.max(...sites)).toBeLessThanOrEqual(100);
  });
});

describe('place', () => {
  const empty = { along: [[-150, 150, 0], [-100, 150, 0]], radius: 30 } as const;

  it('brings cells of a clone with what the clone has, and tells of each', () => {
    const world = later(), before = ofClone(world, 1).length, ids = world.nextId;
    after(world, { place: { ...empty, clone: 'negative', density: 1, instead: false } });
    const { antigenA, bornTick, x, y, id, key } = world.cells.columns, fresh = ofClone(world, 1).filter((row) => id[row] >= ids);
    expect(ofClone(world, 1).length).toBe(before + fresh.length);
    expect(fresh.length).toBeGreaterThan(20);
    expect(fresh.every((row) => antigenA[row] === 15 && bornTick[row] === 120 && isOnTrack({ ...empty, radius: 35 }, x[row], y[row], 0))).toBe(true);
    expect(new Set(fresh.map((row) => key[row])).size).toBe(fresh.length);
    expect(world.events.totals[Event.placement]).toBe(fresh.length);
  });

  it('fills about the share of the sites that is asked for', () => {
    const [whole, half] = [1, 0.5].map((density) => after(later(), { place: { ...empty, radius: 45, clone: 'negative', density, instead: false } }).events.totals[Event.placement]!);
    expect(half! / whole!).toBeGreaterThan(0.35);
    expect(half! / whole!).toBeLessThan(0.65);
  });

  it('leaves sites empty where cells are in the way, or takes these out', () => {
    const middle = { along: [[0, 0, 0]], radius: 40 } as const;
    const beside = after(later(), { place: { ...middle, clone: 'negative', density: 1, instead: false } }), instead = after(later(), { place: { ...middle, clone: 'negative', density: 1, instead: true } });
    expect(instead.events.totals[Event.placement]).toBeGreaterThan(4 * beside.events.totals[Event.placement]!);
    expect(beside.events.totals[Event.extraction]).toBe(0);
    expect(instead.events.totals[Event.extraction]).toBeGreaterThan(10);
  });

  it('gives another amount of antigen where it is told to', () => {
    const world = later(), ids = world.nextId;
    after(world, { place: { ...empty, clone: 'blasts', density: 1, instead: false, antigenA: 0 } });
    const { id, clone, antigenA, antigenB } = world.cells.columns, fresh = [...Array(world.cells.count).keys()].filter((row) => id[row] >= ids && clone[row] === 0);
    expect(fresh.length).toBeGreaterThan(10);
    expect(fresh.every((row) => antigenA[row] === 0 && antigenB[row] === 3000)).toBe(true);
  });

  it('brings CAR-T cells and stroma', () => {
    const carts = after(later(), { place: { ...empty, product: 'cart19', density: 1, instead: false } }), wall = after(later(), { place: { ...empty, kind: 'stroma', density: 1, instead: false } });
    expect(count(carts, Kind.Cart)).toBeGreaterThan(count(later(121), Kind.Cart) + 30);
    expect(count(wall, Kind.Stroma)).toBeGreaterThan(10);
    expect(restore(save(wall)).cells.count).toBe(wall.cells.count);
  });

  it('fills a ball in a volume', () => {
    const world = tinyWorld('cart 0 0 0', { dimensions: 3, size: 200 });
    after(world, { place: { along: [[0, 0, 40]], radius: 30, product: 'car', density: 1, instead: false } });
    const { z } = world.cells.columns, zs = [...z.subarray(1, world.cells.count)];
    expect(zs.length).toBeGreaterThan(100);
    expect([Math.min(...zs) < 15, Math.max(...zs) > 65]).toEqual([true, true]);
  });
});

describe('remove', () => {
  it('takes out those that are meant, and whoever held them lets go', () => {
    const world = later(400), { partner } = world.cells.columns, bound = [...partner.subarray(0, world.cells.count)].filter((row) => row >= 0).length;
    expect(bound, 'synapses there are').toBeGreaterThan(0);
    after(world, { remove: { along: [[0, 0, 0]], radius: 400, kind: 'tumor', share: 1 } });
    const { life, kind } = world.cells.columns, living = [...Array(world.cells.count).keys()].filter((row) => isLiving(life[row]));
    expect([living.some((row) => kind[row] === Kind.Tumor), count(world, Kind.Cart), count(world, Kind.Healthy)]).toEqual([false, count(later(401), Kind.Cart), count(later(401), Kind.Healthy)]);
    expect(world.events.totals[Event.detach]).toBeGreaterThanOrEqual(bound);
  });

  it('knows kind, clone and product', () => {
    const world = tinyWorld('tumor 0 0\ntumor 20 0 clone=1\ncart 40 0\ncart 60 0 product=other\nhealthy 80 0\nhealthy 150 0', { products: { car: {}, other: {} } });
    expect(after(world, { remove: { along: [[0, 0, 0], [100, 0, 0]], radius: 15, product: 'other', share: 1 } }, 0).actions.length).toBe(1);
    step(world);
    expect(eventsOf(world).filter(({ kind }) => kind === 'extraction')).toEqual([{ kind: 'extraction', a: 4, b: 0, value: Kind.Cart }]);
    after(world, { remove: { along: [[0, 0, 0], [100, 0, 0]], radius: 15, kind: 'healthy', share: 1 } });
    expect([...world.cells.columns.id.subarray(0, world.cells.count)].sort()).toEqual([1, 2, 3, 6]);
  });

  it('takes a share of them, the same ones every time', () => {
    const stroke: Stroke = { remove: { along: [[0, 0, 0]], radius: 90, share: 0.5 } }, [one, other] = [after(later(), stroke), after(later(), stroke)];
    const gone = one.events.totals[Event.extraction]!, all = after(later(), { remove: { ...stroke.remove, share: 1 } }).events.totals[Event.extraction]!;
    expect([gone > 0.3 * all, gone < 0.7 * all]).toEqual([true, true]);
    expect(hashWorld(one)).toBe(hashWorld(other));
  });
});

describe('alter', () => {
  it('multiplies what a cell makes by itself and what it shows, of targets alone', () => {
    const world = tinyWorld('tumor 0 0 antigenA=1000\ntumor 20 0 antigenA=500 ownA=1000\ncart 40 0 antigenA=7\ntumor 200 0 antigenA=1000', { only: [] });
    after(world, { alter: { along: [[0, 0, 0], [60, 0, 0]], radius: 10, antigen: 'A', times: 0.1, share: 1 } });
    const { antigenA, ownA } = world.cells.columns, rows = [0, 1, 2, 3];
    expect([rows.map((row) => antigenA[row]), rows.map((row) => ownA[row])].flat().map((value) => Number(value!.toPrecision(5)))).toEqual([100, 50, 7, 1000, 100, 100, 0, 1000]);
    expect(eventsOf(world).map(({ kind, a, value }) => [kind, a, value])).toEqual([['alteration', 1, 0], ['alteration', 2, 0]]);
  });

  it('sets a number where there was none', () => {
    const world = tinyWorld('tumor 0 0\nhealthy 20 0 antigenB=5', { only: [] });
    after(world, { alter: { along: [[0, 0, 0], [60, 0, 0]], radius: 10, antigen: 'B', to: 4000, share: 1 } });
    expect([...world.cells.columns.antigenB.subarray(0, 2), ...world.cells.columns.ownB.subarray(0, 2)]).toEqual([4000, 4000, 4000, 4000]);
  });
});

describe('move', () => {
  it('carries cells as they lie, and parts those who hold one that goes', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1\ntumor 60 0\ncart 69 0 holds=3\ncart 5 9 holds=1', { only: [] });
    after(world, { move: { from: [0, 0, 0], to: [-50, 30, 0], radius: 9.5 } });
    const { x, y, partner } = world.cells.columns;
    expect([[x[0], y[0]], [x[1], y[1]], [x[2], y[2]]]).toEqual([[-50, 30], [-41, 30], [60, 0]]);
    expect([...partner.subarray(0, 5)]).toEqual([-1, 0, -1, 2, -1]);
    expect(eventsOf(world).map(({ kind, a }) => `${kind} ${a}`)).toEqual(['detach 5', 'shift 1', 'shift 2']);
  });

  it('stops at the walls', () => {
    const world = tinyWorld('tumor 150 0', { only: [] });
    after(world, { move: { from: [150, 0, 0], to: [190, 100, 0], radius: 5 } });
    after(world, { move: { from: [190, 100, 0], to: [200, 200, 0], radius: 5 } });
    after(world, { move: { from: [200, 200, 0], to: [200, 200, 0], radius: 5 } });
    expect([world.cells.columns.x[0], world.cells.columns.y[0]]).toEqual([200, 200]);
  });
});

describe('inject', () => {
  it('adds to every voxel under the brush, and tells of it once', () => {
    const world = tinyWorld('tumor 0 0', { fields: ['ifng'], only: [] }), field = fieldOf(world.fields, 'ifng')!, { grid } = world.fields;
    after(world, { inject: { along: [[0, 0, 0]], radius: 33, field: 'ifng', amount: 500 } });
    const full = [...field.value].filter((value) => value === 500).length;
    expect([full, full * grid.h * grid.h > 2000, [...field.value].filter((value) => value !== 0 && value !== 500)]).toEqual([12, true, []]);
    expect(eventsOf(world).map(({ kind, value }) => [kind, value])).toEqual([['injection', 500]]);
  });
});

describe('vessel', () => {
  it('brings oxygen and lets CAR-T cells in from then on, also in a restored world', () => {
    const at = [-160, 160, 0] as const, oxygenAt = (world: World) => fieldOf(world.fields, 'oxygen')!.value[voxelAt(world.fields.grid, ...at)]!;
    const world = after(later(), { vessel: { at } }, 20), without = later(140), restored = restore(save(world));
    expect([world.vessels.length, restored.vessels, START.scenario.vessels]).toEqual([3, world.vessels, [[-100, 0, 0], [100, 0, 0]]]);
    expect(oxygenAt(world)).toBeGreaterThan(oxygenAt(without) + 1);
    advance(restored, 30);
    advance(world, 30);
    expect(hashWorld(restored)).toBe(hashWorld(world));
    expect(eventsOf(after(later(), { vessel: { at } })).filter(({ kind }) => kind === 'vessel')).toEqual([{ kind: 'vessel', a: 3, b: 0, value: 0 }]);
  });
});

/** One of each, some at one tick, one at the start. */
const STROKES: readonly { readonly tick: number; readonly action: Stroke }[] = [
  { tick: 0, action: { place: { along: [[-100, -100, 0], [-60, -140, 0]], radius: 25, clone: 'negative', density: 0.7, instead: true } } },
  { tick: 90, action: { alter: { along: [[0, 0, 0], [50, 50, 0]], radius: 30, antigen: 'A', times: 0.2, share: 0.8 } } },
  { tick: 150, action: { place: { along: [[120, 120, 0]], radius: 30, product: 'cart19', density: 0.5, instead: false } } },
  { tick: 150, action: { place: { along: [[-120, 120, 0], [120, -120, 0]], radius: 12, kind: 'stroma', density: 1, instead: true } } },
  { tick: 200, action: { remove: { along: [[20, 0, 0]], radius: 30, share: 0.5 } } },
  { tick: 230, action: { move: { from: [0, 40, 0], to: [30, 120, 0], radius: 30 } } },
  { tick: 230, action: { vessel: { at: [150, -150, 0] } } },
  { tick: 230, action: { inject: { along: [[0, 0, 0], [-80, 0, 0]], radius: 30, field: 'ifng', amount: 5000 } } },
];

describe('a run with strokes', () => {
  const whole = steppedDirectly(START, 300, STROKES), reference = hashWorld(whole);

  it('holds every promise, and every stroke did something', () => {
    checkInvariants(whole);
    for (const event of [Event.placement, Event.extraction, Event.alteration, Event.shift, Event.injection, Event.vessel]) expect(whole.events.totals[event]).toBeGreaterThan(0);
    for (const kind of [Kind.Tumor, Kind.Cart, Kind.Stroma]) expect(count(whole, kind), KIND_NAMES[kind]).toBeGreaterThan(0);
  });

  it('is the same from its record, without WebAssembly, and restored at every stroke', () => {
    const replayed = createWorld(START.scenario, { live: STROKES, kernels: 'reference' });
    advance(replayed, 300);
    let world = createWorld(START.scenario, { live: STROKES });
    for (const tick of [0, 1, 90, 91, 150, 151, 200, 201, 230, 231, 300]) {
      advance(world, tick - world.tick);
      world = restore(save(world));
    }
    expect([hashWorld(replayed), hashWorld(world)]).toEqual([reference, reference]);
  });

  it('draws other cells for the same stroke done twice, and leaves the draws of planned ones as they are', () => {
    const planned = { ...START.scenario, schedule: [...START.scenario.schedule, { at: 150, note: '', ...STROKES[0]!.action }] };
    const keys = (world: World) => [...world.cells.columns.key.subarray(0, world.cells.count)];
    const alone = createWorld(planned), together = createWorld(planned, { live: [STROKES[0]!] }), twice = createWorld(START.scenario, { live: [STROKES[0]!, { ...STROKES[0]!, tick: 1 }] });
    for (const world of [alone, together, twice]) advance(world, 151);
    const fresh = keys(alone).filter((key) => !keys(steppedDirectly(START, 151)).includes(key));
    expect(fresh.length).toBeGreaterThan(5);
    expect(fresh.filter((key) => !keys(together).includes(key))).toEqual([]);
    expect(new Set(keys(twice)).size).toBe(twice.cells.count);
  });
});
