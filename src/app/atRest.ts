// Something done to a run that stands still: what is saved of a moment is all of the same one. Whoever was playing plays on.
import { effect } from '@preact/signals';
import type { Lab } from './lab';
import type { Store } from './store';

/** A run that plays is held for as long as it takes; one on its way to a moment arrives first, and so does the one that is compared with it. */
export async function atRest<T>(lab: Lab, work: () => Promise<T>): Promise<T> {
  const { store, source } = lab, wasPlaying = store.running.value;
  if (wasPlaying) await source.pause();
  await bothResting(lab);
  try {
    return await work();
  } finally {
    if (wasPlaying) await source.play();
  }
}

/** Of two runs that are compared the other one shows its picture of a moment by itself: what is made of both waits until it is that of the same one. */
export async function bothResting({ store, compare }: Lab): Promise<void> {
  await resting(store);
  const twin = compare.twin.value;
  if (twin === null) return;
  await holds(() => compare.twin.value !== twin || isAt(twin.lab, store.minutes.value));
}

/** Minutes: far less than a tick. */
const SAME = 1e-6;

function isAt({ store, view }: Pick<Lab, 'store' | 'view'>, minutes: number): boolean {
  const { phase, intent, moving, meta } = store, shown = view.counted.value;
  if (phase.value === 'lost') return true;
  // One that has ended by itself goes no further.
  const isThere = shown !== null && (Math.abs(shown.meta.minutes - minutes) < SAME || meta.value.ended === 'cell-limit' || meta.value.ended === 'fault');
  return intent.value === null && !moving.value && isThere;
}

/** The last frame tells of a run that does not move, or there is no run any more. */
export const resting = (store: Store): Promise<void> => holds(() => store.phase.value === 'lost' || (store.intent.value === null && !store.moving.value));

/** Settles as soon as it is so. */
function holds(condition: () => boolean): Promise<void> {
  return new Promise((settle) => {
    let stop = (): void => undefined, isSettled = false;
    stop = effect(() => {
      if (isSettled || !condition()) return;
      isSettled = true;
      settle();
      stop();
    });
    if (isSettled) stop();
  });
}
