// Goes to a time written as people write it: "3d 4h".
import { useState } from 'preact/hooks';
import { useLab } from '../app/lab';
import { decimalSign } from '../app/numbers';
import { farRemark } from '../app/share';
import { texts } from '../app/texts';
import { readTime } from '../app/times';

const t = texts.transport;

export function JumpField() {
  const { store, source } = useLab();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const end = store.info.value?.durationMinutes ?? 0;

  const go = (event: Event): void => {
    event.preventDefault();
    const reading = readTime(text, decimalSign(navigator.language));
    if (!reading.ok) return setFault(t.jumpFaults[reading.fault](text.trim()));
    const { minutes } = reading, far = farRemark(minutes, end);
    if (far !== '') return setFault(far);
    setFault('');
    setText('');
    void source.jumpTo(minutes);
  };

  return (
    <form class="jump" onSubmit={go} noValidate>
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
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
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
