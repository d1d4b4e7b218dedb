// A span of the run: marked on the time line, played in a loop, saved as a table of its own.
import { effect, untracked } from '@preact/signals';
import type { Lab } from './lab';
import type { Store } from './store';

/** Minutes from the start; the first is before the second. */
export type Span = readonly [number, number];

/** Shorter ones would only flicker. */
const SHORTEST = 60;

/** The span between two moments, wherever they are dragged; null where they are one. */
export function spanBetween(one: number, other: number, end: number): Span | null {
  const from = Math.max(0, Math.min(one, other)), to = Math.min(end, Math.max(one, other));
  return to - from >= SHORTEST ? [from, to] : null;
}

const endOf = ({ info }: Store): number => info.value?.durationMinutes ?? 0;

/** The span begins, or ends, where the run is; the other edge stays where that leaves something. */
export function markSpan({ store }: Lab, edge: 'from' | 'to'): void {
  const now = store.minutes.value, end = endOf(store), [from, to] = store.span.value ?? [0, end];
  store.span.value = edge === 'from' ? spanBetween(now, to > now ? to : end, end) : spanBetween(from < now ? from : 0, now, end);
}

/** What is filmed: the span, or all that the present course has been through; null: nothing yet. @param last minute that there is */
export function filmedSpan({ span, minutes, courses, meta }: Store, last = Infinity): Span | null {
  const reached = courses.value.find(({ id }) => id === meta.value.course)?.reachedMinutes ?? 0, [from, to] = span.value ?? [0, Math.max(minutes.value, reached)], end = Math.min(to, last);
  return end > from ? [from, end] : null;
}

/** Moves one edge of the span, up to the other. */
export function moveEdge(store: Store, edge: 'from' | 'to', minutes: number): void {
  const { span } = store;
  if (span.value === null) return;
  const [from, to] = span.value;
  span.value = edge === 'from' ? [Math.max(0, Math.min(minutes, to - SHORTEST)), to] : [from, Math.min(endOf(store), Math.max(minutes, from + SHORTEST))];
}

/** Plays; at the end of a span or behind it, from its beginning on. Both are asked for in one breath: whoever pauses meanwhile stops both. */
export function playOn({ store, source }: Pick<Lab, 'store' | 'source'>): Promise<void> {
  const span = store.span.value, isOver = span !== null && store.minutes.value >= span[1];
  if (isOver) void source.jumpTo(span[0]);
  const playing = source.play();
  if (isOver) store.returning.value = span[0];
  return playing;
}

/** Whoever plays comes back to the beginning of the span at its end; another run has none. */
export function watchSpan({ store, source }: Pick<Lab, 'store' | 'source'>): () => void {
  let played = false, tree = NaN, told: Span | null = null;
  const stops = [
    effect(() => {
      const now = store.info.value?.tree ?? NaN, end = endOf(store), span = store.span.peek();
      if (now !== tree || (span !== null && span[1] > end)) store.span.value = null;
      tree = now;
    }),
    effect(() => {
      const { running, minutes, ended, headingFor } = store.meta.value, span = store.span.peek(), isReturning = store.returning.value !== null;
      // Who has paused since has not been heard of by this frame.
      const isHalted = store.intent.peek()?.moving === false, isPlaying = (running && headingFor === null) || ended === 'until' || (played && ended === 'duration');
      played = running;
      if (span !== null && !isReturning && !isHalted && isPlaying && minutes >= span[1]) void untracked(() => playOn({ store, source }));
    }),
    // Whoever plays already is to stop where the span now ends.
    effect(() => {
      const span = store.span.value, isNew = span?.[1] !== told?.[1];
      told = span;
      if (isNew && store.running.peek()) void source.play();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
