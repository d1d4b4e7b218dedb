// A page with nothing but the stage, for tests that look at the picture itself.
import { createStage } from '../../../src/render/stage';
import type { Notice, Stage } from '../../../src/render/stage';
import { ballScene, crowdedScene, emptyRun, frameOf, nicheScene, sampleScene } from './scenes';
import type { CellDraft, FrameDraft } from './scenes';

export interface StagePage {
  readonly stage: Stage;
  readonly createStage: typeof createStage;
  readonly notices: Notice[];
  readonly picks: [number, number, number, number | null][];
  readonly scenes: { emptyRun: typeof emptyRun; sampleScene: typeof sampleScene; nicheScene: typeof nicheScene; ballScene: typeof ballScene; crowdedScene: typeof crowdedScene };
  show(cells: CellDraft[], draft?: FrameDraft): void;
  /** The picture as it is now. */
  pixels(): Promise<ImageData>;
  /** How many pixels of a world box are of about that hue (degrees) and not grey. */
  countHue(hue: number, box?: readonly [number, number, number, number]): Promise<number>;
  /** Colour at a place of the patch, 0–255. */
  colourAt(x: number, y: number): Promise<[number, number, number]>;
}

declare global {
  interface Window {
    page: StagePage;
  }
}

const HUE_TOLERANCE = 18;
const LEAST_SATURATION = 0.3;

function hueOf(r: number, g: number, b: number): number | null {
  const high = Math.max(r, g, b), low = Math.min(r, g, b), span = high - low;
  if (high < 40 || span / high < LEAST_SATURATION) return null;
  const sector = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return sector * 60;
}

async function pixels(): Promise<ImageData> {
  const bitmap = await createImageBitmap(await stage.screenshot());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

async function countHue(hue: number, box?: readonly [number, number, number, number]): Promise<number> {
  const { data, width, height } = await pixels();
  const scale = width / innerWidth;
  const [left, bottom] = box ? stage.toScreen(box[0], box[1]) : [0, innerHeight];
  const [right, top] = box ? stage.toScreen(box[2], box[3]) : [innerWidth, 0];
  let count = 0;
  for (let y = Math.max(0, Math.round(top * scale)); y < Math.min(height, bottom * scale); y++) {
    for (let x = Math.max(0, Math.round(left * scale)); x < Math.min(width, right * scale); x++) {
      const i = (y * width + x) * 4;
      const found = hueOf(data[i], data[i + 1], data[i + 2]);
      if (found !== null && Math.min(Math.abs(found - hue), 360 - Math.abs(found - hue)) < HUE_TOLERANCE) count++;
    }
  }
  return count;
}

async function colourAt(x: number, y: number): Promise<[number, number, number]> {
  const { data, width } = await pixels();
  const [px, py] = stage.toScreen(x, y);
  const i = (Math.floor((py * width) / innerWidth) * width + Math.floor((px * width) / innerWidth)) * 4;
  return [data[i], data[i + 1], data[i + 2]];
}

const stage = await createStage(document.querySelector<HTMLElement>('#host')!);
const notices: Notice[] = [];
const picks: StagePage['picks'] = [];
stage.onNotice((notice) => notices.push(notice));
stage.onPick((...pick) => picks.push(pick));
window.page = {
  stage, createStage, notices, picks, pixels, countHue, colourAt, scenes: { emptyRun, sampleScene, nicheScene, ballScene, crowdedScene },
  show(cells, draft) {
    const frame = frameOf(cells, draft);
    stage.showFrame(frame);
    // as when the buffer goes home: nothing of it may be needed any more
    structuredClone(frame.x.buffer, { transfer: [frame.x.buffer] });
  },
};
