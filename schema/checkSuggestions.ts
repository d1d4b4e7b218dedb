// Checks of experiments and knobs: each change can be made, and what comes of it is a sound document; each knob moves something.
import { currentKey } from '../sim';
import type { Change } from './changes';
import { modelOf } from './checkModel';
import { faults } from './faults';
import { PARAMETER_KEY } from './document';
import type { ScenarioDocument } from './document';
import { sketchDrugs } from './drugs';
import { MOST_CHANGING, changesOf, keyOf, readChange, textOf } from './suggestions';
import type { SuggestionDocument } from './suggestions';
import { nearest } from './nearest';
import { expectedOfIdle } from './parameters';
import { shorten } from './paths';
import { showValue } from './problem';
import type { Problem } from './problem';
import { parameterSpecs } from './registry';
import type { Report } from './report';
import { changeWords, makeSameRun, tryChanges } from './tryChanges';
import type { Check } from './tryChanges';

export function checkSuggestions(doc: ScenarioDocument, report: Report, check: Check): void {
  if (report.isClean('model', 'products', 'drugs', 'knobs')) checkKnobs(doc, report);
  const { experiments } = doc;
  if (!Array.isArray(experiments) || !report.isClean('experiments')) return;
  const changing = experiments.filter((experiment) => changesOf(experiment).length > 0).length;
  if (changing > MOST_CHANGING) report.add('experiments', faults.value.changing(String(changing)), faults.experiments.most(String(MOST_CHANGING)));
  experiments.forEach((experiment, n) => checkForm(experiment, `experiments[${n}]`, report));
  // What is wrong with the document itself is told first.
  if (!report.isEmpty) return;
  experiments.forEach((experiment, n) => {
    for (const fault of problemsOf(doc, experiment, check)) report.addProblem({ ...fault, path: `experiments[${n}].${fault.path}` });
  });
}

function checkForm(experiment: SuggestionDocument, path: string, report: Report): void {
  changesOf(experiment).forEach((change, n) => {
    const read = readChange(change as Parameters<typeof readChange>[0]);
    if (!read.ok) report.add(`${path}.change[${n}]`, change, read.expected);
  });
}

function problemsOf(doc: ScenarioDocument, experiment: SuggestionDocument, check: Check): readonly Problem[] {
  const changes = changesOf(experiment);
  if (changes.length === 0) return [];
  const tried = tryChanges(bare(doc), changes, check);
  if (!tried.ok) return tried.problems;
  return makeSameRun(doc, tried.document) ? [withoutEffect(changes)] : [];
}

function withoutEffect(changes: readonly Change[]): Problem {
  return {
    path: changes.length === 1 ? 'change[0]' : 'change', value: shorten(changes.map(changeWords).join('; ')), suggestion: '', expected: faults.experiments.idle(changes.length),
  };
}

/** The document without what is checked here. */
export function bare(doc: ScenarioDocument): ScenarioDocument {
  const { experiments: _, knobs: __, ...rest } = doc;
  return rest;
}

const specsOf = (doc: ScenarioDocument) => parameterSpecs(Object.keys(doc.products ?? {}), sketchDrugs(doc));

function checkKnobs(doc: ScenarioDocument, report: Report): void {
  const specs = specsOf(doc), seen = new Set<string>();
  doc.knobs?.forEach((knob, n) => {
    const path = typeof knob === 'string' ? `knobs[${n}]` : `knobs[${n}].path`, key = keyOf(knob), now = currentKey(key);
    const suggestion = specs.has(now) && now !== key ? now : nearest(key, specs.keys());
    if (!specs.has(key)) report.addProblem({ path, value: showValue(key), expected: PARAMETER_KEY(), suggestion });
    else if (seen.has(key)) report.add(path, key, faults.experiments.once);
    else if (expectedOfIdle(modelOf(doc), key) !== '') report.add(path, key, expectedOfIdle(modelOf(doc), key));
    seen.add(key);
  });
}

/** A changed document with those suggestions that still mean something: experiments that can no longer be made keep their words. */
export function withFittingSuggestions(doc: ScenarioDocument, check: Check): ScenarioDocument {
  const specs = specsOf(doc);
  const knobs = doc.knobs?.filter((knob) => specs.has(keyOf(knob)));
  const experiments = doc.experiments?.map((experiment) => (problemsOf(doc, experiment, check).length === 0 ? experiment : textOf(experiment)));
  return { ...bare(doc), ...(experiments ? { experiments } : {}), ...(knobs && knobs.length > 0 ? { knobs } : {}) };
}
