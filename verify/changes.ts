// The scenario that comes of a document after changes; a fault in them is a fault of the program.
import { changeDocument, formatProblem } from '../schema';
import type { Change, ScenarioDocument } from '../schema';
import type { Scenario } from '../sim';

/** The scenario of a document after these changes; a fault in them is an error that names the place. */
export function changed(document: ScenarioDocument, changes: readonly Change[]): Scenario {
  const parsed = changeDocument(document, changes, `${document.name}, changed`);
  if (!parsed.ok) throw new Error(`${document.name} with changes: ${parsed.problems.map(formatProblem).join(' ')}`);
  return parsed.scenario;
}
