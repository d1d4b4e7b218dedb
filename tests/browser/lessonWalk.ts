// Walks a lesson to its end as a pupil does: reads the document, and does every task of it with what the page offers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LessonDocument, LessonTask, TaskOf } from '../../schema/lesson';
import { idOf, measuredValue } from '../../schema/lessonProgress';
import type { Progress } from '../../schema/lessonProgress';
import { until } from './harness';

/** How somebody presses, types and draws: by mouse, by keyboard, by finger. */
export interface Hand {
  press(testid: string): Promise<void>;
  type(testid: string, text: string): Promise<void>;
  /** Sets a point or two of an empty chart. */
  draw(testid: string): Promise<void>;
  /** Back to the tab of the lesson. */
  lesson(): Promise<void>;
}

export function lessonNamed(name: string): LessonDocument {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../lessons/${name}.json`), 'utf8')) as LessonDocument;
}

/** Does every task of every step; at the end the page shows what was done. */
export async function walkLesson(page: Page | Frame, lesson: LessonDocument, hand: Hand, shoot: (name: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (const [step, { tasks = [] }] of lesson.steps.entries()) {
    for (const [n, task] of tasks.entries()) await doTask(page, lesson, task, idOf(task, step, n), hand);
    await shoot(`${lesson.number}-${step + 1}`);
    await hand.press('lesson-next');
  }
  await page.getByTestId('lesson-tasks-done').waitFor();
}

async function doTask(page: Page | Frame, lesson: LessonDocument, task: LessonTask, id: string, hand: Hand): Promise<void> {
  const done = (): Promise<void> => expect.poll(() => page.getByTestId(`task-${id}`).locator('.done-sign').count(), { timeout: 300_000, message: `${lesson.name}: ${id} is done` }).toBeGreaterThan(0).then(() => undefined);
  switch (task.do) {
    case 'look':
      await hand.press(`do-${id}`);
      return hand.lesson();
    case 'act': case 'begin': case 'run':
      await hand.press(`do-${id}`);
      return done();
    case 'turn':
      await page.getByTestId(`task-${id}`).locator('input[type=range]').press('ArrowRight');
      return done();
    case 'compare':
      await hand.press(`do-${id}`);
      await done();
      return hand.lesson();
    case 'pick':
      for (let tries = 0; tries < 60 && (await page.getByTestId(`task-${id}`).locator('.done-sign').count()) === 0; tries++) {
        await hand.press(`do-${id}`);
        await page.waitForTimeout(500);
      }
      return done();
    case 'predict':
      if (task.curve === undefined) return hand.press(`guess-${id}-${task.choices!.length - 1}`);
      await hand.draw(`curve-${id}`);
      await hand.press(`keep-${id}`);
      return done();
    case 'measure': return measure(page, task, id, hand, done);
    case 'ask': return answer(page, lesson, task, id, hand);
    default: // read, or left alone
  }
}

async function measure(page: Page | Frame, task: TaskOf<'measure'>, id: string, hand: Hand, done: () => Promise<void>): Promise<void> {
  for (let row = 0; row < (task.rows?.length ?? 1); row++) {
    if (task.rows !== undefined || task.at !== undefined) await hand.press(`run-${id}-${row}`);
    await expect.poll(() => page.getByTestId(`record-${id}-${row}`).isEnabled(), { timeout: 300_000, message: `${id}, row ${row} can be recorded` }).toBe(true);
    await hand.press(`record-${id}-${row}`);
    await until(page, () => true);
  }
  await done();
}

/** The right answer; a number comes from what was measured on the page. */
async function answer(page: Page | Frame, lesson: LessonDocument, task: TaskOf<'ask'>, id: string, hand: Hand): Promise<void> {
  if (task.choices !== undefined) {
    await hand.press(`choice-${id}-${task.choices.findIndex(({ right }) => right === true)}`);
  } else {
    const kept = await page.evaluate((name) => localStorage.getItem(`cart-lab.lesson.${name}`) ?? '', lesson.name), { tables } = JSON.parse(kept) as Progress;
    const value = measuredValue(lesson, task.answer!, { step: 0, done: [], answers: {}, guesses: {}, tables });
    await hand.type(`number-${id}`, String(Number(value!.toPrecision(6))));
  }
  await hand.press(`answer-${id}`);
  await page.getByTestId(`task-${id}`).getByTestId('verdict-right').waitFor();
}
