// A CAR from the bench, tried: beside the open run, in its place from the start, or as a dose of its own that branches off now.
import type { CarDesign, Change, LoadRequest, RunInfo } from '../../workers/simApi';
import { LONGEST_COURSE_NAME } from '../../schema/limits';
import type { TwinRequest } from './compare';
import { formatNumber, withUnit } from './format';
import type { Lab } from './lab';
import { tellLeft } from './leaving';
import { texts } from './texts';

const t = texts.carBench;

/** A design beside the product that it began with. */
export interface Drafted {
  readonly product: string;
  readonly before: CarDesign;
  readonly design: CarDesign;
}

export interface TrialDose {
  readonly count: number;
  readonly entry: string;
}

/** Characters that a document allows for the label of a product. */
const LONGEST_LABEL = 60;

/** How the design differs, in words. */
export function designWords({ product, before, design }: Drafted, info: RunInfo): string {
  const { A, B } = info.antigens, words: string[] = [];
  if (JSON.stringify(design.gate) !== JSON.stringify(before.gate)) words.push(gateWords(design.gate, A, B));
  if (design.costimulation !== before.costimulation) words.push(t.try.domain(design.costimulation));
  if (design.hinge !== before.hinge) words.push(t.try.hinge(design.hinge));
  for (const { name, title, unit } of paramsOf(info, product)) if (design.parameters[name] !== before.parameters[name]) words.push(t.try.value(plainTitle(title, info, product), withUnit(formatNumber(design.parameters[name]), unit)));
  return words.length === 0 ? t.try.same : words.join(', ');
}

export function gateWords(gate: CarDesign['gate'], A: string, B: string): string {
  switch (gate.kind) {
    case 'single': return t.gates.one(gate.antigen === 'A' ? A : B);
    case 'not': return gate.antigen === 'A' ? t.gates.not(A, B) : t.gates.not(B, A);
    default: return t.gates[gate.kind](A, B);
  }
}

/** Parameters of a product, in the order in which it declares them. */
export const paramsOf = (info: RunInfo, product: string): RunInfo['params'] => info.params.filter(({ group }) => group === `products.${product}`);

/** The title of a parameter without the name of the product before it. */
export function plainTitle(title: string, { products }: RunInfo, product: string): string {
  const label = products.find(({ name }) => name === product)?.label ?? '';
  return title.startsWith(`${label}: `) ? title.slice(label.length + 2) : title;
}

/** What the product’s place in the document takes: signalling, hinge and gate are changes of it, numbers hold from the start. */
function inPlace({ product, before, design }: Drafted): { readonly changes: readonly Change[]; readonly set: Readonly<Record<string, number>> } {
  const at = `products[${product}]`, changes: Change[] = [];
  if (design.costimulation !== before.costimulation) changes.push({ set: `${at}.costimulation`, to: design.costimulation });
  // Left out in the document it follows the signalling domain.
  if (design.hinge !== before.hinge || design.costimulation !== before.costimulation) changes.push({ set: `${at}.hinge`, to: design.hinge });
  if (JSON.stringify(design.gate) !== JSON.stringify(before.gate)) changes.push({ set: `${at}.gate`, to: { ...design.gate } });
  const set = Object.fromEntries(Object.entries(design.parameters).filter(([name, value]) => value !== before.parameters[name]).map(([name, value]) => [`products.${product}.${name}`, value]));
  return { changes, set };
}

/** The open run with this CAR in place of the product, as the other side of a comparison. */
export function twinOf(lab: Lab, drafted: Drafted): TwinRequest | null {
  const info = lab.store.info.value, opened = lab.source.feed.alone;
  return info === null || opened === null ? null : { name: designWords(drafted, info), request: replaced(opened.request, drafted) };
}

function replaced(request: LoadRequest, drafted: Drafted): LoadRequest {
  const { changes, set } = inPlace(drafted);
  return { ...request, changes: [...(request.changes ?? []), ...changes], set: { ...request.set, ...set } };
}

/** The same in place of the open run: a course of its own where the document stays what it is, otherwise another run. */
export async function fromStart(lab: Lab, drafted: Drafted): Promise<boolean> {
  const { store, source } = lab, info = store.info.value, { alone, opened } = source.feed;
  if (info === null || alone === null || opened === null) return false;
  const { changes, set } = inPlace(drafted);
  if (changes.length > 0) return source.load(replaced(alone.request, drafted), opened.file);
  const { deeds, seed } = info, course = { name: nameOf(drafted, info), from: null, fork: 0, seed, set: { ...deeds.set, ...set }, actions: deeds.actions, until: 0, hash: '' };
  return openTree(lab, { ...opened.request, courses: [...deeds.courses, course], course: deeds.courses.length, until: 0 });
}

/** A dose of this CAR now: one more product of the same document, so that nothing before it changes, and a course that leaves the present one. */
export function infuseNow(lab: Lab, drafted: Drafted, { count, entry }: TrialDose): Promise<boolean> {
  const request = branchRequest(lab, drafted, { count, entry });
  return request === null ? Promise.resolve(false) : openTree(lab, request);
}

export function branchRequest({ store, source }: Pick<Lab, 'store' | 'source'>, drafted: Drafted, { count, entry }: TrialDose): LoadRequest | null {
  const info = store.info.value, { opened } = source.feed, { tick, minutes } = store.meta.value;
  if (info === null || opened === null) return null;
  const { product, design: { parameters, gate, ...car } } = drafted, { deeds } = info, name = freeName(info), words = nameOf(drafted, info);
  const label = t.try.label(info.products.find((one) => one.name === product)?.label ?? product, designWords(drafted, info)).slice(0, LONGEST_LABEL);
  let from = deeds.course;
  while (deeds.courses[from].from !== null && tick < deeds.courses[from].fork) from = deeds.courses[from].from!;
  // With one more product a state is told by another hash: what was known of their ends is reckoned anew.
  const known = deeds.courses.map((one, n) => ({ ...one, hash: '', until: n === from ? Math.max(one.until, tick) : one.until })), { seed, set } = known[from];
  const course = { name: words, from, fork: tick, seed, set, actions: [{ tick, action: { infuse: { product: name, count, entry: entry as 'edge', over: 0 } } }], until: tick, hash: '' };
  const changes: readonly Change[] = [...(opened.request.changes ?? []), { set: `products[${name}]`, to: { label, ...car, gate: { ...gate }, ...parameters } }];
  return { ...opened.request, changes, courses: [...known, course], course: known.length, until: minutes };
}

/** All courses come along: none was left. */
async function openTree({ store, source }: Lab, request: LoadRequest): Promise<boolean> {
  const isThere = await source.load(request, source.feed.opened?.file ?? null);
  if (isThere) tellLeft(store, null);
  return isThere;
}

const nameOf = (drafted: Drafted, info: RunInfo): string => designWords(drafted, info).slice(0, LONGEST_COURSE_NAME);

function freeName({ products }: RunInfo): string {
  for (let n = 1; ; n++) if (!products.some(({ name }) => name === `design${n}`)) return `design${n}`;
}
