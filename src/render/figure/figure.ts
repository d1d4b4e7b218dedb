// A figure to be saved or printed, as pure data: what it shows and says, not where. `layOut` gives every piece its place.

export interface FigureInk {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
}

/** What is made for paper, whatever the theme of the page. */
export const ON_PAPER: FigureInk = { paper: '#ffffff', ink: '#1b2430', soft: '#57606d', line: '#d8d2c6' };

/** One stroke or filled shape of a small sign, in a square of 20 with its centre in the middle. */
export interface SignPart {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  readonly dash?: string;
}

export interface LegendRow {
  readonly label: string;
  readonly sign: readonly SignPart[];
}

/** A strip of colours with its ends, for a quantity that cells or the ground are coloured by. */
export interface ColourScale {
  readonly label: string;
  readonly stops: readonly string[];
  /** Words or numbers under the strip; `at` is their place, 0–1. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface ScaleBar {
  /** µm */
  readonly length: number;
  /** In the unit of the page. */
  readonly width: number;
  readonly text: string;
}

/** A picture that the writer is handed as pixels. */
export interface PicturePanel {
  readonly kind: 'picture';
  readonly name: string;
  readonly alt: string;
  /** Above it: a letter, or the moment that it shows. */
  readonly label?: string;
}

export interface ChartAxis {
  readonly title: string;
  readonly colour: string;
  /** Place of a value, 0 at the bottom and 1 at the top. */
  readonly place: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export interface ChartLine {
  readonly colour: string;
  readonly dashed: boolean;
  readonly right: boolean;
  readonly values: readonly (number | null)[];
}

export interface ChartPanel {
  readonly kind: 'chart';
  readonly name: string;
  readonly label?: string;
  /** What a chart says of itself where it is not alone in its figure. */
  readonly heading?: { readonly title: string; readonly lines: readonly LegendRow[] };
  readonly days: readonly number[];
  /** Last day of the axis. */
  readonly end: number;
  readonly dayTicks: readonly { readonly value: number; readonly text: string }[];
  readonly dayTitle: string;
  readonly left: ChartAxis | null;
  readonly right: ChartAxis | null;
  readonly lines: readonly ChartLine[];
  /** Vertical lines, each with the mark by which the legend explains it. */
  readonly events: readonly { readonly day: number; readonly mark: string }[];
}

export type Panel = PicturePanel | ChartPanel;

export interface Figure {
  readonly ink: FigureInk;
  readonly title: string;
  /** Under the title: the moment, or what the figure shows of the run. */
  readonly subtitle: string;
  readonly panels: readonly Panel[];
  /** Pictures beside each other; about as many as below each other, if left out. */
  readonly across?: number;
  readonly legend: readonly LegendRow[];
  /** Explanations by a mark: the events of a chart. */
  readonly keys: readonly { readonly mark: string; readonly text: string }[];
  readonly scales: readonly ColourScale[];
  readonly scaleBar: ScaleBar | null;
  /** Provenance: from which scenario, seed, version and state the figure comes. */
  readonly caption: readonly string[];
}
