// The one field for numbers: reads point and comma, says what it changed and why, and never shows another number than the one in use.
import { useRef, useState } from 'preact/hooks';
import { unitAfter } from '../../schema/plural';
import { withUnit } from '../app/format';
import { fit, nudge, readNumber, writeNumber } from '../app/numbers';
import type { Range } from '../app/numbers';
import { typedDecimal } from '../app/language';
import { texts } from '../app/texts';

const t = texts.number;
const KEYS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

interface Props extends Range {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** Arrow keys go along the logarithm. */
  readonly log?: boolean;
  /** Spoken name, where no label points here. */
  readonly label?: string;
  /** A number in range; called when the field is left or Enter is pressed. */
  readonly onCommit: (value: number) => void;
  /** Whether what stands in the field can be used: a form waits for it. */
  readonly onFault?: (faulty: boolean) => void;
}

interface Remark {
  readonly text: string;
  readonly faulty: boolean;
}

/** What is typed, what is said of it, and what becomes of it. */
function useTyping(props: Props) {
  const { value, unit, onCommit, onFault } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [remark, setRemark] = useState<Remark | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const decimal = typedDecimal();
  const written = (n: number): string => writeNumber(n, decimal);
  const spoken = (n: number): string => withUnit(written(n), unit);

  const say = (next: Remark | null): void => {
    setRemark(next);
    if ((next?.faulty ?? false) !== (remark?.faulty ?? false)) onFault?.(next?.faulty ?? false);
  };
  const settle = (next: Remark | null): void => {
    setDraft(null);
    // The field may hold what the render before has shown too: then nothing would be drawn anew.
    if (input.current) input.current.value = written(value);
    say(next);
  };
  /** Another number than the one typed stands there; a dialog lets it be seen before it is sent. */
  const correct = (text: string): void => {
    settle({ text, faulty: false });
    input.current?.closest('dialog')?.setAttribute('data-corrected', '');
  };
  const commit = (text: string): void => {
    const reading = readNumber(text, decimal, props);
    if (!reading.ok) {
      if (reading.fault === 'empty') return correct(t.kept(spoken(value)));
      const words = reading.fault === 'ambiguous' ? t.ambiguous(text.trim(), written(reading.small), written(reading.large)) : t.words(text.trim());
      return say({ text: `${words} ${t.inUse(spoken(value))}`, faulty: true });
    }
    const { value: next, changed } = fit(reading.value, props);
    if (changed === '') settle(null);
    else correct(t[changed](text.trim(), spoken(next)));
    if (next !== value) onCommit(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (draft !== null || remark !== null)) {
      settle(null);
      event.preventDefault();
      event.stopPropagation();
    }
    const steps = KEYS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    const next = nudge(value, steps, props);
    settle(null);
    if (next !== value) onCommit(next);
  };
  const onInput = (text: string): void => {
    setDraft(text);
    if (remark) say(null);
  };
  return { input, remark, shown: draft ?? written(value), written: written(value), spoken: spoken(value), onInput, commit, onKeyDown };
}

export function NumberField(props: Props) {
  const { id, value, unit, min, max, label } = props, { input, remark, shown, written, spoken, onInput, commit, onKeyDown } = useTyping(props);
  return (
    <span class="number-field">
      <span class="number-row">
        <input
          ref={input}
          id={id}
          class="field number"
          type="text"
          inputMode="decimal"
          role="spinbutton"
          autocomplete="off"
          aria-label={label}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={spoken}
          aria-invalid={remark?.faulty ?? false}
          aria-describedby={`${id}-remark`}
          value={shown}
          onInput={(event) => onInput(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span class="unit">{unitAfter(written, unit)}</span>
      </span>
      <span id={`${id}-remark`} class={remark?.faulty ? 'remark fault' : 'remark'} role="status">{remark?.text ?? ''}</span>
    </span>
  );
}
