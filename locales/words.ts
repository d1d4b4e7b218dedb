// Messages as a tree of names: `words.share.title` is the message “share-title”, `words.share.tree(3)` one with a gap.
//
// The tree says which messages there are and what stands in their gaps; how they read stands in the files of each language.
import type { Facts, Speaker } from './speaker';

/** A message without gaps. */
export const text = { isText: true } as const;

/** A message with gaps, filled in this order. */
export interface Gaps<A extends readonly (string | number)[]> {
  readonly names: readonly string[];
  readonly filled?: A;
}

type AnyGaps = Gaps<readonly (string | number)[]>;

/** @param names of the gaps, as the languages' files call them */
export function gaps<A extends readonly (string | number)[]>(...names: { [K in keyof A]: string }): Gaps<A> {
  return { names };
}

/** A message whose gaps are filled by name. */
export interface Form<F extends Facts> {
  readonly fields: readonly string[];
  readonly filled?: F;
}

export function form<F extends Facts>(...fields: readonly (keyof F & string)[]): Form<F> {
  return { fields };
}

/** So many messages without gaps, in order. */
export interface Listed {
  readonly length: number;
  readonly isList: true;
}

export function list(length: number): Listed {
  return { length, isList: true };
}

/** Messages that are looked up by names which only come about at run time. */
export interface Open {
  readonly isOpen: true;
  readonly within: Readonly<Record<string, typeof text>>;
}

export function open(within: Readonly<Record<string, typeof text>>): Open {
  return { isOpen: true, within };
}

type Leaf = typeof text | AnyGaps | Form<Facts> | Listed | Open;

export interface Tree {
  readonly [name: string]: Leaf | Tree;
}

/** What is made of a tree. */
export type Words<T> = T extends typeof text ? string
  : T extends Open ? Readonly<Record<string, string>>
  : T extends Listed ? readonly string[]
  : T extends Gaps<infer A> ? (...facts: A) => string
  : T extends Form<infer F> ? (facts: F) => string
  : { readonly [K in keyof T]: Words<T[K]> };

/** @param speaker is asked whenever something is said, so that another language shows at once where it is read again */
export function wordsOf<const T extends Tree>(tree: T, speaker: () => Speaker, under = ''): Words<T> {
  const words = {};
  for (const [name, leaf] of Object.entries(tree)) {
    Object.defineProperty(words, name, { enumerable: true, ...saying(leaf, idOf(under, name), speaker) });
  }
  return words as Words<T>;
}

function saying(leaf: Leaf | Tree, id: string, speaker: () => Speaker): PropertyDescriptor {
  if (isText(leaf)) return { get: () => speaker().say(id) };
  if (isListed(leaf)) return { get: () => Array.from({ length: leaf.length }, (_, n) => speaker().say(`${id}-${n}`)) };
  if (isGaps(leaf)) return { value: (...facts: (string | number)[]) => speaker().say(id, Object.fromEntries(leaf.names.map((name, n) => [name, facts[n]]))) };
  if (isForm(leaf)) return { value: (facts: Facts) => speaker().say(id, facts) };
  return { get: once(() => wordsOf(isOpen(leaf) ? leaf.within : (leaf as Tree), speaker, id)) };
}

/** A branch of the tree is made when somebody first reads from it: most of a page that opens reads from few. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** A message that a tree names, and its gaps. */
export interface Named {
  readonly id: string;
  readonly gaps: readonly string[];
}

/** All messages of a tree: what every language has to know, and nothing else. */
export function messagesOf(tree: Tree, under = ''): Named[] {
  return Object.entries(tree).flatMap(([name, leaf]): Named[] => {
    const id = idOf(under, name);
    if (isOpen(leaf)) return messagesOf(leaf.within, id);
    if (isText(leaf)) return [{ id, gaps: [] }];
    if (isListed(leaf)) return Array.from({ length: leaf.length }, (_, n) => ({ id: `${id}-${n}`, gaps: [] }));
    if (isGaps(leaf)) return [{ id, gaps: leaf.names }];
    if (isForm(leaf)) return [{ id, gaps: leaf.fields }];
    return messagesOf(leaf as Tree, id);
  });
}

/** Names of messages are words and hyphens. */
export function idOf(under: string, name: string): string {
  const plain = name.replace(/[^\w-]/g, '_');
  return under === '' ? plain : `${under}-${plain}`;
}

const isText = (leaf: Leaf | Tree): leaf is typeof text => typeof leaf === 'object' && 'isText' in leaf;
const isOpen = (leaf: Leaf | Tree): leaf is Open => typeof leaf === 'object' && 'isOpen' in leaf;
const isListed = (leaf: Leaf | Tree): leaf is Listed => typeof leaf === 'object' && 'isList' in leaf;
const isGaps = (leaf: Leaf | Tree): leaf is AnyGaps => typeof leaf === 'object' && Array.isArray((leaf as Partial<AnyGaps>).names);
const isForm = (leaf: Leaf | Tree): leaf is Form<Facts> => typeof leaf === 'object' && Array.isArray((leaf as Partial<Form<Facts>>).fields);
