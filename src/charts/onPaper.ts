// Charts as drawings for a file or a printed sheet: made for paper, whatever the theme of the page.
import { provenanceOf } from '../app/figures';
import type { Lab } from '../app/lab';
import { headingHeight } from '../render/figure/chartPanel';
import { ON_PAPER } from '../render/figure/figure';
import type { Figure } from '../render/figure/figure';
import { SHEET_CHART, layOut } from '../render/figure/layout';
import { pageSvg } from '../render/figure/svgWriter';
import { chartData, livelyLines } from './data';
import { CUSTOM, plotsOf, withLines } from './plots';
import type { Plot } from './plots';
import { chartPart, chartSvg } from './svg';

/** The charts of a printed sheet, which says once what their letters mean. */
export interface PaperCharts {
  readonly drawings: readonly string[];
  readonly events: Figure['keys'];
}

/** A chart as a file of its own. */
export function chartOnPaper(lab: Lab, plot: Plot, logarithmic: boolean, hash: string): string {
  const { store } = lab, { title } = store.info.value!, onPaper = plotsOf(store.info.value!, 'light', plot.lines[0].column).find(({ id }) => id === plot.id) ?? plot;
  const printed = withLines(onPaper, onPaper.id === CUSTOM ? onPaper.lines : livelyLines(store.history, onPaper.lines));
  return chartSvg(printed, chartData(store.history, printed.lines, logarithmic), { logarithmic, run: title, caption: provenanceOf(lab, hash), marks: store.marks.value });
}

/** Every chart of the run that has something to show, for a sheet that says itself which run it is. */
export function chartsOnPaper({ store: { info, history, marks } }: Lab): PaperCharts {
  if (info.value === null || history.rows < 2) return { drawings: [], events: [] };
  const parts = plotsOf(info.value, 'light', '').flatMap((plot) => {
    const lines = livelyLines(history, plot.lines);
    return lines.length === 0 ? [] : [{ plot, ...chartPart(withLines(plot, lines), chartData(history, lines, false), { logarithmic: false, marks: marks.value, ink: ON_PAPER, name: plot.id }) }];
  });
  const drawings = parts.map(({ plot, panel, lines }) => {
    const told = { ...panel, heading: { title: plot.title, lines } }, { width, height } = SHEET_CHART;
    const figure: Figure = { ink: ON_PAPER, title: '', subtitle: '', panels: [told], legend: [], keys: [], scales: [], scaleBar: null, caption: [] };
    return pageSvg(layOut(figure, { width, height: height + headingHeight(told, width) }), {}, plot.id);
  });
  return { drawings, events: parts[0]?.keys ?? [] };
}
