// A guess before it is seen: a choice, or a curve drawn on an empty chart; later what happened is laid over it.
import { useRef, useState } from 'preact/hooks';
import type { TaskOf } from '../../../schema/lesson';
import { MINUTES_PER_DAY, parseDuration } from '../../../sim/units';
import { formatMeasured, unitTitle, withUnit } from '../../app/format';
import { useLab } from '../../app/lab';
import type { LessonRoom } from '../../app/lesson/room';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Terms } from '../Terms';
import { DoneSign } from './DoneSign';
import type { TaskProps } from './DoneSign';

/** Points of a drawn curve. */
const POINTS = 9;
const WIDTH = 320, HEIGHT = 170, LEFT = 54, BOTTOM = 24, TOP = 10, RIGHT = 14;

export function LessonPredict(props: TaskProps<'predict'>) {
  const { room, task, source, id } = props;
  return (
    <div class="lesson-predict">
      <p><Terms text={task.question} /> <DoneSign done={room.isDone(source, id)} /></p>
      {source.curve === undefined ? <Choices {...props} /> : <Curve {...props} />}
    </div>
  );
}

function Choices({ room, task, id }: TaskProps<'predict'>) {
  const guess = room.progress.value.guesses[id]?.choice ?? -1;
  return (
    <fieldset class="lesson-ask">
      <legend class="hidden">{task.question}</legend>
      {(task.choices ?? []).map((choice, n) => (
        <label key={n}>
          <input type="radio" name={`guess-${id}`} checked={n === guess} data-testid={`guess-${id}-${n}`} onChange={() => room.guess(id, { choice: n })} />
          <span>{choice}</span>
        </label>
      ))}
      {guess >= 0 && <p class="note" role="status">{t.predict.kept}</p>}
    </fieldset>
  );
}

type CurveOf = NonNullable<TaskOf<'predict'>['curve']>;
type Points = readonly (readonly [number, number])[];

/** Where minutes and values stand in the drawing. */
function scaleOf({ to, most }: CurveOf) {
  const end = parseDuration(to);
  return {
    end, x: (minutes: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * minutes) / end,
    y: (value: number): number => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * Math.min(most, Math.max(0, value))) / most,
    valueAt: (y: number): number => Math.min(most, Math.max(0, (most * (HEIGHT - BOTTOM - y)) / (HEIGHT - BOTTOM - TOP))),
  };
}

