// The patient around the patch in a few numbers, with the scale that links the two, and the way to the drugs.
import { formatNumber, formatPower, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { valueOf } from '../app/store';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';

const t = texts.patient;

/** @param scale cells of the patient that one cell of the patch stands for */
export function PatientBox({ scale }: { readonly scale: number }) {
  const { store } = useLab();
  const value = (column: string): number => valueOf(store, column);
  const rows = [
    { label: t.lines.grade, text: formatNumber(value('crs_grade')) },
    { label: t.lines.temperature, text: withUnit(formatNumber(value('temperature_c')), '°C') },
    { label: t.lines.il6, text: withUnit(formatNumber(value('serum_il6')), 'pg/mL') },
    { label: t.lines.cart, text: withUnit(formatPower(value('blood_cart') * scale), 'cells') },
    { label: t.lines.neurotoxicity, text: withUnit(formatNumber(100 * value('neurotoxicity')), '%') },
  ];
  return (
    <section class="patient" aria-label={t.title} data-testid="patient">
      <h3>{t.title}</h3>
      <dl>
        {rows.map(({ label, text }) => (
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
