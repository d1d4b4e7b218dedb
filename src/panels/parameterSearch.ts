// What is looked for among the parameters; the story writes here too.
import { signal } from '@preact/signals';
import type { ParamInfo } from '../../workers/simApi';

export const parameterSearch = signal('');

/** Every word must occur somewhere in the parameter's name, group, meaning, unit or evidence. */
export function matches(param: ParamInfo, search: string): boolean {
  const text = `${param.key} ${wordsOf(param.name)} ${param.doc} ${param.unit} ${param.evidence}`.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** The field's own spelling of what a name in code cannot hold. */
const SPELLINGS: Readonly<Record<string, string>> = {
  cart: 'CAR-T', tumor: 'tumour', ifng: 'IFN-γ', il2: 'IL-2', cd4: 'CD4', cd8: 'CD8', cd28: 'CD28', bb: '4-1BB', car: 'CAR', a: 'A', b: 'B',
};

/** "hitRate" → "hit rate", "cartRadius" → "CAR-T radius". */
export function wordsOf(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(' ').map((word) => SPELLINGS[word] ?? word).join(' ');
}

export interface ParamGroup {
  readonly name: string;
  readonly params: readonly ParamInfo[];
}

/** By process, in the order in which they come. */
export function groupsOf(params: readonly ParamInfo[]): readonly ParamGroup[] {
  const groups = new Map<string, ParamInfo[]>();
  for (const param of params) groups.set(param.group, [...(groups.get(param.group) ?? []), param]);
  return [...groups].map(([name, list]) => ({ name, params: list }));
}

/** Slider position 0–1 of a value and back: along the logarithm where the parameter spans decades. */
export function positionOf(param: ParamInfo, value: number): number {
  const [low, high, at] = isLog(param) ? [Math.log(param.min), Math.log(param.max), Math.log(Math.max(value, param.min))] : [param.min, param.max, value];
  return high > low ? Math.min(1, Math.max(0, (at - low) / (high - low))) : 0;
}

export function valueAt(param: ParamInfo, position: number): number {
  const raw = isLog(param)
    ? Math.exp(Math.log(param.min) + position * (Math.log(param.max) - Math.log(param.min)))
    : param.min + position * (param.max - param.min);
  const tidy = position <= 0 ? param.min : position >= 1 ? param.max : param.integer ? Math.round(raw) : Number(raw.toPrecision(3));
  return Math.min(param.max, Math.max(param.min, tidy));
}

function isLog(param: ParamInfo): boolean {
  return param.scale === 'log' && param.min > 0;
}
