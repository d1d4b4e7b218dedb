// The figure of a moment: the picture of the patch, and beside it the legend of what can be seen in it.
import type { FieldLegend } from '../fieldPalette';
import { legendOf } from '../legend';
import type { LegendEntry, LegendInfo } from '../legend';
import { PALETTES } from '../palette';
import type { Theme } from '../palette';
import { css } from '../colour';
import type { ColorBy } from '../settings';
import type { DrawnPicture } from '../../../workers/frameTypes';
import { ON_PAPER } from './figure';
import type { ColourScale, Figure, FigureInk, LegendRow, ScaleBar } from './figure';
import { signOf } from './signs';

/** Name of the panel that the picture lies in. */
export const PICTURE = 'picture';

export interface PictureNotes {
  readonly title: string;
  /** The moment and how it is looked at. */
  readonly subtitle: string;
  readonly caption: readonly string[];
  /** What the picture shows, in words. */
  readonly alt: string;
  /** How many there are of each group; a group without any has no line in the legend. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface PictureState {
  readonly info: LegendInfo;
  readonly theme: Theme;
  readonly colorBy: ColorBy;
  readonly hidden: ReadonlySet<string>;
  readonly drawn: DrawnPicture | null;
  readonly field: FieldLegend | null;
  /** Signs of kills and the like are in the picture. */
  readonly marked: boolean;
  readonly scaleBar: ScaleBar;
}

export function inkOf(theme: Theme): FigureInk {
  if (theme === 'light') return ON_PAPER;
  return { paper: css(PALETTES.dark.surround), ink: css(PALETTES.dark.ink), soft: '#9db0c9', line: css(PALETTES.dark.boundary) };
}

export function pictureFigure({ title, subtitle, caption, alt, counts }: PictureNotes, state: PictureState): Figure {
  const { info, theme, colorBy, drawn, field, scaleBar, marked, hidden } = state;
  const legend = legendOf(info, theme, colorBy, drawn);
  const seen = ({ group }: LegendEntry): boolean => !hidden.has(group) && (group === 'marks' ? marked : (counts.get(group) ?? 0) > 0);
  const rows = [...legend.cells, ...legend.extras].filter(seen).map((entry): LegendRow => ({ label: entry.label, sign: signOf(entry.shape, entry.colour, entry.ring) }));
  const names = legend.names.map(({ label, colour }): LegendRow => ({ label, sign: signOf('disc', colour) }));
  const scales: ColourScale[] = [];
  if (legend.scale !== null) {
    const { label, low, high, stops } = legend.scale;
    scales.push({ label, stops, ticks: [{ at: 0, text: low }, { at: 1, text: high }] });
  }
  if (field !== null) scales.push({ label: `${field.label}, ${field.unit}`, stops: field.stops, ticks: field.ticks });
  return { ink: inkOf(theme), title, subtitle, caption, panels: [{ kind: 'picture', name: PICTURE, alt }], legend: [...rows, ...names], keys: [], scales, scaleBar };
}
