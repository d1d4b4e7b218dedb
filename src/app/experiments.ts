// What a story suggests, done: a change of the scenario from its start, a time to be looked at, a colouring; and the way back.
import type { ExperimentInfo } from '../../workers/simApi';
import type { Lab } from './lab';
import { notify } from './store';
import { texts } from './texts';

const t = texts.story;
const NOTICE = 'changed';

export async function tryOut(lab: Lab, { changes, goTo, colourBy }: ExperimentInfo): Promise<void> {
  const { store, source, view } = lab;
  if (changes.length > 0) {
    if (!(await source.loadChanged(changes))) return;
    const { changed } = store.info.value ?? {};
    if (changed) notify(store, NOTICE, t.announced(changed.differences.map(({ what, from, to }) => `${what}: ${t.changedTo(from, to)}`).join('; ')), 'original');
  }
  if (colourBy !== null && store.info.value?.colourings.some(({ name }) => name === colourBy)) view.colorBy.value = colourBy;
  if (goTo !== null) await source.jumpTo(goTo);
}

export async function backToOriginal({ store, source }: Lab): Promise<void> {
  if (await source.loadChanged([])) notify(store, NOTICE, t.returned);
}
