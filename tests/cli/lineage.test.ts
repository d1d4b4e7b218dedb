// `lineage`: the account of an events file, and clear words for a file that is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './terminal';

let folder = '', file = '';

const line = (tick: number, event: string, a: number, b = 0, value = 0) => JSON.stringify({ tick, minutes: tick / 10, event, a, b, x: 0, y: 0, z: 0, value });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-lineage-'));
  file = join(folder, 'events.ndjson');
  writeFileSync(file, [
    line(0, 'infusion', 5), line(100, 'division', 1, 7, 1), line(150, 'division', 7, 8, 2), line(200, 'hit', 5, 7, 1),
    line(200, 'kill', 5, 7, 12.4), line(200, 'death', 7, 5, 1), line(300, 'death', 8, 0, 2), '',
  ].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lineage', () => {
  it('sums up kills, times and families', async () => {
    const { code, json } = await cli(['lineage', file, '--json']);
    expect(code).toBe(0);
    expect(json).toEqual({
      events: 7, killsPerCart: [0, 1], killMinutes: [12.4, 12.4, 12.4], fruitlessMinutes: [], timeToKillMinutes: [12.4, 12.4, 12.4],
      synapses: { all: 1, killed: 1, givenUp: 0, targetLost: 0, cartLost: 0, open: 0 }, founders: [{ id: 1, descendants: 2, cart: false }],
    });
    const { out } = await cli(['lineage', file]);
    expect(out).toContain('1 kill   1 cell');
    expect(out).toContain('1 synapse: 1 killed, 0 given up');
    expect(out).toContain('Minutes of synapses given up, target alive (quartiles): none');
  });

  it('counts those that had not killed by the end', async () => {
    writeFileSync(join(folder, 'censored.ndjson'), [
      line(0, 'infusion', 50), line(0, 'infusion', 51), line(0, 'infusion', 52), line(0, 'bind', 50, 1), line(0, 'bind', 51, 2), line(0, 'bind', 52, 3),
      line(100, 'kill', 50, 1, 10), line(100, 'death', 1, 50, 1), line(900, 'hit', 51, 2, 1), line(900, 'detach', 51, 2, 90), '',
    ].join('\n'));
    const { json } = await cli(['lineage', join(folder, 'censored.ndjson'), '--json']);
    expect(json).toMatchObject({
      killMinutes: [10, 10, 10], timeToKillMinutes: [10, null, null], synapses: { all: 3, killed: 1, givenUp: 1, targetLost: 0, cartLost: 0, open: 1 },
    });
    expect((await cli(['lineage', join(folder, 'censored.ndjson')])).out).toContain('(product-limit quartiles): 10, not reached, not reached');
  });

  it.each([
    ['a daughter that was born before', [line(10, 'division', 1, 7, 1), line(20, 'division', 2, 7, 1)], 'line 2: 7; expected a new cell'],
    ['a daughter older than a cell born before', [line(10, 'division', 1, 9, 1), line(20, 'division', 2, 8, 1)], 'line 2: 8; expected a new cell'],
    ['two runs in one file', [line(10, 'infusion', 5), line(0, 'infusion', 5)], 'line 2: 0; expected a tick not before that of the event above (10)'],
  ])('refuses %s', async (_, lines, message) => {
    writeFileSync(join(folder, 'odd.ndjson'), `${lines.join('\n')}\n`);
    const { code, err } = await cli(['lineage', join(folder, 'odd.ndjson')]);
    expect([code, err.includes(message)], err).toEqual([2, true]);
  });

  it('says in one sentence why a cell died', async () => {
    expect((await cli(['lineage', file, '--cell', '7'])).out).toBe(
      'Cell 7 died on day 0, 00:20: killed by CAR-T cell 5, 12 min after it had bound; 1 hit by 1 CAR-T cell.\nIts line back to the founder: 7 ← 1');
    expect((await cli(['lineage', file, '--cell', '8'])).out).toContain('lack of oxygen');
    expect((await cli(['lineage', file, '--cell', '1'])).out).toContain('did not die');
  });

  it('writes a family as a tree', async () => {
    expect((await cli(['lineage', file, '--newick', '1'])).out).toBe('((8:5)7:10)1;');
  });

  it('refuses what is no events file, and names the line', async () => {
    writeFileSync(join(folder, 'bad.ndjson'), `${line(0, 'infusion', 5)}\n{"tick":1}\n`);
    const bad = await cli(['lineage', join(folder, 'bad.ndjson')]);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('line 2');
    expect((await cli(['lineage', join(folder, 'none.ndjson')])).code).toBe(2);
    expect((await cli(['lineage', file, '--cell', 'x'])).code).toBe(2);
  });
});
