// The browser's own modal dialog: it keeps the focus inside and Escape closes it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { texts } from '../app/texts';
import { Icon } from './Icon';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
  readonly testid: string;
}

export function Dialog({ title, onClose, children, wide = false, testid }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Whoever comes to fill in a form begins there; on a touch screen that would open the keyboard over it.
    if (matchMedia('(pointer: fine)').matches) dialog?.querySelector<HTMLElement>('form select, form input:not([type=radio]), form input:checked')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog card ${wide ? 'wide' : ''}`}
      aria-labelledby="dialog-title"
      data-testid={testid}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === element.current && onClose()}
      onPointerDownCapture={() => forgetCorrection(element.current)}
      onKeyDownCapture={() => forgetCorrection(element.current)}
      onClickCapture={(event) => holdBack(event, element.current)}
    >
      <div class="dialog-inner">
        <header>
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="button quiet" aria-label={texts.problems.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

const forgetCorrection = (dialog: HTMLElement | null): void => void delete dialog?.dataset['corrected'];

/** The press that would send a form has left a field whose number had to be put right: who pressed shall see it first. */
function holdBack(event: MouseEvent, dialog: HTMLElement | null): void {
  if (dialog?.dataset['corrected'] === undefined || !(event.target instanceof Element)) return;
  const button = event.target.closest('button');
  if (button === null || button.closest('header') !== null || button.matches('footer .outline')) return;
  event.preventDefault();
  event.stopPropagation();
}
