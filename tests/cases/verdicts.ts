// What can be demanded of an input that once went wrong, and how each demand is looked at.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { loadScenario } from '../../cli/load';
import { formatProblem, parseScenario } from '../../schema';
import type { RowChoice } from '../../schema/positions';
import { RunFault, checkInvariants, createWorld, measured, parseDuration, step } from '../../sim';
import { parseLink } from '../../src/app/url';
import { cli } from '../cli/terminal';

/** What must happen to one input. */
export interface Demand {
  /** The demand in words. */
  readonly says: string;
  /** '' when it is met, else what happened instead. */
  look(file: string): Promise<string> | string;
}

/** The program ends with code 2, the same words for `validate` and `run`, and exactly these problems: "path: value; expected …". */
export function refused(...problems: readonly string[]): Demand {
  return {
    says: `is refused: ${problems.join('; ')}`,
    async look(file) {
      const [validated, run] = [await cli(['validate', file]), await cli(['run', file, '--until', '2min'])];
      const given = validated.err.split('\n').slice(1).map((line) => line.trim());
      if (validated.code !== 2 || run.code !== 2) return `exit codes ${validated.code} and ${run.code}, not 2`;
      if (validated.out !== '' || run.out !== '') return 'something was printed as a result';
      if (run.err !== validated.err) return `run says something else than validate: ${run.err}`;
      return sameTexts(given, problems);
    },
  };
}

