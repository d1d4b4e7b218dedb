// What every task of a lesson is given, and the sign that it is done.
import type { LessonTask, TaskOf } from '../../../schema/lesson';
import type { LessonRoom } from '../../app/lesson/room';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Icon } from '../Icon';

/** `task` in the reader's language, `source` as it was written, `n` its place in the step. */
export interface TaskProps<K extends LessonTask['do'] = LessonTask['do']> {
  readonly room: LessonRoom;
  readonly task: TaskOf<K>;
  readonly source: TaskOf<K>;
  readonly n: number;
  readonly id: string;
}

/** The sign that a task is done: said, and seen. */
export function DoneSign({ done }: { readonly done: boolean }) {
  return done ? <span class="done-sign" role="img" aria-label={t.isDone} title={t.isDone}><Icon name="check" /></span> : null;
}
