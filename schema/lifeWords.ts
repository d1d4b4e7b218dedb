// Why a cell died or lives, in one sentence: the same words on the page, in the worker and in the terminal.
import { CAUSE_NAMES, Cause } from '../sim';
import type { DeathFacts } from '../sim';
import { clockWords } from './clockWords';
import { measuredWords, numberWords } from './numberWords';
import { counted } from './plural';

/** “Cell 12 died on day 1, 06:00: killed by CAR-T cell 7, 14 min after it had bound; 2 hits by 2 CAR-T cells; it carried ….” */
export function deathSentence(death: DeathFacts, ticksPerMinute: number, who = `Cell ${death.id}`, because: readonly string[] = []): string {
  const cause = death.cause === Cause.Killed && death.killer > 0
    ? `killed by CAR-T cell ${death.killer}${Number.isNaN(death.minutesBound) ? '' : `, ${Math.round(death.minutesBound)} min after it had bound`}`
    : (CAUSE_NAMES[death.cause] ?? 'cause unknown');
  const hits = death.hits === 0 ? [] : [`${counted(death.hits, 'hit')} by ${counted(death.attackers, 'CAR-T cell')}`];
  return `${who} died on ${clockWords(death.tick / ticksPerMinute)}: ${[cause, ...hits, ...because].join('; ')}.`;
}

/** “Tumour cell 12 is alive on day 3, 12:00: no CAR-T cell has bound it; it carries ….” */
export function survivalSentence(who: string, minutes: number, because: readonly string[]): string {
  return `${who} is alive on ${clockWords(minutes)}: ${because.join('; ')}.`;
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
  if (bonds === 0) return 'no CAR-T cell has bound it';
  const times = bonds === 1 ? 'once' : bonds === 2 ? 'twice' : `${bonds} times`;
  const held = holders.length === 0 ? `and let go ${bonds === 1 ? 'again' : 'each time'}` : `and held now by ${counted(holders.length, 'CAR-T cell')} (${holders.join(', ')})`;
  return `bound ${times} by ${counted(carts, 'CAR-T cell')}, ${numberWords(Math.round(minutes))} min in all, ${hits === 0 ? 'without a hit' : counted(hits, 'hit')}, ${held}`;
}

export interface Carried {
  readonly amounts: readonly { readonly antigen: string; readonly amount: number }[];
  /** `molecules`, or what else the model counts antigen in. */
  readonly unit: string;
  /** Antigen at which the killing signal is half of its most; NaN where the model knows none. */
  readonly threshold: number;
  /** Whose threshold it is: “its killer”, “CD19 CAR, 4-1BB”. */
  readonly whose: string;
}

/** “it carried 15 200 molecules of CD19, 24 times the 640 at which the killing signal of its killer is half its most” */
export function antigenWords({ amounts, unit, threshold, whose }: Carried, verb: 'carries' | 'carried'): string {
  const inMolecules = unit === 'molecules';
  const carried = amounts.map(({ antigen, amount }) => (inMolecules ? `${counted(Math.round(amount), 'molecule')} of ${antigen}` : `${measuredWords(amount)} of ${antigen} (${unit})`)).join(' and ');
  if (Number.isNaN(threshold)) return `it ${verb} ${carried}`;
  if (!Number.isFinite(threshold)) return `it ${verb} ${carried}, and ${whose} had no CAR to see it`;
  const half = `${numberWords(Math.round(threshold))} at which the killing signal of ${whose} is half its most`;
  return amounts.length === 1 ? `it ${verb} ${carried}, ${numberWords(amounts[0].amount / threshold, 2)} times the ${half}` : `it ${verb} ${carried}; it takes ${half}`;
}

/** A share worth a word, in percent; '' below half a percent. */
export function shareWords(share: number, words: (percent: string) => string): readonly string[] {
  return share >= 0.005 ? [words(`${Math.round(100 * share)} %`)] : [];
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

/** “12 kills in 30 synapses, 14 min from synapse to kill in the mean” */
export function recordWords({ kills, synapses, minutesToKill, rest, boundShare }: KillerRecord): string {
  if (synapses === 0) return 'it has not bound a cell';
  const pace = minutesToKill === null ? '' : `, ${numberWords(Math.round(minutesToKill))} min from synapse to kill in the mean`;
  const pauses = rest === null ? '' : `, ${numberWords(Math.round(rest))} min of rest between two of them`;
  return `${kills === 0 ? 'no kill' : counted(kills, 'kill')} in ${counted(synapses, 'synapse')}${pace}${pauses}; bound ${Math.round(100 * boundShare)} % of its time`;
}
