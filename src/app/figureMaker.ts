// One figure for a journal or a slide, as it was chosen: the picture, charts beside it, and as much of the words as wanted.
import { chartData, livelyLines } from '../charts/data';
import { plotsOf, withLines } from '../charts/plots';
import type { Plot } from '../charts/plots';
import { chartPart } from '../charts/svg';
import type { ChartPanel, Figure, Panel } from '../render/figure/figure';
import { PICTURE_PAGE, acrossOf, chartStrip, layOut } from '../render/figure/layout';
import type { PageSize } from '../render/figure/layout';
import { PICTURE, inkOf } from '../render/figure/pictureFigure';
import { pageSvg } from '../render/figure/svgWriter';
import type { Theme } from '../render/palette';
import { paintedFigure } from '../render/screenshot';
import { notesOf, viewWords } from './figures';
import type { PairHashes } from './figures';
import type { Twin } from './compare';
import { formatClock } from './format';
import type { Lab } from './lab';
import { PAIR_PAGE, drawPair } from './pairFigure';
import { pairLines } from './provenance';
import { texts } from './texts';

/** What a figure may say, in the order in which it is asked. */
export const PARTS = ['title', 'time', 'seed', 'legend', 'colours', 'scaleBar', 'letters', 'caption'] as const;
export type Part = (typeof PARTS)[number];

export interface FigureChoices {
  readonly theme: Theme;
  /** In place of the scenario’s, if it is not empty. */
  readonly title: string;
  readonly parts: ReadonlySet<Part>;
  readonly picture: boolean;
  /** Names of the charts beside it. */
  readonly charts: ReadonlySet<string>;
}

/** A figure with its pictures, for any writer. */
export interface MadeFigure {
  readonly figure: Figure;
  readonly size: PageSize;
  readonly pictures: Readonly<Record<string, HTMLCanvasElement>>;
}

/** Height of a chart where there is no picture. */
const CHART_HEIGHT = 300;

/** Charts that have something to show. */
export function chartsToShow({ store }: Lab, theme: Theme): readonly Plot[] {
  const info = store.info.value;
  if (info === null || store.history.rows < 2) return [];
  return plotsOf(info, theme, '').flatMap((plot) => {
    const lines = livelyLines(store.history, plot.lines);
    return lines.length === 0 ? [] : [withLines(plot, lines)];
  });
}

/** @param hashes of the states of both sides of a comparison @param pixels to the unit of the page @returns null where there is nothing to show */
export function makeFigure(lab: Lab, choices: FigureChoices, hashes: PairHashes, pixels: number): MadeFigure | null {
  const notes = notesOf(lab, hashes[0]), twin = lab.compare.twin.value;
  if (notes === null) return null;
  const charts = chartPanels(lab, twin, choices), shape = shaper(lab, choices, charts);
  if (choices.picture && twin !== null) {
    const size = { ...PAIR_PAGE, height: PAIR_PAGE.height + chartStrip({ panels: [BLANK, ...charts.panels] }, PAIR_PAGE.width) };
    const drawn = drawPair(lab, twin, hashes, { theme: choices.theme, shape, page: size, pixels });
    return drawn && { figure: drawn.figure, size, pictures: drawn.pictures };
  }
  if (choices.picture) {
    const size = { ...PICTURE_PAGE, height: PICTURE_PAGE.height + chartStrip({ panels: [BLANK, ...charts.panels] }) };
    const drawn = lab.view.figure({ notes, theme: choices.theme, shape, page: size, pixels });
    return drawn && { figure: drawn.figure, size, pictures: { [PICTURE]: drawn.picture } };
  }
  if (charts.panels.length === 0) return null;
  const bare: Figure = { ink: inkOf(choices.theme), title: notes.title, subtitle: '', panels: [], legend: [], keys: [], scales: [], scaleBar: null, caption: twin === null ? notes.caption : pairLines([lab.store, twin.lab.store], twin.names, hashes) };
  const across = acrossOf(charts.panels.length), down = Math.ceil(charts.panels.length / across);
  return { figure: shape(bare), size: { width: PICTURE_PAGE.width, height: 170 + down * CHART_HEIGHT }, pictures: {} };
}

