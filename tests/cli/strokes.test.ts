// Strokes on the command line: planned in a document, told of in events and descriptions, saved and resumed, and refused with file and place.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kind } from '../../sim';
import { changed } from '../fixtures/documents';
import { cli } from './terminal';

let folder = '';
const at = (name: string) => join(folder, name);
const STROKES = [
  { at: '20min', place: { along: [[-150, 100], [-100, 100]], radius: 25, clone: 'negative', density: 0.8 } },
  { at: '30min', place: { along: [[100, -100]], radius: 20, product: 'cart19' }, note: 'by hand' },
  { at: '40min', alter: { along: [[0, 0]], radius: 60, antigen: 'A', times: 0.1 } },
  { at: '50min', remove: { along: [[10, 0]], radius: 30, kind: 'tumor', share: 0.5 } },
  { at: '60min', vessel: { at: [150, 100] } },
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-strokes-'));
  writeFileSync(at('strokes.json'), changed((d) => d.schedule.push(...STROKES)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('planned strokes', () => {
  it('are events of the run, each cell by itself', async () => {
    const { json } = await cli(['run', at('strokes.json'), '--until', '3h', '--events', at('events.ndjson'), '--json']);
    const { events, hash } = json as { events: Record<string, number>; hash: string };
    const lines = readFileSync(at('events.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { tick: number; event: string; a: number; b: number; value: number });
    for (const name of ['placement', 'alteration', 'extraction', 'vessel']) {
      expect(lines.filter(({ event }) => event === name).length, name).toBe(events[name]);
      expect(events[name], name).toBeGreaterThan(0);
    }
    const placed = lines.filter(({ event }) => event === 'placement'), carts = placed.filter(({ value }) => value === Kind.Cart);
    expect([new Set(placed.map(({ tick }) => tick)), new Set(placed.map(({ a }) => a)).size, carts.every(({ tick }) => tick === 30)]).toEqual([new Set([20, 30]), placed.length, true]);
    // In the account of the run a CAR-T cell that was placed is one.
    const account = (await cli(['lineage', at('events.ndjson'), '--json'])).json as { killsPerCart: number[] };
    expect(account.killsPerCart.reduce((sum, cells) => sum + cells, 0)).toBeGreaterThanOrEqual(carts.length);

    await cli(['run', at('strokes.json'), '--until', '45min', '--save', at('half.snap')]);
    expect((await cli(['run', '--resume', at('half.snap'), '--until', '3h', '--json'])).json).toMatchObject({ hash });
  });

  it('are described, and refused with their place', async () => {
    expect((await cli(['validate', at('strokes.json')])).out).toMatch(/CD19 CAR placed/);
    writeFileSync(at('bad.json'), changed((d) => d.schedule.push({ at: '20min', remove: { along: [[0, 0]], radius: 10, kind: 'tumour' } })));
    const { code, err } = await cli(['validate', at('bad.json')]);
    expect([code === 0, err]).toEqual([false, expect.stringMatching(/schedule\[2\]\.remove\.kind.*"tumour".*one of tumor.*tumor/s)]);
  });
});
