// The scenario builder in a real browser: from empty to a run by its form alone, saved, opened again and tried.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createWorld, hashWorld, step } from '../../sim';
import { parseScenario } from '../../schema';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { PATIENCE_MS, boxOf, ready, until, withPage } from './harness';

const standing = (page: Page, text: string) => expect.poll(() => page.getByTestId('build-standing').textContent(), { timeout: PATIENCE_MS }).toBe(text);
const at = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);
const field = (page: Page, path: string) => at(page, path).locator('input, select, textarea').first();

async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('command-saveScenario').click()]);
  expect(download.suggestedFilename()).toBe('two-kinds.json');
  return readFile(await download.path(), 'utf8');
}

/** Fingerprint of the state of a saved file at a tick, run without the page. */
function hashAt(text: string, tick: number): string {
  const parsed = parseScenario(text, 'two-kinds.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const world = createWorld(parsed.scenario);
  while (world.tick < tick) step(world);
  return hashWorld(world);
}

describe('the scenario builder', () => {
  it('makes a scenario from empty by its form, shows a fault at its field, saves, opens the same text again, undoes, and starts the run that the file is', () =>
    withPage(async (page) => {
      await ready(page);
      await page.locator('body').click({ position: { x: 640, y: 2 } });
      await page.keyboard.press('u');
      await page.getByTestId('build').waitFor();
      await standing(page, 'No problems');
      expect(await page.evaluate(() => location.hash)).toMatch(/&view=build$/);
      // Keys go through the closed list; nothing begins before Enter.
      const begin = page.getByTestId('begin-with'), title = await field(page, 'title').inputValue(), notice = page.getByTestId('build-notice');
      await begin.focus();
      for (const [key, value, said] of [['ArrowDown', 'empty', 'Enter begins with: Empty'], ['ArrowDown', 'run', 'Enter begins with: The open run'], ['Tab', '', '']] as const) {
        await page.keyboard.press(key);
        await expect.poll(() => begin.inputValue()).toBe(value);
        expect([await notice.textContent(), await field(page, 'title').inputValue()]).toEqual([said, title]);
      }
      await begin.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => field(page, 'title').inputValue(), { timeout: PATIENCE_MS }).toBe('My scenario');
      await field(page, 'name').fill('two-kinds');
      await field(page, 'title').fill('Two kinds of cells');

      await page.getByTestId('add-populations').click();
      await until(page, () => document.activeElement?.closest('[data-path="populations[0]"]') !== null);
      await field(page, 'populations[0].count').fill('80');
      await page.getByTestId('add-populations').click();
      await field(page, 'populations[1].kind').selectOption({ label: 'healthy' });
      await field(page, 'populations[1].label').fill('healthy cells');
      await field(page, 'populations[1].count').fill('30');
      await page.locator('#b-populations_5b1_5d_2eplacement--kind').selectOption({ label: 'random – anywhere in the patch' });

      await page.locator('[data-section=products] > summary').click();
      await page.getByTestId('add-products').click();
      await page.locator('[data-section=schedule] > summary').click();
      await at(page, 'schedule').getByRole('button', { name: 'Add schedule' }).click();
      await until(page, () => document.activeElement?.getAttribute('data-testid') === 'add-schedule'); // and not on what takes it away again
      await page.keyboard.press('Enter');
      await field(page, 'schedule[0].at').fill('20 mins');

      // The parser's words stand at the field, and the summary leads there.
      await standing(page, '1 problem');
      const fault = at(page, 'schedule[0].at').getByTestId('field-fault');
      expect(await fault.textContent()).toMatch(/^\s*"20 mins"; expected a time between .* such as "90 min"/);
      expect(await field(page, 'schedule[0].at').getAttribute('aria-invalid')).toBe('true');
      const words = await field(page, 'schedule[0].at').getAttribute('aria-describedby');
      expect(await page.locator(`[id="${words!.split(' ').at(-1)}"]`).textContent()).toContain('20 mins');
      // Tried by its key from a button, it leads to what keeps it from running.
      await page.getByTestId('command-open').focus();
      await page.keyboard.press('Control+Enter');
      await until(page, () => document.activeElement?.closest('[data-path="schedule[0].at"]') !== null);
      await page.locator('[data-section=schedule] > summary').click();
      await page.getByTestId('build-problems').getByRole('button').click();
      await until(page, () => document.activeElement?.closest('[data-path="schedule[0].at"]') !== null);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('20 min');
      await field(page, 'schedule[0].infuse.count').fill('25');
      await standing(page, 'No problems');

      const text = await saved(page);
      expect(JSON.parse(text)).toMatchObject({ name: 'two-kinds', populations: [{ kind: 'tumor', count: 80 }, { kind: 'healthy', count: 30, placement: { shape: 'random' } }], schedule: [{ at: '20 min', infuse: { product: 'cart', count: 25 } }] });
      expect(text).not.toContain('voxel'); // what was not said stays unsaid

      // Another draft takes its place; the file brings it back letter by letter, and undo, too.
      await page.getByTestId('begin-with').selectOption('preset:solid-spheroid');
      await until(page, () => document.querySelector('.build-title strong')?.textContent === 'A solid tumour from outside');
      await page.locator('body').click({ position: { x: 4, y: 4 } });
      await page.keyboard.press('Control+z');
      await until(page, () => document.querySelector('.build-title strong')?.textContent === 'Two kinds of cells');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByTestId('command-open').click()]);
      await chooser.setFiles({ name: 'two-kinds.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await until(page, () => /^The draft is now “Two kinds of cells”/.test(document.querySelector('[data-testid=build-notice]')?.textContent ?? ''));
      expect(await saved(page)).toBe(text);

      // A reload of the window loses nothing.
      await field(page, 'title').fill('Two kinds, changed');
      await page.reload();
      await page.getByTestId('build').waitFor();
      expect(await field(page, 'title').inputValue()).toBe('Two kinds, changed');
      await field(page, 'title').fill('Two kinds of cells');
      expect(await saved(page)).toBe(text);

      // Cells are placed by the pointer and by keys; a whole drag is one step.
      await standing(page, 'No problems');
      const handle = page.locator('[data-handle="populations[0]"]'), { x, y } = await boxOf(handle);
      await page.mouse.move(x + 15, y + 15);
      await page.mouse.down();
      for (const by of [20, 40, 60]) await page.mouse.move(x + 15 + by, y + 15);
      await page.mouse.up();
      const center = await at(page, 'populations[0].placement.center').locator('input').first().inputValue();
      expect(Number(center)).toBeGreaterThan(50);
      await handle.focus();
      await page.keyboard.press('ArrowUp');
      expect(await at(page, 'populations[0].placement.center').locator('input').nth(1).inputValue()).toBe('10');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      expect(await saved(page)).toBe(text);

      // A table of cells that is dropped is looked at first, and then put where it shall be.
      const cells = `x,y,z,type\n${Array.from({ length: 30 }, (_, n) => `${n * 20 - 300},0,0,${n % 3 === 0 ? 'macrophage' : 'cancer cell'}`).join('\n')}\n`;
      await page.evaluate((table) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([table], 'cells.csv'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, cells);
      await page.getByTestId('table-panel').waitFor();
      expect(await page.getByTestId('table-panel').locator('th').allTextContents()).toEqual(['xx, µm', 'yy, µm', 'zz, µm', 'typetype']);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByTestId('use-table').click();
      await standing(page, 'No problems');
      expect(await at(page, 'populations').locator('.b-name').allTextContents()).toEqual(['tumour cells · 80 cells', 'healthy cells · 30 cells', 'macrophage', 'cancer cell']);
      await page.getByTestId('command-undo').click();
      expect(await saved(page)).toBe(text);

      await page.getByTestId('command-tryIt').click();
      await until(page, () => (window.cartLab.numbers()['tumor_alive'] ?? 0) > 0 && document.querySelector('[data-testid=build]') === null);
      await page.keyboard.press(' ');
      const end = await page.evaluate(() => window.cartLab.hash());
      expect(end!.hash).toBe(hashAt(text, end!.tick));
      await page.keyboard.press('u');
      await page.getByTestId('build').waitFor();
      expect(await field(page, 'title').inputValue()).toBe('Two kinds of cells');
    }, { path: '#preset=antigen-negative-relapse&seed=1' }));
});
