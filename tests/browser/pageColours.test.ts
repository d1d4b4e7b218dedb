// Colouring cells by a quantity, on the whole page: the list offers it, the worker sends it, the picture and its scale show it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PATIENCE_MS, ready, withPage } from './harness';

/** The middle of the patch, as it is on the screen. */
const middle = async (page: Page) => (await page.screenshot({ clip: { x: 420, y: 260, width: 120, height: 120 } })).toString('base64');
const scale = (page: Page) => page.locator('.legend .bar').first().getAttribute('aria-label');

describe('the colouring', () => {
  it('of the list reaches the cells, at rest too, and goes back to kinds of cell', () =>
    withPage(async (page) => {
      await ready(page);
      const choice = page.getByTestId('colour-by');
      const names = await choice.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      expect(names).toEqual(expect.arrayContaining(['type', 'antigenA', 'clone', 'damage', 'pdl1', 'oxygen', 'generation', 'brake']));
      const before = await middle(page);
      const seen = new Set([before]);
      for (const [name, words] of [['pdl1', 'PD-L1, molecules: ≤ 1000 – ≥ 100\u202f000'], ['damage', 'Damage: unharmed – about to die'], ['generation', 'generation, divisions: 0 – 5']] as const) {
        await choice.selectOption(name);
        await expect.poll(() => scale(page), { timeout: PATIENCE_MS }).toBe(words);
        await expect.poll(async () => !seen.has(await middle(page)), { timeout: PATIENCE_MS, message: `${name} shows in the picture` }).toBe(true);
        seen.add(await middle(page));
      }
      await choice.selectOption('type');
      await expect.poll(async () => (await middle(page)) === before, { timeout: PATIENCE_MS }).toBe(true);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('c');
      await expect.poll(() => choice.inputValue(), { timeout: PATIENCE_MS }).toBe(names[1]);
    }, { viewport: { width: 1280, height: 800 } }));
});
