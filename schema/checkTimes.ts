// Checks that every time of a document falls on a tick of its own clock.
import { parseMoment } from '../sim/units';
import type { ScenarioDocument } from './document';
import { clockOf } from './normalise';
import type { Report } from './report';
import { expectedTicks, wholeTicks } from './wholeTicks';

const BEFORE = -Infinity;

interface Time {
  readonly path: string;
  readonly value: string | number;
  /** The fewest ticks that make sense; a moment may lie before the start. */
  readonly least: 0 | 1 | typeof BEFORE;
}

export function checkTimes(doc: ScenarioDocument, report: Report): void {
  if (!report.isClean('clock')) return;
  const { ticksPerMinute } = clockOf(doc);
  for (const { path, value, least } of timesOf(doc, report)) {
    const minutes = parseMoment(value), ticks = wholeTicks(minutes, ticksPerMinute);
    if (ticks === null || ticks < least) report.add(path, value, expectedTicks(minutes, ticksPerMinute, least));
  }
}

function timesOf(doc: ScenarioDocument, report: Report): Time[] {
  const times: Time[] = [];
  const add = (path: string, value: string | number | null | undefined, least: Time['least']) => {
    if (value !== undefined && value !== null && report.isClean(path)) times.push({ path, value, least });
  };
  add('duration', doc.duration, 1);
  if (report.isClean('record')) add('record.every', doc.record?.every, 1);
  if (Array.isArray(doc.schedule)) {
    doc.schedule.forEach((item, n) => {
      if (!report.isClean(`schedule[${n}]`)) return;
      add(`schedule[${n}].at`, item.at, BEFORE);
      add(`schedule[${n}].infuse.over`, item.infuse?.over, 0);
    });
  }
  if (Array.isArray(doc.protocols)) {
    doc.protocols.forEach((order, n) => {
      if (!report.isClean(`protocols[${n}]`)) return;
      add(`protocols[${n}].delay`, order.delay, 0);
      add(`protocols[${n}].again`, order.again, 1);
    });
  }
  return times;
}
