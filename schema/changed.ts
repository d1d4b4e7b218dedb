// A document after changes: checked like any other, with what its story suggests as far as that still can be done.
import { UnfitChange, withChanges } from './changes';
import type { Change } from './changes';
import { bare, withFittingSuggestions } from './checkExperiments';
import type { ScenarioDocument } from './document';
import { normalise } from './normalise';
import { checkScenario } from './parse';
import type { ParsedScenario } from './parse';
import { Report } from './report';

/** @param file name shown with the problems */
export function changeDocument(document: ScenarioDocument, changes: readonly Change[], file: string): ParsedScenario {
  const report = new Report();
  let changed: ScenarioDocument | null;
  try {
    changed = checkScenario(withChanges(bare(document), changes), report);
  } catch (thrown) {
    if (!(thrown instanceof UnfitChange)) throw thrown;
    return { ok: false, file, problems: [{ path: thrown.path, value: thrown.message, expected: thrown.expected, suggestion: thrown.suggestion }] };
  }
  if (changed === null || !report.isEmpty) return { ok: false, file, problems: report.problems() };
  const fitting = fittingDocument({ ...changed, ...suggestionsOf(document) });
  return { ok: true, document: fitting, scenario: normalise(fitting) };
}

function suggestionsOf({ experiments, knobs }: ScenarioDocument): Pick<ScenarioDocument, 'experiments' | 'knobs'> {
  return { ...(experiments ? { experiments } : {}), ...(knobs ? { knobs } : {}) };
}

/** What is saved must be readable: suggestions that other changes have made impossible stay as words. */
export function fittingDocument(document: ScenarioDocument): ScenarioDocument {
  return withFittingSuggestions(document, checkScenario);
}

