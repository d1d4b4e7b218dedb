// Courses in a real browser: what is done in the past makes a lane, and every lane leads back to what it was, by pointer and by keys.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { PATIENCE_MS, boxOf, ready, until, withPage } from './harness';

const PATH = '#preset=antigen-negative-relapse&seed=1';
const clockIs = (page: Page, text: string) => expect.poll(() => page.getByTestId('clock').textContent(), { timeout: PATIENCE_MS }).toBe(text);
const hash = (page: Page) => page.evaluate(async () => (await window.cartLab.hash())!.hash);
const lanes = (page: Page) => page.locator('.lane');

async function goTo(page: Page, time: string, clock: string): Promise<void> {
  await page.fill('#jump-field', time);
  await page.press('#jump-field', 'Enter');
  await clockIs(page, clock);
  await until(page, () => document.querySelector('.heading-for') === null);
}

describe('courses', () => {
  it('are made by a deed in the past, told by it, and entered again where they were', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, '6h', 'day 0, 06:00');
      const first = await hash(page);
      expect(await lanes(page).count()).toBe(0);
      await goTo(page, '3h', 'day 0, 03:00');
      await page.getByTestId('command-infuse').first().click();
      expect(await page.getByTestId('given-at').textContent()).toBe('Time of the dose: day 0, 03:00');
      // A number that had to be put right is seen before it is sent.
      await page.fill('#infuse-count', '-3');
      await page.locator('dialog button[type=submit]').click();
      await page.locator('#infuse-count-remark', { hasText: '-3' }).waitFor();
      expect([await page.inputValue('#infuse-count'), await page.locator('dialog[open]').count()]).toEqual(['1', 1]);
      await page.fill('#infuse-count', '200');
      await page.locator('dialog button[type=submit]').click();
      await lanes(page).nth(1).waitFor();
      expect(await lanes(page).allInnerTexts()).toEqual(['As it was opened', expect.stringMatching(/^\d+ cells of .*, day 0, 03:00$/) as string]);
      await goTo(page, '6h', 'day 0, 06:00');
      const second = await hash(page);
      expect(second).not.toBe(first);
      await lanes(page).first().locator('input').click({ force: true });
      await expect.poll(() => hash(page), { timeout: PATIENCE_MS }).toBe(first);
      await until(page, () => document.querySelector('.lane.here input')?.getAttribute('aria-label')?.startsWith('As it was opened') === true);

      // A link holds both; opened again, the other one is calculated when it is entered, and the run that was left is offered.
      await page.getByTestId('command-share').first().click();
      const address = await page.getByTestId('share-address').inputValue();
      await page.keyboard.press('Escape');
      await page.evaluate((link) => void (location.hash = link), address.slice(address.indexOf('#')));
      await page.getByTestId('notice-command-bringBack').waitFor();
      await expect.poll(() => lanes(page).count(), { timeout: PATIENCE_MS }).toBe(2);
      await expect.poll(() => hash(page), { timeout: PATIENCE_MS }).toBe(first);

      // The same by keys: the next lane, a name for it, and away with it from the other.
      await page.locator('body').click({ position: { x: 640, y: 2 } });
      await page.keyboard.press('b');
      await expect.poll(() => hash(page), { timeout: PATIENCE_MS }).toBe(second);
      expect(await accessibilityProblems(page)).toEqual([]);
      await lanes(page).nth(1).locator('button').first().focus();
      await page.keyboard.press('Enter');
      const field = await boxOf(page.locator('.lane-form input')), lane = await boxOf(lanes(page).nth(1));
      expect([field.y >= lane.y, field.y + field.height <= lane.y + lane.height], 'the field is seen whole').toEqual([true, true]);
      await page.keyboard.type('twice the cells');
      await page.keyboard.press('Enter');
      await until(page, () => document.activeElement?.getAttribute('aria-label')?.startsWith('Rename') === true);
      await expect.poll(() => lanes(page).nth(1).innerText(), { timeout: PATIENCE_MS }).toBe('twice the cells');
      await page.keyboard.press('B');
      await expect.poll(() => hash(page), { timeout: PATIENCE_MS }).toBe(first);
      await page.getByLabel('Remove the course “twice the cells”').click();
      await expect.poll(() => lanes(page).count(), { timeout: PATIENCE_MS }).toBe(0);
      expect(await hash(page)).toBe(first);
    }, { path: PATH }));
});
