// Numbers and times as people read and write them.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { survivalSentence } from '../../schema/lifeWords';
import { formatClock, formatCount, formatNumber, formatPercent, formatSpan, formatSpeed, tied, withUnit } from '../../src/app/format';
import { readTime } from '../../src/app/times';
import { clockText } from '../../src/render/niceNumbers';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

describe('numbers', () => {
  it.each([
    [0, '0'], [999, '999'], [4000, '4000'], [12_345.6, '12 346'], [1_234_567, '1 234 567'], [-15_000, '−15 000'], [NaN, '–'], [Infinity, '–'],
  ])('counts %s as %s', (value, text) => expect(plain(formatCount(value))).toBe(text));

  it.each([
    [0, '0'], [0.0667, '0.0667'], [0.1 + 0.2, '0.3'], [15, '15'], [123.456, '123'], [15_000, '15 000'], [1e-5, '1 × 10⁻⁵'], [1.25e-7, '1.25 × 10⁻⁷'],
    [2e9, '2 × 10⁹'], [-0.5, '−0.5'], [NaN, '–'],
  ])('writes %s as %s', (value, text) => expect(plain(formatNumber(value))).toBe(text));

  it.each([[0.5, '50 %'], [0.004, '0.4 %'], [0, '0 %'], [1, '100 %']])('writes the share %s as %s', (value, text) => expect(plain(formatPercent(value))).toBe(text));

  it.each([[10, '10 min/s'], [60, '1 h/s'], [240, '4 h/s'], [101, '1.7 h/s'], [2880, '2 d/s'], [Infinity, 'max']])('writes the speed %s as %s', (value, text) =>
    expect(plain(formatSpeed(value))).toBe(text));
});

describe('a line', () => {
  it('breaks nowhere within a number, nor before its unit', () => {
    for (const text of [formatCount(34_000), formatPercent(0.02), withUnit('5', 'µm'), formatNumber(1e-5)]) expect(text).toMatch(/^[^ \u2009]+$/);
    expect(tied('about 15 000 molecules, 2 % of 1 × 10⁻⁵, 5 min later; day 3 150 µm off')).toBe('about 15\u00a0000 molecules, 2\u00a0% of 1\u00a0×\u00a010⁻⁵, 5\u00a0min later; day 3\u00a0150\u00a0µm off');
    expect(tied('3 minutes, 4 days, day 2')).toBe('3 minutes, 4 days, day 2');
  });
});

describe('times', () => {
  it.each([[0, 'day 0, 00:00'], [59.999999999, 'day 0, 01:00'], [8910, 'day 6, 04:30'], [1439.5, 'day 0, 23:59'], [-7200, 'day −5, 00:00'], [-6390, 'day −5, 13:30']])('shows %s min as %s', (minutes, text) =>
    expect(formatClock(minutes)).toBe(text));

  it.each([[0, '0min'], [4560, '3d 4h'], [90, '1h 30min'], [1440, '1d']])('spans %s min as %s', (minutes, text) => expect(formatSpan(minutes)).toBe(text));

  it.each([
    ['3d 4h', 4560], ['3d4h', 4560], ['3 d', 4320], ['76 h', 4560], ['90 min', 90], ['1.5d', 2160], ['1,5 d', 2160], ['2w', 20_160], ['day 6, 04:30', 8910],
    ['6d 04:30', 8910], ['0', 0], ['1h 30 min', 90], ['3d, 4h', 4560], ['DAY 2', 2880],
    ['Tag 2, 06:00', 3240], ['3 Tage 4 Std', 4560], ['3 Tage, 4 Std.', 4560], ['1 Woche', 10_080], ['30 Minuten', 30], ['día 2, 06:00', 3240], ['di\u0301a 2', 2880], ['3 días', 4320], ['2 semanas 1 hora', 20_220], ['3 Tage 06:00', 4680],
  ])('reads %s', (text, minutes) => expect(readTime(text)).toEqual({ ok: true, minutes }));

  it.each(['', 'soon', '3x', '-4d', '-4', 'day', '4:90', 'day 2, 25:00', 'day 2, 04:61', '3d of 4h', 'NaN', '1e9999d', '1'.repeat(50), '3 constructor', 'Tag', '3 Tagen von 4 Std', 'día 2, 24:00'])('does not read %s', (text) =>
    expect(readTime(text)).toEqual({ ok: false, fault: 'words' }));

  it.each(['8', '1.5', '1,5', '1.000'])('asks %s for its unit, which is minutes in a document and days in some heads', (text) =>
    expect(readTime(text)).toEqual({ ok: false, fault: 'unit' }));

  it('asks what 1,000 h means', () => expect(readTime('1,000 h')).toEqual({ ok: false, fault: 'ambiguous' }));

  it('reads back every span it writes', () => {
    for (const minutes of [1, 59, 60, 61, 1439, 1440, 1441, 20_159, 20_161, 123_456]) expect(readTime(formatSpan(minutes))).toEqual({ ok: true, minutes });
  });
});

describe('a moment', () => {
  it('is written in one way by page, worker, picture and terminal', () => {
    for (const minutes of [0, 46, 1094.4, 8910, 1_000_000]) {
      expect(clockText(minutes)).toBe(formatClock(minutes));
      expect(survivalSentence('It', minutes, ['so'])).toBe(`It is alive on ${formatClock(minutes)}: so.`);
    }
  });

  it('is told in fractions of a day nowhere in the sources', () => {
    const files = ['src', 'workers', 'schema', 'cli', 'ensemble'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name}`));
    expect(files.filter((file) => /\bdays? \$\{(?:[^{}]|\{[^}]*\})*(?:toFixed|toPrecision|formatNumber|numberWords)/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
