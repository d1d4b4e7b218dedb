// Checks of room: cells that fit between the walls, doses that fit into the patch, tables that do not pile cells on one place.
import { productGroup } from '../sim';
import type { Point } from '../sim';
import type { ActionDocument, ScenarioDocument } from './document';
import { cellsOfPatch, scaleOf } from './scale';
import { faults } from './faults';
import { numberWords, plainWords } from './numberWords';
import { patchOf } from './patch';
import type { Patch } from './patch';
import { PRODUCT_PARAMS, parameterSpecs } from './registry';
import type { Report } from './report';

const CART_RADIUS = 'infuse.cartRadius';

/** Cells whose centres lie in one square or cube as wide as a cell; more of them would push each other for minutes in one step. */
const MOST_IN_ONE_PLACE = 200;

export function checkRoom(doc: ScenarioDocument, report: Report): void {
  const patch = patchOf(doc, report);
  if (patch === null || !report.isClean('parameters', 'products', 'body')) return;
  const start = doc.parameters?.[CART_RADIUS];
  if (start !== undefined) checkWidth(start, `parameters.${CART_RADIUS}`, patch, report);
  if (!Array.isArray(doc.schedule)) return;
  doc.schedule.forEach((item, n) => {
    const path = `schedule[${n}]`, radius = report.isClean(path) ? item.set?.[CART_RADIUS] : undefined;
    if (radius !== undefined) checkWidth(radius, `${path}.set.${CART_RADIUS}`, patch, report);
    if (report.isClean(path)) checkDose(doc, item, path, report);
  });
}

/** A cell as wide as the patch would touch both walls at once. */
export function checkWidth(radius: number, path: string, patch: Patch, report: Report): void {
  const narrowest = Math.min(...patch.half);
  if (radius > narrowest) report.add(path, radius, faults.cells.width(plainWords(narrowest)));
}

/** The cells of one dose would fill an empty patch: that many can never be in it. */
export function checkDose(doc: ScenarioDocument, { infuse }: ActionDocument, path: string, report: Report): void {
  const patch = infuse === undefined ? null : patchOf(doc, report);
  if (infuse === undefined || patch === null) return;
  const value = (key: string) => doc.parameters?.[key] ?? parameterSpecs([]).get(key)?.value ?? 0;
  const made = doc.parameters?.[`${productGroup(infuse.product)}.transduction`] ?? doc.products?.[infuse.product]?.transduction ?? PRODUCT_PARAMS.specs.transduction.value;
  const scale = scaleOf(doc), count = cellsOfPatch(infuse, scale);
  // Those that go into a patient's blood come to the patch as it has room for them.
  if (infuse.entry === 'vessels' && scale !== null) return;
  const most = Math.floor(patch.extent / ballSize(value(CART_RADIUS), patch.dimensions) / Math.max(made, 1e-9));
  if (count <= most) return;
  if (infuse.count === undefined) report.add(`${path}.infuse.cells`, infuse.cells, faults.doses.roomOfPatient(numberWords(most * (scale ?? 1)), String(most)));
  else report.add(`${path}.infuse.count`, infuse.count, faults.doses.room(String(most)));
}

/** Names the place on which a table piles too many cells. */
export function checkPiles(points: readonly Point[], radius: number, path: string, patch: Patch, report: Report): void {
  const piles = new Map<string, number>(), width = 2 * radius;
  for (const point of points) {
    const place = patch.half.map((_, axis) => Math.floor(point[axis] / width)).join(), count = (piles.get(place) ?? 0) + 1;
    piles.set(place, count);
    if (count <= MOST_IN_ONE_PLACE) continue;
    const where = point.slice(0, patch.dimensions).join(', ');
    return report.add(path, faults.value.piled(String(MOST_IN_ONE_PLACE), where), faults.cells.piled(String(MOST_IN_ONE_PLACE), plainWords(width)));
  }
}

/** Area or volume of a cell. */
export const ballSize = (radius: number, dimensions: number) => (dimensions === 2 ? Math.PI * radius * radius : (4 / 3) * Math.PI * radius * radius * radius);
