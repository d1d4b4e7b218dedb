// Which model a stored run belongs to: what small worlds come to, so that only a change of results makes another model.
//
// A fingerprint of the source text was rejected: it threw days of runs away for a column added, a name or a line moved. A
// change that the probes do not notice (a test sees to it that every rule does something in them) counts `CORE` up.
import { PROBES, hashAfter } from './probes';

/** Counts up when results change in a way the probes do not show. */
export const CORE = 1;

let known: readonly string[] | null = null;

/** Computed once, in about a second. */
export function modelHashes(): readonly string[] {
  known ??= [`core ${CORE}`, ...PROBES.map(({ scenario, ticks }) => hashAfter(scenario(), ticks))];
  return known;
}
