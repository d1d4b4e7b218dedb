// Something done to a run that stands still: what is saved of a moment is all of the same one. Whoever was playing plays on.
import { effect } from '@preact/signals';
import type { Lab } from './lab';
import type { Store } from './store';

/** A run that plays is held for as long as it takes; one on its way to a moment arrives first. */
export async function atRest<T>({ store, source }: Lab, work: () => Promise<T>): Promise<T> {
  const wasPlaying = store.running.value;
  if (wasPlaying) await source.pause();
  await resting(store);
  try {
    return await work();
  } finally {
    if (wasPlaying) await source.play();
  }
}

/** The last frame tells of a run that does not move, or there is no run any more. */
export function resting(store: Store): Promise<void> {
  return new Promise((settle) => {
    let stop = (): void => undefined, isSettled = false;
    stop = effect(() => {
      if (store.phase.value !== 'lost' && (store.intent.value !== null || store.moving.value)) return;
      isSettled = true;
      settle();
      stop();
    });
    if (isSettled) stop();
  });
}
