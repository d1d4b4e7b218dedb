// `pairs`: a scenario and the same with a change, side by side over many seeds: what differs, and whether it is chance.
import { availableParallelism } from 'node:os';
import { compare, overTime } from '../ensemble/paired';
import type { Moment, Paired } from '../ensemble/paired';
import { sentenceOf } from '../ensemble/sentence';
import { TIME } from '../ensemble/series';
import { changeDocument, nearest, parseChanges, showValue } from '../schema';
import type { Change, Problem, ScenarioDocument } from '../schema';
import type { Field } from '../schema/csv';
import type { Column } from '../schema/provenance';
import { words } from '../schema/words';
import { observablesOf } from '../sim';
import type { Observable, Scenario } from '../sim';
import type { Outcome } from '../verify/run';
import { readCount } from './counts';
import { EXIT, badDocument, problem } from './fault';
import { onInterrupt } from './interrupt';
import { carryOutAll } from './jobs';
import { loadScenario } from './load';
import { readSettings } from './settings';
import type { Terminal } from './terminal';
import { writeTable } from './wholeTable';
import { WORK_PROGRAM } from './workJobs';
import type { Job } from './workJobs';

export interface PairOptions {
  readonly change?: readonly string[];
  readonly set?: readonly string[];
  readonly seeds?: string;
  readonly until?: string;
  readonly every?: string;
  readonly measure?: string;
  readonly jobs?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const USUAL_SEEDS = 20, SEEDS = [2, 200] as const, JOBS = [1, 64] as const;
/** What is compared unless somebody says otherwise: the first of these that both measure. */
const USUAL = ['cart_alive', 'tumor_alive'];
/** The two sides of a pair. */
const SIDES = ['as it is', 'changed'] as const;

interface Plan {
  readonly scenarios: readonly [Scenario, Scenario];
  readonly seeds: readonly string[];
  /** Minutes. */
  readonly until: number;
  readonly every: number;
  readonly columns: readonly Observable[];
  readonly workers: number;
}

interface PairJob extends Job {
  readonly side: 0 | 1;
}

export async function pairs(source: string, options: PairOptions, terminal: Terminal): Promise<number> {
  const plan = planOf(source, options), interrupt = onInterrupt();
  const names = plan.columns.map(({ name }) => name), outcomes = new Map<string, [Outcome?, Outcome?]>(plan.seeds.map((seed) => [seed, []]));
  // Both of a pair one after the other: whoever stops early has whole pairs.
  const jobs = plan.seeds.flatMap((seed) => ([0, 1] as const).map((side): PairJob => ({
    experiment: 'pairs', arm: SIDES[side], seed, side, work: { start: { scenario: plan.scenarios[side] }, until: plan.until, every: plan.every, withEnd: true, columns: names },
  })));
  let finished = 0;
  await carryOutAll<PairJob, Outcome>(jobs, WORK_PROGRAM, {
    workers: plan.workers, isStopped: interrupt.happened, onProgress: () => undefined,
    onDone: ({ seed, side, arm }, outcome) => {
      outcomes.get(seed)![side] = outcome;
      terminal.err(`pairs: ${++finished}/${jobs.length} seed ${seed}, ${arm}`);
    },
  }).finally(() => interrupt.forget());
  const whole = [...outcomes].filter((entry): entry is [string, [Outcome, Outcome]] => entry[1].length === 2 && entry[1][0] !== undefined);
  const results = plan.columns.map((column) => resultOf(column, whole));
  const [{ name: scenario, title }] = plan.scenarios;
  if (options.out !== undefined) writeTable(options.out, COLUMNS, rowsOf(results), title, { scenario, seeds: whole.map(([seed]) => seed), timeMin: plan.until, changes: options.change ?? [], set: options.set ?? [], method: words.many.method });
  terminal.out(options.json === true ? JSON.stringify({ scenario, untilMinutes: plan.until, seeds: whole.map(([seed]) => seed), method: words.many.method, columns: results }) : wordsOf(results));
  return whole.length < plan.seeds.length ? EXIT.interrupted : EXIT.ok;
}

interface ColumnResult extends Paired {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly sentence: string;
  /** One value a seed at the end. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly moments: readonly Moment[];
}

function resultOf({ name, title, unit }: Observable, whole: readonly (readonly [string, readonly [Outcome, Outcome]])[]): ColumnResult {
  const curves = ([0, 1] as const).map((side) => whole.map(([, outcomes]) => outcomes[side].columns[name]));
  const minutes = whole[0]?.[1][0].columns[TIME] ?? [], [ours, theirs] = curves.map((all) => all.map((curve) => curve.at(-1) ?? NaN));
  const paired = compare(ours, theirs);
  return { name, title, unit, sentence: sentenceOf(paired, { title, unit, minutes: minutes.at(-1) ?? 0 }), ...paired, ours, theirs, moments: overTime(minutes, curves[0], curves[1]) };
}

function wordsOf(results: readonly ColumnResult[]): string {
  const capital = (words: string): string => words[0].toUpperCase() + words.slice(1);
  return [...results.map(({ sentence }) => capital(sentence)), `${words.many.method}.`].join('\n');
}

const band = (side: string, of: string): readonly Column[] => [
  { name: `${side}_low`, unit: '', doc: `lower end of the band of ${of}, in the unit of the row` }, { name: `${side}_median`, unit: '', doc: `median of ${of}, in the unit of the row` },
  { name: `${side}_high`, unit: '', doc: `upper end of the band of ${of}, in the unit of the row` },
];

const COLUMNS: readonly Column[] = [
  { name: 'time_min', unit: 'min', doc: 'time since the start' }, { name: 'column', unit: '', doc: 'what is compared', type: 'string' }, { name: 'unit', unit: '', doc: 'its unit', type: 'string' },
  { name: 'pairs', unit: 'pairs', doc: 'pairs in which both have a value' }, ...band('ours', 'the runs as they are'), ...band('theirs', 'the changed runs'),
  { name: 'mean_difference', unit: '', doc: 'mean of changed minus as it is, in the unit of the row' }, { name: 'interval_low', unit: '', doc: 'lower end of the interval of that mean' }, { name: 'interval_high', unit: '', doc: 'upper end of the interval of that mean' },
  { name: 'more', unit: 'pairs', doc: 'pairs in which the changed run has more' }, { name: 'fewer', unit: 'pairs', doc: 'pairs in which it has fewer' },
];

const rowsOf = (results: readonly ColumnResult[]): readonly (readonly Field[])[] => results.flatMap(({ name, unit, moments }) => moments.map(({ minutes, ours, theirs, difference: d }) =>
  [minutes, name, unit, d.pairs, ours.low, ours.middle, ours.high, theirs.low, theirs.middle, theirs.high, d.mean, d.low, d.high, d.more, d.fewer]));

function planOf(source: string, options: PairOptions): Plan {
  const { scenario, document, file } = loadScenario(source), problems: Problem[] = [];
  const other = changedScenario(document, file, options.change ?? [], problems);
  const seeds = readCount('--seeds', options.seeds, USUAL_SEEDS, SEEDS, problems), workers = readCount('--jobs', options.jobs, availableParallelism(), JOBS, problems);
  const columns = columnsOf(options.measure, [scenario, other], problems);
  if ((options.change ?? []).length === 0 && (options.set ?? []).length === 0) problems.push(problem('--change', 'nothing', 'what the other run differs in: --change \'{"set": "parameters[kill.hitRate]", "to": 0.1}\', or --set kill.hitRate=0.1'));
  if (problems.length > 0) throw badDocument('command line', problems);
  const { untilTick, rowEvery, set } = readSettings(options as Pick<PairOptions, 'set' | 'until' | 'every'>, other, 0), { ticksPerMinute } = scenario.clock;
  return {
    scenarios: [scenario, { ...other, parameters: { ...other.parameters, ...set } }], seeds: Array.from({ length: seeds }, (_, n) => String(n + 1)),
    until: untilTick / other.clock.ticksPerMinute, every: rowEvery / ticksPerMinute, columns, workers,
  };
}

function changedScenario(document: ScenarioDocument, file: string, texts: readonly string[], problems: Problem[]): Scenario {
  const changes = texts.flatMap((text): readonly Change[] => {
    const read = parseChanges(listIn(text));
    if (read.ok) return read.changes;
    problems.push({ ...read.problem, path: '--change', value: showValue(text) });
    return [];
  });
  const changed = changeDocument(document, changes, file);
  if (!changed.ok) throw badDocument('command line', changed.problems.map((fault) => ({ ...fault, path: fault.path.replace(/^change/, '--change') })));
  return changed.scenario;
}

/** One change or a list of them; what is no JSON is no list. */
function listIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return null;
  }
}

/** Columns that both sides measure. */
function columnsOf(wanted: string | undefined, scenarios: readonly [Scenario, Scenario], problems: Problem[]): readonly Observable[] {
  const [ours, theirs] = scenarios.map((scenario) => observablesOf(scenario).filter(({ available, name }) => available && name !== TIME));
  const both = ours.filter(({ name }) => theirs.some((other) => other.name === name)), names = both.map(({ name }) => name);
  const chosen = wanted === undefined ? USUAL.filter((name) => names.includes(name)).slice(0, 1) : wanted.split(',').map((name) => name.trim());
  return chosen.flatMap((name) => {
    const found = both.find((column) => column.name === name);
    if (!found) problems.push(problem('--measure', showValue(name), `columns that both runs measure: ${names.join(', ')}`, nearest(name, names)));
    return found ?? [];
  });
}
