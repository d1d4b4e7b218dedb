// Which model a stored run belongs to: what small worlds come to, so that only a change of results makes another model.
//
// A fingerprint of the source text was rejected: it threw days of runs away for a column added, a name or a line moved. A
// change that the probes do not notice (a test sees to it that every rule does something in them) counts `CORE` up. Rules that
// came after the probes are counted by name, so that adding one makes another model.
import { MODELS } from '../sim';
import { fingerprintKeys, streamName } from '../sim/firstEdition';
import { PROBES, hashAfter } from './probes';

/** Counts up when results change in a way the probes do not show. */
export const CORE = 1;

let known: readonly string[] | null = null;

/** Rules of the models that the probes run, without those of the first edition: its parameters name them, or it called them otherwise. */
export function laterRules(): readonly string[] {
  const first = new Set(fingerprintKeys([]).map((key) => key.split('.')[0]));
  const names = PROBES.flatMap(({ scenario }) => MODELS[scenario().model].pipeline.map(({ rule }) => rule.name));
  return [...new Set(names)].filter((name) => !first.has(name) && streamName(name) === name);
}

/** Computed once, in about a second. */
export function modelHashes(): readonly string[] {
  known ??= [`core ${CORE}`, ...PROBES.map(({ scenario, ticks }) => hashAfter(scenario(), ticks)), ...laterRules().map((name) => `rule ${name}`)];
  return known;
}
