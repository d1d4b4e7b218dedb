// Work cut into shares: the same list and the same bits, however many shares and wherever they are cut.
import { describe, expect, it } from 'vitest';
import { Solo, firstOf, sharesFor } from '../../sim/core/crew';
import { createKernels } from '../../sim/core/kernels';
import { NeighborList } from '../../sim/core/neighborList';
import { ADHESION_REACH, PairForces } from '../../sim/core/pairForces';
import { chanceOf, pick, whole } from '../support/chance';
import { strew } from '../support/pairs';
import type { Strewn } from '../support/pairs';

const SHARES = [2, 3, 8, 50];
const bits = (values: Float64Array, count: number) => [...new BigUint64Array(values.slice(0, count).buffer)];

/** A list and its forces, worked on in that many shares however few the cells. */
function workbench(shares: number) {
  const kernels = createKernels('fast', shares, 1), list = new NeighborList(ADHESION_REACH, 7, 2, kernels), forces = new PairForces(kernels);
  return {
    list,
    build(cells: Strewn, [hx, hy, hz]: readonly [number, number, number], motile: boolean) {
      const range = ADHESION_REACH * 2 * Math.max(1, ...cells.radius);
      list.build(motile ? cells : { ...cells, motile: null }, { hx, hy, hz, range });
    },
    result(cells: Strewn) {
      const n = cells.count;
      forces.reserve(n);
      forces.repulsion.set([10, 22.36, 50]);
      for (let q = 0; q < n; q++) {
        const i = list.order[q];
        for (const name of ['x', 'y', 'z', 'radius'] as const) forces[name][q] = cells[name][i];
        forces.adhesion[q] = i % 3 === 0 ? 0 : i / n;
        forces.stiffness[q] = cells.motile[i];
      }
      forces.velocityX.fill(7);
      forces.accumulate(list);
      const { order, start, end, pairs } = list; // not before: reserving and summing may renew them
      return {
        order: [...order.subarray(0, n)], slow: list.slowCount,
        pairs: Array.from({ length: n }, (_, q) => [...pairs.subarray(start[q], end[q])]),
        x: bits(forces.velocityX, n), y: bits(forces.velocityY, n), z: bits(forces.velocityZ, n),
      };
    },
  };
}

describe('shares', () => {
  it.each([2, 3])('list and sum as one share does, in boxes of any shape, over many builds (%i-D)', (dimensions) => {
    const one = workbench(1), many = SHARES.map(workbench);
    for (let seed = 1; seed <= 40; seed++) {
      const chance = chanceOf(300 * seed + dimensions), half = () => pick(chance, [4, 15, 60, 150]);
      const box = [half(), half(), dimensions === 3 ? half() : 0] as const;
      const cells = strew(chance, whole(chance, 0, pick(chance, [3, 40, 400])), ...box), motile = chance() < 0.8;
      for (const bench of [one, ...many]) bench.build(cells, box, motile);
      const expected = one.result(cells);
      many.forEach((bench, k) => expect(bench.result(cells), `seed ${seed}, ${SHARES[k]} shares`).toEqual(expected));
      for (let i = 0; i < cells.count; i++) if (cells.motile[i] === 1) cells.y[i] = (2 * chance() - 1) * box[1];
      if (!motile) continue;
      for (const { list } of [one, ...many]) list.rebuildFast(cells);
      const anew = one.result(cells);
      many.forEach((bench, k) => expect(bench.result(cells), `seed ${seed}, ${SHARES[k]} shares, fast cells anew`).toEqual(anew));
    }
  });

  it('pairs ascend, which the search for those of other shares relies on', () => {
    const cells = strew(chanceOf(77), 400, 60, 50, 40), bench = workbench(3);
    bench.build(cells, [60, 50, 40], true);
    const lists = bench.result(cells).pairs.filter((pairs) => pairs.length > 1);
    expect(lists.length).toBeGreaterThan(200);
    for (const pairs of lists) expect(pairs).toEqual([...pairs].sort((a, b) => a - b));
  });

  it.each([2, 3])('know whose partners are whose: inner places have own partners only, places outside the surroundings none (%i-D)', (dimensions) => {
    let inner = 0, outside = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const half = dimensions === 3 ? 90 : 0, cells = strew(chanceOf(seed), dimensions === 3 ? 900 : 500, 200, 160, half), bench = workbench(3);
      bench.build(cells, [200, 160, half], true);
      const { pairs, slow } = bench.result(cells);
      for (let share = 0; share < 3; share++) {
        const own = bench.list.forceShare(share);
        const isOwn = (q: number) => (q >= own.slowFrom && q < own.slowTo) || (q >= own.fastFrom && q < own.fastTo);
        pairs.forEach((partners, q) => {
          const isInner = q < slow ? q >= own.slowFrom && q < own.slowInner : q >= own.fastInner && q < own.fastOuter;
          const isAround = q < slow ? q >= own.slowBefore && q < own.slowTo : q >= own.fastBefore && q < own.fastBehind;
          if (isInner) expect(partners.every(isOwn), `seed ${seed}, share ${share}, place ${q}`).toBe(true);
          else if (!isAround) expect(partners.some(isOwn), `seed ${seed}, share ${share}, place ${q}`).toBe(false);
          inner += Number(isInner);
          outside += Number(!isInner && !isAround);
        });
      }
    }
    expect(inner).toBeGreaterThan(2000);
    expect(outside).toBeGreaterThan(2000);
  });

  it('cope with a heap: more pairs a cell than there is room for in any share', () => {
    const n = 1500, chance = chanceOf(4), at = (spread: number) => Float64Array.from({ length: n }, () => Math.floor(chance() * spread) / 2);
    const cells: Strewn = {
      count: n, x: at(20), y: at(60), z: new Float64Array(n), radius: new Float64Array(n).fill(8),
      motile: Uint8Array.from({ length: n }, () => (chance() < 0.5 ? 1 : 0)),
    };
    const benches = [1, 2, 5].map(workbench);
    const [expected, ...others] = benches.map((bench) => {
      bench.build(cells, [30, 30, 0], true);
      const { x, y, pairs } = bench.result(cells);
      return { x, y, longest: Math.max(...pairs.map((list) => list.length)), total: pairs.flat().length };
    });
    expect(expected.longest).toBeGreaterThan(1024);
    for (const other of others) expect(other).toEqual(expected);
  });

  it('give every share about as much to do, and cells to every share', () => {
    const cells = strew(chanceOf(8), 4000, 150, 150, 150), bench = workbench(4);
    bench.build(cells, [150, 150, 150], true);
    bench.result(cells);
    const sizes = [0, 1, 2, 3].map((share) => bench.list.forceShare(share)).map((own) => own.slowTo - own.slowFrom + 2 * (own.fastTo - own.fastFrom));
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.1);
  });

  it('are cut at even cells, all of them once, and not made for a few cells', () => {
    for (const [shares, count] of [[1, 7], [2, 7], [3, 0], [3, 1], [8, 5], [8, 1001]] as const) {
      const firsts = Array.from({ length: shares + 1 }, (_, share) => firstOf(share, shares, count));
      expect(firsts[0]).toBe(0);
      expect(firsts.at(-1)).toBe(count);
      expect(firsts.slice(0, -1).every((first, k) => first % 2 === 0 && first <= firsts[k + 1])).toBe(true);
    }
    const crew = new Solo(createKernels().code!, 4);
    expect([0, 3999, 4000, 7999, 1e6].map((count) => sharesFor(crew, count))).toEqual([1, 1, 2, 3, 4]);
  });
});
