// Films opened by the browser's own player, on a page that has nothing to do with the one that made them.
import type { Page } from 'playwright-core';

/** A place in the picture: left, top, width, height. */
export type Area = readonly [number, number, number, number];

export interface Watched {
  readonly width: number;
  readonly height: number;
  /** s */
  readonly duration: number;
  /** Of every frame, s. */
  readonly times: readonly number[];
  /** A number for what every frame shows. */
  readonly frames: readonly number[];
  /** Of the last frame: pixels in each area that are another than its corner. */
  readonly ink: Readonly<Record<string, number>>;
  /** Longest line across in an area of the last frame, pixels: first and last column that differ in one of its rows without a gap. */
  readonly line: Readonly<Record<string, number>>;
}

/** Goes to the middle of every frame that there should be. */
export async function watched(page: Page, film: Buffer, type: string, frames: number, rate: number, areas: Readonly<Record<string, Area>>): Promise<Watched> {
  const viewer = await page.context().newPage();
  try {
    return await viewer.evaluate(async ({ base64, type: kind, count, perSecond, places }) => {
      const video = document.createElement('video'), heard = (event: string) => new Promise<void>((settle, fail) => {
        video.addEventListener(event, () => settle(), { once: true });
        video.addEventListener('error', () => fail(new Error(video.error?.message ?? 'The player refuses it.')), { once: true });
      });
      document.body.append(video);
      video.muted = true;
      video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: kind }));
      await heard('loadeddata');
      const { videoWidth: width, videoHeight: height } = video, brush = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!, sums: number[] = [], times: number[] = [];
      for (let n = 0; n < count; n++) {
        // To have arrived is not yet to show it.
        const there = heard('seeked'), shown = new Promise<number>((settle) => video.requestVideoFrameCallback((_now, { mediaTime }) => settle(mediaTime)));
        video.currentTime = (n + 0.5) / perSecond;
        await there;
        times.push(await shown);
        brush.drawImage(video, 0, 0);
        sums.push(brush.getImageData(0, 0, width, height).data.reduce((sum, one, at) => (sum * 31 + one * (at % 7)) % 1e9, 0));
      }
      const corner = brush.getImageData(1, 1, 1, 1).data, ink: Record<string, number> = {}, line: Record<string, number> = {};
      for (const [name, [x, y, w, h]] of Object.entries(places)) {
        const { data } = brush.getImageData(x, y, w, h), differs = (at: number): boolean => [0, 1, 2].reduce((sum, c) => sum + Math.abs(data[4 * at + c]! - corner[c]!), 0) > 120;
        ink[name] = line[name] = 0;
        for (let row = 0; row < h; row++) for (let column = 0, run = 0; column < w; column++) {
          run = differs(row * w + column) ? run + 1 : 0;
          if (run > 0) ink[name]++;
          line[name] = Math.max(line[name], run);
        }
      }
      return { width, height, duration: video.duration, times, frames: sums, ink, line };
    }, { base64: film.toString('base64'), type, count: frames, perSecond: rate, places: areas });
  } finally {
    await viewer.close();
  }
}
