// One cell, two cells: the same rule wherever a number stands before a word.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OBSERVABLES } from '../../sim';
import { UNITS_THAT_ARE_THINGS, counted, unitAfter } from '../../schema/plural';
import { checkParameters, loadPreset } from '../../schema';
import { parameterSpecs } from '../../schema/registry';
import { formatQuantity, unitTitle, withUnit } from '../../src/app/format';
import { summarise } from '../../src/app/summary';
import { row, runInfo } from '../page/fakeRun';

const root = join(import.meta.dirname, '../..');

describe('singular and plural', () => {
  it('follow the number as it is written', () => {
    expect([0, 1, 2, 1.5, 12_346].map((n) => counted(n, 'cell').replace('\u202f', ' '))).toEqual(['0 cells', '1 cell', '2 cells', '2 cells', '12 346 cells']);
    expect(['1', '0', '0.5', '1.0', '12 346'].map((text) => unitAfter(text, 'hits'))).toEqual(['hit', 'hits', 'hits', 'hit', 'hits']);
    expect(unitAfter('1', 'mmHg')).toBe('mmHg');
    expect([formatQuantity(1, 'cells'), formatQuantity(0, 'grade'), formatQuantity(1, 'divisions')].map((text) => text.replace('\u202f', ' '))).toEqual(['1 cell', 'grade 0', '1 division']);
  });

  it('write a rate as it is spoken, and behind an amount that is 1 at the start nothing', () => {
    expect(['1/min', '1/h', '1/d', '1/division', '1/µm', 'molecules/min'].map((unit) => unitAfter('0.5', unit))).toEqual(['per minute', 'per hour', 'per day', 'per division', 'per µm', 'molecules/min']);
    expect([formatQuantity(0.05, '1/min'), withUnit('1', 'hits'), formatQuantity(1, 'relative'), unitTitle('relative'), unitTitle('1/d'), unitTitle('')].map((text) => text.replace('\u202f', ' ')))
      .toEqual(['0.05 per minute', '1 hit', '1', 'mean at start = 1', 'per day', 'share']);
  });

  it('are one with the units of errors: a link, a file and the terminal say no 1/min', () => {
    const fault = loadPreset('b-all-niche');
    if (!fault.ok) throw new Error('no such preset');
    for (const [key, spec] of parameterSpecs(Object.keys(fault.scenario.products))) {
      const [problem] = checkParameters(fault.scenario, { [key]: spec.max * 2 + 1 });
      if (problem === undefined || !problem.expected.includes('number between')) continue;
      expect(problem.expected, key).not.toMatch(/1\/|relative/);
      expect(problem.expected.endsWith(unitAfter(String(spec.max), spec.unit)), key).toBe(true);
    }
    expect(checkParameters(fault.scenario, { 'kill.hitRate': 7 })[0].expected).toBe('a number between 0 and 0.5 per minute');
  });

  it('know every unit of a column that is a thing', () => {
    for (const { unit } of OBSERVABLES) if (/^[a-z]{4,}s$/.test(unit)) expect(UNITS_THAT_ARE_THINGS).toContain(unit);
  });

  it('hold in the summary of a single cell', () =>
    expect(summarise(runInfo(), 0, row({ tumor_alive: 1, cart_alive: 1, cart_bound: 1, kills_total: 1 }))).toBe('Day 0, 00:00: 1 tumour cell, 1 CAR-T cell of which 1 bound, 1 kill.'));

  it('are made nowhere else in page and worker', () => {
    const own: string[] = [];
    for (const folder of ['src', 'workers']) {
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
        if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        for (const line of readFileSync(path, 'utf8').split('\n')) if (/=== 1 \? '(?:s|[a-z -]+)'|=== 1 \? '' : 's'/.test(line)) own.push(`${path}: ${line.trim()}`);
      }
    }
    expect(own).toEqual([]);
  });
});
