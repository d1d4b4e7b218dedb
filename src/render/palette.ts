// The colours of the picture, one set per theme; page and charts take theirs from here.
import { moleculesOfByte } from './codes';
import { css, hueRamp, mix, ramp, rgb } from './colour';
import type { Rgb } from './colour';
import type { ColouringInfo } from '../../workers/simApi';

export type Theme = 'dark' | 'light';

export interface Palette {
  /** Around the patch. */
  readonly surround: Rgb;
  /** The patch, in the middle and towards its edge. */
  readonly patch: Rgb;
  readonly patchEdge: Rgb;
  readonly boundary: Rgb;
  /** Text and lines over the picture. */
  readonly ink: Rgb;
  /** Antigen level from barely there to plenty. */
  readonly antigen: readonly Rgb[];
  readonly negative: Rgb;
  /** CAR-T cells of the first, second … product. */
  readonly products: readonly Rgb[];
  readonly exhausted: Rgb;
  readonly memory: Rgb;
  readonly healthy: Rgb;
  readonly stroma: Rgb;
  readonly macrophage: Rgb;
  readonly apoptotic: Rgb;
  readonly necrotic: Rgb;
  readonly vessel: Rgb;
  readonly synapse: Rgb;
  readonly kill: Rgb;
  readonly division: Rgb;
  readonly infusion: Rgb;
  readonly mutation: Rgb;
  readonly selection: Rgb;
  /** Cells that have no say in the present colouring. */
  readonly muted: Rgb;
  readonly activation: readonly Rgb[];
  readonly exhaustion: readonly Rgb[];
  readonly clones: readonly Rgb[];
}

const all = (...hex: string[]): readonly Rgb[] => hex.map(rgb);

const dark: Palette = {
  surround: rgb('#060a13'), patch: rgb('#111c33'), patchEdge: rgb('#0b1324'), boundary: rgb('#2c3d5c'), ink: rgb('#dbe6f5'),
  antigen: all('#473f73', '#72458f', '#ab4d90', '#de6693', '#f5a0ad'),
  negative: rgb('#ffb020'),
  products: all('#3fe6d0', '#83b1ff', '#d7e443', '#efeaff'),
  exhausted: rgb('#7d9bb3'), memory: rgb('#fff0a0'),
  healthy: rgb('#526d7c'), stroma: rgb('#3c5050'), macrophage: rgb('#9aa65c'), apoptotic: rgb('#847a7d'), necrotic: rgb('#b9ad9a'),
  vessel: rgb('#a84e45'), synapse: rgb('#eafffb'),
  kill: rgb('#fff3d6'), division: rgb('#d9c9ff'), infusion: rgb('#7ff5e4'), mutation: rgb('#ffd25e'),
  selection: rgb('#ffffff'), muted: rgb('#38445c'),
  activation: all('#27506b', '#2b8fa0', '#3fe6d0', '#d8fff6'),
  exhaustion: all('#3fe6d0', '#7fa4c0', '#a07ec2', '#e0529a'),
  clones: all('#e58ab5', '#ffb020', '#56b4e9', '#9be564', '#c79bff', '#ff7f50', '#f0e442', '#6fd3c7'),
};

