// Lets the run be heard while it goes on and somebody is there: kills and a cytokine of every frame that is shown.
import { effect } from '@preact/signals';
import type { Frame } from '../../../workers/frameTypes';
import type { Lab } from '../lab';
import { Engine } from './engine';
import { plucksOf, toneOf, volumeOf } from './mapping';
import { chosenColumn, heardColumn, volume } from './sound';

/** Seconds over which the kills of a frame are spread: until the next one, if that is soon. */
const LONGEST_SPREAD = 0.25;
const SILENCE = { frequency: 110, gain: 0 } as const;

/** Returns what ends it. */
export function listenTo({ store, view }: Pick<Lab, 'store' | 'view'>, context: AudioContext): () => void {
  const engine = new Engine(context, volumeOf(volume.value));
  let last = 0;
  const wake = (): void => engine.setAwake(store.moving.peek() && !document.hidden);
  view.onFrame = ({ marks, values, meta }: Frame) => {
    const info = store.info.peek(), now = context.currentTime, spread = Math.min(LONGEST_SPREAD, Math.max(0, now - last));
    last = now;
    if (info === null || meta.preview) return;
    const column = heardColumn(info, chosenColumn.peek()), level = column === null ? undefined : values[info.columns.indexOf(column)];
    engine.setTone(level === undefined ? SILENCE : toneOf(level));
    // On the way to another moment nobody watches what is passed.
    if (meta.headingFor === null) for (const pluck of plucksOf(marks, info.size, spread)) engine.pluck(pluck);
  };
  const stops = [
    effect(() => engine.setVolume(volumeOf(volume.value))),
    effect(() => {
      void store.moving.value;
      wake();
    }),
    on(document, 'visibilitychange', wake),
    // A browser that has not let it through before does so when something is pressed.
    on(document, 'pointerdown', wake),
    on(document, 'keydown', wake),
  ];
  return () => {
    view.onFrame = null;
    for (const stop of stops) stop();
  };
}

function on(target: EventTarget, name: string, listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
