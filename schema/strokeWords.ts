// A stroke of a brush in a few words, as time lines and lists have it.
import { SUBSTANCES } from '../sim';
import type { AntigenName, Stroke, Whom } from '../sim';
import { numberWords } from './numberWords';
import { called, words } from './words';

interface Names {
  readonly products: Readonly<Record<string, { readonly label: string }>>;
  readonly antigens: Readonly<Record<AntigenName, string>>;
}

export function strokeWords(stroke: Stroke, names: Names): string {
  const say = words.deeds.stroke;
  if ('place' in stroke) {
    const { clone, product, antigenA, antigenB } = stroke.place;
    const set = ([['A', antigenA], ['B', antigenB]] as const).flatMap(([which, value]) => (value === undefined ? [] : [`${called(names.antigens[which])} ${numberWords(value)}`]));
    return [say.placed(product === undefined ? (clone === undefined ? words.deeds.kinds.stroma : called(clone)) : called(names.products[product]?.label ?? product)), ...set].join(', ');
  }
  if ('remove' in stroke) return say.removed(whomWords(stroke.remove, names));
  if ('alter' in stroke) {
    const { antigen, times, to } = stroke.alter, name = called(names.antigens[antigen]), whom = whomWords(stroke.alter, names);
    return to === undefined ? say.times(name, numberWords(times ?? 1), whom) : say.to(name, numberWords(to), whom);
  }
  if ('move' in stroke) return say.moved(whomWords(stroke.move, names));
  if ('vessel' in stroke) return say.vessel;
  const { field, amount } = stroke.inject, { label, unit } = SUBSTANCES[field];
  return `${say.injected(called(label))}, ${numberWords(amount)} ${unit}`;
}

function whomWords({ kind, clone, product }: Whom, { products }: Names): string {
  if (clone !== undefined) return called(clone);
  return product === undefined ? words.deeds.kinds[kind ?? 'any'] : called(products[product]?.label ?? product);
}
