// Save and restore: a restored run goes on bit for bit, from any moment; a bad file is refused in plain words.
import { describe, expect, it } from 'vitest';
import { Event, SnapshotError, advance, createWorld, hashWorld, restore, save, scheduleLive, step } from '../../sim';
import type { World } from '../../sim';
import { setVolume } from '../../sim/verbs';
import { chanceOf, whole } from '../support/chance';
import { niche, stroma, swarm } from '../support/scenarios';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';
import { headerOf, seal, withHeader } from '../support/seal';

const AHEAD = 8;

/** Saves at chosen ticks, restores each and runs AHEAD ticks; returns the ticks from which the hash came out different. */
function divergences(world: World, ticks: number, saveAt: (world: World, tick: number) => boolean): { saved: number; wrong: number[] } {
  const saves: { at: number; bytes: Uint8Array }[] = [], hashes: string[] = [], from = world.tick;
  for (let t = 0; t < ticks + AHEAD; t++) {
    if (t < ticks && saveAt(world, world.tick)) saves.push({ at: t, bytes: save(world) });
    step(world);
    hashes.push(saves.some(({ at }) => at === t + 1 - AHEAD) ? hashWorld(world) : '');
  }
  const wrong = saves.filter(({ at, bytes }) => {
    const restored = restore(bytes);
    advance(restored, AHEAD);
    return hashWorld(restored) !== hashes[at + AHEAD - 1];
  });
  return { saved: saves.length, wrong: wrong.map(({ at }) => from + at) };
}

describe('save and restore', () => {
  it.each(Object.keys(RICH) as RichName[])('keeps the hash, and goes on to the same hash from many moments (%s)', (name) => {
    const world = createWorld(RICH[name]());
    const chance = chanceOf(3);
    let changes = 0, before = 0;
    const { saved, wrong } = divergences(world, 250, (w, tick) => {
      const total = w.events.totals[Event.division] + w.events.totals[Event.removal]; // rows have just changed
      const changed = total !== before;
      before = total;
      if (changed) changes++;
      return tick === 0 || chance() < (changed ? 0.4 : 0.05);
    });
    expect(wrong).toEqual([]);
    expect(saved).toBeGreaterThan(5);
    if (name === 'niche' || name === 'gates') expect(changes).toBeGreaterThan(10);
  });

  it('saves with the list of neighbours valid and not, and both go on the same', () => {
    const world = createWorld(niche()), seen = new Set<boolean>();
    const { wrong } = divergences(world, 130, (w, tick) => {
      const fresh = !seen.has(w.neighbors.valid) || tick % 60 === 1;
      if (fresh) seen.add(w.neighbors.valid);
      return fresh;
    });
    expect([...seen].sort()).toEqual([false, true]);
    expect(wrong).toEqual([]);
  });

  it('goes on the same when walking cells have outgrown all others since the list was built', () => {
    const world = createWorld(swarm());
    advance(world, 241);
    for (let i = 0; i < world.cells.count; i++) setVolume(world, i, world.cells.columns.volume[i] / 2);
    expect(divergences(world, 60, (_, tick) => tick % 2 === 0).wrong).toEqual([]);
  });

  it('carries everything: seed, values, arrivals under way, actions done and to come', () => {
    const world = createWorld(niche(), { seed: 'another', set: { 'kill.rest': 7 } });
    advance(world, 40);
    scheduleLive(world, { set: { 'migrate.bias': 0.1 } });
    step(world);
    scheduleLive(world, { infuse: { product: 'car', count: 9, entry: 'ring', over: 20 } });
    const restored = restore(save(world));
    for (const name of ['tick', 'seed', 'nextId', 'nextAction', 'actions', 'arrivals', 'values', 'scenario', 'runKey', 'vessels', 'products', 'clones'] as const) {
      expect(restored[name], name).toEqual(world[name]);
    }
    expect([...restored.events.totals]).toEqual([...world.events.totals]);
    expect([...save(restored)]).toEqual([...save(world)]);
    advance(world, 50);
    advance(restored, 50);
    expect(hashWorld(restored)).toBe(hashWorld(world));
  });

  it('shares nothing with the world it came from', () => {
    const world = createWorld(stroma());
    advance(world, 30);
    const restored = restore(save(world)), hash = hashWorld(world);
    advance(restored, 30);
    scheduleLive(restored, { set: { 'grow.cycleTime': 9 } });
    step(restored);
    expect(hashWorld(world)).toBe(hash);
    expect(world.actions.length).toBe(1);
  });

  it('keeps text outside ASCII and a parameter of −0', () => {
    const world = createWorld({ ...stroma(), title: 'Tumör 瘤 🧬 “x”\u0000\u2028' }, { set: { 'migrate.bias': -0 } });
    const restored = restore(save(world));
    expect(restored.scenario.title).toBe(world.scenario.title);
    expect(hashWorld(restored)).toBe(hashWorld(world));
  });

  it('saves an empty world', () => {
    const world = createWorld({ ...stroma(), populations: [], schedule: [] });
    advance(world, 10);
    expect(hashWorld(restore(save(world)))).toBe(hashWorld(world));
  });
});

describe('bad snapshots', () => {
  const bytes = (() => {
    const world = createWorld(stroma());
    advance(world, 20);
    return save(world);
  })();
  const refuse = (bad: Uint8Array, message: RegExp = /./) => {
    expect(() => restore(bad)).toThrow(SnapshotError);
    expect(() => restore(bad)).toThrow(message);
  };

  it('are refused when they are something else, empty or cut short anywhere', () => {
    refuse(new Uint8Array(0), /not a CAR-T Lab snapshot/);
    refuse(new TextEncoder().encode('{"format": "cart-lab/scenario"}'), /not a CAR-T Lab snapshot/);
    for (const length of [1, 7, 8, 9, 12, 15, 16, 17, 100, 1000, bytes.length - 8, bytes.length - 1]) refuse(bytes.slice(0, length));
    refuse(bytes.slice(0, 40), /cut short/);
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    refuse(longer, /damaged/);
  });

  it('are refused when a single bit is wrong, wherever it is', () => {
    const chance = chanceOf(11), places = Array.from({ length: 40 }, () => whole(chance, 0, bytes.length - 1));
    for (const at of [...Array(20).keys(), ...places]) {
      const bad = bytes.slice();
      bad[at] = bad[at] ^ (1 << whole(chance, 0, 7));
      refuse(bad);
    }
  });

  it('are refused when another version wrote them', () => {
    const header = headerOf(bytes);
    refuse(withHeader(bytes, JSON.stringify({ ...header, format: 99 })), /format 99/);
    refuse(withHeader(bytes, JSON.stringify({ ...header, columns: [...(header['columns'] as string[]), 'mood:f64'] })), /other cell columns/);
    refuse(withHeader(bytes, JSON.stringify({ ...header, fields: ['oxygen'] })), /other cell columns or fields/);
  });

  it('are refused, not believed, when the checksum is right and the header is not', () => {
    const header = headerOf(bytes);
    for (const text of ['', '{', 'null', '7', '[]', '"x"']) refuse(withHeader(bytes, text));
    for (const name of Object.keys(header)) {
      if (name === 'seed') continue; // any text is a seed
      refuse(withHeader(bytes, JSON.stringify({ ...header, [name]: undefined })));
    }
    refuse(withHeader(bytes, JSON.stringify({ ...header, count: 1e9 })));
    refuse(withHeader(bytes, JSON.stringify({ ...header, count: (header['count'] as number) + 50 })), /cut short/);
    expect(restore(seal(bytes.slice())).tick).toBe(20);
  });
});
