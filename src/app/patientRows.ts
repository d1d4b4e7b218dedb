// The patient in a few numbers: which columns stand in the box, and how each is written.
import type { RunInfo } from '../../workers/simApi';
import { formatPower, formatQuantity, formatShare, withUnit } from './format';
import { texts } from './texts';

/** Columns of the box, in its order; CAR-T cells are told as the patient's, an index as a percentage. */
const ROWS: readonly { readonly column: string; readonly as?: 'patient cells' | 'percent' }[] = [
  { column: 'crs_grade' }, { column: 'temperature_c' }, { column: 'serum_il6' }, { column: 'blood_cart', as: 'patient cells' }, { column: 'neurotoxicity', as: 'percent' },
];

export interface PatientRow {
  readonly column: string;
  readonly label: string;
  readonly text: string;
}

export function patientRows({ columns, patientScale }: Pick<RunInfo, 'columns' | 'patientScale'>, values: ArrayLike<number>): PatientRow[] {
  return ROWS.flatMap(({ column, as }) => {
    const at = columns.findIndex(({ name }) => name === column);
    if (at < 0) return [];
    const { title, unit } = columns[at], value = values[at] ?? NaN, isPatients = as === 'patient cells';
    const text = isPatients ? cellWords(value * patientScale) : as === 'percent' ? formatShare(value) : formatQuantity(value, unit);
    return [{ column, label: isPatients ? texts.patient.cart : title, text }];
  });
}

/** A patient has whole cells: what the equations leave of one is no number to be read. */
function cellWords(cells: number): string {
  return cells > 0 && cells < 1 ? '< 1 cell' : withUnit(formatPower(cells), 'cells');
}
