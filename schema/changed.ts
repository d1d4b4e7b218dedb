// A document after changes: checked like any other, with what its story suggests as far as that still can be done.
import type { Change } from './changes';
import { bare, withFittingSuggestions } from './checkSuggestions';
import type { ScenarioDocument } from './document';
import { normalise } from './normalise';
import { checkScenario } from './parse';
import type { ParsedScenario } from './parse';
import { tryChanges } from './tryChanges';

/** @param file name shown with the problems */
export function changeDocument(document: ScenarioDocument, changes: readonly Change[], file: string): ParsedScenario {
  const tried = tryChanges(bare(document), changes, checkScenario);
  if (!tried.ok) return { ok: false, file, problems: tried.problems };
  const fitting = fittingDocument({ ...tried.document, ...suggestionsOf(document) });
  return { ok: true, document: fitting, scenario: normalise(fitting) };
}

function suggestionsOf({ experiments, knobs }: ScenarioDocument): Pick<ScenarioDocument, 'experiments' | 'knobs'> {
  return { ...(experiments ? { experiments } : {}), ...(knobs ? { knobs } : {}) };
}

/** What is saved must be readable: suggestions that other changes have made impossible stay as words. */
export function fittingDocument(document: ScenarioDocument): ScenarioDocument {
  return withFittingSuggestions(document, checkScenario);
}

