// The open lesson: where one is in it, the step with its tasks, and the way on.
import { useEffect, useRef } from 'preact/hooks';
import { useLab } from '../../app/lab';
import { isFocusOutside } from '../../app/frameFocus';
import { idOf } from '../../../schema/lessonProgress';
import { leaveLesson } from '../../app/lesson/shelf';
import type { LessonRoom } from '../../app/lesson/room';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Icon } from '../Icon';
import { Terms } from '../Terms';
import { LessonEnd } from './LessonEnd';
import { Task } from './LessonTasks';

export function LessonPanel() {
  const { store } = useLab(), room = store.lesson.value;
  if (room === null) return <p class="note">{t.loading}</p>;
  return (
    <article class="lesson" data-testid="lesson">
      <Head room={room} />
      {room.isAtEnd.value ? <LessonEnd room={room} /> : <Step key={room.step.value} room={room} />}
    </article>
  );
}

function Head({ room }: { readonly room: LessonRoom }) {
  const lab = useLab(), { title, steps } = room.text.value, step = room.step.value, { done, of } = room.countedAll.value;
  return (
    <header class="lesson-head">
      <div class="lesson-name">
        <h2>{title}</h2>
        <button type="button" class="button tiny" aria-label={t.close} title={t.close} data-testid="lesson-close" onClick={() => leaveLesson(lab)}>
          <Icon name="close" />
        </button>
      </div>
      <progress class="lesson-progress" max={Math.max(1, of)} value={done} aria-label={t.list.progress(done, of)} title={t.list.progress(done, of)} />
      {!room.isAtEnd.value && <p class="note">{t.step(step + 1, steps.length)}</p>}
    </header>
  );
}

function Step({ room }: { readonly room: LessonRoom }) {
  const step = room.step.value, { title, text = '', tasks = [] } = room.text.value.steps[step], source = room.source.steps[step].tasks ?? [];
  const heading = useRef<HTMLHeadingElement>(null), { done, of } = room.counted.value, left = of - done;
  useEffect(() => {
    heading.current?.closest('.panel')?.scrollTo({ top: 0 });
    // Whoever chose a lesson from the list is led to it, not back to where the list was opened.
    if (!isFocusOutside() && (room.isNew || document.activeElement === document.body || document.activeElement?.closest('.lesson') !== null)) heading.current?.focus({ preventScroll: true });
    room.isNew = false;
  }, []);
  return (
    <section class="lesson-step" aria-labelledby="lesson-step">
      <h3 id="lesson-step" ref={heading} tabIndex={-1}>{title}</h3>
      {text.split(/\n{2,}/).filter((paragraph) => paragraph !== '').map((paragraph, n) => <p key={n}><Terms text={paragraph} /></p>)}
      {tasks.length > 0 && (
        <ol class="lesson-tasks">
          {tasks.map((task, n) => {
            const id = idOf(source[n], step, n);
            return <li key={id} class={`lesson-task ${room.isDone(source[n], id) ? 'is-done' : ''}`} data-task={source[n].do} data-testid={`task-${id}`}><Task room={room} task={task} source={source[n]} n={n} id={id} /></li>;
          })}
        </ol>
      )}
      <footer class="lesson-foot">
        {of > 0 && <p class="note" role="status">{left > 0 ? t.left(left) : t.allDone}</p>}
        <button type="button" class="button outline" disabled={step === 0} data-testid="lesson-back" onClick={() => room.go(step - 1)}>{t.back}</button>
        <button type="button" class={`button ${left > 0 ? 'outline' : 'accent'}`} data-testid="lesson-next" onClick={() => room.go(step + 1)}>
          {step === room.source.steps.length - 1 ? t.finish : t.next}
        </button>
      </footer>
    </section>
  );
}
