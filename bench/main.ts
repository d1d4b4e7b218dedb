// Benchmarks: how fast, and a hash that shows that fast is still right.
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { BadInput, EXIT, badDocument, problem, reasonOf } from '../cli/fault';
import { describeRules } from '../cli/ruleTimer';
import { MOST_THREADS, threadsFor } from '../cli/threads';
import { realTerminal, table } from '../cli/terminal';
import type { Terminal } from '../cli/terminal';
import { nearest } from '../schema';
import { measure } from './measure';
import type { BenchCase, BenchResult } from './case';
import { convergenceDocument } from './convergence/document';
import { fieldsCase } from './fieldsCase';
import { frameCase } from './frameCase';
import { LIVES, compareLives, draws, livesWords, presetScenario } from './lives/lives';
import type { LivesResult } from './lives/lives';
import { scaleWords, scales } from './laboratory/scale';
import type { ScaleResult } from './laboratory/scale';
import { crowdCase, nicheCase } from './nicheCase';
import { organoidCase } from './organoidCase';
import { packed2d, packed3d } from './packedCase';
import { SCRUBBED, describeScrub, scrub } from './scrub';
import type { ScrubResult } from './scrub';
import { startupCase } from './startupCase';

/** In the order in which they run: `startup` first, because it wants an engine that has compiled nothing yet. */
export const CASES: readonly BenchCase[] = [startupCase, packed3d, packed2d, nicheCase, crowdCase, organoidCase, fieldsCase, frameCase];

/** No benchmark: it measures errors, not time. */
const STUDY = 'convergence';

/** No benchmark either: whether biographies of cells agree with the events of the command line. */
const LIVES_CHECK = 'lives', LIVES_CELLS = 200;

/** Another: how long going to a random moment takes. */
const SCRUB = 'scrub';

/** Another: plans and tables of many runs. */
const LABORATORY = 'laboratory';

const MOST_DAYS = 3650;
const MOST_MOMENTS = 100_000;
const MOST_CELLS = 2_000_000;
const MOST_STEPS = 1_000_000;

interface Options {
  readonly cells?: number;
  readonly steps?: number;
  readonly threads?: number;
  readonly json?: boolean;
  readonly baseline?: string;
  readonly days?: number;
  readonly moments?: number;
}

/** Runs the named cases, or all; returns the exit code. */
export async function main(args: readonly string[], terminal: Terminal = realTerminal): Promise<number> {
  const program = new Command('bench')
    .description(`Benchmarks, each repeated five times:\n${CASES.map(({ name, doc }) => `  ${name}: ${doc}`).join('\n')}`)
    .argument('[case...]', `names of benchmarks (default: all), or ${STUDY}: the study in docs/FIELDS.md, or ${SCRUB}: going to random moments of ${SCRUBBED.join(', ')}; or ${LIVES_CHECK}: biographies of cells held against a recount of their events; or ${LABORATORY}: time and memory of plans and tables of up to a million runs; all take minutes`)
    .option('--cells <n>', 'number of cells', wholeUpTo(MOST_CELLS))
    .option('--steps <n>', 'steps in one repetition', wholeUpTo(MOST_STEPS))
    .option('--threads <n>', 'threads that share the work of one simulation (packed and niche)', wholeUpTo(MOST_THREADS))
    .option('--days <n>', `days of each scenario, such as 2 or 0.5 (${SCRUB}; default: all)`, daysOf)
    .option('--moments <n>', `moments gone to (${SCRUB})`, wholeUpTo(MOST_MOMENTS))
    .option('--baseline <file>', 'earlier output of --json to compare with')
    .option('--json', 'end with one line of JSON: the list of results')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: (text) => terminal.err(text.trimEnd()) })
    .action((names: string[], options: Options) => runCases(names, options, terminal));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
    const message = error instanceof BadInput ? error.message : `Unexpected fault: ${String(error).split('\n', 1)[0]}`;
    terminal.err(message);
    return error instanceof BadInput ? EXIT.badInput : EXIT.fault;
  }
}

async function runCases(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  if (names.length === 1 && names[0] === STUDY) return terminal.out(convergenceDocument().trimEnd());
  if (names.length === 1 && names[0] === LIVES_CHECK) return checkLives(options, terminal);
  if (names.length === 1 && names[0] === SCRUB) return scrubAll(options, terminal);
  if (names.length === 1 && names[0] === LABORATORY) return scaleAll(options, terminal);
  const cases = chooseCases(names);
  const baseline = options.baseline === undefined ? [] : readBaseline(options.baseline);
  const results: BenchResult[] = [];
  for (const bench of cases) {
    const { kernels, end } = await threadsFor(options.threads ?? 1);
    let result: BenchResult;
    try {
      result = measure(bench, { cells: options.cells, steps: options.steps, kernels });
    } finally {
      end();
    }
    results.push(result);
    terminal.out(describeResult(result, baseline.find((earlier) => earlier.case === result.case)));
  }
  if (options.json === true) terminal.out(JSON.stringify(results));
}

