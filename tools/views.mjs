// Every view of the page and the keys that lead to it: what axe, the trials of the layout and of the words, the walk of the focus, the monkey and the gallery go through.
//
// A view that is new is one line here. `open` begins on a page whose run is shown, with nothing open; `close` leads back there.
// `openFrom` begins where the view that it follows is open, `prepare` before the page is there.
import { LESSON, PATCH, PATIENT, VOLUME, chosen, closePanel, dialog, fromMenu, gone, isShown, leaveDialog, panel, press, shown, step, tap, until } from './viewKit.mjs';
import { ENDS } from './viewsOfEnds.mjs';
import { LESSONS } from './viewsOfLessons.mjs';

export { CLASS, LESSON, PATCH, PATIENT, VOLUME, isShown, press, until } from './viewKit.mjs';
export { CROWD } from './viewsOfEnds.mjs';

async function leaveBuilder(page) {
  await press(page, 'u');
  await gone(page, '[data-testid=build]');
  await until(page, isShown);
}

export const VIEWS = [
  { name: 'at rest', path: PATCH, root: 'body', isPage: true, open: async () => undefined, close: async () => undefined },
  panel('story', '1'),
  panel('parameters', '2', (page) => page.locator('details.group summary').first().click()),
  panel('charts', '3', async (page) => {
    await press(page, '.');
    await shown(page, '.chart canvas');
    await page.locator('.chart-table summary').first().click();
  }),
  panel('cell', '4', chosen),
  {
    name: 'legend', path: PATCH, root: '.legend',
    async open(page) {
      if ((await page.locator('#tab-legend').count()) > 0) await page.locator('#tab-legend').click();
      await shown(page, '.legend');
    },
    close: closePanel,
  },
  {
    name: 'courses', path: PATCH, root: '.transport',
    async open(page) {
      await step(page);
      await press(page, 'n');
      await shown(page, '.lane');
    },
    close: async () => undefined,
  },
  {
    name: 'a span', path: PATCH, root: '.transport',
    async open(page) {
      await press(page, '<');
      await shown(page, '.span-bar');
    },
    close: (page) => press(page, '|'),
  },
  {
    name: 'words about the picture', path: PATCH, root: '.messages',
    async open(page) {
      await press(page, 'q');
      await press(page, 'Z');
      await shown(page, '[data-testid=caption]');
    },
    async close(page) {
      // However long the words are, wherever their button has come to stand.
      await page.locator('.caption .tiny').dispatchEvent('click');
      await closePanel(page);
    },
  },
  {
    name: 'a menu', path: PATCH, root: '.top',
    async open(page) {
      await page.locator('.actions .menu > button:visible').last().click();
      await shown(page, '[role=menu]');
    },
    async close(page) {
      // A window that has grown since has hidden it with its button: there it is left as by a click elsewhere.
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.dispatchEvent(new PointerEvent('pointerdown')));
      await gone(page, '[role=menu]');
    },
  },
  dialog('help', '?', 'help-dialog', { open: (page) => page.getByTestId('glossary').locator('summary').click() }),
  dialog('language', 'L', 'language-dialog'),
  dialog('commands', 'Control+k', 'command-dialog'),
  dialog('presets', 'o', 'preset-dialog'),
  dialog('share', 's', 'share-dialog'),
  dialog('seed', 'N', 'seed-dialog'),
  dialog('receipt', 'R', 'receipt-dialog', { open: (page) => shown(page, '[data-testid=receipt-facts]') }),
  dialog('figure', 'G', 'figure-dialog', { open: (page) => shown(page, '[data-testid=figure-preview]') }),
  dialog('lessons', 'g', 'lessons-dialog', { open: (page) => shown(page, '[data-testid=lesson-how-a-cart-cell-kills]') }),
  dialog('desk', 'D', 'desk-dialog', { open: (page) => shown(page, '[data-testid=desk-link]') }),
  dialog('poster', null, 'poster-dialog', { before: (page) => fromMenu(page, 'poster'), open: (page) => shown(page, '[data-testid=poster-days]') }),
  dialog('film', 'F', 'film-dialog', { before: step, open: (page) => shown(page, '[data-testid=film-state]') }),
  dialog('infuse', 'i', 'infuse-dialog'),
  dialog('give', 'd', 'give-dialog'),
  dialog('what to compare', 'w', 'compare-dialog'),
  dialog('bench', 'a', 'bench-dialog', { open: (page) => shown(page, '[data-testid=bench-view]') }),
  {
    name: 'the code for the projector', path: PATCH, root: '[data-testid=desk-large-code]',
    async open(page) {
      await press(page, 'D');
      await shown(page, '[data-testid=desk-large]');
      await tap(page, 'desk-large'); // not by hand: that would fill the screen, too
      await shown(page, '[data-testid=desk-large-code]');
    },
    async close(page) {
      await page.keyboard.press('Escape');
      await gone(page, '[data-testid=desk-large-code]');
      await leaveDialog(page);
    },
  },
  {
    name: 'the tour', path: PATCH, root: '[data-testid=tour]',
    async open(page) {
      await press(page, '?');
      await page.getByTestId('help-tour').click();
      await shown(page, '[data-testid=tour]');
    },
    async close(page) {
      await page.keyboard.press('Escape');
      await gone(page, '[data-testid=tour]');
    },
  },
  {
    name: 'sound', path: PATCH, root: '[data-testid=sound]',
    async open(page) {
      await press(page, 'S');
      await VIEWS.find(({ name }) => name === 'legend').open(page);
      await shown(page, '[data-testid=sound]');
    },
    async close(page) {
      await closePanel(page);
      await press(page, 'S');
    },
  },
  {
    name: 'brush', path: PATCH, root: '.brush-strip', isPage: true,
    async open(page) {
      await press(page, 'e');
      await shown(page, '.brush-strip');
    },
    async close(page) {
      await press(page, 'e');
      await gone(page, '.brush-strip');
    },
  },
  {
    name: 'ward', path: PATIENT, root: '.side', isPage: true,
    async open(page) {
      await press(page, 'k');
      await shown(page, '[data-testid=ward]');
      await page.getByTestId('ward-grades').locator('summary').click();
    },
    close: closePanel,
  },
  {
    name: 'a dose from the ward', path: PATIENT, root: '[data-testid=ward-infuse-dialog]',
    async open(page) {
      await press(page, 'k');
      await page.getByTestId('ward-infuse').click();
      await shown(page, '[data-testid=ward-infuse-dialog]');
    },
    async close(page) {
      await leaveDialog(page);
      await closePanel(page);
    },
  },
  ...LESSONS,
  {
    name: 'a volume', path: VOLUME, root: 'body', isPage: true,
    async open(page) {
      await press(page, 'v');
      await closePanel(page);
    },
    close: async () => undefined,
  },
  ...ENDS,
  {
    name: 'problems', path: '#preset=nonsense', root: 'dialog', isFault: true,
    open: (page) => shown(page, '[data-testid=problem-dialog]'),
    close: leaveDialog,
  },
  {
    name: 'compare', path: PATCH, root: 'body', isPage: true,
    async open(page) {
      await press(page, 'w');
      await shown(page, '[data-testid=compare-go]');
      await page.locator('#compare-kind, [data-testid=compare-dialog] select').first().selectOption('parameter');
      await page.locator('#compare-value').fill('12');
      await page.getByTestId('compare-go').click();
      await shown(page, '[data-testid=twin-picture][data-state=shown]');
      await press(page, '.');
      await press(page, '3');
      await shown(page, '.two-sided');
    },
    async close(page) {
      await closePanel(page);
      await press(page, 'W');
      await gone(page, '[data-testid=twin-picture]');
    },
  },
  {
    name: 'many seeds', path: PATCH, root: '[data-testid=many-dialog]', follows: 'compare',
    async openFrom(page) {
      await press(page, 'm');
      await shown(page, '[data-testid=many-dialog]');
    },
    async open(page) {
      await VIEWS.find(({ name }) => name === 'compare').open(page);
      await this.openFrom(page);
    },
    async close(page) {
      await leaveDialog(page);
      await press(page, 'W');
      await gone(page, '[data-testid=twin-picture]');
    },
  },
  {
    name: 'scenario builder', path: PATCH, root: 'body', isPage: true,
    async open(page) {
      await press(page, 'u');
      await shown(page, '[data-testid=build]');
      await until(page, () => document.querySelector('[data-testid=build-preview]')?.dataset.busy === 'false');
    },
    close: leaveBuilder,
  },
  {
    name: 'a draft with faults', path: PATCH, root: '.build-form', follows: 'scenario builder',
    async openFrom(page) {
      if ((await page.locator('[data-path="duration"] input').count()) === 0) await page.locator('[data-section=run] > summary').dispatchEvent('click');
      await page.locator('[data-path="duration"] input').fill('long');
      await shown(page, '[data-testid=field-fault]');
    },
    async open(page) {
      await VIEWS.find(({ name }) => name === 'scenario builder').open(page);
      await this.openFrom(page);
    },
    async close(page) {
      await press(page, 'Control+z');
      await gone(page, '[data-testid=field-fault]');
      await leaveBuilder(page);
    },
  },
];
