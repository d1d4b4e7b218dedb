// The biography of a cell: its life out of the remembered events, with its family, those it met, and the sentence that explains it.
import { clockWords } from '../schema/clockWords';
import { capital, causeWords, cellWords, theCell } from '../schema/lifeWords';
import type { KillerRecord } from '../schema/lifeWords';
import { words } from '../schema/words';
import { Cause, Event, Kind, LifeReader, isLiving } from '../sim';
import type { Bond, CellLife, World } from '../sim';
import type { Biographies, LifeEvent } from './biographies';
import type { Biography, LifeBond, Met, Relative } from './biographyInfo';
import { whyItDied, whyItLives } from './lifeSentence';
import type { Stand, Subject } from './lifeSentence';
import { lifeStory } from './lifeStory';
import { rowOf } from './picker';

/** Entries told one by one; beyond, the oldest are seen on the strip alone. */
const MOST_ENTRIES = 1000;

/** Where it stands now; null when nothing of it is left. */
export function standOf(world: World, id: number): Stand | null {
  for (const place of [world, world.blood]) {
    const row = rowOf(place, id);
    if (row >= 0) return { place, row };
  }
  return null;
}

/**
 * Null of a cell of which nothing is known up to now.
 * @param rememberedUntil what is remembered of this tick and later did not happen on this course
 */
export function biographyOf(id: number, world: World, biographies: Biographies, rememberedUntil = Infinity): Biography | null {
  const { tick } = world, { ticksPerMinute } = world.scenario.clock, minutes = (ticks: number): number => ticks / ticksPerMinute;
  const stand = standOf(world, id), life = lifeOf(id, ticksPerMinute, biographies, tick), whole = biographies.knowsOf(tick) ? lifeOf(id, ticksPerMinute, biographies, rememberedUntil) : life;
  if (stand === null && life.events.length === 0) return null;
  const acquaintances = readOthers(whole, stand, biographies, world), { relative, name, kindOf } = acquaintances;
  const from = since(life, stand, biographies.since), died = (whole.death ?? life.death)?.tick ?? null;
  const known = Math.max(tick, ...whole.events.map((event) => event.tick));
  const kind = stand === null ? kindOf(id) : stand.place.cells.columns.kind[stand.row], isCart = kind === Kind.Cart;
  const recordUntil = (end: number): KillerRecord | null => (isCart ? recordOf(end === tick ? life : whole, from, Math.min(end, died ?? end), ticksPerMinute) : null);
  const subject: Subject = { who: capital(theCell(kind, id)), kind, stand, life, record: recordUntil(tick) };
  const entries = lifeStory(whole, world, name).map((line) => ({ minutes: minutes(line.tick), kind: line.kind, text: line.text, isOwn: line.isOwn, other: line.other, ahead: line.tick >= tick }));
  const motherId = life.birth?.mother ?? (stand === null ? 0 : stand.place.cells.columns.parent[stand.row]);
  return {
    sentence: whyItDied(subject, world, biographies.ends, tick) || whyItLives(subject, world),
    ahead: died !== null && died >= tick ? whyItDied({ ...subject, life: whole, stand: null, record: recordUntil(died) }, world, biographies.ends, Infinity) : '',
    from: minutes(from), until: minutes(died ?? known), died: died === null ? null : minutes(died),
    entries: entries.slice(-MOST_ENTRIES), entriesLeftOut: Math.max(0, entries.length - MOST_ENTRIES),
    bonds: whole.bonds.map((bond) => bondInfo(bond, id, ticksPerMinute)),
    family: { mother: motherId > 0 ? relative(motherId) : null, sisters: acquaintances.sisters.map(relative), daughters: life.daughters.map(relative) },
    met: metBy(life, tick, ticksPerMinute, relative), record: subject.record,
    forgottenBefore: biographies.since > from || (biographies.since > 0 && isUnknown(life, stand)) ? minutes(biographies.since) : null,
    path: (life.events as readonly LifeEvent[]).filter(({ inBlood }) => !inBlood).flatMap(({ x, y, z }) => [x, y, z]),
  };
}

function lifeOf(id: number, ticksPerMinute: number, biographies: Biographies, before: number): CellLife {
  const reader = new LifeReader(id, ticksPerMinute);
  biographies.read(before, (kind, a, b) => reader.concerns(kind, a, b), (event) => reader.add(event));
  return reader.life;
}

/** Neither events nor a row tell since when it was there. */
const isUnknown = ({ birth, entered }: CellLife, stand: Stand | null): boolean => birth === null && Number.isNaN(entered) && stand === null;

function since(life: CellLife, stand: Stand | null, remembered: number): number {
  if (life.birth !== null) return life.birth.tick;
  if (!Number.isNaN(life.entered)) return life.entered;
  return stand === null ? (remembered > 0 ? (life.events[0]?.tick ?? remembered) : 0) : stand.place.cells.columns.bornTick[stand.row];
}

