// How names are looked for: every word of the search must occur, however the field spells it; what is called so comes before what only speaks of it.

/** What can be found. */
export interface Findable {
  /** What it is called: key, title, other names. */
  readonly names: string;
  /** What that to which it belongs is called. */
  readonly family?: string;
  /** What is said of it. */
  readonly text: string;
}

/** Spellings that stand for one another. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212-]/g, ''], [/γ/g, 'g'], [/α/g, 'a'], [/β/g, 'b'], [/[µμ]/g, 'u'], [/tumour/g, 'tumor'], [/leukaem/g, 'leukem'], [/haem/g, 'hem'],
  [/signall/g, 'signal'], [/fibre/g, 'fiber'], [/isation/g, 'ization'], [/ageing/g, 'aging'],
];
/** Words up to this length must begin a word of the text: “CAR” is not looked for in “scarce”. */
const SHORT = 3;
const LONGEST_SEARCH = 200;

/** One spelling for all: “IFN-γ” and “ifng”, “PD-1” and “pd1”, “tumour” and “tumor”. */
function fold(text: string): string {
  return SAME.reduce((folded, [pattern, by]) => folded.replace(pattern, by), text.toLowerCase());
}

/** A name of the code with its words apart as well: “hitRate” is found by “hit rate” too. */
export function spoken(name: string): string {
  return `${name} ${name.replace(/([a-z\d])([A-Z])/g, '$1 $2')}`;
}

function termsOf(search: string): string[] {
  return fold(search.slice(0, LONGEST_SEARCH)).split(/\s+/).filter((term) => term !== '');
}

function holds(folded: string, term: string): boolean {
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (term.length > SHORT || at === 0 || !/[a-z\d]/.test(folded[at - 1])) return true;
  }
  return false;
}

/** 3: all words are in its own names; 2: with those of its family; 1: with what is said of it; 0: not found. An empty search finds everything. */
export function relevance({ names, family = '', text }: Findable, search: string): 0 | 1 | 2 | 3 {
  const terms = termsOf(search);
  let folded = fold(names);
  const all = () => terms.every((term) => holds(folded, term));
  if (all()) return 3;
  folded += ` ${fold(family)}`;
  if (all()) return 2;
  folded += ` ${fold(text)}`;
  return all() ? 1 : 0;
}

/** Those found, the most relevant first, otherwise in their order. */
export function find<T>(items: readonly T[], search: string, describe: (item: T) => Findable): T[] {
  const found = items.map((item) => ({ item, rank: relevance(describe(item), search) })).filter(({ rank }) => rank > 0);
  return found.sort((a, b) => b.rank - a.rank).map(({ item }) => item);
}
