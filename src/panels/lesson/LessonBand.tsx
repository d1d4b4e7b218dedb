// Where the pupil's value lies among runs that differ in nothing but chance.
import { useEffect, useState } from 'preact/hooks';
import type { LessonTask, TaskOf } from '../../../schema/lesson';
import { formatMeasured, withUnit } from '../../app/format';
import { useLab } from '../../app/lab';
import { ClassBand } from '../../app/lesson/classBand';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Terms } from '../Terms';
import type { TaskProps } from './DoneSign';

export function LessonBand({ room, task, source, id }: TaskProps<'band'>) {
  const { store } = useLab(), [band] = useState(() => new ClassBand()), row = source.row ?? 0;
  useEffect(() => () => band.cancel(), []);
  const of = room.source.steps.flatMap(({ tasks = [] }) => tasks).find((one: LessonTask): one is TaskOf<'measure'> => one.do === 'measure' && one.name === source.of)!;
  const own = room.progress.value.tables[source.of]?.find((one) => one.row === row)?.values[0] ?? null, unit = store.info.value?.columns.find(({ name }) => name === of.columns[0].column)?.unit ?? '';
  const words = (value: number): string => withUnit(formatMeasured(value), unit), state = band.state.value, found = band.found.value, limits = band.limits.value;
  return (
    <div class="lesson-band">
      <p><Terms text={task.text} /></p>
      {state === 'running'
        ? <button type="button" class="button outline" onClick={() => band.cancel()}>{t.band.cancel}</button>
        : <button type="button" class="button outline" disabled={own === null} data-testid={`do-${id}`} onClick={() => void band.run(room, of, row, source.seeds)}>{t.band.run(source.seeds)}</button>}
      {state === 'running' && <progress max={1} value={band.share.value} aria-label={t.band.progress(found.length, source.seeds)} />}
      <div role="status">
        {own === null && <p class="note">{t.band.nothing}</p>}
        {state === 'failed' && <p class="note">{t.band.failed}</p>}
        {state === 'done' && limits !== null && own !== null && (
          <>
            <Dots values={found} own={own} />
            <p>{t.band.result(words(limits[0]), words(limits[1]), found.length)} {t.band.yours(words(own))} {own >= limits[0] && own <= limits[1] ? t.band.inside : t.band.outside}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** One dot a run, the pupil's own larger. */
function Dots({ values, own }: { readonly values: readonly number[]; readonly own: number }) {
  const all = [...values, own], low = Math.min(...all), high = Math.max(...all), at = (value: number): number => (high > low ? 10 + (280 * (value - low)) / (high - low) : 150);
  return (
    <svg class="lesson-dots" viewBox="0 0 300 30" aria-hidden="true">
      <line x1="10" x2="290" y1="15" y2="15" />
      {values.map((value, n) => <circle key={n} cx={at(value)} cy="15" r="4" />)}
      <circle class="own" cx={at(own)} cy="15" r="6.5" />
    </svg>
  );
}
