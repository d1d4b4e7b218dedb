// Figures and posters of the page, opened by what others wrote: sizes, receipts inside, words of the legend, a scale bar that is right.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../schema';
import { receiptsCarried } from '../../schema/carried';
import type { ScenarioDocument } from '../../schema';
import { PAIR_PAGE } from '../../src/app/pairFigure';
import { PICTURE_PAGE } from '../../src/render/figure/layout';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { cli } from '../cli/terminal';
import { readTable } from '../support/tables';
import { boxOf, goTo, PATIENCE_MS, ready, withPage } from './harness';

const PRESET = 'cd28-vs-41bb';
/** Share of the panel that a patch takes up which is seen as a whole. */
const FIT = 0.94;

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
  return readFile(await download.path());
}

async function confirmed(file: Buffer): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'cart-lab-figure-')), path = join(folder, 'figure');
  try {
    await writeFile(path, file);
    return (await cli(['verify-receipt', path])).code;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Size as the browser's decoder has it, how many colours there are, and the colour of the corner. */
function decoded(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height), colours = new Set<number>();
    for (let i = 0; i < data.length; i += 404) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return { width: image.width, height: image.height, colours: colours.size, corner: [...data.slice(0, 3)] };
  }, png.toString('base64'));
}

/** Words, the pictures' boxes, the bar and the receipt of a drawing, as the browser's parser has it. */
function parsed(page: Page, svg: Buffer) {
  return page.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml'), number = (of: Element, name: string): number => Number(of.getAttribute(name));
    const bars = [...drawing.querySelectorAll('path')].flatMap((path) => /^M[\d.]+ [\d.]+v8h([\d.]+)v-8$/.exec(path.getAttribute('d') ?? '')?.[1] ?? []);
    return {
      faults: drawing.querySelectorAll('parsererror').length, width: number(drawing.documentElement, 'width'), height: number(drawing.documentElement, 'height'),
      texts: [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent), bars: bars.map(Number),
      images: [...drawing.querySelectorAll('image')].map((image) => ({ width: number(image, 'width'), height: number(image, 'height'), isPng: (image.getAttribute('href') ?? '').startsWith('data:image/png;base64,') })),
    };
  }, svg.toString());
}

const openFigure = async (page: Page): Promise<void> => {
  await page.keyboard.press('Shift+G');
  await page.getByTestId('figure-preview').locator('canvas').waitFor();
};

describe('a figure', () => {
  it('is a PNG twice or four times as large as its page, dark or light, with the receipt of the run inside', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 60);
      await openFigure(page);
      const { y: top, height: tall } = await boxOf(page.getByTestId('figure-save'));
      expect(top + tall, 'on a window of 800 pixels it need not be looked for').toBeLessThan(800);
      const { width, height } = PICTURE_PAGE;
      const twice = await saved(page, 'figure-save');
      expect(await decoded(page, twice)).toMatchObject({ width: 2 * width, height: 2 * height });
      expect((await decoded(page, twice)).colours).toBeGreaterThan(50);
      expect([await confirmed(twice), (JSON.parse(receiptsCarried(twice)[0]) as { record: { until: number } }).record.until]).toEqual([0, 60]);
      await page.getByLabel('PNG, 4 ×').check();
      await page.getByLabel('Light', { exact: true }).check();
      expect(await decoded(page, await saved(page, 'figure-save'))).toMatchObject({ width: 4 * width, height: 4 * height, corner: [255, 255, 255] });
      await page.getByTestId('figure-picture').uncheck();
      await page.getByText('Nothing is chosen').waitFor();
      expect(await page.getByTestId('figure-save').isDisabled()).toBe(true);
    }, { colorScheme: 'dark', path: `#preset=${PRESET}&seed=7` }));

  it('is an SVG with the words of the legend, a scale bar as long as it says, and charts under letters', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 400);
      const labels = await page.locator('.legend-entry').evaluateAll((entries) => entries.filter((entry) => Number(entry.querySelector('.legend-count')?.textContent?.replace(/\s/g, '') ?? 0) > 0).map((entry) => entry.querySelector('.legend-label')?.textContent ?? ''));
      expect(labels.length).toBeGreaterThan(3);
      await openFigure(page);
      await page.getByLabel('SVG', { exact: true }).check();
      await page.getByTestId('figure-title-text').fill('Figure 1 <test>');
      const plain = await parsed(page, await saved(page, 'figure-save'));
      expect(plain).toMatchObject({ faults: 0, width: PICTURE_PAGE.width, height: PICTURE_PAGE.height, images: [{ isPng: true }] });
      const said = plain.texts.join(' ');
      expect(plain.texts).toContain('Figure 1 <test>');
      // Signs of kills fade; all else that is counted is in the picture.
      for (const label of labels.filter((one) => one !== 'Kill')) expect(said).toContain(label);
      for (const words of ['day 0, 06:40', 'seed 7', 'state ']) expect(said).toContain(words);
      const { domain } = JSON.parse(PRESETS.get(PRESET)!) as ScenarioDocument, [{ width, height }] = plain.images, perMicrometre = FIT * Math.min(width / domain.size[0], height / domain.size[1]);
      const length = Number(/(\d+) µm/.exec(plain.texts.find((text) => /^\d+ µm$/.test(text ?? '')) ?? '')?.[1]);
      expect([10, 20, 50, 100, 200, 500]).toContain(length);
      expect(plain.bars).toHaveLength(1);
      expect(plain.bars[0] + 2, 'its line is two units wide').toBeCloseTo(length * perMicrometre, 0);

      await page.getByTestId('figure-letters').check();
      await page.getByTestId('figure-caption').uncheck();
      await page.getByTestId('figure-title').uncheck();
      await page.getByTestId('figure-seed').uncheck();
      const charts = page.locator('[data-testid^=figure-chart-]'), names = await page.locator('label:has([data-testid^=figure-chart-])').allInnerTexts();
      await charts.nth(0).check();
      await charts.nth(1).check();
      const drawing = await saved(page, 'figure-save'), lettered = await parsed(page, drawing);
      expect(lettered.texts).toEqual(expect.arrayContaining(['A', 'B', 'C', names[0].trim(), names[1].trim(), 'days']));
      expect(lettered.texts.join(' ')).not.toMatch(/Figure 1|seed 7|state /);
      expect(lettered.height).toBeGreaterThan(PICTURE_PAGE.height + 200);
      expect(await confirmed(drawing)).toBe(0);
    }, { path: `#preset=${PRESET}&seed=7` }));
});

