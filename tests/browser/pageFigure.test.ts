// What leaves the page: the saved picture, the printed sheet; and a volume that is seen into and turned.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PICTURE_PAGE } from '../../src/render/figure/layout';
import { boxOf, goTo, ready, withPage } from './harness';

const WIDTH = 2 * PICTURE_PAGE.width, HEIGHT = 2 * PICTURE_PAGE.height;

async function saved(page: Page, key: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press(key)]);
  return readFile(await download.path());
}

/** Size, colour of the corner as one number, and how many pixels of a box differ from it. */
function measured(page: Page, png: Buffer, boxes: Readonly<Record<string, readonly [number, number, number, number]>>) {
  return page.evaluate(async ({ base64, areas }) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    const corner = context.getImageData(0, 0, 1, 1).data;
    const differs = ([x, y, width, height]: readonly [number, number, number, number]): number => {
      const { data } = context.getImageData(x, y, width, height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if (Math.abs(data[i] - corner[0]) + Math.abs(data[i + 1] - corner[1]) + Math.abs(data[i + 2] - corner[2]) > 90) count++;
      return count;
    };
    return { width: image.width, height: image.height, corner: [...corner], ink: Object.fromEntries(Object.entries(areas).map(([name, box]) => [name, differs(box)])) };
  }, { base64: png.toString('base64'), areas: boxes });
}

const AREAS = {
  title: [40, 30, 900, 60], subtitle: [40, 90, 400, 40], legend: [WIDTH - 510, 140, 460, 500], caption: [40, HEIGHT - 70, 900, 40], bar: [40, HEIGHT - 120, 500, 40], picture: [60, 300, 1200, 800],
  gap: [WIDTH - 545, 160, 20, 900], edge: [WIDTH - 30, 0, 30, HEIGHT],
} as const;

describe('a saved picture', () => {
  it('has its own size and words, knows no chosen cell, and leaves the page as it was', () =>
    withPage(async (page) => {
      await ready(page);
      const canvas = page.locator('[data-testid=picture] canvas').first();
      const before = await canvas.boundingBox();
      const first = await saved(page, 'p');
      const { width, height, ink, corner } = await measured(page, first, AREAS);
      expect([width, height]).toEqual([WIDTH, HEIGHT]);
      expect(Math.max(...corner.slice(0, 3)), 'dark as the page').toBeLessThan(60);
      for (const area of ['title', 'subtitle', 'legend', 'caption', 'bar'] as const) expect(ink[area], area).toBeGreaterThan(300);
      expect(ink['picture']).toBeGreaterThan(50_000);
      expect([ink['gap'], ink['edge']]).toEqual([0, 0]);
      expect(await canvas.boundingBox()).toEqual(before);
      await page.keyboard.press('4');
      await page.locator('#panel select').selectOption('all'); // nobody has been infused yet
      await page.getByTestId('command-nextCell').click();
      await page.getByTestId('cell-report').waitFor();
      expect((await saved(page, 'p')).equals(first), 'no ring around a chosen cell').toBe(true);
      const white = await measured(page, await saved(page, 'Shift+P'), AREAS);
      expect(white.corner).toEqual([255, 255, 255, 255]);
      expect(white.ink['title']).toBeGreaterThan(300);
    }, { colorScheme: 'dark', path: '#preset=cd28-vs-41bb&seed=7' }));
});

describe('printing', () => {
  it('gives a clean sheet with picture, story and provenance, and takes it away again', () =>
    withPage(async (page) => {
      await ready(page);
      await page.evaluate(() => {
        window.print = () => void dispatchEvent(new Event('beforeprint'));
      });
      await page.keyboard.press('Control+p');
      const sheet = page.locator('.print-sheet');
      await sheet.waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByTestId('clock').isVisible()).toBe(false);
      expect(await sheet.isVisible()).toBe(true);
      const words = await sheet.innerText();
      const { hash } = (await page.evaluate(() => window.cartLab.hash()))!;
      for (const said of ['B-ALL in a marrow niche', 'seed 7', hash, 'b-all-niche', 'What to watch', 'CAR-T Lab 0.']) expect(words).toContain(said);
      expect(words, 'a parameter changed by the link').toContain('kill.hitRate 0.2');
      const picture = await sheet.locator('canvas').boundingBox();
      expect(picture!.width).toBeGreaterThan(500);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: null });
      expect(await sheet.count()).toBe(0);
      const pdf = (await page.pdf()).toString('latin1');
      expect(Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, pages]) => Number(pages))), 'more than the one page of a screen').toBeGreaterThan(1);
      expect(await page.getByTestId('clock').isVisible()).toBe(true);
    }, { path: '#preset=b-all-niche&seed=7&set=kill.hitRate:0.2' }));
});

describe('paper', () => {
  it('has charts two abreast and says once what their letters mean; a lesson leaves room for what is not measured yet', () =>
    withPage(async (page) => {
      await ready(page);
      await page.evaluate(() => {
        window.print = () => void dispatchEvent(new Event('beforeprint'));
      });
      await goTo(page, 180);
      await page.getByTestId('picture').focus();
      await page.keyboard.press('Control+p');
      const sheet = page.locator('.print-sheet');
      await sheet.waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      const charts = sheet.locator('.print-chart'), [one, other] = [await boxOf(charts.nth(0)), await boxOf(charts.nth(1))];
      expect(await charts.count()).toBeGreaterThan(5);
      expect([Math.round(other.y - one.y), other.x > one.x + one.width]).toEqual([0, true]);
      expect(await sheet.locator('.print-events dt').allTextContents()).toEqual(['a', 'b']);
      expect((await sheet.textContent())!.split('over 60 min').length - 1, 'the dose is told once').toBe(1);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: null });
      await page.keyboard.press('g');
      await page.getByTestId('lesson-how-a-cart-cell-kills').click();
      await page.getByTestId('lesson').waitFor();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const cells = await sheet.locator('td').allTextContents();
      expect([cells.length > 5, new Set(cells)]).toEqual([true, new Set([''])]);
      await page.emulateMedia({ media: 'print' });
      expect(await sheet.locator('li').evaluateAll((items) => [...new Set(items.map((item) => getComputedStyle(item).breakInside))])).toEqual(['avoid']);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }, { path: '#preset=b-all-niche&seed=7' }));
});

describe('a volume', () => {
  it('opens cut through the middle, and is turned by its axes, by hand or by keys', () =>
    withPage(async (page) => {
      await ready(page);
      expect(await page.getByTestId('cut-open').isChecked()).toBe(true);
      const axes = page.getByTestId('axes');
      expect(await axes.innerText()).toContain('Drag to turn');
      const way = () => axes.locator('line').evaluateAll((lines) => lines.map((line) => `${line.getAttribute('stroke')} ${line.getAttribute('x2')} ${line.getAttribute('y2')}`).sort().join());
      const before = await way();
      const box = await boxOf(axes);
      await page.mouse.move(box.x + box.width / 2, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + 60, box.y + 30, { steps: 3 });
      await page.mouse.up();
      await expect.poll(way).not.toBe(before);
      const dragged = await way();
      await axes.focus();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(way).not.toBe(dragged);
      await page.keyboard.press('v');
      await expect.poll(() => axes.isVisible(), { message: 'a slice is not turned' }).toBe(false);
    }, { path: '#preset=organoid-one-dose&seed=7', viewport: { width: 1280, height: 720 } }));
});
