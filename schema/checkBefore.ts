// Checks of what a schedule plans before the start: only drugs, only for a patient, and no more decisions than can be made at once.
import { STROKE_NAMES } from '../sim';
import { parseMoment } from '../sim/units';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { MOST_STEPS_BEFORE } from './limits';
import { clockOf } from './normalise';
import { plainWords } from './numberWords';
import type { Report } from './report';

type Entry = NonNullable<ScenarioDocument['schedule']>[number];

export function checkBefore(doc: ScenarioDocument, item: Entry, path: string, report: Report): void {
  const minutes = parseMoment(item.at);
  if (!(minutes < 0)) return;
  const { before } = faults.schedule, refuse = (expected: string): void => report.add(`${path}.at`, item.at, expected);
  if (item.infuse !== undefined) refuse(before.infuse);
  else if (item.set !== undefined) refuse(before.set);
  else if (STROKE_NAMES.some((name) => item[name] !== undefined)) refuse(before.stroke);
  else if (item.byHand === true) refuse(before.byHand);
  else if (report.isClean('body') && (doc.body ?? null) === null) refuse(before.noPatient);
  else if (report.isClean('clock')) {
    const { ticksPerMinute, decisionEvery } = clockOf(doc), most = (MOST_STEPS_BEFORE * decisionEvery) / ticksPerMinute;
    if (-minutes > most) refuse(before.most(plainWords(most), plainWords(decisionEvery / ticksPerMinute)));
  }
}
