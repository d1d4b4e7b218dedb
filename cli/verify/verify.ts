// `verify`: runs what is missing, judges every target, prints the table, writes the figures and the document.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { nearest, showValue } from '../../schema';
import type { Problem } from '../../schema';
import { readCount } from '../counts';
import { EXIT, badDocument, problem } from '../fault';
import { onInterrupt } from '../interrupt';
import { carryOutAll } from '../jobs';
import { writeWhole } from '../outputs';
import type { Terminal } from '../terminal';
import { ALL_PRESETS, experiments } from '../../verify';
import { LINES } from '../../verify/dish';
import type { Experiment } from '../../verify/experiment';
import { fitGlioma } from '../../verify/gliomaFit';
import { judge } from '../../verify/judge';
import { reportOf } from '../../verify/report';
import type { ExperimentReport } from '../../verify/report';
import { collect } from '../../verify/results';
import { resultOf } from '../../verify/run';
import type { Outcome } from '../../verify/run';
import { WORK_PROGRAM } from '../workJobs';
import { writeFigures, writeValidation } from './document';
import { printed } from './print';
import { showJobs } from './progress';
import { Store, jobsOf, merged, modelVersion } from './store';
import type { Job } from './store';

export interface VerifyOptions {
  readonly quick?: boolean;
  readonly seeds?: string;
  readonly jobs?: string;
  readonly out?: string;
  readonly write?: boolean;
  readonly list?: boolean;
  readonly fit?: boolean;
  readonly json?: boolean;
}

const MOST_SEEDS = 100, MOST_JOBS = 2;
/** Runs per arm of the shortened experiments. */
const QUICK_SEEDS = 2;
const DEFAULT_OUT = 'out/verify', GLIOMA_PARAMETERS = 'verify/gliomaParameters.json';

interface Wish {
  readonly wanted: readonly Experiment[];
  /** null: as many as each experiment says. */
  readonly seeds: number | null;
  readonly workers: number;
  readonly out: string;
}

export async function verify(names: readonly string[], options: VerifyOptions, terminal: Terminal): Promise<number> {
  const wish = read(names, options);
  const root = process.env['CART_LAB_ROOT'] ?? process.cwd();
  if (options.fit === true) return fitAgain(root, terminal);
  if (options.list === true) return list(wish.wanted, options, terminal);
  const store = new Store(wish.out);
  store.prepare();
  const wanted = wish.wanted.map((experiment) => ({ experiment, jobs: allJobs(experiment, wish) }));
  const stopped = await runMissing(wanted.flatMap(({ jobs }) => jobs), wish, store, terminal);
  if (stopped) {
    terminal.err(`Interrupted; every finished run is kept in ${wish.out}, and the same command goes on from there.`);
    return EXIT.interrupted;
  }
  const reports = wanted.map(({ experiment, jobs }) => judged(experiment, jobs, store));
  writeFigures(join(wish.out, 'figures'), reports);
  if (options.write === true) writeValidation(root, reports);
  terminal.out(options.json === true ? JSON.stringify(reports.map(({ figures: _, ...rest }) => rest)) : printed(reports));
  if (options.json !== true) terminal.err(`Figures: ${join(wish.out, 'figures')}${options.write === true ? ', docs/images/validation; document: docs/VALIDATION.md' : ''}`);
  return reports.every(({ pass }) => pass) ? EXIT.ok : EXIT.fault;
}

/** What was fitted by us is fitted again: tens of minutes in one piece; the files of the repository are written at the end. */
function fitAgain(root: string, terminal: Terminal): number {
  const fit = fitGlioma(modelVersion(), (line, tried, { value, evaluations }) => terminal.err(`fit: ${line}, ${tried}, evaluation ${evaluations}: error ${value.toFixed(4)}`));
  writeWhole(join(root, GLIOMA_PARAMETERS), `${JSON.stringify(fit, null, 1)}\n`);
  terminal.out(`${GLIOMA_PARAMETERS}: written. The preset dish-low-et carries the numbers of ${LINES[1]}: change them there, too.`);
  return EXIT.ok;
}

function list(wanted: readonly Experiment[], { json }: VerifyOptions, terminal: Terminal): number {
  const rows = wanted.map(({ name, title, data }) => ({ name, title, data }));
  terminal.out(json === true ? JSON.stringify(rows) : rows.map(({ name, title }) => `${name.padEnd(34)}${title}`).join('\n'));
  return EXIT.ok;
}

function read(names: readonly string[], options: VerifyOptions): Wish {
  const problems: Problem[] = [];
  const quick = options.quick === true;
  const seeds = options.seeds === undefined ? (quick ? QUICK_SEEDS : null) : readCount('--seeds', options.seeds, 1, [1, MOST_SEEDS], problems);
  const workers = readCount('--jobs', options.jobs, Math.min(MOST_JOBS, availableParallelism()), [1, MOST_JOBS], problems);
  const wanted = choose(names, quick, problems);
  if (quick && options.write === true) problems.push(problem('--write', 'with --quick', 'a full run: the document shows no shortened comparisons'));
  if (problems.length > 0) throw badDocument('verify', problems);
  return { wanted, workers, seeds, out: options.out ?? DEFAULT_OUT };
}

/** Without names: everything; in the quick version without the presets, whose claims have tests of their own. */
function choose(names: readonly string[], quick: boolean, problems: Problem[]): Experiment[] {
  const all = experiments(quick), isPreset = ({ name }: Experiment) => name.startsWith(`${ALL_PRESETS}/`);
  if (names.length === 0) return all.filter((experiment) => !quick || !isPreset(experiment));
  const known = [...all.map(({ name }) => name), ALL_PRESETS];
  for (const name of names) {
    if (!known.includes(name)) problems.push(problem('target', showValue(name), `one of ${known.join(', ')}`, nearest(name, known)));
  }
  return all.filter((experiment) => names.includes(experiment.name) || (names.includes(ALL_PRESETS) && isPreset(experiment)));
}

function allJobs({ name, seeds, arms }: Experiment, wish: Wish): Job[] {
  const wanted = Array.from({ length: wish.seeds ?? seeds }, (_, n) => String(n + 1));
  return arms.flatMap((arm) => jobsOf(name, arm, arm.seeds === 'all' ? wanted : wanted.slice(0, arm.seeds)));
}

/** Says whether somebody stopped it. */
async function runMissing(jobs: readonly Job[], wish: Wish, store: Store, terminal: Terminal): Promise<boolean> {
  const all = merged(jobs), missing = all.flatMap((job) => store.missing(job) ?? []);
  const progress = showJobs(all.length, all.length - missing.length, terminal);
  const interrupt = onInterrupt();
  try {
    await carryOutAll<Job, Outcome>(missing, WORK_PROGRAM, {
      workers: wish.workers, isStopped: interrupt.happened, onProgress: progress.update,
      onDone: (job, outcome) => {
        store.write(job, outcome);
        progress.done(job);
      },
    });
    return interrupt.happened();
  } finally {
    progress.stop();
    interrupt.forget();
  }
}

/** Judges by what is stored, never by what is still in memory: a resumed run and a fresh one see the same numbers. */
function judged(experiment: Experiment, jobs: readonly Job[], store: Store): ExperimentReport {
  const results = collect(experiment.arms.map((arm) => [
    arm.name,
    jobs.filter((job) => job.arm === arm.name).map((job) => resultOf(store.read(job)!)),
  ] as const));
  return reportOf(experiment, judge(experiment, results));
}
