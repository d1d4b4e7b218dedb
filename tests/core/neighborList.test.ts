// The neighbour list against the double loop over all pairs: nobody missing, nobody twice, nobody who is far away.
import { describe, expect, it } from 'vitest';
import { shapeBins } from '../../sim/core/binGrid';
import { NeighborList } from '../../sim/core/neighborList';
import { chanceOf, pick, whole } from '../support/chance';
import { closePairs, strew } from '../support/pairs';
import type { Strewn } from '../support/pairs';

const REACH = 1.25;

function listedPairs(list: NeighborList): string[] {
  const pairs: string[] = [];
  for (let q = 0; q < list.count; q++) {
    for (let p = list.start[q]; p < list.start[q + 1]; p++) {
      const a = list.order[q], b = list.order[list.pairs[p]];
      pairs.push(a < b ? `${a} ${b}` : `${b} ${a}`);
    }
  }
  return pairs.sort();
}

const rangeOf = (cells: Strewn) => REACH * 2 * Math.max(1, ...cells.radius);

/** What the list promises to hold: pairs within reach plus the mean of the two skins. */
function promised(cells: Strewn, skin: number, fastSkin: number): string[] {
  const skinOf = (i: number) => (cells.motile[i] === 1 ? fastSkin : skin);
  return [...closePairs(cells, (i, j) => REACH * (cells.radius[i] + cells.radius[j]) + (skinOf(i) + skinOf(j)) / 2)].sort();
}

describe('neighbour list', () => {
  it.each([2, 3])('holds exactly the close pairs, each once, in boxes of any shape (%i-D)', (dimensions) => {
    const list = new NeighborList(REACH, 7, 2); // one list for all: nothing of an earlier build may survive
    for (let seed = 1; seed <= 60; seed++) {
      const chance = chanceOf(seed * dimensions), half = () => pick(chance, [4, 15, 60, 150]);
      const [hx, hy, hz] = [half(), half(), dimensions === 3 ? half() : 0];
      const cells = strew(chance, whole(chance, 0, 150), hx, hy, hz);
      list.build(cells, { hx, hy, hz, range: rangeOf(cells) });
      expect(listedPairs(list), `seed ${seed}`).toEqual(promised(cells, 7, 2));
      expect(list.count).toBe(cells.count);
      expect([...list.order.subarray(0, cells.count)].sort((a, b) => a - b)).toEqual(Array.from({ length: cells.count }, (_, i) => i));
    }
  });

  it('puts slow cells first and keeps positions and radii by place', () => {
    const cells = strew(chanceOf(5), 80, 60, 40, 30), list = new NeighborList(REACH, 7, 2);
    list.build(cells, { hx: 60, hy: 40, hz: 30, range: rangeOf(cells) });
    for (let q = 0; q < cells.count; q++) {
      const row = list.order[q];
      expect(cells.motile[row]).toBe(q < list.slowCount ? 0 : 1);
      expect([list.x[q], list.y[q], list.z[q], list.radius[q]]).toEqual([cells.x[row], cells.y[row], cells.z[row], cells.radius[row]]);
    }
  });

  it('lists fast cells anew after they moved, and gives the same as a full build would', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const chance = chanceOf(seed), cells = strew(chance, 120, 60, 50, 0), box = { hx: 60, hy: 50, hz: 0, range: rangeOf(cells) };
      const list = new NeighborList(REACH, 7, 2), fresh = new NeighborList(REACH, 7, 2);
      list.build(cells, box);
      for (let i = 0; i < cells.count; i++) if (cells.motile[i] === 1) cells.x[i] = (2 * chance() - 1) * 60;
      list.rebuildFast(cells);
      expect(listedPairs(list), `seed ${seed}`).toEqual(promised(cells, 7, 2));
      fresh.build(cells, box);
      expect([...list.order.subarray(0, 120)]).toEqual([...fresh.order.subarray(0, 120)]);
      expect([...list.pairs.subarray(0, list.start[120])]).toEqual([...fresh.pairs.subarray(0, fresh.start[120])]);
    }
  });

  it('treats all cells as slow when nobody says otherwise, with one skin when one is given', () => {
    const cells = strew(chanceOf(3), 100, 50, 50, 50), list = new NeighborList(REACH, 4);
    list.build({ ...cells, motile: null }, { hx: 50, hy: 50, hz: 50, range: rangeOf(cells) });
    expect(list.slowCount).toBe(100);
    expect(listedPairs(list)).toEqual([...closePairs(cells, (i, j) => REACH * (cells.radius[i] + cells.radius[j]) + 4)].sort());
  });

  it.each([[50_000, 50_000, 0], [4000, 5000, 3000], [1e6, 10, 0]])('holds the close pairs of a few cells in a vast patch (%d, %d, %d), in little memory', (hx, hy, hz) => {
    const cells = strew(chanceOf(6), 200, 60, 40, hz === 0 ? 0 : 50), list = new NeighborList(REACH, 7, 2);
    for (let i = 0; i < 20; i++) cells.x[i] = hx - i; // a row of cells at the far wall
    list.build(cells, { hx, hy, hz, range: rangeOf(cells) });
    expect(listedPairs(list)).toEqual(promised(cells, 7, 2));
    const { bins } = shapeBins(20, hx, hy, hz, cells.count);
    expect(bins).toBeLessThanOrEqual(1 << 17);
  });

  it('makes bins no wider than asked while they are few', () => {
    expect(shapeBins(20, 500, 500, 0).h).toBe(20);
    expect(shapeBins(20, 500, 500, 250, 100_000).h).toBe(20);
  });

  it('does not list a pair exactly at the limit, and lists cells on one point', () => {
    const at = (...x: number[]) => ({
      count: x.length, x: Float64Array.from(x), y: new Float64Array(x.length), z: new Float64Array(x.length),
      radius: new Float64Array(x.length).fill(4), motile: null,
    });
    const list = new NeighborList(1.25, 2), box = { hx: 50, hy: 50, hz: 0, range: 10 };
    list.build(at(0, 12), box);
    expect(listedPairs(list)).toEqual([]);
    list.build(at(0, 11.999), box);
    expect(listedPairs(list)).toEqual(['0 1']);
    list.build(at(5, 5, 5), box);
    expect(listedPairs(list)).toEqual(['0 1', '0 2', '1 2']);
    list.build(at(), box);
    expect(listedPairs(list)).toEqual([]);
  });

  it('is the same list for the same input: order and all', () => {
    const cells = strew(chanceOf(9), 140, 70, 30, 40), box = { hx: 70, hy: 30, hz: 40, range: rangeOf(cells) };
    const used = new NeighborList(REACH, 7, 2), fresh = new NeighborList(REACH, 7, 2);
    for (let n = 1; n <= 5; n++) used.build(strew(chanceOf(n), 30 * n, 20 * n, 10, 5 * n), { hx: 20 * n, hy: 10, hz: 5 * n, range: 25 });
    used.build(cells, box);
    fresh.build(cells, box);
    for (const name of ['order', 'start'] as const) expect(used[name].slice(0, 140)).toEqual(fresh[name].slice(0, 140));
    expect(used.pairs.slice(0, used.start[140])).toEqual(fresh.pairs.slice(0, fresh.start[140]));
  });
});
