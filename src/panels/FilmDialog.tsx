// The dialog in which a film is made; its code is fetched when it is opened. Whoever leaves it while the run is away gives the film up, and leaves when asked again.
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { Dialog } from './Dialog';
import { Lazy } from './Lazy';

const t = texts.film;
const load = () => import('./FilmRoom').then((module) => module.FilmRoom);

export function FilmDialog({ close }: { readonly close: () => void }) {
  const { store } = useLab();
  const leave = (): void => (store.filming.value === null ? close() : store.filming.value.cancel());
  return (
    <Dialog title={t.title} onClose={leave} wide testid="film-dialog">
      <Lazy load={load} waiting={<p class="note">{t.loading}</p>} failed={<p class="note">{t.failed}</p>} />
    </Dialog>
  );
}
