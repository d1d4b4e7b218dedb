// Lessons on the page: by mouse, by keyboard alone and by finger, each to its end, with a hand-in that the command line accepts.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { accepted } from './accepted';
import { byFinger, byKeyboard, byMouse } from './hands';
import type { PageOptions } from './harness';
import { boxOf, pageUrl, ready, withPage } from './harness';
import { lessonNamed, walkLesson } from './lessonWalk';
import type { Hand } from './lessonWalk';

/** A folder for pictures, where somebody wants to look at them. */
const SHOTS = process.env['LESSON_SHOTS'];

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

/** Opens a lesson from the list, walks it and hands it in. */
async function walk(page: Page, name: string, hand: Hand): Promise<string> {
  const lesson = lessonNamed(name);
  await page.goto(pageUrl());
  await ready(page);
  await page.keyboard.press('g');
  await page.getByTestId(`lesson-${name}`).waitFor();
  await hand.press(`lesson-${name}`);
  await page.getByTestId('lesson').waitFor();
  // Whoever chose it is led to its first step.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('lesson-step');
  expect(await accessibilityProblems(page)).toEqual([]);
  await walkLesson(page, lesson, hand, (step) => shoot(page, step));
  await hand.type('pupil', '7');
  await hand.press('hand-in');
  await shoot(page, `${lesson.number}-end`);
  expect(await accessibilityProblems(page)).toEqual([]);
  const [tasks, score] = await Promise.all(['lesson-tasks-done', 'lesson-score'].map((id) => page.getByTestId(id).textContent())), [done, of] = /(\d+) of (\d+)/.exec(tasks!)!.slice(1), [right, asked] = /(\d+) of (\d+)/.exec(score!)!.slice(1);
  expect([done, right]).toEqual([of, asked]);
  return page.getByTestId('code').inputValue();
}

const size: PageOptions = SHOTS === undefined ? {} : { deviceScaleFactor: 1 };

it.each([
  ['how-a-cart-cell-kills', 'by mouse', byMouse, {}],
  ['antigen-escape', 'by keyboard alone', byKeyboard, {}],
  ['the-storm', 'by finger on a phone', byFinger, { viewport: { width: 390, height: 844 }, hasTouch: true }],
] as const)('the lesson %s is walked %s to a hand-in that the command line accepts', async (name, _how, hand, options) => {
  const code = await withPage((page) => walk(page, name, hand(page)), { blank: true, ...size, ...options });
  const { exit, row } = await accepted(code);
  expect([exit, row['departs'], row['doubts'], row['pupil'], row['lesson']]).toEqual([0, '', '', '7', name]);
  expect(Number(row['repeated'])).toBeGreaterThan(0);
});

it('shows each question once, and says what is wrong with a number that cannot be read', () =>
  withPage(async (page) => {
    await page.goto(pageUrl('#lesson=serial-killing'));
    await page.getByTestId('lesson').waitFor();
    await ready(page);
    // What only a screen reader says is a few pixels wide.
    const seen = await page.getByText('How many tumour cells will one CAR-T cell kill in its first day').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 10).length);
    expect(seen).toBe(1);
    await page.getByTestId('lesson-next').click();
    await page.getByTestId('run-first day-0').click();
    await expect.poll(() => page.getByTestId('record-first day-0').isEnabled(), { timeout: 300_000 }).toBe(true);
    await page.getByTestId('record-first day-0').click();
    const task = page.getByTestId('task-per cell');
    const said = async (typed: string): Promise<string | null> => {
      await page.getByTestId('number-per cell').fill(typed);
      await page.getByTestId('answer-per cell').click();
      return task.getByRole('status').textContent();
    };
    expect(await said('44/5')).toBe('“44/5” is not a number.');
    expect(await said('8,800')).toBe('8,800 can mean 8.8 or 8800: write one of the two.');
    expect(await said('8,8')).toMatch(/^ ?Right\./);
  }, { blank: true, ...size }));

