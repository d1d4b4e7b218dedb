// What cells can be coloured by: every quantity arrives in the frame as its own number, on its own scale, and nothing else does.
import { describe, expect, it } from 'vitest';
import { Kind, NO_PRODUCT, createWorld } from '../../sim';
import type { World } from '../../sim';
import { DRAWN_NAMES, describeColourings, drawnOf } from '../../workers/drawn';
import type { DrawnName } from '../../workers/drawn';
import { buildFrame } from '../../workers/frame';
import { BYTE_PLANES, FLOAT_PLANES, viewFrame } from '../../workers/frameTypes';
import type { Frame } from '../../workers/frameTypes';
import { Marks } from '../../workers/marks';
import { StableScales } from '../../workers/scales';
import { everything } from '../support/everything';
import { blank, organoid } from '../support/scenarios';

const META = { tick: 0, minutes: 0, running: false, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', replay: '', run: 0, course: 0, courses: 0, seriesRows: 0, milestones: [] } as const;
const CELLS = 40;

function frameOf(world: World, drawn: string | null, scales = new StableScales()): Frame {
  return viewFrame(buildFrame({ world, marks: new Marks(), scales, values: new Float64Array(0), meta: META }, { buffer: null, field: null, sliceZ: 0, drawn }));
}

/** A crowd in which no column repeats another: each runs through numbers of its own. */
function motley(): World {
  const scenario = everything();
  const world = createWorld({ ...scenario, populations: scenario.populations.map((one) => ({ ...one, count: 0 })) });
  world.tick = 100; // long after all of them were born: what rules wrote into their columns holds
  for (let n = 0; n < CELLS; n++) {
    const row = world.cells.add();
    world.cells.names.forEach((name, c) => {
      const mixed = Math.imul(n + 1, 2 * c + 7) % 37;
      world.cells.column(name)[row] = AMOUNTS[name]?.(mixed, n) ?? mixed / 37;
    });
  }
  return world;
}

/** Codes and counts within their ranges; all others run from 0 to 1. */
const AMOUNTS: Readonly<Record<string, (mixed: number, n: number) => number>> = {
  id: (_, n) => 1000 + n, kind: (_, n) => n % 5, life: (_, n) => (n >> 1) % 5, fate: (_, n) => (n >> 2) % 3, subset: (_, n) => n % 2, product: (_, n) => (n % 3 === 0 ? NO_PRODUCT : n % 2),
  clone: (mixed) => mixed + 3, generation: (mixed) => mixed % 7, kills: (mixed) => mixed % 11, divisionsLeft: (mixed) => mixed % 9, partner: () => -1, boundCount: () => 0,
  antigenA: (mixed) => 150 * mixed, antigenB: (mixed) => 2900 * mixed, pdl1: (mixed) => 1700 * mixed, damage: (mixed) => mixed / 17, oxygen: (mixed) => 1.3 * mixed,
  x: (mixed) => mixed - 18.5, y: (mixed) => 100 - 3 * mixed, z: (mixed) => 0.25 * mixed, radius: (mixed) => 4 + mixed / 10,
};

const decades = (amount: number) => (amount < 1 ? 0 : Math.min(255, 1 + (254 * Math.log10(amount)) / 7));
const even = (high: number) => (amount: number) => Math.min(255, (255 * amount) / high);

/** Column and scale of every quantity; kept apart from the table on purpose. */
const EXPECTED: Readonly<Record<DrawnName, readonly [column: string, byte: (amount: number) => number]>> = {
  antigenA: ['antigenA', decades], antigenB: ['antigenB', decades], clone: ['clone', (n) => n], activation: ['activation', even(1)], exhaustion: ['exhaustion', even(1)], differentiation: ['differentiation', even(1)],
  brake: ['brake', even(1)], divisionsLeft: ['divisionsLeft', even(11)], kills: ['kills', even(10)], damage: ['damage', even(4.5)], pdl1: ['pdl1', decades],
  protection: ['protection', even(1)], oxygen: ['oxygen', even(50)],
  generation: ['generation', even(10)],
};

describe('a frame', () => {
  const world = motley(), frame = frameOf(world, null);

  it('holds every column in its own place: no plane is filled from another column', () => {
    const { columns } = world.cells;
    for (const name of FLOAT_PLANES) expect([...frame[name]], name).toEqual([...Float32Array.from(columns[name].subarray(0, CELLS))]);
    for (const name of ['kind', 'life', 'fate', 'clone', 'product'] as const) expect([...frame[name]], name).toEqual([...columns[name].subarray(0, CELLS)]);
    for (const [name, byte] of [['antigenA', decades], ['antigenB', decades], ['activation', even(1)], ['exhaustion', even(1)]] as const) {
      frame[name].forEach((level, row) => expect(Math.abs(level - byte(columns[name][row])), name).toBeLessThan(0.51));
    }
    expect(frame.flags.some((flags) => flags > 0)).toBe(true);
    const planes = [...FLOAT_PLANES, ...BYTE_PLANES].map((name) => [...frame[name]].join());
    expect(new Set(planes).size, 'all planes differ, so that a mix-up shows').toBe(planes.length);
  });

  it('brings no colouring along unless one is asked for that means something here', () => {
    expect([frame.shade.length, frame.meta.drawn]).toEqual([0, null]);
    for (const name of ['type', 'no such thing', '__proto__', '']) expect(frameOf(world, name).meta.drawn, name).toBeNull();
    expect(frameOf(createWorld(blank({ products: {} })), 'kills').meta.drawn).toBeNull();
  });
});

describe('a drawn quantity', () => {
  const world = motley();
  world.values['proliferate']['maxDivisions'] = 11;
  world.values['kill']['hitsToKill'] = 4.5;

  it.each(DRAWN_NAMES)('%s is its own column on its own scale', (name) => {
    const { shade, meta } = frameOf(world, name), [column, byte] = EXPECTED[name];
    expect(meta.drawn?.name).toBe(name);
    expect(shade.length).toBe(CELLS);
    shade.forEach((level, row) => expect(Math.abs(level - byte(world.cells.column(column)[row])), `row ${row}`).toBeLessThan(0.51));
    expect(new Set(shade).size).toBeGreaterThan(5);
  });

  it('leaves all else in the frame as it is', () => {
    const { meta: _, shade: _none, ...plain } = frameOf(world, null);
    for (const name of DRAWN_NAMES) {
      const { meta, shade, ...others } = frameOf(world, name);
      expect([meta.field, shade.length], name).toEqual([null, CELLS]);
      expect(others, name).toEqual(plain);
    }
  });

  it('has a word, a meaning, cells it concerns and words to search for', () => {
    const infos = describeColourings(world);
    expect(infos.map(({ name }) => name)).toEqual(DRAWN_NAMES);
    for (const key of ['label', 'doc'] as const) expect(new Set(infos.map((info) => info[key])).size, key).toBe(infos.length);
    for (const { name, kinds, keywords, doc } of infos) {
      expect(kinds.length, name).toBeGreaterThan(0);
      expect(keywords.length, name).toBeGreaterThan(1);
      expect(doc, name).not.toMatch(/\.$/);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
    expect(infos.find(({ name }) => name === 'activation')!.kinds).toEqual([Kind.Cart, Kind.Macrophage]);
    expect(structuredClone(infos)).toEqual(infos);
  });

  it('is offered only where it means something', () => {
    const offered = (scenario: Parameters<typeof createWorld>[0]) => describeColourings(createWorld(scenario)).map(({ name }) => name);
    const plain = offered(blank());
    expect(plain).not.toEqual(expect.arrayContaining(['antigenB']));
    expect(plain).not.toEqual(expect.arrayContaining(['oxygen']));
    expect(offered(blank({ fields: [{ name: 'oxygen', initial: 30, boundary: null }] }))).toContain('oxygen');
    expect(offered(blank({ disabled: ['checkpoint'] }))).not.toContain('pdl1');
    expect(offered(blank({ disabled: ['checkpoint'] }))).toContain('brake');
    expect(offered(blank({ disabled: ['checkpoint', 'immunosuppression'] }))).not.toContain('brake');
    expect(offered(organoid())).not.toEqual(expect.arrayContaining(['pdl1']));
    expect(drawnOf('constructor')).toBeNull();
  });

  it('is true at the very start, before any rule has written it', () => {
    const world = createWorld(everything()), { shade, meta } = frameOf(world, 'oxygen');
    expect(world.tick).toBe(0);
    expect(new Set(shade)).toEqual(new Set([Math.round((255 * 30) / meta.drawn!.high)]));
  });

  it('keeps its scale while the largest wavers, apart from a field of the same name', () => {
    const scales = new StableScales(), crowd = motley();
    scales.high('oxygen', 700, 20);
    const high = (most: number) => {
      crowd.cells.columns.oxygen.fill(0).fill(most, 0, 1);
      return frameOf(crowd, 'oxygen', scales).meta.drawn!.high;
    };
    expect([3, 38, 45, 30, 51, 40].map(high)).toEqual([20, 50, 50, 50, 100, 100]);
  });
});
