// The colours: groups stay apart for colour-blind people and in grey print, ramps are even, tables match the page's colours.
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, SUBSTANCES } from '../../sim';
import { byteOfMolecules, moleculesOfByte } from '../../src/render/codes';
import { css, distance, labOf, mix, packed, rgb, rgbOf, unpacked } from '../../src/render/colour';
import type { Rgb } from '../../src/render/colour';
import { ANY_HUE, fieldColour, fieldLegend, fieldTable } from '../../src/render/fieldPalette';
import { PALETTES, antigenColour, antigenShare, antigenTable, chartColours, nameColour, rampStops } from '../../src/render/palette';
import type { Theme } from '../../src/render/palette';
import { lineColour } from '../../src/charts/colours';
import { DRAWN, DRAWN_NAMES } from '../../workers/drawn';
import { emptyRun } from '../browser/render/scenes';

const THEMES: Theme[] = ['dark', 'light'];

const linear = (u: number) => (u <= 0.04045 ? u / 12.92 : ((u + 0.055) / 1.055) ** 2.4);
const gamma = (u: number) => (u <= 0.0031308 ? 12.92 * u : 1.055 * u ** (1 / 2.4) - 0.055);
/** What dichromats see (Viénot, Brettel and Mollon 1999, in linear RGB). */
const BLINDNESS: Record<string, number[]> = {
  protan: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deutan: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
};

function seenBy(kind: string, colour: Rgb): Rgb {
  if (kind === 'everyone') return colour;
  const m = BLINDNESS[kind], c = colour.map(linear);
  const row = (k: number) => gamma(Math.min(1, Math.max(0, m[3 * k] * c[0] + m[3 * k + 1] * c[1] + m[3 * k + 2] * c[2])));
  return [row(0), row(1), row(2)];
}

describe('colours', () => {
  it('go through OKLab and back unchanged', () => {
    for (const hex of ['#000000', '#ffffff', '#3fe6d0', '#d35a00', '#473f73']) {
      expect(css(rgbOf(labOf(rgb(hex))))).toBe(hex);
      expect(css(unpacked(packed(rgb(hex))))).toBe(hex);
    }
    expect(labOf(rgb('#ffffff'))[0]).toBeCloseTo(1, 3);
    expect(css(mix(rgb('#000000'), rgb('#ffffff'), 1))).toBe('#ffffff');
  });

  it.each(THEMES)('of full, dim and negative tumour cells and CAR-T cells stay apart, also for the colour-blind, on %s', (theme) => {
    const p = PALETTES[theme];
    const groups = { full: antigenColour(theme, 15_000), dim: antigenColour(theme, 400), negative: p.negative, cart: p.products[0], healthy: p.healthy };
    const names = Object.keys(groups) as (keyof typeof groups)[];
    for (const kind of ['everyone', 'protan', 'deutan']) {
      const seen = (c: Rgb) => seenBy(kind, c);
      for (let i = 0; i < names.length; i++) {
        for (let j = i + 1; j < names.length; j++) {
          const apart = distance(seen(groups[names[i]]), seen(groups[names[j]]));
          expect(apart, `${names[i]} and ${names[j]} for ${kind}`).toBeGreaterThan(0.055);
        }
      }
    }
  });

  it.each(THEMES)('stand out from the ground on %s', (theme) => {
    const p = PALETTES[theme];
    const contrast = (c: Rgb) => {
      const light = (x: Rgb) => 0.2126 * linear(x[0]) + 0.7152 * linear(x[1]) + 0.0722 * linear(x[2]) + 0.05;
      const [a, b] = [light(c), light(p.patch)];
      return Math.max(a, b) / Math.min(a, b);
    };
    for (const colour of [antigenColour(theme, 15_000), p.negative, p.products[0], p.synapse, p.kill, p.selection, p.ink]) expect(contrast(colour)).toBeGreaterThan(3);
    expect(contrast(p.ink)).toBeGreaterThan(7);
  });

  it.each(THEMES)('of the antigen ramp move steadily away from the ground on %s, so that grey print keeps the order', (theme) => {
    const lightness = [200, 1000, 5000, 15_000, 50_000].map((n) => labOf(antigenColour(theme, n))[0]);
    for (let i = 1; i < lightness.length; i++) expect((lightness[i] - lightness[i - 1]) * (theme === 'dark' ? 1 : -1)).toBeGreaterThan(0.02);
  });

  it('follow the antigen byte of a frame', () => {
    expect([0, 1, 100, 15_000].map((n) => Math.round(moleculesOfByte(byteOfMolecules(n))))).toEqual([0, 1, expect.any(Number), expect.any(Number)]);
    expect(moleculesOfByte(byteOfMolecules(15_000)) / 15_000).toBeGreaterThan(0.96);
    expect(moleculesOfByte(byteOfMolecules(15_000)) / 15_000).toBeLessThan(1.04);
    expect(antigenTable('dark')[byteOfMolecules(1e6)]).toEqual(PALETTES.dark.antigen.at(-1)!.map((c) => expect.closeTo(c, 2)));
    expect(antigenShare(0)).toBe(0);
    expect(antigenShare(1e7)).toBe(1);
  });

  it('of many clones repeat only in weaker tones', () => {
    const seen = Array.from({ length: 24 }, (_, clone) => css(nameColour('dark', 'clones', clone)));
    expect(new Set(seen).size).toBe(24);
  });

  it('reach the charts as they are in the picture', () => {
    expect(chartColours('light')['tumorNegative']).toBe(css(PALETTES.light.negative));
    expect(chartColours('dark')['cart']).toBe(css(PALETTES.dark.products[0]));
  });
});

