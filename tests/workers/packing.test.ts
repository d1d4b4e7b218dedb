// Saved states made small: they come back to the last bit, and are small.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_COLUMNS, advance, createWorld, hashWorld, partsOfSnapshot, restore, save } from '../../sim';
import { pack, packedBytes, unpack } from '../../workers/packing';
import { organoid } from '../../bench/organoidCase';
import { presetScenario } from '../../verify/scenario';
import { smallStart, steppedDirectly } from './smallRun';

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

describe('a packed state', () => {
  const small = steppedDirectly(smallStart(), 900);

  it('comes back to the last bit, cells of the blood and fields included', () => {
    const snapshot = save(small), packed = pack(snapshot);
    expect(small.cells.count).toBeGreaterThan(100);
    expect(isSame(unpack(packed), snapshot)).toBe(true);
    const back = restore(unpack(packed));
    advance(back, 50);
    const on = restore(snapshot);
    advance(on, 50);
    expect(hashWorld(back)).toBe(hashWorld(on));
  });

  // In a volume with few cells nearly all are levels of substances, in 125 000 voxels.
  it.each([['a patient', () => createWorld(presetScenario('b-all-niche')), 3, 3], ['a volume', () => createWorld(organoid(300)), 24, 1.4]] as const)('of %s comes back and is small', (_, make, ticks, times) => {
    const world = make();
    advance(world, ticks);
    const snapshot = save(world), packed = pack(snapshot);
    expect(isSame(unpack(packed), snapshot)).toBe(true);
    expect(packedBytes(packed)).toBeLessThan(snapshot.length / times);
  });

  it('comes back whatever stands in the columns: a guess that is wrong costs bytes only', () => {
    const snapshot = save(small), parts = partsOfSnapshot(snapshot);
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(parts.length - 1), fc.nat(), fc.nat(255), fc.integer({ min: 1, max: 900 })), { maxLength: 30 }), (changes) => {
      const changed = snapshot.slice();
      for (const [n, from, value, span] of changes) {
        const { at, length, type } = parts[n], width = Number(type.slice(1)) / 8, bytes = length * width;
        // Every byte of a stretch another one, so that rows of all kinds come about; no level of a substance is made a NaN.
        for (let k = 0; k < span && bytes > 0; k++) if ((((from + k) % bytes) + 1) % 8 !== 0) changed[at + ((from + k) % bytes)] = (value * (k + 1)) & 255;
      }
      return isSame(unpack(pack(changed)), changed);
    }), { numRuns: 60 });
  });

  it('of nobody comes back', () => {
    const world = createWorld({ ...smallStart().scenario, populations: [], schedule: [] }), snapshot = save(world);
    expect(world.cells.count).toBe(0);
    expect(isSame(unpack(pack(snapshot)), snapshot)).toBe(true);
  });

  it('knows where every column and field lies', () => {
    const snapshot = save(small), parts = partsOfSnapshot(snapshot);
    expect(parts.map(({ name }) => name).slice(0, 3)).toEqual(Object.keys(CELL_COLUMNS).slice(0, 3));
    const part = (name: string) => parts.find((one) => one.name === name)!;
    const { at, length } = part('x');
    expect([...new Float64Array(snapshot.buffer, at, length)]).toEqual([...small.cells.columns.x.subarray(0, small.cells.count)]);
    for (const { name, value } of small.fields.active) {
      expect([...new Float64Array(snapshot.buffer, part(`field.${name}`).at, part(`field.${name}`).length)]).toEqual([...value]);
    }
    expect(parts.at(-1)!.at).toBeLessThanOrEqual(snapshot.length);
  });
});