it('lets a wrong answer be tried again without giving the right one away, shows it after two, and counts the first try', () =>
  withPage(async (page) => {
    await page.goto(pageUrl('#lesson=serial-killing'));
    await page.getByTestId('lesson').waitFor();
    await ready(page);
    await page.getByTestId('lesson-next').click();
    await page.getByTestId('run-first day-0').click();
    await expect.poll(() => page.getByTestId('record-first day-0').isEnabled(), { timeout: 300_000 }).toBe(true);
    await page.getByTestId('record-first day-0').click();
    const number = page.getByTestId('task-per cell'), status = number.getByRole('status');
    for (const typed of ['1000', '2000']) {
      expect(await page.getByTestId('show-per cell').count()).toBe(0);
      await page.getByTestId('number-per cell').fill(typed);
      await page.getByTestId('answer-per cell').click();
      expect(await status.textContent()).toBe(' Not quite. Check the numbers and the calculation, and try again.');
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('show-per cell').click();
    expect(await status.textContent()).toMatch(/^ ?The answer: [\d.]+.*\. About ten in a day/);
    expect(await page.getByTestId('answer-per cell').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('lesson-next').click();
    const choices = page.getByTestId('task-unequal');
    for (const [choice, said] of [[0, 'Not quite. A good idea'], [1, 'Right. Equal cells']] as const) {
      await page.getByTestId(`choice-unequal-${choice}`).check();
      await page.getByTestId('answer-unequal').click();
      expect(await choices.getByRole('status').textContent()).toContain(said);
    }
    // The reasons of the others can be read now; the answer stays.
    await page.getByTestId('choice-unequal-2').check();
    expect(await choices.getByRole('status').textContent()).toMatch(/Right\. Equal cells.*T cells do not eat/);
    for (let left = lessonNamed('serial-killing').steps.length - 2; left > 0; left--) await page.getByTestId('lesson-next').click();
    const said = await Promise.all(['lesson-score', 'lesson-first'].map((id) => page.getByTestId(id).textContent()));
    expect(said).toEqual(['Right answers: 1 of 6', 'Right at the first try, which is what counts: 0 of 6']);
  }, { blank: true, ...size }));

it('opens a lesson at the step that the address names, once: who loads the page anew has gone on', () =>
  withPage(async (page) => {
    const shown = (n: number) => page.getByText(`Step ${n} of `).first().waitFor();
    await page.goto(pageUrl('#lesson=dose&step=2&class=10b'));
    await page.getByTestId('lesson').waitFor();
    await shown(2);
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#c=\w{5}&lesson=dose&class=10b$/);
    await page.getByTestId('lesson-next').click();
    await shown(3);
    await page.reload();
    await shown(3);
    await page.goto(pageUrl('#lesson=dose&preset=lbcl'));
    await page.reload();
    await page.getByTestId('problem-dialog').getByText('nothing: a lesson brings its own run').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#tab-story[aria-selected=true]').waitFor();
    expect(await page.locator('#tab-lesson').count()).toBe(0);
  }, { blank: true, ...size }));

/** What has to be moved sideways to be read whole. */
const tooWide = () => [...document.querySelectorAll('.lesson-measure, .panel')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => `${one.className}: ${one.scrollWidth} in ${one.clientWidth}`);

it.each([['solid-tumours', 2, 3], ['cd28-and-4-1bb', 4, 4], ['dim-antigen', 4, 3]] as const)('the tables of the lesson %s are read on a narrow phone without moving them, and stay tables', (name, step, columns) =>
  withPage(async (page) => {
    await page.goto(pageUrl(`#lesson=${name}&step=${step}&lang=de`));
    await page.locator('.lesson-measure').first().waitFor();
    expect(await page.evaluate(tooWide)).toEqual([]);
    const table = page.getByRole('table').first();
    expect(await table.getByRole('columnheader').count()).toBe(columns + 1);
    expect(await table.getByRole('row').nth(1).getByRole('cell').count()).toBe(columns);
    // Where there is room, columns stand beside each other.
    if (name !== 'solid-tumours') return;
    await page.setViewportSize({ width: 1600, height: 900 });
    await expect.poll(() => page.locator('.lesson-measure').first().evaluate((one) => getComputedStyle(one.querySelector('tr')!).display)).toBe('table-row');
  }, { blank: true, ...size, viewport: { width: 320, height: 640 }, hasTouch: true }));

it('stands beside the picture where a view is low: at twice its size on a laptop, on a phone held sideways', () =>
  withPage(async (page) => {
    await page.goto(pageUrl('#lesson=solid-tumours&lang=de'));
    await page.getByTestId('lesson').waitFor();
    for (const [width, height] of [[640, 400], [667, 375]] as const) {
      await page.setViewportSize({ width, height });
      if ((await page.locator('.side.closed').count()) > 0) await page.locator('#tab-lesson').click();
      const [panel, picture] = [await boxOf(page.locator('#panel')), await boxOf(page.getByTestId('picture'))];
      expect(panel.height).toBeGreaterThan(0.7 * height);
      expect(panel.width).toBeGreaterThanOrEqual(320);
      expect([picture.width > 250, picture.height > 250, picture.x + picture.width <= panel.x + 1]).toEqual([true, true, true]);
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  }, { blank: true, ...size, viewport: { width: 640, height: 400 } }));
