// Whether the biography of a cell says what the file of events says: every disagreement in words.
import type { Biography, CellReport, LifeBond } from '../../workers/simApi';
import type { CountedBond, Recount } from './recount';

/** What the two say differently; empty where they agree. `until`: the minute the run has reached. */
export function disagreements(report: CellReport | null, told: Recount, until: number): string[] {
  if (report === null) return ['the biography knows nothing of it'];
  const { life } = report, found: string[] = [], same = (what: string, here: unknown, there: unknown): void => {
    const [one, other] = [JSON.stringify(here), JSON.stringify(there)];
    if (one !== other) found.push(`${what}: ${one} in the biography, ${other} in the file`);
  };
  const ids = (list: readonly { readonly id: number }[]): number[] => list.map(({ id }) => id).sort((a, b) => a - b), sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
  same('forgotten', life.forgottenBefore, null);
  if (told.mother > 0) same('mother', life.family.mother?.id ?? 0, told.mother);
  same('daughters', ids(life.family.daughters), sorted(told.daughters));
  same('sisters', ids(life.family.sisters), sorted(told.sisters));
  same('minute of death', life.died, told.death?.minutes ?? null);
  const bonds = (own: boolean): CountedBond[] => life.bonds.filter(({ isOwn }) => isOwn === own).map(({ from, to, other, hits }) => ({ from, to, other, hits }));
  same('synapses as CAR-T cell', bonds(true), told.own);
  same('synapses as target', bonds(false), told.suffered);
  const first = life.entriesLeftOut > 0 ? life.entries[0].minutes : -Infinity, later = (line: string): boolean => Number(line.split(' ')[1]) > first;
  same('entries', entriesOf(life).filter(later).sort(), told.entries.filter(later).sort());
  same('whom it met', ids(life.met), sorted([...new Set([...told.own, ...told.suffered].map(({ other }) => other))]));
  if (life.record !== null) same('record', [life.record.kills, life.record.synapses, life.record.hits], [told.kills, told.own.length, told.own.reduce((sum, { hits }) => sum + hits.length, 0)]);
  return [...found, ...sentenceFaults(report, told, until)];
}

/** Those of which an event tells: of a synapse that ended with one of the two no event does. */
function entriesOf({ entries, bonds }: Biography): string[] {
  const silent = bonds.filter(({ end, isOwn }) => end === (isOwn ? 'targetLost' : 'cartLost')).map((bond: LifeBond) => `detach ${bond.to} ${bond.other}`);
  const lines = entries.map(({ kind, minutes, other }) => `${kind} ${minutes} ${other}`);
  for (const line of silent) lines.splice(lines.indexOf(line), 1);
  return lines;
}

/** Every number of the sentence that events can tell, read back out of its words. */
function sentenceFaults({ id, kind, life: { sentence } }: CellReport, told: Recount, until: number): string[] {
  const faults: string[] = [], expects = (words: string): void => {
    if (!sentence.includes(words)) faults.push(`the sentence should say “${words}”: ${sentence}`);
  };
  const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const clock = (minutes: number): string => `day ${Math.floor((minutes + 1e-6) / 1440)}, ${new Date(Math.floor(minutes + 1e-6) * 60_000).toISOString().slice(11, 16)}`;
  expects(` ${id} `);
  if (told.death !== null) {
    expects(` died on ${clock(told.death.minutes)}: `);
    if (told.killer !== null && told.death.cause === 1) expects(`killed by CAR-T cell ${told.killer.id}, ${Math.round(told.killer.minutesBound)} min after it had bound`);
    if (told.hits > 0) expects(`; ${many(told.hits, 'hit')} by ${many(told.attackers, 'CAR-T cell')}`);
  } else expects(` is alive on ${clock(until)}: `);
  if (told.isCart) expects(told.own.length === 0 ? 'it has not bound a cell' : `${told.kills === 0 ? 'no kill' : many(told.kills, 'kill')} in ${many(told.own.length, 'synapse')}`);
  if (told.kills > 0) expects(`, ${Math.round(told.killMinutes / told.kills)} min from synapse to kill in the mean`);
  if (told.death === null && (kind === 'tumor' || kind === 'healthy')) {
    const { suffered } = told, minutes = Math.round(suffered.reduce((sum, { from, to }) => sum + (to ?? until) - from, 0));
    const times = suffered.length === 1 ? 'once' : suffered.length === 2 ? 'twice' : `${suffered.length} times`;
    expects(suffered.length === 0 ? 'no CAR-T cell has bound it' : `bound ${times} by ${many(new Set(suffered.map(({ other }) => other)).size, 'CAR-T cell')}, ${minutes} min in all, ${told.hits === 0 ? 'without a hit' : many(told.hits, 'hit')}`);
  }
  return faults;
}
