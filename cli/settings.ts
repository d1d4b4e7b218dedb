// Reads the options of a run: times, seed and parameter changes; every fault of them at once.
import { checkParameters, showValue } from '../schema';
import type { Problem } from '../schema';
import { currentKey, parseDecimal, parseDuration } from '../sim';
import type { Scenario } from '../sim';
import { LONGEST_DURATION } from '../schema/limits';
import { badDocument, problem } from './fault';

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
  readonly json?: boolean;
  readonly threads?: number;
  readonly timing?: boolean;
}

export interface Settings {
  readonly untilTick: number;
  readonly rowEvery: number;
  readonly set: Readonly<Record<string, number>>;
}

const LONGEST_SEED = 200;

export function readSettings(options: RunOptions, scenario: Scenario, firstTick: number): Settings {
  const problems: Problem[] = [];
  const ticks = (minutes: number) => Math.round(minutes * scenario.clock.ticksPerMinute);
  const readTime = (name: string, text: string | undefined, otherwise: number): number => {
    if (text === undefined) return otherwise;
    const minutes = parseDuration(text);
    if (minutes >= 0 && minutes <= LONGEST_DURATION) return minutes;
    problems.push(problem(`--${name}`, showValue(text), 'a time between 0 and 3650 d, such as "90 min", "36h", "14d" or "2w"'));
    return otherwise;
  };
  const untilTick = ticks(readTime('until', options.until, scenario.duration));
  const every = readTime('every', options.every, scenario.record.every);
  if (ticks(every) < 1) problems.push(problem('--every', showValue(options.every), `at least one tick (${1 / scenario.clock.ticksPerMinute} min)`));
  if (untilTick < firstTick) {
    problems.push(problem('--until', showValue(options.until ?? scenario.duration), `a time not before that of the snapshot (minute ${firstTick / scenario.clock.ticksPerMinute})`));
  }
  if (options.seed !== undefined && (options.seed.length === 0 || options.seed.length > LONGEST_SEED)) {
    problems.push(problem('--seed', showValue(options.seed), `a text of 1 to ${LONGEST_SEED} characters`));
  }
  const set = readChanges(options.set ?? [], scenario, problems);
  if (problems.length > 0) throw badDocument('command line', problems);
  return { untilTick, rowEvery: Math.max(1, ticks(every)), set };
}

function readChanges(pairs: readonly string[], scenario: Scenario, problems: Problem[]): Record<string, number> {
  const values = new Map<string, number>();
  for (const pair of pairs) {
    const [, given, text] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (given === undefined || text === undefined) {
      problems.push(problem('--set', showValue(pair), 'group.name=number, such as kill.hitRate=0.1'));
      continue;
    }
    const key = currentKey(given);
    const number = parseDecimal(text), value = Number.isNaN(number) ? text : number;
    const found = checkParameters(scenario, Object.fromEntries([[key, value]]));
    problems.push(...found.map((fault) => ({ ...fault, path: `--set ${showKey(key)}` })));
    if (typeof value === 'number') values.set(key, value);
  }
  return Object.fromEntries(values);
}

const showKey = (key: string) => (/^[\w.-]{1,80}$/.test(key) ? key : showValue(key));
