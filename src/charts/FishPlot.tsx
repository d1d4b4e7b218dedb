// The clones of the tumour as a fish plot: which of them the attack thins out, and which takes over.
import { area } from 'd3-shape';
import { formatClock, formatCount, formatPercent } from '../app/format';
import { texts } from '../app/texts';
import { AXIS, DayAxis } from './DayAxis';
import type { ChartData } from './data';
import { bandsOf, thickest } from './fish';
import type { Line } from './plots';

const t = texts.charts, WIDTH = 340, HEIGHT = 120, MARGIN = 4;
/** Pixels that a name needs, in height and for each of its letters. */
const LETTER = { height: 13, width: 7 };

export function FishPlot({ lines, data }: { readonly lines: readonly Line[]; readonly data: ChartData }) {
  const { days, values } = data, end = days.at(-1) ?? 0;
  if (days.length < 2 || lines.length < 2 || !(end > 0)) return null;
  const { bands, reach } = bandsOf(values), x = (moment: number): number => (WIDTH * days[moment]) / end, y = (cells: number): number => HEIGHT / 2 + ((HEIGHT / 2 - MARGIN) * cells) / reach;
  const names = bands.map((band, n) => {
    const { moment, thickness } = thickest(band), half = (lines[n].label.length * LETTER.width) / 2 + 2;
    const fits = moment >= 0 && ((HEIGHT / 2 - MARGIN) * thickness) / reach >= LETTER.height;
    return fits ? { x: Math.min(WIDTH - half, Math.max(half, x(moment))), y: y((band.from[moment] + band.to[moment]) / 2) } : null;
  });
  const sum = (moment: number): number => values.reduce((all, counts) => all + (counts[moment] ?? 0), 0), last = days.length - 1;
  const part = (n: number, moment: number): string => formatPercent((values[n][moment] ?? 0) / Math.max(1, sum(moment)));
  const words = t.fish(formatClock(end * 1440), lines.map(({ label }, n) => t.fishPart(label, part(n, 0), part(n, last), formatCount(values[n][last] ?? 0))).join('; '));
  return (
    <div class="fish" data-testid="fish">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + AXIS}`} role="img" aria-label={words}>
        {bands.map(({ from, to }, n) => <path key={lines[n].column} d={area<number>().x((_, moment) => x(moment)).y0((at) => y(at)).y1((_, moment) => y(to[moment]))(from as number[]) ?? ''} fill={lines[n].colour} />)}
        {names.map((at, n) => at !== null && <text key={lines[n].column} x={at.x} y={at.y}>{lines[n].label}</text>)}
        <DayAxis from={0} to={WIDTH} days={end} y={HEIGHT - MARGIN} />
      </svg>
      <p class="note">{words}</p>
    </div>
  );
}
