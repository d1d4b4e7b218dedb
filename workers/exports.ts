// What can be taken home: the scenario as it is now, the record that replays this very run.
import { buildRecord, buildTreeRecord, fittingDocument, withLateChanges } from '../schema';
import { LONGEST_TEXT } from '../schema/json';
import { hashWorld } from '../sim';
import type { Action } from '../sim';
import type { LiveAction } from './course';
import type { Run } from './run';

/** The scenario with everything the user did at its time: it runs as this run did. */
export function exportScenario(run: Run): string {
  const { document, seed, set } = run.start;
  const done = actionsSoFar(run).map(({ tick, action }) => ({ at: tick / run.ticksPerMinute, action }));
  return asText({ ...fittingDocument(withLateChanges(document, { set, done })), seed });
}

/** Scenario, seed and everything done up to now, with the hash of the present state; where there are several courses, all of them. */
export function exportRecord(run: Run, withoutOthers = false): string {
  const { document, seed, set } = run.start, until = run.tick, hash = hashWorld(run.world);
  if (withoutOthers || run.courses.length === 1) {
    return asText(buildRecord({ document: { ...fittingDocument(withLateChanges(document, { set })), seed }, seed, until, actions: actionsSoFar(run), hash }));
  }
  const courses = run.recordedCourses(), scenario = { ...fittingDocument(document), seed: courses[0].seed };
  return asText(buildTreeRecord({ document: scenario, courses, course: run.courses.indexOf(run.course), until, hash }));
}

/** What was done up to now; after going back, what was done later is left out. */
function actionsSoFar(run: Run): { readonly tick: number; readonly action: Action }[] {
  return run.record.filter((done: LiveAction) => done.tick <= run.tick);
}

/** Indented for people, unless that makes it longer than what is read. */
function asText(document: unknown): string {
  const indented = JSON.stringify(document, null, 2);
  return `${indented.length < LONGEST_TEXT ? indented : JSON.stringify(document)}\n`;
}
