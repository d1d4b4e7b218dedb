// The patient around the patch in a few numbers, with the scale that links the two, and the way to the drugs.
import { formatPower } from '../app/format';
import { useLab } from '../app/lab';
import { valueOf } from '../app/store';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';
import { patientRows } from './patientRows';

const t = texts.patient;

/** @param scale cells of the patient that one cell of the patch stands for */
export function PatientBox({ scale }: { readonly scale: number }) {
  const { store } = useLab();
  return (
    <section class="patient" aria-label={t.title} data-testid="patient">
      <h3>{t.title}</h3>
      <dl>
        {patientRows((column) => valueOf(store, column), scale).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{t.scale(formatPower(scale))}</p>
      <CommandButton id="give" class="outline" text={t.give} />
    </section>
  );
}
