// One chart: drawn, told in words, shown as a table, saved as a drawing.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { atRest } from '../app/atRest';
import { baseName, carrier, download } from '../app/files';
import { hashOf } from '../app/figures';
import { formatClock, formatQuantity, unitTitle } from '../app/format';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import { texts } from '../app/texts';
import { SaveTable } from '../panels/SaveTable';
import { WordsIn } from '../panels/Terms';
import { MINUTES_PER_DAY } from '../../sim/units';
import { chartData, livelyLines, pointsOf } from './data';
import { drawingOptions, showTime } from './drawing';
import { FishPlot } from './FishPlot';
import { BY_ANTIGEN, BY_CLONE, CUSTOM, hasTwoAxes, withLines } from './plots';
import type { Line, Plot } from './plots';
import { chartOnPaper } from './onPaper';
import { keepInPlace, lookOf } from './place';
import { Sheet } from './Sheet';
import { SpectrumPlots } from './SpectrumPlot';
import { rowsOfChart, tableOf, trendOf } from './words';

const t = texts.charts;

interface Props {
  readonly plot: Plot;
  readonly logarithmic: boolean;
}

/** A chart with nothing in it yet is a title with a word: an empty grid says less and takes more room. */
export function Chart({ plot, logarithmic }: Props) {
  const { store } = useLab();
  const lines = store.historyVersion.value < 0 || plot.id === CUSTOM ? plot.lines : livelyLines(store.history, plot.lines);
  if (lines.length > 0) return <DrawnChart plot={withLines(plot, lines)} logarithmic={logarithmic} />;
  return (
    <figure class="chart" data-testid={`chart-${plot.id}`} data-column={plot.lines.map(({ column }) => column).join(' ')}>
      <figcaption><h3>{plot.title}</h3></figcaption>
      <p class="note">{t.nothing}</p>
    </figure>
  );
}

function DrawnChart({ plot, logarithmic }: Props) {
  const lab = useLab();
  const { store, theme } = lab;
  const { lines } = plot;
  const version = store.historyVersion.value;
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<number | null>(null);
  const shown = lines.filter(({ column }) => !off.has(column));
  const shape = `${shown.map(({ column }) => column).join()} ${logarithmic} ${theme.theme.value}`;
  const data = useMemo(() => chartData(store.history, shown, logarithmic), [version, shape]);
  const place = useDrawing({ plot: withLines(plot, shown), logarithmic, shape, data, setCursor });

  const at = cursor !== null && cursor < data.days.length ? cursor : data.days.length - 1;
  // As it was measured: what has no place on the axis has a value all the same.
  const row = pointsOf(store.history)[at];
  const valueOf = ({ column, unit }: Line): string => (off.has(column) ? '' : formatQuantity(store.history.column(column)[row] ?? NaN, unit));
  const twoAxes = hasTwoAxes(lines);
  return (
    <figure class="chart" data-testid={`chart-${plot.id}`} data-column={plot.lines.map(({ column }) => column).join(' ')}>
      <figcaption>
        <h3>{plot.title}</h3>
        <time>{cursor === null || data.days.length === 0 ? '' : formatClock(data.days[at] * 1440)}</time>
        {!store.parts.hides('save') && (
          <button type="button" class="button tiny text" disabled={store.parts.locks('save')} aria-label={t.saveSvg(plot.title)} onClick={() => void saveChart(lab, plot, logarithmic)}>
            {t.svg}
          </button>
        )}
        <SaveTable name={plot.id} title={plot.title} table={() => rowsOfChart(store.history, lines)} />
      </figcaption>
      <div class="chart-lines">
        {lines.map((line) => (
          <button
            key={line.column}
            type="button"
            class="chart-line"
            aria-pressed={!off.has(line.column)}
            onClick={() => {
              const next = new Set(off);
              if (!next.delete(line.column)) next.add(line.column);
              setOff(next);
            }}
          >
            <i style={{ background: line.dashed ? `repeating-linear-gradient(90deg, ${line.colour} 0 3px, transparent 3px 5px)` : line.colour }} />
            <span>{line.label}</span>
            {twoAxes && <small>{line.right ? t.rightAxis : t.leftAxis}</small>}
            <b>{valueOf(line)}</b>
          </button>
        ))}
      </div>
      <WordsIn labels={[plot.title, ...lines.map(({ label }) => label)]} />
      <div ref={place} class="chart-drawing" aria-hidden="true" />
      {plot.id === BY_CLONE && <FishPlot lines={shown} data={logarithmic ? chartData(store.history, shown, false) : data} />}
      {plot.id === BY_ANTIGEN && <SpectrumPlots />}
      <ChartWords plot={plot} />
    </figure>
  );
}