/** Refused for these reasons even if the model is not: what else is in the document may not hide behind it. Parameters of the other model give way to one of this. */
export function refusedAsTissue(...problems: readonly string[]): Demand {
  return {
    says: `as a document of the tissue model is refused: ${problems.join('; ')}`,
    look(file) {
      const { model: _model, parameters: _parameters, rules: _rules, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { model: string; parameters: unknown; rules: unknown; schedule: object[] };
      const schedule = rest.schedule.map((item) => ('set' in item ? { ...item, set: { 'kill.hitRate': 0.1 } } : item));
      const parsed = parseScenario(JSON.stringify({ ...rest, schedule }), file);
      return parsed.ok ? 'it is accepted' : sameTexts(parsed.problems.map(formatProblem), problems);
    },
  };
}

/** Several demands of the same input. */
export function also(...demands: readonly Demand[]): Demand {
  return {
    says: demands.map(({ says }) => says).join(', and '),
    async look(file) {
      for (const demand of demands) {
        const difference = await demand.look(file);
        if (difference !== '') return `${difference} (asked: ${demand.says})`;
      }
      return '';
    },
  };
}

/** A number within limits, or null for "nobody is there". */
export type Wanted = number | readonly [number, number] | null;

/** It runs to that time, every promise kept: looked at after every rule in the first hour, later once in a while. */
export function runs(until: string, wanted: Readonly<Record<string, Wanted>> = {}): Demand {
  const values = Object.entries(wanted).map(([name, value]) => `${name} ${value === null ? 'empty' : Array.isArray(value) ? `${value[0]} to ${value[1]}` : String(value)}`);
  return { says: `runs for ${until}, every promise kept${values.length > 0 ? `; then ${values.join(', ')}` : ''}`, look: (file) => follow(loadScenario(file).scenario, until, wanted) };
}

/** The same with times moved to whole ticks: what else is in the document may not hide behind a time that is refused. */
export function runsOnWholeTicks(until: string): Demand {
  return {
    says: `with its times on whole ticks runs for ${until}, every promise kept`,
    look(file) {
      const parsed = parseScenario(readFileSync(file, 'utf8').replaceAll(/"at": ?3\.3\b/g, '"at":4'), file);
      return parsed.ok ? follow(parsed.scenario, until, {}) : `refused: ${parsed.problems.map(formatProblem).join('; ')}`;
    },
  };
}

const WATCHED_TICKS = 60, LOOK_EVERY = 120;

function follow(scenario: Parameters<typeof createWorld>[0], until: string, wanted: Readonly<Record<string, Wanted>>): string {
  try {
    const world = createWorld(scenario), end = (parseDuration(until) ?? NaN) * scenario.clock.ticksPerMinute;
    const observer = { begin: () => undefined, end: () => checkInvariants(world) };
    checkInvariants(world);
    while (world.tick < end) {
      step(world, world.tick < WATCHED_TICKS ? observer : null);
      if (world.tick % LOOK_EVERY === 0) checkInvariants(world);
    }
    checkInvariants(world);
    const is = measured(world);
    return Object.entries(wanted).flatMap(([name, value]) => (isWithin(is[name], value) ? [] : [`${name} is ${is[name]}`])).join(', ');
  } catch (error) {
    return `${error instanceof RunFault ? 'stopped' : 'failed'}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function isWithin(value: number, wanted: Wanted): boolean {
  if (wanted === null) return Number.isNaN(value);
  return typeof wanted === 'number' ? value === wanted : value >= wanted[0] && value <= wanted[1];
}

/** The world is made and sound; running it is work for a large machine. */
export function begins(): Demand {
  return { says: 'is accepted, and its first moment keeps every promise', look: (file) => follow(loadScenario(file).scenario, '0min', {}) };
}

/** Printed on a terminal, its words do nothing but be read. */
export function printsPlainly(): Demand {
  return {
    says: 'sends nothing to the terminal but plain words',
    async look(file) {
      for (const args of [['validate', file], ['run', file, '--until', '2min']]) {
        const { code, out, err } = await cli(args);
        if (code !== 0) return `${args[0]} ends with code ${code}: ${err}`;
        if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(out + err)) return `${args[0]} prints control characters`;
      }
      return '';
    },
  };
}

/** `lineage --json` says these things of a file of events. */
export function accounts(wanted: Readonly<Record<string, unknown>>): Demand {
  return {
    says: `is summed up as ${JSON.stringify(wanted)}`,
    async look(file) {
      const { code, json, err } = await cli(['lineage', file, '--json']);
      if (code !== 0) return `exit code ${code}: ${err}`;
      return Object.entries(wanted).flatMap(([name, value]) => (JSON.stringify(json[name]) === JSON.stringify(value) ? [] : [`${name} is ${JSON.stringify(json[name])}`])).join(', ');
    },
  };
}

/** A file of events that cannot be one. */
export function noAccount(problem: string): Demand {
  return {
    says: `is refused by lineage: ${problem}`,
    async look(file) {
      for (const more of [[], ['--newick', '1'], ['--cell', '1']]) {
        const { code, out, err } = await cli(['lineage', file, ...more]);
        if (code !== 2 || out !== '' || !err.includes(problem)) return `exit code ${code}: ${out}${err}`;
      }
      return '';
    },
  };
}

/** Read as the places of a population called tumor in a flat patch 300 µm wide. */
export function places(points: readonly (readonly [number, number])[], choice: RowChoice = {}): Demand {
  return {
    says: `gives cells at ${points.map((point) => `(${point.join(', ')})`).join(' ')}${choice.type === undefined ? '' : ` of type ${choice.type}`}, and runs`,
    look(file) {
      const parsed = population(file, choice);
      if (!parsed.ok) return parsed.problems.map(formatProblem).join('; ');
      const { placement } = parsed.scenario.populations[0];
      const found = placement.shape === 'positions' ? placement.points.map(([x, y]) => [x, y]) : [];
      return JSON.stringify(found) === JSON.stringify(points) ? follow(parsed.scenario, '12min', {}) : `cells at ${JSON.stringify(found)}`;
    },
  };
}

/** Not taken as places of cells, for this reason. */
export function noPlaces(...faults: readonly string[]): Demand {
  return {
    says: `is refused as a table of cells: ${faults.join('; ')}`,
    look(file) {
      const parsed = population(file, {});
      if (parsed.ok) return 'it is accepted';
      return sameTexts(parsed.problems.map(({ path, value, expected }) => `${path.replace(/^populations\[0\]\.placement\.csv(: )?/, '')}${value}; expected ${expected}`), faults);
    },
  };
}

function population(file: string, choice: RowChoice) {
  const csv = readFileSync(file, 'utf8');
  return parseScenario(JSON.stringify({
    format: 'cart-lab/scenario', version: 1, name: 'table', title: 'Table', duration: '1d', domain: { dimensions: 2, size: [300, 300] },
    populations: [{ kind: 'tumor', label: 'tumor', radius: 5, antigenA: 1, placement: { shape: 'positions', csv, ...choice } }],
  }), file);
}

/** A link that is refused, itself or the document in it, for this reason and at once. */
export function badLink(problem: string): Demand {
  return {
    says: `is refused as a link: ${problem}`,
    async look(file) {
      const parsed = await parseLink(readFileSync(file, 'utf8').trim());
      const inner = parsed.ok ? parseScenario(parsed.link.text ?? '', 'link') : parsed;
      if (inner.ok) return 'it is accepted';
      return sameTexts(inner.problems.map(({ path, expected }) => `${path}; expected ${expected}`), [problem]);
    },
  };
}

/** A page whose script leaves these words, in the engine that runs this program. */
export function leavesWords(words: string): Demand {
  return {
    says: `says "${words}" in this engine`,
    look(file) {
      const output = { textContent: '' }, script = /<script>([^]*)<\/script>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
      runInNewContext(script, { document: { getElementById: () => output, title: '' } });
      return output.textContent === words ? '' : `it says "${output.textContent}"`;
    },
  };
}

/** Texts may leave out a part by "…". */
function sameTexts(given: readonly string[], wanted: readonly string[]): string {
  const unexpected = given.filter((text) => !wanted.some((pattern) => fits(text, pattern))), missing = wanted.filter((pattern) => !given.some((text) => fits(text, pattern)));
  return [...unexpected.map((text) => `unexpected: ${text}`), ...missing.map((text) => `missing: ${text}`)].join('; ');
}

function fits(text: string, pattern: string): boolean {
  let from = 0;
  for (const part of pattern.split('…')) {
    const at = text.indexOf(part, from);
    if (at < 0 || (from === 0 && at > 0)) return false;
    from = at + part.length;
  }
  return true;
}
