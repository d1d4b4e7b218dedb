// The dialog of the teacher's desk: its code comes when it is first opened.
import { useCallback } from 'preact/hooks';
import { texts } from '../app/texts';
import { DESK_TEXTS } from '../app/texts/desk';
import { Dialog } from './Dialog';
import { Lazy } from './Lazy';

export function DeskDialog({ close }: { readonly close: () => void }) {
  const load = useCallback(() => import('./desk/Desk').then(({ Desk }) => Desk), []);
  return (
    <Dialog title={DESK_TEXTS.title} onClose={close} wide testid="desk-dialog">
      <Lazy load={load} waiting={<p class="note">{DESK_TEXTS.loading}</p>} failed={<p class="note">{texts.panels.deskFailed}</p>} />
    </Dialog>
  );
}
