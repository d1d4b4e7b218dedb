// The settings of the chart library: axes with units, a time cursor shared by all charts, and marks for what was done to the run.
import type uPlot from 'uplot';
import { formatNumber } from '../app/format';
import { MINUTES_PER_DAY } from '../../sim/units';
import type { TimelineMark } from '../../workers/simApi';
import { texts } from '../app/texts';
import { hasTwoAxes } from './plots';
import type { Line, Plot } from './plots';

export interface Look {
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly infusion: string;
  readonly change: string;
}

export interface DrawingOptions {
  readonly plot: Plot;
  readonly lines: readonly Line[];
  readonly logarithmic: boolean;
  readonly width: number;
  readonly look: Look;
  readonly marks: () => readonly TimelineMark[];
  readonly onCursor: (index: number | null) => void;
}

export const CHART_HEIGHT = 168;
/** CSS pixels: charts with numbers of usual length are as wide as each other. */
const USUAL_ROOM = 42;
/** CSS pixels that a digit takes in the font of the axes, at most. */
const LETTER_WIDTH = 7;
const FONT = '11px system-ui, -apple-system, "Segoe UI", sans-serif';

export function drawingOptions({ plot, lines, logarithmic, width, look, marks, onCursor }: DrawingOptions): uPlot.Options {
  const axis = (more: Partial<uPlot.Axis>): uPlot.Axis => ({
    stroke: look.soft, font: FONT, labelFont: FONT, labelSize: 14, labelGap: 0, ticks: { show: false }, grid: { stroke: look.grid, width: 1 }, ...more,
  });
  const scaleFrom = (from?: number): uPlot.Scale => ({ distr: logarithmic ? 3 : 1, range: (_self, low, high) => rangeOf(low, high, logarithmic, from) });
  // An axis of one line wears its colour.
  const inkOf = (right: boolean): string => {
    const own = lines.filter((line) => line.right === right);
    return own.length === 1 && hasTwoAxes(lines) ? own[0].colour : look.soft;
  };
  const hasRight = lines.some((line) => line.right), hasLeft = lines.some((line) => !line.right);
  const numbers = (_self: uPlot, splits: number[]): string[] => splits.map((value) => (value === null || (logarithmic && !isPowerOfTen(value)) ? '' : formatNumber(value)));
  return {
    width, height: CHART_HEIGHT,
    padding: [8, hasRight ? 0 : 10, 0, hasLeft ? 0 : 10],
    legend: { show: false },
    cursor: { sync: { key: 'run' }, drag: { x: false, y: false }, points: { size: 6 }, y: false },
    scales: { x: { time: false }, left: scaleFrom(plot.leftFrom), right: scaleFrom(plot.rightFrom) },
    axes: [
      axis({ label: texts.charts.days, size: 24, space: 40, values: (_self, splits) => splits.map((day) => formatNumber(day)) }),
      axis({ scale: 'left', label: plot.units[0], stroke: inkOf(false), size: roomFor, values: numbers, show: hasLeft }),
      axis({ scale: 'right', side: 1, label: plot.units[1], stroke: inkOf(true), size: roomFor, values: numbers, show: hasRight, grid: { show: !hasLeft, stroke: look.grid, width: 1 } }),
    ],
    series: [
      {},
      ...lines.map((line): uPlot.Series => ({
        scale: line.right ? 'right' : 'left', label: line.label, stroke: line.colour, width: 1.75,
        // A single moment is no line.
        points: { show: (self) => self.data[0].length === 1, size: 5 }, ...(line.dashed ? { dash: [5, 4] } : {}),
      })),
    ],
    hooks: {
      drawAxes: [(self) => drawMarks(self, marks(), look)],
      setCursor: [(self) => onCursor(self.cursor.idx ?? null)],
    },
  };
}

/** CSS pixels for the numbers of an axis: the title stands beside the longest, never over it. */
export function roomFor(_self: uPlot, numbers: readonly string[] | null): number {
  const letters = (numbers ?? []).reduce((most, text) => Math.max(most, text.length), 0);
  return Math.max(USUAL_ROOM, Math.ceil(letters * LETTER_WIDTH) + 10);
}

/** While there is but one moment, the time axis is as long as the run: the library would make up a length of its own. */
export function showTime(self: uPlot, runDays: number): void {
  const end = self.data[0].at(-1) ?? 0;
  self.setScale('x', { min: 0, max: end > 0 ? end : Math.max(runDays, 1e-3) });
}

/** A linear axis starts at zero or where the plot says; a logarithmic one spans whole decades. */
function rangeOf(low: number | null, high: number | null, logarithmic: boolean, from = 0): [number, number] {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return logarithmic ? [1, 10] : [from, from + 1];
  if (!logarithmic) return [Math.min(from, low), high > from ? from + (high - from) * 1.06 : from + 1];
  const bottom = 10 ** Math.floor(Math.log10(Math.max(low, 1e-12)));
  return [bottom, Math.max(bottom * 10, 10 ** Math.ceil(Math.log10(Math.max(high, 1e-12))))];
}

function isPowerOfTen(value: number): boolean {
  const exponent = Math.log10(value);
  return Math.abs(exponent - Math.round(exponent)) < 1e-9;
}

function drawMarks(self: uPlot, marks: readonly TimelineMark[], look: Look): void {
  const { ctx, bbox } = self;
  ctx.save();
  ctx.setLineDash([3, 3]);
  for (const mark of marks) {
    const x = Math.round(self.valToPos(mark.minutes / MINUTES_PER_DAY, 'x', true)) + 0.5;
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = mark.kind !== 'set' ? look.infusion : look.change;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}
