// A chart as a figure, and the figure as a vector drawing to put into a report.
import { scaleLinear, scaleLog } from 'd3-scale';
import type { TimelineMark } from '../../workers/simApi';
import { formatClock, formatNumber } from '../app/format';
import { texts } from '../app/texts';
import { MINUTES_PER_DAY } from '../../sim/units';
import { ON_PAPER } from '../render/figure/figure';
import type { ChartAxis, ChartPanel, Figure, FigureInk } from '../render/figure/figure';
import { CHART_PAGE, layOut } from '../render/figure/layout';
import { curveSign } from '../render/figure/signs';
import { pageSvg } from '../render/figure/svgWriter';
import { niceTicks } from '../render/niceNumbers';
import type { ChartData } from './data';
import { hasTwoAxes } from './plots';
import type { Plot } from './plots';

export interface SvgOptions {
  readonly logarithmic: boolean;
  /** Of the run that the chart belongs to. */
  readonly run: string;
  /** Provenance. */
  readonly caption: readonly string[];
  readonly marks: readonly TimelineMark[];
}

/** Name of the panel that the curves lie in. */
export const CHART = 'chart';

export function chartSvg(plot: Plot, data: ChartData, options: SvgOptions, size = CHART_PAGE): string {
  return pageSvg(layOut(chartFigure(plot, data, options), size), {}, plot.id);
}

export function chartFigure(plot: Plot, data: ChartData, { logarithmic, run, caption, marks }: SvgOptions): Figure {
  const { panel, keys, lines } = chartPart(plot, data, { logarithmic, marks, ink: ON_PAPER, name: CHART });
  return { ink: ON_PAPER, title: plot.title, subtitle: run, caption, keys, scales: [], scaleBar: null, legend: lines, panels: [panel] };
}

interface PartOptions extends Pick<SvgOptions, 'logarithmic' | 'marks'> {
  readonly ink: FigureInk;
  readonly name: string;
}

/** A chart as a panel, with what explains its curves and its events. */
export function chartPart(plot: Plot, data: ChartData, { logarithmic, marks, ink, name }: PartOptions): { readonly panel: ChartPanel; readonly keys: Figure['keys']; readonly lines: Figure['legend'] } {
  const end = Math.max(...data.days, 1e-9);
  const { keys, events } = eventsOf(marks.filter((mark) => mark.minutes / MINUTES_PER_DAY <= end));
  const twoAxes = hasTwoAxes(plot.lines);
  const { left, right } = texts.charts.axisSides;
  return {
    keys, lines: plot.lines.map((line) => ({ label: twoAxes ? `${line.label} (${line.right ? right : left})` : line.label, sign: curveSign(line.colour, line.dashed) })),
    panel: {
      kind: 'chart', name, days: data.days, end, dayTicks: niceTicks(0, end, 6), dayTitle: texts.charts.days,
      left: axisOf(plot, data, false, logarithmic, ink), right: axisOf(plot, data, true, logarithmic, ink), events,
      lines: plot.lines.map(({ colour, dashed, right: onRight }, i) => ({ colour, dashed, right: onRight, values: data.values[i] })),
    },
  };
}

/** What happened, each with a letter; what happened several times the same way has one letter and all its days. */
function eventsOf(marks: readonly TimelineMark[]): { readonly keys: Figure['keys']; readonly events: readonly { readonly day: number; readonly mark: string }[] } {
  const times = new Map<string, number[]>();
  for (const { label, minutes } of marks) times.set(label, [...(times.get(label) ?? []), minutes]);
  const entries = [...times].map(([label, when], i) => ({ label, when, mark: letterOf(i) }));
  return {
    keys: entries.map(({ label, when, mark }) => ({ mark, text: texts.charts.event(label, whenWords(when)) })),
    events: entries.flatMap(({ when, mark }) => when.map((minutes) => ({ day: minutes / MINUTES_PER_DAY, mark }))),
  };
}

function whenWords(minutes: readonly number[]): string {
  return minutes.map(formatClock).join('; ');
}

const LETTERS = 26;
/** a, b, … z, a1, b1, … */
function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % LETTERS)) + (index < LETTERS ? '' : String(Math.floor(index / LETTERS)));
}

function axisOf(plot: Plot, data: ChartData, right: boolean, logarithmic: boolean, { ink }: FigureInk): ChartAxis | null {
  const own = plot.lines.filter((line) => line.right === right);
  const values = plot.lines.flatMap((line, i) => (line.right === right ? data.values[i].filter((v): v is number => v !== null) : []));
  if (values.length === 0) return null;
  // An axis of one line wears its colour, where there are two axes.
  const colour = own.length === 1 && hasTwoAxes(plot.lines) ? own[0].colour : ink;
  const title = plot.units[right ? 1 : 0];
  const most = values.reduce((a, b) => Math.max(a, b), 0), least = values.reduce((a, b) => Math.min(a, b), Infinity);
  if (!logarithmic) {
    const from = (right ? plot.rightFrom : plot.leftFrom) ?? 0;
    const top = most > from ? from + (most - from) * 1.05 : from + 1;
    return { title, colour, ticks: niceTicks(from, top, 5), place: scaleLinear().domain([from, top]) };
  }
  // At least one whole decade, even where all values are the same power of ten.
  const place = scaleLog().domain([least, Math.max(most, 1.01 * least)]).nice().range([0, 1]);
  const decades = place.ticks().filter(isPowerOfTen), every = Math.ceil(decades.length / MOST_DECADES);
  return { title, colour, ticks: decades.filter((_, i) => i % every === 0).map((value) => ({ value, text: formatNumber(value) })), place };
}

/** More numbers than this crowd the axis. */
const MOST_DECADES = 10;

const isPowerOfTen = (value: number): boolean => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
