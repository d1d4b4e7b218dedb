// Charts of two runs: both curves on the same axes, and under them what lies between them.
import { useMemo, useState } from 'preact/hooks';
import { formatClock, formatQuantity } from '../app/format';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import { texts } from '../app/texts';
import { MINUTES_PER_DAY } from '../../sim/units';
import { FoldedSheet } from './Sheet';
import { sidesColumns, sidesRows } from './sheets';
import { TwoPlot } from './TwoPlot';
import { CHART_HEIGHT } from './drawing';
import { livelyLines } from './data';
import { plotsOf } from './plots';
import type { Line } from './plots';
import { twoSided } from './twoSided';
import { trendOf } from './words';

const t = texts.compare.charts;
const DIFFERENCE_HEIGHT = 96;

export function CompareCharts() {
  const { store, theme, compare } = useLab(), twin = compare.twin.value, info = store.info.value;
  if (twin === null || info === null) return null;
  // The first line of each chart that either run draws tells most; the others are chosen in it.
  const other = twin.lab.store, plots = plotsOf(info, theme.theme.value, '');
  const drawn = store.historyVersion.value + other.historyVersion.value < 0 ? [] : plots.map((plot) => ({ plot, lines: plot.lines.filter((line) => livelyLines(store.history, [line]).length + livelyLines(other.history, [line]).length > 0) })).filter(({ lines }) => lines.length > 0);
  return (
    <div class="charts">
      {drawn.length === 0 && <p class="note">{texts.charts.empty}</p>}
      {drawn.map(({ plot, lines }) => <TwoChart key={`${info.name} ${plot.id}`} id={plot.id} title={plot.title} lines={lines} twin={twin.lab} />)}
    </div>
  );
}

function TwoChart({ id, title, lines, twin }: { readonly id: string; readonly title: string; readonly lines: readonly Line[]; readonly twin: Lab }) {
  const { store } = useLab(), [chosen, setChosen] = useState(lines[0].column), [cursor, setCursor] = useState<number | null>(null);
  const line = lines.find(({ column }) => column === chosen) ?? lines[0], version = store.historyVersion.value + twin.store.historyVersion.value;
  const data = useMemo(() => twoSided(store.history, twin.store.history, line.column), [version, line.column]);
  const { label, unit, colour } = line, endDays = (store.info.value?.durationMinutes ?? 0) / MINUTES_PER_DAY;
  const both = useMemo(() => [{ label: t.a, unit, colour, dashed: false, values: data.ours }, { label: t.b, unit, colour, dashed: true, values: data.theirs }], [data, colour]);
  const between = useMemo(() => [{ label: t.minus, unit, colour, dashed: false, values: data.difference }], [data, colour]);
  const at = cursor !== null && cursor < data.days.length ? cursor : data.days.length - 1, word = (values: readonly (number | null)[]): string => formatQuantity(values[at] ?? NaN, unit);
  const words = { title: label, a: word(data.ours), b: word(data.theirs), difference: word(data.difference) };
  return (
    <figure class="chart two-sided" data-testid={`two-${id}`}>
      <figcaption>
        <h3>{title}</h3>
        <time>{cursor === null || data.days.length === 0 ? '' : formatClock(data.days[at] * MINUTES_PER_DAY)}</time>
      </figcaption>
      {lines.length > 1 && (
        <select class="field" aria-label={`${title}: ${texts.charts.choose}`} value={line.column} onChange={(event) => setChosen(event.currentTarget.value)}>
          {lines.map((one) => <option key={one.column} value={one.column}>{one.label}</option>)}
        </select>
      )}
      <dl class="two-values">
        {([[t.a, words.a, ''], [t.b, words.b, 'dashed'], [t.minus, words.difference, 'none']] as const).map(([name, value, look]) => (
          <div key={name}><dt><i class={look} style={{ borderColor: colour }} />{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      <TwoPlot id={id} days={data.days} lines={both} height={CHART_HEIGHT} endDays={endDays} onCursor={setCursor} />
      <TwoPlot id={`${id}-difference`} days={data.days} lines={between} height={DIFFERENCE_HEIGHT} endDays={endDays} onCursor={setCursor} />
      <div class="hidden">
        <p>{t.words(words)}</p>
        {[store, twin.store].map((side, n) => <p key={n}>{texts.everyone.pictureOf(n === 0 ? t.a : t.b)} {trendOf(side.history, line)}</p>)}
      </div>
      <FoldedSheet title={label} columns={sidesColumns(unit)} rows={() => sidesRows(data)} />
    </figure>
  );
}