async function checkLives({ cells = LIVES_CELLS, json }: Options, terminal: Terminal): Promise<void> {
  const results: LivesResult[] = [];
  for (const name of LIVES) {
    const scenario = presetScenario(name), result = await compareLives(name, scenario, scenario.duration, cells, draws(results.length + 1));
    results.push(result);
    terminal.out(livesWords(result));
  }
  if (json === true) terminal.out(JSON.stringify(results));
}

async function scrubAll({ days, moments, json }: Options, terminal: Terminal): Promise<void> {
  const results: ScrubResult[] = [];
  for (const preset of SCRUBBED) {
    results.push(await scrub(preset, days, moments));
    terminal.out(describeScrub(results.at(-1)!));
  }
  if (json === true) terminal.out(JSON.stringify(results));
}

function scaleAll({ json }: Options, terminal: Terminal): void {
  const results: ScaleResult[] = [];
  for (const result of scales()) {
    results.push(result);
    terminal.out(scaleWords(result));
  }
  if (json === true) terminal.out(JSON.stringify(results));
}

function chooseCases(names: readonly string[]): readonly BenchCase[] {
  const known = CASES.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw badDocument('bench', unknown.map((name) => problem('case', JSON.stringify(name), `one of ${known.join(', ')}`, nearest(name, known))));
  }
  return names.length === 0 ? CASES : CASES.filter(({ name }) => names.includes(name));
}

const million = (rate: number) => (rate / 1e6).toFixed(2);

function describeResult(r: BenchResult, earlier: BenchResult | undefined): string {
  const rows = [
    [r.case, `${r.cells} cells, ${r.repetitions} × ${r.steps} steps${r.threads > 1 ? `, ${r.threads} threads` : ''}`],
    ['', `${million(r.cellStepsPerSecond)} million cell-steps/s (${million(r.slowest)}–${million(r.fastest)}, spread ${(100 * r.spread).toFixed(0)} %; ${million(r.cellStepsPerCpuSecond)} per processor second), ${r.nsPerCellStep.toFixed(0)} ns per cell-step`],
    ['', `${r.msPerStep.toFixed(3)} ms per step, ${r.simulatedMinutesPerSecond.toFixed(0)} simulated min/s, ${r.bytesPerCell.toFixed(0)} bytes per cell`],
    ...(r.voxelUpdatesPerSecond === null ? [] : [['', `${million(r.voxelUpdatesPerSecond)} million voxel-updates/s`]]),
    ['', `hash ${r.hash}`],
  ];
  const rules = r.rules === null ? [] : describeRules(r.rules, 'ms per step');
  rows.push(...rules.map((line) => ['', line.join(': ')]));
  if (earlier !== undefined) rows.push(['', compare(r, earlier)]);
  return table(rows);
}

function compare(now: BenchResult, earlier: BenchResult): string {
  const comparable = now.cells === earlier.cells && now.steps === earlier.steps;
  const hash = !comparable ? 'another size, hashes not comparable' : now.hash === earlier.hash ? 'same hash' : `another hash (${earlier.hash})`;
  return `${(now.cellStepsPerSecond / earlier.cellStepsPerSecond).toFixed(2)} × the baseline, ${hash}`;
}

function readBaseline(file: string): readonly BenchResult[] {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const results: unknown = JSON.parse(lines.at(-1) ?? '');
    if (Array.isArray(results) && results.every(isResult)) return results;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw badDocument(file, [problem('', 'this file', `a file that can be read: ${reasonOf(error)}`)]);
  }
  throw badDocument(file, [problem('', 'this file', 'the output of an earlier bench --json')]);
}

function isResult(value: unknown): value is BenchResult {
  return typeof value === 'object' && value !== null && 'case' in value && 'cellStepsPerSecond' in value && 'hash' in value;
}

function daysOf(text: string): number {
  const days = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (days > 0 && days <= MOST_DAYS) return days;
  throw new InvalidArgumentError(`Expected a number of days above 0, at most ${MOST_DAYS}.`);
}

function wholeUpTo(most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number between 1 and ${most}.`);
  };
}
