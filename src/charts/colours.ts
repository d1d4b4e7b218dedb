// Colours of chart lines by name: a population, product or clone has the same one in picture, legend and chart.
import { css, hueRamp } from '../render/colour';
import type { Rgb } from '../render/colour';
import { PALETTES, chartColours, nameColour, productColour } from '../render/palette';
import type { Theme } from '../render/palette';

/** Lightness and chroma of lines of substances: dark enough on paper, bright enough on ink. */
const INK: Readonly<Record<Theme, readonly [number, number]>> = { dark: [0.8, 0.12], light: [0.48, 0.11] };

/** `tumor`, `product:1`, `clone:0`, `series:3`, `hue:116`; the ink of the page for a name it does not know. */
export function lineColour(theme: Theme, name: string): string {
  const [kind, which = ''] = name.split(':');
  switch (kind) {
    case 'product': return css(productColour(theme, Number(which)));
    case 'clone': return css(nameColour(theme, 'clones', Number(which)));
    case 'series': return css(PALETTES[theme].clones[Number(which) % PALETTES[theme].clones.length]);
    case 'hue': return css(ofHue(theme, Number(which)));
    default: return chartColours(theme)[name] ?? css(PALETTES[theme].ink);
  }
}

/** @param hue degrees of OKLCH */
function ofHue(theme: Theme, hue: number): Rgb {
  const [lightness, chroma] = INK[theme];
  return hueRamp({ lightness: [lightness, lightness], chroma: [chroma, chroma], hue: [hue, hue] }, 0);
}