describe('colours of a quantity', () => {
  const ramps = DRAWN_NAMES.flatMap((name) => (typeof DRAWN[name].ramp === 'string' ? [] : [[name, DRAWN[name].ramp as readonly [number, number]] as const]));

  it.each(THEMES)('move steadily away from the ground on %s, for the colour-blind too, and begin apart from cells that have stepped back', (theme) => {
    expect(ramps.length).toBeGreaterThan(5);
    for (const [name, ramp] of ramps) {
      for (const kind of ['everyone', 'protan', 'deutan']) {
        const seen = rampStops(theme, ramp).map((colour) => seenBy(kind, colour)), l = seen.map((colour) => labOf(colour)[0]);
        for (let i = 1; i < l.length; i++) expect((l[i] - l[i - 1]) * (theme === 'dark' ? 1 : -1), `${name} for ${kind}`).toBeGreaterThan(0.02);
        for (const colour of seen) expect(distance(colour, seenBy(kind, PALETTES[theme].muted)), `${name} for ${kind}`).toBeGreaterThan(0.055);
      }
    }
  });
});

type Hue = typeof ANY_HUE;
const HUES = new Map(FIELD_NAMES.map((name) => [name, SUBSTANCES[name].picture.hue] as const));

describe('heat-map colours', () => {
  it.each(THEMES)('rise (or fall) evenly in lightness on %s', (theme) => {
    for (const hue of [...HUES.values(), ANY_HUE]) {
      for (const kind of ['everyone', 'protan', 'deutan']) {
        const l = Array.from({ length: 9 }, (_, i) => labOf(seenBy(kind, fieldColour(theme, hue, i / 8)))[0]);
        for (let i = 1; i < 9; i++) expect((l[i] - l[i - 1]) * (theme === 'dark' ? 1 : -1), kind).toBeGreaterThan(0.02);
      }
    }
  });

  it.each(THEMES)('are of a hue of their own for every substance on %s, where there is much of it and in the charts', (theme) => {
    const names = [...HUES.keys()];
    for (const colourOf of [(hue: Hue) => fieldColour(theme, hue, 1), (hue: Hue) => rgb(lineColour(theme, `hue:${hue[1]}`))]) {
      for (const one of names) {
        for (const other of names.slice(names.indexOf(one) + 1)) expect(distance(colourOf(HUES.get(one)!), colourOf(HUES.get(other)!)), `${one} and ${other}`).toBeGreaterThan(0.035);
      }
    }
  });

  it('leave pink, red and orange to the cells', () => {
    for (const [name, ends] of HUES) for (const hue of ends) expect(hue > 75 && hue < 330, name).toBe(true);
  });

  it('fill a table of 256 opaque texels, whose ends the legend shows with real numbers', () => {
    const table = fieldTable('dark', HUES.get('ifng')!);
    expect(table.length).toBe(1024);
    expect([...table].filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
    const picture = { name: 'ifng', nx: 2, ny: 2, low: 0, high: 8.4, halfX: 1, halfY: 1 };
    const legend = fieldLegend(emptyRun(), { meta: { field: picture } as never }, 'dark')!;
    expect(legend.unit).toBe('pg/mL');
    expect(legend.stops[0]).toBe(css([table[0] / 255, table[1] / 255, table[2] / 255]));
    expect(legend.stops.at(-1)).toBe(css([table[1020] / 255, table[1021] / 255, table[1022] / 255]));
    expect(legend.ticks.map((t) => t.text)).toEqual(['0', '2', '4', '6', '8']);
    expect(legend.ticks[1].at).toBeCloseTo(2 / 8.4);
    expect(fieldLegend(emptyRun(), { meta: { field: null } as never }, 'dark')).toBeNull();
  });
});
