// Colours of chart lines by name: a population, product or clone has the same one in picture, legend and chart.
import { css } from '../render/colour';
import { PALETTES, chartColours, cloneColour, productColour } from '../render/palette';
import type { Theme } from '../render/palette';

/** Lines of the substances: dark enough on paper, bright enough on ink. */
const FIELD_INK: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  dark: { oxygen: '#7db7ff', ifng: '#ffb46b', il2: '#8fe3a1', il6: '#ff8f8f', tnf: '#d9c9ff', attractant: '#f0e442', suppressor: '#c9b8a6' },
  light: { oxygen: '#1f5fc4', ifng: '#a35c00', il2: '#2c7a3f', il6: '#b3001b', tnf: '#5a3ea8', attractant: '#6f6300', suppressor: '#6b5a48' },
};

/** `tumor`, `product:1`, `clone:0`, `series:3`, `field:ifng`; the ink of the page for a name it does not know. */
export function lineColour(theme: Theme, name: string): string {
  const [kind, which = ''] = name.split(':');
  switch (kind) {
    case 'product': return css(productColour(theme, Number(which)));
    case 'clone': return css(cloneColour(theme, Number(which)));
    case 'series': return css(PALETTES[theme].clones[Number(which) % PALETTES[theme].clones.length]);
    case 'field': return FIELD_INK[theme][which] ?? css(PALETTES[theme].ink);
    default: return chartColours(theme)[name] ?? css(PALETTES[theme].ink);
  }
}
