// A row of a lesson that names a seed runs with that one, on the page as without it; all others run with the pupil's.
import { expect, it } from 'vitest';
import { complete } from '../../ensemble/follow';
import { playLesson } from '../../ensemble/lessonPlay';
import { parseLesson } from '../../schema/parseLesson';
import type { Change } from '../../schema';
import { LessonRoom } from '../../src/app/lesson/room';
import { openRun } from '../../workers/documents';

const TO = (seed: number): Change[] => [{ set: 'seed', to: seed }];
const ROWS = [{ label: 'patient 3', changes: TO(3) }, { label: 'patient 4', changes: TO(4) }, { label: 'your own' }];

/** The seed that a document has anyhow is a seed of its own as well. */
const OF_THE_PRESET = 1;

function smallLesson() {
  const parsed = parseLesson(JSON.stringify({
    format: 'cart-lab/lesson', version: 1, name: 'small', title: 'Small', summary: 'Small.', minutes: 5, level: 'school', start: { preset: 'dish-low-et', seed: 'lesson' },
    steps: [{ title: 'One', tasks: [
      { do: 'measure', name: 'rows', title: 'Rows', columns: [{ column: 'mean_antigen' }], at: '30min', rows: ROWS },
      { do: 'begin', text: 'Begin with patient 3', changes: TO(3) }, { do: 'turn', text: 'Turn', parameter: 'kill.hitRate', try: 0.1 },
      { do: 'measure', name: 'begun', title: 'Begun', columns: [{ column: 'mean_antigen' }], at: '30min' },
    ] }],
  }), 'small.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

it('counts more than the pupil’s seed when a lesson is played', () => {
  const lesson = smallLesson(), tablesOf = (seed: string) => complete(playLesson(lesson, seed)).tables;
  const one = tablesOf('pupil 1'), other = tablesOf('pupil 2'), [three, four, own] = one.get('rows')!;
  expect(other.get('rows')!.slice(0, 2)).toEqual([three, four]);
  expect(four).not.toEqual(three);
  expect(other.get('rows')![2]).not.toEqual(own);
  expect(one.get('begun')).toEqual([three]);
  expect(other.get('begun')).toEqual([three]);
});

it.each([undefined, 'pupil 1'])('counts more than the pupil’s seed when the page loads a run (class seed %s)', (seed) => {
  const { lesson } = smallLesson(), nothing = { read: () => null, write: () => true };
  const room = new LessonRoom({} as ConstructorParameters<typeof LessonRoom>[0], lesson, { value: lesson }, nothing, seed === undefined ? {} : { seed });
  const seedOf = (changes: readonly Change[]) => {
    const opened = openRun(room.requestOf(changes, {}));
    if (!opened.ok) throw new Error(opened.message);
    return opened.value.start.seed;
  };
  expect([TO(3), TO(4), TO(OF_THE_PRESET), []].map(seedOf)).toEqual([3, 4, OF_THE_PRESET, seed ?? 'lesson'].map(String));
});
