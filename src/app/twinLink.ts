// The other run of a comparison as part of a link: read with suspicion, written so that it can be read.
import type { Change, LoadRequest } from '../../workers/simApi';

/** From the document and the seed of the first run, or, where that does not tell all, from a record of its own. */
export interface TwinLink {
  readonly name: string;
  readonly text: string | null;
  readonly changes: readonly Change[];
  readonly set: Readonly<Record<string, number>>;
}

const LONGEST_NAME = 300, MOST_CHANGES = 50, MOST_SET = 500;
const KEYS: ReadonlySet<string> = new Set(['name', 'text', 'changes', 'set']);
const PARAMETER = /^[A-Za-z]\w{0,39}(\.[A-Za-z][\w-]{0,39}){1,2}$/;

/** What a stranger says the other run is; null if it is nothing of the kind. */
export function twinOf(value: unknown): TwinLink | null {
  if (!isObject(value) || Object.keys(value).some((key) => !KEYS.has(key))) return null;
  const { name, text, changes, set } = value;
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cs}]/u.test(name)) return null;
  if (text !== null && typeof text !== 'string') return null;
  if (!Array.isArray(changes) || changes.length > MOST_CHANGES || !changes.every(isObject)) return null;
  if (!isObject(set) || Object.keys(set).length > MOST_SET) return null;
  if (!Object.entries(set).every(([key, number]) => PARAMETER.test(key) && !/(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(key) && typeof number === 'number' && Number.isFinite(number))) return null;
  return { name, text, changes: changes as unknown as readonly Change[], set: set as Readonly<Record<string, number>> };
}

/** How it is opened, beside a run that was opened so. */
export function twinRequestOf({ text, changes, set }: TwinLink, { preset, text: ourText, seed, file }: LoadRequest): LoadRequest {
  if (text !== null) return { text, file };
  return { ...(preset === undefined ? {} : { preset }), ...(ourText === undefined ? {} : { text: ourText }), file, ...(seed === undefined ? {} : { seed }), changes, set };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
