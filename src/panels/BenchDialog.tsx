// The dialog of the bench; its code is fetched when it is opened.
import { texts } from '../app/texts';
import { Dialog } from './Dialog';
import { Lazy } from './Lazy';

const t = texts.carBench;
const load = () => import('./CarBench').then((module) => module.CarBench);

export function BenchDialog({ close }: { readonly close: () => void }) {
  return (
    <Dialog title={t.title} onClose={close} wide testid="bench-dialog">
      <Lazy load={load} waiting={<p class="note">{t.loading}</p>} failed={<p class="note">{t.failed}</p>} />
    </Dialog>
  );
}
