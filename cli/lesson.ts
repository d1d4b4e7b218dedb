// `lesson`: plays the steps of a lesson without a pupil, over several seeds, and says whether what it claims came out.
import { judgeClaims, playLesson } from '../ensemble/lessonPlay';
import type { Judged, Played } from '../ensemble/lessonPlay';
import { measuredWords } from '../schema/numberWords';
import type { Lesson } from '../schema/parseLesson';
import type { Problem } from '../schema';
import { readCount } from './counts';
import { EXIT, badDocument } from './fault';
import { onInterrupt } from './interrupt';
import { loadLessonOf } from './load';
import { table } from './terminal';
import type { Terminal } from './terminal';

export interface LessonOptions {
  readonly seeds?: string;
  readonly json?: boolean;
}

const USUAL_SEEDS = 3, SEEDS = [1, 100] as const;

export async function lesson(source: string, options: LessonOptions, terminal: Terminal): Promise<number> {
  const loaded = loadLessonOf(source), count = countOf(options), interrupt = onInterrupt();
  const played: Played[] = [];
  try {
    for (const seed of seedsOf(loaded, count)) {
      const one = await playOne(loaded, seed, interrupt.happened);
      if (one === null) break;
      played.push(one);
      terminal.err(`lesson ${loaded.lesson.name}: ${played.length}/${count} seed ${seed}`);
    }
  } finally {
    interrupt.forget();
  }
  const judged = judgeClaims(loaded, played);
  terminal.out(options.json === true ? JSON.stringify(asJson(loaded, played, judged)) : wordsOf(loaded, played, judged));
  if (played.length < count) return EXIT.interrupted;
  return judged.every(({ holds }) => holds) && played.every(({ unseen }) => unseen.length === 0) ? EXIT.ok : EXIT.fault;
}

function countOf({ seeds }: LessonOptions): number {
  const problems: Problem[] = [], count = readCount('--seeds', seeds, USUAL_SEEDS, SEEDS, problems);
  if (problems.length > 0) throw badDocument('lesson', problems);
  return count;
}

/** The lesson’s own seed first. */
export function seedsOf({ lesson: { start }, scenario }: Lesson, count: number): string[] {
  const own = start.seed ?? scenario.seed;
  return [own, ...Array.from({ length: count - 1 }, (_, n) => `${own}-${n + 1}`)];
}

/** null: interrupted. */
async function playOne(loaded: Lesson, seed: string, isStopped: () => boolean): Promise<Played | null> {
  const playing = playLesson(loaded, seed);
  for (let n = 1; ; n++) {
    const { done, value } = playing.next();
    if (done === true) return value;
    if (n % 20 === 0) await new Promise((go) => setImmediate(go)); // so that Ctrl-C is heard
    if (isStopped()) return null;
  }
}

function asJson({ lesson: { name } }: Lesson, played: readonly Played[], judged: readonly Judged[]): unknown {
  return {
    lesson: name, seeds: played.map(({ seed }) => seed), unseen: played.flatMap(({ seed, unseen }) => unseen.map((what) => `${seed}: ${what}`)),
    tables: played.map(({ tables }) => Object.fromEntries(tables)), claims: judged.map(({ claim, values, held, holds }) => ({ ...claim, values, held, holds })),
  };
}

function wordsOf({ lesson: { name, title, steps } }: Lesson, played: readonly Played[], judged: readonly Judged[]): string {
  const lines = [`${name}: ${title}`];
  for (const task of steps.flatMap(({ tasks = [] }) => tasks)) {
    if (task.do !== 'measure') continue;
    lines.push(`\n${task.title} (${task.name})`);
    const rows = task.rows ?? [{ label: 'the present run' }];
    lines.push(table(rows.flatMap(({ label }, r) => task.columns.map(({ column }, c) => ['', label, column, ...played.map(({ tables }) => measuredWords(tables.get(task.name)?.[r]?.[c] ?? NaN))]))));
  }
  for (const { seed, unseen } of played) for (const what of unseen) lines.push(`seed ${seed}: ${what} was not seen`);
  if (judged.length > 0) lines.push('');
  for (const { claim, values, held, holds } of judged) lines.push(`${holds ? 'holds' : 'FAILS'}  ${claim.text}: ${values.map((value) => measuredWords(value)).join(', ')} (${limits(claim)}; ${held} of ${values.length})`);
  return lines.join('\n');
}

const limits = ({ atLeast, atMost, share }: Judged['claim']): string => [atLeast === undefined ? '' : `at least ${atLeast}`, atMost === undefined ? '' : `at most ${atMost}`, share === undefined ? '' : `in ${share * 100} % of the seeds`].filter((one) => one !== '').join(', ');
