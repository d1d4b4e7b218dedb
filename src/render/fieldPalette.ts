// Colour tables of the heat-maps, a hue of its own for every substance, and the numbers for their colour bar.
import { css, hueRamp } from './colour';
import type { Rgb } from './colour';
import type { Theme } from './palette';
import type { Frame } from '../../workers/frameTypes';
import type { FieldInfo, RunInfo } from '../../workers/simApi';
import { niceTicks } from './niceNumbers';

type Hue = FieldInfo['hue'];
/** Of a field that the run does not tell of. */
export const ANY_HUE: Hue = [280, 110];

/** Evenly rising lightness on dark, evenly falling on paper, so that the order holds in grey and for the colour-blind. */
const RUN = { dark: { lightness: [0.2, 0.72], chroma: [0.035, 0.135] }, light: { lightness: [0.975, 0.635], chroma: [0.012, 0.112] } } as const;

/** The colour of a share 0–1 of the range. */
export function fieldColour(theme: Theme, hue: Hue, share: number): Rgb {
  return hueRamp({ ...RUN[theme], hue }, share);
}

export function hueOf(info: Pick<RunInfo, 'fields'> | null, name: string): Hue {
  return info?.fields.find((field) => field.name === name)?.hue ?? ANY_HUE;
}

/** 256 texels of four bytes. */
export function fieldTable(theme: Theme, hue: Hue): Uint8Array {
  const table = new Uint8Array(256 * 4);
  for (let i = 0; i < 256; i++) {
    const colour = fieldColour(theme, hue, i / 255);
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
    stops: Array.from({ length: 9 }, (_, i) => css(fieldColour(theme, field?.hue ?? ANY_HUE, i / 8))),
  };
}
