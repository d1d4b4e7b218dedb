// Colour arithmetic in OKLab, where equal steps look equally far apart. The spaces are culori's; the page needs a few verbs.
import { convertLchToLab, convertOklabToRgb, convertRgbToOklab, formatHex, parseHex } from 'culori/fn';

/** Red, green, blue in sRGB, 0–1. */
export type Rgb = readonly [number, number, number];
/** Lightness 0–1, and two axes of colour. */
export type Lab = readonly [number, number, number];

const clip = (u: number): number => Math.min(1, Math.max(0, u));

export function rgb(hex: string): Rgb {
  const colour = parseHex(hex);
  if (colour === undefined) throw new Error(`${hex} is no colour`);
  return [colour.r, colour.g, colour.b];
}

export function css([r, g, b]: Rgb): string {
  return formatHex({ mode: 'rgb', r, g, b });
}

/** Four bytes as the shaders unpack them: red lowest. */
export function packed([r, g, b]: Rgb, alpha = 1): number {
  const byte = (u: number) => Math.round(clip(u) * 255);
  return (byte(r) | (byte(g) << 8) | (byte(b) << 16) | (byte(alpha) << 24)) >>> 0;
}

export function unpacked(word: number): Rgb {
  return [(word & 255) / 255, ((word >> 8) & 255) / 255, ((word >> 16) & 255) / 255];
}

export function labOf([r, g, b]: Rgb): Lab {
  const lab = convertRgbToOklab({ r, g, b });
  return [lab.l, lab.a, lab.b];
}

/** Clipped to what a screen can show. */
export function rgbOf([l, a, b]: Lab): Rgb {
  const colour = convertOklabToRgb({ l, a, b });
  return [clip(colour.r), clip(colour.g), clip(colour.b)];
}

/** Lightness, chroma and hue (degrees) of OKLCH at the two ends of a run of colours. */
export interface HueRun {
  readonly lightness: readonly [number, number];
  readonly chroma: readonly [number, number];
  readonly hue: readonly [number, number];
}

/** The colour `t` of the way along. */
export function hueRamp({ lightness, chroma, hue }: HueRun, t: number): Rgb {
  const at = ([from, to]: readonly [number, number]) => from + (to - from) * t;
  const { l, a, b } = convertLchToLab({ l: at(lightness), c: at(chroma), h: at(hue) });
  return rgbOf([l, a, b]);
}

/** A colour between two, `t` of the way. */
export function mix(from: Rgb, to: Rgb, t: number): Rgb {
  return between(from, to)(t);
}

/** Colours between two, each `t` of the way. */
export function between(from: Rgb, to: Rgb): (t: number) => Rgb {
  const a = labOf(from), b = labOf(to);
  return (t) => rgbOf([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
}

/** How far apart two colours look; about 0.02 is just noticeable. */
export function distance(one: Rgb, other: Rgb): number {
  const a = labOf(one), b = labOf(other);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** A smooth ramp through evenly spaced colours. */
export function ramp(stops: readonly Rgb[], t: number): Rgb {
  const at = clip(t) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(at));
  return mix(stops[i], stops[i + 1], at - i);
}
