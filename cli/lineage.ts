// `lineage`: what the events of a run add up to – kills per CAR-T cell, times to kill, family trees, and why a cell died.
import { statSync } from 'node:fs';
import { quantileSorted } from 'd3-array';
import { showValue } from '../schema';
import { deathSentence } from '../schema/lifeWords';
import { counted } from '../schema/plural';
import type { Provenance } from '../schema/provenance';
import { EVENT_NAMES, Event, History } from '../sim';
import type { PastEvent, Synapses } from '../sim';
import { BadInput, EXIT, badDocument, problem } from './fault';
import { eachLine, readWhole } from './input';
import { LONGEST_FILE } from './load';
import { refuseOther } from './otherKind';
import { BESIDE, RUN_LINE } from './outputs';
import { productLimitQuantiles } from './survival';
import { table } from './terminal';
import type { Terminal } from './terminal';

export interface LineageOptions {
  readonly cell?: number;
  readonly newick?: number;
  readonly json?: boolean;
}

const MOST_FOUNDERS = 10;
/** Bytes of what lies beside an events file. */
const LONGEST_BESIDE = 10_000_000;

/** Prints the account of an events file; returns the exit code. */
export function lineage(file: string, options: LineageOptions, terminal: Terminal): number {
  const account = readAccount(file), { history, ticksPerMinute } = account;
  if (options.newick !== undefined) {
    checkKnown(history, '--newick', options.newick, file);
    terminal.out(`${newick(history, options.newick, ticksPerMinute)};`);
  } else if (options.cell !== undefined) {
    checkKnown(history, '--cell', options.cell, file);
    const death = history.death(options.cell), line = history.ancestors(options.cell);
    if (options.json === true) terminal.out(JSON.stringify({ cell: options.cell, ancestors: line, death }));
    else terminal.out(`${death === null ? `Cell ${options.cell} did not die in this run.` : deathSentence(death, ticksPerMinute)}\nIts line back to the founder: ${line.join(' ← ')}`);
  } else if (options.json === true) terminal.out(JSON.stringify(summaryOf(account)));
  else terminal.out(describe(account));
  return EXIT.ok;
}

/** Ids are given in order: those up to the highest of the events existed, of others nothing is known. */
function checkKnown(history: History, option: string, id: number, file: string): void {
  if (id <= history.highestId) return;
  throw badDocument(file, [problem(option, String(id), `the id of a cell of this run: its events know ids up to ${history.highestId}`)]);
}

const QUARTERS = [0.25, 0.5, 0.75];

function summaryOf({ run, history, ticksPerMinute, events }: Account) {
  const synapses = history.synapses(ticksPerMinute), { killed, givenUp } = synapses;
  return {
    ...(run === null ? {} : { run }), events, killsPerCart: history.killHistogram(), killMinutes: quartiles(killed), fruitlessMinutes: quartiles(givenUp),
    synapses: countsOf(synapses), timeToKillMinutes: timesToKill(synapses),
    founders: history.founders().map((founder) => ({ ...founder, cart: history.isCart(founder.id) })),
  };
}

function countsOf({ killed, givenUp, targetLost, cartLost, open }: Synapses) {
  const counts = { killed: killed.length, givenUp: givenUp.length, targetLost: targetLost.length, cartLost: cartLost.length, open: open.length };
  return { all: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts };
}

/** A synapse that ended otherwise had not killed by then: leaving it out would count the quick killers alone. */
function timesToKill({ killed, givenUp, targetLost, cartLost, open }: Synapses): (number | null)[] {
  return productLimitQuantiles(killed, [...givenUp, ...targetLost, ...cartLost, ...open], QUARTERS);
}

function describe(account: Account): string {
  const { run, killsPerCart, killMinutes, fruitlessMinutes, synapses: s, timeToKillMinutes, founders, events } = summaryOf(account);
  const times = (values: readonly (number | null)[]) => (values.length === 0 ? 'none' : values.map((value) => (value === null ? 'not reached' : Number(value.toPrecision(6)))).join(', '));
  return [
    ...(run === undefined ? [] : [`Run of ${run.scenario}, seed ${run.seed}, hash ${run.hash} at minute ${run.timeMin}\n`]),
    `${counted(events, 'event')}\n\nKills per CAR-T cell`,
    table(killsPerCart.map((cells, kills) => ['', counted(kills, 'kill'), counted(cells, 'cell')])),
    `\n${counted(s.all, 'synapse')}: ${s.killed} killed, ${s.givenUp} given up with the target alive, ${s.targetLost} lost the target otherwise, ${s.cartLost} ended with the CAR-T cell, ${s.open} still going on`,
    `Minutes from synapse to kill, all synapses counted (product-limit quartiles): ${times(timeToKillMinutes)}`,
    `Minutes of the synapses that killed (quartiles): ${times(killMinutes)}`,
    `Minutes of synapses given up, target alive (quartiles): ${times(fruitlessMinutes)}`,
    '\nLargest families',
    table(founders.slice(0, MOST_FOUNDERS).map(({ id, descendants, cart }) => ['', `cell ${id}`, cart ? 'CAR-T cell' : 'target', counted(descendants, 'descendant')])),
  ].join('\n');
}


