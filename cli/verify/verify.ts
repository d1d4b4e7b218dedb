// `verify`: runs what is missing, judges every target, prints the table, writes the figures and the document.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { nearest, showValue } from '../../schema';
import type { Problem } from '../../schema';
import { EXIT, badDocument, problem } from '../fault';
import { onInterrupt } from '../interrupt';
import { writeWhole } from '../outputs';
import type { Terminal } from '../terminal';
import { LINES } from './dish';
import { writeFigures, writeValidation } from './document';
import { fitGlioma } from './gliomaFit';
import { carryOut } from './jobs';
import { showJobs } from './progress';
import { printed, reportOf } from './report';
import type { TargetReport } from './report';
import { collect } from './results';
import { Store, jobOf } from './store';
import type { Job } from './store';
import { ALL_PRESETS, TARGETS } from './targets';
import type { Target } from './types';

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
const SEEDS = { full: 5, quick: 2 } as const;
const DEFAULT_OUT = 'out/verify', GLIOMA_PARAMETERS = 'cli/verify/gliomaParameters.json';

interface Wish {
  readonly targets: readonly Target[];
  readonly quick: boolean;
  readonly seeds: readonly string[];
  readonly workers: number;
  readonly out: string;
}

export async function verify(names: readonly string[], options: VerifyOptions, terminal: Terminal): Promise<number> {
  const wish = read(names, options);
  const root = process.env['CART_LAB_ROOT'] ?? process.cwd();
  if (options.fit === true) return fitAgain(root, terminal);
  if (options.list === true) return list(wish.targets, options, terminal);
  const store = new Store(wish.out);
  store.prepare();
  const wanted = wish.targets.map((target) => ({ target, jobs: jobsOf(target, wish) }));
  const stopped = await runMissing(wanted.flatMap(({ jobs }) => jobs), wish, store, terminal);
  if (stopped) {
    terminal.err(`Interrupted; every finished run is kept in ${wish.out}, and the same command goes on from there.`);
    return EXIT.interrupted;
  }
  const reports = wanted.map(({ target, jobs }) => judge(target, jobs, wish, store));
  writeFigures(join(wish.out, 'figures'), reports);
  if (options.write === true) writeValidation(root, reports);
  terminal.out(options.json === true ? JSON.stringify(reports.map(({ figures: _, ...rest }) => rest)) : printed(reports));
  if (options.json !== true) terminal.err(`Figures: ${join(wish.out, 'figures')}${options.write === true ? ', docs/images/validation; document: docs/VALIDATION.md' : ''}`);
  return reports.every(({ pass }) => pass) ? EXIT.ok : EXIT.fault;
}

/** What was fitted by us is fitted again: tens of minutes in one piece; the files of the repository are written at the end. */
function fitAgain(root: string, terminal: Terminal): number {
  const fit = fitGlioma((line, tried, { value, evaluations }) => terminal.err(`fit: ${line}, ${tried}, evaluation ${evaluations}: error ${value.toFixed(4)}`));
  writeWhole(join(root, GLIOMA_PARAMETERS), `${JSON.stringify(fit, null, 1)}\n`);
  terminal.out(`${GLIOMA_PARAMETERS}: written. The preset dish-low-et carries the numbers of ${LINES[1]}: change them there, too.`);
  return EXIT.ok;
}

function list(targets: readonly Target[], { json }: VerifyOptions, terminal: Terminal): number {
  const rows = targets.map(({ name, title, data }) => ({ name, title, data }));
  terminal.out(json === true ? JSON.stringify(rows) : rows.map(({ name, title }) => `${name.padEnd(34)}${title}`).join('\n'));
  return EXIT.ok;
}

function read(names: readonly string[], options: VerifyOptions): Wish {
  const problems: Problem[] = [];
  const quick = options.quick === true;
  const seeds = readCount('--seeds', options.seeds, quick ? SEEDS.quick : SEEDS.full, MOST_SEEDS, problems);
  const workers = readCount('--jobs', options.jobs, Math.min(MOST_JOBS, availableParallelism()), MOST_JOBS, problems);
  const targets = choose(names, quick, problems);
  if (quick && options.write === true) problems.push(problem('--write', 'with --quick', 'a full run: the document shows no shortened comparisons'));
  if (problems.length > 0) throw badDocument('verify', problems);
  return { targets, quick, workers, seeds: Array.from({ length: seeds }, (_, n) => String(n + 1)), out: options.out ?? DEFAULT_OUT };
}

function readCount(name: string, text: string | undefined, otherwise: number, most: number, problems: Problem[]): number {
  if (text === undefined) return otherwise;
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  problems.push(problem(name, showValue(text), `a whole number from 1 to ${most}`));
  return otherwise;
}

/** Without names: everything; in the quick version without the presets, whose claims have tests of their own. */
function choose(names: readonly string[], quick: boolean, problems: Problem[]): Target[] {
  const isPreset = ({ name }: Target) => name.startsWith(`${ALL_PRESETS}/`);
  if (names.length === 0) return TARGETS.filter((target) => !quick || !isPreset(target));
  const known = [...TARGETS.map(({ name }) => name), ALL_PRESETS];
  for (const name of names) {
    if (!known.includes(name)) problems.push(problem('target', showValue(name), `one of ${known.join(', ')}`, nearest(name, known)));
  }
  return TARGETS.filter((target) => names.includes(target.name) || (names.includes(ALL_PRESETS) && isPreset(target)));
}

function jobsOf(target: Target, { quick, seeds }: Wish): Job[] {
  return target.arms({ quick }).flatMap((arm) => seedsOf(arm.seeds, seeds).map((seed) => jobOf(target.name, arm, seed, quick)));
}

const seedsOf = (wanted: 'all' | 'one', seeds: readonly string[]) => (wanted === 'one' ? seeds.slice(0, 1) : seeds);

/** Says whether somebody stopped it. */
async function runMissing(jobs: readonly Job[], wish: Wish, store: Store, terminal: Terminal): Promise<boolean> {
  const missing = jobs.filter((job) => !store.has(job));
  const progress = showJobs(jobs.length, jobs.length - missing.length, terminal);
  const interrupt = onInterrupt();
  try {
    await carryOut(missing, {
      workers: wish.workers, isStopped: interrupt.happened, onProgress: progress.update,
      onDone: (job, result) => {
        store.write(job, result);
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
function judge(target: Target, jobs: readonly Job[], { quick }: Wish, store: Store): TargetReport {
  const results = collect(target.arms({ quick }).map((arm) => [
    arm.name,
    jobs.filter((job) => job.arm === arm.name).map((job) => store.read(job)!),
  ] as const));
  return reportOf(target, target.judge(results, { quick }));
}
