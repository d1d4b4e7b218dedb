// A film of the run as it leaves the page: opened by a demuxer and an image decoder, with the frames, the size and the length that were promised.
import { readFile } from 'node:fs/promises';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { ready, until, withPage } from './harness';

const PATH = '#preset=dish-low-et&seed=7';
const WINDOW = { width: 1280, height: 800 };
const FRAMES = 6, RATE = 10;

/** The room of the film, of the first three hours. */
async function room(page: Page): Promise<void> {
  await ready(page);
  await page.locator('#jump-field').fill('3h');
  await page.locator('#jump-field').press('Enter');
  await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 03:00');
  await page.getByTestId('picture').focus();
  await page.keyboard.press('Shift+F');
  await page.locator('[data-testid=film-picture][data-shown=true]').waitFor();
  await page.getByTestId('film-width').selectOption('640');
  await page.getByTestId('film-rate').selectOption(String(RATE));
  await page.locator('#film-frames').fill(String(FRAMES));
  await page.locator('#film-frames').press('Enter');
  await page.locator(`[data-testid=film-plan][data-frames="${FRAMES}"]`).waitFor();
}

async function made(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('film-go').click()]);
  await page.locator('[data-testid=film-state][data-state=saved]').waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Width and height of the patch in the preview, from one line of its edge to the other; pixels. */
const patchOf = (page: Page) => page.locator('[data-testid=film-picture] canvas').evaluate((canvas: HTMLCanvasElement) => {
  const left = 26, right = 360, top = 78, bottom = 408, { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const span = (from: number, to: number, at: (n: number) => number): number => {
    const differs = (n: number): boolean => [0, 1, 2].reduce((sum, c) => sum + Math.abs(data[4 * at(n) + c] - data[4 * at(from) + c]), 0) > 30, all = Array.from({ length: to - from }, (_, n) => from + n).filter(differs);
    return all.length === 0 ? 0 : all[all.length - 1] - all[0];
  };
  return { across: span(left, right, (x) => 300 * canvas.width + x), down: span(top, bottom, (y) => y * canvas.width + 120) };
});

const hash = (page: Page) => page.evaluate(() => window.cartLab.hash());

describe('a film', () => {
  it('is a WebM of as many frames, as large and as long as was promised, that says where it comes from; the run is where it was', () =>
    withPage(async (page) => {
      await room(page);
      const before = await hash(page);
      await page.getByTestId('film-webm').check();
      expect(await accessibilityProblems(page)).toEqual([]);
      const { name, bytes } = await made(page);
      expect(name).toBe('dish-low-et-seed-7-0-180min.webm');
      const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS }), track = (await input.getPrimaryVideoTrack())!;
      const times: number[] = [];
      for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp);
      expect([await input.getMimeType(), track.displayWidth, track.displayHeight]).toEqual([expect.stringMatching(/^video\/webm; codecs="(vp0?9|vp0?8|av01)/), 640, 480]);
      expect(times).toEqual(Array.from({ length: FRAMES }, (_, n) => expect.closeTo(n / RATE, 3)));
      expect(await input.computeDuration()).toBeCloseTo(FRAMES / RATE, 3);
      const tags = await input.getMetadataTags();
      expect(tags.title).not.toBe('');
      for (const said of ['dish-low-et', 'seed 7', 'day 0, 00:00 – day 0, 03:00', 'CAR-T Lab 0.']) expect(tags.comment?.replace(/\s/gu, ' ')).toContain(said);
      expect([await hash(page), await accessibilityProblems(page)]).toEqual([before, []]);
      await page.keyboard.press('Escape');
      expect(await page.getByTestId('clock').textContent()).toBe('day 0, 03:00');
    }, { path: PATH, viewport: WINDOW, colorScheme: 'light' }));

  it('is a GIF that plays for ever, with one palette and the delays that were promised; given up, it leaves no file and the run where it was', () =>
    withPage(async (page) => {
      await room(page);
      const before = await hash(page), downloads: string[] = [];
      page.on('download', (download) => void downloads.push(download.suggestedFilename()));
      await page.getByTestId('film-gif').check();
      await page.locator('#film-frames').fill('500');
      await page.locator('#film-frames').press('Enter');
      await page.getByTestId('film-go').click();
      await page.locator('[data-testid=film-state][data-state=filming]').waitFor();
      await page.getByTestId('film-cancel').click();
      await page.locator('[data-testid=film-state][data-state=cancelled]').waitFor();
      await page.locator('[data-testid=film-go]:enabled').waitFor();
      expect([await hash(page), downloads]).toEqual([before, []]);
      await page.locator('#film-frames').fill(String(FRAMES));
      await page.locator('#film-frames').press('Enter');
      const { bytes } = await made(page), text = bytes.toString('utf8').replace(/\s/gu, ' ');
      const found = await page.evaluate(async (base64) => {
        const data = await (await fetch(`data:image/gif;base64,${base64}`)).arrayBuffer(), decoder = new ImageDecoder({ data, type: 'image/gif' });
        await decoder.tracks.ready;
        const { frameCount, repetitionCount } = decoder.tracks.selectedTrack!, images: { width: number; height: number; ms: number; sum: number }[] = [];
        for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
          const { image } = await decoder.decode({ frameIndex }), { displayWidth: width, displayHeight: height, duration } = image;
          const brush = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
          brush.drawImage(image, 0, 0);
          const { data: pixels } = brush.getImageData(0, 0, width, height);
          images.push({ width, height, ms: (duration ?? 0) / 1000, sum: pixels.reduce((sum, one, n) => (sum * 31 + one * (n % 7)) % 1e9, 0) });
        }
        return { isForEver: repetitionCount === Infinity, images };
      }, bytes.toString('base64'));
      expect([found.isForEver, found.images.map(({ width, height, ms }) => [width, height, ms])]).toEqual([true, Array.from({ length: FRAMES }, () => [640, 480, 1000 / RATE])]);
      expect(new Set(found.images.map(({ sum }) => sum)).size, 'every frame is another one').toBe(FRAMES);
      for (const said of ['NETSCAPE2.0', 'dish-low-et', 'seed 7', 'CAR-T Lab 0.']) expect(text).toContain(said);
      expect(await hash(page)).toEqual(before);
    }, { path: PATH, viewport: WINDOW }));

  it('is a GIF where the browser makes no videos, and the page says why; its words run from left to right, whichever way the page is read', () =>
    withPage(async (page) => {
      await page.addInitScript(() => void Reflect.deleteProperty(window, 'VideoEncoder'));
      await page.reload();
      await room(page);
      expect(await page.getByTestId('film-obstacle').allTextContents()).toEqual([expect.stringContaining('WebCodecs')]);
      expect([await page.getByTestId('film-webm').isDisabled(), await page.getByTestId('film-mp4').isDisabled(), await page.getByTestId('film-gif').isChecked()]).toEqual([true, true, true]);
      expect(await page.locator('[data-testid=film-picture] canvas').evaluate((canvas: HTMLCanvasElement) => [canvas.parentElement!, canvas].map((one) => getComputedStyle(one).direction))).toEqual(['rtl', 'ltr']);
      const { across, down } = await patchOf(page);
      expect(across).toBeGreaterThan(200);
      expect(Math.abs(across - down), 'a square patch is square').toBeLessThanOrEqual(3);
      await page.getByTestId('film-legend').uncheck();
      expect((await made(page)).name).toBe('dish-low-et-seed-7-0-180min.gif');
    }, { path: `?stringTest=rtl${PATH}`, viewport: WINDOW }));
});
