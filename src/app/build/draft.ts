// The draft of a scenario: one value that is never changed, steps that make another one, and the way back.
import { inStyleOf } from './draftText';
import { isDict, isList } from './json';
import type { Json, Path } from './json';

/** The document with another value at a path; undefined takes away what is there. `order`: the keys of that object as they usually follow each other. */
export function put(root: Json, path: Path, value: Json | undefined, order: readonly string[] = []): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? root;
  if (isList(root) && typeof key === 'number') {
    const next = rest.length > 0 ? put(root[key] ?? {}, rest, value, order) : value;
    if (next === root[key]) return root;
    const list = next === undefined ? root.filter((_, n) => n !== key) : root.map((one, n) => (n === key ? next : one));
    return inStyleOf(next !== undefined && key >= root.length ? [...root, next] : list, root);
  }
  const object = isDict(root) ? root : {}, name = String(key), before = Object.hasOwn(object, name) ? object[name] : undefined;
  const next = rest.length > 0 ? put(before ?? {}, rest, value, order) : value;
  if (next === before) return root;
  if (next === undefined) return inStyleOf(Object.fromEntries(Object.entries(object).filter(([other]) => other !== name)), root);
  const entries = Object.entries(object);
  if (before !== undefined) return inStyleOf(Object.fromEntries(entries.map(([other, one]) => [other, other === name ? styled(next, one) : one])), root);
  entries.splice(placeOf(name, entries.map(([other]) => other), rest.length > 0 ? [] : order), 0, [name, next]);
  return inStyleOf(Object.fromEntries(entries), root);
}

const styled = (next: Json, before: Json): Json => (typeof next === 'object' && next !== null && isList(next) === isList(before) ? inStyleOf(next, before) : next);

/** Before the first key that usually follows it. */
function placeOf(name: string, keys: readonly string[], order: readonly string[]): number {
  const rank = order.indexOf(name), at = rank < 0 ? -1 : keys.findIndex((key) => order.indexOf(key) > rank);
  return at < 0 ? keys.length : at;
}

/** One more entry at the end of a list, or before another one. */
export function insert(root: Json, path: Path, entry: Json, at?: number): Json {
  const list = path.reduce<Json | undefined>((here, key) => (isList(here) || isDict(here) ? (here as Readonly<Record<string | number, Json>>)[key] : undefined), root);
  const entries = isList(list) ? list : [];
  return put(root, path, inStyleOf([...entries.slice(0, at ?? entries.length), entry, ...entries.slice(at ?? entries.length)], list));
}

/** An entry of a list, moved up or down. */
export function move(root: Json, path: Path, list: readonly Json[], from: number, to: number): Json {
  if (to < 0 || to >= list.length) return root;
  const without = list.filter((_, n) => n !== from);
  return put(root, path, inStyleOf([...without.slice(0, to), list[from]!, ...without.slice(to)], list));
}

/** An entry of an object under another name, at the same place; the document as it is where that name is taken. */
export function rename(root: Json, path: Path, object: Readonly<Record<string, Json>>, from: string, to: string): Json {
  if (from === to || Object.hasOwn(object, to)) return root;
  return put(root, path, inStyleOf(Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value])), object));
}

/** Keys under which a change or a knob names a place of the document. */
const PLACES: ReadonlySet<string | number> = new Set(['path', 'set', 'multiply', 'of', 'remove', 'merge', 'add']);

/** Whoever calls a product or a drug of the document by its name calls it by the new one. */
export function renameEverywhere(root: Json, kind: 'products' | 'drugs', from: string, to: string): Json {
  const isDrug = kind === 'drugs', group = `${kind}.${from}`, next = `${kind}.${to}`, place = new RegExp(`(?<![\\w.])${kind}\\.${from.replace(/[^\w]/g, '\\$&')}(?=[.\\]]|$)`, 'g');
  const text = (value: string, key: string | number, part: string): string => {
    if (part === 'knobs' || part === 'experiments') return part === 'knobs' && key !== 'label' || PLACES.has(key) ? value.replace(place, next) : value;
    return value === from && (isDrug ? key === 'drug' || key === 'variable' : key === 'product') ? to : value;
  };
  const walk = (value: Json, key: string | number, part: string): Json => {
    if (typeof value === 'string') return text(value, key, part);
    if (isList(value)) return same(value, value.map((one, n) => walk(one, n, part)));
    if (!isDict(value)) return value;
    const entries = Object.entries(value), isParameters = key === 'parameters' || key === 'set';
    const after = entries.map(([name, one]) => [isParameters && name.startsWith(`${group}.`) ? next + name.slice(group.length) : name, walk(one, name, part)] as const);
    return after.every(([name, one], n) => name === entries[n]![0] && one === entries[n]![1]) ? value : inStyleOf(Object.fromEntries(after), value);
  };
  return ['schedule', 'protocols', 'parameters', 'knobs', 'experiments'].reduce((draft, part) => {
    const value = isDict(draft) ? draft[part] : undefined;
    return value === undefined ? draft : put(draft, [part], walk(value, part, part));
  }, root);
}

function same(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((one, n) => one === before[n]) ? before : inStyleOf(after, before);
}

export interface History {
  readonly past: readonly Json[];
  readonly present: Json;
  readonly future: readonly Json[];
  /** What the last step changed: further letters typed there are the same step. */
  readonly last: string;
}

const MOST_STEPS = 300;

export function begin(present: Json): History {
  return { past: [], present, future: [], last: '' };
}

/** @param what is changed, '' for a step of its own */
export function step(history: History, present: Json, what = ''): History {
  if (present === history.present) return history;
  const isSame = what !== '' && what === history.last;
  const past = isSame ? history.past : [...history.past.slice(1 - MOST_STEPS), history.present];
  return { past, present, future: [], last: what };
}

export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  return before === undefined ? { past, present, future, last: '' } : { past: past.slice(0, -1), present: before, future: [present, ...future], last: '' };
}

export function redo({ past, present, future }: History): History {
  const [next, ...rest] = future;
  return next === undefined ? { past, present, future, last: '' } : { past: [...past, present], present: next, future: rest, last: '' };
}
