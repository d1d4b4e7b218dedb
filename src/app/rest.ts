// Stops what plays without giving up a way to a time that somebody has asked for.
import type { Lab } from './lab';

/** Whoever plays stops; whoever is on the way to a time arrives there, and stops then. */
export async function comeToRest({ store, source }: Pick<Lab, 'store' | 'source'>): Promise<void> {
  const { headingFor } = store.meta.value;
  if (!store.running.value) return;
  if (headingFor === null) await source.pause();
  else void source.jumpTo(headingFor); // on arrival it would have played on
}
