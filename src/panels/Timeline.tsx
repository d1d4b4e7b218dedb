// The run on one line: a slider from start to end over a small picture of what happened so far.
import type { TargetedPointerEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { formatClock, formatSpan } from '../app/format';
import { curveThrough, goToFurthest } from '../app/courses';
import { pickedRows } from '../app/history';
import { Scrub, minuteUnder } from '../app/scrub';
import { spanBetween } from '../app/span';
import type { Store } from '../app/store';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

const t = texts.transport;
const WIDTH = 1000;
const HEIGHT = 36;
const POINTS = 240;
/** Minutes between two places of the knob. */
const STEP = 60;

export function Timeline() {
  const { store, source, compare } = useLab();
  const [goal, setGoal] = useState<number | null>(null);
  const scrub = useMemo(() => new Scrub(() => [{ store, source }, ...(compare.twin.value === null ? [] : [compare.twin.value.lab])]), [store, source]);
  const look = (minutes: number): void => {
    setGoal(minutes);
    scrub.move(minutes);
  };
  /** The knob is under the pointer from the first touch on, wherever it was taken hold of. */
  const grab = (event: TargetedPointerEvent<HTMLInputElement>): void => {
    if (event.button !== 0) return;
    const minutes = minuteUnder(event.clientX, place.current!.getBoundingClientRect(), end, STEP);
    event.currentTarget.value = String(minutes);
    look(minutes);
  };
  const release = (): void => {
    setGoal(null);
    scrub.release();
  };
  const info = store.info.value;
  const end = Math.max(1, info?.durationMinutes ?? 1), place = useRef<HTMLDivElement>(null);
  const { headingFor, minutes } = store.meta.value;
  const at = Math.min(end, goal ?? store.shownMinutes.value);
  const share = (value: number): string => `${Math.min(100, (100 * value) / end).toFixed(3)}%`;
  return (
    <div class="timeline" ref={place} onPointerDownCapture={(event) => event.shiftKey && !store.parts.locks('span') && dragSpan(event, place.current!, store, end)} style={{ '--at': share(at), '--done': share(minutes) }}>
      <SpanBand end={end} />
      <Sparkline end={end} />
      <div class="timeline-marks" aria-hidden="true">
        {store.marks.value.map((mark, i) => (
          <i key={i} class={`mark-${mark.kind} ${mark.origin}`} style={{ left: share(Math.max(0, mark.minutes)) }} title={`${mark.minutes < 0 ? formatClock(mark.minutes) : formatSpan(mark.minutes)}: ${mark.label}`} />
        ))}
      </div>
      <input
        type="range"
        data-testid="timeline"
        aria-label={t.timeline}
        aria-valuetext={formatClock(at)}
        min={0}
        max={end}
        step={STEP}
        value={at}
        disabled={info === null}
        onPointerDown={grab}
        onKeyDown={(event) => event.key === 'End' && goToFurthest({ store, source }) && event.preventDefault()}
        onInput={(event) => look(Number(event.currentTarget.value))}
        onChange={release}
        onPointerUp={release}
        onPointerCancel={release}
        onBlur={release}
      />
      {goal !== null && <output class="timeline-bubble">{formatClock(goal)}</output>}
      {headingFor !== null && goal === null && (
        <div class="heading-for" role="status">
          <span>{t.going(formatClock(headingFor))}</span>
          <button type="button" class="button quiet" onClick={() => void source.pause()}>
            {t.stop}
          </button>
        </div>
      )}
    </div>
  );
}

/** The span under the curves. */
function SpanBand({ end }: { readonly end: number }) {
  const span = useLab().store.span.value;
  return span && <i class="span-band" style={{ left: `${(100 * span[0]) / end}%`, width: `${(100 * (span[1] - span[0])) / end}%` }} aria-hidden="true" />;
}

/** With the Shift key held down the time line marks a span instead of moving through time. */
function dragSpan(event: PointerEvent, place: HTMLElement, store: Store, end: number): void {
  event.preventDefault();
  event.stopPropagation();
  const box = place.getBoundingClientRect(), minuteAt = ({ clientX }: PointerEvent): number => minuteUnder(clientX, box, end);
  const first = minuteAt(event);
  const move = (next: PointerEvent): void => void (store.span.value = spanBetween(first, minuteAt(next), end));
  const done = (): void => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', done);
    removeEventListener('pointercancel', done);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', done);
  addEventListener('pointercancel', done);
  store.span.value = null;
}

/** Tumour cells, the antigen-negative among them, and CAR-T cells over time; tumour and CAR-T each against their own highest number. */
function Sparkline({ end }: { readonly end: number }) {
  const { store } = useLab();
  const version = store.historyVersion.value;
  const courses = store.courses.value, { course } = store.meta.value;
  const [tumor, negative, cart, ahead] = useMemo(() => {
    const known = curveThrough(courses, course), least = Math.max(0, ...known.filter((_, n) => n % 2 === 1));
    const drawn = (column: string, measure: string, top?: number): string => pathOf(store, column, measure, end, top);
    return [drawn('tumor_alive', 'tumor_alive', least), drawn('tumor_antigen_negative', 'tumor_alive', least), drawn('cart_alive', 'cart_alive'), aheadOf(store, known, least, end)] as const;
  }, [version, end, courses, course]);
  return (
    <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="spark-area" d={areaOf(tumor)} />
      <path class="spark-tumor" d={tumor} />
      <path class="spark-ahead" data-testid="known-ahead" d={ahead} />
      <path class="spark-negative" d={negative} />
      <path class="spark-cart" d={cart} />
    </svg>
  );
}

/** Tumour cells of the days to come, where the run has been there already. */
function aheadOf({ history, minutes }: Store, known: readonly number[], least: number, end: number): string {
  const now = minutes.value, top = Math.max(1, least, ...history.column('tumor_alive')), here = history.column('tumor_alive').at(-1) ?? 0;
  let path = '';
  for (let n = 0; n < known.length; n += 2) if (known[n] > now) path += `L${((WIDTH * known[n]) / end).toFixed(1)} ${heightOf(known[n + 1], top)}`;
  return path === '' ? '' : `M${((WIDTH * now) / end).toFixed(1)} ${heightOf(here, top)}${path}`;
}

const heightOf = (value: number, top: number): string => (HEIGHT - ((HEIGHT - 3) * value) / top).toFixed(1);

/** A column over time, drawn against the highest value of `measure`, or a higher one that is known of later. */
function pathOf(store: Store, column: string, measure: string, end: number, least = 1): string {
  const time = store.history.column('time_min'), value = store.history.column(column);
  if (time.length === 0 || value.length === 0) return '';
  let top = Math.max(1, least);
  for (const v of store.history.column(measure)) top = Math.max(top, v);
  let path = '', pen = 'M';
  for (const i of pickedRows(time.length, POINTS)) {
    const x = (WIDTH * time[i]) / end;
    path += `${pen}${x.toFixed(1)} ${heightOf(value[i], top)}`;
    pen = 'L';
  }
  return path;
}

/** Down to the ground at both ends. */
function areaOf(path: string): string {
  return path === '' ? '' : `${path}V${HEIGHT}H0Z`;
}
