// `run`: a preset or a file from its beginning, or a snapshot from where it stopped.
import { showValue, toDocument } from '../schema';
import { createWorld, scheduleLive } from '../sim';
import type { Scenario, World } from '../sim';
import type { KernelChoice, Kernels } from '../sim/core/kernels';
import { runTo } from './engine';
import type { Watch, Work } from './engine';
import { BadInput, EXIT, badDocument, problem } from './fault';
import { onInterrupt } from './interrupt';
import { loadScenario, loadSnapshot } from './load';
import { showProgress } from './progress';
import { RuleTimer } from './ruleTimer';
import { RunOutputs } from './runOutputs';
import { readAssayTicks, readSettings, styleOf } from './settings';
import type { RunOptions } from './settings';
import { describeSummary, summarise } from './summary';
import type { Terminal } from './terminal';
import { threadsFor } from './threads';

export async function run(source: string | undefined, options: RunOptions, terminal: Terminal): Promise<number> {
  const { kernels, end } = await threadsFor(options.threads ?? 1);
  try {
    return await runWith(kernels, source, options, terminal);
  } finally {
    end();
  }
}

async function runWith(kernels: KernelChoice | Kernels, source: string | undefined, options: RunOptions, terminal: Terminal): Promise<number> {
  const prepared = prepare(kernels, source, options, terminal);
  const outputs = RunOutputs.claim(options, prepared.inputs);
  try {
    return await runInto(outputs, prepared, options, terminal);
  } finally {
    outputs.release();
  }
}

async function runInto(outputs: RunOutputs, { world, untilTick, rowEvery }: Prepared, options: RunOptions, terminal: Terminal): Promise<number> {
  const assayTicks = readAssayTicks(options, world, untilTick);
  const firstTick = world.tick;
  outputs.open(world, styleOf(options, rowEvery), assayTicks === null, untilTick);
  const progress = showProgress(world, untilTick, terminal.isInteractive);
  const timer = options.timing === true ? new RuleTimer() : null;
  const interrupt = onInterrupt();
  const { table, assays, events, chain } = outputs;
  let work: Work;
  try {
    const watch: Watch = { table, assays, events, chain, rowEvery, observer: timer, onSlice: progress.update, isStopped: () => interrupt.happened() || outputs.wantsStop };
    work = assayTicks === null ? await runTo(world, untilTick, watch) : await runPast(world, untilTick, { ...watch, assays: null }, assayTicks, assays);
    // The present moment is the last row, whether or not it falls on one.
    table?.row(world);
    if (assayTicks === null) assays?.row(world);
    outputs.finish(world, !work.stopped);
  } catch (error) {
    outputs.finish(world, false, error instanceof BadInput);
    throw error;
  } finally {
    progress.stop();
    interrupt.forget();
  }
  const summary = summarise(world, work, firstTick, timer?.milliseconds());
  return tell(summary, work, outputs, options, terminal, interrupt.happened());
}

function tell(summary: ReturnType<typeof summarise>, work: Work, outputs: RunOutputs, options: RunOptions, terminal: Terminal, interrupted: boolean): number {
  const { faults } = outputs;
  for (const fault of faults) terminal.err(fault.message);
  if (outputs.isReaderGone) return EXIT.closedPipe;
  if (work.stopped) {
    terminal.err(faults.length === 0 ? `Interrupted at minute ${summary.simulatedMinutes}; everything computed so far has been written.`
      : `Stopped at minute ${summary.simulatedMinutes}; what is not named above has been written.`);
  }
  const words = options.json === true ? JSON.stringify(summary) : describeSummary(summary);
  if (outputs.usesStandardOutput) terminal.err(words);
  else terminal.out(words);
  if (faults.length > 0) return EXIT.fault;
  return work.stopped || interrupted ? EXIT.interrupted : EXIT.ok;
}

