// A button that saves a table of the page as CSV, with the run it comes from.
import type { TableRows } from '../../workers/simApi';
import { saveRows } from '../app/files';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

interface Props {
  /** Of its file, behind that of the run. */
  readonly name: string;
  /** What the table is called. */
  readonly title: string;
  /** Made when it is saved. */
  readonly table: () => Omit<TableRows, 'title'>;
}

export function SaveTable({ name, title, table }: Props) {
  const lab = useLab(), label = texts.csv.saveOf(title), { parts } = lab.store;
  if (parts.hides('save')) return null;
  return (
    <button type="button" class="button tiny text" aria-label={label} title={label} data-testid={`csv-${name}`} disabled={parts.locks('save')} onClick={() => void saveRows(lab, name, () => ({ title, ...table() }))}>
      {texts.csv.save}
    </button>
  );
}
