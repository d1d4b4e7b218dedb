// The picture of escape: how antigen is spread over the tumour cells, moment by moment.
import { formatClock, formatCount, formatNumber, formatPercent, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { niceTicks } from '../render/niceNumbers';
import { css, ramp } from '../render/colour';
import { PALETTES } from '../render/palette';
import type { SpectrumInfo } from '../../workers/simApi';
import { STEPS, below, quantileOf, spectrumMap, stepOf } from './spectrum';
import type { SpectrumMap } from './spectrum';

const t = texts.charts, WIDTH = 340, HEIGHT = 132, LEFT = 46, BOTTOM = 4;

export function SpectrumPlots() {
  const { store } = useLab(), info = store.info.value;
  if (info === null || store.historyVersion.value < 0) return null;
  return info.spectra.map((spectrum, n) => {
    const map = spectrumMap(store.history, info.spectra, n);
    return map !== null && <SpectrumPlot key={spectrum.label} spectrum={spectrum} map={map} />;
  });
}

function SpectrumPlot({ spectrum, map }: { readonly spectrum: SpectrumInfo; readonly map: SpectrumMap }) {
  const { theme } = useLab(), { edges, seenFrom, label, unit } = spectrum, { days, cells, used: [low, high], most } = map;
  const end = days.at(-1)!, height = (HEIGHT - BOTTOM) / (high - low), y = (bin: number): number => HEIGHT - BOTTOM - (bin - low) * height;
  const x = (moment: number): number => LEFT + ((WIDTH - LEFT) * (moment >= days.length ? end : days[moment])) / end;
  const stops = [PALETTES[theme.theme.value].patch, ...PALETTES[theme.theme.value].antigen], colour = (step: number): string => css(ramp(stops, step / STEPS));
  const paths = Array.from({ length: STEPS }, () => '');
  cells.forEach((moment, m) => {
    for (let bin = low; bin < high; bin++) {
      const step = stepOf(moment[bin], most), from = x(m), width = Math.max(0.5, (m + 1 < days.length ? x(m + 1) : x(m) + (x(m) - x(m - 1))) - from);
      if (step > 0 && from < WIDTH) paths[step - 1] += `M${from.toFixed(1)} ${y(bin + 1).toFixed(1)}h${Math.min(width, WIDTH - from).toFixed(1)}v${height.toFixed(1)}h${(-Math.min(width, WIDTH - from)).toFixed(1)}z`;
    }
  });
  const placeOf = (amount: number): number => {
    const bin = edges.findIndex((edge, n) => n + 1 < edges.length && amount >= edge && amount < edges[n + 1]);
    return bin < low || bin >= high ? NaN : y(bin + (edges[bin] > 0 ? Math.log(amount / edges[bin]) / Math.log(edges[bin + 1] / edges[bin]) : amount / edges[bin + 1]));
  };
  const marks = marksOf(spectrum, edges[low], edges[high]).map((amount) => ({ amount, at: placeOf(amount) })).filter(({ at }) => at > 8 && at < HEIGHT - 6);
  const edge = placeOf(seenFrom), words = wordsOf(spectrum, map);
  return (
    <div class="fish spectrum" data-testid="spectrum">
      <h4>{t.spectrum.title(label, unit)}</h4>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        {paths.map((path, n) => path !== '' && <path key={n} d={path} fill={colour(n + 1)} />)}
        {marks.map(({ amount, at }) => <text key={amount} class="scale" x={LEFT - 4} y={at}>{formatNumber(amount)}</text>)}
        {edge > 0 && <line x1={LEFT} x2={WIDTH} y1={edge} y2={edge} />}
      </svg>
      <p class="note">{words}</p>
    </div>
  );
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
