// The patient in a few numbers: which column stands under which label, and how it is written.
import { formatNumber, formatPower, withUnit } from '../app/format';
import { texts } from '../app/texts';

const t = texts.patient.lines;

interface PatientLine {
  readonly label: string;
  readonly column: string;
  readonly write: (value: number, scale: number) => string;
}

const LINES: readonly PatientLine[] = [
  { label: t.grade, column: 'crs_grade', write: (value) => formatNumber(value) },
  { label: t.temperature, column: 'temperature_c', write: (value) => withUnit(formatNumber(value), '°C') },
  { label: t.il6, column: 'serum_il6', write: (value) => withUnit(formatNumber(value), 'pg/mL') },
  { label: t.cart, column: 'blood_cart', write: (value, scale) => withUnit(formatPower(value * scale), 'cells') },
  { label: t.neurotoxicity, column: 'neurotoxicity', write: (value) => withUnit(formatNumber(100 * value), '%') },
];

/** @param valueOf present value of a column @param scale cells of the patient that one cell of the patch stands for */
export function patientRows(valueOf: (column: string) => number, scale: number): readonly { readonly label: string; readonly text: string }[] {
  return LINES.map(({ label, column, write }) => ({ label, text: write(valueOf(column), scale) }));
}
