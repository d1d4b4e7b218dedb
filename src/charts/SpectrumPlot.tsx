// The picture of escape: how antigen is spread over the tumour cells, moment by moment.
import { useMemo } from 'preact/hooks';
import { formatClock, formatCount, formatNumber, formatPercent, unitTitle, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { niceTicks } from '../render/niceNumbers';
import { css, ramp } from '../render/colour';
import { PALETTES } from '../render/palette';
import type { SpectrumInfo } from '../../workers/simApi';
import { AXIS, DayAxis } from './DayAxis';
import { FoldedSheet } from './Sheet';
import { spectrumColumns, spectrumRows } from './sheets';
import { STEPS, below, partWithin, quantileOf, spectrumMap, stepOf } from './spectrum';
import type { SpectrumMap } from './spectrum';

const t = texts.charts, WIDTH = 340, HEIGHT = 132, LEFT = 46, BOTTOM = 4;

export function SpectrumPlots() {
  const { store, theme } = useLab(), info = store.info.value, version = store.historyVersion.value, look = theme.theme.value;
  // The chart around it is drawn anew with every move of the pointer.
  return useMemo(() => info !== null && version >= 0 && info.spectra.map((spectrum, n) => {
    const map = spectrumMap(store.history, info.spectra, n);
    return map !== null && <SpectrumPlot key={spectrum.label} spectrum={spectrum} map={map} />;
  }), [info, version, look]);
}

function SpectrumPlot({ spectrum, map }: { readonly spectrum: SpectrumInfo; readonly map: SpectrumMap }) {
  const { theme } = useLab(), { edges, seenFrom, label, unit } = spectrum, { used: [low, high] } = map;
  const height = (HEIGHT - BOTTOM) / (high - low), y = (bin: number): number => HEIGHT - BOTTOM - (bin - low) * height;
  const palette = PALETTES[theme.theme.value], stops = [palette.patch, ...palette.antigen], colour = (step: number): string => css(ramp(stops, step / STEPS));
  const placeOf = (amount: number): number => {
    const bin = edges.findIndex((edge, n) => n + 1 < edges.length && amount >= edge && amount < edges[n + 1]);
    return bin < low || bin >= high ? NaN : y(bin + partWithin(amount, edges[bin], edges[bin + 1]));
  };
  const marks = marksOf(spectrum, edges[low], edges[high]).map((amount) => ({ amount, at: placeOf(amount) })).filter(({ at }) => at > 8 && at < HEIGHT - 6);
  const edge = placeOf(seenFrom), words = wordsOf(spectrum, map);
  return (
    <div class="fish spectrum" data-testid="spectrum">
      <h4>{unit === '' ? t.spectrum.title(label) : t.spectrum.titleWithUnit(label, unitTitle(unit))}</h4>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + AXIS}`} role="img" aria-label={words}>
        {pathsOf(map, y, height).map((path, n) => path !== '' && <path key={n} d={path} fill={colour(n + 1)} />)}
        {marks.map(({ amount, at }) => <text key={amount} class="scale" x={LEFT - 4} y={at}>{formatNumber(amount)}</text>)}
        {edge > 0 && <line x1={LEFT} x2={WIDTH} y1={edge} y2={edge} />}
        <DayAxis from={LEFT} to={WIDTH} days={map.days.at(-1)!} y={HEIGHT - BOTTOM} />
      </svg>
      <p class="note">{words}</p>
      <FoldedSheet title={label} columns={spectrumColumns(spectrum)} rows={() => spectrumRows(spectrum, map)} />
    </div>
  );
}

/** Every step of the colours as one path: a rectangle for each bin of each moment, up to the next moment. */
function pathsOf({ days, cells, used: [low, high], most }: SpectrumMap, y: (bin: number) => number, height: number): string[] {
  const paths = Array.from({ length: STEPS }, () => ''), end = days.at(-1)!, x = (moment: number): number => LEFT + ((WIDTH - LEFT) * days[moment]) / end;
  for (let m = 0; m + 1 < days.length; m++) {
    const from = x(m), width = Math.max(0.5, x(m + 1) - from);
    for (let bin = low; bin < high; bin++) {
      const step = stepOf(cells[m][bin], most);
      if (step > 0) paths[step - 1] += `M${from.toFixed(1)} ${y(bin + 1).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
    }
  }
  return paths;
}

/** Powers of ten, or round numbers where the scale is even. */
function marksOf({ isByPowers }: SpectrumInfo, from: number, to: number): number[] {
  if (isByPowers) return Array.from({ length: 8 }, (_, power) => 10 ** power).filter((amount) => amount >= from && amount <= to);
  return niceTicks(from, to, 4).map(({ value }) => value);
}

function wordsOf({ edges, label, unit, seenFrom }: SpectrumInfo, { days, cells }: SpectrumMap): string {
  const middle = (moment: readonly number[]): string => {
    const [from, to] = [0.25, 0.75].map((share) => Number(quantileOf(moment, edges, share).toPrecision(2)));
    return Number.isNaN(from) ? t.spectrum.nobody : t.spectrum.half(formatNumber(from), withUnit(formatNumber(to), unit));
  };
  const last = cells.at(-1)!, total = last.reduce((sum, n) => sum + n, 0);
  const unseen = total === 0 ? '' : t.spectrum.unseen(formatPercent(below(last, edges, seenFrom) / total), withUnit(formatNumber(seenFrom), unit));
  return t.spectrum.words({ label, when: formatClock(days.at(-1)! * 1440), first: middle(cells[0]), now: middle(last), cells: formatCount(total), unseen });
}