const light: Palette = {
  surround: rgb('#efebe3'), patch: rgb('#fffdf9'), patchEdge: rgb('#f8f4ec'), boundary: rgb('#b9b1a3'), ink: rgb('#1b2430'),
  antigen: all('#e6dbea', '#d3b6d6', '#bd86ba', '#a1589d', '#78327e'),
  negative: rgb('#d35a00'),
  products: all('#005c6e', '#4e29aa', '#248836', '#7a6fbb'),
  exhausted: rgb('#5c8188'), memory: rgb('#b37e00'),
  healthy: rgb('#6f93bd'), stroma: rgb('#afc8bb'), macrophage: rgb('#7b9a5f'), apoptotic: rgb('#948c87'), necrotic: rgb('#d6ab9c'),
  vessel: rgb('#ba5d67'), synapse: rgb('#002f36'),
  kill: rgb('#b3001b'), division: rgb('#5a3ea8'), infusion: rgb('#005c6e'), mutation: rgb('#a35c00'),
  selection: rgb('#101820'), muted: rgb('#d5d5d8'),
  activation: all('#c3dadd', '#7fb6bd', '#2a8e99', '#004f5c'),
  exhaustion: all('#005c6e', '#5b7aa0', '#80559f', '#b0145f'),
  clones: all('#a3347f', '#d35a00', '#0067a8', '#3d7a00', '#6d44b8', '#b3341a', '#867300', '#00796b'),
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { dark, light };

/** Molecules per cell at the two ends of the antigen ramp; about 200 is where recognition fails, 50 000 is plenty. */
export const ANTIGEN_RANGE = [200, 50_000] as const;

/** Place on the antigen ramp, 0–1. */
export function antigenShare(molecules: number): number {
  return decadeShare(molecules, ...ANTIGEN_RANGE);
}

/** Place between two amounts by powers of ten, 0–1. */
function decadeShare(amount: number, low: number, high: number): number {
  return amount <= low ? 0 : Math.min(1, Math.log(amount / low) / Math.log(high / low));
}

export function antigenColour(theme: Theme, molecules: number): Rgb {
  return ramp(PALETTES[theme].antigen, antigenShare(molecules));
}

/** Colours of the 256 antigen bytes of a frame. */
export function antigenTable(theme: Theme): Rgb[] {
  return Array.from({ length: 256 }, (_, byte) => antigenColour(theme, moleculesOfByte(byte)));
}

/**
 * Lightness and chroma of cells from little to much: away from the ground they lie on, evenly, so that grey print keeps the
 * order. Even the least stands out from cells that have stepped back.
 */
const CELL_RAMP = { dark: { lightness: [0.48, 0.88], chroma: [0.1, 0.12] }, light: { lightness: [0.77, 0.36], chroma: [0.09, 0.12] } } as const;

/** Colours of a quantity from the low to the high end, at least three. */
export function rampStops(theme: Theme, name: ColouringInfo['ramp']): readonly Rgb[] {
  if (typeof name === 'string') return PALETTES[theme][name];
  return Array.from({ length: 5 }, (_, n) => hueRamp({ ...CELL_RAMP[theme], hue: name }, n / 4));
}

/** Colours of the 256 bytes by which cells are coloured. */
export function shadeTable(theme: Theme, name: ColouringInfo['ramp'], scale: ColouringInfo['scale']): Rgb[] {
  if (scale.kind === 'names') return Array.from({ length: 256 }, (_, value) => nameColour(theme, name, value));
  const stops = rampStops(theme, name);
  return Array.from({ length: 256 }, (_, byte) => ramp(stops, scale.kind === 'even' ? byte / 255 : decadeShare(moleculesOfByte(byte), scale.from, scale.to)));
}

export function productColour(theme: Theme, product: number): Rgb {
  const colours = PALETTES[theme].products;
  return colours[product % colours.length];
}

/** The colour of the n-th name; when the palette's colours are used up they come again, weaker. */
export function nameColour(theme: Theme, name: ColouringInfo['ramp'], n: number): Rgb {
  const colours = rampStops(theme, name);
  const base = colours[n % colours.length];
  const round = Math.floor(n / colours.length);
  return round === 0 ? base : mix(base, PALETTES[theme].patch, Math.min(0.6, 0.3 * round));
}

/** Colours for the page's charts, under the names of what they show. */
export function chartColours(theme: Theme): Readonly<Record<string, string>> {
  const p = PALETTES[theme];
  return {
    tumor: css(p.antigen[3]), tumorDim: css(p.antigen[1]), tumorNegative: css(p.negative), cart: css(p.products[0]),
    cartExhausted: css(p.exhausted), cartMemory: css(p.memory), healthy: css(p.healthy), stroma: css(p.stroma),
    apoptotic: css(p.apoptotic), necrotic: css(p.necrotic), vessel: css(p.vessel), kill: css(p.kill), division: css(p.division), synapse: css(p.synapse),
    infusion: css(p.infusion), mutation: css(p.mutation), ink: css(p.ink), paper: css(p.patch), surround: css(p.surround),
  };
}
