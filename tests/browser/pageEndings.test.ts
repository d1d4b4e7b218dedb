// How a run came out is told where it ends, with what to try next; the tour leads a newcomer around, once, and not against anybody's will.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { VIEWS } from '../../tools/views.mjs';
import { pageUrl, ready, until, withPage } from './harness';

/** Sixty tumour cells that a stroke takes away after ten minutes. */
const SHORT = {
  format: 'cart-lab/scenario', version: 1, name: 'short', title: 'A short run', seed: 5, duration: '2h', domain: { dimensions: 2, size: [400, 400] },
  populations: [{ kind: 'tumor', label: 'blasts', count: 60, antigenA: 20_000, radius: 6, placement: { shape: 'disc', center: [0, 0] } }],
  schedule: [{ at: 10, remove: { along: [[0, 0]], radius: 200 } }],
};

async function open(page: Page): Promise<void> {
  await ready(page);
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'short.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, JSON.stringify(SHORT));
  await until(page, () => document.title.startsWith('A short run') && (window.cartLab.numbers()['tumor_alive'] ?? 0) === 60);
}

async function goTo(page: Page, time: string): Promise<void> {
  await page.locator('#jump-field').fill(time);
  await page.keyboard.press('Enter');
}

const ending = (page: Page, kind: string) => page.locator(`[data-testid=ending][data-ending=${kind}]`);

describe('the end of a run', () => {
  it('is told when nothing is left to do and at the end of the plan; what it offers is done, and it can be put away', () =>
    withPage(async (page) => {
      await open(page);
      expect(await page.getByTestId('ending').count()).toBe(0);
      await goTo(page, '1h');
      await ending(page, 'idle').waitFor();
      expect(await ending(page, 'idle').innerText()).toContain('Nothing is left to do');
      expect(await accessibilityProblems(page)).toEqual([]);
      await goTo(page, '2h');
      await ending(page, 'cleared').waitFor();
      const text = await ending(page, 'cleared').innerText();
      expect(text).toContain('The tumour is gone');
      expect(text).toContain('Another seed shows whether that was luck.');
      await ending(page, 'cleared').getByRole('button', { name: 'Close this card' }).click();
      expect(await page.getByTestId('ending').count()).toBe(0);
      await goTo(page, '1h');
      await ending(page, 'idle').waitFor();
      await ending(page, 'idle').getByRole('button', { name: /New seed/i }).click();
      await until(page, () => window.cartLab.numbers()['time_min'] === 0 && (window.cartLab.numbers()['tumor_alive'] ?? 0) === 60);
      expect(await page.getByTestId('ending').count()).toBe(0);
    }));

  it.each(['light', 'dark'] as const)('is readable on a phone, %s', (colorScheme) =>
    withPage(async (page) => {
      await open(page);
      await goTo(page, '2h');
      await ending(page, 'cleared').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      const low = await ending(page, 'cleared').getByRole('button').evaluateAll((buttons) => buttons.filter((button) => Math.round(button.getBoundingClientRect().height) < 44 && !button.matches('.tiny')).length);
      expect(low).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    }, { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme }));

  it('is told calmly when the model breaks, with a way to go on', () =>
    withPage(async (page) => {
      const { path, open: breakIt } = VIEWS.find(({ name }) => name === 'a fault in the model')!;
      await page.goto(pageUrl(path));
      await ready(page);
      await breakIt(page);
      const card = ending(page, 'fault'), colourOf = (element: Element): string => getComputedStyle(element).color;
      expect(await card.innerText()).toMatch(/The run has stopped[^]*at 20\smin: A cell was lost, after the rule “/);
      // Not in the red of a fault in what was typed, and no smaller than other words.
      expect(await card.locator('h2').evaluate(colourOf)).toBe(await page.locator('body').evaluate(colourOf));
      await card.getByRole('button', { name: 'Back to the start, same seed' }).click();
      await until(page, () => window.cartLab.numbers()['time_min'] === 0 && document.querySelector('[data-testid=ending]') === null);
      await goTo(page, '40min');
      await until(page, () => window.cartLab.numbers()['time_min'] === 40);
    }, { blank: true }));
});

describe('the tour', () => {
  it('is offered to a newcomer in one line, walked by keyboard, and not offered again; the help has it', () =>
    withPage(async (page) => {
      await ready(page);
      expect(await page.getByTestId('tour').count()).toBe(0);
      await page.getByTestId('tour-invite').focus();
      await page.keyboard.press('Enter');
      const tour = page.getByTestId('tour');
      await tour.waitFor();
      const heading = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      for (const title of ['The patch of tissue', 'Time', 'What the colours mean', 'Story, parameters, charts, one cell', 'Everything else']) {
        await expect.poll(heading).toBe(title);
        await expect.poll(() => page.locator('.tour-ring').count()).toBe(1);
        if (title === 'Time') expect(await accessibilityProblems(page)).toEqual([]);
        await tour.locator('.accent').focus();
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => tour.count()).toBe(0);
      expect(await page.getByTestId('tour-invite').count()).toBe(0);
      await page.reload();
      await ready(page);
      expect([await page.getByTestId('tour').count(), await page.getByTestId('tour-invite').count()]).toEqual([0, 0]);
      await page.keyboard.press('?');
      await page.getByTestId('help-tour').click();
      await tour.waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => tour.count()).toBe(0);
    }));

  it('is not offered to whoever has pressed play, and fits a phone', () =>
    withPage(async (page) => {
      await ready(page);
      await page.getByTestId('tour-invite').tap();
      const tour = page.getByTestId('tour');
      await tour.waitFor();
      for (let step = 0; step < 5; step++) {
        const box = (await tour.boundingBox())!;
        expect([box.x >= 0, box.x + box.width <= 390, box.y >= 0, box.y + box.height <= 844]).toEqual([true, true, true, true]);
        expect(await accessibilityProblems(page)).toEqual([]);
        await tour.locator('.accent').tap();
      }
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await ready(page);
      await page.getByTestId('big-play').tap();
      await until(page, () => window.cartLab.numbers()['time_min'] > 0);
      await page.reload();
      await ready(page);
      expect(await page.getByTestId('tour-invite').count()).toBe(0);
    }, { viewport: { width: 390, height: 844 }, hasTouch: true }));
});
