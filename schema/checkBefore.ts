// Checks of what a schedule plans before the start: only drugs, only for a patient, and no more decisions than can be made at once.
import { STROKE_NAMES } from '../sim';
import { parseMoment } from '../sim/units';
import type { ScenarioDocument } from './document';
import { MOST_STEPS_BEFORE } from './limits';
import { clockOf } from './normalise';
import type { Report } from './report';

type Entry = NonNullable<ScenarioDocument['schedule']>[number];

export function checkBefore(doc: ScenarioDocument, item: Entry, path: string, report: Report): void {
  const minutes = parseMoment(item.at);
  if (!(minutes < 0)) return;
  const refuse = (reason: string): void => report.add(`${path}.at`, item.at, `a time from 0 on, because ${reason}`);
  if (item.infuse !== undefined) refuse('the patch begins on day 0, and cells can be infused only from then on; before it only drugs are given');
  else if (item.set !== undefined) refuse('the run begins on day 0; before it only drugs are given, and values that hold from the start stand under parameters');
  else if (STROKE_NAMES.some((name) => item[name] !== undefined)) refuse('the patch begins on day 0, and a brush can reach it only from then on');
  else if (item.byHand === true) refuse('what is done by hand is done during the run');
  else if (report.isClean('body') && (doc.body ?? null) === null) refuse('the scenario has no patient (body) to whom a drug could be given before the start');
  else if (report.isClean('clock')) {
    const { ticksPerMinute, decisionEvery } = clockOf(doc), most = (MOST_STEPS_BEFORE * decisionEvery) / ticksPerMinute;
    if (-minutes > most) report.add(`${path}.at`, item.at, `at most ${most} min before the start, with a decision every ${decisionEvery / ticksPerMinute} min`);
  }
}
