// Checks between the parts of a document: what each part alone cannot know. Every check runs as soon as the parts it reads are sound.
import { parseDuration, parseMoment } from '../sim/units';
import { checkBefore } from './checkBefore';
import { checkMaking } from './checkMaking';
import { MODELS, STROKE_NAMES } from '../sim';
import { checkModel, modelOf } from './checkModel';
import { checkPopulations } from './checkPopulations';
import { checkRoom } from './checkRoom';
import { checkTimes } from './checkTimes';
import type { ActionDocument, ScenarioDocument } from './document';
import { checkDoseWords } from './dose';
import { cellsOfPatch, scaleOf } from './scale';
import { checkDrugs, sketchDrugs } from './drugs';
import { faults } from './faults';
import { checkMedium } from './medium';
import { MOST_CELLS, MOST_PRODUCTS, MOST_RECORD_ROWS, MOST_TICKS, MOST_VOXELS } from './limits';
import { DEFAULT_VOXEL, clockOf } from './normalise';
import { plainWords } from './numberWords';
import { patchOf } from './patch';
import type { Report } from './report';
import { checkStroke, checkStrokes } from './strokes';

/** Product names become parts of parameter keys and of addresses. */
const PRODUCT_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

export function checkDocument(doc: ScenarioDocument, report: Report): void {
  checkClock(doc, report);
  checkTimes(doc, report);
  checkDomain(doc, report);
  checkVessels(doc, report);
  checkProducts(doc, report);
  checkDrugs(doc.drugs, report);
  checkSchedule(doc, report);
  checkMaking(doc, report);
  checkRecord(doc, report);
  checkProtocols(doc, report);
  checkMedium(doc, sketchDrugs(doc), report);
  checkModel(doc, report);
  checkPopulations(doc, report);
  checkRoom(doc, report);
}

function checkClock(doc: ScenarioDocument, report: Report): void {
  if (!report.isClean('clock')) return;
  const clock = clockOf(doc);
  if (clock.decisionEvery % clock.mechanicsEvery !== 0) {
    report.add('clock.decisionEvery', clock.decisionEvery, faults.clock.multiple(String(clock.mechanicsEvery)));
  }
  if (report.isClean('duration') && parseDuration(doc.duration) * clock.ticksPerMinute > MOST_TICKS) {
    report.add('duration', doc.duration, faults.clock.most(plainWords(MOST_TICKS / clock.ticksPerMinute), String(clock.ticksPerMinute)));
  }
}

function checkDomain(doc: ScenarioDocument, report: Report): void {
  if (!report.isClean('domain')) return;
  const { dimensions, size } = doc.domain;
  const voxel = doc.domain.voxel ?? DEFAULT_VOXEL;
  if (dimensions === 3 && size.length !== 3) report.add('domain.size', size, faults.patch.lengths);
  let voxels = 1;
  for (let axis = 0; axis < size.length; axis++) {
    const extent = size[axis];
    if (dimensions === 2 && axis === 2) {
      if (extent !== voxel) report.add('domain.size[2]', extent, faults.patch.two(plainWords(voxel)));
      continue;
    }
    const whole = Math.max(1, Math.round(extent / voxel));
    voxels *= whole;
    if (Math.abs(whole * voxel - extent) > 1e-9 * extent) {
      report.add(`domain.size[${axis}]`, extent, faults.patch.multiple(plainWords(voxel), plainWords(Number((whole * voxel).toPrecision(12)))));
    }
  }
  if (voxels > MOST_VOXELS) report.add('domain', faults.value.voxels(String(voxels)), faults.patch.voxels(String(MOST_VOXELS)));
}

function checkVessels(doc: ScenarioDocument, report: Report): void {
  if (doc.vessels === undefined || !report.isClean('vessels')) return;
  const { count, points } = doc.vessels;
  if ((count === undefined) === (points === undefined)) return report.add('vessels', doc.vessels, faults.either('count', 'points'));
  const patch = patchOf(doc, report);
  if (patch === null || points === undefined) return;
  points.forEach((point, n) => patch.checkPoint(`vessels.points[${n}]`, point, 0, report));
}