function Curve({ room, source, id }: TaskProps<'predict'>) {
  const { store } = useLab(), curve = source.curve!, kept = room.progress.value.guesses[id]?.curve as unknown as Points | undefined, scale = scaleOf(curve), info = store.info.value?.columns.find(({ name }) => name === curve.column);
  const [draft, setDraft] = useState<readonly number[]>(() => kept?.map(([, value]) => value) ?? Array.from({ length: POINTS }, () => curve.most / 2));
  const drawing = useRef<SVGSVGElement>(null), isHeld = useRef(false), minutesOf = (n: number): number => (scale.end * n) / (POINTS - 1), day = (n: number): string => formatMeasured(minutesOf(n) / MINUTES_PER_DAY);
  const put = (n: number, value: number): void => setDraft((before) => before.map((old, at) => (at === n ? Math.min(curve.most, Math.max(0, value)) : old)));
  const follow = (event: PointerEvent): void => {
    const box = drawing.current!.getBoundingClientRect(), x = ((event.clientX - box.left) * WIDTH) / box.width, y = ((event.clientY - box.top) * HEIGHT) / box.height;
    const n = Math.round(((x - LEFT) / (WIDTH - LEFT - RIGHT)) * (POINTS - 1));
    if (n >= 0 && n < POINTS) put(n, scale.valueAt(y));
  };
  const onKey = (n: number) => (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    put(n, draft[n] + (by * curve.most) / 50);
  };
  const points = draft.map((value, n) => [minutesOf(n), value] as const), isKept = kept !== undefined && kept.every(([, value], n) => value === draft[n]);
  return (
    <>
      <p class="note">{t.predict.hint}</p>
      <svg ref={drawing} class="lesson-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t.predict.chart(info?.title ?? curve.column, unitTitle(info?.unit ?? ''))} data-testid={`curve-${id}`}
        onPointerDown={(event) => {
          isHeld.current = true;
          (event.currentTarget as Element).setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => isHeld.current && follow(event)}
        onPointerUp={() => void (isHeld.current = false)} onPointerCancel={() => void (isHeld.current = false)}>
        <Axes curve={curve} unit={unitTitle(info?.unit ?? '')} />
        <polyline class="guess" points={points.map(([m, v]) => `${scale.x(m)},${scale.y(v)}`).join(' ')} />
        {points.map(([minutes, value], n) => (
          <circle key={n} class="guess-point" cx={scale.x(minutes)} cy={scale.y(value)} r="7" tabindex={0} role="slider" aria-orientation="vertical" aria-label={t.predict.point(day(n))}
            aria-valuemin={0} aria-valuemax={curve.most} aria-valuenow={Math.round(value)} aria-valuetext={withUnit(formatMeasured(value), info?.unit ?? '')} onKeyDown={onKey(n)} />
        ))}
      </svg>
      <button type="button" class={`button ${isKept ? 'outline' : 'accent'}`} disabled={isKept} data-testid={`keep-${id}`} onClick={() => room.guess(id, { curve: points.map(([m, v]) => [m, v]) })}>{t.predict.keep}</button>
      <p class="note" role="status">{isKept ? t.predict.kept : ''}</p>
    </>
  );
}

function Axes({ curve, unit }: { readonly curve: CurveOf; readonly unit: string }) {
  const scale = scaleOf(curve), days = scale.end / MINUTES_PER_DAY, step = [0.25, 0.5, 1, 2, 5, 7, 10, 30].find((one) => days / one <= 6) ?? 100, marks = Array.from({ length: Math.floor(days / step) + 1 }, (_, n) => n * step);
  return (
    <g class="lesson-axes" aria-hidden="true">
      {[0, curve.most / 2, curve.most].map((value) => (
        <g key={value}><line x1={LEFT} x2={WIDTH - RIGHT} y1={scale.y(value)} y2={scale.y(value)} /><text x={LEFT - 13} y={scale.y(value) + 4} text-anchor="end">{formatMeasured(value)}</text></g>
      ))}
      {marks.map((mark, n) => <text key={mark} x={scale.x(mark * MINUTES_PER_DAY)} y={HEIGHT - 7} text-anchor="middle">{n === marks.length - 1 ? withUnit(formatMeasured(mark), 'd') : formatMeasured(mark)}</text>)}
      <text x={LEFT + 4} y={TOP + 11}>{unit}</text>
    </g>
  );
}

/** What was guessed and what the present run did. */
export function GuessAgainstRun({ room, prediction }: { readonly room: LessonRoom; readonly prediction: string }) {
  const { store } = useLab(), task = room.text.value.steps.flatMap(({ tasks = [] }) => tasks).find((one): one is TaskOf<'predict'> => one.do === 'predict' && one.name === prediction), guess = room.progress.value.guesses[prediction];
  void store.historyVersion.value;
  if (task === undefined || guess === undefined) return null;
  if (task.curve === undefined) return <p class="note">{`${t.predict.yours}: ${task.choices?.[guess.choice ?? -1] ?? ''}`}</p>;
  const { curve } = task, scale = scaleOf(curve), minutes = store.history.column('time_min'), values = store.history.column(curve.column), info = store.info.value?.columns.find(({ name }) => name === curve.column), drawn = (guess.curve ?? []) as unknown as Points;
  const happened = Array.from(minutes, (m, n) => [m, values[n]] as const).filter(([m, v]) => m <= scale.end && Number.isFinite(v)), words = (value: number): string => withUnit(formatMeasured(value), info?.unit ?? '');
  return (
    <figure class="lesson-figure">
      <svg class="lesson-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.predict.chart(info?.title ?? curve.column, unitTitle(info?.unit ?? ''))}>
        <Axes curve={curve} unit={unitTitle(info?.unit ?? '')} />
        <polyline class="guess" points={drawn.map(([m, v]) => `${scale.x(m)},${scale.y(v)}`).join(' ')} />
        <polyline class="happened" points={happened.map(([m, v]) => `${scale.x(m)},${scale.y(v)}`).join(' ')} />
      </svg>
      <figcaption class="note">
        <p><span class="key guess">{t.predict.yours}</span> <span class="key happened">{t.predict.happened}</span></p>
        {happened.length > 0 && <p>{t.predict.words(words(drawn.at(-1)?.[1] ?? NaN), words(happened.at(-1)![1]))}</p>}
      </figcaption>
    </figure>
  );
}
