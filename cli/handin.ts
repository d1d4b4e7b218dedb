// `handin check`: reads the codes that a class has handed in, judges them anew, repeats what it doubts, and makes a table.
import { inflateSync, strFromU8 } from 'fflate';
import { CODE_START, readCode } from '../schema/handinCode';
import type { HandinDocument } from '../schema/handin';
import { countAll, isRight, scoreOf } from '../schema/lessonProgress';
import type { Answer, Progress } from '../schema/lessonProgress';
import { measuredWords } from '../schema/numberWords';
import { parseHandin } from '../schema/parseHandin';
import type { Lesson } from '../schema/parseLesson';
import type { Column } from '../schema/provenance';
import type { LessonTask } from '../schema/lesson';
import { onInterrupt } from './interrupt';
import { doubtsOf, rowsOf } from './handinDoubts';
import type { Checked, Doubt } from './handinDoubts';
import { repeatRow } from './handinRepeat';
import { BadInput, EXIT, badDocument, problem, showPath } from './fault';
import { loadLessonOf, readText } from './load';
import { onOneLine, table } from './terminal';
import type { Terminal } from './terminal';
import { writeTable } from './wholeTable';

export interface HandinOptions {
  readonly lesson?: string;
  readonly rerun?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export const RERUN = ['doubted', 'all', 'none'] as const;
const MOST_CODES = 2000, LARGEST = 4_000_000;

interface Verdict extends Checked {
  readonly doubts: readonly Doubt[];
  /** What came of repeating measured rows: '' for one that was confirmed. */
  readonly repeated: readonly { readonly what: string; readonly departs: string }[];
}

export async function checkHandins(file: string, options: HandinOptions, terminal: Terminal): Promise<number> {
  const rerun = RERUN.find((name) => name === (options.rerun ?? 'doubted'));
  if (rerun === undefined) throw badDocument('handin', [problem('--rerun', JSON.stringify(options.rerun), `one of ${RERUN.join(', ')}`)]);
  const codes = codesIn(readText(file)), own = options.lesson === undefined ? null : loadLessonOf(options.lesson), faults: string[] = [], read: Checked[] = [];
  if (codes.length === 0) throw badDocument(file, [problem('', 'no code', `a text with codes that begin with ${CODE_START}.`)]);
  codes.forEach((code, n) => {
    try {
      read.push(readOne(code, own));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      faults.push(`code ${n + 1} of ${showPath(file)}: ${error.message}`);
    }
  });
  const interrupt = onInterrupt(), verdicts: Verdict[] = [];
  for (const one of read) {
    const doubts = doubtsOf(one, read), rows = rerun === 'none' ? [] : rowsOf(one).filter(({ what }) => rerun === 'all' || doubts.some((doubt) => doubt.what === what));
    const repeated: { what: string; departs: string }[] = [];
    for (const [n, { what, row }] of rows.entries()) {
      terminal.err(`handin: ${onOneLine(one.handin.pupil)}, ${what} (${n + 1}/${rows.length})`);
      const departs = await repeatRow(one.lesson, what.replace(/ \d+$/, ''), row, interrupt.happened);
      if (departs === null) break; // what has been judged is told all the same
      repeated.push({ what, departs });
    }
    verdicts.push({ ...one, doubts, repeated });
  }
  interrupt.forget();
  if (options.out !== undefined) writeVerdicts(options.out, verdicts, rerun);
  terminal.out(options.json === true ? JSON.stringify({ faults, handins: verdicts.map(asJson) }) : asTable(verdicts));
  for (const fault of faults) terminal.err(fault);
  if (interrupt.happened()) return EXIT.interrupted;
  return faults.length === 0 && verdicts.every((one) => one.repeated.every(({ departs }) => departs === '')) ? EXIT.ok : EXIT.fault;
}

/** Every code of a text, whatever a mail or a table has put between its letters and around it. */
export function codesIn(text: string): string[] {
  return text.split(new RegExp(`(?=${CODE_START}\\s*\\.)`)).slice(text.startsWith(CODE_START) ? 0 : 1).slice(0, MOST_CODES).map((part) => {
    const letters = /^[\w.\s\u200b-]*/.exec(part)![0].replace(/[\s\u200b]+/g, '');
    return /^\w+\.[\w-]+\.[a-z0-9]{14}/.exec(letters)?.[0] ?? letters.slice(0, 200);
  });
}

function readOne(code: string, own: Lesson | null): Checked {
  const whole = readCode(code);
  if (!whole.ok) throw new BadInput(`${code.slice(0, 24)}…; expected ${whole.expected}.`);
  const parsed = parseHandin(unpack(whole.packed), own);
  if (!parsed.ok) throw badDocument(parsed.file, parsed.problems);
  const { handin, lesson } = parsed, { done, guesses, tables } = handin, before: Progress = { step: 0, done, answers: {}, guesses, tables };
  // What the page has judged is judged anew: a code can be written by hand.
  const answers = Object.fromEntries(Object.entries(handin.answers).map(([name, answer]) => [name, { ...answer, right: isRightAnswer(lesson, name, answer, before) }]));
  return { handin, lesson, progress: { ...before, answers } };
}

function unpack(packed: string): string {
  try {
    const bytes = Buffer.from(packed, 'base64url'), out = inflateSync(bytes, { out: new Uint8Array(Math.min(LARGEST, 1000 * bytes.length + 64)) });
    return strFromU8(out);
  } catch {
    throw new BadInput('the code cannot be unpacked; expected the code as it was handed in.');
  }
}

const tasksOf = ({ lesson: { steps } }: Lesson): LessonTask[] => steps.flatMap(({ tasks = [] }) => tasks);

function isRightAnswer(lesson: Lesson, name: string, { choice, number }: HandinDocument['answers'][string], progress: Progress): boolean {
  const task = tasksOf(lesson).find((one) => one.do === 'ask' && one.name === name);
  if (task?.do !== 'ask') return false;
  return task.choices === undefined ? number !== undefined && isRight(lesson.lesson, task, number, progress) : choice !== undefined && task.choices[choice]?.right === true;
}

function answerWord(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  return answer.shown === true ? 'shown' : answer.right ? 'right' : 'wrong';
}

function asRow({ handin, lesson, progress, doubts, repeated }: Verdict): Readonly<Record<string, string | number>> {
  const tasks = countAll(lesson.lesson, progress), score = scoreOf(lesson.lesson, progress), departing = repeated.filter(({ departs }) => departs !== '');
  return {
    pupil: handin.pupil, class: handin.group ?? '', lesson: handin.lesson, tasks_done: tasks.done, tasks: tasks.of, right: score.right, first_try: score.first, questions: score.of, seed: handin.seed,
    repeated: repeated.length, departs: departing.map(({ what, departs }) => `${what}: ${departs}`).join('; '), doubts: doubts.map(({ what, why }) => (what === '' ? why : `${what}: ${why}`)).join('; '),
    ...Object.fromEntries(tasksOf(lesson).flatMap((task) => (task.do === 'ask' ? [[`answer ${task.name}`, answerWord(progress.answers[task.name])], [`tries ${task.name}`, progress.answers[task.name]?.tries ?? NaN]] : []))),
    ...Object.fromEntries(rowsOf({ handin, lesson, progress }).map(({ what, row }) => [what, row.values.length === 1 ? row.values[0] ?? NaN : row.values.map((value) => value ?? '').join(' ')])),
  };
}

/** What the columns mean that every lesson has. */
const MEANT: Readonly<Record<string, string>> = {
  pupil: 'name or number that the pupil gave', class: 'class of the link', lesson: 'name of the lesson', tasks_done: 'tasks that are done', tasks: 'tasks of the lesson', right: 'questions answered rightly, marked anew', first_try: 'of these, at the first try', questions: 'questions of the lesson',
  seed: 'seed of the run', repeated: 'measured rows that were run again', departs: 'where a repeated row came out otherwise', doubts: 'what speaks against the code',
};

const MEANT_BY_START = [['answer ', 'right, wrong, shown to the pupil after wrong ones, or not answered'], ['tries ', 'answers given until it was right or shown']] as const;

/** A measured row of several values is one text. */
function writeVerdicts(path: string, verdicts: readonly Verdict[], rerun: string): void {
  const rows = verdicts.map(asRow), names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((name): Column => ({ name, unit: '', doc: MEANT[name] ?? MEANT_BY_START.find(([start]) => name.startsWith(start))?.[1] ?? 'measured values, in the units of the lesson', type: rows.every((row) => typeof (row[name] ?? NaN) === 'number') ? 'number' : 'string' }));
  writeTable(path, columns, rows.map((row) => names.map((name) => row[name] ?? '')), 'Hand-ins', { lessons: [...new Set(verdicts.map(({ handin }) => handin.lesson))], rerun });
}

const asJson = (one: Verdict): unknown => ({ ...asRow(one), handin: one.handin });

function asTable(verdicts: readonly Verdict[]): string {
  return table([['pupil', 'class', 'lesson', 'tasks', 'right', 'first try', 'measured', 'repeated', 'in doubt'], ...verdicts.map((one) => {
    const row = asRow(one), values = rowsOf(one).map(({ row: measured }) => measured.values.map((value) => measuredWords(value ?? NaN)).join(' '));
    const trouble = [row['departs'], row['doubts']].filter((words) => words !== '').join('; ');
    return [onOneLine(one.handin.pupil), onOneLine(one.handin.group ?? '–'), one.handin.lesson, `${row['tasks_done']}/${row['tasks']}`, `${row['right']}/${row['questions']}`, `${row['first_try']}/${row['questions']}`, values.join(', ') || '–', String(row['repeated']), onOneLine(String(trouble)) || '–'];
  })]);
}
