// What the user wants to do, checked against the whole scenario: what is saved of a run must read back.
import { problemsOfChanges } from '../schema';
import type { Action } from '../sim';
import { faults } from '../schema/faults';
import { MOST_ACTIONS } from '../schema/limits';
import { problem, refuse } from './checks';
import type { Checked } from './checks';
import type { Run } from './run';

/** The action, unless the scenario with it, and with all that was done before, would be refused as a document. */
export function checkAction(run: Run, action: Action): Checked<Action> {
  const { start, tick, ticksPerMinute } = run, before = run.record.filter((done) => done.tick <= tick);
  if (run.courses.reduce((sum, { own }) => sum + own.length, 0) >= MOST_ACTIONS) return refuse([problem('', action, faults.request.mostActions(String(MOST_ACTIONS)))]);
  // Before the first step a change of parameters belongs to the start.
  const atStart = tick === 0 && 'set' in action;
  const done = (atStart ? before : [...before, { tick, action }]).map((one) => ({ at: one.tick / ticksPerMinute, action: one.action }));
  const problems = problemsOfChanges(start.document, { set: atStart ? { ...start.set, ...action.set } : start.set, done });
  return problems.length > 0 ? refuse(problems) : { ok: true, value: action };
}
