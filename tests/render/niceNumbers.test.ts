// Round numbers for scale bars, colour bars and the clock.
import { describe, expect, it } from 'vitest';
import { clockText, lengthText, niceBelow, niceTicks, shortNumber } from '../../src/render/niceNumbers';
import { scaleBarOf } from '../../src/render/overlay';

describe('round numbers', () => {
  it.each([[1, 1], [1.99, 1], [2, 2], [4.9, 2], [5, 5], [9.99, 5], [150, 100], [0.3, 0.2], [1000, 1000], [0, 0], [-3, 0], [Infinity, 0], [NaN, 0]])('below %d: %d', (limit, expected) => {
    expect(niceBelow(limit)).toBe(expected);
  });

  it.each([
    [0, 8.4, ['0', '2', '4', '6', '8']],
    [0, 1, ['0', '0.2', '0.4', '0.6', '0.8', '1']],
    [37, 41, ['37', '38', '39', '40', '41']],
    [-1, 1, ['−1', '−0.5', '0', '0.5', '1']],
    [0, 0.00004, ['0', '1e−5', '2e−5', '3e−5', '4e−5']],
    [3, 3, ['3']],
    [NaN, NaN, []],
  ])('of a scale from %d to %d', (low, high, expected) => {
    expect(niceTicks(low, high, 4).map((tick) => tick.text)).toEqual(expected);
  });

  it('stay few and inside, whatever the range', () => {
    for (let e = -8; e < 9; e++) {
      for (const m of [1, 1.3, 2.7, 4.4, 7.9, 9.99]) {
        const high = m * 10 ** e, ticks = niceTicks(0, high, 4);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every((t) => t.value >= 0 && t.value <= high * (1 + 1e-9))).toBe(true);
      }
    }
  });

  it('are short', () => {
    expect([0, 12.3456, 1234567, 0.00012, -5, 1500].map(shortNumber)).toEqual(['0', '12.3', '1.2e6', '1.2e−4', '−5', '1500']);
    expect([20, 1000, 0.5].map(lengthText)).toEqual(['20 µm', '1 mm', '0.5 µm']);
  });

  it('tell the time since the infusion', () => {
    expect(clockText(0)).toBe('day 0, 00:00');
    expect(clockText(3 * 1440 + 260)).toBe('day 3, 04:20');
    expect(clockText(1439.9999999)).toBe('day 1, 00:00');
  });
});

describe('the scale bar', () => {
  it('is as long as it says, at every zoom', () => {
    for (let zoom = 0.05; zoom < 40; zoom *= 1.3) {
      const { length, width, text } = scaleBarOf(zoom);
      expect(width).toBeCloseTo(length * zoom);
      expect(width).toBeLessThanOrEqual(150);
      expect(width).toBeGreaterThan(150 / 2.51);
      expect(text).toMatch(/^(0\.)?[125]0* (µm|mm)$/);
    }
  });
});
