// The WebAssembly kernels against their TypeScript twins: the same pairs in the same order, the same bits in every velocity.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Doubles } from '../../sim/core/arena';
import { createKernels } from '../../sim/core/kernels';
import type { KernelChoice } from '../../sim/core/kernels';
import { NeighborList } from '../../sim/core/neighborList';
import { ADHESION_REACH, PairForces } from '../../sim/core/pairForces';
import { Stream } from '../../sim/core/random';
import { bytesOfBase64 } from '../../sim/core/webAssembly';
import { chanceOf, pick, whole } from '../support/chance';
import { strew } from '../support/pairs';
import type { Strewn } from '../support/pairs';

const bits = (values: Float64Array, count: number) => [...new BigUint64Array(values.slice(0, count).buffer)];

/** A list with forces, and all that they make of some cells. */
function bench(choice: KernelChoice, fastSkin = 2) {
  const kernels = createKernels(choice);
  const list = new NeighborList(ADHESION_REACH, 7, fastSkin, kernels), forces = new PairForces(kernels);
  return {
    list,
    build(cells: Strewn, box: readonly [number, number, number], motile = true) {
      const range = ADHESION_REACH * 2 * Math.max(1, ...cells.radius);
      list.build(motile ? cells : { ...cells, motile: null }, { hx: box[0], hy: box[1], hz: box[2], range });
    },
    result(cells: Strewn, adhesion: Float64Array) {
      const n = cells.count;
      forces.reserve(n);
      forces.repulsion.set([10, 22.36, 50]);
      for (let q = 0; q < n; q++) {
        const i = list.order[q];
        for (const name of ['x', 'y', 'z', 'radius'] as const) forces[name][q] = cells[name][i];
        forces.adhesion[q] = adhesion[i];
        forces.stiffness[q] = cells.motile[i];
      }
      forces.velocityX.fill(7);
      forces.accumulate(list);
      const { order, start, pairs } = list; // not before: reserving and summing may renew them
      return {
        order: [...order.subarray(0, n)], start: [...start.subarray(0, n + 1)], pairs: [...pairs.subarray(0, start[n])],
        x: bits(forces.velocityX, n), y: bits(forces.velocityY, n), z: bits(forces.velocityZ, n), slow: list.slowCount,
      };
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('kernels', () => {
  it('run in this engine, so that the comparisons below compare something', () => {
    expect(createKernels().code).not.toBeNull();
    expect(createKernels('reference').code).toBeNull();
  });

  it.each([2, 3])('list and sum as the twins do, in boxes of any shape, over many builds (%i-D)', (dimensions) => {
    const fast = bench('fast'), twin = bench('reference');
    for (let seed = 1; seed <= 80; seed++) {
      const chance = chanceOf(100 * seed + dimensions), half = () => pick(chance, [4, 15, 60, 150]);
      const box = [half(), half(), dimensions === 3 ? half() : 0] as const;
      const cells = strew(chance, whole(chance, 0, pick(chance, [3, 40, 400])), ...box);
      const adhesion = Float64Array.from({ length: cells.count }, () => (chance() < 0.5 ? chance() : 0));
      const motile = chance() < 0.8;
      for (const one of [fast, twin]) one.build(cells, box, motile);
      expect(fast.result(cells, adhesion), `seed ${seed}`).toEqual(twin.result(cells, adhesion));
      for (let i = 0; i < cells.count; i++) if (cells.motile[i] === 1) cells.y[i] = (2 * chance() - 1) * box[1];
      if (motile) for (const one of [fast, twin]) one.list.rebuildFast(cells);
      expect(fast.result(cells, adhesion), `seed ${seed}, fast cells listed anew`).toEqual(twin.result(cells, adhesion));
    }
  });

  it('cope with a heap of cells: more candidates than there is room for, on one point, at the limit', () => {
    const n = 3001, chance = chanceOf(4), at = (spread: number) => Float64Array.from({ length: n }, () => Math.floor(chance() * spread) / 2);
    const cells: Strewn = {
      count: n, x: at(20), y: at(20), z: new Float64Array(n), radius: new Float64Array(n).fill(4),
      motile: Uint8Array.from({ length: n }, () => (chance() < 0.5 ? 1 : 0)),
    };
    const adhesion = new Float64Array(n).fill(0.6), fast = bench('fast'), twin = bench('reference');
    for (const one of [fast, twin]) one.build(cells, [30, 30, 0]);
    const result = fast.result(cells, adhesion);
    expect(Math.max(...result.start.slice(1).map((end, q) => end - result.start[q]))).toBeGreaterThan(2000);
    expect(result).toEqual(twin.result(cells, adhesion));
  });

  it('keep every array when the memory grows', () => {
    const { arena } = createKernels(), a = arena.doubles(), b = arena.bytes(), c = arena.integers();
    arena.reserve(3, a, b, c);
    for (let n = 1; n < 40; n++) {
      a.array.fill(n + 0.5);
      b.array.fill(n);
      c.array.fill(-n);
      const lengths = [a, b, c].map((block) => block.array.length);
      arena.reserve(1000 * n, pick(chanceOf(n), [a, b, c]));
      [[a, n + 0.5] as const, [b, n] as const, [c, -n] as const].forEach(([block, value], k) => {
        expect([...block.array].every((element, i) => element === (i < lengths[k] ? value : 0))).toBe(true);
        expect(block.address % 16).toBe(0);
      });
    }
    expect(arena.byteLength).toBe(a.array.byteLength + b.array.byteLength + c.array.byteLength);
  });
});

describe('kernels of motion', () => {
  const { arena, code } = createKernels();
  const column = (values: readonly number[]) => {
    const block = arena.doubles();
    arena.reserve(values.length, block);
    block.array.set(values);
    return block;
  };

  it.each([0, 1, 2, 7])('find the farthest of %i cells', (n) => {
    const chance = chanceOf(n + 1), blocks = Array.from({ length: 6 }, () => column(Array.from({ length: n + 2 }, () => 100 * chance())));
    const [x, y, z, u, v, w] = [0, 1, 2, 3, 4, 5].map((k) => blocks[k]) as [Doubles, Doubles, Doubles, Doubles, Doubles, Doubles];
    let farthest = 0;
    for (let i = 0; i < n; i++) {
      const dx = x.array[i] - u.array[i], dy = y.array[i] - v.array[i], dz = z.array[i] - w.array[i];
      farthest = Math.max(farthest, dx * dx + dy * dy + dz * dz);
    }
    expect(code!.farthest(n, x.address, y.address, z.address, u.address, v.address, w.address)).toBe(farthest);
  });

  it('move by Adams and Bashforth, add to chosen rows and gather', () => {
    const x = column([1, 2, 3]), v = column([0.1, 0.2, 0.3]), before = column([1, 1, 1]), term = column([10, 20, 30]);
    const rows = arena.integers();
    arena.reserve(2, rows);
    rows.array.set([2, 0]);
    code!.addRows(rows.address, 2, v.address, term.address);
    expect([...v.array]).toEqual([0.1 + 10, 0.2, 0.3 + 30]);
    code!.integrate(3, x.address, v.address, before.address, 0.1);
    expect([...x.array]).toEqual([1 + 0.1 * (1.5 * 10.1 - 0.5), 2 + 0.1 * (1.5 * 0.2 - 0.5), 3 + 0.1 * (1.5 * 30.3 - 0.5)]);
    expect([...before.array]).toEqual([...v.array]);
    code!.gatherDoubles(rows.address, 2, term.address, x.address);
    expect([...x.array.subarray(0, 2)]).toEqual([30, 10]);
  });

  it('draw as streams do', () => {
    const n = 500, key = { high: 0xdeadbeef, low: 77 }, stream = new Stream(key, 0x9abcdef0);
    const rows = arena.integers(), keys = arena.integers(), out = arena.integers();
    arena.reserve(n + 1, rows, keys, out);
    for (let i = 0; i < n; i++) {
      rows.array[i] = n - 1 - i;
      keys.array[i] = Math.imul(i, 0x9e3779b9);
    }
    for (const tick of [0, 3, 0xfffffff0]) {
      const found = code!.drawBelow(rows.address, n, keys.address, key.high, key.low, 0x9abcdef0, tick, 0.3, out.address);
      const expected = [...rows.array.subarray(0, n)].filter((row) => stream.unit(tick, keys.array[row] >>> 0) < 0.3);
      expect([...out.array.subarray(0, found)]).toEqual(expected);
      expect(found).toBeGreaterThan(100);
    }
  });
});

describe('where WebAssembly is missing', () => {
  it('the twins do the work', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(createKernels('fast').code).toBeNull();
  });

  it('as well as where no memory is left for one more world', () => {
    const { validate, Module, Instance } = WebAssembly;
    const Memory = class {
      constructor() {
        throw new RangeError('could not allocate memory');
      }
    };
    vi.stubGlobal('WebAssembly', { validate, Module, Instance, Memory });
    expect(createKernels('fast').code).toBeNull();
  });

  it('base64 is read as everybody writes it', () => {
    for (let n = 0; n < 20; n++) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 83 + n * 29) & 255);
      expect([...bytesOfBase64(Buffer.from(bytes).toString('base64').replaceAll('=', ''))]).toEqual([...bytes]);
    }
  });
});
