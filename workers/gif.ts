// A GIF as it is written: one palette for all frames, and of each frame only what has changed.
import { GIFEncoder, applyPalette, quantize } from 'gifenc';
import type { Palette } from 'gifenc';

/** One of the 256 stands for what is as it was in the frame before. */
const COLOURS = 255;
/** Of so many pixels one is asked for its colour; no divisor of a width, so that no column is left out. */
const STRIDE = 7;
const FORMAT = 'rgb565';
const FOREVER = 0, LEAVE = 1;
/** Bytes of a block of a comment. */
const BLOCK = 255;

export interface GifShape {
  readonly width: number;
  readonly height: number;
  /** Frames a second. */
  readonly rate: number;
}

/** What its maker is asked for, one after the other: pixels are RGBA. */
export type GifRequest =
  | { readonly kind: 'open'; readonly shape: GifShape }
  | { readonly kind: 'look' | 'add'; readonly pixels: Uint8ClampedArray<ArrayBuffer> }
  | { readonly kind: 'finish'; readonly comment: string };

/** What it answers to each. */
export interface GifReply {
  /** Of the file so far. */
  readonly bytes: number;
  /** The whole of it, when it is finished. */
  readonly file: Uint8Array<ArrayBuffer> | null;
}

/** Hundredths of a second that a frame stays: whole numbers, whose sum is the length of the film. */
export const delayOf = (frame: number, rate: number): number => Math.round(((frame + 1) * 100) / rate) - Math.round((frame * 100) / rate);

/** Says of the first what it changes in the second, pixel by pixel. */
export function changes(now: Uint8Array, before: Uint8Array | null, unchanged: number): Uint8Array {
  if (before === null) return now;
  const out = new Uint8Array(now.length);
  for (let i = 0; i < now.length; i++) out[i] = now[i] === before[i] ? unchanged : now[i]!;
  return out;
}

export class GifMaker {
  private readonly gif = GIFEncoder();
  private readonly seen: Uint8ClampedArray[] = [];
  private palette: Palette = [];
  private before: Uint8Array | null = null;
  private frames = 0;

  constructor(private readonly shape: GifShape) {}

  get bytes(): number {
    return this.gif.bytesView().length;
  }

  /** Colours that the frames to come will need. */
  look(pixels: Uint8ClampedArray): void {
    this.seen.push(thinned(pixels));
  }

  add(pixels: Uint8ClampedArray): void {
    const { gif, seen, before, shape: { width, height, rate } } = this;
    if (before === null) this.palette = quantize(joined(seen.length > 0 ? seen : [pixels]), COLOURS, { format: FORMAT });
    const { palette } = this, now = applyPalette(pixels, palette, FORMAT), unchanged = palette.length, delay = 10 * delayOf(this.frames++, rate);
    if (before === null) gif.writeFrame(now, width, height, { palette: [...palette, [0, 0, 0]], repeat: FOREVER, delay, dispose: LEAVE });
    else gif.writeFrame(changes(now, before, unchanged), width, height, { delay, transparent: true, transparentIndex: unchanged, dispose: LEAVE });
    this.before = now;
  }

  finish(comment: string): Uint8Array<ArrayBuffer> {
    const { gif } = this, text = new TextEncoder().encode(comment);
    gif.stream.writeBytes([0x21, 0xfe]);
    for (let at = 0; at < text.length; at += BLOCK) {
      const block = text.subarray(at, at + BLOCK);
      gif.stream.writeByte(block.length);
      gif.stream.writeBytes(block);
    }
    gif.stream.writeByte(0);
    gif.finish();
    return gif.bytes();
  }
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
