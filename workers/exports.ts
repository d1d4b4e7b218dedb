// What can be taken home: the scenario as it is now, the record that replays this very run.
import { buildRecord, writeAction } from '../schema';
import type { ScenarioDocument } from '../schema';
import { hashWorld } from '../sim';
import type { Action } from '../sim';
import type { LiveAction, Run } from './run';

/** The scenario with everything the user did at its time: it runs as this run did. */
export function exportScenario(run: Run): string {
  const { start, ticksPerMinute } = run;
  const { document, set } = start;
  const done = actionsSoFar(run).map(({ tick, action }) => ({ at: tick / ticksPerMinute, ...writeAction(action), note: 'done by hand', byHand: true }));
  const changed = withChanges(document, start.seed, set);
  const schedule = [...(document.schedule ?? []), ...done];
  return asText(schedule.length > 0 ? { ...changed, schedule } : changed);
}

/** Scenario, seed and everything done up to now, with the hash of the present state. */
export function exportRecord(run: Run): string {
  const { document, seed, set } = run.start;
  return asText(buildRecord({
    document: withChanges(document, seed, set), seed, until: run.tick, actions: actionsSoFar(run), hash: hashWorld(run.world),
  }));
}

/** What was done up to now; after going back, the future that may still be dropped is left out. */
function actionsSoFar(run: Run): { readonly tick: number; readonly action: Action }[] {
  return run.record.filter((done: LiveAction) => done.tick <= run.tick);
}

function withChanges(document: ScenarioDocument, seed: string, set: Readonly<Record<string, number>>): ScenarioDocument {
  const changed = { ...document, seed };
  return Object.keys(set).length === 0 ? changed : { ...changed, parameters: { ...document.parameters, ...set } };
}

function asText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
