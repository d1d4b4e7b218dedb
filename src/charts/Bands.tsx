// Many pairs over time: the band of both runs, and the mean of the paired differences with its interval.
import { useMemo } from 'preact/hooks';
import type { Band, Moment } from '../../ensemble/paired';
import { MINUTES_PER_DAY } from '../../sim/units';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { PALETTES } from '../render/palette';
import { css } from '../render/colour';
import { lineColour } from './colours';
import { CHART_HEIGHT } from './drawing';
import { FoldedSheet } from './Sheet';
import { pairsColumns, pairsRows } from './sheets';
import { TwoPlot } from './TwoPlot';
import type { TwoLine } from './TwoPlot';

const t = texts.compare;

export function Bands() {
  const { compare: { many }, theme } = useLab(), moments = many.moments.value, plan = many.plan.value, column = plan?.columns.find(({ name }) => name === many.column.value), look = theme.theme.value;
  const colours = { ours: lineColour(look, 'cart'), theirs: lineColour(look, 'tumor'), ink: css(PALETTES[look].ink) }, unit = column?.unit ?? '';
  const drawn = useMemo(() => linesOf(moments, unit, colours), [moments, unit, look]);
  if (plan === null || column === undefined) return null;
  return (
    <div class="bands">
      <figure class="chart"><figcaption><h3>{column.title}</h3></figcaption>
        <dl class="two-values">{([[t.charts.a, colours.ours, ''], [t.charts.b, colours.theirs, 'dashed']] as const).map(([name, colour, style]) => <div key={name}><dt><i class={style} style={{ borderColor: colour }} />{name}</dt></div>)}</dl>
        <TwoPlot id="bands" days={drawn.days} lines={drawn.both} bands={[{ upper: 2, lower: 3, colour: colours.ours }, { upper: 4, lower: 5, colour: colours.theirs }]} height={CHART_HEIGHT} endDays={plan.until / MINUTES_PER_DAY} />
        <p class="note">{t.many.band}</p>
      </figure>
      <figure class="chart"><figcaption><h3>{t.charts.difference(column.title)}</h3></figcaption>
        <TwoPlot id="band-difference" days={drawn.days} lines={drawn.between} bands={[{ upper: 1, lower: 2, colour: colours.ink }]} height={CHART_HEIGHT} endDays={plan.until / MINUTES_PER_DAY} />
        <p class="note">{t.many.interval}</p>
        <FoldedSheet title={column.title} columns={pairsColumns(unit)} rows={() => pairsRows(moments)} />
      </figure>
    </div>
  );
}

interface Colours {
  readonly ours: string;
  readonly theirs: string;
  readonly ink: string;
}

function linesOf(moments: readonly Moment[], unit: string, { ours, theirs, ink }: Colours) {
  const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const line = (label: string, colour: string, values: readonly number[], more: Partial<TwoLine> = {}): TwoLine => ({ label, unit, colour, dashed: false, values: values.map(known), ...more });
  const edges = (label: string, colour: string, band: (moment: Moment) => Band): TwoLine[] => [
    line(`${label} high`, colour, moments.map((moment) => band(moment).high), { isEdge: true }), line(`${label} low`, colour, moments.map((moment) => band(moment).low), { isEdge: true }),
  ];
  return {
    days: moments.map(({ minutes }) => minutes / MINUTES_PER_DAY),
    both: [
      line(t.charts.a, ours, moments.map((moment) => moment.ours.middle)), line(t.charts.b, theirs, moments.map((moment) => moment.theirs.middle), { dashed: true }),
      ...edges(t.charts.a, ours, (moment) => moment.ours), ...edges(t.charts.b, theirs, (moment) => moment.theirs),
    ],
    between: [
      line(t.charts.minus, ink, moments.map(({ difference }) => difference.mean)), line('high', ink, moments.map(({ difference }) => difference.high), { isEdge: true }),
      line('low', ink, moments.map(({ difference }) => difference.low), { isEdge: true }),
    ],
  };
}
