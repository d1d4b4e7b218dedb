// Every input that once went wrong has a row that says what must happen to it, and that is what happens.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../cli/terminal';
import { inputsOf, judge } from './judge';
import { main } from './main';
import { CASES } from './table';
import { accounts, also, badLink, leavesWords, noPlaces, places, refused, runs } from './verdicts';
import type { Demand } from './verdicts';

const FOLDER = fileURLToPath(new URL('../fixtures/cases', import.meta.url));
const inputs = inputsOf(FOLDER);
let strange = '', good = '';

beforeAll(() => {
  [strange, good] = ['strange', 'good'].map((name) => mkdtempSync(join(tmpdir(), `cart-lab-cases-${name}-`)));
});
afterAll(() => {
  for (const folder of [strange, good]) rmSync(folder, { recursive: true, force: true });
});

describe('the table of cases', () => {
  it('has a row for every input and an input for every row', () => {
    expect(Object.keys(CASES).sort()).toEqual(inputs);
  });

  it.each(inputs)('%s', async (input) => {
    expect((await judge(FOLDER, input)).difference).toBe('');
  });
});

describe('a demand that is not met', () => {
  // One of each kind, asked of an input that does something else.
  it.each<readonly [string, Demand, string]>([
    ['attack/tiny.json', refused('seed: 1'), 'exit codes 0 and 0, not 2'],
    ['attack/thin-slab.json', refused('seed: 1'), 'unexpected: populations[0].radius: 8.41;'],
    ['attack/thin-slab.json', refused('populations[0].radius: …', 'seed: 1'), 'missing: seed: 1'],
    ['attack/tiny.json', runs('1h', { tumor_alive: 0 }), 'tumor_alive is '],
    ['attack/tiny.json', also(runs('1min'), runs('2min', { cart_alive: null })), 'cart_alive is '],
    ['attack/thin-slab.json', runs('1h'), 'it throws'],
    ['two-kills.ndjson', accounts({ killMinutes: [10, 10, 100] }), 'killMinutes is [32.5,55,77.5]'],
    ['positions/order.csv', places([[10.5, 20]]), 'cells at [[20,10.5]]'],
    ['positions/order.csv', noPlaces('line 1'), 'it is accepted'],
    ['attack/redos-main.link', badLink('seed'), 'unexpected: set.kill.hitRate;'],
    ['engines/firefox-fill.html', leavesWords('some calls differ'), 'it says "all calls agree"'],
  ])('is told for %s', async (input, demand, difference) => {
    expect((await judge(FOLDER, input, { [input]: demand })).difference).toContain(difference);
  });
});

describe('npm run cases', () => {
  it('prints a line for every input, and fails for one without a row', async () => {
    mkdirSync(join(strange, 'attack'), { recursive: true });
    writeFileSync(join(strange, 'attack/new.json'), '{}');
    writeFileSync(join(strange, 'README.md'), 'What these are.');
    const { code, out } = await cli([strange], main);
    expect([code, out]).toEqual([1, 'DIFFERS  attack/new.json: no row for attack/new.json in tests/cases/table.ts\n0 as demanded, 1 not']);
  });

  it('passes when all is as demanded, and takes a folder only', async () => {
    cpSync(join(FOLDER, 'every04.json'), join(good, 'every04.json'));
    const { code, out } = await cli([good], main);
    expect(code).toBe(0);
    expect(out).toMatch(/^ok       every04\.json: is refused: record\.every: .*\n1 as demanded, 0 not$/);
    expect(await cli([join(good, 'nowhere')], main)).toMatchObject({ code: 2, err: `${join(good, 'nowhere')}: expected a folder of inputs: there is no such file or folder` });
  });
});
