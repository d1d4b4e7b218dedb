// Views of a lesson, stage by stage, and of the link of a class: a part of the list in views.mjs.
import { CLASS, LESSON, closePanel, gone, shown, tap, until } from './viewKit.mjs';

const KEPT = 'cart-lab.lesson.how-a-cart-cell-kills';

/** Where the reader is. */
const stepOf = (page) => page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '{}').step ?? 0, KEPT);

/** To a step, with its tasks in sight; nobody is kept from going on with tasks undone. */
async function toStep(page, wanted) {
  await shown(page, '#tab-lesson');
  if ((await page.locator('#tab-lesson[aria-selected=true]').count()) === 0) await page.locator('#tab-lesson').click();
  await shown(page, '[data-testid=lesson]');
  for (let step = await stepOf(page); step !== wanted; step = await stepOf(page)) {
    await page.locator(step < wanted ? '[data-testid=lesson-next]' : '.lesson-foot button').first().dispatchEvent('click');
    await until(page, ([name, before]) => (JSON.parse(localStorage.getItem(name) ?? '{}').step ?? 0) !== before, [KEPT, step]);
  }
}

const done = (page, task) => shown(page, `[data-testid="task-${task}"] .done-sign`);
const stage = (name, step, open) => ({
  name, path: LESSON, root: '.side',
  async open(page) {
    await toStep(page, step);
    await open(page);
  },
  close: closePanel,
});

export const LESSONS = [
  { ...stage('a lesson', 0, () => undefined), isPage: true },
  stage('a guess in a lesson', 1, async (page) => {
    await page.getByTestId('guess-how long-1').check();
    await tap(page, 'keep-first day');
    await done(page, 'first day');
  }),
  stage('a measurement in a lesson', 2, async (page) => {
    await tap(page, 'record-first kill-0');
    await done(page, 'first kill');
    await page.getByTestId('number-hours').fill('7');
    await page.getByTestId('number-hours').press('Enter');
    await shown(page, '[data-testid="task-hours"] .verdict');
  }),
  stage('what a lesson reveals', 3, async (page) => {
    await tap(page, 'do-4.1');
    await done(page, '4.1');
    await shown(page, '.lesson-reveal');
    await page.getByTestId('choice-after the kill-0').check();
    await tap(page, 'answer-after the kill');
    await shown(page, '[data-testid="task-after the kill"] .verdict');
  }),
  stage('the end of a lesson', 6, async (page) => {
    await page.getByTestId('pupil').fill('7');
    await page.getByTestId('hand-in').dispatchEvent('click');
    await shown(page, '[data-testid=code]');
  }),
  {
    name: 'who are you', path: CLASS, root: '[data-testid=enrol-dialog]',
    open: (page) => shown(page, '[data-testid=enrol-dialog]'),
    async close(page) {
      await page.getByTestId('enrol-pupil').fill('7');
      await tap(page, 'enrol-go');
      await gone(page, 'dialog');
    },
  },
];
