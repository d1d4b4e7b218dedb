// What stored results came to, by the role of each comparison: every stored verdict finds the bar it belongs to.
import { EXPERIMENTS } from '../../verify';
import type { Bar, Experiment } from '../../verify/experiment';
import { isJudged } from '../../verify/judge';
import { ROLES } from '../../verify/roles';
import type { Role, RoleName } from '../../verify/roles';
import type { StoredReport } from './validation';

export type StoredRow = StoredReport['rows'][number];

/** One stored comparison that was judged. */
export interface Entry {
  readonly experiment: Experiment;
  readonly row: StoredRow;
  /** null: the experiment no longer asks this; the result stays until it is run again. */
  readonly role: Role | null;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  /** Bars with limits that have no stored result yet, and whose they are. */
  readonly pending: readonly { readonly experiment: Experiment; readonly bar: Bar }[];
}

export function ledgerOf(reports: readonly StoredReport[], experiments: readonly Experiment[] = EXPERIMENTS): Ledger {
  const parts = experiments.map((experiment) => {
    const left = [...experiment.bars], rows = reports.find(({ target }) => target === experiment.name)?.rows ?? [];
    const entries = rows.flatMap((row): Entry[] => {
      const at = left.findIndex((bar) => isNamed(row, bar)), [bar] = at < 0 ? [] : left.splice(at, 1);
      return row.pass === null ? [] : [{ experiment, row, role: bar?.role ?? null }];
    });
    return { entries, pending: left.filter(isJudged).map((bar) => ({ experiment, bar })) };
  });
  return { entries: parts.flatMap(({ entries }) => entries), pending: parts.flatMap(({ pending }) => pending) };
}

/** A row is called what its bar compares, and may show further numbers in brackets. */
const isNamed = ({ name }: StoredRow, { what }: Bar) => name === what || name.startsWith(`${what} (`);

export const playing = (entries: readonly Entry[], role: RoleName) => entries.filter((entry) => entry.role?.is === role);

export interface Tally {
  readonly all: number;
  readonly hits: number;
  readonly misses: number;
}

export function tally(entries: readonly Entry[]): Tally {
  const hits = entries.filter(({ row }) => row.pass === true).length;
  return { all: entries.length, hits, misses: entries.length - hits };
}

/** Hits and misses of every role, in the order in which roles are defined; then of results that no bar asks for any more. */
export function tallies(entries: readonly Entry[]): readonly (Tally & { readonly role: RoleName | null })[] {
  const roles = (Object.keys(ROLES) as RoleName[]).map((role) => ({ role, ...tally(playing(entries, role)) }));
  const gone = entries.filter(({ role }) => role === null);
  return gone.length === 0 ? roles : [...roles, { role: null, ...tally(gone) }];
}
