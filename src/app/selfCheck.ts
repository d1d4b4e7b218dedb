// Asks the worker, once and only while nothing else is wanted of it, whether this browser computes what all others compute.
import type { SimClient } from '../../workers/client';
import { notify } from './store';
import type { Store } from './store';
import { texts } from './texts';

/** ms: after the first picture; between two small parts; until it is asked again whether a run still moves. */
const FIRST_WAIT = 2000, PAUSE = 60, BUSY_WAIT = 1000;

type Later = (task: () => void, delay: number) => void;

/** Call when the first picture is there. Resolves when the question is settled, or cannot be. */
export function checkEngine(store: Store, client: Pick<SimClient, 'selfCheck'>, later: Later): Promise<void> {
  return new Promise((done) => {
    const go = async (): Promise<void> => {
      const { meta, intent, phase, busy } = store;
      const isWanted = meta.value.running || meta.value.headingFor !== null || intent.value?.moving === true || phase.value !== 'ready' || busy.value !== '';
      if (isWanted) return later(() => void go(), BUSY_WAIT);
      const answer = await client.selfCheck();
      if (answer.ok && answer.value === 'going') return later(() => void go(), PAUSE);
      if (answer.ok) store.engine.value = answer.value;
      if (answer.ok && answer.value === 'different') notify(store, 'engine', texts.notices.engine);
      done();
    };
    later(() => void go(), FIRST_WAIT);
  });
}
