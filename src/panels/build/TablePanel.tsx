// A table of cells before it is used: its columns, its first rows, its types, where its cells lie, and what becomes of it.
import { useEffect, useRef } from 'preact/hooks';
import type { Table } from '../../app/build/table';
import { isList, isDict, valueAt } from '../../app/build/json';
import { BUILD_TEXTS } from '../../app/texts/build';
import { numberWords } from '../../../schema/numberWords';
import type { TableReport } from '../../../workers/simApi';
import { texts } from '../../app/texts';
import { useDesk } from './desk';

const t = BUILD_TEXTS.table, ROLES = ['x', 'y', 'z', 'type'] as const, SIDE = 150;
const KINDS = ['tumor', 'healthy', 'stroma', 'macrophage'] as const;

export function TablePanel() {
  const desk = useDesk(), table = desk.table.value, heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [table]);
  if (table === null) return null;
  const { report, name } = table;
  return (
    <section class="build-table card" aria-labelledby="table-title" data-testid="table-panel">
      <h2 id="table-title" ref={heading} tabIndex={-1}>{t.holds(t.cells(report.cells), name)}</h2>
      <div class="table-parts">
        <Sample report={report} />
        <Places report={report} />
      </div>
      {report.bounds !== null && <p class="note">{t.bounds(...([0, 1].map((axis) => t.span(numberWords(report.bounds!.min[axis]!), numberWords(report.bounds!.max[axis]!))) as [string, string]))}</p>}
      {report.warnings.map((warning) => <p key={warning} class="note">{warning}</p>)}
      {report.faults.map((fault) => <p key={fault} class="fault">{fault}</p>)}
      <Choices table={table} />
      <footer>
        <button type="button" class="button accent" data-testid="use-table" onClick={() => {
          desk.table.value = null;
          table.use();
        }}>{t.go}</button>
        <button type="button" class="button outline" onClick={() => void (desk.table.value = null)}>{t.cancel}</button>
      </footer>
    </section>
  );
}

function Sample({ report: { header, columns, sample } }: { readonly report: TableReport }) {
  const width = Math.max(0, ...sample.map((row) => row.length), header?.length ?? 0);
  const roleOf = (column: number): string => {
    const role = ROLES.find((one) => columns[one] === column);
    return role === undefined ? t.unused : t.roles[role]!;
  };
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={t.first(sample.length)}>
      <table>
        <caption class="note">{t.first(sample.length)}</caption>
        <thead>
          <tr>{Array.from({ length: width }, (_, n) => <th key={n} scope="col">{header?.[n] ?? t.column(n + 1)}<span class={ROLES.some((one) => columns[one] === n) ? 'badge accent' : 'badge'}>{roleOf(n)}</span></th>)}</tr>
        </thead>
        <tbody>{sample.map((row, y) => <tr key={y}>{Array.from({ length: width }, (_, n) => <td key={n}>{row[n] ?? ''}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

/** Where the cells lie, seen from above. */
function Places({ report: { some, bounds } }: { readonly report: TableReport }) {
  if (bounds === null) return null;
  const [width, height] = [0, 1].map((axis) => Math.max(1, bounds.max[axis]! - bounds.min[axis]!)) as [number, number], scale = SIDE / Math.max(width, height);
  const path = some.map(([x, y]) => `M${((x - bounds.min[0]) * scale).toFixed(1)} ${((bounds.max[1] - y) * scale).toFixed(1)}h0`).join('');
  return <svg class="table-places" viewBox={`-4 -4 ${width * scale + 8} ${height * scale + 8}`} width={width * scale + 8} height={height * scale + 8} aria-hidden="true"><path d={path} /></svg>;
}

function Choices({ table }: { readonly table: Table }) {
  const { builder } = useDesk(), populations = valueAt(builder.draft.value, ['populations']), { report } = table, goal = table.goal.value;
  return (
    <div class="b-fields">
      <div class="b-field">
        <label for="table-goal">{t.into}</label>
        <select id="table-goal" class="field" value={String(goal)} onChange={({ currentTarget: { value } }) => void (table.goal.value = value === 'new' || value === 'each' ? value : Number(value))}>
          <option value="new">{t.newPopulation}</option>
          {report.types.length > 1 && <option value="each">{t.eachType}</option>}
          {(isList(populations) ? populations : []).map((one, n) => <option key={n} value={String(n)}>{isDict(one) ? String(one['label'] ?? n + 1) : n + 1}</option>)}
        </select>
      </div>
      {goal !== 'each' && report.types.length > 1 && (
        <div class="b-field">
          <label for="table-type">{t.types}</label>
          <select id="table-type" class="field" value={table.type.value ?? ''} onChange={({ currentTarget: { value } }) => void (table.type.value = value === '' ? null : value)}>
            <option value="">{t.allTypes}</option>
            {report.types.map(({ name, cells }) => <option key={name} value={name}>{`${name} (${t.cells(cells)})`}</option>)}
          </select>
        </div>
      )}
      {typeof goal !== 'number' && (
        <div class="b-field">
          <label for="table-kind">{goal === 'each' ? t.otherKind : t.kind}</label>
          <select id="table-kind" class="field" value={table.kind.value} onChange={({ currentTarget: { value } }) => void (table.kind.value = value)}>
            {KINDS.map((kind) => <option key={kind} value={kind}>{texts.compare.populations[kind]}</option>)}
          </select>
        </div>
      )}
      {table.size !== null && (
        <label class="switch">
          <input type="checkbox" checked={table.fit.value} onChange={(event) => void (table.fit.value = event.currentTarget.checked)} />
          <span>{t.fit}</span>
        </label>
      )}
    </div>
  );
}
