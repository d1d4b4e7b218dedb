// Why a cell died or lives, gathered from its life and from the table of cells, and handed to the words.
import { antigenWords, attackWords, deathSentence, percentWords, recordWords, shareWords, survivalSentence, wordsOr } from '../schema/lifeWords';
import type { Carried, KillerRecord } from '../schema/lifeWords';
import { measuredWords, numberWords } from '../schema/numberWords';
import { called, words } from '../schema/words';
import { Cause, Kind, getParameter, isLiving, isTarget, keenestProduct, lysisThresholdOf } from '../sim';
import type { AntigenName, CellLife, Gate, World } from '../sim';
import type { Circumstances, Ends } from './ends';

const { life: said } = words;

/** Where a cell stands: its row in the patch or in the blood. */
export interface Stand {
  readonly place: World;
  readonly row: number;
}

/** @param who “Tumour cell 12” @param kind −1 where it is no longer known */
export interface Subject {
  readonly who: string;
  readonly kind: number;
  /** null when nothing of it is left. */
  readonly stand: Stand | null;
  readonly life: CellLife;
  readonly record: KillerRecord | null;
}

/** A signal so low that a CAR-T cell rarely holds on to the cell. */
const FAINT = 0.1;

/** Of a cell that has died by `before`, why; else ''. */
export function whyItDied({ who, kind, life, record, stand }: Subject, world: World, ends: Ends, before: number): string {
  const death = life.death ?? deathFromRow(life.id, stand);
  if (death === null || death.tick >= before) return '';
  const then = ends.of(life.id, before), because: string[] = [];
  if (death.cause === Cause.Killed && then !== null) because.push(...whyKilled(world, then));
  if (death.cause === Cause.Starved && then !== null && !Number.isNaN(then.oxygen)) because.push(said.oxygen(measuredWords(then.oxygen), numberWords(getParameter(world, 'hypoxia.necrosisStart') ?? NaN)));
  if (kind === Kind.Cart) because.push(...ofCart(world, record, then));
  return deathSentence(death, world.scenario.clock.ticksPerMinute, who, because);
}

/** What its row still tells of a death that the events have forgotten. */
function deathFromRow(id: number, stand: Stand | null) {
  if (stand === null) return null;
  const { life, lifeTick, cause, killer } = stand.place.cells.columns, { row } = stand;
  return isLiving(life[row]) ? null : { id, tick: lifeTick[row], cause: cause[row], killer: killer[row], minutesBound: NaN, hits: 0, attackers: 0 };
}

function whyKilled(world: World, then: Circumstances): string[] {
  const carried = carriedOf(world, then.killerProduct, then.antigenA, then.antigenB, then.threshold, null);
  return [
    ...(carried === null ? [] : [antigenWords(carried, 'then')]),
    ...shareWords(then.protection, said.sheltered),
    ...shareWords(then.killerBrake, said.killerBrake),
  ];
}

/** What a product reads of a cell’s antigen, and the amount it takes; null where there is no such product. @param label whose threshold it is, null for that of the killer */
function carriedOf(world: World, product: number, a: number, b: number, threshold: number, label: string | null): Carried | null {
  const gate = world.products[product]?.design.gate, { scenario: { antigens }, model: { name: model, antigen: { unit, legend } } } = world;
  if (gate === undefined) return null;
  const amounts = readBy(gate).filter((name) => world.model.antigen.names.includes(name)).map((name) => ({ antigen: called(antigens[name]), amount: name === 'A' ? a : b }));
  return { amounts, measure: unit === 'molecules' ? '' : wordsOr(said.measure, model, legend), threshold, product: label };
}

function readBy(gate: Gate): readonly AntigenName[] {
  return gate.kind === 'single' ? [gate.antigen] : ['A', 'B'];
}

function ofCart(world: World, record: KillerRecord | null, state: Pick<Circumstances, 'activation' | 'exhaustion'> | null): string[] {
  const deeds = record === null ? [] : [recordWords(record)];
  if (state === null || world.model.idle?.includes('activation') === true) return deeds;
  return [...deeds, said.condition(percentWords(state.activation), percentWords(state.exhaustion))];
}

/** Of a cell that lives, why; '' of one that does not. */
export function whyItLives({ who, kind, stand, life, record }: Subject, world: World): string {
  if (stand === null) return '';
  const { place, row } = stand, c = place.cells.columns, { ticksPerMinute } = world.scenario.clock;
  if (!isLiving(c.life[row])) return '';
  const attacked = life.bonds.filter(({ target }) => target === life.id), holders = attacked.filter(({ end }) => end === 'open');
  const attacks = attackWords({
    bonds: attacked.length, carts: new Set(attacked.map(({ cart }) => cart)).size, holders: holders.map(({ cart }) => cart),
    minutes: attacked.reduce((sum, { from, to }) => sum + (Number.isNaN(to) ? world.tick : to) - from, 0) / ticksPerMinute, hits: attacked.reduce((sum, { hits }) => sum + hits.length, 0),
  });
  if (kind === Kind.Cart) {
    const state = { activation: c.activation[row], exhaustion: c.exhaustion[row] };
    return survivalSentence(who, world.tick / ticksPerMinute, [...ofCart(world, record, state), ...shareWords(c.brake[row], said.brake), ...(attacked.length > 0 ? [attacks] : [])]);
  }
  const productive = getParameter(world, 'kill.productive') ?? 1, inVain = attacked.length > 0 && attacked.every(({ hits }) => hits.length === 0) && productive < 1;
  const because = isTarget(kind) ? [attacks, ...(inVain ? [said.productive(percentWords(productive))] : []), ...whySpared(world, row)] : [said.spared];
  return survivalSentence(who, world.tick / ticksPerMinute, because);
}

function whySpared(world: World, row: number): string[] {
  const c = world.cells.columns, a = c.antigenA[row], b = c.antigenB[row], { product, signal } = keenestProduct(world, a, b);
  const label = called(world.products[product]?.design.label ?? '');
  const carried = carriedOf(world, Math.max(0, product), a, b, product < 0 ? NaN : lysisThresholdOf(world, product), label);
  const faint = (carries: string): string => (signal < FAINT ? said.faint(carries) : carries);
  const lethal = (getParameter(world, 'kill.lethalShare') ?? NaN) * (getParameter(world, 'kill.hitsToKill') ?? NaN);
  return [
    ...(carried === null ? [] : [faint(antigenWords(carried, 'now'))]),
    ...(c.damage[row] >= 0.005 && !Number.isNaN(lethal) ? [said.damage(measuredWords(Math.round(100 * c.damage[row]) / 100), numberWords(lethal))] : []),
    ...shareWords(c.protection[row], said.sheltered),
  ];
}
