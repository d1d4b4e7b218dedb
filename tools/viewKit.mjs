// What leads to the views of the page (views.mjs): keys that are pressed, places that are waited for, and the addresses where they are.
import { deflateRawSync } from 'node:zlib';

/** Small and soon there. */
export const PATCH = '#preset=antigen-negative-relapse&seed=1';
/** Has a patient, and so a ward; has a blood and drugs. */
export const PATIENT = '#preset=crs-tocilizumab&seed=1';
/** A lesson. */
export const LESSON = '#lesson=how-a-cart-cell-kills';
/** The stand-in of a class link, until its reader has said who they are. */
export const CLASS = '#preset=antigen-negative-relapse&own=1&class=10b';
/** Has depth. */
export const VOLUME = '#preset=solid-spheroid&seed=1';

/** A document in the address, or changes of one, as `pack` of src/app/deflate.ts writes them. */
export const packed = (document) => deflateRawSync(JSON.stringify(document)).toString('base64url');

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

export const shown = (page, selector) => page.locator(selector).first().waitFor({ timeout: PATIENCE_MS });
export const gone = (page, selector) => page.locator(selector).first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
export const isNarrow = (page) => page.evaluate(() => matchMedia('(max-width: 760px)').matches);

export async function closePanel(page) {
  if ((await isNarrow(page)) && (await page.locator('.side.closed').count()) === 0 && (await page.locator('#panel:not([hidden])').count()) > 0) await press(page, '\\');
}

/** There is something to be seen of time. */
export async function step(page) {
  await press(page, '.');
  await until(page, () => !document.querySelector('[data-testid=clock]').textContent.endsWith('00:00'));
}

/** Wherever it has come to stand, however long the words around it are. */
export const tap = (page, testid) => page.getByTestId(testid).dispatchEvent('click');

/** Goes there, and waits until it is there. */
export async function goTo(page, time, clock) {
  await page.locator('#jump-field').fill(time);
  await page.locator('#jump-field').press('Enter');
  await until(page, (wanted) => document.querySelector('[data-testid=clock]').textContent.endsWith(wanted), clock);
}

/** What has no key is in one of the menus. */
export async function fromMenu(page, id) {
  for (const button of await page.locator('.actions .menu > button:visible').all()) {
    await button.click();
    await shown(page, '[role=menu]');
    const entry = page.locator(`[role=menu] [data-testid=command-${id}]`);
    if ((await entry.count()) > 0) return void (await entry.click());
    await page.keyboard.press('Escape');
    await gone(page, '[role=menu]');
  }
  throw new Error(`No menu has “${id}”.`);
}

/** A tab of the panel, by its key. */
export const panel = (name, key, open = async () => undefined) => ({
  name, path: PATCH, root: '.side',
  async open(page) {
    await press(page, key);
    await shown(page, `#tab-${name}[aria-selected=true]`);
    await open(page);
  },
  close: closePanel,
});

export async function leaveDialog(page) {
  await page.keyboard.press('Escape');
  await gone(page, 'dialog');
}

/** A dialog, by its key, or without one by what is done before; one for which something has to be there before is none for whoever presses keys alone. */
export const dialog = (name, key, testid, { before, open = async () => undefined } = {}) => ({
  name, path: PATCH, root: `[data-testid=${testid}]`, ...(key === null ? {} : { isDialog: before === undefined, key }),
  async open(page) {
    await before?.(page);
    if (key !== null) await press(page, key);
    await shown(page, `[data-testid=${testid}]`);
    await open(page);
  },
  close: leaveDialog,
});

export const chosen = async (page) => {
  await press(page, 'Shift+ArrowRight');
  await shown(page, '[data-testid=cell-report]');
};

