// Where a figure comes from, in words: scenario, seed, time, version, state and what was changed, so that anybody can make it again.
import type { ParamInfo, RunInfo, TimelineMark } from '../../workers/simApi';
import { formatClock, formatNumber, withUnit } from './format';
import type { Store } from './store';
import { texts } from './texts';

const t = texts.provenance;

export interface Provenance {
  readonly info: Pick<RunInfo, 'name' | 'seed' | 'params'>;
  readonly minutes: number;
  readonly version: string;
  /** Fingerprint of the state; '' while it is not known. */
  readonly hash: string;
  /** Parameters that are not as the scenario has them. */
  readonly changed: readonly ParamInfo[];
  readonly values: Readonly<Record<string, number>>;
  readonly marks: readonly TimelineMark[];
}

/** Lines of a caption, the most important first. */
export function provenanceLines(from: Provenance): readonly string[] {
  const { info, minutes, version, hash } = from;
  const origin = [t.scenario(info.name), t.seed(info.seed), formatClock(minutes), `${texts.product} ${version}`, ...(hash === '' ? [] : [t.state(hash)])];
  return [origin.join(' · '), ...changesUntil(from)];
}

/** What the lines of a pair are made of. */
export type Told = Pick<Store, 'info' | 'minutes' | 'version' | 'changed' | 'paramValues' | 'marks'>;

/** Of two runs in one figure: what they share, then what sets each apart. */
export function pairLines([ours, theirs]: readonly Told[], names: readonly [string, string], hashes: readonly [string, string]): readonly string[] {
  const info = ours?.info.value;
  if (ours === undefined || theirs === undefined || info === null || info === undefined) return [];
  const minutes = ours.minutes.value, { sideA, sideB } = texts.compare;
  return [[t.scenario(info.name), t.seed(info.seed), formatClock(minutes), `${texts.product} ${ours.version.value}`].join(' · '), sideLine(sideA, names[0], ours, info, minutes, hashes[0]), sideLine(sideB, names[1], theirs, info, minutes, hashes[1])];
}

/** @param first of the two, whose scenario and seed are told already */
export function sideLine(letter: string, name: string, { info, changed, paramValues, marks }: Told, first: Pick<RunInfo, 'name' | 'seed'>, minutes: number, hash: string): string {
  const { name: scenario, seed } = info.value ?? first, changes = changesUntil({ changed: changed.value, values: paramValues.value, marks: marks.value, minutes });
  return `${letter}: ${[name, ...(scenario === first.name ? [] : [t.scenario(scenario)]), ...(seed === first.seed ? [] : [t.seed(seed)]), ...(hash === '' ? [] : [t.state(hash)]), ...changes].join(' · ')}`;
}

/** One line, or none. */
export function changesUntil(from: Pick<Provenance, 'changed' | 'values' | 'marks' | 'minutes'>): readonly string[] {
  const changes = [...changedWords(from), ...deedWords(from)];
  return changes.length === 0 ? [] : [t.changed(changes.join('; '))];
}

/** “kill rate 0.2 per hour instead of 0.1 per hour”, one for each parameter changed. */
export function changedWords({ changed, values }: Pick<Provenance, 'changed' | 'values'>): readonly string[] {
  return changed.map(({ key, value, document, unit }) => t.instead(key, withUnit(formatNumber(values[key] ?? value), unit), withUnit(formatNumber(document), unit)));
}

/** Strokes told one by one: a picture that was painted has hundreds. */
const MOST_STROKES = 3;

function strokesInWords(strokes: readonly TimelineMark[]): string {
  const from = formatClock(strokes[0].minutes), to = formatClock(strokes[strokes.length - 1].minutes);
  return from === to ? texts.brush.manyAt(strokes.length, from) : texts.brush.many(strokes.length, from, to);
}

/** What the user did to the run up to now, apart from parameters. */
export function deedWords({ marks, minutes }: Pick<Provenance, 'marks' | 'minutes'>): readonly string[] {
  const done = marks.filter((mark) => mark.origin === 'live' && mark.kind !== 'set' && mark.minutes <= minutes), strokes = done.filter(({ kind }) => kind === 'stroke');
  const told = strokes.length > MOST_STROKES ? done.filter(({ kind }) => kind !== 'stroke') : done;
  return [
    ...told.map((mark) => t.deed(mark.label, formatClock(mark.minutes))),
    ...(told === done ? [] : [strokesInWords(strokes)]),
  ];
}
