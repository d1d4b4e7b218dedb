// What is said to an answer, on the page and on paper: why it is right, or what to look at again; all of it only once nothing is left to be found.
import { isSettled, measuredValue } from '../../../schema/lessonProgress';
import type { TaskOf } from '../../../schema/lesson';
import { formatQuantity } from '../../app/format';
import type { LessonRoom } from '../../app/lesson/room';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';

export interface Said {
  readonly kind: 'right' | 'wrong' | 'shown';
  readonly lead: string;
  readonly text: string;
}

/** Null where nothing is answered. A wrong choice is told its own reason; a wrong number none, because that would be the answer. */
export function saidTo(room: LessonRoom, task: TaskOf<'ask'>, source: TaskOf<'ask'>, id: string): Said | null {
  const answer = room.progress.value.answers[id], { choices = [], because = '' } = task;
  if (answer === undefined) return null;
  const reason = (choice: number): string => choices[choice]?.because ?? '', whole = (choice: number): string => `${reason(choice)} ${because}`.trim(), chosen = answer.choice ?? -1;
  if (answer.right) return { kind: 'right', lead: t.ask.right, text: whole(chosen) };
  if (!isSettled(answer)) return { kind: 'wrong', lead: t.ask.wrong, text: source.choices === undefined ? t.ask.again : reason(chosen) };
  const right = rightChoice(source), value = source.answer === undefined ? null : measuredValue(room.source, source.answer, room.progress.value);
  const shown = source.choices === undefined ? formatQuantity(value ?? NaN, task.unit ?? '') : choices[right].text;
  return { kind: 'shown', lead: t.ask.shown(shown), text: whole(right) };
}

export const rightChoice = ({ choices = [] }: TaskOf<'ask'>): number => choices.findIndex(({ right }) => right === true);
