// The QR code for the projector: over the whole screen, dark on white, with the address below it for those who type.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Qr } from '../../app/qr';
import { DESK_TEXTS } from '../../app/texts/desk';
import { QrCode } from '../QrCode';

const t = DESK_TEXTS.result;

interface Props {
  readonly qr: Qr;
  readonly address: string;
  readonly title: string;
  readonly group: string;
  readonly close: () => void;
}

export function DeskLarge({ qr, address, title, group, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null), sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Where the browser does not allow it, the window is filled instead.
    void sheet.current?.requestFullscreen?.().catch(() => undefined);
    const left = (): void => {
      if (document.fullscreenElement === null) close();
    };
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="desk-large" aria-labelledby="desk-large" data-testid="desk-large-code" onCancel={(event) => {
      event.preventDefault();
      event.stopPropagation();
      close();
    }}>
      <div ref={sheet}>
        <h2 id="desk-large">{title}</h2>
        <QrCode qr={qr} label={t.qr} />
        <p>{t.largeIntro}{group === '' ? '' : ` ${t.largeCode(group)}`}</p>
        <p class="desk-address" dir="ltr">{address}</p>
        <button type="button" class="button outline" onClick={close}>{t.close}</button>
      </div>
    </dialog>
  );
}
