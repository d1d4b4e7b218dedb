// What a film says of itself, in the picture and in the file: scenario, seed, span, version, and what was changed.
import type { Twin } from '../compare';
import { formatClock } from '../format';
import type { Lab } from '../lab';
import { changedWords, deedWords } from '../provenance';
import type { Span } from '../span';
import type { Store } from '../store';
import { texts } from '../texts';
import type { FilmNotes } from './writer';

const t = texts.provenance;

/** The lines stand under the title in the picture and in the metadata of the file. @param twin the other one of two runs in the picture */
export function filmNotes({ store }: Pick<Lab, 'store'>, [from, to]: Span, twin: Twin | null = null): FilmNotes {
  const info = store.info.value;
  if (info === null) return { title: texts.product, lines: [] };
  const origin = [t.scenario(info.name), t.seed(info.seed), texts.film.moments(formatClock(from), formatClock(to)), `${texts.product} ${store.version.value}`].join(' · ');
  if (twin === null) return { title: info.title, lines: [origin, ...changesOf(store, to)] };
  const lineOf = (letter: string, name: string, its: Store): string => {
    const seed = its.info.value?.seed ?? info.seed;
    return `${letter}: ${[name, ...(seed === info.seed ? [] : [t.seed(seed)]), ...changesOf(its, to)].join(' · ')}`;
  };
  const { sideA, sideB } = texts.compare, [ours, theirs] = twin.names;
  return { title: info.title, lines: [origin, lineOf(sideA, ours, store), lineOf(sideB, theirs, twin.lab.store)] };
}

function changesOf(store: Store, until: number): readonly string[] {
  const told = { changed: store.changed.value, values: store.paramValues.value, marks: store.marks.value, minutes: until }, changes = [...changedWords(told), ...deedWords(told)];
  return changes.length === 0 ? [] : [t.changed(changes.join('; '))];
}
