// One cell, two cells: the same rule wherever a number stands before a word.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OBSERVABLES } from '../../sim';
import { UNITS_THAT_ARE_THINGS, counted, unitAfter, wordFor } from '../../schema/plural';
import { formatQuantity } from '../../src/app/format';
import { summarise } from '../../src/app/summary';
import { row, runInfo } from '../page/fakeRun';

const root = join(import.meta.dirname, '../..');

describe('singular and plural', () => {
  it('follow the number as it is written', () => {
    expect([0, 1, 2, 1.5, 12_346].map((n) => counted(n, 'cell').replace('\u2009', ' '))).toEqual(['0 cells', '1 cell', '2 cells', '2 cells', '12 346 cells']);
    expect(wordFor(2, 'body', 'bodies')).toBe('bodies');
    expect(['1', '0', '0.5', '1.0', '12 346'].map((text) => unitAfter(text, 'hits'))).toEqual(['hit', 'hits', 'hits', 'hit', 'hits']);
    expect(unitAfter('1', 'mmHg')).toBe('mmHg');
    expect([formatQuantity(1, 'cells'), formatQuantity(0, 'grade'), formatQuantity(1, 'divisions')].map((text) => text.replace('\u2009', ' '))).toEqual(['1 cell', 'grade 0', '1 division']);
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
