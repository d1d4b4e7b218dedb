// A cell's life in plain sentences, told from its own side.
import { causeWords, percentWords } from '../schema/lifeWords';
import { spanWords } from '../schema/numberWords';
import { called, words } from '../schema/words';
import { Cause, EVENT_NAMES, Event, Mutation } from '../sim';
import type { Bond, CellLife, EventKind, World } from '../sim';
import type { LifeEvent } from './biographies';

const { story } = words.life;

export interface StoryLine {
  readonly tick: number;
  readonly kind: EventKind;
  readonly text: string;
  /** Told as its own deed. */
  readonly isOwn: boolean;
  readonly other: number;
}

/** @param name words for another cell within a sentence, by its id */
export function lifeStory({ id, events, bonds }: CellLife, world: World, name: (id: number) => string): StoryLine[] {
  const ended = new Map(bonds.map((bond) => [`${bond.cart} ${bond.to}`, bond]));
  const lines: StoryLine[] = [];
  for (const event of events as readonly LifeEvent[]) {
    const bond = ended.get(`${event.a} ${event.tick}`);
    const isOwn = event.a === id, text = isOwn ? asActor(event, world, name, bond) : asOther(event, name, bond);
    if (text !== '') lines.push({ tick: event.tick, kind: EVENT_NAMES[event.kind], text, isOwn, other: isOwn ? (hasOther(event.kind) ? event.b : 0) : event.a });
  }
  return [...lines, ...bonds.flatMap((bond) => brokenOff(bond, id, world, name))].sort((one, other) => one.tick - other.tick);
}

/** Of death `b` is the killer, of whom the kill has told. */
const hasOther = (kind: number): boolean => kind !== Event.death;

/** The end of a synapse of which no event tells: one of the two died otherwise. */
function brokenOff({ cart, target, from, to, end, hits }: Bond, id: number, { scenario: { clock } }: World, name: (id: number) => string): StoryLine[] {
  const other = cart === id ? target : cart, span = spanWords((to - from) / clock.ticksPerMinute);
  // Its own death ends all of them, and is told itself.
  if (end === 'targetLost' && cart === id) return [{ tick: to, kind: 'detach', text: story.lostTarget(name(target), span, hits.length), isOwn: cart === id, other }];
  if (end === 'cartLost' && target === id) return [{ tick: to, kind: 'detach', text: story.outlived(name(cart), span, hits.length), isOwn: cart === id, other }];
  return [];
}

function asActor({ kind, b, value, inBlood }: LifeEvent, world: World, name: (id: number) => string, bond: Bond | undefined): string {
  const hits = bond?.hits.length ?? 0;
  switch (kind) {
    case Event.infusion: return (inBlood ? story.infusedToBlood : story.infused)(called(world.scenario.products[world.products[value]?.name ?? '']?.label ?? story.someProduct));
    case Event.homing: return story.homed;
    case Event.bind: return story.bound(name(b), percentWords(value));
    case Event.kill: return story.killed(name(b), spanWords(value), hits);
    case Event.detach: return story.letGo(name(b), spanWords(value), hits);
    case Event.division: return (inBlood ? story.dividedInBlood : story.divided)(String(b));
    // A killed cell’s story already says who killed it.
    case Event.death: return value === Cause.Killed ? '' : story.dying(causeWords(value));
    case Event.exhaustion: return story.exhausted(value);
    case Event.memory: return story.memory;
    case Event.recall: return story.recalled;
    case Event.activation: return story.activated;
    case Event.trogocytosis: return story.tore(Math.round(value), name(b));
    case Event.departure: return story.left;
    case Event.removal: return story.cleared;
    case Event.placement: return story.placed;
    case Event.extraction: return story.takenOut;
    case Event.shift: return story.moved;
    case Event.alteration: return story.altered(value === 0 ? 'A' : 'B');
    default: return '';
  }
}

function asOther({ kind, a, value, b }: LifeEvent, name: (id: number) => string, bond: Bond | undefined): string {
  const hits = bond?.hits.length ?? 0;
  switch (kind) {
    case Event.bind: return story.wasBound(name(a), percentWords(value));
    case Event.kill: return story.wasKilled(name(a), spanWords(value), hits);
    case Event.detach: return story.wasLetGo(name(a), spanWords(value), hits);
    case Event.trogocytosis: return story.wasTorn(Math.round(value), name(a));
    case Event.division: return story.born(String(a), String(value));
    case Event.mutation: return value === Mutation.Switched ? story.switched(String(b)) : (value < 2 ? story.lost : story.dimmed)(value % 2 === 0 ? 'A' : 'B', String(b));
    default: return '';
  }
}
