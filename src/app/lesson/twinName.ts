// What the second run of a lesson's comparison is called beside its picture: as the row of a table that runs the same, and else as its button says.
import type { LessonDocument, TaskOf } from '../../../schema/lesson';

/**
 * @param source the lesson as it was written, of which `task` is one
 * @param text the same in the reader's language
 */
export function twinName(source: LessonDocument, text: LessonDocument, task: TaskOf<'compare'>): string {
  let said = task.text;
  for (const [n, { tasks = [] }] of source.steps.entries()) {
    for (const [m, one] of tasks.entries()) {
      const words = text.steps[n]?.tasks?.[m];
      if (one === task && words?.do === 'compare') said = words.text;
      const row = one.do === 'measure' ? (one.rows ?? []).findIndex((other) => doneIn(other) === doneIn(task)) : -1;
      if (row >= 0 && words?.do === 'measure') return words.rows![row]!.label;
    }
  }
  return said;
}

const doneIn = ({ changes = [], set = {} }: Pick<TaskOf<'compare'>, 'changes' | 'set'>): string => JSON.stringify([changes, set]);
