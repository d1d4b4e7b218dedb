// A drawing of lines and bands over days, with one scale for all of them.
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useLab } from '../app/lab';
import { drawingOptions, showTime } from './drawing';
import { keepInPlace, lookOf } from './place';
import { withLines } from './plots';
import type { Line } from './plots';

export interface TwoLine extends Pick<Line, 'label' | 'unit' | 'colour' | 'dashed'> {
  readonly values: readonly (number | null)[];
  /** Edge of a band: not drawn itself. */
  readonly isEdge?: boolean;
}

interface Props {
  readonly id: string;
  readonly days: readonly number[];
  readonly lines: readonly TwoLine[];
  /** Pairs of lines, upper and lower, with the colour between them. */
  readonly bands?: readonly { readonly upper: number; readonly lower: number; readonly colour: string }[];
  readonly height: number;
  readonly endDays: number;
  readonly onCursor?: (index: number | null) => void;
}

/** How strongly the room between two lines is coloured. */
const BAND = '33';

export function TwoPlot({ id, days, lines, bands = [], height, endDays, onCursor }: Props) {
  const { theme, store } = useLab(), place = useRef<HTMLDivElement>(null), chart = useRef<uPlot | null>(null), said = useRef(onCursor);
  said.current = onCursor;
  const table = [days, ...lines.map(({ values }) => values)] as unknown as uPlot.AlignedData, shape = `${id} ${lines.map(({ label, colour }) => label + colour).join()} ${theme.theme.value} ${height}`;
  useEffect(() => {
    const host = place.current!, all = lines.map((line, n): Line => ({ ...line, column: String(n), right: false, partOf: null }));
    const options = drawingOptions({ plot: withLines({ id, title: '', expected: true }, all.slice(0, 2)), lines: all, logarithmic: false, width: host.clientWidth, look: lookOf(theme.theme.value), marks: () => store.marks.value, onCursor: (index) => said.current?.(index) });
    const made = new uPlot({
      ...options, height, series: options.series.map((series, n) => (lines[n - 1]?.isEdge === true ? { ...series, width: 0, points: { show: false } } : series)),
      bands: bands.map(({ upper, lower, colour }) => ({ series: [upper + 1, lower + 1] as [number, number], fill: `${colour}${BAND}` })),
    }, table, host);
    chart.current = made;
    const takeAway = keepInPlace(made, host, endDays);
    return () => {
      takeAway();
      chart.current = null;
    };
  }, [shape]);
  useEffect(() => {
    chart.current?.setData(table);
    if (chart.current !== null) showTime(chart.current, endDays);
  }, [days, lines]);
  return <div ref={place} class="chart-drawing" aria-hidden="true" />;
}
