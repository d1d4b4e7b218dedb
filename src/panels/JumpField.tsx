// Goes to a time written as people write it: "3d 4h".
import { useRef, useState } from 'preact/hooks';
import { spanWords } from '../../schema/numberWords';
import { useLab } from '../app/lab';
import { typedDecimal } from '../app/language';
import { texts } from '../app/texts';
import { readTime } from '../app/times';

const t = texts.transport;

export function JumpField() {
  const { store, source } = useLab();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const end = store.info.value?.durationMinutes ?? 0;
  /** Where the focus was before it came here. */
  const from = useRef<Element | null>(null), form = useRef<HTMLFormElement>(null);
  const goBack = (): void => {
    const goal = from.current?.isConnected && from.current instanceof HTMLElement ? from.current : document.querySelector<HTMLElement>('[data-testid=picture]');
    goal?.focus({ preventScroll: true });
  };

  const go = (event: Event): void => {
    event.preventDefault();
    const reading = readTime(text, typedDecimal());
    if (!reading.ok) return setFault(t.jumpFaults[reading.fault](text.trim()));
    const { minutes } = reading;
    if (minutes > end) return setFault(t.jumpFar(spanWords(end)));
    setFault('');
    setText('');
    void source.jumpTo(minutes);
    goBack(); // the button that was pressed can no longer hold the focus
  };

  const giveUp = (): void => {
    setText('');
    setFault('');
    goBack();
  };
  /** What was wrong is of no concern to whoever has gone on to something else; another window is nothing else. */
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (document.hasFocus() && !form.current?.contains(relatedTarget as Node | null)) setFault('');
  };

  return (
    <form class="jump" ref={form} onSubmit={go} noValidate onFocusOut={leave} onFocusIn={({ relatedTarget }) => {
      if (!form.current?.contains(relatedTarget as Node | null)) from.current = relatedTarget as Element | null;
    }}>
      <label class="hidden" for="jump-field">
        {t.jump}
      </label>
      <input
        id="jump-field"
        class="field"
        autocomplete="off"
        placeholder={`${t.jump} ${t.jumpHint}`}
        value={text}
        aria-invalid={fault !== ''}
        aria-describedby="jump-fault"
        onInput={(event) => {
          setText(event.currentTarget.value);
          setFault('');
        }}
        onKeyDown={(event) => event.key === 'Escape' && giveUp()}
      />
      <button type="submit" class="button quiet" disabled={text.trim() === ''}>
        {t.jumpButton}
      </button>
      <span id="jump-fault" class="fault" role="alert">
        {fault}
      </span>
    </form>
  );
}
