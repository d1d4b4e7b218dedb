// Changes of a scenario document as data: set, multiply, remove or merge what a path finds.
//
// A path names keys from the document down, with a choice in brackets where there is a list: `schedule[infuse].infuse.product`
// is the product of every infusion, `populations[kind=tumor].antigenA` the antigen of every tumour population.
import { parseScenario } from '../schema';
import type { ScenarioDocument } from '../schema';
import type { Scenario } from '../sim';
import type { Json } from './experiment';

export type Change =
  /** Puts a value there. */
  | { readonly set: string; readonly to: Json }
  /** The number there, or the one at `of`, times a factor; a whole number stays whole. */
  | { readonly multiply: string; readonly by: number; readonly of?: string }
  /** Takes it away. */
  | { readonly remove: string }
  /** Keeps the first entry of a list that is found, with the sum of all their numbers at the path `adding`. */
  | { readonly merge: string; readonly adding: string };

type Node = Record<string, unknown>;
interface Place {
  readonly holder: Node | unknown[];
  readonly key: string | number;
}

const SEGMENT = /^(\w+)(?:\[([^\]]+)\])?$/;
const LONGEST_PATH = 200;

/** The scenario of a document after these changes; a fault in them is an error that names the place. */
export function changed(document: ScenarioDocument, changes: readonly Change[]): Scenario {
  const copy = structuredClone(document) as unknown as Node;
  for (const change of changes) apply(copy, change);
  const parsed = parseScenario(JSON.stringify(copy), `${document.name}, changed`);
  if (!parsed.ok) throw new Error(`${document.name} with changes: ${parsed.problems.map(({ path, value, expected }) => `${path}: ${value}; expected ${expected}`).join('; ')}`);
  return parsed.scenario;
}

function apply(document: Node, change: Change): void {
  if ('set' in change) for (const place of find(document, change.set)) write(place, structuredClone(change.to));
  else if ('multiply' in change) multiply(document, change);
  else if ('remove' in change) remove(find(document, change.remove));
  else merge(document, change);
}

/** Every place that a path finds; the last key of a path may be new. */
function find(document: Node, path: string): Place[] {
  let places: Place[] = [{ holder: { document }, key: 'document' }];
  for (const segment of path.slice(0, LONGEST_PATH).split('.')) {
    const [, key, choice] = SEGMENT.exec(segment) ?? [];
    if (key === undefined) throw new Error(`the path ${path} of a change has a part that is no key: ${segment}`);
    places = places.flatMap((place) => below(read(place), key, choice));
  }
  if (places.length === 0) throw new Error(`the path ${path} of a change finds nothing in ${String(document['name'])}`);
  return places;
}

function below(value: unknown, key: string, choice: string | undefined): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (choice === undefined) return [{ holder: value as Node, key }];
  const list = (value as Node)[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => (isChosen(item, index, choice) ? [{ holder: list, key: index }] : []));
}

/** `*` every entry, `2` the third one, `infuse` those with that key, `kind=tumor` those with that value. */
function isChosen(item: unknown, index: number, choice: string): boolean {
  if (choice === '*' || choice === String(index)) return true;
  if (typeof item !== 'object' || item === null) return false;
  const [key, value] = choice.split('=', 2);
  return Object.hasOwn(item, key) && (value === undefined || String((item as Node)[key]) === value);
}

const read = ({ holder, key }: Place): unknown => (holder as Node)[key];
const write = ({ holder, key }: Place, value: unknown): void => {
  (holder as Node)[key] = value;
};

function numberAt(document: Node, path: string): number {
  const [place] = find(document, path), value = read(place);
  if (typeof value !== 'number') throw new Error(`the path ${path} of a change finds no number in ${String(document['name'])}`);
  return value;
}

function multiply(document: Node, { multiply: path, by, of }: Extract<Change, { multiply: string }>): void {
  const base = of === undefined ? null : numberAt(document, of);
  for (const place of find(document, path)) {
    const value = base ?? read(place);
    if (typeof value !== 'number') throw new Error(`the path ${path} of a change finds no number in ${String(document['name'])}`);
    write(place, Number.isInteger(value) ? Math.round(value * by) : value * by);
  }
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
