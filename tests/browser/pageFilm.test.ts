// A film of the run as it leaves the page: opened by a demuxer, the browser's player and an image decoder, with the frames, the size and the length that were promised.
import { readFile } from 'node:fs/promises';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { PRESETS } from '../../schema';
import type { ScenarioDocument } from '../../schema';
import { ready, until, withPage } from './harness';
import { watched } from './watched';
import type { Area } from './watched';

const PATH = '#preset=dish-low-et&seed=7';
const WINDOW = { width: 1280, height: 800 };
const FRAMES = 6, RATE = 10;

/** The room of the film, of the first three hours. */
async function room(page: Page, width = '640'): Promise<void> {
  await ready(page);
  await page.locator('#jump-field').fill('3h');
  await page.locator('#jump-field').press('Enter');
  await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 03:00');
  await page.getByTestId('picture').focus();
  await page.keyboard.press('Shift+F');
  await page.locator('[data-testid=film-picture][data-shown=true]').waitFor();
  await page.getByTestId('film-width').selectOption(width);
  await page.getByTestId('film-rate').selectOption(String(RATE));
  await page.locator('#film-frames').fill(String(FRAMES));
  await page.locator('#film-frames').press('Enter');
  await page.locator(`[data-testid=film-plan][data-frames="${FRAMES}"]`).waitFor();
}

/** Where in a film of 640 pixels what stands. */
const AREAS: Readonly<Record<string, Area>> = { title: [20, 18, 400, 28], clock: [20, 46, 300, 22], legend: [384, 70, 240, 300], bar: [20, 418, 200, 30], origin: [20, 452, 500, 24] };

/** The film has as many frames for a demuxer and for a player, all of them different, with words, legend and a scale bar that is right. */
async function examine(page: Page, bytes: Buffer, type: RegExp): Promise<Input> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS }), track = (await input.getPrimaryVideoTrack())!, times: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp);
  expect([await input.getMimeType(), track.displayWidth, track.displayHeight]).toEqual([expect.stringMatching(type), 640, 480]);
  expect(times.sort((a, b) => a - b)).toEqual(Array.from({ length: FRAMES }, (_, n) => expect.closeTo(n / RATE, 3)));
  expect(await input.computeDuration()).toBeCloseTo(FRAMES / RATE, 3);
  const { width, height, duration, times: seen, frames, ink, line } = await watched(page, bytes, (await input.getMimeType()).split(';')[0]!, FRAMES, RATE, AREAS);
  expect([width, height, new Set(frames).size]).toEqual([640, 480, FRAMES]);
  expect(seen).toEqual(times.map((time) => expect.closeTo(time, 3) as number));
  expect(duration).toBeCloseTo(FRAMES / RATE, 2);
  for (const area of ['title', 'clock', 'legend', 'bar', 'origin']) expect(ink[area], area).toBeGreaterThan(150);
  // The bar is as long as the largest round number of micrometres that fits into a quarter of the picture; the edges of the patch say how long one is.
  const { domain } = JSON.parse(PRESETS.get('dish-low-et')!) as ScenarioDocument, perMicrometre = (await patchOf(page)).across / domain.size[0]!, room = 340 / 4 / perMicrometre;
  const round = [1, 2, 5].flatMap((step) => [10, 100, 1000].map((power) => step * power)).filter((length) => length <= room);
  expect(Math.abs(line['bar']! - Math.max(...round) * perMicrometre), `a bar of ${line['bar']} pixels`).toBeLessThan(3);
  return input;
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
      const tags = await (await examine(page, bytes, /^video\/webm; codecs="(vp0?9|vp0?8|av01)/)).getMetadataTags();
      expect(tags.title).not.toBe('');
      for (const said of ['dish-low-et', 'seed 7', 'day 0, 00:00 – day 0, 03:00', 'CAR-T Lab 0.']) expect(tags.comment?.replace(/\s/gu, ' ')).toContain(said);
      expect([await hash(page), await accessibilityProblems(page)]).toEqual([before, []]);
      await page.keyboard.press('Escape');
      expect(await page.getByTestId('clock').textContent()).toBe('day 0, 03:00');
    }, { path: PATH, viewport: WINDOW, colorScheme: 'light' }));

  it('is an MP4 in H.264, which programs that show slides play; a browser that cannot make one says so, and makes WebM and GIF', () =>
    withPage(async (page, trouble) => {
      await room(page);
      const isMade = await page.getByTestId('film-mp4').isEnabled();
      if (isMade) {
        await page.getByTestId('film-mp4').check();
        const { name, bytes } = await made(page), tags = await (await examine(page, bytes, /^video\/mp4; codecs="avc1\./)).getMetadataTags();
        expect([name, tags.comment]).toEqual(['dish-low-et-seed-7-0-180min.mp4', expect.stringContaining('dish-low-et')]);
      }
      // As in a browser that was built without it.
      await page.addInitScript(() => {
        const ask = VideoEncoder.isConfigSupported.bind(VideoEncoder);
        VideoEncoder.isConfigSupported = async (config) => ({ ...(await ask(config)), ...(config.codec.startsWith('avc') ? { supported: false } : {}) });
      });
      await page.reload();
      await room(page);
      expect(await page.getByTestId('film-obstacle').allTextContents()).toEqual([expect.stringContaining('no encoder for MP4 (H.264)')]);
      expect(await Promise.all(['webm', 'mp4', 'gif'].map((kind) => page.getByTestId(`film-${kind}`).isEnabled()))).toEqual([true, false, true]);
      expect(trouble).toEqual([]);
    }, { path: PATH, viewport: WINDOW, colorScheme: 'light' }));

  it('shows both of two runs beside each other under their letters, with one legend', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('w');
      await page.getByLabel('What differs').selectOption('population');
      await page.getByTestId('compare-go').click();
      await page.locator('[data-testid=twin-picture][data-state=shown]').waitFor();
      await room(page, '960');
      expect(await page.getByTestId('film-width').locator('option').allTextContents()).toEqual(['960 × 540', '1280 × 720', '1600 × 900']);
      await page.getByText('Both runs, A (this run) and B').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByTestId('film-webm').check();
      const { name, bytes } = await made(page);
      expect(name).toBe('dish-low-et-seed-7-0-180min-a-b.webm');
      const { width, height, frames, ink } = await watched(page, bytes, 'video/webm', FRAMES, RATE, { a: [24, 72, 320, 22], b: [364, 72, 320, 22], left: [40, 130, 280, 240], right: [380, 130, 280, 240], legend: [704, 70, 232, 300], bar: [20, 440, 300, 30] });
      expect([width, height, new Set(frames).size]).toEqual([960, 540, FRAMES]);
      for (const [area, pixels] of Object.entries(ink)) expect(pixels, area).toBeGreaterThan(100);
      expect(Math.abs(ink['left']! - ink['right']!), 'there are more cells on one side').toBeGreaterThan(1000);
      const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS }), { comment = '' } = await input.getMetadataTags();
      expect(comment.split('\n').map((line) => line.slice(0, 12))).toEqual(['Scenario dis', 'A: this run', expect.stringMatching(/^B: /)]);
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
