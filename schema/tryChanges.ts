// What comes of a document after changes: a sound one, or which of the changes is at fault, with its value and what was expected.
import { currentKey, initialValues } from '../sim';
import type { Scenario } from '../sim';
import { UnfitChange, withChanges } from './changes';
import type { Change } from './changes';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { sketchDrugs } from './drugs';
import { nearest } from './nearest';
import { normalise } from './normalise';
import { shorten } from './paths';
import { showValue } from './problem';
import type { Problem } from './problem';
import { parameterSpecs } from './registry';
import { Report } from './report';

/** Checks a value as a document; its problems go to the report. */
export type Check = (value: unknown, report: Report) => ScenarioDocument | null;

export type Tried = { readonly ok: true; readonly document: ScenarioDocument } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A sound document after these changes; problems have paths such as `change[1].set`. */
export function tryChanges(document: ScenarioDocument, changes: readonly Change[], check: Check): Tried {
  const sound = new Map<number, Report>();
  /** Problems of the document after the first few changes. */
  const after = (count: number): Report => {
    const known = sound.get(count) ?? new Report();
    if (!sound.has(count)) check(withChanges(document, changes.slice(0, count)), known);
    sound.set(count, known);
    return known;
  };
  try {
    const report = new Report(), changed = check(withChanges(document, changes), report);
    if (changed !== null && report.isEmpty) return { ok: true, document: changed };
    sound.set(changes.length, report);
    return { ok: false, problems: blameAll(report.problems(), changes, after) };
  } catch (thrown) {
    if (!(thrown instanceof UnfitChange)) throw thrown;
    return { ok: false, problems: [unfit(thrown, changes, document)] };
  }
}

/** Problems of the document as problems of the changes, in the order of these. */
function blameAll(problems: readonly Problem[], changes: readonly Change[], after: (count: number) => Report): Problem[] {
  const blamed = problems.map((fault) => ({ fault, n: culprit(fault, changes.length, after) })).sort((one, other) => one.n - other.n);
  return blamed.map(({ n, fault: { path, value, expected, suggestion } }) => ({
    path: `change[${n}]`, value: changeWords(changes[n]), suggestion,
    expected: faults.change.sound({ where: path === '' ? faults.document : path, value, expected }),
  }));
}

/** Place of a change with which the fault came: halving finds it by checking few documents, and each check takes its time. */
function culprit({ path, value }: Problem, count: number, after: (count: number) => Report): number {
  let without = 0, having = count;
  while (having - without > 1) {
    const middle = (without + having) >> 1;
    if (after(middle).problems().some((other) => other.path === path && other.value === value)) having = middle;
    else without = middle;
  }
  return without;
}

function unfit({ path, expected, suggestion, change }: UnfitChange, changes: readonly Change[], document: ScenarioDocument): Problem {
  const key = Object.entries(changes[change]).find(([, value]) => value === path)?.[0];
  return { path: `change[${change}]${key === undefined ? '' : `.${key}`}`, value: showValue(path), expected, suggestion: suggestion || asParameter(document, path) };
}

/** The path of the parameter whose bare key was written, as `--set` and knobs have it. */
function asParameter(doc: ScenarioDocument, path: string): string {
  const key = nearest(currentKey(path), parameterSpecs(Object.keys(doc.products ?? {}), sketchDrugs(doc)).keys());
  return key === '' || key.startsWith('products.') || key.startsWith('drugs.') ? key : `parameters[${key}]`;
}

/** `set parameters[kill.hitRate] to 7` */
export function changeWords(change: Change): string {
  const { change: said } = faults;
  if ('set' in change) return said.set(shorten(change.set), showValue(change.to));
  if ('multiply' in change) return change.of === undefined ? said.multiply(shorten(change.multiply), showValue(change.by)) : said.multiplyFrom(shorten(change.multiply), shorten(change.of), showValue(change.by));
  if ('remove' in change) return said.remove(shorten(change.remove));
  return 'merge' in change ? said.merge(shorten(change.merge), shorten(change.adding)) : said.add(shorten(change.add), showValue(change.entry));
}

/** Whether two sound documents make the same run: texts decide nothing, and a default that is written out is still the default. */
export function makeSameRun(one: ScenarioDocument, other: ScenarioDocument): boolean {
  // Tables of cells are long, and mostly the same.
  const samePopulations = JSON.stringify(one.populations) === JSON.stringify(other.populations);
  const decisive = (doc: ScenarioDocument) => JSON.stringify(withoutTexts(normalise(samePopulations ? { ...doc, populations: [] } : doc)));
  return decisive(one) === decisive(other);
}

function withoutTexts(scenario: Scenario): unknown {
  const { name: _1, title: _2, summary: _3, story: _4, watch: _5, experiments: _6, references: _7, claim: _8, parameters: _9, products, schedule, protocols, ...rest } = scenario;
  return {
    ...rest, values: initialValues(scenario),
    products: Object.entries(products).map(([key, { parameters: _, ...design }]) => [key, design]),
    schedule: schedule.map(({ note: _, ...entry }) => entry), protocols: protocols.map(({ note: _, ...order }) => order),
  };
}
