// `sweep`: the runs of an experiment that are not there yet, side by side; every finished one is kept at once, and the same command goes on after whatever stopped it.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Plan } from '../../ensemble/experiment/plan';
import { runColumns, runRow } from '../../ensemble/experiment/tables';
import { complete } from '../../ensemble/follow';
import { showValue } from '../../schema';
import type { Problem } from '../../schema';
import { parseDuration } from '../../sim/units';
import { EXIT, badDocument, problem } from '../fault';
import { readCount } from '../counts';
import { onInterrupt } from '../interrupt';
import { carryOutAll } from '../jobs';
import { loadExperiment } from '../load';
import { lockAll } from '../lock';
import { placeOf } from '../place';
import { table } from '../terminal';
import type { Terminal } from '../terminal';
import { estimate } from './estimate';
import { claimFolder, journalName, journalsIn } from './folder';
import type { Shard } from './folder';
import { Journal, Shelf } from './journal';
import { showRuns } from './progress';
import { computeRun, sweepProgram, tooLong } from './runJobs';
import type { RunJob, TimedRun } from './runJobs';
import { writeTables } from './writeTables';

export interface SweepOptions {
  readonly out?: string;
  readonly workers?: string;
  readonly shard?: string;
  readonly run?: string;
  readonly bound?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface Wish {
  readonly workers: number;
  readonly shard: Shard | null;
  /** ms */
  readonly bound: number;
}

const WORKERS = [1, 256] as const;

export async function sweep(source: string, options: SweepOptions, terminal: Terminal): Promise<number> {
  const plan = new Plan(loadExperiment(source)), wish = read(options, plan);
  if (options.run !== undefined) return oneRun(plan, Number(options.run), options, terminal);
  const told = estimate(plan, wish.workers);
  if (options.dryRun === true) {
    terminal.out(options.json === true ? JSON.stringify(told.numbers) : told.words);
    return EXIT.ok;
  }
  const folder = options.out ?? join('out', plan.experiment.document.name);
  claimFolder(folder, plan);
  const lock = lockAll([placeOf(join(folder, journalName(wish.shard)))]);
  try {
    return await sweepInto(folder, plan, wish, told.words, options, terminal);
  } finally {
    lock.release();
  }
}

async function sweepInto(folder: string, plan: Plan, wish: Wish, words: string, options: SweepOptions, terminal: Terminal): Promise<number> {
  const shelf = shelfOf(folder, plan), isMine = (run: number): boolean => wish.shard === null || run % wish.shard.count === wish.shard.index - 1;
  const wanted = wish.shard === null ? plan.runs : Math.ceil((plan.runs - wish.shard.index + 1) / wish.shard.count), ready = wanted - lengthOf(shelf.open(isMine)), interrupt = onInterrupt();
  if (ready === 0) terminal.err(words);
  try {
    if (ready < wanted) await carryOutMissing(folder, plan, shelf, { ...wish, isMine, ready, wanted, isStopped: interrupt.happened }, terminal);
    if (interrupt.happened()) {
      terminal.err(`Interrupted; every finished run is kept in ${folder}, and the same command goes on from there.`);
      return EXIT.interrupted;
    }
    if (wish.shard !== null) {
      terminal.out(options.json === true ? JSON.stringify({ folder, shard: wish.shard, runs: wanted }) : `${folder}: the ${wanted} runs of shard ${wish.shard.index} of ${wish.shard.count} are there. When all shards are: cart-lab collect ${folder}`);
      return EXIT.ok;
    }
    return tell(folder, plan, interrupt.happened, options, terminal);
  } finally {
    shelf.close();
    interrupt.forget();
  }
}

/** Reads what is there anew, so that tables never depend on what was in memory. */
function tell(folder: string, plan: Plan, isStopped: () => boolean, options: Pick<SweepOptions, 'json'>, terminal: Terminal): number {
  const shelf = shelfOf(folder, plan);
  try {
    return tellOf(folder, plan, shelf, isStopped, options, terminal);
  } finally {
    shelf.close();
  }
}

export function tellOf(folder: string, plan: Plan, shelf: Shelf, isStopped: () => boolean, { json }: Pick<SweepOptions, 'json'>, terminal: Terminal): number {
  const written = writeTables(folder, plan, shelf, isStopped);
  if (written === null) return EXIT.interrupted;
  const { files, counts } = written;
  if (json === true) terminal.out(JSON.stringify({ folder, runs: plan.runs, points: plan.points.count, status: counts, files }));
  else terminal.out(`${plan.runs} runs: ${Object.entries(counts).map(([status, count]) => `${count} ${status}`).join(', ')}\n${files.join('\n')}`);
  return EXIT.ok;
}

function shelfOf(folder: string, plan: Plan): Shelf {
  const shelf = new Shelf(plan);
  for (const path of journalsIn(folder)) shelf.take(path);
  return shelf;
}

interface Missing extends Wish {
  readonly isMine: (run: number) => boolean;
  readonly ready: number;
  readonly wanted: number;
  readonly isStopped: () => boolean;
}

async function carryOutMissing(folder: string, plan: Plan, shelf: Shelf, { workers, shard, bound, isMine, ready, wanted, isStopped }: Missing, terminal: Terminal): Promise<void> {
  const journal = new Journal(join(folder, journalName(shard)), plan), progress = showRuns(wanted, ready, terminal), lost = new Set<number>();
  const jobs = function* (): Generator<RunJob> {
    for (const run of shelf.open(isMine)) yield { run, bound };
  };
  try {
    await carryOutAll<RunJob, TimedRun>(jobs(), sweepProgram(plan), {
      workers: Math.min(workers, wanted - ready), isStopped, onProgress: progress.update,
      onDone: ({ run }, { result, wall }) => {
        journal.add({ run, result, wall });
        progress.done(run, result);
      },
      // Once may be the machine; twice is a result.
      onLost: ({ run }, message) => {
        if (!lost.has(run)) return lost.add(run).has(run);
        const result = { ...tooLong(plan, 0), reason: `lost twice: ${message}` };
        journal.add({ run, result, wall: NaN });
        progress.done(run, result);
        return false;
      },
    });
  } finally {
    progress.stop();
    journal.close();
  }
}

/** A run alone, as its row: what a researcher looks at who doubts a number. */
function oneRun(plan: Plan, run: number, { json }: SweepOptions, terminal: Terminal): number {
  const { result } = complete(computeRun(plan, { run, bound: Infinity })), columns = runColumns(plan.experiment), row = runRow(plan.experiment, plan.runAt(run), result);
  const named = columns.map(({ name, unit }, n) => ({ name, unit, value: row[n] }));
  terminal.out(json === true ? JSON.stringify(Object.fromEntries(named.map(({ name, value }) => [name, value]))) : table(named.map(({ name, unit, value }) => [name, Number.isNaN(value) ? '–' : String(value), unit])));
  return result.status === 'failed' ? EXIT.fault : EXIT.ok;
}

function lengthOf(all: Iterable<unknown>): number {
  let count = 0;
  for (const _ of all) count++;
  return count;
}

function read(options: SweepOptions, plan: Plan): Wish {
  const problems: Problem[] = [], workers = readCount('--workers', options.workers, availableParallelism(), WORKERS, problems), minutes = options.bound === undefined ? Infinity : parseDuration(options.bound);
  if (options.bound !== undefined && !(minutes > 0)) problems.push(problem('--bound', showValue(options.bound), 'a time such as 10min or 2h'));
  const run = options.run === undefined ? 0 : /^\d{1,8}$/.test(options.run) ? Number(options.run) : NaN;
  if (!(run < plan.runs)) problems.push(problem('--run', showValue(options.run), `the number of a run: 0 to ${plan.runs - 1}`));
  const shard = readShard(options.shard, problems);
  if (problems.length > 0) throw badDocument('command line', problems);
  return { workers, shard, bound: minutes * 60_000 };
}

const MOST_SHARDS = 100_000;

function readShard(text: string | undefined, problems: Problem[]): Shard | null {
  if (text === undefined) return null;
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [], shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= MOST_SHARDS) return shard;
  problems.push(problem('--shard', showValue(text), `i/n with i from 1 to n, such as 2/5, and n at most ${MOST_SHARDS}`));
  return null;
}
