// What the other run is made of: the same document and seed as the open one, and the one thing in which it differs.
import type { Change, CourseInfo, ExperimentInfo, LoadRequest, RunInfo } from '../../workers/simApi';
import { MINUTES_PER_DAY } from '../../sim/units';
import type { TwinRequest } from './compare';
import { courseName } from './courses';
import { formatClock, formatNumber, withUnit } from './format';
import type { Lab } from './lab';
import { texts } from './texts';

const t = texts.compare.names;

/** What differs, as it is chosen in a form. */
export type Choice =
  | { readonly kind: 'parameter'; readonly key: string; readonly value: number }
  | { readonly kind: 'dose'; readonly times: number }
  | { readonly kind: 'day'; readonly later: number }
  | { readonly kind: 'drug'; readonly drug: string; readonly doses: number; readonly day: number }
  | { readonly kind: 'car'; readonly product: string; readonly domain: string }
  | { readonly kind: 'population'; readonly population: string; readonly times: number }
  | { readonly kind: 'rule'; readonly rule: string };

export const DOMAINS = ['4-1BB', 'CD28'] as const;
/** Populations by the names that documents give their kinds. */
export const POPULATIONS = ['tumor', 'healthy', 'stroma', 'macrophage'] as const;

/** The open run with one more difference; null while there is no run. */
export function withChoice(lab: Lab, choice: Choice): TwinRequest | null {
  const info = lab.store.info.value, opened = lab.source.feed.alone;
  if (info === null || opened === null) return null;
  const { request } = opened, more = (change: Change): LoadRequest => ({ ...request, changes: [...(request.changes ?? []), change] });
  const name = nameOf(choice, info);
  switch (choice.kind) {
    case 'parameter': return { name, request: { ...request, set: { ...request.set, [choice.key]: choice.value } } };
    case 'dose': return { name, request: { ...request, changes: [...(request.changes ?? []), ...dosed(choice.times, info)] } };
    case 'day': return { name, request: more({ set: 'schedule[infuse].at', to: dayOfDose(info)! + choice.later * MINUTES_PER_DAY }) };
    case 'drug': return { name, request: more({ add: 'schedule', entry: { at: choice.day * MINUTES_PER_DAY, give: { drug: choice.drug, doses: choice.doses } } }) };
    case 'car': return { name, request: more({ set: `products[${choice.product}].costimulation`, to: choice.domain }) };
    case 'population': return { name, request: more({ multiply: `populations[kind=${choice.population}].count`, by: choice.times }) };
    case 'rule': return { name, request: more({ set: `rules[${choice.rule}]`, to: false }) };
  }
}

/** Planned doses so many times as large; none of them are no doses. */
function dosed(times: number, { dosesIn }: RunInfo): readonly Change[] {
  return times === 0 ? [{ remove: 'schedule[infuse]' }] : dosesIn.map((measure) => ({ multiply: `schedule[infuse].infuse.${measure}`, by: times }));
}

function nameOf(choice: Choice, info: RunInfo): string {
  switch (choice.kind) {
    case 'parameter': {
      const param = info.params.find(({ key }) => key === choice.key);
      return t.parameter(param?.title ?? choice.key, withUnit(formatNumber(choice.value), param?.unit ?? ''));
    }
    case 'dose': return t.dose(formatNumber(choice.times));
    case 'day': return t.day(withUnit(formatNumber(choice.later), 'd'));
    case 'drug': return t.drug(info.drugs.find(({ name }) => name === choice.drug)?.label ?? choice.drug, formatClock(choice.day * MINUTES_PER_DAY));
    case 'car': return t.car(info.products.find(({ name }) => name === choice.product)?.label ?? choice.product, choice.domain);
    case 'population': return t.population(texts.compare.populations[choice.population as keyof typeof texts.compare.populations] ?? choice.population, formatNumber(choice.times));
    case 'rule': return t.rule(info.model.rules.find(({ name }) => name === choice.rule)?.title ?? choice.rule);
  }
}

/** Minute of the only planned dose; null where there is none, or more than one. */
export function dayOfDose(info: RunInfo): number | null {
  const doses = info.marks.filter(({ origin, kind }) => origin === 'scenario' && kind === 'infuse');
  return doses.length === 1 ? doses[0].minutes : null;
}

/** The document as it was opened, with what a story suggests. */
export function withExperiment(lab: Lab, { changes, text }: ExperimentInfo): TwinRequest | null {
  return fromOriginal(lab, changes, text);
}

/** The document as it was opened, with nothing done to it. */
export function original(lab: Lab): TwinRequest | null {
  return fromOriginal(lab, [], texts.compare.original);
}

function fromOriginal(lab: Lab, changes: readonly Change[], name: string): TwinRequest | null {
  const opened = lab.source.feed.alone;
  if (opened === null) return null;
  const { changes: _changes, set: _set, actions: _actions, ...request } = opened.request;
  return { name, request: { ...request, changes, actions: [] } };
}

/** Another course of the open run, as a run of its own. */
export async function withCourse(lab: Lab, course: CourseInfo): Promise<TwinRequest | null> {
  const opened = lab.source.feed.alone, deeds = await lab.client.deedsOf(course.id);
  return opened === null || !deeds.ok ? null : { name: courseName(course), request: { ...opened.request, ...deeds.value } };
}

/** Opens the other run, if it can be told what it is. */
export async function compareWith({ compare }: Lab, twin: TwinRequest | null | Promise<TwinRequest | null>): Promise<boolean> {
  const request = await twin;
  return request !== null && (await compare.enter(request));
}
