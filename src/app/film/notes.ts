// What a film says of itself, in the picture and in the file: scenario, seed, span, version, and what was changed.
import type { Twin } from '../compare';
import { formatClock } from '../format';
import type { Lab } from '../lab';
import { changesUntil, sideLine } from '../provenance';
import type { Span } from '../span';
import { texts } from '../texts';
import type { FilmNotes } from './writer';

const t = texts.provenance;

/** The lines stand under the title in the picture and in the metadata of the file. @param twin the other one of two runs in the picture */
export function filmNotes({ store }: Pick<Lab, 'store'>, [from, to]: Span, twin: Twin | null = null): FilmNotes {
  const info = store.info.value;
  if (info === null) return { title: texts.product, lines: [] };
  const origin = [t.scenario(info.name), t.seed(info.seed), texts.film.moments(formatClock(from), formatClock(to)), `${texts.product} ${store.version.value}`].join(' · ');
  if (twin === null) return { title: info.title, lines: [origin, ...changesUntil({ changed: store.changed.value, values: store.paramValues.value, marks: store.marks.value, minutes: to })] };
  const { sideA, sideB } = texts.compare, [ours, theirs] = twin.names;
  return { title: info.title, lines: [origin, sideLine(sideA, ours, store, info, to, ''), sideLine(sideB, theirs, twin.lab.store, info, to, '')] };
}
