// What can be taken home: the scenario as it is now, the record that replays this very run, the table as CSV.
import { buildRecord, writeAction } from '../schema';
import { csvLine } from '../schema/csv';
import type { ScenarioDocument } from '../schema';
import { hashWorld, observablesOf } from '../sim';
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

/** The record's table up to now; a header, then one line per row. */
export function exportCsv(run: Run): string {
  const names = observablesOf(run.start.scenario).map(({ name }) => name), columns = names.length;
  const rows = run.series.slice(0, run.tick);
  const lines = [csvLine(names)];
  for (let at = 0; at < rows.length; at += columns) lines.push(csvLine([...rows.subarray(at, at + columns)]));
  return `${lines.join('\n')}\n`;
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
