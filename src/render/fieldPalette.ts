// Colour tables of the heat-maps, a hue of its own for every substance, and the numbers for their colour bar.
import { css, rgbOf } from './colour';
import type { Rgb } from './colour';
import type { Theme } from './palette';
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { niceTicks } from './niceNumbers';

/** Hue in degrees of OKLCH at the low and the high end; pink and orange are left to the cells. */
const HUES: Readonly<Record<string, readonly [number, number]>> = {
  oxygen: [268, 222],
  attractant: [300, 256],
  ifng: [272, 116],
  il2: [256, 158],
};
const OTHER_HUES = [280, 110] as const;

/** The colour of a share 0–1 of the range: evenly rising lightness on dark, evenly falling on paper. */
export function fieldColour(theme: Theme, field: string, share: number): Rgb {
  const [from, to] = HUES[field] ?? OTHER_HUES;
  const hue = ((from + (to - from) * share) * Math.PI) / 180;
  const lightness = theme === 'dark' ? 0.2 + 0.52 * share : 0.975 - 0.34 * share;
  const chroma = theme === 'dark' ? 0.035 + 0.1 * share : 0.012 + 0.1 * share;
  return rgbOf([lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)]);
}

/** 256 texels of four bytes. */
export function fieldTable(theme: Theme, field: string): Uint8Array {
  const table = new Uint8Array(256 * 4);
  for (let i = 0; i < 256; i++) {
    const colour = fieldColour(theme, field, i / 255);
    for (let c = 0; c < 3; c++) table[i * 4 + c] = Math.round(colour[c] * 255);
    table[i * 4 + 3] = 255;
  }
  return table;
}

export interface FieldLegend {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly doc: string;
  readonly low: number;
  readonly high: number;
  /** Round numbers inside the range; `at` is their place on the bar, 0–1. */
  readonly ticks: readonly { readonly value: number; readonly at: number; readonly text: string }[];
  /** Ready for `linear-gradient(to right, …)`. */
  readonly stops: readonly string[];
}

/** What the colour bar of the frame's heat-map says; null without a heat-map. */
export function fieldLegend(info: RunInfo, frame: Pick<Frame, 'meta'>, theme: Theme): FieldLegend | null {
  const picture = frame.meta.field;
  if (picture === null) return null;
  const field = info.fields.find((f) => f.name === picture.name);
  const { low, high } = picture;
  const span = high - low;
  return {
    name: picture.name, label: field?.label ?? picture.name, unit: field?.unit ?? '', doc: field?.doc ?? '', low, high,
    ticks: niceTicks(low, high, 4).map(({ value, text }) => ({ value, text, at: span > 0 ? (value - low) / span : 0 })),
    stops: Array.from({ length: 9 }, (_, i) => css(fieldColour(theme, picture.name, i / 8))),
  };
}