interface Account {
  /** Which run it is, as far as the file or what lies beside it tells. */
  readonly run: RunFacts | null;
  readonly history: History;
  readonly ticksPerMinute: number;
  readonly events: number;
}

function readAccount(file: string): Account {
  try {
    return read(file);
  } catch (error) {
    // Only a file can be looked at once more.
    if (error instanceof BadInput && statSync(file, { throwIfNoEntry: false })?.isFile() === true) refuseOther(textIn(file, LONGEST_FILE), file, ['events']);
    throw error;
  }
}

function read(file: string): Account {
  const history = new History(), told: string[] = [];
  let events = 0, ticksPerMinute = 1, tick = 0;
  eachLine(file, (line, number) => {
    if (line.startsWith(RUN_LINE)) told.push(line);
    if (line === '' || line.startsWith(RUN_LINE)) return;
    const event = parse(line, number, file);
    checkOrder(event, tick, history, number, file);
    events++;
    tick = event.tick;
    if (event.minutes > 0) ticksPerMinute = event.tick / event.minutes;
    history.add(event);
  });
  return { run: runOf(file, told), history, ticksPerMinute, events };
}

type RunFacts = Pick<Provenance, 'scenario' | 'title' | 'seed' | 'timeMin' | 'hash' | 'version'>;

/** From the lines of the file that tell of the run, or from the file beside it. */
function runOf(file: string, told: readonly string[]): RunFacts | null {
  const facts: unknown[] = told.flatMap((line) => [partOf(line, 'provenance')]).flatMap((part) => [partOf(part, 'run'), partOf(part, 'end')]);
  if (told.length === 0) facts.push(partOf(textIn(`${file}${BESIDE}`, LONGEST_BESIDE), 'run'));
  const known = Object.assign({}, ...facts) as Partial<Provenance> & { readonly endTimeMin?: number; readonly endHash?: string };
  const { scenario, title, seed, version, endTimeMin: timeMin = known.timeMin, endHash: hash = known.hash } = known;
  const isWhole = [scenario, title, seed, version, hash].every((fact) => typeof fact === 'string') && typeof timeMin === 'number';
  return isWhole ? ({ scenario, title, seed, version, timeMin, hash } as RunFacts) : null;
}

function partOf(whole: unknown, name: string): unknown {
  const value: unknown = typeof whole === 'string' ? parseOr(whole) : whole;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** '' for what cannot be read. */
function textIn(file: string, most: number): string {
  try {
    return new TextDecoder().decode(readWhole(file, most));
  } catch (error) {
    if (error instanceof BadInput) return '';
    throw error;
  }
}

/** Time goes forward, and a daughter is the youngest of all cells: else a family could be its own ancestor. */
function checkOrder({ tick, kind, a, b }: PastEvent, before: number, history: History, line: number, file: string): void {
  const refuse = (value: number, expected: string) => badDocument(file, [problem(`line ${line}`, String(value), expected)]);
  if (tick < before) throw refuse(tick, `a tick not before that of the event above (${before}): the events of one run in their order`);
  if (kind !== Event.division) return;
  if (b <= a || b <= history.highestBorn) throw refuse(b, `a new cell as the daughter of cell ${a}, with an id above all born before it`);
}

function parse(line: string, number: number, file: string): PastEvent & { readonly minutes: number } {
  let event: Record<string, unknown> | null = null;
  try {
    event = JSON.parse(line) as Record<string, unknown> | null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const kind = EVENT_NAMES.indexOf(event?.['event'] as (typeof EVENT_NAMES)[number]);
  const numbers = ['tick', 'minutes', 'a', 'b', 'value'].map((name) => event?.[name]);
  if (kind < 0 || !numbers.every((n) => typeof n === 'number')) {
    throw badDocument(file, [problem(`line ${number}`, showValue(line.slice(0, 60)), 'an event as `run --events` writes it')]);
  }
  const [tick, minutes, a, b, value] = numbers as [number, number, number, number, number];
  return { tick, minutes, kind, a, b, value };
}

/** The family of a cell in Newick format; branch lengths in minutes from the mother’s birth or entry to the division. Without recursion: families can be deep. */
function newick(history: History, root: number, ticksPerMinute: number): string {
  const text = new Map<number, string>();
  const waiting = [root];
  while (waiting.length > 0) {
    const id = waiting[waiting.length - 1];
    const daughters = history.daughtersOf(id);
    const open = daughters.filter((daughter) => !text.has(daughter));
    if (open.length > 0) {
      waiting.push(...open);
      continue;
    }
    waiting.pop();
    const born = history.birth(id);
    const length = born === null ? '' : `:${(born.tick - history.since(born.mother)) / ticksPerMinute}`;
    text.set(id, `${daughters.length === 0 ? '' : `(${daughters.map((daughter) => text.get(daughter)).join(',')})`}${id}${length}`);
  }
  return text.get(root)!;
}

/** Interpolated between the two nearest values; none without values. */
function quartiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? [] : QUARTERS.map((share) => quantileSorted(sorted, share)!);
}
