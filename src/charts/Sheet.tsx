// A drawing as a table: its rows are made when somebody opens it.
import { useState } from 'preact/hooks';
import { texts } from '../app/texts';

export interface SheetColumn {
  readonly title: string;
  /** '' where there is none. */
  readonly unit: string;
}

interface Props {
  /** What is drawn. */
  readonly title: string;
  /** The first heads the rows. */
  readonly columns: readonly SheetColumn[];
  readonly rows: () => readonly (readonly string[])[];
}

export function Sheet({ title, columns, rows }: Props) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={`${title}: ${texts.charts.table}`}>
      <table>
        <thead>
          <tr>{columns.map(({ title: name, unit }) => <th key={name} scope="col">{name}{unit !== '' && <> <small>({unit})</small></>}</th>)}</tr>
        </thead>
        <tbody>
          {rows().map(([head, ...cells], n) => (
            <tr key={n}>
              <th scope="row">{head}</th>
              {cells.map((cell, c) => <td key={c}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Folded until somebody asks for it. */
export function FoldedSheet(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.charts.table}</summary>
      {open && <Sheet {...props} />}
    </details>
  );
}
