// Lessons on the page: by mouse, by keyboard alone and by finger, each to its end, with a hand-in that the command line accepts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { cli } from '../cli/terminal';
import { byFinger, byKeyboard, byMouse } from './hands';
import type { PageOptions } from './harness';
import { pageUrl, ready, withPage } from './harness';
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

/** What `cart-lab handin check` says of a code, with every measurement repeated. */
async function accepted(code: string): Promise<{ readonly exit: number; readonly row: Readonly<Record<string, string | number>> }> {
  const folder = mkdtempSync(join(tmpdir(), 'handin-')), file = join(folder, 'codes.txt');
  try {
    writeFileSync(file, `${code}\n`);
    const { code: exit, json } = await cli(['handin', 'check', file, '--rerun', 'all', '--json']);
    return { exit, row: (json['handins'] as readonly Record<string, string | number>[])[0] };
  } finally {
    rmSync(folder, { recursive: true });
  }
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
