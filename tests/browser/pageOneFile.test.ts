// A lesson as one file: saved at the desk, opened from the disk with the network off, walked to its end, and handed in.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted } from './accepted';
import { byMouse } from './hands';
import { pageUrl, ready, until, withPage } from './harness';
import { lessonNamed, walkLesson } from './lessonWalk';

const LESSON = 'how-a-cart-cell-kills';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'one file '));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens the desk, has something chosen there, and saves what the button gives. */
async function saveAtDesk(page: Page, button: string, choose: () => Promise<unknown>): Promise<string> {
  await page.route('**/address.json', (route) => route.fulfill({ json: {} }));
  await page.goto(pageUrl('#preset=dish-low-et&seed=4'));
  await ready(page);
  await page.keyboard.press('D');
  await page.getByTestId('desk-link').waitFor();
  await choose();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]), path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

it('a lesson from a disk, with the network off, is walked to a hand-in that the command line accepts', async () => {
  const path = await withPage((page) => saveAtDesk(page, 'desk-one-file', async () => {
    await page.getByTestId('desk-what').selectOption(LESSON);
    await page.getByTestId('desk-group').fill('10b');
    await page.getByTestId('desk-hide-brush').check();
  }), { blank: true });
  expect(path).toMatch(/cart-lab-how-a-cart-cell-kills-10b\.html$/);
  const code = await withPage(async (page) => {
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(path).href);
    await page.getByTestId('lesson').waitFor();
    expect(await page.title()).toMatch(/CAR-T/);
    // What was chosen at the desk holds; nobody is led to where there is nothing.
    await page.getByRole('button', { name: 'Tools' }).click();
    expect(await page.getByRole('menuitem').evaluateAll((items) => items.map((item) => item.dataset['testid']))).not.toEqual(expect.arrayContaining(['command-brush']));
    for (const gone of ['command-brush', 'command-desk', 'command-share']) expect(await page.getByTestId(gone).count(), gone).toBe(0);
    await page.keyboard.press('Escape');
    const hand = byMouse(page);
    await walkLesson(page, lessonNamed(LESSON), hand);
    await hand.type('pupil', '7');
    expect(await page.getByTestId('group').inputValue()).toBe('10b');
    await hand.press('hand-in');
    const written = await page.getByTestId('code').inputValue();
    // Left and opened again, it goes on where it was.
    await page.reload();
    await page.getByTestId('lesson-tasks-done').waitFor();
    return written;
  }, { blank: true });
  const { exit, row } = await accepted(code);
  expect([exit, row['departs'], row['doubts'], row['pupil'], row['class'], row['lesson']]).toEqual([0, '', '', '7', '10b', LESSON]);
});

it('a scenario from a disk opens with its seed, in the language and theme of the desk, and asks the network for nothing', async () => {
  const path = await withPage((page) => saveAtDesk(page, 'desk-one-file', async () => {
    await page.getByTestId('desk-language').selectOption('es');
    await page.getByTestId('desk-theme').selectOption('light');
  }), { blank: true });
  await withPage(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(path).href);
    await ready(page);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme'], location.hash])).toEqual(['es', 'light', '']);
    await page.getByText('Semilla 4').waitFor();
    expect(await page.locator('script[src], link[rel=stylesheet], link[rel=manifest], link[rel=modulepreload]').count()).toBe(0);
    // Rooms whose code comes later on the served page are there as well.
    await page.getByRole('tab', { name: 'Gráficos' }).click();
    await page.locator('.uplot').first().waitFor();
    // A film of it is made by a worker of its own.
    await page.fill('#jump-field', '5 min');
    await page.press('#jump-field', 'Enter');
    await until(page, () => window.cartLab.numbers()['time_min'] === 5);
    await page.getByTestId('picture').focus();
    await page.keyboard.press('Shift+F');
    await page.getByTestId('film-gif').check();
    const [film] = await Promise.all([page.waitForEvent('download'), page.getByTestId('film-go').click()]);
    expect([film.suggestedFilename(), readFileSync(await film.path()).subarray(0, 6).toString()]).toEqual(['dish-low-et-seed-4-0-5min.gif', 'GIF89a']);
    expect(asked.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
  }, { blank: true, colorScheme: 'dark' });
});
