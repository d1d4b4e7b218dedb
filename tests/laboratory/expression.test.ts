// Expressions over the columns of a run: what they come to, what they refuse, and where.
import { describe, expect, it } from 'vitest';
import { FUNCTIONS, LONGEST_EXPRESSION, readExpression } from '../../schema/experiment/expression';
import type { Kind, Misread } from '../../schema/experiment/expression';

const CURVES = { time_min: [0, 1440, 2880, 3600], up: [1, 2, 4, 8], down: [9, 4, 1, 0], gap: [NaN, 3, NaN, 5] };
const COLUMNS = Object.keys(CURVES);

function value(text: string, kind: Kind = 'number', sample = 0): number {
  const read = readExpression(text, kind, COLUMNS);
  if (!read.ok) throw new Error(`${text}: ${read.misread.fault} at ${read.misread.at}`);
  return read.expression.at(CURVES, sample);
}

function misread(text: string, kind: Kind = 'number'): Misread {
  const read = readExpression(text, kind, COLUMNS);
  if (read.ok) throw new Error(`${text} was read`);
  return read.misread;
}

describe('an expression', () => {
  it.each([
    ['first(up)', 1], ['last(up)', 8], ['min(down)', 0], ['max(gap)', 5], ['min(gap)', 3],
    ['area(up)', 1.5 + 3 + 6 / 2], ['mean(up)', (1.5 + 3 + 3) / 2.5], ['at(up, 1d)', 2], ['at(up, 36h)', 3], ['at(down, 3240)', 0.5],
    ['timeTo(up >= 4)', 2880], ['timeTo(up == 2)', 1440], ['timeWith(down > 3)', 2880], ['timeTo(up + down < 6)', 2880], ['timeTo(time_min > 2d)', 3600],
    ['1 - last(down) / first(down)', 1], ['2 + 3 * 4 - 6 / 2', 11], ['(2 + 3) * 4', 20], ['-2 * -3', 6], ['8 / 2 / 2', 2], ['7 - 2 - 1', 4], ['1e3', 1000], ['7d', 10080], ['90min', 90],
    ['sqrt(last(up) * 2)', 4], ['abs(first(up) - last(up))', 7], ['log10(1000)', 3], ['max(up * down)', 9], ['max(sqrt(down))', 3], ['log(exp(2))', 2],
  ])('%s is %d', (text, expected) => expect(value(text)).toBeCloseTo(expected, 12));

  it.each(['first(gap)', 'area(gap)', 'timeTo(up > 100)', 'at(up, 9d)', 'last(up) / (last(down) - last(down)) * 0'])('%s is not known', (text) => expect(value(text)).toBeNaN());

  it('is asked at every sample where it is a condition', () => {
    expect([0, 1, 2, 3].map((n) => value('down < 2 * up', 'condition', n))).toEqual([0, 0, 1, 1]);
    expect(value('gap < 100', 'condition')).toBe(0);
  });

  it('is empty where no sample was taken', () => {
    const read = readExpression('last(up)', 'number', COLUMNS);
    expect(read.ok && read.expression.at({ time_min: [], up: [] }, 0)).toBeNaN();
  });

  it('tells the columns it reads, each once', () => {
    const read = readExpression('max(up / down) + last(up)', 'number', COLUMNS);
    expect(read.ok && read.expression.columns).toEqual(['up', 'down']);
  });

  it.each([
    ['', 0, 'value'], ['last(up', 7, 'bracket'], ['last up', 0, 'bracket'], ['last(up))', 8, 'end'], ['last(ups)', 5, 'column'], ['lost(up)', 0, 'name'], ['last(up) +', 10, 'value'], ['last(7)', -1, ''],
    ['up', 0, 'number'], ['last(up) / down', 0, 'number'], ['at(up)', 5, 'comma'], ['at(up, down)', 7, 'number'], ['timeTo(up)', 9, 'comparison'], ['last(up < 3)', 8, 'bracket'], ['7days', 1, 'end'], ['1e3d', 0, 'time'],
    ['1e999', 0, 'time'], ['last(up) ; drop', 9, 'end'], ['constructor(up)', 0, 'name'], ['__proto__', 0, 'column'], ['last(toString)', 5, 'column'], ['🧬', 0, 'value'],
  ])('%j is refused', (text, at, fault) => {
    if (fault === '') expect(value(text)).toBe(7); // a number is a curve that does not change
    else expect(misread(text)).toMatchObject({ at, fault });
  });

  it('is neither long nor deep beyond bounds, however hostile', () => {
    expect(misread('1+'.repeat(LONGEST_EXPRESSION)).fault).toBe('long');
    expect(misread(`${'('.repeat(150)}1${')'.repeat(150)}`).fault).toBe('deep');
    expect(misread(`${'-'.repeat(300)}1`).fault).toBe('deep');
    expect(value(Array.from({ length: 150 }, () => '1').join('+'))).toBe(150);
  });

  it('knows names for what was meant', () => {
    expect(misread('lost(up)').names).toEqual(FUNCTIONS);
    expect(misread('last(ups)').names).toEqual(COLUMNS);
  });
});