interface Others {
  readonly sisters: readonly number[];
  readonly relative: (id: number) => Relative;
  readonly name: (id: number) => string;
  readonly kindOf: (id: number) => number;
}

/** What became, up to now, of all those in a cell’s life; its sisters are found on the way. */
function readOthers(life: CellLife, stand: Stand | null, biographies: Biographies, world: World): Others {
  const { tick, scenario: { clock } } = world, mother = life.birth?.mother ?? stand?.place.cells.columns.parent[stand.row] ?? 0;
  const ids = new Set([life.id, mother, ...life.daughters, ...life.bonds.flatMap(({ cart, target }) => [cart, target]), ...life.events.flatMap(({ a, b }) => [a, b])]);
  const sisters: number[] = [], kinds = new Map<number, number>(), deaths = new Map<number, { readonly tick: number; readonly cause: number; readonly killer: number }>();
  biographies.read(Infinity, (kind, a) => ids.has(a) && (kind === Event.death || kind === Event.removal || kind === Event.extraction || (kind === Event.division && a === mother && mother > 0)), (event) => {
    if (event.kind === Event.removal || event.kind === Event.extraction) kinds.set(event.a, event.value);
    else if (event.tick >= tick) return;
    else if (event.kind === Event.death) deaths.set(event.a, { tick: event.tick, cause: event.value, killer: event.b });
    else if (event.b !== life.id) {
      sisters.push(event.b);
      ids.add(event.b);
    }
  });
  const alive = new Map<number, World>();
  for (const place of [world, world.blood]) {
    const c = place.cells.columns;
    for (let row = 0; row < place.cells.count; row++) {
      if (!ids.has(c.id[row])) continue;
      kinds.set(c.id[row], c.kind[row]);
      if (isLiving(c.life[row])) alive.set(c.id[row], place);
    }
  }
  for (const { cart } of life.bonds) kinds.set(cart, Kind.Cart);
  // Families are of one kind; of kin cleared away so that nobody remembers, the cell itself tells it.
  const own = stand?.place.cells.columns.kind[stand.row] ?? kinds.get(life.id) ?? -1;
  const kindOf = (id: number): number => kinds.get(id) ?? (id === mother || life.daughters.includes(id) || sisters.includes(id) ? own : -1);
  const name = (id: number): string => theCell(kindOf(id), id);
  const day = (at: number): string => clockWords(at / clock.ticksPerMinute);
  const { fate } = words.life, fateOf = (id: number): string => {
    const place = alive.get(id), death = deaths.get(id);
    if (place !== undefined) return place === world ? fate.alive : fate.inBlood;
    if (death === undefined) return fate.gone;
    return death.cause === Cause.Killed && death.killer > 0 ? fate.killed(String(death.killer), day(death.tick)) : fate.died(causeWords(death.cause), day(death.tick));
  };
  return { sisters, name, kindOf, relative: (id) => ({ id, words: cellWords(kindOf(id), id), alive: alive.has(id), fate: fateOf(id) }) };
}

function bondInfo({ cart, target, from, to, end, hits }: Bond, id: number, ticksPerMinute: number): LifeBond {
  return { from: from / ticksPerMinute, to: Number.isNaN(to) ? null : to / ticksPerMinute, other: cart === id ? target : cart, isOwn: cart === id, end, hits: hits.map((tick) => tick / ticksPerMinute) };
}

/** Whom it was bound to, the latest first. */
function metBy({ id, bonds }: CellLife, tick: number, ticksPerMinute: number, relative: (id: number) => Relative): Met[] {
  const met = new Map<number, { bonds: number; ticks: number; hits: number }>();
  for (const { cart, target, from, to, hits } of [...bonds].reverse()) {
    const other = cart === id ? target : cart, sum = met.get(other) ?? { bonds: 0, ticks: 0, hits: 0 };
    sum.bonds++;
    sum.ticks += (Number.isNaN(to) ? tick : to) - from;
    sum.hits += hits.length;
    met.set(other, sum);
  }
  return [...met].map(([other, sum]) => ({ ...relative(other), bonds: sum.bonds, minutes: sum.ticks / ticksPerMinute, hits: sum.hits }));
}

function recordOf({ id, bonds, events }: CellLife, from: number, until: number, ticksPerMinute: number): KillerRecord {
  const own = bonds.filter(({ cart }) => cart === id), mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
  const ended = (bond: Bond): number => (Number.isNaN(bond.to) ? until : bond.to);
  return {
    kills: own.filter(({ end }) => end === 'killed').length, synapses: own.length, hits: own.reduce((sum, { hits }) => sum + hits.length, 0),
    minutesToKill: mean(events.filter(({ kind, a }) => kind === Event.kill && a === id).map(({ value }) => value)),
    rest: mean(own.slice(1).map((bond, n) => (bond.from - ended(own[n])) / ticksPerMinute)),
    boundShare: until > from ? own.reduce((sum, bond) => sum + ended(bond) - bond.from, 0) / (until - from) : 0,
  };
}
