// Why a cell died or lives, in one sentence: the same words on the page, in the worker and in the terminal.
import { CAUSE_NAMES, Cause, KIND_NAMES } from '../sim';
import type { DeathFacts } from '../sim';
import { clockWords } from './clockWords';
import { measuredWords, numberWords } from './numberWords';
import { words } from './words';

const { life } = words;

/** “tumour cell 1234”, standing for itself. @param kind −1 where it is no longer known */
export function cellWords(kind: number, id: number): string {
  return life.cell[kindName(kind)](String(id));
}

/** The same within a sentence: “la célula tumoral 1234”. */
export function theCell(kind: number, id: number): string {
  return life.the[kindName(kind)](String(id));
}

const kindName = (kind: number) => (kind < 0 ? undefined : KIND_NAMES.at(kind)) ?? 'other';

/** What stands at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “lack of oxygen” */
export function causeWords(cause: number): string {
  return life.cause[CAUSE_NAMES.at(cause) ?? 'unknown'];
}

/** Words for what a model tells of itself; as it tells it, where no language has words for it. */
export function wordsOr(known: Readonly<Record<string, string>>, model: string, told: string): string {
  return Object.hasOwn(known, model) ? known[model] : told;
}

/** “25 %” */
export function percentWords(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** “Cell 12 died on day 1, 06:00: killed by CAR-T cell 7, 14 min after it had bound; 2 hits by 2 CAR-T cells; it carried ….” */
export function deathSentence(death: DeathFacts, ticksPerMinute: number, who = capital(theCell(-1, death.id)), because: readonly string[] = []): string {
  const hits = death.hits === 0 ? [] : [life.hitsBy(death.hits, death.attackers)];
  return life.died(who, clockWords(death.tick / ticksPerMinute), [endWords(death), ...hits, ...because].join('; '));
}

function endWords({ cause, killer, minutesBound }: DeathFacts): string {
  if (cause !== Cause.Killed || killer <= 0) return causeWords(cause);
  return Number.isNaN(minutesBound) ? life.killedBy(String(killer)) : life.killedAfter(String(killer), String(Math.round(minutesBound)));
}

/** “Tumour cell 12 is alive on day 3, 12:00: no CAR-T cell has bound it; it carries ….” */
export function survivalSentence(who: string, minutes: number, because: readonly string[]): string {
  return life.lives(who, clockWords(minutes), because.join('; '));
}

export interface Attacks {
  /** Synapses in which it was the target, and CAR-T cells that made them. */
  readonly bonds: number;
  readonly carts: number;
  readonly minutes: number;
  readonly hits: number;
  /** CAR-T cells that hold it now. */
  readonly holders: readonly number[];
}

/** “bound 3 times by 2 CAR-T cells, 94 min in all, 1 hit, and let go each time” */
export function attackWords({ bonds, carts, minutes, hits, holders }: Attacks): string {
  return bonds === 0 ? life.unbound : life.bound({ bonds, carts, minutes: numberWords(Math.round(minutes)), hits, holders: holders.length, ids: holders.join(', ') });
}

export interface Carried {
  readonly amounts: readonly { readonly antigen: string; readonly amount: number }[];
  /** What the model counts antigen in; '' for molecules. */
  readonly measure: string;
  /** Antigen at which the killing signal is half of its most; NaN where the model knows none. */
  readonly threshold: number;
  /** The product whose threshold it is; null: that of the cell’s killer. */
  readonly product: string | null;
}

/** “it carried 15 200 molecules of CD19, 24 times the 640 at which the killing signal of its killer is half its most” */
export function antigenWords({ amounts, measure, threshold, product: label }: Carried, when: 'now' | 'then'): string {
  const said = amounts.map(({ antigen, amount }) => (measure === '' ? life.molecules(Math.round(amount), antigen) : life.amount(measuredWords(amount), antigen, measure)));
  const carries = life.carries(when, said.reduce((one, other) => life.amounts(one, other))), whose = label === null ? 'killer' : 'product', product = label ?? '';
  if (Number.isNaN(threshold)) return carries;
  if (!Number.isFinite(threshold)) return life.unseen({ carries, whose, product });
  const half = { carries, threshold: numberWords(Math.round(threshold)), whose, product } as const;
  return amounts.length === 1 ? life.half({ ...half, times: numberWords(amounts[0].amount / threshold, 2) }) : life.takes(half);
}

/** A share worth a word, in percent; '' below half a percent. */
export function shareWords(share: number, say: (percent: string) => string): readonly string[] {
  return share >= 0.005 ? [say(percentWords(share))] : [];
}

export interface KillerRecord {
  readonly kills: number;
  /** Synapses that it made. */
  readonly synapses: number;
  readonly hits: number;
  /** Minutes from synapse to kill, in the mean; null without a kill. */
  readonly minutesToKill: number | null;
  /** Minutes from the end of a synapse to the next one, in the mean; null before a second one. */
  readonly rest: number | null;
  /** Share of its life spent in synapses, 0–1. */
  readonly boundShare: number;
}

/** “12 kills in 30 synapses, 14 min from synapse to kill in the mean; bound 40 % of its time” */
export function recordWords({ kills, synapses, minutesToKill, rest, boundShare }: KillerRecord): string {
  const { record } = life, whole = (minutes: number): string => numberWords(Math.round(minutes));
  if (synapses === 0) return record.none;
  const deeds = [record.kills(kills, synapses), ...(minutesToKill === null ? [] : [record.pace(whole(minutesToKill))]), ...(rest === null ? [] : [record.rest(whole(rest))])];
  return `${deeds.join(', ')}; ${record.bound(percentWords(boundShare))}`;
}
