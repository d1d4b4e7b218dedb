// `lineage`: what the events of a run add up to – kills per CAR-T cell, times to kill, family trees, and why a cell died.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CAUSE_NAMES, Cause, EVENT_NAMES, History } from '../sim';
import type { DeathFacts } from '../sim';
import { EXIT, badDocument, problem, reasonOf } from './fault';
import { table } from './terminal';
import type { Terminal } from './terminal';

export interface LineageOptions {
  readonly cell?: number;
  readonly newick?: number;
  readonly json?: boolean;
}

const MOST_FOUNDERS = 10;

/** Prints the account of an events file; returns the exit code. */
export async function lineage(file: string, options: LineageOptions, terminal: Terminal): Promise<number> {
  const { history, ticksPerMinute, events } = await read(file);
  if (options.newick !== undefined) {
    terminal.out(`${newick(history, options.newick, ticksPerMinute)};`);
    return EXIT.ok;
  }
  if (options.cell !== undefined) {
    const death = history.death(options.cell), line = history.ancestors(options.cell);
    if (options.json === true) terminal.out(JSON.stringify({ cell: options.cell, ancestors: line, death }));
    else terminal.out(`${death === null ? `Cell ${options.cell} did not die in this run.` : deathSentence(death, ticksPerMinute)}\nIts line back to the founder: ${line.join(' ← ')}`);
    return EXIT.ok;
  }
  const histogram = history.killHistogram(), founders = history.founders();
  if (options.json === true) {
    terminal.out(JSON.stringify({
      events, killsPerCart: histogram, killMinutes: quartiles(history.killTimes), fruitlessMinutes: quartiles(history.fruitlessTimes),
      founders: founders.map((founder) => ({ ...founder, cart: history.isCart(founder.id) })),
    }));
    return EXIT.ok;
  }
  terminal.out(`${events} events\n\nKills per CAR-T cell\n${table(histogram.map((cells, kills) => ['', `${kills} kills`, `${cells} cells`]))}`);
  terminal.out(`\nMinutes from synapse to kill (quartiles): ${quartiles(history.killTimes).join(', ')}`);
  terminal.out(`Minutes of synapses given up, target alive (quartiles): ${quartiles(history.fruitlessTimes).join(', ')}`);
  terminal.out(`\nLargest families\n${table(founders.slice(0, MOST_FOUNDERS).map(({ id, descendants }) => ['', `cell ${id}`, history.isCart(id) ? 'CAR-T cell' : 'target', `${descendants} descendants`]))}`);
  return EXIT.ok;
}

async function read(file: string): Promise<{ history: History; ticksPerMinute: number; events: number }> {
  const history = new History();
  let events = 0, ticksPerMinute = 1;
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (line === '') continue;
      events++;
      const event = parse(line, events, file);
      if (event.minutes > 0) ticksPerMinute = event.tick / event.minutes;
      history.add(event);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw badDocument(file, [problem('', 'this file', `a file that can be read: ${reasonOf(error)}`)]);
    throw error;
  }
  return { history, ticksPerMinute, events };
}

function parse(line: string, number: number, file: string) {
  let event: Record<string, unknown> | null = null;
  try {
    event = JSON.parse(line) as Record<string, unknown> | null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const kind = EVENT_NAMES.indexOf(event?.['event'] as (typeof EVENT_NAMES)[number]);
  const numbers = ['tick', 'minutes', 'a', 'b', 'value'].map((name) => event?.[name]);
  if (kind < 0 || !numbers.every((n) => typeof n === 'number')) {
    throw badDocument(file, [problem(`line ${number}`, JSON.stringify(line.slice(0, 60)), 'an event as `run --events` writes it')]);
  }
  const [tick, minutes, a, b, value] = numbers as [number, number, number, number, number];
  return { tick, minutes, kind, a, b, value };
}

/** “Cell 12 died at day 1.25: killed by CAR-T cell 7, 14 min after it had bound; 2 hits by 2 CAR-T cells.” */
export function deathSentence(death: DeathFacts, ticksPerMinute: number): string {
  const day = (death.tick / ticksPerMinute / 1440).toFixed(2);
  const cause = death.cause === Cause.Killed && death.killer > 0
    ? `killed by CAR-T cell ${death.killer}, ${Math.round(death.minutesBound)} min after it had bound`
    : (CAUSE_NAMES[death.cause] ?? 'cause unknown');
  const hits = death.hits === 0 ? '' : `; ${death.hits} ${death.hits === 1 ? 'hit' : 'hits'} by ${death.attackers} CAR-T ${death.attackers === 1 ? 'cell' : 'cells'}`;
  return `Cell ${death.id} died at day ${day}: ${cause}${hits}.`;
}

/** The family of a cell in Newick format; branch lengths in minutes between divisions. Without recursion: families can be deep. */
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
    const born = history.birth(id), mother = born === null ? null : history.birth(born.mother);
    const length = born === null ? '' : `:${(born.tick - (mother?.tick ?? 0)) / ticksPerMinute}`;
    text.set(id, `${daughters.length === 0 ? '' : `(${daughters.map((daughter) => text.get(daughter)).join(',')})`}${id}${length}`);
  }
  return text.get(root)!;
}

function quartiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? [] : [0.25, 0.5, 0.75].map((q) => sorted[Math.floor(q * (sorted.length - 1))]);
}
