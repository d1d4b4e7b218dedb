// A table of the pupil's own measurements: each row is run, then read.
import { useRef } from 'preact/hooks';
import { parseDuration } from '../../../sim/units';
import { formatClock, formatMeasured, unitTitle, withUnit } from '../../app/format';
import { useLab } from '../../app/lab';
import { rowsOf } from '../../../schema/lessonProgress';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Icon } from '../Icon';
import { Terms } from '../Terms';
import { DoneSign } from './DoneSign';
import type { TaskProps } from './DoneSign';
import { useStacking } from './useStacking';

const headingOf = (title: string, unit: string): string => (unit === '' || unit === 'cells' ? title : `${title} (${unitTitle(unit)})`);

export function LessonMeasure({ room, task, source, id }: TaskProps<'measure'>) {
  const { store } = useLab(), columns = store.info.value?.columns ?? [], rows = room.progress.value.tables[id] ?? [];
  const titles = task.columns.map(({ column, label }) => {
    const info = columns.find(({ name }) => name === column);
    return { title: label ?? info?.title ?? column, unit: info?.unit ?? '' };
  });
  const place = useRef<HTMLDivElement>(null);
  useStacking(place);
  return (
    <div class="lesson-measure" ref={place}>
      <p><Terms text={task.title} /> <DoneSign done={room.isDone(source, id)} /></p>
      {/* Said of each part: where they stand below each other the browser no longer takes them for a table by itself. */}
      <table role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{t.measure.which}</th>{titles.map(({ title, unit }) => <th key={title} role="columnheader" scope="col">{headingOf(title, unit)}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {Array.from({ length: rowsOf(source) }, (_, row) => {
            const label = task.rows?.[row]?.label ?? t.measure.thisRun, measured = rows.find((one) => one.row === row), isHere = room.isReady(source, row), isGoing = room.underWay.value === `${id} ${row}`;
            return (
              <tr key={row} role="row" data-testid={`row-${id}-${row}`}>
                <th role="rowheader" scope="row">
                  {label}
                  <span class="lesson-row-deeds">
                    {(source.rows !== undefined || source.at !== undefined) && (
                      <button type="button" class="button outline" aria-label={t.measure.run(label)} data-testid={`run-${id}-${row}`} onClick={() => void room.runRow(source, row)}>{t.measure.runShort}</button>
                    )}
                    <button type="button" class={`button ${isHere && measured === undefined ? 'accent' : 'outline'}`} disabled={!isHere} aria-label={t.measure.record(label)} data-testid={`record-${id}-${row}`} onClick={() => void room.record(source, row)}>
                      {isGoing ? <Icon name="more" /> : t.measure.recordShort}
                    </button>
                  </span>
                </th>
                {titles.map(({ title, unit }, c) => <td key={title} role="cell" data-title={headingOf(title, unit)}>{measured === undefined ? <span class="note" title={t.measure.none}>–</span> : withUnit(formatMeasured(measured.values[c] ?? NaN), unit === 'cells' ? '' : unit)}</td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
      {source.at !== undefined && <p class="note">{t.measure.at(formatClock(parseDuration(source.at)))}</p>}
    </div>
  );
}
