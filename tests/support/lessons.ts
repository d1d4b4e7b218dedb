// Lessons played without a pupil, for tests of what they claim.
import { judgeClaims, playLesson } from '../../ensemble/lessonPlay';
import { complete } from '../../ensemble/follow';
import { formatProblems } from '../../schema';
import { LESSONS, loadLesson } from '../../schema/lessons';
import type { Lesson } from '../../schema/parseLesson';

export const SEEDS = 3;

/** Every third lesson, so that three files share them. */
export const lessonsOf = (part: 0 | 1 | 2): string[] => [...LESSONS.keys()].filter((_, n) => n % 3 === part);

export function soundLesson(name: string): Lesson {
  const parsed = loadLesson(name);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed;
}

/** What did not come out, in words; nothing where all holds. */
export function failuresOf(name: string, seeds = SEEDS): string[] {
  const lesson = soundLesson(name), own = lesson.lesson.start.seed ?? lesson.scenario.seed;
  const played = Array.from({ length: seeds }, (_, n) => complete(playLesson(lesson, n === 0 ? own : `${own}-${n}`)));
  const missed = judgeClaims(lesson, played).filter(({ holds }) => !holds).map(({ claim, values }) => `${claim.text}: ${values.join(', ')}`);
  return [...missed, ...played.flatMap(({ seed, unseen }) => unseen.map((what) => `seed ${seed}: ${what} was not seen`))];
}
