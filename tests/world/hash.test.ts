// The fingerprint of a world: every bit of state counts, the order of rows does not.
import { describe, expect, it } from 'vitest';
import { CELL_COLUMNS, advance, createWorld, hashState, hashWorld } from '../../sim';
import type { World } from '../../sim';
import { chanceOf, shuffled } from '../support/chance';
import { niche } from '../support/scenarios';

const world = createWorld(niche());
advance(world, 60);
const hash = hashWorld(world);

/** Hash after a change that is taken back. */
function after(change: (world: World) => () => void): string {
  const undo = change(world);
  const changed = hashWorld(world);
  undo();
  return changed;
}

describe('hash', () => {
  it('has 16 hex digits and is the same each time it is asked', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(hashWorld(world)).toBe(hash);
  });

  it.each(Object.keys(CELL_COLUMNS))('depends on every bit of column %s, in the first and the last row', (name) => {
    const column = world.cells.column(name), bytes = new Uint8Array(column.buffer), width = column.BYTES_PER_ELEMENT;
    const seen = new Set([hash]);
    const rows = [0, world.cells.count - 1];
    let changes = 0;
    if (name === 'partner') {
      // A row number: what counts is the name of the cell it points to.
      for (const partner of [0, 1, 2]) {
        changes++;
        seen.add(after(() => {
          const old = column[5];
          column[5] = partner;
          return () => { column[5] = old; };
        }));
      }
    } else {
      for (const row of rows) {
        for (let bit = 0; bit < 8 * width; bit += width > 2 ? 7 : 1) {
          changes++;
          const at = row * width + (bit >> 3);
          seen.add(after(() => {
            bytes[at] = bytes[at] ^ (1 << (bit & 7));
            return () => { bytes[at] = bytes[at] ^ (1 << (bit & 7)); };
          }));
        }
      }
    }
    // A changed id changes the partner of those who hold it, too; either way every change must show and differ.
    expect(seen.size).toBe(changes + 1);
    expect(hashWorld(world)).toBe(hash);
  });

  it('depends on tick, names given, totals, doses under way, parameters and fields', () => {
    const field = world.fields.active[3].value, arrival = world.arrivals[0], kill = world.values['kill'];
    const changes: ((w: World) => () => void)[] = [
      (w) => { w.tick++; return () => { w.tick--; }; },
      (w) => { w.nextId++; return () => { w.nextId--; }; },
      (w) => { const n = w.events.totals[4]; w.events.totals[4] = n + 1; return () => { w.events.totals[4] = n; }; },
      () => { arrival.arrived--; return () => { arrival.arrived++; }; },
      (w) => { w.arrivals.push({ ...arrival, count: 3, arrived: 0 }); return () => { w.arrivals.pop(); }; },
      () => { const old = kill['rest']; kill['rest'] = old + 1e-12; return () => { kill['rest'] = old; }; },
      () => { const old = field[399]; field[399] = old + 1e-6; return () => { field[399] = old; }; },
      (w) => { const old = w.neighbors.valid; w.neighbors.valid = !old; return () => { w.neighbors.valid = old; }; },
      (w) => { w.cells.count--; return () => { w.cells.count++; }; },
    ];
    const hashes = changes.map(after);
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  });

  it('notices when two cells swap one value', () => {
    const { x } = world.cells.columns;
    expect(after(() => {
      [x[3], x[4]] = [x[4], x[3]];
      return () => { [x[3], x[4]] = [x[4], x[3]]; };
    })).not.toBe(hash);
  });

  it('does not depend on the order of rows', () => {
    const chance = chanceOf(4), other = createWorld(niche());
    advance(other, 60);
    for (let n = 0; n < 5; n++) {
      other.cells.rearrange(shuffled(chance, other.cells.count), other.cells.count);
      expect(hashWorld(other)).toBe(hash);
    }
    expect(world.cells.columns.partner.subarray(0, world.cells.count).some((row) => row >= 0)).toBe(true);
  });

  it('does not depend on the memory behind the rows', () => {
    const other = createWorld(niche());
    other.cells.reserve(10_000);
    advance(other, 60);
    expect(hashWorld(other)).toBe(hash);
  });
});

describe('the fingerprint of the state alone', () => {
  it('is the same whatever the parameters and the neighbour list, until they make a difference; all else counts as in the hash', () => {
    const state = hashState(world), other = createWorld(niche(), { set: { 'kill.hitRate': 0.9 } });
    expect(hashState(other)).toBe(hashState(createWorld(niche())));
    expect(hashWorld(other)).not.toBe(hashWorld(createWorld(niche())));
    advance(other, 60);
    expect(hashState(other)).not.toBe(state);
    const field = world.fields.active[3].value, { x } = world.cells.columns, arrival = world.arrivals[0];
    const changes: (() => () => void)[] = [
      () => { world.tick++; return () => { world.tick--; }; },
      () => { world.nextId++; return () => { world.nextId--; }; },
      () => { world.events.totals[4]++; return () => { world.events.totals[4]--; }; },
      () => { arrival.arrived--; return () => { arrival.arrived++; }; },
      () => { const old = field[399]; field[399] = old + 1e-6; return () => { field[399] = old; }; },
      () => { const old = x[2]; x[2] = old + 1e-9; return () => { x[2] = old; }; },
    ];
    const seen = changes.map((change) => {
      const undo = change(), changed = hashState(world);
      undo();
      return changed;
    });
    expect(new Set([state, ...seen]).size).toBe(changes.length + 1);
    world.neighbors.valid = !world.neighbors.valid;
    expect(hashState(world)).toBe(state);
    world.neighbors.valid = !world.neighbors.valid;
  });
});
