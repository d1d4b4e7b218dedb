// Lessons on the page: opened from the list, walked to their ends, handed in; what a class link fixes.
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { readCode } from '../../schema/handinCode';
import type { Page } from 'playwright-core';
import { pageUrl, ready, until, withPage } from './harness';

/** Pictures for somebody who looks at them. */
const SHOTS = process.env['LESSON_SHOTS'];
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

it('lesson 1 is walked by mouse from the list to its hand-in', async () => {
  await withPage(async (page) => {
    await page.goto(pageUrl());
    await ready(page);
    await page.getByTestId('preset-button').click();
    await page.getByTestId('to-lessons').click();
    await page.getByTestId('lesson-how-a-cart-cell-kills').waitFor();
    await shoot(page, 'list');
    await page.getByTestId('lesson-how-a-cart-cell-kills').click();
    await page.getByTestId('lesson').waitFor();
    await shoot(page, 'step-1');
    expect(await accessibilityProblems(page)).toEqual([]);
    const next = (): Promise<void> => page.getByTestId('lesson-next').click();
    await next();
    await page.getByTestId('guess-how long-1').check();
    await next();
    await page.getByTestId('do-3.1').click();
    await page.getByTestId('record-first kill-0').click();
    await page.getByTestId('row-first kill-0').getByText('min').waitFor();
    const minutes = await page.evaluate(() => Math.round(window.cartLab.numbers()['time_min']!));
    await page.getByTestId('number-hours').fill(String(minutes));
    await page.getByTestId('answer-hours').click();
    await page.getByTestId('verdict-right').waitFor();
    await shoot(page, 'step-3');
    await next();
    await page.getByTestId('do-4.1').click();
    await until(page, () => window.cartLab.numbers()['time_min'] === 1440);
    // Whoever goes from cell to cell comes to one that has killed.
    for (let tries = 0; tries < 40 && await page.getByTestId('task-4.2').locator('.done-sign').count() === 0; tries++) {
      await page.getByTestId('picture').press('Shift+ArrowRight');
      await page.waitForTimeout(300);
    }
    await page.getByRole('tab', { name: 'Lesson' }).click();
    await shoot(page, 'step-4');
    await page.getByTestId('choice-after the kill-1').check();
    await page.getByTestId('answer-after the kill').click();
    await next();
    await page.getByTestId('guess-which dish-2').check();
    for (const row of [0, 1, 2]) {
      await page.getByTestId(`run-kills-${row}`).click();
      await page.getByTestId(`record-kills-${row}`).click();
    }
    await shoot(page, 'step-5');
    await next();
    await page.getByTestId('choice-healthy-1').check();
    await page.getByTestId('answer-healthy').click();
    await next();
    await page.getByTestId('pupil').fill('7');
    await page.getByTestId('hand-in').click();
    const code = await page.getByTestId('code').inputValue();
    expect(readCode(code).ok).toBe(true);
    expect(await page.getByTestId('lesson-tasks-done').textContent()).toBe('Tasks done: 10 of 10');
    expect(await page.getByTestId('lesson-score').textContent()).toBe('Right answers: 3 of 3');
    await shoot(page, 'end');
    expect(await accessibilityProblems(page)).toEqual([]);
    if (SHOTS !== undefined) writeFileSync(`${SHOTS}/code.txt`, `${code}\n`);
  }, { blank: true, ...(SHOTS === undefined ? {} : { deviceScaleFactor: 1 }) });
});
