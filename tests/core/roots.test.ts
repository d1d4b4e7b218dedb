// Cube roots of many numbers: each to the last bit what the single one is, by kernel and by twin.
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../sim/core/kernels';
import { cbrt } from '../../sim/core/math';
import { CubeRoots } from '../../sim/core/roots';
import { chanceOf } from '../support/chance';

function rootsOf(numbers: readonly number[], kernels = createKernels()): number[] {
  const cubeRoots = new CubeRoots(kernels);
  cubeRoots.reserve(numbers.length + 2);
  cubeRoots.numbers.fill(-7); // what lies behind the last number must not matter
  cubeRoots.numbers.set(numbers);
  cubeRoots.extract(numbers.length);
  return [...cubeRoots.roots.subarray(0, numbers.length)];
}

describe.each(['fast', 'reference'] as const)('cube roots of many (%s)', (choice) => {
  it.each([0, 1, 2, 5, 4000])('are those of each, for %i of any size', (count) => {
    const chance = chanceOf(count + 3);
    const numbers = Array.from({ length: count }, () => (1 + chance()) * 2 ** Math.floor(1900 * (chance() - 0.5)));
    expect(rootsOf(numbers, createKernels(choice))).toEqual(numbers.map(cbrt));
  });

  it('are those of each for the volumes of cells', () => {
    const chance = chanceOf(1), volumes = Array.from({ length: 20_001 }, () => 20 + 6000 * chance());
    expect(rootsOf(volumes, createKernels(choice))).toEqual(volumes.map(cbrt));
  });

  it('are those of each at the powers of two and beside the root of two, where the logarithm changes its mind', () => {
    const edges = [1, 2, 8, 27, 0.125, Math.SQRT2, 1.4142135623730947, 1.4142135623730954, 0.7071067811865476, 1e-300, 1e300];
    expect(rootsOf(edges, createKernels(choice))).toEqual(edges.map(cbrt));
  });

  it('are those of each where one is none or out of all bounds', () => {
    for (const odd of [0, -1, NaN, Infinity, 5e-324, 1e-301, 1.5e308]) {
      for (const numbers of [[odd, 8, 64], [8, 64, odd]]) expect(rootsOf(numbers, createKernels(choice))).toEqual(numbers.map(cbrt));
    }
  });
});
