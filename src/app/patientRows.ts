// The patient in a few numbers: which columns stand in the box, and how each is written.
import type { RunInfo } from '../../workers/simApi';
import { formatPower, formatQuantity, formatShare, withUnit } from './format';
import { texts } from './texts';

/** Columns of the box, in its order; CAR-T cells, of whom there are billions, are told in powers of ten, an index as a percentage. */
const ROWS: readonly { readonly column: string; readonly as?: 'power' | 'percent' }[] = [
  { column: 'crs_grade' }, { column: 'temperature_c' }, { column: 'serum_il6' }, { column: 'patient_cart', as: 'power' }, { column: 'neurotoxicity', as: 'percent' },
];

export interface PatientRow {
  readonly column: string;
  readonly label: string;
  readonly text: string;
}

export function patientRows({ columns }: Pick<RunInfo, 'columns'>, values: ArrayLike<number>): PatientRow[] {
  return ROWS.flatMap(({ column, as }) => {
    const at = columns.findIndex(({ name }) => name === column);
    if (at < 0) return [];
    const { title, unit } = columns[at], value = values[at] ?? NaN;
    const text = as === 'power' ? withUnit(formatPower(value), unit) : as === 'percent' ? formatShare(value) : formatQuantity(value, unit);
    return [{ column, label: as === 'power' ? texts.patient.cart : title, text }];
  });
}
