// From a click to a proof: a newcomer watches the usual scenario, changes it, and ends with the hash the command line gives.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cli } from '../cli/terminal';
import { ready, until, withPage } from './harness';

const SEED = '7';
const UNTIL = '8h';

const hash = (page: Page) => page.evaluate(() => window.cartLab.hash());

const drawn = (page: Page) =>
  ready(page);

/** Pixels of the picture that look like CAR-T cells (turquoise) and like tumour cells (pink), in the dark theme. */
async function cellPixels(page: Page): Promise<{ cart: number; tumor: number }> {
  const png = (await page.locator('[data-testid=picture] canvas').first().screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let cart = 0, tumor = 0;
    for (let i = 0; i < data.length; i += 4) {
      const r = data[i], g = data[i + 1], b = data[i + 2];
      if (g > 130 && b > 110 && g > r * 1.6) cart++;
      if (r > 140 && r > g * 1.4 && b > g) tumor++;
    }
    return { cart, tumor };
  }, png);
}

describe('a newcomer', () => {
  it('sees cells, presses play, sees infusion, binding, kill and division, changes a parameter, resets, and has the command line’s hash', () =>
    withPage(async (page) => {
      await drawn(page);
      // The turquoise invitation to play lies over the picture: out of the way while pixels are counted.
      const invite = (visibility: string) => page.evaluate((v) => document.querySelector<HTMLElement>('[data-testid=invitation]')!.style.setProperty('visibility', v), visibility);
      await invite('hidden');
      const atRest = await cellPixels(page);
      await invite('visible');
      expect(atRest.tumor).toBeGreaterThan(5_000);

      await page.getByTestId('command-play').first().click();
      await until(page, () => (window.cartLab.numbers()['cart_alive'] ?? 0) > 0, 240_000);
      // The first cells have come in at the usual speed; until they are many is a matter of days.
      await page.keyboard.press(']');
      await page.keyboard.press(']');
      await until(page, () => (window.cartLab.numbers()['cart_alive'] ?? 0) >= 10, 240_000);
      await until(page, () => (window.cartLab.numbers()['cart_bound'] ?? 0) > 0 && (window.cartLab.numbers()['kills_total'] ?? 0) > 0, 240_000);
      await until(page, () => (window.cartLab.numbers()['divisions_total'] ?? 0) > 0, 240_000);
      const playing = await cellPixels(page);
      expect(playing.cart).toBeGreaterThan(atRest.cart + 100);

      await page.keyboard.press('Space');
      await until(page, () => document.querySelector('[data-testid=command-play]')?.getAttribute('aria-label') === 'Play');
      await page.click('#tab-parameters');
      await page.getByTestId('parameter-search').fill('hit rate');
      const field = page.getByTestId('param-kill.hitRate').locator('input:not([type=range])');
      await field.fill('0.02');
      await field.press('Enter');
      await until(page, () => document.querySelector('[data-testid=changed-parameters]') !== null);
      await page.getByRole('button', { name: 'Reset all' }).click();

      await page.locator('[data-testid=command-reset]').first().click();
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:00');
      await page.fill('#jump-field', UNTIL);
      await page.press('#jump-field', 'Enter');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 08:00', 120_000);
      const state = (await hash(page))!;
      const line = await cli(['run', 'b-all-niche', '--seed', SEED, '--until', UNTIL, '--json']);
      expect(line.code).toBe(0);
      expect(state.tick).toBe(line.json['ticks']);
      expect(state.hash).toBe(line.json['hash']);
    }, { colorScheme: 'dark', reducedMotion: 'reduce', path: `#preset=b-all-niche&seed=${SEED}` }));
});
