// A lesson on paper: its text with what the pupil has guessed, measured and answered; what is open is left to be filled in by hand.
import type { LessonTask, TaskOf } from '../../../schema/lesson';
import { idOf, isOpen, rowsOf } from '../../../schema/lessonProgress';
import { parseDuration } from '../../../sim/units';
import { formatClock, formatMeasured, formatNumber } from '../../app/format';
import { useLab } from '../../app/lab';
import type { LessonRoom } from '../../app/lesson/room';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { texts } from '../../app/texts';
import { saidTo } from './answered';
import { GuessAgainstRun } from './LessonPredict';

export function LessonSheet({ room }: { readonly room: LessonRoom }) {
  const { title, summary, steps, references = [] } = room.text.value, { done, of } = room.countedAll.value, { right, first, of: asked } = room.score.value;
  return (
    <article class="lesson-sheet">
      <header>
        <h1>{title}</h1>
        <p>{texts.product} · {t.end.tasks(done, of)} · {t.end.score(right, asked)} · {t.end.first(first, asked)}</p>
        <p class="print-lead">{summary}</p>
      </header>
      {steps.map((step, s) => (
        <section key={s}>
          <h2>{`${s + 1}. ${step.title}`}</h2>
          {(step.text ?? '').split(/\n{2,}/).map((paragraph, p) => <p key={p}>{paragraph}</p>)}
          <ol>
            {(step.tasks ?? []).map((task, n) => {
              const source = room.source.steps[s].tasks![n];
              return <li key={n}><OnPaper room={room} task={task} source={source} id={idOf(source, s, n)} open={isOpen(room.source, s, n, room.progress.value)} /></li>;
            })}
          </ol>
        </section>
      ))}
      {references.length > 0 && <section><h2>{t.teacher.references}</h2><ul>{references.map((reference) => <li key={reference} lang="en">{reference}</li>)}</ul></section>}
    </article>
  );
}

interface Props {
  readonly room: LessonRoom;
  readonly task: LessonTask;
  readonly source: LessonTask;
  readonly id: string;
  /** What stands above it is done. */
  readonly open: boolean;
}

const BLANK = '______________';

function OnPaper({ room, task, source, id, open }: Props) {
  const { answers, guesses } = room.progress.value, said = task.do === 'ask' ? saidTo(room, task, source as TaskOf<'ask'>, id) : null;
  switch (task.do) {
    case 'run': return <p>{task.text ?? t.goTo(formatClock(parseDuration(task.to)))}</p>;
    case 'predict': return (
      <>
        <p>{task.question}</p>
        {task.choices === undefined ? (guesses[id] === undefined ? <p class="print-blank" /> : <GuessAgainstRun room={room} prediction={id} />) : <Choices texts={task.choices} chosen={guesses[id]?.choice} name={t.predict.yours} />}
      </>
    );
    case 'measure': return <Table room={room} task={task} source={source as TaskOf<'measure'>} id={id} />;
    case 'ask': return (
      <>
        <p>{task.question}</p>
        {task.choices === undefined
          ? <p>{`${t.ask.yourAnswer}: ${answers[id]?.number === undefined ? BLANK : formatNumber(answers[id].number)} ${task.unit ?? ''}`}</p>
          : <Choices texts={task.choices.map(({ text }) => text)} chosen={answers[id]?.choice} name={t.ask.yourAnswer} />}
        {said !== null && <p>{`${said.lead} ${said.text}`}</p>}
      </>
    );
    case 'reveal': return open ? <p>{task.text}</p> : <p>{t.reveal.waits}</p>;
    default: return <p>{task.text}</p>;
  }
}

function Choices({ texts: choices, chosen, name }: { readonly texts: readonly string[]; readonly chosen: number | undefined; readonly name: string }) {
  return <ul class="print-choices">{choices.map((choice, n) => <li key={n}>{`${n === chosen ? '☒' : '☐'} ${choice}`}{n === chosen && <small>{` (${name})`}</small>}</li>)}</ul>;
}

function Table({ room, task, source, id }: { readonly room: LessonRoom; readonly task: TaskOf<'measure'>; readonly source: TaskOf<'measure'>; readonly id: string }) {
  const rows = room.progress.value.tables[id] ?? [], columns = useLab().store.info.value?.columns ?? [], titleOf = (column: string): string => columns.find(({ name }) => name === column)?.title ?? column;
  return (
    <>
      <p>{task.title}</p>
      <table>
        <thead><tr><th scope="col">{t.measure.which}</th>{task.columns.map(({ column, label }) => <th key={column} scope="col">{label ?? titleOf(column)}</th>)}</tr></thead>
        <tbody>
          {Array.from({ length: rowsOf(source) }, (_, row) => {
            const measured = rows.find((one) => one.row === row);
            return (
              <tr key={row}>
                <th scope="row">{task.rows?.[row]?.label ?? t.measure.thisRun}</th>
                {task.columns.map(({ column }, c) => <td key={column}>{measured === undefined ? '' : formatMeasured(measured.values[c] ?? NaN)}</td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
