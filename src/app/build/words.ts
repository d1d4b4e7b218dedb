// What the form calls things: names of fields, entries and values in plain words.
import { labelOfKey } from '../../../schema/descriptions';
import { countWords } from '../../../schema/numberWords';
import { joinPath } from '../../../schema/paths';
import { speaker } from '../language';
import { BUILD_TEXTS } from '../texts/build';
import { insideOf, plainShape } from './form';
import type { Alternative, Shape } from './form';
import { isDict, isList, valueAt } from './json';
import type { Json, Path } from './json';

const t = BUILD_TEXTS;

/** A path as the id of an element. */
export function idOf(path: Path, part = ''): string {
  return `b-${joinPath(path).replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}`)}${part === '' ? '' : `--${part}`}`;
}

/** `ticksPerMinute` → “Ticks per minute”. */
export function labelOf(key: string | number, shape?: Shape, top: string | number = ''): string {
  if (typeof key === 'number') return t.entry(key + 1);
  // The same word may mean something else in another part of the document.
  if (Object.hasOwn(t.labels, `${top}.${key}`)) return t.labels[`${top}.${key}`]!;
  if (Object.hasOwn(t.labels, key)) return t.labels[key]!;
  if (shape !== undefined && shape.title !== '') return shape.title;
  return speaker().dictionary.say(labelOfKey(key));
}

/** Nouns of other languages keep their capitals. */
const SMALL_INSIDE: ReadonlySet<string> = new Set(['en', 'es']);

/** A label within a sentence: “Add patient”, but “Add IL-2” and “Hinzufügen: Patient”. */
export function inSentence(label: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(label) && !/\p{Lu}/u.test(label.slice(1));
  return isWord && SMALL_INSIDE.has(speaker().language) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Antigens are called as this document calls them: “Antigen A (CD19)”. */
export function labelIn(draft: Json, path: Path, shape?: Shape): string {
  const key = path.at(-1) ?? '', label = labelOf(key, shape, path[0]), antigen = /^antigen([AB])$/.exec(String(key))?.[1], own = antigen === undefined ? undefined : valueAt(draft, ['antigens', antigen]);
  return typeof own === 'string' ? `${label} (${own})` : label;
}

/** A path as a reader would say it: “Populations, No. 1, Count”. @param root the form of the document @param draft the document */
export function placeOf(path: Path, root: Shape, draft: Json): string {
  if (path.length === 0) return t.wholeDocument;
  let shape: Shape | undefined = root;
  return path.map((key, n) => {
    const holder: Shape | undefined = shape === undefined ? undefined : plainShape(shape, valueAt(draft, path.slice(0, n)));
    shape = holder === undefined ? undefined : insideOf(holder, key);
    // Names of products and drugs are the document's own.
    return coordinateOf(path[n - 1], key, path.length - n) ?? (holder?.is === 'dictionary' ? String(key) : labelOf(key, shape, path[0]));
  }).join(', ');
}

/** Lists of two or three numbers, each of which has a name of its own. */
const PLACES: ReadonlySet<string> = new Set(['center', 'from', 'to', 'at']);

/** “Width” of a size, “x” of a place; undefined where the number counts entries. */
function coordinateOf(list: string | number | undefined, key: string | number, left: number): string | undefined {
  if (typeof key !== 'number' || left > 1) return undefined;
  return list === 'size' ? t.sizes[key] : typeof list === 'number' || PLACES.has(String(list)) ? t.axes[key] : undefined;
}

/** An entry of a list in a line. */
export function entryName(value: Json | undefined, n: number): string {
  if (!isDict(value)) return typeof value === 'string' || typeof value === 'number' ? shorten(String(value)) : isList(value) ? value.join(', ') : t.entry(n + 1);
  const said = ['label', 'at', 'text', 'path', 'on', 'kind', 'note'].map((key) => value[key]).find((one) => typeof one === 'string' || typeof one === 'number');
  const when = valueAt(value, ['when', 'variable']), what = deedOf(value);
  const name = when === undefined ? (said === undefined ? t.entry(n + 1) : String(said)) : `${when} ≥ ${String(valueAt(value, ['when', 'atLeast']) ?? '')}`;
  const count = typeof value['count'] === 'number' && typeof value['label'] === 'string' ? t.cellsOf(value['count']) : '';
  return [shorten(name), what, count].filter((part) => part !== '').join(' · ');
}

/** What an entry of the schedule does. */
function deedOf(value: Json): string {
  const product = valueAt(value, ['infuse', 'product']), drug = valueAt(value, ['give', 'drug']), set = valueAt(value, ['set']);
  if (product !== undefined) return `${amountOf(valueAt(value, ['infuse', 'cells']) ?? valueAt(value, ['infuse', 'count']))} ${String(product)}`.trim();
  if (drug !== undefined) return String(drug);
  const other = isDict(value) && value['at'] !== undefined ? Object.keys(value).find((key) => isDict(value[key]) && key !== 'set') : undefined;
  return isDict(set) ? Object.keys(set).join(', ') : other === undefined ? '' : inSentence(labelOf(other, undefined, 'schedule'));
}

const amountOf = (count: Json | undefined): string => (typeof count === 'number' ? (count >= 1e6 ? count.toExponential().replace('e+', 'e') : countWords(count)) : '');

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** What a kind of value is called in a list of choices. */
export function alternativeName({ name, shape }: Alternative, key: string | null): string {
  if (key === null) return shape.is === 'object' && shape.fields.has('text') ? t.objectBesideText : t.types[name] ?? name;
  const doc = shape.is === 'object' ? shape.fields.get(key)?.doc ?? '' : '';
  return doc === '' ? choiceWords(name) : `${choiceWords(name)} – ${doc}`;
}

/** One of the values among which one chooses: a word of documents in the language of the page, where it is a word. */
export function choiceWords(value: Json | undefined): string {
  return typeof value === 'string' && Object.hasOwn(t.choices, value) ? t.choices[value]! : usualWords(value);
}

/** A value that holds although nobody says it. */
export function usualWords(value: Json | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : value === true ? t.yes : value === false ? t.no : String(value);
}
