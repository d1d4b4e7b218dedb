// A dialog in which something of the run is made to be taken along; its code is fetched when it is opened.
import type { FunctionComponent } from 'preact';
import { texts } from '../app/texts';
import { Dialog } from './Dialog';
import { Lazy } from './Lazy';

interface Props {
  readonly title: string;
  readonly load: () => Promise<FunctionComponent>;
  readonly close: () => void;
  readonly testid: string;
}

export function ExportDialog({ title, load, close, testid }: Props) {
  return (
    <Dialog title={title} onClose={close} wide testid={testid}>
      <Lazy load={load} waiting={<p class="note">{texts.receipt.loading}</p>} failed={<p class="note">{texts.receipt.failed}</p>} />
    </Dialog>
  );
}
