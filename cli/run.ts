// `run`: a preset or a file from its beginning, or a snapshot from where it stopped.
import { buildRecord, showValue, toDocument } from '../schema';
import { createWorld, hashWorld, liveActions, parseDuration, save, scheduleLive } from '../sim';
import type { Scenario, World } from '../sim';
import type { KernelChoice, Kernels } from '../sim/core/kernels';
import { runTo } from './engine';
import type { Watch, Work } from './engine';
import { BadInput, EXIT, badDocument, problem } from './fault';
import { onInterrupt } from './interrupt';
import { loadScenario, loadSnapshot } from './load';
import { AssayFile, EventFile, TableFile, checkWritable, writeWhole } from './outputs';
import { showProgress } from './progress';
import { RuleTimer } from './ruleTimer';
import { readSettings } from './settings';
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
  for (const path of [options.out, options.assays, options.events, options.save, options.record]) if (path !== undefined) checkWritable(path);
  const { world, untilTick, rowEvery } = prepare(kernels, source, options);
  const assayTicks = readAssayTicks(options, world, untilTick);
  const resumed = options.resume !== undefined;
  const firstTick = world.tick;
  const table = options.out === undefined ? null : new TableFile(options.out, world, resumed);
  const assays = options.assays === undefined ? null : new AssayFile(options.assays, world, resumed);
  const events = options.events === undefined ? null : new EventFile(options.events, world, resumed);
  const progress = showProgress(world, untilTick, terminal.isInteractive);
  const timer = options.timing === true ? new RuleTimer() : null;
  const interrupt = onInterrupt();
  let work: Work;
  try {
    const watch: Watch = { table, assays, events, rowEvery, observer: timer, onSlice: progress.update, isStopped: interrupt.happened };
    work = assayTicks === null ? await runTo(world, untilTick, watch) : await runPast(world, untilTick, { ...watch, assays: null }, assayTicks, assays);
  } finally {
    progress.stop();
    interrupt.forget();
    table?.close();
    assays?.close();
    events?.close();
  }
  if (options.save !== undefined) writeWhole(options.save, save(world));
  if (options.record !== undefined) writeWhole(options.record, recordOf(world));
  const summary = summarise(world, work, firstTick, timer?.milliseconds());
  if (work.stopped) terminal.err(`Interrupted at minute ${summary.simulatedMinutes}; everything computed so far has been written.`);
  terminal.out(options.json === true ? JSON.stringify(summary) : describeSummary(summary));
  return work.stopped ? EXIT.interrupted : EXIT.ok;
}

/** Runs from one reading of the instruments to the next. */
async function runPast(world: World, untilTick: number, watch: Watch, assayTicks: ReadonlySet<number>, assays: AssayFile | null): Promise<Work> {
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

/** Ticks at which the instruments read; null: at every row. Times before a snapshot were the business of the run that wrote it. */
function readAssayTicks(options: RunOptions, world: World, untilTick: number): ReadonlySet<number> | null {
  if (options.assaysAt === undefined) return null;
  const { ticksPerMinute } = world.scenario.clock, ticks = new Set<number>(), end = untilTick / ticksPerMinute;
  const problems = options.assays === undefined ? [problem('--assays-at', showValue(options.assaysAt), 'the file for the readings as well, given with --assays')] : [];
  for (const text of options.assaysAt.split(',')) {
    const tick = Math.round(parseDuration(text) * ticksPerMinute);
    if (tick >= 0 && tick <= untilTick) ticks.add(tick);
    else problems.push(problem('--assays-at', showValue(text), `a time between 0 and the end of the run (minute ${end}), such as 0, "36h" or "1d"`));
  }
  if (problems.length > 0) throw badDocument('command line', problems);
  return ticks;
}

function prepare(
  kernels: KernelChoice | Kernels, source: string | undefined, options: RunOptions,
): { world: World; untilTick: number; rowEvery: number } {
  if (options.resume === undefined) {
    if (source === undefined) throw new BadInput('run: nothing to run; expected a preset, a scenario file, or --resume with a snapshot.');
    const { scenario } = loadScenario(source);
    const { set, ...settings } = readSettings(options, scenario, 0);
    const changed: Scenario = { ...scenario, parameters: { ...scenario.parameters, ...set } };
    return { world: createWorld(changed, options.seed === undefined ? { kernels } : { kernels, seed: options.seed }), ...settings };
  }
  const world = loadSnapshot(options.resume, kernels);
  if (source !== undefined) checkSameScenario(source, world, options.resume);
  const { set, ...settings } = readSettings(options, world.scenario, world.tick);
  if (options.seed !== undefined && options.seed !== world.seed) {
    throw badDocument('command line', [problem('--seed', showValue(options.seed), `the seed of the snapshot (${showValue(world.seed)}), or none`)]);
  }
  // Changes to a resumed run are part of its record, like those made on the page.
  if (Object.keys(set).length > 0) scheduleLive(world, { set });
  return { world, ...settings };
}

/** A snapshot brings its own scenario; naming another one would be a mistake. Parameters may have been changed with --set. */
function checkSameScenario(source: string, world: World, file: string): void {
  const { scenario } = loadScenario(source);
  const comparable = (s: Scenario) => JSON.stringify({ ...toDocument(s), parameters: null, seed: null });
  if (comparable(scenario) === comparable(world.scenario)) return;
  throw badDocument(file, [problem('', `a snapshot of ${showValue(world.scenario.name)}`, `one of the scenario ${showValue(source)} as it is now, or no scenario beside --resume`)]);
}

function recordOf(world: World): string {
  const { scenario, seed, tick } = world;
  const record = buildRecord({ document: toDocument(scenario, { seed }), seed, until: tick, actions: liveActions(world), hash: hashWorld(world) });
  return `${JSON.stringify(record, null, 2)}\n`;
}
