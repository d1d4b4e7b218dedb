// The list of lessons: its code and the lessons come when it is first opened.
import { useCallback } from 'preact/hooks';
import { texts } from '../app/texts';
import { Lazy } from './Lazy';

export function Lessons({ close }: { readonly close: () => void }) {
  const load = useCallback(() => import('./lesson/LessonList').then(({ LessonList }) => () => <LessonList close={close} />), []);
  return <Lazy load={load} waiting={<p class="note">{texts.busy.loading}</p>} failed={<p class="note">{texts.panels.lessonFailed}</p>} />;
}