/** Runs from one reading of the instruments to the next. */
async function runPast(world: World, untilTick: number, watch: Watch, assayTicks: ReadonlySet<number>, assays: RunOutputs['assays']): Promise<Work> {
  const stops = [...assayTicks].filter((tick) => tick >= world.tick).sort((p, q) => p - q);
  let cellSteps = 0, wallSeconds = 0;
  for (const stop of [...stops, untilTick]) {
    const part = await runTo(world, stop, watch);
    cellSteps += part.cellSteps;
    wallSeconds += part.wallSeconds;
    if (part.stopped) break;
    if (assayTicks.has(stop)) assays?.row(world);
  }
  return { cellSteps, wallSeconds, stopped: world.tick < untilTick };
}

interface Prepared {
  readonly world: World;
  readonly untilTick: number;
  readonly rowEvery: number;
  /** Files that were read and must not be written over. */
  readonly inputs: readonly { readonly name: string; readonly path: string }[];
}

function prepare(kernels: KernelChoice | Kernels, source: string | undefined, options: RunOptions, terminal: Terminal): Prepared {
  if (options.resume === undefined) {
    if (source === undefined) throw new BadInput('run: nothing to run; expected a preset, a scenario file, or --resume with a snapshot.');
    const { scenario, files } = loadScenario(source);
    const { set, ...settings } = readSettings(options, scenario, 0);
    const changed: Scenario = { ...scenario, parameters: { ...scenario.parameters, ...set } };
    const world = createWorld(changed, options.seed === undefined ? { kernels } : { kernels, seed: options.seed });
    return { world, ...settings, inputs: inputsOf(files) };
  }
  const world = loadSnapshot(options.resume, kernels);
  const files = source === undefined ? [] : checkSameScenario(source, world, options, terminal);
  const { set, ...settings } = readSettings(options, world.scenario, world.tick);
  if (options.seed !== undefined && options.seed !== world.seed) {
    throw badDocument('command line', [problem('--seed', showValue(options.seed), `the seed of the snapshot (${showValue(world.seed)}), or none`)]);
  }
  // Changes to a resumed run are part of its record, like those made on the page.
  if (Object.keys(set).length > 0) scheduleLive(world, { set });
  return { world, ...settings, inputs: [...inputsOf(files), { name: '--resume', path: options.resume }] };
}

const inputsOf = (files: readonly string[]) => files.map((path) => ({ name: path, path }));

/** A snapshot brings its own scenario; naming another one would be a mistake. Returns the files read. */
function checkSameScenario(source: string, world: World, { resume = '', seed }: RunOptions, terminal: Terminal): readonly string[] {
  const { scenario, files } = loadScenario(source);
  const comparable = (s: Scenario) => JSON.stringify({ ...toDocument(s), parameters: null, seed: null });
  if (comparable(scenario) !== comparable(world.scenario)) {
    throw badDocument(resume, [problem('', `a snapshot of ${showValue(world.scenario.name)}`, `one of the scenario ${showValue(source)} as it is now, or no scenario beside --resume`)]);
  }
  checkSameParameters(scenario, world.scenario, resume);
  if (seed === undefined && scenario.seed !== world.seed) terminal.err(`${resume}: its seed ${showValue(world.seed)} counts, not ${showValue(scenario.seed)} of ${source}.`);
  return files;
}

/** A value that was changed in the file since would be passed over in silence: whoever wants it says so with --set. */
function checkSameParameters({ parameters: now }: Scenario, { parameters: then }: Scenario, resume: string): void {
  const problems = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort().filter((key) => now[key] !== then[key]).map((key) => {
    const began = then[key] === undefined ? 'without it' : `with ${then[key]}`, wanted = now[key] === undefined ? '' : `; for the new value from here on --set ${key}=${now[key]}`;
    return problem(`parameters.${key}`, showValue(now[key]), `the run of ${resume}, which began ${began}: no scenario beside --resume, or the same values${wanted}`);
  });
  if (problems.length > 0) throw badDocument('the scenario beside --resume', problems);
}