describe('the dialogs of receipts, figures and posters', () => {
  it.each(['light', 'dark'] as const)('have no barriers in the %s theme, nor on a phone', (colorScheme) =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 200);
      for (const [name, landmark] of [['receipt', 'receipt-address'], ['figure', 'figure-save'], ['poster', 'poster-go']] as const) {
        await page.keyboard.press('Control+k');
        await page.keyboard.type(name);
        await page.keyboard.press('Enter');
        await page.getByTestId(landmark).waitFor();
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await accessibilityProblems(page), `${name}, ${width} px`).toEqual([]);
          expect(await page.evaluate(() => document.querySelector('dialog')!.scrollWidth - document.querySelector('dialog')!.clientWidth), `${name} is no wider than ${width} px`).toBeLessThanOrEqual(0);
        }
        await page.keyboard.press('Escape');
        await page.locator('dialog').waitFor({ state: 'detached' });
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    }, { colorScheme, path: `#preset=${PRESET}&seed=7` }));
});

describe('a poster', () => {
  it('holds a picture of each day under its label, leaves the run where it was, and can be given up', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 30);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('poster');
      await page.keyboard.press('Enter');
      const days = page.getByTestId('poster-days');
      await days.fill('0; 99');
      await page.getByText('are expected').waitFor();
      expect(await page.getByTestId('poster-go').isDisabled()).toBe(true);
      await days.fill('0, 0.05; 0,1');
      await page.getByLabel('SVG', { exact: true }).check();
      // It is called after its own moments, not after where the run happens to be on its way back.
      const name = page.waitForEvent('download').then((download) => download.suggestedFilename()), sheet = await saved(page, 'poster-go'), { images, texts, faults } = await parsed(page, sheet);
      expect(await name).toBe(`${PRESET}-seed-7-0-144min-poster.svg`);
      expect([faults, images.length]).toEqual([0, 3]);
      expect(texts).toEqual(expect.arrayContaining(['day 0, 00:00', 'day 0, 01:12', 'day 0, 02:24']));
      expect((JSON.parse(receiptsCarried(sheet)[0]) as { record: { until: number } }).record.until).toBe(144);
      expect(await confirmed(sheet)).toBe(0);
      await expect.poll(() => page.evaluate(() => window.cartLab.numbers()['time_min']), { timeout: PATIENCE_MS }).toBe(30);
      await days.fill('0; 5; 10');
      await page.getByTestId('poster-go').click();
      await page.getByTestId('poster-cancel').click();
      await page.getByText('Cancelled; nothing was saved.').waitFor();
      await expect.poll(() => page.evaluate(() => window.cartLab.numbers()['time_min']), { timeout: PATIENCE_MS }).toBe(30);
    }, { path: `#preset=${PRESET}&seed=7` }));
});

