// `lesson` plays a lesson without a pupil and says what came of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cli } from './terminal';

const folder = mkdtempSync(join(tmpdir(), 'cart-lab-lesson-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says the value of a claim of every seed as exactly as its table does', async () => {
  const file = join(folder, 'counted.json');
  writeFileSync(file, JSON.stringify({
    format: 'cart-lab/lesson', version: 1, name: 'counted', title: 'Counted', summary: 'Counts what was sown.', minutes: 1, level: 'school',
    start: { preset: 'dish-low-et', changes: [{ set: 'populations[kind=tumor].count', to: 123 }] },
    steps: [{ title: 'Count', tasks: [{ do: 'measure', name: 'sown', title: 'Sown', columns: [{ column: 'tumor_alive' }] }] }],
    claims: [{ text: 'All are there', value: { measured: 'sown' }, atLeast: 123, atMost: 123 }],
  }));
  const { code, out } = await cli(['lesson', file, '--seeds', '3']);
  expect(code).toBe(0);
  expect(out).toContain('the present run  tumor_alive  123  123  123');
  expect(out).toContain('holds  All are there: 123, 123, 123 (at least 123, at most 123; 3 of 3)');
});
