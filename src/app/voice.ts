// What is said to those who listen, and when: once time has come to rest, when another run is there, and when somebody asks. Never while time passes.
import { effect, untracked } from '@preact/signals';
import type { Lab } from './lab';
import type { Store } from './store';
import { factsOf, whereWords } from './summary';

type Listened = Pick<Lab, 'store' | 'view'>;

/** Says it, also where it is what was said last. */
export function say({ said }: Pick<Store, 'said'>, text: string): void {
  said.value = text === said.peek() ? `${text}\u00a0` : text;
}

const joined = (...sentences: readonly string[]): string => sentences.filter((one) => one !== '').join(' ');

/** The picture of this moment in words, as its description has it. */
export const described = ({ store, view }: Listened): string => joined(store.summary.value, whereWords(view.shown, view.plane));

/** Says what the picture shows whenever the run stands at another moment. The end of a span that is played in a loop is none. @param side whose picture it is; '' where there is one */
export function speakAtRest(lab: Listened, side: () => string = () => ''): () => void {
  const { store } = lab;
  let told = '';
  return effect(() => {
    const { run, course, tick, running, headingFor, ended } = store.meta.value, moment = `${run} ${course} ${tick}`;
    const isLoop = store.returning.value !== null || (ended === 'until' && store.span.peek() !== null);
    if (store.summary.value === '' || store.moving.value || running || headingFor !== null || isLoop || moment === told) return;
    told = moment;
    untracked(() => say(store, joined(side(), described(lab))));
  });
}

/** For whoever asks: to be read as well as heard, as a caption over the picture. */
export function describeAloud({ store, view }: Listened): void {
  const info = store.info.value;
  if (info === null) return;
  const caption = { id: 'described', minutes: store.minutes.value, text: joined(factsOf(info, store.values.value), whereWords(view.shown, view.plane)) };
  store.caption.value = null;
  // The same words once more are news only where they were gone before.
  requestAnimationFrame(() => void (store.caption.value = caption));
}
