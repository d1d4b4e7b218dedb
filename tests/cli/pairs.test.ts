// `pairs`: its interval is the one that anybody reckons from single runs of the same seeds; what cannot be compared is refused in words.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paired } from '../../ensemble/paired';
import { SMALL_DOCUMENT } from '../workers/smallRun';
import { mean, standardDeviation } from '../support/statistics';
import { cli } from './terminal';

let folder = '', small = '', dosed = '';
const at = (name: string) => join(folder, name);
const DOUBLED = '{"multiply": "schedule[infuse].infuse.count", "by": 3}';
const SEEDS = ['1', '2', '3', '4'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-pairs-'));
  const document = { ...SMALL_DOCUMENT, seed: 5, duration: '6h', schedule: SMALL_DOCUMENT.schedule.slice(0, 1), populations: SMALL_DOCUMENT.populations.slice(0, 1).map((one) => ({ ...one, count: 60 })) };
  writeFileSync((small = at('small.json')), JSON.stringify(document));
  writeFileSync((dosed = at('dosed.json')), JSON.stringify({ ...document, schedule: document.schedule.map((dose) => ({ ...dose, infuse: { ...dose.infuse, count: 90 } })) }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The last row of the table of a single run. */
async function alive(file: string, seed: string, column: string): Promise<number> {
  await cli(['run', file, '--seed', seed, '--until', '5h', '--out', at('one.csv'), '--provenance', 'none']);
  const [header, ...rows] = readFileSync(at('one.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
  return Number(rows.at(-1)![header.indexOf(column)]);
}

describe('pairs', () => {
  it('come to the interval of single runs of the same seeds', async () => {
    const { code, json, err } = await cli(['pairs', small, '--change', DOUBLED, '--seeds', '4', '--until', '5h', '--measure', 'cart_alive,tumor_alive', '--jobs', '1', '--out', at('pairs.csv'), '--json']);
    expect([code, err.split('\n').at(-1), json['seeds']]).toEqual([0, 'pairs: 8/8 seed 4, changed', SEEDS]);
    const columns = json['columns'] as (Paired & { name: string; ours: number[]; theirs: number[]; sentence: string })[];
    for (const { name, ours, theirs, mean: middle, low, high, more, fewer } of columns) {
      const one: number[] = [], other: number[] = [];
      for (const seed of SEEDS) {
        one.push(await alive(small, seed, name));
        other.push(await alive(dosed, seed, name));
      }
      expect([ours, theirs], name).toEqual([one, other]);
      const differences = other.map((value, n) => value - one[n]), half = (3.182446 * standardDeviation(differences)) / 2; // t of three degrees of freedom, over the root of four
      expect(middle).toBeCloseTo(mean(differences), 12);
      expect([low, high].map((end) => end.toFixed(4))).toEqual([mean(differences) - half, mean(differences) + half].map((end) => end.toFixed(4)));
      expect([more, fewer]).toEqual([differences.filter((d) => d > 0).length, differences.filter((d) => d < 0).length]);
    }
    expect(columns[0].sentence).toMatch(/^more CAR-T cells after 5 h in 4 of 4 seeds; mean difference \d+(\.\d+)? cells, 95 % interval \d+(\.\d+)? to \d+(\.\d+)? cells\.$/);
    const [header, ...rows] = readFileSync(at('pairs.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('time_min,column,unit,pairs,ours_low,ours_median,ours_high,theirs_low,theirs_median,theirs_high,mean_difference,interval_low,interval_high,more,fewer');
    expect([rows.length, rows[0]]).toEqual([2 * 11, '0,cart_alive,cells,4,0,0,0,0,0,0,0,0,0,0,0']);
  });

  it('say in words what was found, with parameters as well', async () => {
    const { code, out } = await cli(['pairs', small, '--set', 'kill.hitRate=0.0667', '--seeds', '2', '--until', '1h']);
    expect([code, out.split('\n')]).toEqual([0, ['As many CAR-T cells after 60 min in all of 2 pairs of runs: no difference.', expect.stringMatching(/^Student’s t/)]]);
  });

  it.each([
    [['pairs', 'b-all-niche'], /--change.*expected what the other run differs in/],
    [['pairs', 'b-all-niche', '--change', 'oops'], /--change/],
    [['pairs', 'b-all-niche', '--change', '{"set": "populations[kind=tumour].count", "to": 5}'], /--change\[0\].*populations\[kind=tumor\]/],
    [['pairs', 'b-all-niche', '--set', 'kill.hitRate=9999'], /--set kill.hitRate/],
    [['pairs', 'b-all-niche', '--set', 'kill.hitRate=0.1', '--seeds', '1'], /--seeds.*a whole number from 2 to 200/],
    [['pairs', 'b-all-niche', '--set', 'kill.hitRate=0.1', '--measure', 'cart_alife'], /--measure.*Did you mean cart_alive/],
    [['pairs', 'b-all-nich', '--set', 'kill.hitRate=0.1'], /b-all-niche/],
  ])('refuse %j', async (args, words) => {
    const { code, err } = await cli(args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});
