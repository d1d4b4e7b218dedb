// The patient around the patch in a few numbers, with the scale that links the two, and the way to the drugs.
import { formatClock, formatPower } from '../app/format';
import { useLab } from '../app/lab';
import { patientRows } from '../app/patientRows';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';
import { Terms } from './Terms';

const t = texts.patient;

/** @param scale cells of the patient that one cell of the patch stands for */
export function PatientBox({ scale }: { readonly scale: number }) {
  const { store } = useLab();
  const info = store.info.value;
  const rows = info === null ? [] : patientRows(info, store.values.value);
  // Drugs that came before the first moment of the timeline.
  const earlier = store.marks.value.filter(({ minutes }) => minutes < 0);
  return (
    <section class="patient" aria-label={t.title} data-testid="patient">
      <h3>{t.title}</h3>
      <dl>
        {rows.map(({ column, label, text }) => (
          <div key={column}>
            <dt><Terms text={label} /></dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{t.scale(formatPower(scale))}</p>
      {earlier.length > 0 && <p class="note" data-testid="before-start">{t.before}: {earlier.map(({ minutes, label }) => `${formatClock(minutes)}, ${label}`).join('; ')}.</p>}
      <div class="segments">
        <CommandButton id="give" class="outline" text={t.give} />
        <CommandButton id="ward" class="outline" text={texts.ward.open} />
      </div>
    </section>
  );
}
