// Numbers as they are typed: with point or comma, and never taken for something else.
import { describe, expect, it } from 'vitest';
import { decimalSign, fit as fitted, grainOfDays, lastGrain, nudge, readNumber, writeNumber } from '../../src/app/numbers';

const point = (text: string, options = {}) => readNumber(text, '.', options);
const comma = (text: string, options = {}) => readNumber(text, ',', options);

describe('a number', () => {
  it.each([
    ['0.05', 0.05], ['0,05', 0.05], ['0,5', 0.5], ['.5', 0.5], [',5', 0.5], ['7.', 7], ['12', 12], ['-3', -3], ['−3', -3], ['+4', 4], ['2e-3', 0.002], ['1,5e3', 1500], 
    ['1 000', 1000], ['1\u202f000,5', 1000.5], ["1'000'000", 1_000_000], ['1.000.000', 1_000_000], ['1,000,000', 1_000_000], ['1,234.5', 1234.5], ['1.234,5', 1234.5], ['0.123', 0.123],
    ['0,123', 0.123], ['1234.567', 1234.567], ['1.2345', 1.2345], ['12,34', 12.34], [' 5 ', 5],
  ])('%s is read alike by everybody', (text, value) => {
    expect(point(text)).toEqual({ ok: true, value });
    expect(comma(text)).toEqual({ ok: true, value });
  });

  it('with three digits behind its only sign is read by the custom of the reader, and asked about where that does not settle it', () => {
    expect(point('1.234')).toEqual({ ok: true, value: 1.234 });
    expect(comma('1,234')).toEqual({ ok: true, value: 1.234 });
    expect(comma('1.000')).toEqual({ ok: false, fault: 'ambiguous', small: 1, large: 1000 });
    expect(point('1,000')).toEqual({ ok: false, fault: 'ambiguous', small: 1, large: 1000 });
    expect(point('1.000', { integer: true })).toEqual({ ok: false, fault: 'ambiguous', small: 1, large: 1000 });
    expect(comma('-12.500')).toEqual({ ok: false, fault: 'ambiguous', small: -12.5, large: -12500 });
  });

  it.each(['', '   '])('that is not there is no number (%s)', (text) => expect(point(text)).toEqual({ ok: false, fault: 'empty' }));

  it.each([
    'x', '0x10', 'NaN', 'Infinity', '1e999', '1 2', '1 00', '1.2.3', '1,2,3', '1,23.456,7', '1.000,000.5', '12.34.567', '--1', '1-2', '.', ',', '1e', '½', '1_000', '9'.repeat(400), '5 cells',
  ])('%s is none', (text) => expect(point(text)).toEqual({ ok: false, fault: 'words' }));

  it('may carry its unit', () => {
    for (const text of ['0.05 1/min', '0.05 per minute', '0.05']) expect(point(text, { unit: '1/min' })).toEqual({ ok: true, value: 0.05 });
    expect([point('1 hit', { unit: 'hits' }), point('1', { unit: 'relative' })]).toEqual([{ ok: true, value: 1 }, { ok: true, value: 1 }]);
    expect(point('5µm', { unit: 'µm' })).toEqual({ ok: true, value: 5 });
  });

  it('is written so that it is read as the same, in both customs', () => {
    for (const sign of ['.', ','] as const)
      for (const value of [0, 1, -1, 0.1, 1.234, 1234, 0.0667, 1e-9, 1.5e12, 123456.789, -0.5, 1 / 3])
        expect(readNumber(writeNumber(value, sign), sign), writeNumber(value, sign)).toEqual({ ok: true, value: Number(value.toPrecision(12)) });
  });
});

describe('the decimal sign', () => {
  it.each([['de-DE', ','], ['fr', ','], ['en-US', '.'], ['ja', '.'], ['C', '.'], ['not a language', '.'], ['', '.']])('of %s is %s', (language, sign) => expect(decimalSign(language)).toBe(sign));
});

describe('a number out of range', () => {
  it('becomes the nearest in range, and what was done is told', () => {
    const range = { min: 0.001, max: 0.5, integer: false };
    expect([99, 0, 0.3].map((n) => fitted(n, range))).toEqual([{ value: 0.5, changed: 'most' }, { value: 0.001, changed: 'least' }, { value: 0.3, changed: '' }]);
    expect(fitted(2.6, { min: 1, max: 9, integer: true })).toEqual({ value: 3, changed: 'rounded' });
  });

  it('is not reached by arrow keys', () => {
    expect(nudge(9, 10, { min: 1, max: 12, integer: true })).toBe(12);
    expect(nudge(0.1, 1, { min: 0.001, max: 1, integer: false, log: true })).toBe(0.105);
    expect(nudge(0.3, -1, { min: 0, max: 1, integer: false })).toBe(0.29);
    expect(nudge(1, 1, { min: 0, max: 1, integer: false })).toBe(1);
  });
});

describe('a number that is chosen no finer than makes sense', () => {
  const days = { min: 0.01, max: 21, integer: false, grain: grainOfDays(21) };

  it.each([[0.118055555556, 0.12, 'coarse'], [3.25, 3.25, ''], [20.999, 21, 'coarse'], [1 / 3, 0.33, 'coarse'], [0.3, 0.3, ''], [22, 21, 'most'], [0, 0.01, 'least']] as const)('%d comes to %d', (value, near, changed) =>
    expect(fitted(value, days)).toEqual({ value: near, changed }));

  it.each([[8760 / 1440, 6.08], [21, 21], [0.3, 0.3], [30 / 1440, 0.0208]])('%d days end with %d, which can be read', (end, last) => expect(lastGrain(end, grainOfDays(end))).toBe(last));

  it('is finer for a run of hours', () => expect([grainOfDays(100), grainOfDays(21), grainOfDays(0.5), grainOfDays(2 / 24)]).toEqual([0.01, 0.01, 0.001, 0.0001]));
});
