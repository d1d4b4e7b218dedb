// Checks of what is changed after a document was read: whatever a link, a slider or --set may do, the saved document must read back.
import type { Action } from '../sim';
import { checkSchedule } from './checks';
import { checkMaking } from './checkMaking';
import { checkModel } from './checkModel';
import { checkRoom } from './checkRoom';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { MOST_SCHEDULED } from './limits';
import type { Problem } from './problem';
import { Report } from './report';
import { writeAction } from './toDocument';

/** The note of what was done by hand, as it is saved. */
export const BY_HAND = 'done by hand';

export interface LateChanges {
  /** Values that hold from the start. */
  readonly set?: Readonly<Record<string, number>>;
  /** Done by hand while the run was going: minutes from its start. */
  readonly done?: readonly { readonly at: number; readonly action: Action }[];
}

/** The document with changes that hold from the start, and with those made later as entries of its schedule. */
export function withLateChanges(document: ScenarioDocument, { set = {}, done = [] }: LateChanges): ScenarioDocument {
  const byHand = done.map(({ at, action }) => ({ at, ...writeAction(action), note: BY_HAND, byHand: true }));
  return {
    ...document,
    ...(Object.keys(set).length === 0 ? {} : { parameters: { ...document.parameters, ...set } }),
    ...(byHand.length === 0 ? {} : { schedule: [...(document.schedule ?? []), ...byHand] }),
  };
}

/** What the checks between the parts of a document have against the changes; each value alone has been checked before. */
export function problemsOfChanges(document: ScenarioDocument, changes: LateChanges): readonly Problem[] {
  const changed = withLateChanges(document, changes), report = new Report(), entries = changed.schedule?.length ?? 0;
  if (entries > MOST_SCHEDULED) report.add('schedule', faults.value.entries(String(entries)), faults.schedule.most(String(MOST_SCHEDULED)));
  for (const check of [checkModel, checkMaking, checkRoom, checkSchedule]) check(changed, report);
  return report.problems();
}
