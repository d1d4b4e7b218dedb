// The column table against a naive model: rows appended, copied, reordered and removed, references following.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createCells } from '../../sim/cells';
import { InvariantError } from '../../sim/core/assert';
import { Table } from '../../sim/core/columns';
import type { ColumnSpecs } from '../../sim/core/columns';
import { chanceOf, shuffled, whole } from '../support/chance';

const SPECS = {
  id: { type: 'u32', unit: '', doc: '' },
  small: { type: 'u8', unit: '', doc: '', initial: 255 },
  middle: { type: 'u16', unit: '', doc: '' },
  signed: { type: 'i32', unit: '', doc: '', initial: -7 },
  exact: { type: 'f64', unit: '', doc: '', initial: 0.5 },
  friend: { type: 'i32', unit: '', doc: '', initial: -1, rowReference: true },
} as const satisfies ColumnSpecs;

type Row = { id: number; small: number; middle: number; signed: number; exact: number; friend: number };

/** Rows as plain objects; `friend` holds the friend's id here, −1 for none. */
function read(table: Table<typeof SPECS>): Row[] {
  const c = table.columns;
  return Array.from({ length: table.count }, (_, i) => ({
    id: c.id[i], small: c.small[i], middle: c.middle[i], signed: c.signed[i], exact: c.exact[i],
    friend: c.friend[i] < 0 ? -1 : c.id[c.friend[i]],
  }));
}

function tableOf(ids: readonly number[], friends: Readonly<Record<number, number>> = {}): Table<typeof SPECS> {
  const table = new Table(SPECS, 2);
  for (const id of ids) {
    const row = table.add();
    table.columns.id[row] = id;
    table.columns.exact[row] = id + 0.25;
  }
  for (const [from, to] of Object.entries(friends)) table.columns.friend[ids.indexOf(Number(from))] = ids.indexOf(to);
  return table;
}

const ids = (table: Table<typeof SPECS>) => read(table).map((row) => row.id);
const friendOf = (table: Table<typeof SPECS>, id: number) => read(table).find((row) => row.id === id)!.friend;

