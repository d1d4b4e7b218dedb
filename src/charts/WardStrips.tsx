// The strips of the ward chart under one another, with one time axis, what was done as lines across, and a slider over all of them.
import { area, line } from 'd3-shape';
import { useMemo, useState } from 'preact/hooks';
import { formatClock, formatQuantity, formatShare, formatSpan } from '../app/format';
import { goToFurthest } from '../app/courses';
import type { Scrub } from '../app/scrub';
import { useLab } from '../app/lab';
import { sliderProps } from '../app/slider';
import { texts } from '../app/texts';
import { WordsIn } from '../panels/Terms';
import { MINUTES_PER_DAY } from '../../sim/units';
import { curveOf, dayMarks, highestByDay, rowAt, stripsOf } from './ward';
import type { Strip } from './ward';

const t = texts.ward, WIDTH = 1000, HEIGHT = 100;

export function WardStrips({ scrub }: { readonly scrub: Scrub }) {
  const { store, source } = useLab(), [goal, setGoal] = useState<number | null>(null);
  const info = store.info.value!, end = Math.max(1, info.durationMinutes), version = store.historyVersion.value;
  const strips = useMemo(() => stripsOf(info, store.history), [version, info]);
  const at = Math.min(end, goal ?? store.shownMinutes.value), row = rowAt(store.history, at), share = (minutes: number): string => `${Math.min(100, Math.max(0, (100 * minutes) / end)).toFixed(2)}%`;
  const valueOf = ({ column, unit, kind }: Strip): string => wordsOf(store.history.column(column)[row] ?? NaN, unit, kind);
  const release = (): void => {
    setGoal(null);
    scrub.release();
  };
  if (version < 0) return null;
  return (
    <div class="ward-sheet">
      <div class="ward-chart" style={{ '--at': share(at) }}>
        {strips.map((strip) => <OneStrip key={strip.column} strip={strip} value={valueOf(strip)} end={end} version={version} />)}
        <div class="ward-lines" aria-hidden="true">
          {store.marks.value.filter(({ minutes, kind }) => minutes >= 0 && kind !== 'set').map(({ minutes, kind, label }, n) => <i key={n} class={kind} style={{ left: share(minutes) }} title={`${formatSpan(minutes)}: ${label}`} />)}
          <i class="now" />
        </div>
        <input
          type="range" data-testid="ward-time" disabled={store.parts.locks('time')} aria-label={t.time} {...sliderProps(at, { min: 0, max: end, step: 60 })}
          aria-valuetext={t.spoken(formatClock(at), strips.filter(({ kind }) => kind !== 'level').slice(0, 4).map((strip) => `${strip.title} ${valueOf(strip)}`).join(', '))}
          onInput={(event) => {
            setGoal(Number(event.currentTarget.value));
            scrub.move(Number(event.currentTarget.value));
          }}
          onKeyDown={(event) => event.key === 'End' && goToFurthest({ store, source }) && event.preventDefault()}
          onChange={release} onPointerUp={release} onPointerCancel={release} onBlur={release}
        />
      </div>
      <div class="ward-axis" style={{ '--at': share(at) }} aria-hidden="true">
        {dayMarks(end).map((day) => <span key={day} class={day * MINUTES_PER_DAY > 0.97 * end ? 'last' : ''} style={{ left: share(day * MINUTES_PER_DAY) }}>{day}</span>)}
        <time>{formatClock(at)}</time>
      </div>
      <WordsIn labels={strips.map(({ title }) => title)} />
    </div>
  );
}

function wordsOf(value: number, unit: string, kind: Strip['kind']): string {
  if (kind === 'grade') return Number.isFinite(value) ? String(value) : formatQuantity(NaN, '');
  return kind === 'index' || unit === '' ? formatShare(value) : formatQuantity(value, unit);
}

interface StripProps {
  readonly strip: Strip;
  readonly value: string;
  readonly end: number;
  readonly version: number;
}

function OneStrip({ strip, value, end, version }: StripProps) {
  const note = t.standsFor[strip.column];
  return (
    <div class={`strip ${strip.kind}`} data-column={strip.column}>
      <p class="strip-head"><span>{strip.title}{note !== undefined && <small> · {note}</small>}</span><b>{value}</b></p>
      {strip.kind === 'grade' || strip.kind === 'index' ? <DayBars strip={strip} end={end} version={version} /> : <CurvePlot strip={strip} end={end} version={version} />}
    </div>
  );
}

/** A bar for each day, by the highest value of the day: a grade as a colour with its digit, an index as a height. */
function DayBars({ strip: { column, kind }, end, version }: Omit<StripProps, 'value'>) {
  const { store } = useLab(), days = useMemo(() => highestByDay(store.history, column), [version, column]), width = (100 * MINUTES_PER_DAY) / end;
  return (
    <div class="strip-plot">
      {days.map((value, day) => value !== null && (
        <span key={day} class="day" data-grade={kind === 'grade' ? value : undefined} style={{ left: `${day * width}%`, width: `${Math.min(width, 100 - day * width)}%`, ...(kind === 'index' ? { '--high': `${100 * value}%` } : {}) }}>
          {kind === 'grade' ? value : ''}
        </span>
      ))}
    </div>
  );
}

function CurvePlot({ strip, end, version }: Omit<StripProps, 'value'>) {
  const { store } = useLab(), { points, top } = useMemo(() => curveOf(store.history, strip, end), [version, strip, end]);
  const x = ([across]: readonly [number, number]): number => across * WIDTH, y = ([, up]: readonly [number, number]): number => HEIGHT * (1 - up);
  return (
    <div class="strip-plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {strip.kind === 'level' && <path class="fill" d={area<readonly [number, number]>(x, HEIGHT, y)(points) ?? ''} />}
        <path d={line<readonly [number, number]>(x, y)(points) ?? ''} />
      </svg>
      <small class="top">{wordsOf(top, strip.unit, strip.kind)}</small>
    </div>
  );
}
