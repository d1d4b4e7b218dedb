// Colour arithmetic in OKLab, where equal steps look equally far apart.

/** Red, green, blue in sRGB, 0–1. */
export type Rgb = readonly [number, number, number];
export type Lab = readonly [number, number, number];

const expand = (u: number): number => (u <= 0.04045 ? u / 12.92 : ((u + 0.055) / 1.055) ** 2.4);
const compress = (u: number): number => (u <= 0.0031308 ? u * 12.92 : 1.055 * u ** (1 / 2.4) - 0.055);
const clip = (u: number): number => Math.min(1, Math.max(0, u));

export function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

export function css([r, g, b]: Rgb): string {
  const two = (u: number) => Math.round(clip(u) * 255).toString(16).padStart(2, '0');
  return `#${two(r)}${two(g)}${two(b)}`;
}

/** Four bytes as the shaders unpack them: red lowest. */
export function packed([r, g, b]: Rgb, alpha = 1): number {
  const byte = (u: number) => Math.round(clip(u) * 255);
  return (byte(r) | (byte(g) << 8) | (byte(b) << 16) | (byte(alpha) << 24)) >>> 0;
}

export function unpacked(word: number): Rgb {
  return [(word & 255) / 255, ((word >> 8) & 255) / 255, ((word >> 16) & 255) / 255];
}

export function labOf(colour: Rgb): Lab {
  const [r, g, b] = [expand(colour[0]), expand(colour[1]), expand(colour[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function rgbOf([lightness, a, b]: Lab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(compress(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    clip(compress(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    clip(compress(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
  ];
}

/** A colour between two, `t` of the way. */
export function mix(from: Rgb, to: Rgb, t: number): Rgb {
  const a = labOf(from), b = labOf(to);
  return rgbOf([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
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
