// A cell's life in plain sentences, told from its own side.
import { counted } from '../schema/plural';
import { CAUSE_NAMES, Cause, Event, Mutation } from '../sim';
import type { World } from '../sim';
import type { Biographies, LifeEvent } from './biographies';
import { spanWords } from '../schema/numberWords';

const MOST_LINES = 40;
const KIND_WORDS: readonly string[] = ['tumour cell', 'CAR-T cell', 'healthy cell', 'stroma cell', 'macrophage'];

export interface StoryLine {
  readonly minutes: number;
  readonly text: string;
}

/** “tumour cell 1234” */
export function cellWords(kind: number, id: number): string {
  return `${KIND_WORDS[kind] ?? 'cell'} ${id}`;
}

/** What happened to a cell up to now, most recent first. */
export function lifeStory(id: number, world: World, biographies: Biographies): StoryLine[] {
  const events = biographies.of(id, world.tick, MOST_LINES);
  const kinds = kindsOf(new Set(events.flatMap(({ a, b }) => [a, b])), world, biographies);
  const name = (other: number) => cellWords(kinds.get(other) ?? -1, other);
  const { ticksPerMinute } = world.scenario.clock;
  const lines: StoryLine[] = [];
  for (const event of events) {
    const text = event.a === id ? asActor(event, world, name) : asOther(event, name);
    if (text !== '') lines.push({ minutes: event.tick / ticksPerMinute, text });
  }
  return lines;
}

/** Kinds of cells by id, also of those cleared away lately. */
function kindsOf(ids: ReadonlySet<number>, world: World, biographies: Biographies): Map<number, number> {
  const kinds = biographies.kindsOfRemoved(ids);
  for (const { cells } of [world, world.blood]) {
    const { id, kind } = cells.columns;
    for (let i = 0; i < cells.count; i++) if (ids.has(id[i])) kinds.set(id[i], kind[i]);
  }
  return kinds;
}

function asActor({ kind, b, value, inBlood }: LifeEvent, world: World, name: (id: number) => string): string {
  switch (kind) {
    case Event.infusion: return `was infused${inBlood ? ' into the blood' : ''} (${world.scenario.products[world.products[value]?.name ?? '']?.label ?? 'CAR-T product'})`;
    case Event.homing: return 'came from the blood into the patch';
    case Event.bind: return `bound ${name(b)}, killing signal ${Math.round(value * 100)} %`;
    case Event.kill: return `killed ${name(b)} after ${spanWords(value)}`;
    case Event.detach: return `let go of ${name(b)} after ${spanWords(value)} without killing it`;
    case Event.division: return `divided${inBlood ? ' in the blood' : ''}; its daughter is cell ${b}`;
    // A killed cell’s story already says who killed it.
    case Event.death: return value === Cause.Killed ? '' : `began to die: ${CAUSE_NAMES[value] ?? 'cause unknown'}`;
    case Event.exhaustion: return `became exhausted, after ${counted(value, 'kill')}`;
    case Event.memory: return 'became a memory cell';
    case Event.recall: return 'woke from memory and became an effector again';
    case Event.activation: return 'became activated';
    case Event.trogocytosis: return `tore ${moleculeWords(value)} of antigen from ${name(b)}`;
    case Event.departure: return 'left the patch for the blood';
    case Event.removal: return 'was cleared away';
    default: return '';
  }
}

function asOther({ kind, a, value, b }: LifeEvent, name: (id: number) => string): string {
  switch (kind) {
    case Event.bind: return `was bound by ${name(a)}`;
    case Event.kill: return `was killed by ${name(a)}, ${spanWords(value)} after it had bound`;
    case Event.detach: return `was let go by ${name(a)} after ${spanWords(value)}`;
    case Event.trogocytosis: return `lost ${moleculeWords(value)} of antigen to ${name(a)}`;
    case Event.division: return `was born: daughter of cell ${a}, generation ${value}`;
    case Event.mutation: return value === Mutation.Switched ? `switched lineage at birth and lost both antigens (cell ${b})` : `${value < 2 ? 'lost' : 'dimmed'} antigen ${value % 2 === 0 ? 'A' : 'B'} at birth (cell ${b})`;
    default: return '';
  }
}

function moleculeWords(value: number): string {
  return counted(Math.round(value), 'molecule');
}
