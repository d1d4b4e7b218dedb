// Charts as drawings for a file or a printed sheet: made for paper, whatever the theme of the page.
import { provenanceOf } from '../app/figures';
import type { Lab } from '../app/lab';
import { SHEET_CHART } from '../render/figure/layout';
import type { PageSize } from '../render/figure/layout';
import { chartData, livelyLines } from './data';
import { CUSTOM, plotsOf, withLines } from './plots';
import type { Plot } from './plots';
import { chartSvg } from './svg';
import type { SvgOptions } from './svg';

/** A chart as a file of its own. */
export function chartOnPaper(lab: Lab, plot: Plot, logarithmic: boolean, hash: string): string {
  const onPaper = plotsOf(lab.store.info.value!, 'light', plot.lines[0].column).find(({ id }) => id === plot.id) ?? plot;
  return drawn(lab, onPaper, { logarithmic, run: lab.store.info.value!.title, caption: provenanceOf(lab, hash), marks: lab.store.marks.value });
}

/** @param plot in the colours of paper */
function drawn({ store }: Lab, plot: Plot, options: SvgOptions, size?: PageSize): string {
  const printed = withLines(plot, plot.id === CUSTOM ? plot.lines : livelyLines(store.history, plot.lines));
  return chartSvg(printed, chartData(store.history, printed.lines, options.logarithmic), options, size);
}

/** Every chart of the run that has something to show, for a sheet that says itself which run it is. */
export function chartsOnPaper(lab: Lab): readonly string[] {
  const { store } = lab;
  const info = store.info.value;
  if (info === null || store.history.rows < 2) return [];
  const options: SvgOptions = { logarithmic: false, run: '', caption: [], marks: store.marks.value };
  return plotsOf(info, 'light', '').filter(({ lines }) => livelyLines(store.history, lines).length > 0).map((plot) => drawn(lab, plot, options, SHEET_CHART));
}
