// Figures of several runs as one: their pictures beside each other under a letter each, and one legend for all of them.
import type { ColourScale, Figure, LegendRow } from './figure';

export interface SideOf {
  /** Of its picture. */
  readonly panel: string;
  /** “A · this run” */
  readonly label: string;
  /** “A”: where a scale is not that of the others. */
  readonly letter: string;
  readonly figure: Figure;
}

/** Everything but pictures, legend and scales is that of the first. */
export function sideBySide(sides: readonly SideOf[]): Figure {
  const legend = new Map<string, LegendRow>(), scales = sides.flatMap(({ figure }) => figure.scales).filter(isFirst);
  for (const { figure } of sides) for (const row of figure.legend) if (!legend.has(row.label)) legend.set(row.label, row);
  return {
    ...sides[0]!.figure,
    panels: sides.flatMap(({ panel, label, figure }) => figure.panels.map((one) => ({ ...one, name: panel, label }))),
    legend: [...legend.values()],
    // The same colour may stand for other values in each of them.
    scales: scales.every((scale, n) => scales.findIndex(({ label }) => label === scale.label) === n) ? scales
      : sides.flatMap(({ letter, figure }) => figure.scales.map((scale) => ({ ...scale, label: `${letter}: ${scale.label}` }))),
  };
}

const isFirst = (scale: ColourScale, n: number, all: readonly ColourScale[]): boolean => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(scale)) === n;
