// Ways to work the page: by mouse, by keyboard alone, by finger.
import type { Frame, Page } from 'playwright-core';
import type { Hand } from './lessonWalk';
import { boxOf } from './harness';

/** @param inside where the lesson is, if that is a frame of the page */
export function byMouse(page: Page, inside: Page | Frame = page): Hand {
  return {
    press: (testid) => inside.getByTestId(testid).click(),
    type: (testid, text) => inside.getByTestId(testid).fill(text),
    draw: async (testid) => {
      const curve = inside.getByTestId(testid);
      await curve.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await boxOf(curve);
      await page.mouse.move(x + width * 0.2, y + height * 0.4);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.9, y + height * 0.7, { steps: 12 });
      await page.mouse.up();
    },
    lesson: () => inside.locator('#tab-lesson').click(),
  };
}

/** No more stops than this lie between any two controls. */
const MOST_STOPS = 400;

export function byKeyboard(page: Page): Hand {
  /** Tab after tab, to where the focus is on the control, or on one of its group of radio buttons. */
  const reach = async (testid: string): Promise<void> => {
    const isThere = (): Promise<'yes' | 'group' | 'no'> => page.evaluate((id) => {
      const goal = document.querySelector(`[data-testid="${CSS.escape(id)}"]`), here = document.activeElement;
      if (goal === here) return 'yes';
      return goal instanceof HTMLInputElement && here instanceof HTMLInputElement && goal.type === 'radio' && here.type === 'radio' && goal.name === here.name ? 'group' : 'no';
    }, testid);
    for (let n = 0; n < MOST_STOPS; n++) {
      const where = await isThere();
      if (where === 'yes') return;
      await page.keyboard.press(where === 'group' ? 'ArrowDown' : 'Tab');
    }
    throw new Error(`${testid} is not reached by Tab`);
  };
  return {
    press: async (testid) => {
      await page.getByTestId(testid).waitFor();
      await reach(testid);
      await page.keyboard.press(await page.getByTestId(testid).evaluate((element) => (element instanceof HTMLInputElement ? ' ' : 'Enter')));
    },
    type: async (testid, text) => {
      await reach(testid);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    draw: async (testid) => {
      await page.getByTestId(testid).waitFor();
      for (let n = 0; n < MOST_STOPS && !(await page.evaluate((id) => document.activeElement?.closest(`[data-testid="${CSS.escape(id)}"]`) !== null && document.activeElement?.getAttribute('role') === 'slider', testid)); n++) await page.keyboard.press('Tab');
      for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowDown');
    },
    lesson: async () => {
      for (let n = 0; n < MOST_STOPS && !(await page.evaluate(() => document.activeElement?.getAttribute('role') === 'tab')); n++) await page.keyboard.press('Tab');
      for (let n = 0; n < 6 && !(await page.evaluate(() => document.activeElement?.id === 'tab-lesson')); n++) await page.keyboard.press('ArrowLeft');
    },
  };
}

export function byFinger(page: Page): Hand {
  return {
    press: (testid) => page.getByTestId(testid).tap(),
    type: async (testid, text) => {
      await page.getByTestId(testid).tap();
      await page.getByTestId(testid).fill(text);
    },
    draw: async (testid) => {
      const curve = page.getByTestId(testid);
      await curve.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await boxOf(curve);
      for (const [right, down] of [[0.3, 0.4], [0.6, 0.6], [0.9, 0.3]] as const) await page.touchscreen.tap(x + width * right, y + height * down);
    },
    lesson: async () => {
      const tab = page.locator('#tab-lesson');
      if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.tap();
    },
  };
}