describe('column table', () => {
  it('starts fresh rows from their initial values, also where an old row lay', () => {
    const table = tableOf([1, 2, 3]);
    table.columns.small[2] = 9;
    table.columns.friend[2] = 0;
    table.removeRows(Int32Array.of(2), 1);
    const row = table.add();
    expect(row).toBe(2);
    expect(read(table)[2]).toEqual({ id: 0, small: 255, middle: 0, signed: -7, exact: 0.5, friend: -1 });
  });

  it('keeps every value when it grows, and grows by doubling', () => {
    const table = tableOf(Array.from({ length: 100 }, (_, i) => i + 1), { 3: 99 });
    expect(table.capacity).toBe(128);
    expect(ids(table)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(friendOf(table, 3)).toBe(99);
    const before = table.columns;
    table.reserve(128);
    expect(table.columns).toBe(before);
    table.reserve(1000);
    expect(table.capacity).toBe(1000);
    expect(table.columns.exact.length).toBe(1000);
    expect(ids(table).length).toBe(100);
  });

  it('copies a row, also when the copy makes the table grow', () => {
    const table = tableOf([5, 6], { 5: 6 });
    expect(table.capacity).toBe(2);
    const row = table.copyRow(0);
    expect(read(table)[row]).toEqual(read(table)[0]);
    expect(() => table.copyRow(3)).toThrow(InvariantError);
    expect(() => table.copyRow(-1)).toThrow(InvariantError);
  });

  it('removes nothing, the last, the last ones, the first, all', () => {
    const cases: [number[], number[]][] = [
      [[], [1, 2, 3, 4, 5]], [[4], [1, 2, 3, 4]], [[3, 4], [1, 2, 3]], [[0], [5, 2, 3, 4]], [[0, 4], [4, 2, 3]],
      [[0, 3, 4], [3, 2]], [[1, 2, 3], [1, 5]], [[0, 1, 2, 3], [5]], [[0, 1, 2, 3, 4], []], [[1, 3], [1, 5, 3]],
    ];
    for (const [gone, left] of cases) {
      const table = tableOf([1, 2, 3, 4, 5]);
      table.removeRows(Int32Array.from(gone), gone.length);
      expect(ids(table)).toEqual(left);
    }
  });

  it('lets references follow moved rows and forget removed ones', () => {
    const friends = { 1: 5, 2: 3, 3: 4, 4: 4, 5: 1 };
    const moved = tableOf([1, 2, 3, 4, 5], friends);
    moved.removeRows(Int32Array.of(2), 1); // row 2 (id 3) leaves, row 4 (id 5) takes its place
    expect(read(moved).map((row) => [row.id, row.friend])).toEqual([[1, 5], [2, -1], [5, 1], [4, 4]]);
    const last = tableOf([1, 2, 3, 4, 5], friends);
    last.removeRows(Int32Array.of(0, 4), 2); // the last row leaves too and must not fill the hole
    expect(read(last).map((row) => [row.id, row.friend])).toEqual([[4, 4], [2, 3], [3, 4]]);
    const sorted = tableOf([1, 2, 3, 4, 5], friends);
    sorted.rearrange(Int32Array.of(4, 0, 3), 3);
    expect(read(sorted).map((row) => [row.id, row.friend])).toEqual([[5, 1], [1, 5], [4, 4]]);
  });

  it('is of one form for all worlds and at every size, so that code compiled for one serves the next', () => {
    setFlagsFromString('--allow-natives-syntax');
    const [isPlain, areAlike] = ['columns => %HasFastProperties(columns)', '(one, other) => %HaveSameMap(one, other)'].map((code) => runInNewContext(code) as (...columns: object[]) => boolean);
    const cells = createCells(4), others = createCells(4), before = cells.columns;
    for (let n = 0; n < 9; n++) others.add();
    expect(others.columns.x.length).toBeGreaterThan(before.x.length);
    expect([isPlain(before), isPlain(others.columns), areAlike(before, others.columns), areAlike(before, createCells(100).columns)]).toEqual([true, true, true, true]);
  });

  it('does as a list of objects does, whatever comes', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const chance = chanceOf(seed), table = new Table(SPECS, 1);
      let model: Row[] = [], nextId = 1;
      const forget = () => {
        const alive = new Set(model.map((row) => row.id));
        for (const row of model) if (!alive.has(row.friend)) row.friend = -1;
      };
      for (let turn = 0; turn < 60; turn++) {
        const act = chance(), n = model.length;
        if (act < 0.45 || n === 0) {
          const row = table.add(), values = { id: nextId++, small: whole(chance, 0, 255), middle: whole(chance, 0, 65535), signed: whole(chance, -1e9, 1e9), exact: chance() };
          for (const [name, value] of Object.entries(values)) table.column(name)[row] = value;
          const friend = chance() < 0.7 ? whole(chance, 0, n) : -1;
          table.columns.friend[row] = friend;
          model.push({ ...values, friend: -1 });
          model[n].friend = friend < 0 ? -1 : model[friend].id;
        } else if (act < 0.6) {
          const from = whole(chance, 0, n - 1), row = table.copyRow(from);
          table.columns.id[row] = nextId;
          model.push({ ...model[from], id: nextId++ });
        } else if (act < 0.85) {
          const gone = Int32Array.from(model.keys()).filter(() => chance() < 0.3);
          table.removeRows(gone, gone.length);
          const leaving = new Set(gone), kept = model.length - gone.length;
          const fillers = model.filter((_, i) => i >= kept && !leaving.has(i)).reverse();
          model = model.slice(0, kept).map((row, i) => (leaving.has(i) ? fillers.shift()! : row));
          forget();
        } else {
          const order = shuffled(chance, n), kept = whole(chance, 0, n);
          table.rearrange(order, kept);
          model = Array.from(order.subarray(0, kept), (i) => model[i]);
          forget();
        }
        expect(read(table), `seed ${seed}, turn ${turn}`).toEqual(model);
      }
    }
  });
});
