// What a film says of itself, in the picture and in the file: scenario, seed, span, version, and what was changed.
import { formatClock } from '../format';
import type { Lab } from '../lab';
import { changedWords, deedWords } from '../provenance';
import type { Span } from '../span';
import { texts } from '../texts';
import type { FilmNotes } from './writer';

const t = texts.provenance;

/** The lines stand under the title in the picture and in the metadata of the file. */
export function filmNotes({ store }: Pick<Lab, 'store'>, [from, to]: Span): FilmNotes {
  const info = store.info.value;
  if (info === null) return { title: texts.product, lines: [] };
  const told = { changed: store.changed.value, values: store.paramValues.value, marks: store.marks.value, minutes: to }, changes = [...changedWords(told), ...deedWords(told)];
  const origin = [t.scenario(info.name), t.seed(info.seed), texts.film.moments(formatClock(from), formatClock(to)), `${texts.product} ${store.version.value}`].join(' · ');
  return { title: info.title, lines: [origin, ...(changes.length === 0 ? [] : [t.changed(changes.join('; '))])] };
}
