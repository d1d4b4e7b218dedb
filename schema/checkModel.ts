// Checks of a document against the model it asks for: what that model would pass over in silence is a problem.
import { DEFAULT_MODEL, MODELS } from '../sim';
import type { ModelName } from '../sim';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { clockOf } from './normalise';
import { expectedOfIdle } from './parameters';
import { joinPath } from './paths';
import type { Report } from './report';

const SPLIT_STEP = 'secrete.splitStep';

export function checkModel(doc: ScenarioDocument, report: Report): void {
  if (!report.isClean('model')) return;
  const model = modelOf(doc);
  if (!MODELS[model].hasPatient) checkWithoutPatient(doc, model, report);
  checkAntigens(doc, model, report);
  for (const { path, values } of changesOf(doc, report)) {
    for (const [key, value] of Object.entries(values)) checkIdle(doc, joinPath([...path, key]), key, value, report);
  }
  checkSplitStep(doc, report);
}

/** The model that runs. */
export function modelOf({ model }: ScenarioDocument): ModelName {
  return model ?? DEFAULT_MODEL;
}

/** A model without a patient has no blood, no signs and no drugs. */
function checkWithoutPatient(doc: ScenarioDocument, model: ModelName, report: Report): void {
  if (doc.body !== undefined && doc.body !== null && report.isClean('body')) {
    report.add('body', doc.body, faults.model.body(model));
  }
  if (doc.drugs !== undefined && report.isClean('drugs')) {
    report.add('drugs', doc.drugs, faults.model.drugs);
  }
  if (Array.isArray(doc.protocols) && doc.protocols.length > 0 && report.isClean('protocols')) {
    report.add('protocols', doc.protocols, faults.model.orders(model));
  }
  if (!Array.isArray(doc.schedule)) return;
  doc.schedule.forEach((item, n) => {
    const path = `schedule[${n}]`;
    if (report.isClean(path) && item.give !== undefined) report.add(`${path}.give`, item.give, faults.model.give(model));
  });
}

/** A model may read one antigen only: amounts of the other, and gates that ask for it, would do nothing. */
function checkAntigens(doc: ScenarioDocument, model: ModelName, report: Report): void {
  const { names } = MODELS[model].antigen;
  if (names.includes('B')) return;
  const asked = faults.model.oneAntigen(model);
  const refuse = (path: string, value: unknown, expected: string): void => {
    if (report.isClean(path)) report.add(path, value, expected);
  };
  if (Array.isArray(doc.populations)) {
    doc.populations.forEach((population, n) => {
      if (!report.isClean(`populations[${n}]`)) return;
      if (!isNone(population.antigenB)) refuse(`populations[${n}].antigenB`, population.antigenB, asked);
      population.clones?.forEach(({ antigenB }, m) => {
        if (!isNone(antigenB)) refuse(`populations[${n}].clones[${m}].antigenB`, antigenB, asked);
      });
    });
  }
  if (!isTable(doc.products)) return;
  for (const [name, product] of Object.entries(doc.products)) {
    const path = joinPath(['products', name, 'gate']);
    if (!report.isClean(path) || product.gate === undefined) continue;
    const { gate } = product;
    if (gate.kind !== 'single' || (gate.antigen ?? 'A') !== 'A') refuse(path, gate, faults.model.noGates('{"kind": "single", "antigen": "A"}', model));
  }
}

/** No molecules on any cell, however it is written. */
function isNone(antigen: NonNullable<ScenarioDocument['populations']>[number]['antigenB']): boolean {
  if (antigen === undefined || typeof antigen === 'number') return (antigen ?? 0) === 0;
  if (antigen.distribution === 'constant') return antigen.value === 0;
  return antigen.distribution === 'lognormal' ? antigen.median === 0 : antigen.mean === 0 && antigen.sd === 0;
}

interface Change {
  readonly path: readonly PropertyKey[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** The parameters of a document: those of the start, then those of the schedule. */
function changesOf({ parameters, schedule }: ScenarioDocument, report: Report): Change[] {
  const initial: Change[] = isTable(parameters) ? [{ path: ['parameters'], values: parameters }] : [];
  if (!Array.isArray(schedule)) return initial;
  return [...initial, ...schedule.flatMap((item, n): Change[] => (
    report.isClean(`schedule[${n}]`) && item.set !== undefined ? [{ path: ['schedule', n, 'set'], values: item.set }] : []))];
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkIdle(doc: ScenarioDocument, path: string, key: string, value: unknown, report: Report): void {
  const expected = expectedOfIdle(modelOf(doc), key);
  if (expected !== '' && report.isClean(path)) report.add(path, value, expected);
}

/** What cells take up and give off is not stored in a snapshot: a decision that reads it must follow a field step of its own tick. */
function checkSplitStep(doc: ScenarioDocument, report: Report): void {
  if (!report.isClean('clock')) return;
  const isSplit = changesOf(doc, report).some(({ values }) => {
    const step = values[SPLIT_STEP];
    return typeof step === 'number' && step > 0;
  });
  const { decisionEvery, fieldEvery } = clockOf(doc);
  if (!isSplit || decisionEvery % fieldEvery === 0) return;
  report.add('clock', `decisionEvery ${decisionEvery}, fieldEvery ${fieldEvery}`, faults.clock.splitStep(SPLIT_STEP));
}
