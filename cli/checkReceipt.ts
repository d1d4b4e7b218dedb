// Runs what a receipt tells of once more and says whether it comes out so; if not, at which moment it departs and what may be the reason.
import { version } from '../package.json';
import { modelIdentity, writeAction } from '../schema';
import type { Moment, Receipt } from '../schema';
import { clockWords } from '../schema/clockWords';
import { shorten } from '../schema/paths';
import { createWorld, hashWorld } from '../sim';
import type { World } from '../sim';
import { goOn } from './engine';

export interface Verdict {
  /** Every state is the one that the receipt tells of, and this program wrote it. */
  readonly confirmed: boolean;
  /** Why not; one sentence each. */
  readonly reasons: readonly string[];
  /** The first moment at which the state is another one, or null. */
  readonly departs: { readonly tick: number; readonly minutes: number } | null;
  /** Moments that were compared. */
  readonly compared: number;
}

export interface Attention {
  /** Who wrote the receipt does not matter, as long as the states agree. */
  readonly anyVersion?: boolean;
  readonly begin?: (world: World, untilTick: number) => void;
  readonly onSlice?: (world: World) => void;
  readonly isStopped?: () => boolean;
}

/** null: somebody stopped it. */
export async function checkReceipt(receipt: Receipt, { anyVersion = false, begin, onSlice = () => undefined, isStopped = () => false }: Attention = {}): Promise<Verdict | null> {
  const { record, states } = receipt, { scenario, seed, set, actions, until } = record;
  const moments: readonly Moment[] = [...states, { tick: until, hash: record.hash }], seen: string[] = [], strangers = strangersOf(receipt);
  const world = createWorld(scenario, { seed, set, live: actions });
  begin?.(world, until);
  let fault = '';
  for (const { tick } of moments) {
    const end = await goOn(world, tick, { onSlice, isStopped });
    if (end === null) return null;
    fault = end;
    if (fault !== '') break;
    seen.push(hashWorld(world));
    // Two in a row that differ do not agree again: the rest need not be computed.
    if (seen.length > 1 && differs(moments, seen, seen.length - 1) && differs(moments, seen, seen.length - 2)) break;
  }
  const first = seen.findIndex((_, n) => differs(moments, seen, n));
  const reasons = [...(first < 0 ? [] : [departure(receipt, moments, seen, first)]), ...(fault === '' ? [] : [fault])];
  const agree = reasons.length === 0;
  if (!anyVersion) reasons.push(...strangers.map((reason) => `${reason}${agree ? '; the states are the same all the same' : ''}`));
  return {
    confirmed: reasons.length === 0, reasons, compared: seen.length,
    departs: first < 0 ? null : { tick: moments[first].tick, minutes: moments[first].tick / scenario.clock.ticksPerMinute },
  };
}

const differs = (moments: readonly Moment[], seen: readonly string[], n: number): boolean => moments[n].hash !== seen[n];

/** What of who wrote it is not this program: only the same version promises the same states. */
function strangersOf({ program, model }: Receipt): readonly string[] {
  const here = modelIdentity(model.name);
  return [
    ...(program === version ? [] : [`it says that version ${program} of the program wrote it, and this is ${version}: only that version can confirm it`]),
    ...(model.fingerprint === here.fingerprint ? [] : [`its ${model.name} model has the fingerprint ${model.fingerprint}, and the one of this program ${here.fingerprint}: it is another model`]),
  ];
}

function departure(receipt: Receipt, moments: readonly Moment[], seen: readonly string[], first: number): string {
  const { ticksPerMinute } = receipt.record.scenario.clock, when = (n: number) => `${clockWords(moments[n].tick / ticksPerMinute)} (tick ${moments[n].tick})`;
  const hashes = `hash ${seen[first]}; the receipt has ${moments[first].hash}`, isEnd = first === moments.length - 1;
  if (seen.some((_, n) => n > first && !differs(moments, seen, n))) {
    const near = receipt.record.actions.filter(({ tick }) => tick >= (moments[first - 1]?.tick ?? 0) && tick <= moments[first].tick);
    return `the state on ${when(first)} is not the one it tells of, ${hashes}; later ones are: this hash was altered${near.length === 0 ? ', or a value that held only up to there' : `, or the moment of what was done there: ${deedWords(near)}`}`;
  }
  if (moments[first].tick === 0) return `it departs at the start, ${hashes}: its seed, its scenario or a parameter is not that of the run it was written for`;
  if (first === 0) return `it departs on ${when(0)} or before, ${hashes}: its seed, its scenario or what was done is not that of the run it was written for`;
  const deeds = deedsBefore(receipt, moments[first - 1].tick, moments[first].tick), agree = `it agrees up to ${when(first - 1)}, ${first} of ${moments.length} states`;
  if (isEnd) return `${agree}, and ends on ${when(first)} in another one, ${hashes}: its last hash or its end was altered, or ${deeds}`;
  return `${agree}, and has departed by ${when(first)}, ${hashes}: ${deeds}`;
}

const MOST_DEEDS = 3;

/** What may have been altered of what was done between two moments; some deeds make a difference only later. */
function deedsBefore({ record: { actions } }: Receipt, from: number, until: number): string {
  const between = actions.filter(({ tick }) => tick >= from && tick < until), before = actions.filter(({ tick }) => tick < from).slice(-1);
  if (between.length > 0) return `what was done in between was altered: ${deedWords(between)}`;
  return `something that was done in between is missing${before.length === 0 ? '' : `, or what was done last before was altered: ${deedWords(before)}`}`;
}

/** As documents write it. */
function deedWords(done: Receipt['record']['actions']): string {
  const told = done.slice(0, MOST_DEEDS).map(({ tick, action }) => `at tick ${tick} ${shorten(JSON.stringify(writeAction(action)))}`);
  return [...told, ...(done.length > MOST_DEEDS ? [`${done.length - MOST_DEEDS} more`] : [])].join(', ');
}
