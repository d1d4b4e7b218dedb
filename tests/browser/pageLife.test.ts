// The biography in a real browser: the sentence of a killer and of its victim, the way there and back in time, by pointer and by keys, on a phone too.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { PATIENCE_MS, ready, until, withPage } from './harness';

const PATH = '#preset=antigen-negative-relapse&seed=1';
const sentence = (page: Page) => page.getByTestId('life-sentence').textContent();
const sentenceIs = (page: Page, words: RegExp) => expect.poll(() => page.getByTestId('life-sentence').textContent({ timeout: 5000 }).catch(() => ''), { timeout: PATIENCE_MS }).toMatch(words);

/** Steps through the CAR-T cells until one has killed. */
async function findKiller(page: Page): Promise<void> {
  for (let n = 0; n < 60; n++) {
    const before = await page.locator('.report h2').textContent({ timeout: 1 }).catch(() => '');
    await page.getByRole('button', { name: 'Next cell' }).click();
    await expect.poll(() => page.locator('.report h2').textContent({ timeout: 5000 }).catch(() => before), { timeout: PATIENCE_MS }).not.toBe(before);
    if (/: \d+ kills? in \d+ synapse/.test((await sentence(page)) ?? '')) return;
  }
  throw new Error('no CAR-T cell has killed');
}

describe('the biography of a cell', () => {
  it('explains a killer and its victim, leads to each moment and back, and is open to everybody', () =>
    withPage(async (page) => {
      await ready(page);
      await page.fill('#jump-field', '16h');
      await page.press('#jump-field', 'Enter');
      await expect.poll(() => page.getByTestId('clock').textContent(), { timeout: PATIENCE_MS }).toBe('day 0, 16:00');
      await page.click('#tab-cell');
      await findKiller(page);
      expect(await page.getByTestId('killer').locator('.facts > div').count()).toBe(6);
      expect(await page.locator('.life-strip .bond.killed').count()).toBeGreaterThan(0);
      const killer = (await page.locator('.report h2').textContent())!;

      // By keys: to one of those it killed, then to the kill, and back to the killer.
      const dead = page.getByTestId('met').locator('li', { hasText: `† killed by ${killer}` }).first().locator('button');
      await dead.focus();
      await page.keyboard.press('Enter');
      await sentenceIs(page, new RegExp(`^Tumour cell \\d+ died on day 0, \\d\\d:\\d\\d: killed by ${killer}, \\d+\\smin after it had bound; \\d+ hits? by \\d+ CAR-T cells?; it carried [\\d\u202f]+ molecules of CD19, [\\d.]+ times the [\\d\u202f]+ at which`));
      expect(await accessibilityProblems(page)).toEqual([]);
      const kill = page.locator('.history .entry', { hasText: 'was killed by' });
      await kill.focus();
      await page.keyboard.press('Enter');
      await until(page, () => document.querySelector('.heading-for') === null && document.querySelector('[data-testid=clock]')?.textContent !== 'day 0, 16:00');
      await sentenceIs(page, /died on day/);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.click('#tab-cell'); // the sheet is closed when the window becomes narrow
      await page.locator('.history .entry', { hasText: 'was bound by' }).last().click();
      await sentenceIs(page, /^Tumour cell \d+ is alive on day 0/);
      expect(await page.getByTestId('life-ahead').textContent()).toMatch(/^Later on this course: Tumour cell \d+ died on day/);
      // What lies ahead stands under what has happened, the next first.
      const entries = await page.locator('.history li').evaluateAll((all) => all.map((one) => ({ isLater: one.classList.contains('later'), isApart: one.parentElement!.dataset['testid'] === 'later', when: one.querySelector('time')!.textContent })));
      expect(entries.map(({ isLater }) => isLater)).toEqual(entries.map((_, n) => n >= entries.findIndex(({ isLater }) => isLater)));
      expect(entries.filter(({ isApart }) => isApart).map(({ isLater, when }) => [isLater, when])).toEqual(entries.filter(({ isLater }) => isLater).map(({ when }) => [true, when]).sort(([, one], [, other]) => String(one).localeCompare(String(other))));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }, { path: PATH }));
});
