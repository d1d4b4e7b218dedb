// Films as GIF: one palette for all frames, and of each frame only what has changed.
import { GIFEncoder, applyPalette, quantize } from 'gifenc';
import type { Palette } from 'gifenc';
import type { Plan } from './plan';
import type { FilmNotes, FilmWriter } from './writer';

/** One of the 256 stands for what is as it was in the frame before. */
const COLOURS = 255;
/** Of so many pixels one is asked for its colour; no divisor of a width, so that no column is left out. */
const STRIDE = 7;
const SAMPLES = 6;
const FORMAT = 'rgb565';
const FOREVER = 0, LEAVE = 1;
/** Bytes of a block of a comment. */
const BLOCK = 255;

/** Hundredths of a second that a frame stays: whole numbers, whose sum is the length of the film. */
export const delayOf = (frame: number, rate: number): number => Math.round(((frame + 1) * 100) / rate) - Math.round((frame * 100) / rate);

/** Makes the second the first, pixel by pixel, and says in `out` what that changes. */
export function changes(now: Uint8Array, before: Uint8Array | null, unchanged: number): Uint8Array {
  if (before === null) return now;
  const out = new Uint8Array(now.length);
  for (let i = 0; i < now.length; i++) out[i] = now[i] === before[i] ? unchanged : now[i]!;
  return out;
}

export function openGif({ width, height, rate }: Pick<Plan, 'width' | 'height' | 'rate'>, { title, lines }: FilmNotes): FilmWriter {
  const gif = GIFEncoder(), seen: Uint8ClampedArray[] = [];
  let palette: Palette = [], before: Uint8Array | null = null, frames = 0;
  return {
    samples: SAMPLES,
    look: (canvas) => void seen.push(thinned(pixelsOf(canvas))),
    add(canvas) {
      const pixels = pixelsOf(canvas);
      if (before === null) palette = quantize(joined(seen.length > 0 ? seen : [pixels]), COLOURS, { format: FORMAT });
      const now = applyPalette(pixels, palette, FORMAT), unchanged = palette.length, delay = 10 * delayOf(frames++, rate);
      if (before === null) gif.writeFrame(now, width, height, { palette: [...palette, [0, 0, 0]], repeat: FOREVER, delay, dispose: LEAVE });
      else gif.writeFrame(changes(now, before, unchanged), width, height, { delay, transparent: true, transparentIndex: unchanged, dispose: LEAVE });
      before = now;
      return Promise.resolve();
    },
    get bytes() {
      return gif.bytesView().length;
    },
    finish() {
      const text = new TextEncoder().encode([title, ...lines].join('\n'));
      gif.stream.writeBytes([0x21, 0xfe]);
      for (let at = 0; at < text.length; at += BLOCK) {
        const block = text.subarray(at, at + BLOCK);
        gif.stream.writeByte(block.length);
        gif.stream.writeBytes(block);
      }
      gif.stream.writeByte(0);
      gif.finish();
      return Promise.resolve(new Blob([gif.bytes()], { type: 'image/gif' }));
    },
    cancel: () => Promise.resolve(gif.reset()),
  };
}

/** Bytes of a picture as the first frame of a GIF; none of those that follow is larger by much. */
export function bytesOfFrame(canvas: HTMLCanvasElement): number {
  const gif = openGif({ width: canvas.width, height: canvas.height, rate: 1 }, { title: '', lines: [] });
  gif.look(canvas);
  void gif.add(canvas);
  return gif.bytes;
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('The browser offers no canvas to read the picture from.');
  return brush.getImageData(0, 0, canvas.width, canvas.height).data;
}

function thinned(pixels: Uint8ClampedArray): Uint8ClampedArray {
  const from = new Uint32Array(pixels.buffer), some = new Uint32Array(Math.ceil(from.length / STRIDE));
  for (let i = 0; i < some.length; i++) some[i] = from[i * STRIDE]!;
  return new Uint8ClampedArray(some.buffer);
}

function joined(parts: readonly Uint8ClampedArray[]): Uint8ClampedArray {
  const all = new Uint8ClampedArray(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
