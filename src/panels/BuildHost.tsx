// The place of the scenario builder: fetches its code when it is first opened.
import { useEffect } from 'preact/hooks';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { Dialogs } from './Dialogs';
import { Lazy } from './Lazy';
import { TermCards } from './Terms';

const load = () => import('./build/BuildView').then(({ BuildView }) => BuildView);

export function BuildHost() {
  const { store } = useLab();
  // Back at the run, its picture has the focus: the keys of the run work there.
  useEffect(() => () => void requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-testid=picture]')?.focus()), []);
  return (
    <div class="build-host" data-engine={store.engine.value}>
      <Lazy load={load} waiting={<p class="build-waiting" role="status">{texts.building.loading}</p>} failed={(
        <div class="build-waiting" role="alert">
          <p>{texts.building.failed}</p>
          <button type="button" class="button outline" onClick={() => void (store.building.value = false)}>{texts.problems.close}</button>
        </div>
      )} />
      <Dialogs />
      <TermCards />
    </div>
  );
}
