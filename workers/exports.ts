// What can be taken home: the scenario as it is now, the record that replays this very run, and its receipt.
import { buildReceipt, buildRecord, buildTreeRecord, evenly, fittingDocument, withLateChanges } from '../schema';
import type { Moment, ScenarioDocument } from '../schema';
import { LONGEST_TEXT } from '../schema/json';
import { hashWorld, restore } from '../sim';
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
  const { document, seed } = run.start, until = run.tick, hash = hashWorld(run.world);
  if (withoutOthers || run.courses.length === 1) {
    return asText(buildRecord({ document: startOf(run), seed, until, actions: actionsSoFar(run), hash }));
  }
  const courses = run.recordedCourses(), scenario = { ...fittingDocument(document), seed: courses[0].seed };
  return asText(buildTreeRecord({ document: scenario, courses, course: run.courses.indexOf(run.course), until, hash }));
}

/** The record of the present course with fingerprints of states on the way: by them whoever runs it again sees where it departs. @param isBare without them, for a link */
export function exportReceipt(run: Run, isBare = false): string {
  return asText(buildReceipt({ world: run.world, document: startOf(run), actions: actionsSoFar(run), states: isBare ? [] : statesOnTheWay(run) }));
}

/** Fingerprints of keyframes that were opened for it once. */
const KNOWN = new WeakMap<object, string>();

/** Those of the kept states that lie nearest to evenly spaced moments: nothing is computed for it while the run goes on. */
function statesOnTheWay({ trail, course, tick: until }: Run): readonly Moment[] {
  const states: Moment[] = [];
  for (const moment of evenly(0, until)) {
    const kept = trail.keyframes.before(course, moment);
    if (kept === null || kept.tick <= (states.at(-1)?.tick ?? -1)) continue;
    const hash = KNOWN.get(kept.key) ?? hashWorld(restore(kept.open()));
    KNOWN.set(kept.key, hash);
    states.push({ tick: kept.tick, hash });
  }
  return states;
}

/** The document of the start, with the values that hold from it. */
function startOf({ start: { document, seed, set } }: Run): ScenarioDocument {
  return { ...fittingDocument(withLateChanges(document, { set })), seed };
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
