// The ward chart in words: what the grades mean, and every day in a table.
import { useMemo, useState } from 'preact/hooks';
import { formatClock, formatNumber, formatQuantity, formatShare, unitTitle, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { SaveTable } from '../panels/SaveTable';
import { MINUTES_PER_DAY } from '../../sim/units';
import { stripsOf, wardDays } from './ward';

const t = texts.ward;
/** Parameters that say where the model’s grades begin. */
const FEVER = 'cytokineRelease.fever', LEAKS = ['cytokineRelease.grade2', 'cytokineRelease.grade3', 'cytokineRelease.grade4'] as const;

export function WardGrades() {
  const { store } = useLab(), value = (key: string): number => store.paramValues.value[key] ?? NaN, m = t.meaning;
  return (
    <details class="ward-more" data-testid="ward-grades">
      <summary>{m.title}</summary>
      <p>{m.crs}</p>
      <dl class="grades">
        {m.grades.map((words, grade) => <div key={grade}><dt><span class="day" data-grade={grade}>{grade}</span></dt><dd>{words}</dd></div>)}
      </dl>
      <p class="note">{m.fever}</p>
      <p>{m.model(withUnit(formatNumber(value(FEVER)), '°C'), LEAKS.map((key) => formatNumber(value(key))).join(', '))}</p>
      <p>{m.brain}</p>
      <p class="note">{m.source}</p>
    </details>
  );
}

/** Made when somebody opens it: for a screen reader it is the chart. */
export function WardTable() {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" data-testid="ward-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.table}</summary>
      {open && <DayTable />}
    </details>
  );
}

function DayTable() {
  const { store } = useLab(), info = store.info.value!, version = store.historyVersion.value;
  const { strips, days } = useMemo(() => {
    const shown = stripsOf(info, store.history);
    return { strips: shown, days: wardDays(store.history, shown) };
  }, [version, info]);
  const done = (day: number): string => store.marks.value.filter(({ minutes, kind }) => kind !== 'set' && Math.floor(minutes / MINUTES_PER_DAY) === day).map(({ minutes, label }) => `${formatClock(minutes)}: ${label}`).join('; ');
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.table}>
      <SaveTable name="ward" title={t.table} table={() => ({
        columns: [{ name: t.day, unit: '' }, ...strips.map(({ title, unit, told }) => ({ name: `${title} (${t[told]})`, unit })), { name: t.given, unit: '' }],
        rows: days.map(({ day, values }) => [day, ...values.map((value) => value ?? NaN), done(day)]),
      })} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            {strips.map(({ column, title, unit, told }) => <th key={column} scope="col">{title} <small>({[t[told], unitTitle(unit)].filter((word) => word !== '').join(', ')})</small></th>)}
            <th scope="col">{t.given}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, values }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {values.map((value, n) => <td key={strips[n].column}>{strips[n].kind === 'grade' && value !== null ? value : strips[n].unit === '' ? formatShare(value ?? NaN) : formatQuantity(value ?? NaN, '')}</td>)}
              <td>{done(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