function checkProducts(doc: ScenarioDocument, report: Report): void {
  if (!report.isClean('products')) return;
  const names = Object.keys(doc.products ?? {});
  if (names.length > MOST_PRODUCTS) report.add('products', faults.value.products(String(names.length)), faults.products.most(String(MOST_PRODUCTS)));
  for (const name of names) {
    if (PRODUCT_NAME.test(name) && !(name in Object.prototype)) continue;
    report.add('products', name, faults.products.name);
  }
}

export function checkSchedule(doc: ScenarioDocument, report: Report): void {
  if (!Array.isArray(doc.schedule)) return;
  const patch = patchOf(doc, report);
  let infused = 0;
  doc.schedule.forEach((item, n) => {
    const path = `schedule[${n}]`;
    if (report.isClean(path)) infused += checkScheduled(doc, item, path, report);
    checkStroke(doc, item, path, patch, report);
  });
  checkStrokes(doc, doc.schedule, 'schedule', patch, report);
  if (infused > MOST_CELLS) report.add('schedule', faults.value.infused(String(infused)), faults.schedule.infused(String(MOST_CELLS)));
}

/** Returns the number of cells infused. */
function checkScheduled(doc: ScenarioDocument, item: NonNullable<ScenarioDocument['schedule']>[number], path: string, report: Report): number {
  checkAction(item, path, report);
  checkBefore(doc, item, path, report);
  if (report.isClean('duration') && parseMoment(item.at) > parseDuration(doc.duration)) {
    report.add(`${path}.at`, item.at, faults.schedule.within(String(doc.duration)));
  }
  if (item.infuse?.entry === 'vessels' && report.isClean('vessels') && !hasVessels(doc)) {
    report.add(`${path}.infuse.entry`, 'vessels', faults.schedule.noVessels);
  }
  if (item.infuse === undefined) return 0;
  const scale = report.isClean('body') ? scaleOf(doc) : undefined;
  checkDoseWords(item.infuse, scale, `${path}.infuse`, report);
  return report.isClean(path) ? cellsOfPatch(item.infuse, scale ?? null) : 0;
}

export function hasVessels(doc: ScenarioDocument): boolean {
  return (doc.vessels?.count ?? 0) > 0 || (doc.vessels?.points ?? []).length > 0;
}

const DEEDS = ['infuse', 'set', 'give', ...STROKE_NAMES] as const;

/** Exactly one thing is done, and it does something. */
export function checkAction(item: Readonly<Partial<Record<keyof ActionDocument, unknown>>>, path: string, report: Report): void {
  const things = DEEDS.filter((deed) => item[deed] !== undefined);
  if (things.length !== 1) report.add(path, item, faults.exactlyOneOf(DEEDS.slice(0, -1).join(', '), DEEDS[DEEDS.length - 1]));
  else if (item.set !== undefined && Object.keys(item.set as object).length === 0) report.add(`${path}.set`, item.set, faults.schedule.oneParameter);
}

/** Standing orders watch a patient. */
function checkProtocols(doc: ScenarioDocument, report: Report): void {
  if (!report.isClean('model', 'protocols', 'body') || !MODELS[modelOf(doc)].hasPatient || (doc.protocols ?? []).length === 0 || (doc.body !== undefined && doc.body !== null)) return;
  report.add('body', doc.body, faults.body('{"scale": 1e7}'));
}

function checkRecord(doc: ScenarioDocument, report: Report): void {
  if (doc.record === undefined || !report.isClean('record', 'duration')) return;
  const rows = parseDuration(doc.duration) / parseDuration(doc.record.every);
  if (rows > MOST_RECORD_ROWS) report.add('record.every', doc.record.every, faults.rows(String(MOST_RECORD_ROWS)));
}
