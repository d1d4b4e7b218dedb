// Units as types: times and rates carry their unit from the declaration to the minutes of a rule.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defineParams } from '../../sim/core/params';
import { days, hours, minutes, minutesIn, perMinuteIn, spanOf, toMinutes, toUnit } from '../../sim/units';

const number = { min: 0, max: 100, evidence: 'assumed', source: 'assumed', doc: '' } as const;
const params = defineParams('trial', {
  soon: { ...number, value: 7, unit: 'min' }, later: { ...number, value: 5, unit: 'h' }, last: { ...number, value: 2, unit: 'd' },
  hourly: { ...number, value: 30, unit: '1/h' }, daily: { ...number, value: 720, unit: '1/d' }, share: { ...number, value: 0.5, unit: '' },
});
const p = { soon: 8, later: 6, last: 3, hourly: 120, daily: 1440, share: 0.5 };

describe('a span of time', () => {
  it('becomes minutes by its unit', () => {
    expect([minutes(7), hours(7), days(7)].map(toMinutes)).toEqual([7, 420, 10_080]);
    expect(toUnit(days(2), 'h')).toEqual({ value: 48, unit: 'h' });
  });

  it('is written in the largest unit that leaves a whole number', () => {
    expect([90, 120, 2160, 4320, 0, 0.5].map(spanOf)).toEqual([minutes(90), hours(2), hours(36), days(3), minutes(0), minutes(0.5)]);
    for (const span of [minutes(59), hours(23), days(400)]) expect(spanOf(toMinutes(span))).toEqual(span);
  });

  it('keeps hours and days apart for the compiler', () => {
    const wait = (span: { readonly value: number; readonly unit: 'h' }) => span.value;
    // @ts-expect-error days are no hours
    wait(days(1));
    expect(wait(hours(3))).toBe(3);
  });
});

describe('a parameter that is a time or a rate', () => {
  it('is read in the unit of its declaration', () => {
    expect((['soon', 'later', 'last'] as const).map((name) => minutesIn(params, p, name))).toEqual([8, 360, 4320]);
    expect((['hourly', 'daily'] as const).map((name) => perMinuteIn(params, p, name))).toEqual([2, 1]);
  });

  it('is the only kind that the compiler lets through', () => {
    // @ts-expect-error a share is no time
    expect(minutesIn(params, p, 'share')).toBeNaN();
    // @ts-expect-error a time is no rate
    expect(perMinuteIn(params, p, 'later')).toBeNaN();
  });
});

describe('the core', () => {
  const root = fileURLToPath(new URL('../../sim/', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && path !== 'units.ts' && !path.startsWith('kernels'));

  it('turns hours and days into minutes in one place only', () => {
    expect(files.length).toBeGreaterThan(50);
    const byHand = files.filter((path) => /[*/] *(60|1440)\b/.test(readFileSync(join(root, path), 'utf8').replaceAll(/\/\/.*$|\/\*.*?\*\//gms, '')));
    expect(byHand).toEqual([]);
  });
});
