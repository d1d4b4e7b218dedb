// Every view of the page and the keys that lead to it: what axe, the trials of the layout, the walk of the focus and the monkey go through.
//
// A view that is new is one line here. `open` begins on a page whose run is shown, with nothing open; `close` leads back there.
// `openFrom` begins where the view that it follows is open.

/** Small and soon there. */
export const PATCH = '#preset=antigen-negative-relapse&seed=1';
/** Has a patient, and so a ward; has a blood and drugs. */
export const PATIENT = '#preset=crs-tocilizumab&seed=1';
/** A lesson. */
export const LESSON = '#lesson=how-a-cart-cell-kills';
/** Has depth. */
export const VOLUME = '#preset=solid-spheroid&seed=1';

const PATIENCE_MS = 5 * 60_000;

/** Where single keys are heard. */
export async function press(page, key) {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
}

/** The page's content policy forbids the library's own way to wait for a condition. */
export async function until(page, condition, argument) {
  for (let pause = 20, end = Date.now() + PATIENCE_MS; !(await page.evaluate(condition, argument)); pause = Math.min(1.3 * pause, 500)) {
    if (Date.now() > end) throw new Error(`It never came true: ${condition}`);
    await page.waitForTimeout(pause);
  }
}

export const isShown = () => document.querySelector('[data-testid=picture][data-state=shown]') !== null && (globalThis.cartLab.numbers().tumor_alive ?? 0) > 0;

const shown = (page, selector) => page.locator(selector).first().waitFor({ timeout: PATIENCE_MS });
const gone = (page, selector) => page.locator(selector).first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
const isNarrow = (page) => page.evaluate(() => matchMedia('(max-width: 760px)').matches);

async function closePanel(page) {
  if ((await isNarrow(page)) && (await page.locator('.side.closed').count()) === 0 && (await page.locator('#panel:not([hidden])').count()) > 0) await press(page, '\\');
}

/** There is something to be seen of time. */
async function step(page) {
  await press(page, '.');
  await until(page, () => !document.querySelector('[data-testid=clock]').textContent.endsWith('00:00'));
}

/** A tab of the panel, by its key. */
const panel = (name, key, open = async () => undefined) => ({
  name, path: PATCH, root: '.side',
  async open(page) {
    await press(page, key);
    await shown(page, `#tab-${name}[aria-selected=true]`);
    await open(page);
  },
  close: closePanel,
});

/** A dialog, by its key; one for which something has to be there before is none for whoever presses keys alone. */
const dialog = (name, key, testid, { before, open = async () => undefined } = {}) => ({
  name, path: PATCH, root: `[data-testid=${testid}]`, isDialog: before === undefined, key,
  async open(page) {
    await before?.(page);
    await press(page, key);
    await shown(page, `[data-testid=${testid}]`);
    await open(page);
  },
  async close(page) {
    await page.keyboard.press('Escape');
    await gone(page, 'dialog');
  },
});

const chosen = async (page) => {
  await press(page, 'Shift+ArrowRight');
  await shown(page, '[data-testid=cell-report]');
};

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
  dialog('film', 'F', 'film-dialog', { before: step, open: (page) => shown(page, '[data-testid=film-state]') }),
  dialog('infuse', 'i', 'infuse-dialog'),
  dialog('give', 'd', 'give-dialog'),
  dialog('what to compare', 'w', 'compare-dialog'),
  dialog('bench', 'a', 'bench-dialog', { open: (page) => shown(page, '[data-testid=bench-view]') }),
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
    name: 'a lesson', path: LESSON, root: '.side', isPage: true,
    async open(page) {
      await shown(page, '#tab-lesson');
      if ((await page.locator('#tab-lesson[aria-selected=true]').count()) === 0) await page.locator('#tab-lesson').click();
      await shown(page, '[data-testid=lesson]');
    },
    close: closePanel,
  },
  {
    name: 'a volume', path: VOLUME, root: 'body', isPage: true,
    async open(page) {
      await press(page, 'v');
      await closePanel(page);
    },
    close: async () => undefined,
  },
  {
    name: 'problems', path: '#preset=nonsense', root: 'dialog', isFault: true,
    open: (page) => shown(page, '[data-testid=problem-dialog]'),
    async close(page) {
      await page.keyboard.press('Escape');
      await gone(page, 'dialog');
    },
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
      await page.keyboard.press('Escape');
      await gone(page, 'dialog');
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
    async close(page) {
      await press(page, 'u');
      await gone(page, '[data-testid=build]');
      await until(page, isShown);
    },
  },
];
