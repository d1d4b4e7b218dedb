// The dialogs in which something of the run is made to be taken along; their code is fetched when they are opened.
import { texts } from '../app/texts';
import { Dialog } from './Dialog';
import { Lazy } from './Lazy';

interface Props {
  readonly kind: keyof typeof LOAD;
  readonly close: () => void;
}

const LOAD = {
  receipt: () => import('./ReceiptSheet').then((module) => module.ReceiptSheet),
  figure: () => import('./FigureDialog').then((module) => module.FigureDialog),
  poster: () => import('./PosterDialog').then((module) => module.PosterDialog),
} as const;

export function ExportDialog({ kind, close }: Props) {
  return (
    <Dialog title={kind === 'receipt' ? texts.receipt.title : texts.commands[kind]} onClose={close} wide testid={`${kind}-dialog`}>
      <Lazy load={LOAD[kind]} waiting={<p class="note">{texts.receipt.loading}</p>} failed={<p class="note">{texts.receipt.failed}</p>} />
    </Dialog>
  );
}
