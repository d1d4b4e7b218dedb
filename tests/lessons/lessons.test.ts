// Lessons as documents: those that come with the program are sound and whole, faulty ones are told all their faults at once.
import { describe, expect, it } from 'vitest';
import { LESSONS } from '../../schema/lessons';
import { parseLesson } from '../../schema/parseLesson';
import { soundLesson } from '../support/lessons';
import type { LessonTask } from '../../schema/lesson';

describe('lessons that come with the program', () => {
  it.each([...LESSONS.keys()])('%s is sound and has what a teacher expects', (name) => {
    const { lesson } = soundLesson(name), tasks = lesson.steps.flatMap(({ tasks: all = [] }): readonly LessonTask[] => all);
    const kinds = new Set(tasks.map((task) => task.do));
    expect(lesson.name).toBe(name);
    expect([...['predict', 'measure', 'ask', 'reveal'] as const].filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(lesson.minutes).toBeGreaterThanOrEqual(5);
    expect(lesson.minutes).toBeLessThanOrEqual(20);
    expect(Object.entries(lesson.teacher ?? {}).filter(([, part]) => part?.length === 0)).toEqual([]);
    expect([lesson.teacher?.aims, lesson.teacher?.curriculum, lesson.teacher?.misconceptions, lesson.claims, lesson.references].every((part) => (part?.length ?? 0) > 0)).toBe(true);
  });

  it('have numbers of their own, in order', () => {
    const numbers = [...LESSONS.keys()].map((name) => soundLesson(name).lesson.number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a! - b!));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

const GOOD = {
  format: 'cart-lab/lesson', version: 1, name: 'small', title: 'Small', summary: 'Small.', minutes: 5, level: 'school', start: { preset: 'dish-low-et' },
  steps: [{ title: 'One', tasks: [{ do: 'measure', name: 'kills', title: 'Kills', columns: [{ column: 'kills_total' }], at: '1d' }, { do: 'ask', name: 'how many', question: 'How many?', answer: { measured: 'kills' } }] }],
};
type Loose = Record<string, unknown>;
const problemsOf = (lesson: Loose): string[] => {
  const parsed = parseLesson(JSON.stringify(lesson), 'small.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, suggestion }) => (suggestion === '' ? path : `${path} → ${suggestion}`));
};
const withTasks = (...tasks: Loose[]): Loose => ({ ...GOOD, steps: [{ title: 'One', tasks }] });

describe('a lesson', () => {
  it('is read where it is sound', () => {
    expect(problemsOf(GOOD)).toEqual([]);
  });

  it('is told all its faults at once, with the name that was probably meant', () => {
    const faulty = withTasks(
      { do: 'measure', name: 'kills', title: 'Kills', columns: [{ column: 'kills_totl' }], at: '400d' },
      { do: 'turn', text: 'Turn', parameter: 'kill.hitRte' },
      { do: 'ask', name: 'kills', question: 'How many?', answer: { measured: 'kils' } },
      { do: 'ask', name: 'which', question: 'Which?', choices: [{ text: 'a', because: 'no' }, { text: 'b', because: 'no' }] },
      { do: 'begin', text: 'Begin', changes: [{ multiply: 'schedule[infuse].infuse.cont', by: 2 }] },
      { do: 'act', text: 'Give', give: { drug: 'dexamethasone' } },
    );
    expect(problemsOf(faulty)).toEqual(expect.arrayContaining(['steps[0].tasks[5].give.drug → corticosteroid']));
    expect(problemsOf(withTasks(...(faulty['steps'] as [{ tasks: Loose[] }])[0].tasks.slice(0, 5)))).toEqual([
      'steps[0].tasks[0].columns[0].column → kills_total', 'steps[0].tasks[0].at', 'steps[0].tasks[1].parameter → kill.hitRate', 'steps[0].tasks[2].name', 'steps[0].tasks[2].answer.measured → kills',
      'steps[0].tasks[3].choices', 'steps[0].tasks[4].changes[0].multiply',
    ]);
  });

  it('names an unknown task, preset and key', () => {
    expect(problemsOf(withTasks({ do: 'mesure', name: 'kills' }))).toEqual(['steps[0].tasks[0].do → measure']);
    expect(problemsOf({ ...GOOD, start: { preset: 'dish-low' } })).toEqual(['start.preset → dish-low-et']);
    expect(problemsOf({ ...GOOD, stepps: [] })).toEqual(['stepps → steps']);
    expect(problemsOf({ ...GOOD, page: { hide: ['bilder'] } })).toEqual(['page.hide[0] → builder']);
  });
});
