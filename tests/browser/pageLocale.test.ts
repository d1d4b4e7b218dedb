// The browser itself: one whose language is none, and whether it computes what all others compute.
import { expect, it } from 'vitest';
import { pageUrl, withPage } from './harness';

it('charts are drawn under the browser language “C”', async () => {
  await withPage(async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'language', { get: () => 'C', configurable: true });
      Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['C'], configurable: true });
    });
    await page.goto(pageUrl('#preset=dish-low-et'));
    expect(await page.evaluate(() => navigator.language)).toBe('en');
    await page.getByRole('tab', { name: 'Charts' }).click();
    await page.locator('.charts canvas').first().waitFor();
    expect(await page.locator('.charts canvas').count()).toBeGreaterThan(0);
  }, { blank: true });
});

it('the worker tries this engine by itself, finds it sound, and says nothing', async () => {
  await withPage(async (page) => {
    await page.locator('.app[data-engine="same"]').waitFor({ timeout: 0 });
    expect(await page.getByTestId('notice-engine').count()).toBe(0);
  });
});
