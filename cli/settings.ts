// Reads the options of a run: times, seed and parameter changes; every fault of them at once.
import { checkParameters, problemsOfChanges, showValue, toDocument } from '../schema';
import type { Problem } from '../schema';
import { currentEntry, parseDecimal, parseDuration } from '../sim';
import type { Scenario, World } from '../sim';
import { LONGEST_DURATION } from '../schema/limits';
import { expectedTicks, wholeTicks } from '../schema/wholeTicks';
import { badDocument, problem } from './fault';
import type { Style } from './outputs';

export interface RunOptions {
  readonly seed?: string;
  readonly until?: string;
  readonly every?: string;
  readonly set?: readonly string[];
  readonly out?: string;
  readonly assays?: string;
  /** Times at which the virtual instruments read, separated by commas. */
  readonly assaysAt?: string;
  readonly events?: string;
  readonly save?: string;
  readonly resume?: string;
  readonly record?: string;
  readonly receipt?: string;
  readonly json?: boolean;
  readonly threads?: number;
  readonly timing?: boolean;
  readonly provenance?: Style['provenance'];
  readonly bom?: boolean;
  /** The words of the command line, for those who find the table later. */
  readonly command?: string;
}

export interface Settings {
  readonly untilTick: number;
  readonly rowEvery: number;
  readonly set: Readonly<Record<string, number>>;
}

const LONGEST_SEED = 200;

export function readSettings(options: RunOptions, scenario: Scenario, firstTick: number): Settings {
  const problems: Problem[] = [];
  const { ticksPerMinute } = scenario.clock;
  const readTime = (name: string, text: string | undefined, otherwise: number, least: number): number => {
    const minutes = text === undefined ? otherwise : parseDuration(text);
    if (!(minutes >= 0 && minutes <= LONGEST_DURATION)) problems.push(problem(name, showValue(text), 'a time between 0 and 3650 d, such as "90 min", "36h", "14d" or "2w"'));
    else if (text !== undefined && (minutes === 0 ? least > 0 : wholeTicks(minutes, ticksPerMinute) === null)) {
      problems.push(problem(name, showValue(text), minutes === 0 ? `at least one tick (${1 / ticksPerMinute} min)` : expectedTicks(minutes, ticksPerMinute, least)));
    }
    return Math.round(minutes * ticksPerMinute);
  };
  const untilTick = readTime('--until', options.until, scenario.duration, 0);
  const every = readTime('--every', options.every, scenario.record.every, 1);
  if (untilTick < firstTick) {
    problems.push(problem('--until', showValue(options.until ?? scenario.duration), `a time not before that of the snapshot (minute ${firstTick / scenario.clock.ticksPerMinute})`));
  }
  if (options.seed !== undefined && (options.seed.length === 0 || options.seed.length > LONGEST_SEED)) {
    problems.push(problem('--seed', showValue(options.seed), `a text of 1 to ${LONGEST_SEED} characters`));
  }
  const set = readChanges(options.set ?? [], scenario, problems);
  if (problems.length === 0) problems.push(...problemsTogether(set, scenario, firstTick));
  if (problems.length > 0) throw badDocument('command line', problems);
  return { untilTick, rowEvery: Math.max(1, every), set };
}

/** What the scenario as a whole has against values that are each in range: it would not be read with them. */
function problemsTogether(set: Readonly<Record<string, number>>, scenario: Scenario, firstTick: number): readonly Problem[] {
  if (Object.keys(set).length === 0) return [];
  const at = Math.min(scenario.duration, firstTick / scenario.clock.ticksPerMinute);
  return problemsOfChanges(toDocument(scenario), firstTick === 0 ? { set } : { done: [{ at, action: { set } }] });
}

function readChanges(pairs: readonly string[], scenario: Scenario, problems: Problem[]): Record<string, number> {
  const values = new Map<string, number>();
  for (const pair of pairs) {
    const [, given, text] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (given === undefined || text === undefined) {
      problems.push(problem('--set', showValue(pair), 'group.name=number, such as kill.hitRate=0.1'));
      continue;
    }
    const number = parseDecimal(text), [key, value] = currentEntry(given, Number.isNaN(number) ? text : number);
    const found = checkParameters(scenario, Object.fromEntries([[key, value]]));
    problems.push(...found.map((fault) => ({ ...fault, path: `--set ${showKey(key)}` })));
    if (values.has(key)) problems.push(problem(`--set ${showKey(key)}`, showValue(text), 'one value; this parameter is given twice'));
    if (typeof value === 'number') values.set(key, value);
  }
  return Object.fromEntries(values);
}

/** Ticks at which the instruments read; null: at every row. Times before a snapshot were the business of the run that wrote it. */
export function readAssayTicks(options: RunOptions, world: World, untilTick: number): ReadonlySet<number> | null {
  if (options.assaysAt === undefined) return null;
  const { ticksPerMinute } = world.scenario.clock, ticks = new Set<number>(), end = untilTick / ticksPerMinute;
  const problems = options.assays === undefined ? [problem('--assays-at', showValue(options.assaysAt), 'the file for the readings as well, given with --assays')] : [];
  for (const text of options.assaysAt.split(',')) {
    const minutes = parseDuration(text), tick = wholeTicks(minutes, ticksPerMinute);
    if (!(minutes >= 0 && minutes <= end)) problems.push(problem('--assays-at', showValue(text), `a time between 0 and the end of the run (minute ${end}), such as 0, "36h" or "1d"`));
    else if (tick === null) problems.push(problem('--assays-at', showValue(text), expectedTicks(minutes, ticksPerMinute, 0)));
    else ticks.add(tick);
  }
  if (problems.length > 0) throw badDocument('command line', problems);
  return ticks;
}

export function styleOf({ provenance = 'beside', bom = false, command = '', resume }: RunOptions, rowEvery: number): Style {
  return { provenance, bom, command, rowEvery, resumed: resume !== undefined };
}

const showKey = (key: string) => (/^[\w.-]{1,80}$/.test(key) ? key : showValue(key));
