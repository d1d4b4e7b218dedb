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
    expect(json).toEqual({ events: 7, killsPerCart: [0, 1], killMinutes: [12.4, 12.4, 12.4], fruitlessMinutes: [], founders: [{ id: 1, descendants: 2, cart: false }] });
    const { out } = await cli(['lineage', file]);
    expect(out).toContain('1 kills  1 cells');
    expect(out).toContain('Minutes of synapses given up, target alive (quartiles): ');
  });

  it('says in one sentence why a cell died', async () => {
    expect((await cli(['lineage', file, '--cell', '7'])).out).toBe(
      'Cell 7 died at day 0.01: killed by CAR-T cell 5, 12 min after it had bound; 1 hit by 1 CAR-T cell.\nIts line back to the founder: 7 ← 1');
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
