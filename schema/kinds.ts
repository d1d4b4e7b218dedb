// What a text that was opened for something else is: one of the files that a run reads or writes, known by how it begins.
import { RECORD_FORMAT, topLevelOf } from './record';
import { FORMAT } from './document';
import { EXPERIMENT_FORMAT } from './experiment/document';
import { LESSON_FORMAT } from './lesson';
import { RECEIPT_FORMAT } from './receipt';
import { faults } from './faults';

/** What each is called. */
export const KINDS = faults.kinds;
export type FileKind = keyof typeof KINDS;

/** The first letters of a snapshot. */
const SNAPSHOT = /^CARTLAB\d/;
/** The time comes first, perhaps below lines of comment. */
const TABLE = /^\ufeff?(?:#[^\n]*\n)*time_min,/;
const EVENTS = /^\{"(?:tick":\d+,"minutes":|provenance":)/;

/** null: none of them, as far as one can see. */
export function kindOf(text: string): FileKind | null {
  if (SNAPSHOT.test(text)) return 'snapshot';
  if (TABLE.test(text)) return 'table';
  if (EVENTS.test(text)) return 'events';
  const whole = topLevelOf(text);
  if (whole['format'] === FORMAT) return 'scenario';
  if (whole['format'] === RECORD_FORMAT) return 'record';
  if (whole['format'] === LESSON_FORMAT) return 'lesson';
  if (whole['format'] === EXPERIMENT_FORMAT) return 'experiment';
  if (whole['format'] === RECEIPT_FORMAT) return 'receipt';
  return 'run' in whole && 'events' in whole || '@context' in whole && 'tableSchema' in whole ? 'description' : null;
}
