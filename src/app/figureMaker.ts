// One figure for a journal or a slide, as it was chosen: the picture, charts beside it, and as much of the words as wanted.
import { chartData, livelyLines } from '../charts/data';
import { plotsOf, withLines } from '../charts/plots';
import type { Plot } from '../charts/plots';
import { chartPart } from '../charts/svg';
import type { ChartPanel, Figure, Panel } from '../render/figure/figure';
import { PICTURE_PAGE, chartStrip, layOut } from '../render/figure/layout';
import type { PageSize } from '../render/figure/layout';
import { PICTURE, inkOf } from '../render/figure/pictureFigure';
import { pageSvg } from '../render/figure/svgWriter';
import type { Theme } from '../render/palette';
import { paintedFigure } from '../render/screenshot';
import { notesOf, viewWords } from './figures';
import { formatClock } from './format';
import type { Lab } from './lab';
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

/** @param pixels to the unit of the page @returns null where there is nothing to show */
export function makeFigure(lab: Lab, choices: FigureChoices, hash: string, pixels: number): MadeFigure | null {
  const notes = notesOf(lab, hash);
  if (notes === null) return null;
  const charts = chartPanels(lab, choices), shape = shaper(lab, choices, charts);
  if (choices.picture) {
    const size = { ...PICTURE_PAGE, height: PICTURE_PAGE.height + chartStrip({ panels: [BLANK, ...charts.panels] }) };
    const drawn = lab.view.figure({ notes, theme: choices.theme, shape, page: size, pixels });
    return drawn && { figure: drawn.figure, size, pictures: { [PICTURE]: drawn.picture } };
  }
  if (charts.panels.length === 0) return null;
  const bare: Figure = { ink: inkOf(choices.theme), title: notes.title, subtitle: '', panels: [], legend: [], keys: [], scales: [], scaleBar: null, caption: notes.caption };
  const across = Math.ceil(Math.sqrt(charts.panels.length)), down = Math.ceil(charts.panels.length / across);
  return { figure: shape(bare), size: { width: PICTURE_PAGE.width, height: 170 + down * CHART_HEIGHT }, pictures: {} };
}

const BLANK: Panel = { kind: 'picture', name: PICTURE, alt: '' };

interface Charts {
  readonly panels: readonly ChartPanel[];
  readonly keys: Figure['keys'];
}

function chartPanels(lab: Lab, { charts, theme, parts }: FigureChoices): Charts {
  const { history, marks } = lab.store, ink = inkOf(theme), told = parts.has('legend');
  const made = chartsToShow(lab, theme).filter(({ id }) => charts.has(id)).map((plot) => {
    const { panel, keys, lines } = chartPart(plot, chartData(history, plot.lines, false), { logarithmic: false, marks: marks.value, ink, name: plot.id });
    return { keys, panel: { ...panel, heading: { title: plot.title, lines: told ? lines : [] }, ...(told ? {} : { events: [] }) } };
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

const lettered = (panels: readonly Panel[], isWished: boolean): readonly Panel[] => (isWished ? panels.map((panel, n) => ({ ...panel, label: String.fromCharCode(65 + n) })) : panels);

export const canvasOf = ({ figure, size, pictures }: MadeFigure, pixels: number): HTMLCanvasElement => paintedFigure(figure, size, pixels, pictures);

/** Words and curves stay what they are; only pictures of cells are pixels in it. */
export function svgOf({ figure, size, pictures }: MadeFigure): string {
  return pageSvg(layOut(figure, size), Object.fromEntries(Object.entries(pictures).map(([name, canvas]) => [name, canvas.toDataURL('image/png')])), 'figure');
}