async function saveChart(lab: Lab, plot: Plot, logarithmic: boolean): Promise<void> {
  await atRest(lab, async () => {
    const { receiptNow, svgWith } = await carrier();
    const svg = svgWith(chartOnPaper(lab, plot, logarithmic, await hashOf(lab)), [await receiptNow(lab)]);
    download(new Blob([svg], { type: 'image/svg+xml' }), `${baseName(lab)}-${plot.id}.svg`);
  });
}

/** The words are always there for a screen reader; the table is made when somebody opens it. */
function ChartWords({ plot }: { readonly plot: Plot }) {
  const { store } = useLab();
  const [open, setOpen] = useState(false);
  const version = store.historyVersion.value;
  const columns = plot.lines.map(({ column }) => column).join();
  const words = useMemo(() => plot.lines.map((line) => trendOf(store.history, line)), [version, columns]);
  return (
    <>
      <div class={open ? 'chart-words' : 'hidden'} data-testid={`words-${plot.id}`}>
        {words.map((text) => <p key={text}>{text}</p>)}
      </div>
      <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.table}</summary>
        {open && <ChartTable plot={plot} />}
      </details>
    </>
  );
}

function ChartTable({ plot }: { readonly plot: Plot }) {
  const { store } = useLab();
  const version = store.historyVersion.value;
  const columns = plot.lines.map(({ column }) => column).join();
  const rows = useMemo(() => tableOf(store.history, plot.lines).map(({ time, cells }) => [time, ...cells]), [version, columns]);
  return <Sheet title={plot.title} columns={[{ title: t.time, unit: '' }, ...plot.lines.map(({ label, unit }) => ({ title: label, unit: unitTitle(unit) }))]} rows={() => rows} />;
}

interface Drawing {
  readonly plot: Plot;
  readonly logarithmic: boolean;
  readonly shape: string;
  readonly data: ReturnType<typeof chartData>;
  readonly setCursor: (index: number | null) => void;
}

/** Makes the chart anew when its lines, scale or theme change; otherwise only hands it the data. */
function useDrawing({ plot, logarithmic, shape, data, setCursor }: Drawing) {
  const { store, theme } = useLab();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const table = [data.days, ...data.values] as unknown as uPlot.AlignedData;
  const runDays = (store.info.value?.durationMinutes ?? 0) / MINUTES_PER_DAY;

  useEffect(() => {
    const host = place.current!;
    const made = new uPlot(
      drawingOptions({ plot, lines: plot.lines, logarithmic, width: host.clientWidth, look: lookOf(theme.theme.value), marks: () => store.marks.value, onCursor: setCursor }),
      table,
      host,
    );
    chart.current = made;
    const takeAway = keepInPlace(made, host, runDays);
    return () => {
      takeAway();
      chart.current = null;
    };
  }, [shape]);

  // While a still is shown the time cursor stands at its moment, and with it the numbers beside the lines.
  const still = store.preview.value;
  useEffect(() => {
    const { current } = chart;
    if (current === null || still === null) return;
    current.setCursor({ left: current.valToPos(still / MINUTES_PER_DAY, 'x'), top: 0 });
    return () => chart.current?.setCursor({ left: -10, top: -10 });
  }, [still]);

  useEffect(() => {
    chart.current?.setData(table);
    if (chart.current !== null) showTime(chart.current, runDays);
  }, [data]);
  return place;
}
