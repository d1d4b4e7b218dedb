// What is looked for among the parameters; the story writes here too.
import { signal } from '@preact/signals';
import { unitAfter } from '../../schema/plural';
import { find, spoken } from '../../schema/search';
import type { Findable } from '../../schema/search';
import type { ParamInfo } from '../../workers/simApi';

export const parameterSearch = signal('');

/** Those that a search finds, those called so first. */
export function found(params: readonly ParamInfo[], search: string): readonly ParamInfo[] {
  return search === '' ? params : find(params, search, findableOf);
}

function findableOf({ key, title, groupTitle, keywords, groupKeywords, doc, unit, evidence }: ParamInfo): Findable {
  return { names: `${spoken(key)} ${title} ${keywords.join(' ')}`, family: `${groupTitle} ${groupKeywords.join(' ')}`, text: `${doc} ${unit} ${unitAfter('', unit)} ${evidence}` };
}

export interface ParamGroup {
  readonly name: string;
  readonly title: string;
  readonly params: readonly ParamInfo[];
}

/** By process, in the order in which they come. */
export function groupsOf(params: readonly ParamInfo[]): readonly ParamGroup[] {
  const groups = new Map<string, ParamInfo[]>();
  for (const param of params) groups.set(param.group, [...(groups.get(param.group) ?? []), param]);
  return [...groups].map(([name, list]) => ({ name, title: asTitle(list[0].groupTitle), params: list }));
}

/** With a capital, if it begins with a plain word: pH, mRNA and µm stay as they are. */
function asTitle(text: string): string {
  return text.replace(/^[a-z](?=[a-z-]*(?:\s|$))/, (letter) => letter.toUpperCase());
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
