// Groups that can be on the screen together look different, to everyone and to the colour-blind, and stand out from the ground.
import { filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { css, distance, rgb } from '../../src/render/colour';
import type { Rgb } from '../../src/render/colour';
import { legendOf } from '../../src/render/legend';
import type { LegendEntry } from '../../src/render/legend';
import { PALETTES } from '../../src/render/palette';
import type { Theme } from '../../src/render/palette';
import { emptyRun } from '../browser/render/scenes';

const THEMES: Theme[] = ['dark', 'light'];
const EYES = { everyone: null, protanopia: filterDeficiencyProt(1), deuteranopia: filterDeficiencyDeuter(1), tritanopia: filterDeficiencyTrit(1) };
type Eye = keyof typeof EYES;

function seenBy(eye: Eye, [r, g, b]: Rgb): Rgb {
  const filter = EYES[eye];
  if (filter === null) return [r, g, b];
  const seen = filter({ mode: 'rgb', r, g, b }) as { r: number; g: number; b: number };
  return [seen.r, seen.g, seen.b];
}

/** Distance in OKLab (0.02 is just noticeable). Products differ by nothing but their colour, so they keep twice the distance. */
const APART = { groups: { all: 0.08, deficient: 0.04 }, products: { all: 0.18, deficient: 0.09 } };
/** Of graphics with their ground (WCAG 2.2, 1.4.11). */
const CONTRAST = 3;
/** What lies about and does nothing stays back, so that the picture is calm; a shape of its own tells it: spindle, pale and swollen. */
const QUIET = { stroma: 1.7, necrotic: 1.7 } as const;

const product = (label: string) => ({ name: label, label, costimulation: '4-1BB', targets: 'CD19', dose: { count: 10, over: 0, entry: 'edge' as const } });
const run = emptyRun({
  products: ['one', 'two', 'three', 'four'].map(product), vessels: [[0, 0, 0]],
  clones: [{ clone: 'blasts', label: 'blasts', kind: 0 }, { clone: 'B cells', label: 'B cells', kind: 2 }, { clone: 'fibroblasts', label: 'fibroblasts', kind: 3 }, { clone: 'macrophages', label: 'macrophages', kind: 4 }],
});
/** All cells and the vessels; memory cells are told by the gold of their ring, synapses and marks are lines and flashes. */
function shown(theme: Theme): LegendEntry[] {
  const { cells, extras } = legendOf(run, theme, 'type');
  return [...cells.map((entry) => (entry.ring === undefined ? entry : { ...entry, colour: entry.ring })), ...extras.filter(({ group }) => group === 'vessels')];
}
const isProduct = ({ shape }: LegendEntry): boolean => shape === 'halo';

describe.each(THEMES)('groups of cells on %s', (theme) => {
  const entries = shown(theme);

  it('are all here', () => {
    expect(entries.map(({ group }) => group)).toEqual(
      ['tumor', 'tumor-negative', 'cart-0', 'cart-1', 'cart-2', 'cart-3', 'cart-exhausted', 'cart-memory', 'healthy', 'stroma', 'macrophage', 'apoptotic', 'necrotic', 'vessels']);
  });

  it.each(Object.keys(EYES) as Eye[])('look different, for %s', (eye) => {
    entries.forEach((one, i) => {
      for (const other of entries.slice(i + 1)) {
        const least = APART[isProduct(one) && isProduct(other) ? 'products' : 'groups'][eye === 'everyone' ? 'all' : 'deficient'];
        const apart = distance(seenBy(eye, rgb(one.colour)), seenBy(eye, rgb(other.colour)));
        expect(apart, `${one.group} ${one.colour} and ${other.group} ${other.colour}`).toBeGreaterThanOrEqual(least);
      }
    });
  });

  it('stand out from the ground', () => {
    for (const { group, colour } of entries) {
      expect(wcagContrast(colour, css(PALETTES[theme].patch)), `${group} ${colour}`).toBeGreaterThanOrEqual(group in QUIET ? QUIET[group as keyof typeof QUIET] : CONTRAST);
    }
  });

  it('that stay back have a shape that no other group has', () => {
    for (const group of Object.keys(QUIET)) {
      const own = entries.find((entry) => entry.group === group)!.shape;
      expect(entries.filter(({ shape }) => shape === own).length, group).toBe(1);
    }
  });
});

describe('the bars above', () => {
  it('refuse the blue and petrol of two products that were hardly told apart, and two greys', () => {
    expect(distance(rgb('#005c6e'), rgb('#1f5fc4'))).toBeLessThan(APART.products.all);
    expect(distance(rgb('#74898f'), rgb('#928c86'))).toBeLessThan(APART.groups.all);
  });
});
