// `validate` tells what a document does besides growing cells: what is in the medium, what is given when, and what is given on a sign.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { cli } from './terminal';

const root = fileURLToPath(new URL('../..', import.meta.url)), folder = mkdtempSync(join(tmpdir(), 'cart-lab-validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of a preset's document after changes, without its first line. */
async function saidOf(preset: string, changes: object): Promise<string[]> {
  const file = join(folder, `${preset}.json`), document = JSON.parse(readFileSync(join(root, `scenarios/${preset}.json`), 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...document, experiments: [], ...changes }));
  const { code, out, err } = await cli(['validate', file]);
  expect([code, err]).toEqual([0, '']);
  return out.replaceAll('\u202f', ' ').trimEnd().split('\n').slice(1);
}

it('lists doses of cells and drugs by time, and standing orders', async () => {
  expect(await saidOf('crs-tocilizumab', {})).toEqual([
    '  4 d before the start: lymphodepletion, 1 standard dose', '  at 2 h: 5 cells of CD19 CAR, 4-1BB, which stand for 2.5 × 10⁸ in the patient',
    '  standing order: tocilizumab, 1 standard dose, 2 h after crsGrade is at least 2, again after 8 h if it still is',
  ]);
});

it('tells what a medium holds, in doses and as a concentration', async () => {
  const [medium] = await saidOf('dish-low-et', { medium: { corticosteroid: '0.8 µg/mL' } });
  expect(medium).toBe('  in the medium: corticosteroid, 5 standard doses (0.8 µg/mL)');
  expect(await saidOf('dish-low-et', { medium: { tocilizumab: { level: 0.5, halfLife: '12h' } } })).toContain('  in the medium: tocilizumab, 0.5 standard doses, half-life 12 h');
});
