// `replay`: scenario + seed + record once more, and whether the same state comes out.
import { nearest, showValue, wholeCourse } from '../schema';
import type { RecordedCourse, RunRecord, WholeCourse } from '../schema';
import { createWorld } from '../sim';
import { runTo } from './engine';
import { EXIT, badDocument, problem } from './fault';
import { onInterrupt } from './interrupt';
import { loadRecord } from './load';
import { showProgress } from './progress';
import { describeSummary, summarise } from './summary';
import { onOneLine } from './terminal';
import type { Terminal } from './terminal';

interface ReplayOptions {
  /** Name or number of the course to replay, to its end; without it the one that the run was on, to where it was saved. */
  readonly course?: string;
  readonly json?: boolean;
}

export async function replay(file: string, options: ReplayOptions, terminal: Terminal): Promise<number> {
  const record = loadRecord(file), number = options.course === undefined ? record.course : courseCalled(options.course, record, file);
  const { seed, set, until, actions, hash }: WholeCourse = options.course === undefined ? record : wholeCourse(record.courses, number);
  const world = createWorld(record.scenario, { seed, set, live: actions });
  const progress = showProgress(world, until, terminal.isInteractive);
  const interrupt = onInterrupt();
  const work = await runTo(world, until, { table: null, events: null, rowEvery: until + 1, onSlice: progress.update, isStopped: interrupt.happened })
    .finally(() => {
      progress.stop();
      interrupt.forget();
    });
  const summary = summarise(world, work, 0), isTree = record.courses.length > 1;
  const same = hash === '' ? null : hash === summary.hash;
  if (options.json === true) terminal.out(JSON.stringify({ ...summary, ...(isTree ? { course: number } : {}), recordedHash: hash, same }));
  else terminal.out(`${isTree ? `Course ${describeCourse(record.courses, number)} of ${record.courses.length}.\n` : ''}${describeSummary(summary)}`);
  if (work.stopped) return EXIT.interrupted;
  if (same === false) {
    terminal.err(`${file}: the replay ends in another state: hash ${summary.hash}; expected ${hash}. The record may stem from another version of the model.`);
    return EXIT.fault;
  }
  if (same === true && options.json !== true) terminal.out('The replay ends in the recorded state.');
  return EXIT.ok;
}

/** A name goes before a number, in case somebody has called a course “2”. */
function courseCalled(asked: string, { courses }: RunRecord, file: string): number {
  const named = courses.flatMap(({ name }, n) => (name !== '' && name === asked ? [n] : []));
  if (named.length === 1) return named[0];
  if (named.length > 1) throw badDocument(file, [problem('--course', showValue(asked), `a number, because several are called so: ${named.join(', ')}`)]);
  const number = /^\d{1,9}$/.test(asked) ? Number(asked) : NaN;
  if (number < courses.length) return number;
  const names = courses.map(({ name }) => name).filter((name) => name !== '');
  throw badDocument(file, [problem('--course', showValue(asked), `a course of the record: ${courses.map((_, n) => describeCourse(courses, n)).join(', ')}`, nearest(asked, names))]);
}

/** Its number, and its name where it has one. */
const describeCourse = (courses: readonly RecordedCourse[], n: number): string => (courses[n].name === '' ? String(n) : `${n} (“${onOneLine(courses[n].name)}”)`);
