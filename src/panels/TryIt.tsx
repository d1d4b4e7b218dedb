// Three ways to try a CAR: beside the open run, in its place from the start, or as a dose that branches off now.
import { useRef, useState } from 'preact/hooks';
import { MOST_CELLS } from '../../schema/limits';
import type { DesignReport } from '../../workers/simApi';
import type { TrialDose } from '../app/carBench';
import { formatClock } from '../app/format';
import { useLab } from '../app/lab';
import { momentOfDeeds } from '../app/store';
import { texts } from '../app/texts';
import { NumberField } from './NumberField';

const t = texts.carBench.try;

interface Props {
  readonly report: DesignReport;
  readonly disabled: boolean;
  readonly onTwin: () => void;
  readonly onStart: () => void;
  readonly onNow: (dose: TrialDose) => void;
}

export function TryIt({ report, disabled, onTwin, onStart, onNow }: Props) {
  const { store } = useLab(), info = store.info.value!, [count, setCount] = useState(report.dose.count), [entry, setEntry] = useState(report.dose.entry), [faulty, setFaulty] = useState(false);
  // Enter commits a number and presses the button in one go, before anything is drawn again.
  const latest = useRef(count), entries = texts.infuse.entries;
  return (
    <section class="try-it" aria-label={t.title}>
      <h3>{t.title}</h3>
      <button type="button" class="button accent" data-testid="bench-twin" disabled={disabled} onClick={onTwin}><span>{t.twin}</span><small>{t.twinNote}</small></button>
      <button type="button" class="button outline" data-testid="bench-start" disabled={disabled} onClick={onStart}><span>{t.start}</span><small>{t.startNote}</small></button>
      <button type="button" class="button outline" data-testid="bench-now" disabled={disabled || faulty} onClick={() => onNow({ count: latest.current, entry })}><span>{t.now}</span><small>{t.nowNote(formatClock(momentOfDeeds(store)))}</small></button>
      <div class="try-dose">
        <label><span>{t.dose}</span><NumberField id="bench-dose" value={count} unit="" min={1} max={MOST_CELLS} integer onFault={setFaulty} onCommit={(value) => {
          latest.current = value;
          setCount(value);
        }} /></label>
        <label><span>{t.entry}</span>
          <select class="field" value={entry} onChange={(event) => setEntry(event.currentTarget.value)}>
            {Object.entries(entries).map(([name, label]) => <option key={name} value={name} disabled={name === 'vessels' && info.vessels.length === 0}>{label}</option>)}
          </select>
        </label>
        <p class="note">{t.madeBefore}</p>
      </div>
    </section>
  );
}
