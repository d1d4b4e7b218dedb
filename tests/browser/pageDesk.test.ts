// The teacher's desk in a real browser: what is chosen there is seen in the preview at once, stands in the link, and is what a pupil gets who opens it.
import type { FrameLocator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { pageUrl, ready, until, withPage } from './harness';

const SHOTS = process.env['DESK_SHOTS'];
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

/** @param address that the server says the network reaches it by; '' for a server that serves its own machine alone */
async function openDesk(page: Page, address: string, path = '#preset=dish-low-et'): Promise<FrameLocator> {
  await page.route('**/address.json', (route) => route.fulfill({ json: address === '' ? {} : { address } }));
  await page.goto(pageUrl(path));
  await ready(page);
  await page.getByRole('button', { name: 'Tools' }).click();
  await page.getByTestId('command-desk').click();
  await page.getByTestId('desk-link').waitFor();
  return page.frameLocator('[data-testid=desk-trial]');
}

const linkOf = (page: Page): Promise<string> => page.getByTestId('desk-link').inputValue();
const LESSON = 'how-a-cart-cell-kills';

it('from the desk to the link of a class, and from there to a pupil', async () => {
  const link = await withPage(async (page) => {
    const trial = await openDesk(page, '');
    expect(await page.getByTestId('desk-loopback').textContent()).toMatch(/npm start -- --lan.*docs\/HOSTING\.md/);
    await page.getByTestId('desk-what').selectOption(LESSON);
    await trial.getByTestId('lesson').waitFor();
    await trial.getByRole('tab', { name: 'Charts' }).waitFor();
    // Each tick is seen at once, and begins no other run.
    await page.getByTestId('desk-hide-charts').check();
    await trial.getByRole('tab', { name: 'Charts' }).waitFor({ state: 'detached' });
    expect(await page.getByTestId('desk-hide-ward').isDisabled()).toBe(true);
    await page.getByTestId('desk-hide-top').check();
    await trial.getByTestId('preset-button').waitFor({ state: 'detached' });
    await page.getByTestId('desk-hide-top').uncheck();
    await page.getByTestId('desk-lock-speed').check();
    await page.getByTestId('desk-theme').selectOption('light');
    await page.getByTestId('desk-language').selectOption('de');
    await trial.getByRole('tab', { name: 'Lektion' }).waitFor();
    await trial.locator(':root[data-theme=light]').waitFor();
    // Of one's own page nothing changes, and nothing is remembered of what the preview was.
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme'], localStorage.getItem('cart-lab.language')])).toEqual(['en', 'dark', null]);
    await page.getByTestId('desk-own').check();
    expect(await page.getByTestId('desk-group').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByTestId('desk-link').count()).toBe(0);
    await page.getByTestId('desk-group').fill('10b');
    await page.getByTestId('desk-parameter').fill('kill.hitRat');
    await page.getByTestId('desk-free-it').click();
    await page.getByText('Did you mean kill.hitRate?').waitFor();
    await page.getByTestId('desk-parameter').fill('kill.hitRate');
    await page.getByTestId('desk-free-it').click();
    await expect.poll(() => linkOf(page)).toMatch(new RegExp(`#c=\\w{5}&hide=desk,charts&lock=speed,-kill\\.hitRate&lesson=${LESSON}&class=10b&own=1&lang=de&theme=light$`));
    expect(await page.getByTestId('desk-frame').inputValue()).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/#c=\w{5}&amp;hide=desk,charts&amp;/);
    await until(page, () => document.querySelector('[data-testid=desk-dialog] [data-testid=qr] path')!.getAttribute('d')!.length > 1000);
    await shoot(page, 'desk');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('desk-size').selectOption('phone');
    await shoot(page, 'desk-phone-preview');
    await page.getByTestId('desk-large').click();
    await page.getByTestId('desk-large-code').getByText('Class 10b').waitFor();
    await shoot(page, 'desk-large');
    await page.getByTestId('desk-large-code').getByRole('button').click();
    await page.getByTestId('desk-dialog').waitFor();
    const written = await linkOf(page);
    // What was chosen last stands there the next time.
    await page.goto('about:blank');
    await openDesk(page, '');
    await expect.poll(() => linkOf(page)).toBe(written);
    return written;
  }, { blank: true, colorScheme: 'dark', ...(SHOTS === undefined ? {} : { deviceScaleFactor: 1 }) });
  await withPage(async (page) => {
    await page.goto(link);
    await page.getByTestId('enrol-pupil').fill('17');
    await page.getByTestId('enrol-go').click();
    await page.getByTestId('lesson').waitFor();
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Lektion', 'Parameter', 'Zelle']);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.keyboard.press('D');
    expect(await page.getByTestId('desk-dialog').count()).toBe(0);
  }, { blank: true });
});

it('gives the link of the open scenario by the address at which the network reaches it', async () => {
  await withPage(async (page) => {
    const trial = await openDesk(page, 'http://192.0.2.7:4173/', '#preset=dish-low-et&seed=5&set=kill.hitRate:0.2');
    await expect.poll(() => linkOf(page)).toMatch(/^http:\/\/192\.0\.2\.7:4173\/#c=\w{5}&preset=dish-low-et&seed=5&set=kill\.hitRate:0\.2&hide=desk$/);
    expect(await page.getByTestId('desk-loopback').count()).toBe(0);
    await trial.getByTestId('run-title').waitFor();
    await page.getByTestId('desk-seed').fill('blue');
    await expect.poll(() => linkOf(page)).toMatch(/&seed=blue&/);
    await trial.getByText(/seed blue/i).waitFor();
  }, { blank: true });
});

it('keeps what the link of a lesson leaves out over a reload', async () => {
  await withPage(async (page) => {
    await page.getByTestId('lesson').waitFor();
    const tabs = (): Promise<string[]> => page.getByRole('tab').allTextContents(), before = await tabs();
    expect(before).not.toContain('Charts');
    await page.reload();
    await page.getByTestId('lesson').waitFor();
    expect([await tabs(), await page.evaluate(() => document.documentElement.dataset['theme'])]).toEqual([before, 'light']);
  }, { path: `#lesson=${LESSON}&hide=charts&theme=light`, colorScheme: 'dark' });
});

it('leaves the focus to whoever writes at the desk while the preview opens', async () => {
  await withPage(async (page) => {
    const trial = await openDesk(page, ''), focused = (): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid']);
    await page.getByTestId('desk-what').selectOption(LESSON);
    await page.getByTestId('desk-group').focus();
    await trial.getByTestId('lesson').waitFor();
    await page.keyboard.type('10b');
    expect([await focused(), await page.getByTestId('desk-group').inputValue()]).toEqual(['desk-group', '10b']);
  }, { blank: true });
});

it('fits on a phone', async () => {
  await withPage(async (page) => {
    await page.route('**/address.json', (route) => route.fulfill({ json: {} }));
    await page.goto(pageUrl('#preset=dish-low-et'));
    await ready(page);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByTestId('command-desk').click();
    await page.getByTestId('desk-link').waitFor();
    await shoot(page, 'desk-small');
    expect(await page.getByTestId('desk-dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  }, { blank: true, viewport: { width: 390, height: 844 }, hasTouch: true });
});
