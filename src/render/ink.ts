// A sheet of glyphs in screen pixels, collected anew for every picture.
import { packed } from './colour';
import type { Rgb } from './colour';

/** Lines come first; the shader knows the same numbers. */
export const Glyph = { Link: 0, Line: 1, Burst: 2, Pair: 3, Ripple: 4, Star: 5, Spark: 6, Cross: 7, Ring: 8, Vessel: 9 } as const;
export type GlyphKind = (typeof Glyph)[keyof typeof Glyph];

export const INK_TEXELS = 2;
const WORDS = INK_TEXELS * 4;

export class Ink {
  count = 0;
  private words = new Uint32Array(256 * WORDS);
  private floats = new Float32Array(this.words.buffer);

  clear(): void {
    this.count = 0;
  }

  /** `size` is a radius in CSS pixels, `progress` runs from 0 to 1. */
  glyph(kind: GlyphKind, x: number, y: number, size: number, progress: number, colour: Rgb, alpha: number): void {
    this.line(kind, x, y, x, y, size, colour, alpha, progress);
  }

  /** `width` in CSS pixels. */
  line(kind: GlyphKind, x1: number, y1: number, x2: number, y2: number, width: number, colour: Rgb, alpha: number, progress = 0): void {
    const at = this.count * WORDS;
    if (at + WORDS > this.words.length) this.grow();
    this.floats[at] = x1;
    this.floats[at + 1] = y1;
    this.floats[at + 2] = x2;
    this.floats[at + 3] = y2;
    this.floats[at + 4] = kind;
    this.floats[at + 5] = width;
    this.floats[at + 6] = progress;
    this.words[at + 7] = packed(colour, alpha);
    this.count++;
  }

  used(): Uint32Array {
    return this.words.subarray(0, this.count * WORDS);
  }

  private grow(): void {
    const wider = new Uint32Array(this.words.length * 2);
    wider.set(this.words);
    this.words = wider;
    this.floats = new Float32Array(wider.buffer);
  }
}
