// What the embedding page hears without asking each time: what happens on the page, and the numbers of the moment.
import { effect, untracked } from '@preact/signals';
import type { Store } from '../app/store';
import type { LabEvent, LabFrame } from './contract';

/** Tells of everything from now on. */
export function tellEvents(store: Store, tell: (event: LabEvent) => void): () => void {
  let run = store.info.peek()?.run ?? NaN, happened = store.happened.peek().length, done = deedsOf(store), wasRunning = store.running.peek(), ended = store.meta.peek().ended;
  const say = (event: LabEvent): void => untracked(() => tell(event));
  const stops = [
    effect(() => {
      const info = store.info.value;
      if (info === null || info.run === run) return;
      run = info.run;
      happened = 0;
      done = info.deeds.actions.length;
      ended = '';
      say({ kind: 'loaded', name: info.name, title: info.title, seed: info.seed });
    }),
    effect(() => {
      const all = store.happened.value;
      // Whoever goes back hears of it again.
      for (const { id, minutes, text } of all.slice(Math.min(happened, all.length))) say({ kind: 'happened', what: id, minutes, text });
      happened = all.length;
    }),
    effect(() => {
      const { deeds, marks = [] } = store.info.value ?? {}, all = deeds?.actions.length ?? 0;
      if (all > done) for (const { kind, minutes, label } of marks.filter(({ origin }) => origin === 'live').slice(done - all)) say({ kind: 'done', what: kind, minutes, text: label });
      done = all;
    }),
    effect(() => {
      const isRunning = store.running.value;
      if (isRunning !== wasRunning) say({ kind: isRunning ? 'playing' : 'resting', minutes: store.minutes.peek() });
      wasRunning = isRunning;
    }),
    effect(() => {
      const { ended: why, message, minutes } = store.meta.value;
      if (why !== ended && why !== '' && why !== 'until') say({ kind: 'ended', why, minutes, text: message });
      ended = why;
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

const deedsOf = ({ info }: Store): number => info.peek()?.deeds.actions.length ?? 0;

export function tellFrames(store: Store, tell: (frame: LabFrame) => void): () => void {
  return effect(() => {
    const values = store.values.value, { columns = [] } = store.info.value ?? {};
    if (values.length !== columns.length || columns.length === 0) return;
    untracked(() => tell({ minutes: store.minutes.value, running: store.running.value, numbers: Object.fromEntries(columns.map(({ name }, n) => [name, values[n]])) }));
  });
}
