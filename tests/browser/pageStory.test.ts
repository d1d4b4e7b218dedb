// What a story suggests, at the press of a button: the changed run, what it says of itself, the address, and the way back.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageUrl, until, withPage } from './harness';

const ready = (page: Page) => until(page, () => (window.cartLab?.numbers()['tumor_alive'] ?? 0) > 0, 60_000);
const hash = (page: Page) => page.evaluate(() => window.cartLab.hash());
const tumor = (page: Page) => page.evaluate(() => window.cartLab.numbers()['tumor_alive']);

describe('the story', () => {
  it('has experiments done by their buttons, told in words, kept in the address, and undone', () =>
    withPage(async (page) => {
      await page.goto(pageUrl('#preset=crs-tocilizumab&seed=5'));
      await ready(page);
      const before = await hash(page);
      expect(await tumor(page)).toBe(2000);
      await page.getByTestId('try-2').click();
      await page.getByTestId('changed-run').waitFor();
      expect(await page.getByTestId('changed-run').innerText()).toMatch(/CD19-positive blasts\s+2\s?000 cells → 330 cells/);
      expect(await page.getByTestId('notice-changed').innerText()).toContain('same seed');
      await until(page, () => window.cartLab.numbers()['tumor_alive'] === 330);
      expect(await page.getByTestId('try-2').getAttribute('aria-pressed')).toBe('true');
      await until(page, () => /^#c=[0-9a-z]+&preset=crs-tocilizumab&change=[\w-]+&seed=5$/.test(location.hash));
      const changed = await hash(page), address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await ready(page);
      expect([await tumor(page), await hash(page)]).toEqual([330, changed]);
      await page.getByTestId('original').click();
      await until(page, () => document.querySelector('[data-testid=changed-run]') === null && window.cartLab.numbers()['tumor_alive'] === 2000);
      expect(await hash(page)).toEqual(before);
      await until(page, () => /&preset=crs-tocilizumab&seed=5$/.test(location.hash) && !location.hash.includes('change='));
    }, { blank: true }));

  it('knobs stand before all parameters, under plain names, and move them', () =>
    withPage(async (page) => {
      await page.goto(pageUrl('#preset=split-dosing'));
      await ready(page);
      await page.click('#tab-parameters');
      const knob = page.getByTestId('knob-grow.cycleTime');
      expect(await knob.innerText()).toContain('Time in which the leukaemia doubles');
      const field = knob.locator('input:not([type=range])');
      await field.fill('36');
      await field.press('Enter');
      await until(page, () => document.querySelector('[data-testid=changed-parameters]') !== null);
      expect(await page.getByTestId('param-grow.cycleTime').count()).toBeGreaterThan(0);
    }, { blank: true }));
});