describe('of two runs side by side', () => {
  const compared = async (page: Page): Promise<void> => {
    await ready(page);
    await page.keyboard.press('w');
    await page.getByLabel('What differs').selectOption('parameter');
    await page.locator('#compare-value').fill('12');
    await page.getByTestId('compare-go').click();
    await page.locator('[data-testid=twin-picture][data-state=shown]').waitFor();
    await goTo(page, 60);
    await page.getByTestId('picture').focus();
  };
  const untilOf = (file: Buffer) => receiptsCarried(file).map((text) => (JSON.parse(text) as { record: { until: number } }).record.until);

  it('a figure shows both pictures under their letters, equally large, with one legend, and carries both receipts', () =>
    withPage(async (page) => {
      await compared(page);
      await openFigure(page);
      expect(await page.getByTestId('both-sides').textContent()).toContain('A (this run) and B (Cycle time of tumour cells 12\u202fh)');
      expect(await accessibilityProblems(page)).toEqual([]);
      const png = await saved(page, 'figure-save');
      expect(await decoded(page, png)).toMatchObject({ width: 2 * PAIR_PAGE.width, height: 2 * PAIR_PAGE.height });
      expect([untilOf(png), await confirmed(png)]).toEqual([[60, 60], 0]);
      await page.getByLabel('SVG', { exact: true }).check();
      await page.getByTestId('figure-letters').check();
      await page.locator('[data-testid^=figure-chart-]').first().check();
      const drawing = await saved(page, 'figure-save'), { faults, images, texts, bars } = await parsed(page, drawing), said = texts.join(' ');
      expect([faults, images.length, new Set(images.map(({ width, height }) => `${width} ${height}`)).size, bars.length]).toEqual([0, 2, 1, 1]);
      for (const words of ['A · this run', 'B · Cycle time of tumour cells 12', 'A: this run · state ', 'B: Cycle time of tumour cells 12', 'A · Tumour', 'B · Tumour']) expect(said).toContain(words);
      expect(texts.filter((text) => text === 'CD19-positive tumour cell')).toHaveLength(1);
      expect([untilOf(drawing), await confirmed(drawing)]).toEqual([[60, 60], 0]);
      // So does the picture that one key saves.
      await page.keyboard.press('Escape');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('p')]), quick = await readFile(await download.path());
      expect([download.suggestedFilename(), untilOf(quick), (await decoded(page, quick)).width]).toEqual(['antigen-negative-relapse-seed-1-60min-a-b.png', [60, 60], 2 * PAIR_PAGE.width]);
    }, { path: '#preset=antigen-negative-relapse&seed=1' }));

  it('a poster holds both pictures of each day, and carries both receipts', () =>
    withPage(async (page) => {
      await compared(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('poster');
      await page.keyboard.press('Enter');
      await page.getByTestId('poster-days').fill('0; 0.05');
      await page.getByLabel('SVG', { exact: true }).check();
      const sheet = await saved(page, 'poster-go'), { faults, images, texts } = await parsed(page, sheet);
      expect([faults, images.length, untilOf(sheet), await confirmed(sheet)]).toEqual([0, 4, [72, 72], 0]);
      expect(texts).toEqual(expect.arrayContaining(['A · day 0, 00:00', 'B · day 0, 00:00', 'A · day 0, 01:12', 'B · day 0, 01:12']));
      await expect.poll(() => page.evaluate(() => window.cartLab.numbers()['time_min']), { timeout: PATIENCE_MS }).toBe(60);
    }, { path: '#preset=antigen-negative-relapse&seed=1' }));
});

describe('a table of the page', () => {
  it('is saved as CSV with units in its header and the run it comes from: charts, the legend, a life', () =>
    withPage(async (page) => {
      await ready(page);
      await goTo(page, 400);
      const proof = await page.evaluate(() => window.cartLab.hash()), numbers = await page.evaluate(() => window.cartLab.numbers());
      const check = (text: string): readonly (readonly string[])[] => {
        const { facts, header, rows } = readTable(text);
        expect(facts).toMatchObject({ hash: proof!.hash, scenario: PRESET, seed: '7', tick: '400', receipt: expect.stringMatching(new RegExp(`^http.*state=400-${proof!.hash}-`)) as string });
        return [header, ...rows];
      };
      const legend = check((await saved(page, 'csv-legend')).toString());
      expect(legend[0]).toEqual(['group', 'number']);
      expect(legend.map(([, count]) => Number(count))).toContain(numbers['tumor_target_positive']);
      await page.keyboard.press('3');
      await page.locator('#panel .choose select').waitFor(); // of the last chart: they come in pieces
      const charts = await page.locator('#panel [data-testid^=csv-]').evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['testid']!));
      expect(charts.length).toBeGreaterThan(5);
      for (const name of charts) {
        const text = (await saved(page, name)).toString(), [header, ...rows] = check(text);
        readTable(text, header); // every column holds numbers
        expect([header![0], rows.at(-1)![0]], name).toEqual(['time [min]', '400']);
        header!.forEach((column, n) => {
          if (!/\[[^\]]+\]$/.test(column)) expect(Math.max(...rows.map((row) => Number(row[n]))), `${name}: only a share has no unit, ${column}`).toBeLessThanOrEqual(1);
        });
        if (name === 'csv-populations') expect(rows.at(-1)!.map(Number)).toContain(numbers['tumor_alive']);
      }
      await page.keyboard.press('4');
      await page.getByTestId('command-nextCell').click();
      const life = check((await saved(page, 'csv-life')).toString());
      expect(life[0]).toEqual(['time [min]', 'event', 'other cell']);
      expect(life.length).toBeGreaterThan(1);
    }, { path: `#preset=${PRESET}&seed=7` }));
});