const BLANK: Panel = { kind: 'picture', name: PICTURE, alt: '' };

interface Charts {
  readonly panels: readonly ChartPanel[];
  readonly keys: Figure['keys'];
}

/** Of two runs that are compared each chart of A, and beside it that of B. */
function chartPanels(lab: Lab, twin: Twin | null, choices: FigureChoices): Charts {
  if (twin === null) return chartsOf(lab, choices);
  const { sideA, sideB } = texts.compare, ours = chartsOf(lab, choices, sideA), theirs = chartsOf(twin.lab, choices, sideB);
  // Where something else was done to B its events have letters of their own; those of A are explained.
  const others = JSON.stringify(theirs.keys) === JSON.stringify(ours.keys) ? theirs.panels : theirs.panels.map((panel) => ({ ...panel, events: [] }));
  return { keys: ours.keys, panels: ours.panels.flatMap((panel, n) => (others[n] === undefined ? [panel] : [panel, others[n]])) };
}

/** @param letter of the side; '' for a run alone */
function chartsOf(lab: Lab, { charts, theme, parts }: FigureChoices, letter = ''): Charts {
  const { history, marks } = lab.store, ink = inkOf(theme), told = parts.has('legend');
  const made = chartsToShow(lab, theme).filter(({ id }) => charts.has(id)).map((plot) => {
    const { panel, keys, lines } = chartPart(plot, chartData(history, plot.lines, false), { logarithmic: false, marks: marks.value, ink, name: `${plot.id}${letter}` });
    const title = letter === '' ? plot.title : `${letter} · ${plot.title}`;
    return { keys, panel: { ...panel, heading: { title, lines: told ? lines : [] }, ...(told ? {} : { events: [] }) } };
  });
  return { panels: made.map(({ panel }) => panel), keys: made[0]?.keys ?? [] };
}

/** What becomes of the figure of the picture alone. */
function shaper(lab: Lab, { title, parts, picture }: FigureChoices, { panels, keys }: Charts): (figure: Figure) => Figure {
  const { info, minutes } = lab.store, told = (part: Part): boolean => parts.has(part);
  const subtitle = [...(told('time') ? [formatClock(minutes.value)] : []), ...(told('seed') ? [texts.provenance.seed(info.value!.seed)] : []), ...(picture && told('time') ? viewWords(lab) : [])];
  return (figure) => ({
    ...figure,
    title: told('title') ? title.trim() || figure.title : '', subtitle: subtitle.join(' · '),
    panels: lettered([...figure.panels, ...panels], told('letters')),
    legend: told('legend') ? figure.legend : [], keys: told('legend') ? keys : [], scales: told('colours') ? figure.scales : [],
    scaleBar: told('scaleBar') ? figure.scaleBar : null, caption: told('caption') ? figure.caption : [],
  });
}

/** Two runs that are compared have their letters already. */
const lettered = (panels: readonly Panel[], isWished: boolean): readonly Panel[] => (isWished ? panels.map((panel, n) => (panel.label === undefined ? { ...panel, label: String.fromCharCode(65 + n) } : panel)) : panels);

export const canvasOf = ({ figure, size, pictures }: MadeFigure, pixels: number): HTMLCanvasElement => paintedFigure(figure, size, pixels, pictures);

/** Words and curves stay what they are; only pictures of cells are pixels in it. */
export function svgOf({ figure, size, pictures }: MadeFigure): string {
  return pageSvg(layOut(figure, size), Object.fromEntries(Object.entries(pictures).map(([name, canvas]) => [name, canvas.toDataURL('image/png')])), 'figure');
}
