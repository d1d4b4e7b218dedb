// Changes of a scenario document as data: set, multiply, remove, merge or add what a path finds.
//
// A path names keys from the document down, with a choice in brackets: in a list an entry, in an object a key that holds dots.
// `schedule[infuse].infuse.product` is the product of every infusion, `populations[kind=tumor].antigenA` the antigen of every
// tumour population, `parameters[kill.hitRate]` a parameter. Comparisons, experiments of a story, whatever starts from a document
// and differs from it: all speak this one language.
import { faults } from './faults';
import { nearest } from './nearest';
import { showValue } from './problem';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Change =
  /** Puts a value there. */
  | { readonly set: string; readonly to: Json }
  /** The number there, or the one at `of`, times a factor; a whole number stays whole. */
  | { readonly multiply: string; readonly by: number; readonly of?: string }
  /** Takes it away. */
  | { readonly remove: string }
  /** Keeps the first entry of a list that is found, with the sum of all their numbers at the path `adding`. */
  | { readonly merge: string; readonly adding: string }
  /** Puts one more entry at the end of a list. */
  | { readonly add: string; readonly entry: Json };

type Node = Record<string, unknown>;
interface Place {
  readonly holder: Node | unknown[];
  readonly key: string | number;
}
interface Segment {
  readonly key: string;
  readonly choice: string | undefined;
}

const SEGMENT = /^(\w+)(?:\[([^\]]+)\])?$/;
export const LONGEST_PATH = 200;
const EXAMPLE = 'populations[kind=tumor].count';
/** Would lead out of the document. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A change that cannot be made of this document. */
export class UnfitChange extends Error {
  /**
   * @param suggestion the key that was probably meant, or ''
   * @param change its place in the list of changes
   */
  constructor(readonly path: string, readonly expected: string, readonly suggestion = '', readonly change = 0) {
    super(`the path ${path} of a change; expected ${expected}`);
  }
}

/** The document with these changes, not yet checked; what cannot be made throws `UnfitChange`. */
export function withChanges(document: unknown, changes: readonly Change[]): unknown {
  const copy = structuredClone(document) as Node;
  changes.forEach((change, n) => {
    try {
      apply(copy, change);
    } catch (thrown) {
      if (!(thrown instanceof UnfitChange)) throw thrown;
      throw new UnfitChange(thrown.path, thrown.expected, thrown.suggestion, n);
    }
  });
  return copy;
}

function apply(document: Node, change: Change): void {
  if ('set' in change) for (const place of find(document, change.set, {})) write(place, structuredClone(change.to));
  else if ('multiply' in change) multiply(document, change);
  else if ('remove' in change) removeThere(find(document, change.remove), change.remove);
  else if ('merge' in change) merge(document, change);
  else add(document, change);
}

/**
 * Every place that a path finds; the last key of a path may be new.
 * @param missing stands in for what the last choice would be made in, if the document has none
 */
function find(document: Node, path: string, missing?: unknown): Place[] {
  const segments = segmentsOf(path);
  let places: Place[] = [{ holder: { document }, key: 'document' }];
  segments.forEach((segment, n) => {
    const before = places, isLast = n === segments.length - 1;
    places = before.flatMap((place) => below(read(place), segment, isLast ? missing : undefined)).filter((place) => isLast || isThere(place));
    if (places.length === 0) throw nothing(path, before.map(read), segment);
  });
  return places;
}

/** @param within what was to hold the part of the path that finds nothing */
function nothing(path: string, within: readonly unknown[] = [], missed?: Segment): UnfitChange {
  return new UnfitChange(path, faults.change.something, missed ? meant(within, missed) : '');
}

/** The key, or the choice from what is under it, that was probably meant. */
function meant(within: readonly unknown[], { key, choice }: Segment): string {
  const keys = within.flatMap(keysOf);
  if (!keys.includes(key)) return nearest(key, keys);
  const found = choice === undefined ? '' : nearest(choice, within.flatMap((node) => choicesOf(read({ holder: node as Node, key }), choice.includes('='))));
  return found === '' ? '' : `${key}[${found}]`;
}

