// A page with parts left out or locked, in a real browser: what is there, what can be operated, by mouse and by key, and that its address keeps it so.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { ready, until, withPage } from './harness';

const PARTS = { top: 'header.top', panel: '.side', tabs: '[role=tab]', transport: '#transport', zoom: '.zoom', jump: '#jump-field', seed: '[data-testid=command-newSeed]' } as const;

const counts = async (page: Page) => Object.fromEntries(await Promise.all(Object.entries(PARTS).map(async ([name, selector]) => [name, await page.locator(selector).count()] as const)));
const clock = (page: Page) => page.evaluate(async () => (await window.cartLab.hash())?.tick);

describe('the address', () => {
  it.each([
    ['full', { top: 1, panel: 1, tabs: 4, transport: 1, zoom: 1, jump: 1, seed: 1 }], ['story', { top: 1, panel: 1, tabs: 1, transport: 1, zoom: 1, jump: 1, seed: 0 }],
    ['picture', { top: 0, panel: 0, tabs: 0, transport: 1, zoom: 1, jump: 1, seed: 0 }], ['none', { top: 0, panel: 0, tabs: 0, transport: 0, zoom: 0, jump: 0, seed: 0 }],
  ] as const)('ui=%s leaves as much', (ui, expected) =>
    withPage(async (page) => {
      await ready(page);
      expect(await counts(page)).toEqual(expected);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('.');
      if (ui === 'none') expect(await clock(page)).toBe(0);
      else await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
    }, { path: `#ui=${ui}` }));

  it.each([['story', 1], ['picture', 0], ['none', 0]] as const)('ui=%s fits a small frame', (ui, panels) =>
    withPage(async (page) => {
      await ready(page);
      expect([await page.locator('.side').count(), await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([panels, true]);
      expect(await accessibilityProblems(page)).toEqual([]);
    }, { path: `#ui=${ui}`, viewport: { width: 360, height: 480 } }));
});

describe('what is locked', () => {
  it('is shown and cannot be operated, by mouse or by key, and says so; the rest can', () =>
    withPage(async (page) => {
      await ready(page);
      const seed = page.getByTestId('command-newSeed'), timeline = page.getByTestId('timeline');
      expect([await seed.isVisible(), await seed.isDisabled(), await timeline.isVisible(), await timeline.isDisabled()]).toEqual([true, true, true, true]);
      await page.getByTestId('picture').focus();
      await page.keyboard.press('n');
      await page.getByTestId('notice-cannot').getByText('“Seed” is locked').waitFor();
      await page.keyboard.press('Control+k');
      const search = page.getByTestId('command-dialog');
      await search.getByRole('combobox').fill('seed');
      expect(await search.getByRole('option').count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.click('#tab-parameters');
      const rows = ['knob-kill.hitRate', 'knob-grow.cycleTime'].map((id) => page.getByTestId(id));
      for (const [n, row] of rows.entries()) expect(await row.locator('input').evaluateAll((inputs) => inputs.map((input) => input.matches(':disabled')))).toEqual(n === 0 ? [true, true] : [false, false]);
      expect(await rows[0].getByText('locked', { exact: true }).isVisible()).toBe(true);
      expect(await rows[0].getByRole('button').first().isEnabled()).toBe(true); // what it means can still be read
      const field = rows[1].getByRole('spinbutton');
      await field.fill('30');
      await field.press('Enter');
      await until(page, () => location.hash.includes('set=grow.cycleTime:'));
      expect(await accessibilityProblems(page)).toEqual([]);
    }, { path: '#preset=b-all-niche&lock=seed,time,kill.hitRate&hide=compare' }));

  it('stays so with another scenario, and after a reload', () =>
    withPage(async (page) => {
      await ready(page);
      await page.getByTestId('preset-button').click();
      await page.getByTestId('preset-antigen-dim-escape').click();
      await until(page, () => location.hash.includes('preset=antigen-dim-escape'));
      expect(await page.evaluate(() => location.hash)).toMatch(/^#c=\w{5}&preset=antigen-dim-escape&seed=\w+&hide=compare,charts&lock=doses$/);
      await page.reload();
      await ready(page);
      expect([await page.locator('#tab-charts').count(), await page.getByTestId('command-infuse').first().isDisabled(), await page.getByTestId('run-title').textContent()]).toEqual([0, true, expect.stringMatching(/dim/i)]);
    }, { path: '#preset=b-all-niche&hide=compare,charts&lock=doses' }));
});
