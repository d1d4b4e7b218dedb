// What rules, groups and parameters are called in the field's words, and by what else somebody may look for them.
import { formerKey, streamName } from './firstEdition';
import { RULES } from './models';
import { PARAM_TABLES, splitKey } from './params';
import type { ParamEntry } from './params';
import { PRODUCT_PARAMS } from './products';
import { FIELD_NAMES, SPREAD_PARAMS, SUBSTANCES } from './substances/table';

export interface Names {
  readonly title: string;
  readonly keywords: readonly string[];
}

/** The field's own spelling of what a name in code cannot hold. */
const SPELLINGS: Readonly<Record<string, string>> = {
  cart: 'CAR-T', tumor: 'tumour', ifng: 'IFN-γ', il1: 'IL-1', il2: 'IL-2', il6: 'IL-6', tnf: 'TNF', cd4: 'CD4', cd8: 'CD8', cd28: 'CD28', pd1: 'PD-1',
  crp: 'CRP', bb: '4-1BB', car: 'CAR', a: 'A', b: 'B',
};

/** "hitRate" → "hit rate", "cartRadius" → "CAR-T radius". */
export function wordsOf(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(' ').map((word) => SPELLINGS[word] ?? word).join(' ');
}

const PRODUCTS = `${PRODUCT_PARAMS.group}.`;
const OF_PRODUCTS: Names = { title: PRODUCT_PARAMS.title ?? wordsOf(PRODUCT_PARAMS.group), keywords: ['CAR', 'manufacturing', 'co-stimulation'] };

const GROUPS: ReadonlyMap<string, Names> = new Map<string, Names>([
  ...PARAM_TABLES.map(({ group, title, keywords = [] }): [string, Names] => [group, { title: title ?? wordsOf(group), keywords }]),
  ...FIELD_NAMES.map((name): [string, Names] => [SPREAD_PARAMS[name].group, { title: SUBSTANCES[name].label, keywords: SUBSTANCES[name].keywords }]),
  ...RULES.map((rule): [string, Names] => [rule.params.group, namesOfRule(rule)]),
]);

/** Of a rule; the name it had in the first edition is among the keywords. */
export function namesOfRule({ name, title, keywords }: Names & { readonly name: string }): Names {
  const former = streamName(name);
  return { title, keywords: former === name ? keywords : [...keywords, former] };
}

/** Of a group of parameters: those of its rule, substance or drug; of what a document defines itself its name there. */
export function namesOfGroup(group: string): Names {
  const known = GROUPS.get(group);
  if (known !== undefined) return known;
  const name = wordsOf(splitKey(group)[1]);
  return group.startsWith(PRODUCTS) ? OF_PRODUCTS : { title: name, keywords: [] };
}

/** Of a parameter. The title means something without its group; the key of the first edition is among the keywords. */
export function namesOfParameter({ key, group, name, spec }: Pick<ParamEntry, 'key' | 'group' | 'name' | 'spec'>): Names {
  const former = formerKey(key), own = spec.keywords ?? [];
  return {
    title: spec.title ?? capital(`${namesOfGroup(group).title}: ${wordsOf(name)}`),
    keywords: former === undefined ? own : [...own, former],
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same by key alone. */
export function titleOfParameter(key: string, spec: ParamEntry['spec']): string {
  const [group, name] = splitKey(key);
  return namesOfParameter({ key, group, name, spec }).title;
}
