// A stroke of a brush in a few words, as time lines and lists have it.
import { SUBSTANCES } from '../sim';
import type { AntigenName, Stroke, Whom } from '../sim';
import { numberWords } from './numberWords';

export const KIND_PLURALS = { tumor: 'tumour cells', cart: 'CAR-T cells', healthy: 'healthy cells', stroma: 'stroma', macrophage: 'macrophages' } as const;

interface Names {
  readonly products: Readonly<Record<string, { readonly label: string }>>;
  readonly antigens: Readonly<Record<AntigenName, string>>;
}

export function strokeWords(stroke: Stroke, names: Names): string {
  if ('place' in stroke) {
    const { clone, product, antigenA, antigenB } = stroke.place;
    const set = ([['A', antigenA], ['B', antigenB]] as const).flatMap(([which, value]) => (value === undefined ? [] : [`${names.antigens[which]} ${numberWords(value)}`]));
    return `${product === undefined ? clone ?? 'stroma' : names.products[product]?.label ?? product} placed${set.length === 0 ? '' : `, ${set.join(', ')}`}`;
  }
  if ('remove' in stroke) return `${whomWords(stroke.remove, names)} taken out`;
  if ('alter' in stroke) {
    const { antigen, times, to } = stroke.alter;
    return `${names.antigens[antigen]} ${to === undefined ? `× ${numberWords(times ?? 1)}` : `= ${numberWords(to)}`} on ${whomWords(stroke.alter, names)}`;
  }
  if ('move' in stroke) return `${whomWords(stroke.move, names)} moved`;
  if ('vessel' in stroke) return 'vessel laid';
  const { field, amount } = stroke.inject, { label, unit } = SUBSTANCES[field];
  return `${label} injected, ${numberWords(amount)} ${unit}`;
}

function whomWords({ kind, clone, product }: Whom, { products }: Names): string {
  return clone ?? (product === undefined ? (kind === undefined ? 'cells' : KIND_PLURALS[kind]) : products[product]?.label ?? product);
}
