// A cell's life in plain sentences, told from its own side.
import { counted } from '../schema/plural';
import { CAUSE_NAMES, Cause, EVENT_NAMES, Event, Mutation } from '../sim';
import type { Bond, CellLife, EventKind, World } from '../sim';
import type { LifeEvent } from './biographies';
import { spanWords } from '../schema/numberWords';

const KIND_WORDS: readonly string[] = ['tumour cell', 'CAR-T cell', 'healthy cell', 'stroma cell', 'macrophage'];

export interface StoryLine {
  readonly tick: number;
  readonly kind: EventKind;
  readonly text: string;
  readonly other: number;
}

/** “tumour cell 1234” */
export function cellWords(kind: number, id: number): string {
  return `${KIND_WORDS[kind] ?? 'cell'} ${id}`;
}

/** @param name words for another cell, by its id */
export function lifeStory({ id, events, bonds }: CellLife, world: World, name: (id: number) => string): StoryLine[] {
  const ended = new Map(bonds.map((bond) => [`${bond.cart} ${bond.to}`, bond]));
  const lines: StoryLine[] = [];
  for (const event of events as readonly LifeEvent[]) {
    const bond = ended.get(`${event.a} ${event.tick}`);
    const text = event.a === id ? asActor(event, world, name, bond) : asOther(event, name, bond);
    if (text !== '') lines.push({ tick: event.tick, kind: EVENT_NAMES[event.kind], text, other: event.a === id ? (hasOther(event.kind) ? event.b : 0) : event.a });
  }
  return [...lines, ...bonds.flatMap((bond) => brokenOff(bond, id, world, name))].sort((one, other) => one.tick - other.tick);
}

/** Of death `b` is the killer, of whom the kill has told. */
const hasOther = (kind: number): boolean => kind !== Event.death;

/** The end of a synapse of which no event tells: one of the two died otherwise. */
function brokenOff({ cart, target, from, to, end, hits }: Bond, id: number, { scenario: { clock } }: World, name: (id: number) => string): StoryLine[] {
  const other = cart === id ? target : cart, span = `${spanWords((to - from) / clock.ticksPerMinute)}${hitWords(hits.length)}`;
  // Its own death ends all of them, and is told itself.
  if (end === 'targetLost' && cart === id) return [{ tick: to, kind: 'detach', text: `lost ${name(target)} after ${span}: it died otherwise`, other }];
  if (end === 'cartLost' && target === id) return [{ tick: to, kind: 'detach', text: `was let go after ${span}: ${name(cart)} died`, other }];
  return [];
}

const hitWords = (hits: number): string => (hits === 0 ? '' : ` with ${counted(hits, 'hit')}`);

function asActor({ kind, b, value, inBlood }: LifeEvent, world: World, name: (id: number) => string, bond: Bond | undefined): string {
  const hits = hitWords(bond?.hits.length ?? 0);
  switch (kind) {
    case Event.infusion: return `was infused${inBlood ? ' into the blood' : ''} (${world.scenario.products[world.products[value]?.name ?? '']?.label ?? 'CAR-T product'})`;
    case Event.homing: return 'came from the blood into the patch';
    case Event.bind: return `bound ${name(b)}, killing signal ${Math.round(value * 100)} %`;
    case Event.kill: return `killed ${name(b)} after ${spanWords(value)}${hits}`;
    case Event.detach: return `let go of ${name(b)} after ${spanWords(value)}${hits}, without killing it`;
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
    case Event.placement: return 'was placed here by hand';
    case Event.extraction: return 'was taken out by hand';
    case Event.shift: return 'was moved by hand to another place';
    case Event.alteration: return `its antigen ${value === 0 ? 'A' : 'B'} was changed by hand`;
    default: return '';
  }
}

function asOther({ kind, a, value, b }: LifeEvent, name: (id: number) => string, bond: Bond | undefined): string {
  const hits = hitWords(bond?.hits.length ?? 0);
  switch (kind) {
    case Event.bind: return `was bound by ${name(a)}, killing signal ${Math.round(value * 100)} %`;
    case Event.kill: return `was killed by ${name(a)}, ${spanWords(value)} after it had bound${hits === '' ? '' : `,${hits}`}`;
    case Event.detach: return `was let go by ${name(a)} after ${spanWords(value)}${hits}`;
    case Event.trogocytosis: return `lost ${moleculeWords(value)} of antigen to ${name(a)}`;
    case Event.division: return `was born: daughter of cell ${a}, generation ${value}`;
    case Event.mutation: return value === Mutation.Switched ? `switched lineage at birth and lost both antigens (cell ${b})` : `${value < 2 ? 'lost' : 'dimmed'} antigen ${value % 2 === 0 ? 'A' : 'B'} at birth (cell ${b})`;
    default: return '';
  }
}

function moleculeWords(value: number): string {
  return counted(Math.round(value), 'molecule');
}
