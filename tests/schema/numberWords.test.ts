// Numbers in words: digits, groups, powers and signs, whatever the language of the machine.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LEAST_MEASURED, briefPower, countWords, isRemnant, measuredWords, numberWords, powerWords, significant } from '../../schema/numberWords';

const plain = (text: string) => text.replaceAll('\u202f', ' ');
afterEach(() => vi.unstubAllGlobals());

describe('numbers in words', () => {
  it.each([
    [0, '0'], [-0, '0'], [0.1 + 0.2, '0.3'], [12.345, '12.3'], [999.7, '1000'], [9999, '9999'], [10_000, '10 000'], [1_234_567, '1 234 567'], [-15_000.4, '−15 000'],
    [0.00012, '0.00012'], [0.00009, '9 × 10⁻⁵'], [-1.25e-7, '−1.25 × 10⁻⁷'], [99_999_999, '99 999 999'], [1e8, '1 × 10⁸'], [Infinity, '–'], [NaN, '–'],
  ])('%s: %s', (value, words) => expect(plain(numberWords(value))).toBe(words));

  it('keep as many digits as asked for', () => {
    expect([numberWords(1.2345, 2), numberWords(1.2345, 5), significant(1499.6, 4), powerWords(123_456, 2), briefPower(0.000123, 2), briefPower(-2e7, 2)].map(plain))
      .toEqual(['1.2', '1.2345', '1500', '1.2 × 10⁵', '1.2e−4', '−2e7']);
    expect([countWords(-0.4), countWords(12_345.6), countWords(NaN)].map(plain)).toEqual(['0', '12 346', '–']);
  });

  it('of what was measured call a remnant one, and leave parameters their powers', () => {
    expect([3.75e-35, 2e-309, 0.00099, -1e-9].map(measuredWords).map(plain)).toEqual(['< 0.001', '< 0.001', '< 0.001', '< 0.001']);
    expect([0, LEAST_MEASURED, 0.0089, 12_345, NaN].map((value) => plain(measuredWords(value)))).toEqual(['0', '0.001', '0.0089', '12 345', '–']);
    expect([0, 1e-3, 5e-4, NaN].map(isRemnant)).toEqual([false, false, true, false]);
    expect(plain(numberWords(3.75e-35))).toBe('3.75 × 10⁻³⁵');
  });

  it('ask no browser for its language', () => {
    vi.stubGlobal('Intl', { NumberFormat: () => { throw new RangeError('Incorrect locale information provided'); } });
    expect(plain(numberWords(12_345))).toBe('12 345');
  });
});
