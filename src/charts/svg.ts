// A chart as a vector drawing to put into a report.
import { scaleLinear, scaleLog } from 'd3-scale';
import { line as pathThrough } from 'd3-shape';
import type { TimelineMark } from '../../workers/simApi';
import { formatNumber } from '../app/format';
import { MINUTES_PER_DAY } from '../../sim/units';
import { niceTicks } from '../render/niceNumbers';
import type { ChartData } from './data';
import type { Plot } from './plots';

const WIDTH = 720, HEIGHT = 400;
const BOX = { left: 76, right: 76, top: 48, bottom: 56 };
const INNER = { width: WIDTH - BOX.left - BOX.right, height: HEIGHT - BOX.top - BOX.bottom };
const UPWARDS = [BOX.top + INNER.height, BOX.top];
const INK = '#1b2430', SOFT = '#d8d2c6';

export interface SvgOptions {
  readonly logarithmic: boolean;
  readonly caption: string;
  readonly marks: readonly TimelineMark[];
}

export function chartSvg(plot: Plot, data: ChartData, { logarithmic, caption, marks }: SvgOptions): string {
  const end = Math.max(...data.days, 1e-9);
  const x = scaleLinear().domain([0, end]).range([BOX.left, BOX.left + INNER.width]);
  const axes = [false, true].map((right) => axisOf(plot, data, right, logarithmic));
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(BOX.left, 26, plot.title, 'font-size="15" font-weight="600"'),
    text(WIDTH - BOX.right, 26, caption, 'text-anchor="end" fill="#57606d"'),
    ...niceTicks(0, end, 6).map(({ value, text: label }) => `<path d="M${fix(x(value))} ${BOX.top}v${INNER.height}" stroke="${SOFT}"/>${text(x(value), HEIGHT - BOX.bottom + 18, label, 'text-anchor="middle"')}`),
    text(BOX.left + INNER.width / 2, HEIGHT - 14, 'days', 'text-anchor="middle"'),
    ...axes.map((axis, i) => (axis === null ? '' : drawAxis(axis, i === 1))),
    ...marks.map((mark) => mark.minutes / MINUTES_PER_DAY).filter((day) => day <= end).map((day) => `<path d="M${fix(x(day))} ${BOX.top}v${INNER.height}" stroke="#8a8f98" stroke-dasharray="3 3"/>`),
    ...plot.lines.map((line, i) => {
      const axis = axes[line.right ? 1 : 0];
      return axis === null || axis === undefined ? '' : `<path d="${pathOf(data.days, data.values[i], x, axis.y)}" fill="none" stroke="${line.colour}" stroke-width="1.8"${line.dashed ? ' stroke-dasharray="6 4"' : ''}/>`;
    }),
    ...plot.lines.map((line, i) => `<circle cx="${BOX.left + 8 + (i % 3) * 200}" cy="${BOX.top + 12 + Math.floor(i / 3) * 17}" r="4" fill="${line.colour}"/>${text(BOX.left + 18 + (i % 3) * 200, BOX.top + 16 + Math.floor(i / 3) * 17, line.label, '')}`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">\n${parts.filter((part) => part !== '').join('\n')}\n</svg>\n`;
}

interface Axis {
  readonly unit: string;
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

function axisOf(plot: Plot, data: ChartData, right: boolean, logarithmic: boolean): Axis | null {
  const values = plot.lines.flatMap((line, i) => (line.right === right ? data.values[i].filter((v): v is number => v !== null) : []));
  if (values.length === 0) return null;
  const unit = plot.units[right ? 1 : 0];
  const most = values.reduce((a, b) => Math.max(a, b), 0), least = values.reduce((a, b) => Math.min(a, b), Infinity);
  if (!logarithmic) {
    const from = right ? plot.rightFrom ?? 0 : 0;
    const top = most > from ? from + (most - from) * 1.05 : from + 1;
    return { unit, ticks: niceTicks(from, top, 5), y: scaleLinear().domain([from, top]).range(UPWARDS) };
  }
  // At least one whole decade, even where all values are the same power of ten.
  const y = scaleLog().domain([least, Math.max(most, 1.01 * least)]).nice().range(UPWARDS);
  return { unit, ticks: y.ticks().filter(isPowerOfTen).map((value) => ({ value, text: formatNumber(value) })), y };
}

function drawAxis(axis: Axis, right: boolean): string {
  const at = right ? WIDTH - BOX.right + 8 : BOX.left - 8;
  const anchor = `text-anchor="${right ? 'start' : 'end'}"`;
  const lines = axis.ticks.map(({ value, text: label }) => {
    const y = axis.y(value);
    return `${right ? '' : `<path d="M${BOX.left} ${fix(y)}h${INNER.width}" stroke="${SOFT}"/>`}${text(at, y + 4, label, anchor)}`;
  });
  // A title may be longer than the margin is wide: it begins at the edge of the drawing, over its own axis.
  return `${lines.join('')}${right ? text(WIDTH - 12, BOX.top - 10, axis.unit, 'text-anchor="end"') : text(12, BOX.top - 10, axis.unit, '')}`;
}

/** Broken where nothing is measured. */
function pathOf(days: readonly number[], values: readonly (number | null)[], x: (v: number) => number, y: (v: number) => number): string {
  return pathThrough<number | null>().digits(1).defined((value) => value !== null).x((_, i) => x(days[i])).y((value) => y(value!))(values) ?? '';
}

const isPowerOfTen = (value: number): boolean => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;

function text(x: number, y: number, content: string, style: string): string {
  return `<text x="${fix(x)}" y="${fix(y)}" ${style}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

function fix(value: number): string {
  return String(Number(value.toFixed(1)));
}
