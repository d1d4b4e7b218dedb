// A question stays open until its answer is right or was shown; only the first try is a mark.
import { describe, expect, it } from 'vitest';
import { MOST_TRIES } from '../../schema/handin';
import type { MeasuredRow } from '../../schema/handin';
import type { TaskOf } from '../../schema/lesson';
import { NO_PROGRESS, countAll, isOpen, judgedAnew, readProgress, scoreOf } from '../../schema/lessonProgress';
import type { Answer, Progress } from '../../schema/lessonProgress';
import { parseLesson } from '../../schema/parseLesson';
import { LessonRoom } from '../../src/app/lesson/room';

const parsed = parseLesson(JSON.stringify({
  format: 'cart-lab/lesson', version: 1, name: 'small', title: 'Small', summary: 'Small.', minutes: 5, level: 'school', start: { preset: 'dish-low-et' },
  steps: [{ title: 'One', tasks: [
    { do: 'measure', name: 'kills', title: 'Kills', columns: [{ column: 'kills_total' }] },
    { do: 'ask', name: 'who', question: 'Who?', choices: [{ text: 'A', because: 'Not A.' }, { text: 'B', because: 'Not B.' }, { text: 'C', right: true, because: 'C.' }] },
    { do: 'ask', name: 'many', question: 'How many?', answer: { measured: 'kills' }, because: 'Count.' },
    { do: 'reveal', text: 'So it is.' },
  ] }],
}), 'small.json');
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { lesson } = parsed, [, who, many] = lesson.steps[0].tasks as [unknown, TaskOf<'ask'>, TaskOf<'ask'>];
const row = (value: number): MeasuredRow => ({ row: 0, values: [value], tick: 1, hash: 'f', seed: '1' });

/** A room whose progress is kept nowhere. */
function room(tables: Progress['tables'] = { kills: [row(10)] }): LessonRoom {
  return new LessonRoom({} as ConstructorParameters<typeof LessonRoom>[0], lesson, { value: lesson }, { read: () => JSON.stringify({ ...NO_PROGRESS, tables }), write: () => true }, {});
}

describe('a question', () => {
  it('is open after a wrong answer, and what is revealed below it waits', () => {
    const one = room();
    one.answerChoice(who, 0);
    expect([one.isDone(who, 'who'), countAll(lesson, one.progress.value)]).toEqual([false, { done: 1, of: 3 }]);
    one.answerChoice(who, 2);
    one.answerNumber(many, 11.5);
    expect([one.isDone(who, 'who'), isOpen(lesson, 0, 3, one.progress.value)]).toEqual([true, false]);
    one.answerNumber(many, 10.4);
    expect([isOpen(lesson, 0, 3, one.progress.value), one.score.value]).toEqual([true, { right: 2, first: 0, of: 2 }]);
  });

  it('counts as a mark at the first try only, and is not asked any more once it is answered', () => {
    const one = room();
    one.answerChoice(who, 2);
    one.answerChoice(who, 0);
    one.answerNumber(many, 10);
    one.answerNumber(many, 3);
    expect(one.progress.value.answers).toEqual({ who: { choice: 2, right: true, tries: 1 }, many: { number: 10, right: true, tries: 1 } });
    expect(one.score.value).toEqual({ right: 2, first: 2, of: 2 });
  });

  it('is shown after two wrong answers, not before, and is then done without a mark', () => {
    const one = room();
    one.showAnswer(who);
    one.answerChoice(who, 0);
    one.showAnswer(who);
    expect([one.mayShow(who), one.isDone(who, 'who')]).toEqual([false, false]);
    one.answerChoice(who, 1);
    expect(one.mayShow(who)).toBe(true);
    one.showAnswer(who);
    one.answerChoice(who, 2);
    expect(one.progress.value.answers['who']).toEqual({ choice: 1, right: false, tries: 2, shown: true });
    expect([one.isDone(who, 'who'), one.mayShow(who), one.score.value]).toEqual([true, false, { right: 0, first: 0, of: 2 }]);
  });

  it('takes the same answer twice for one try', () => {
    const one = room();
    one.answerNumber(many, 3);
    one.answerNumber(many, 3);
    expect(one.progress.value.answers['many']).toEqual({ number: 3, right: false, tries: 1 });
  });

  it('can be answered more often than a code may say', () => {
    const one = room();
    for (let n = 0; n < MOST_TRIES + 5; n++) one.answerNumber(many, 1000 + n);
    expect(one.progress.value.answers['many'].tries).toBe(MOST_TRIES);
  });

  it('is asked anew where another measurement makes a right number wrong', () => {
    const answers: Record<string, Answer> = { who: { choice: 0, right: false, tries: 1 }, many: { number: 10, right: true, tries: 1 } }, progress = { ...NO_PROGRESS, answers, tables: { kills: [row(20)] } };
    expect(judgedAnew(lesson, progress)).toEqual({ who: answers['who'] });
    expect(judgedAnew(lesson, { ...progress, answers: { many: { number: 20, right: false, tries: 3 } } })).toEqual({ many: { number: 20, right: true, tries: 3 } });
    const shown = { number: 10, right: false, tries: 2, shown: true };
    expect(judgedAnew(lesson, { ...progress, answers: { many: shown }, tables: { kills: [row(10)] } })).toEqual({ many: shown });
  });

  it('is read as it was kept before answers could be shown', () => {
    const kept = { ...NO_PROGRESS, answers: { who: { choice: 0, right: false, tries: 1 }, many: { number: 10, right: true, tries: 2 } } };
    expect(readProgress(JSON.stringify(kept), 1)).toEqual(kept);
    expect(scoreOf(lesson, kept)).toEqual({ right: 1, first: 0, of: 2 });
    expect(readProgress(JSON.stringify({ ...kept, answers: { who: { right: false, tries: 1, shown: 'yes' } } }), 1).answers).toEqual({});
  });
});
