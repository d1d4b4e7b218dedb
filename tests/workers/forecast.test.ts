// Levels forecast from their neighbours: whatever they are, they come back to the last bit, and smooth ones leave little to be said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestDegree, putBack, takenOff } from '../../workers/forecast';
import type { Shape } from '../../workers/forecast';

const bytesOf = (levels: Float64Array): Uint8Array => new Uint8Array(levels.buffer, levels.byteOffset, levels.byteLength);
const hex = (levels: Float64Array): string => Buffer.from(bytesOf(levels)).toString('hex');

/** Taken off and put back. */
function roundTrip(levels: Float64Array, shape: Shape, degree: number): Float64Array {
  const left = takenOff(bytesOf(levels), shape, degree);
  putBack(left, shape, degree);
  return new Float64Array(left.buffer);
}

/** Highest byte that is in use anywhere inside, of what is left. */
function bytesLeft(levels: Float64Array, shape: Shape): number {
  const left = takenOff(bytesOf(levels), shape, bestDegree(bytesOf(levels), shape));
  let used = 0;
  for (let i = 0; i < levels.length; i++) for (let k = 7; k >= 0; k--) if (left[8 * i + k] !== 0) { used += k + 1; break; }
  return used / levels.length;
}

const fieldOf = (shape: Shape, level: (x: number, y: number, z: number) => number): Float64Array =>
  Float64Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => level(i % shape[0], Math.floor(i / shape[0]) % shape[1], Math.floor(i / shape[0] / shape[1])));

describe('a forecast of levels', () => {
  it('is put back to the last bit, whatever the levels are', () => {
    const shape = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }));
    const field = shape.chain((voxels) => fc.tuple(fc.constant(voxels), fc.array(fc.double({ noNaN: true }), { minLength: voxels[0] * voxels[1] * voxels[2], maxLength: voxels[0] * voxels[1] * voxels[2] })));
    fc.assert(fc.property(field, fc.integer({ min: 1, max: 5 }), ([voxels, levels], degree) => {
      const known = Float64Array.from(levels);
      return hex(roundTrip(known, voxels, degree)) === hex(known);
    }), { numRuns: 300 });
  });

  it.each([['none', 0], ['endless', Infinity], ['no number', NaN]])('goes on beside a level that is %s', (_, odd) => {
    const shape: Shape = [6, 5, 4], levels = fieldOf(shape, (x, y, z) => (x === 2 && y === 2 && z === 1 ? odd : 1 + x * y * z));
    expect(hex(roundTrip(levels, shape, 3))).toBe(hex(levels));
  });

  it('leaves less of smooth levels in a volume than one axis alone would, and nothing of even ones', () => {
    const shape: Shape = [24, 24, 24], far = (x: number, y: number, z: number) => (x - 11) ** 2 + (y - 12) ** 2 + (z - 9) ** 2;
    const smooth = (x: number, y: number, z: number) => 20 + 18 / (1 + far(x, y, z) / 300);
    expect(bytesLeft(fieldOf(shape, smooth), shape)).toBeLessThan(3.3);
    expect(bytesLeft(fieldOf([24 * 24 * 24, 1, 1], (i) => smooth(i % 24, Math.floor(i / 24) % 24, Math.floor(i / 576))), [24 * 24 * 24, 1, 1])).toBeGreaterThan(4.5);
    expect(bytesLeft(fieldOf(shape, () => 38), shape)).toBeLessThan(0.01);
  });

  it('takes no more neighbours than pay where levels jump', () => {
    const shape: Shape = [40, 40, 1], rough = bytesOf(fieldOf(shape, (x, y) => 1 + (((x * 7919 + y * 104729) % 97) / 97)));
    expect(bestDegree(rough, shape)).toBeLessThanOrEqual(2);
  });
});