/** What may be chosen from a list or an object: keys, or keys with their values. */
function choicesOf(chosenFrom: unknown, withValues: boolean): string[] {
  if (!Array.isArray(chosenFrom)) return keysOf(chosenFrom);
  return chosenFrom.flatMap((item: unknown) => keysOf(item).map((key) => (withValues ? `${key}=${String((item as Node)[key])}` : key)));
}

/** Dots within brackets part nothing. */
function segmentsOf(path: string): Segment[] {
  return path.slice(0, LONGEST_PATH).split(/\.(?![^[]*\])/).map((part) => {
    const [, key, choice] = SEGMENT.exec(part) ?? [];
    if (key === undefined || FORBIDDEN.has(key) || FORBIDDEN.has(choice ?? '')) {
      throw new UnfitChange(path, part === '' ? faults.change.pathEmpty(EXAMPLE) : faults.change.path(EXAMPLE, showValue(part)));
    }
    return { key, choice };
  });
}

function below(value: unknown, { key, choice }: Segment, missing: unknown): Place[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const node = value as Node;
  if (choice === undefined) return [{ holder: node, key }];
  if (!Object.hasOwn(node, key) && missing !== undefined) node[key] = structuredClone(missing);
  const chosenFrom = Object.hasOwn(node, key) ? node[key] : undefined;
  if (Array.isArray(chosenFrom)) return chosenFrom.flatMap((item: unknown, index) => (isChosen(item, index, choice) ? [{ holder: chosenFrom, key: index }] : []));
  return typeof chosenFrom === 'object' && chosenFrom !== null ? [{ holder: chosenFrom as Node, key: choice }] : [];
}

/** `*` every entry, `2` the third one, `infuse` those with that key, `kind=tumor` those with that value. */
function isChosen(item: unknown, index: number, choice: string): boolean {
  if (choice === '*' || choice === String(index)) return true;
  if (typeof item !== 'object' || item === null) return false;
  const [key, value] = choice.split('=', 2);
  return Object.hasOwn(item, key) && (value === undefined || String((item as Node)[key]) === value);
}

const isThere = ({ holder, key }: Place): boolean => Object.hasOwn(holder, key);
const read = ({ holder, key }: Place): unknown => (Object.hasOwn(holder, key) ? (holder as Node)[key] : undefined);
const keysOf = (value: unknown): string[] => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []);
const write = ({ holder, key }: Place, value: unknown): void => {
  (holder as Node)[key] = value;
};

const noNumber = (path: string): UnfitChange => new UnfitChange(path, faults.change.number);

function numberAt(document: Node, path: string): number {
  const [place] = find(document, path), value = read(place);
  if (typeof value !== 'number') throw noNumber(path);
  return value;
}

function multiply(document: Node, { multiply: path, by, of }: Extract<Change, { multiply: string }>): void {
  const base = of === undefined ? null : numberAt(document, of);
  for (const place of find(document, path)) {
    const value = base ?? read(place);
    if (typeof value !== 'number') throw noNumber(path);
    write(place, Number.isInteger(value) ? Math.round(value * by) : value * by);
  }
}

/** What is not there cannot be taken away; the last key of the path is then probably misspelt. */
function removeThere(places: readonly Place[], path: string): void {
  const there = places.filter(isThere);
  if (there.length === 0) throw nothing(path, places.map(({ holder }) => holder), { key: String(places[0].key), choice: undefined });
  remove(there);
}

function remove(places: readonly Place[]): void {
  // From the end of a list, so that earlier places stay where they are.
  for (const { holder, key } of [...places].reverse()) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
}

function merge(document: Node, { merge: path, adding }: Extract<Change, { merge: string }>): void {
  const [first, ...others] = find(document, path);
  const total = [first, ...others].reduce((sum, place) => sum + numberAt(read(place) as Node, adding), 0);
  write(find(read(first) as Node, adding)[0], total);
  remove(others);
}

function add(document: Node, { add: path, entry }: Extract<Change, { add: string }>): void {
  for (const place of find(document, path)) {
    const list = isThere(place) ? read(place) : [];
    if (!Array.isArray(list)) throw new UnfitChange(path, faults.change.list);
    write(place, [...list as unknown[], structuredClone(entry)]);
  }
}
