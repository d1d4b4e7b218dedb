// Checks of the cells at the start: enough room, inside the patch, shapes that exist in its dimensions, clones that add up.
import { countLayers } from '../sim';
import { ballSize, checkPiles, checkWidth } from './checkRoom';
import type { PlacementDocument, PopulationDocument, ScenarioDocument } from './document';
import { faults } from './faults';
import { MOST_CELLS } from './limits';
import { DEFAULT_RADIUS, rowsOf } from './normalise';
import { plainWords } from './numberWords';
import { patchOf } from './patch';
import type { Patch } from './patch';
import { placeOfFault, readPositions } from './positions';
import type { Report } from './report';

/** Closely packed cells stand a little nearer than touching. */
const PACKED_SPACING = 0.93;

export function checkPopulations(doc: ScenarioDocument, report: Report): void {
  if (!Array.isArray(doc.populations)) return;
  const patch = patchOf(doc, report);
  const labels = new Set<string>();
  let cells = 0, filled = 0;
  doc.populations.forEach((population, n) => {
    const path = `populations[${n}]`;
    if (!report.isClean(path)) return;
    if (labels.has(population.label)) report.add(`${path}.label`, population.label, faults.cells.label);
    labels.add(population.label);
    checkClones(population, path, report);
    checkAntigen(population, path, report);
    const count = countOf(population, path, patch, report);
    cells += count;
    if (patch === null || !report.isClean(path)) return;
    const radius = population.radius ?? DEFAULT_RADIUS[population.kind];
    const size = ballSize(radius, patch.dimensions);
    checkWidth(radius, `${path}.radius`, patch, report);
    filled += count * size;
    checkPlacement(population.placement, { count, radius, size }, path, patch, report);
  });
  if (cells > MOST_CELLS) report.add('populations', faults.value.cells(String(cells)), faults.cells.most(String(MOST_CELLS)));
  if (patch !== null && report.isClean('populations') && filled > patch.extent) {
    report.add('populations', faults.value.cells(String(cells)), faults.cells.fit(percent(filled / patch.extent)));
  }
}

function checkClones({ clones }: PopulationDocument, path: string, report: Report): void {
  const labels = new Set<string>();
  let sum = 0;
  for (const [n, clone] of (clones ?? []).entries()) {
    if (labels.has(clone.label)) report.add(`${path}.clones[${n}].label`, clone.label, faults.cells.cloneLabel);
    labels.add(clone.label);
    sum += clone.fraction;
  }
  if (sum > 1 + 1e-9) report.add(`${path}.clones`, faults.value.fractions(plainWords(Number(sum.toPrecision(6)))), faults.cells.fractions);
}

function checkAntigen(population: PopulationDocument, path: string, report: Report): void {
  if (population.kind === 'tumor' && population.antigenA === undefined) {
    report.add(`${path}.antigenA`, undefined, faults.cells.antigenA);
  }
}

/** Number of cells; positions carry it themselves. */
function countOf(population: PopulationDocument, path: string, patch: Patch | null, report: Report): number {
  const { placement, count } = population;
  if (placement.shape === 'layers') return countOfLayers(placement.radius, population, path, report);
  if (placement.shape !== 'positions') {
    if (count === undefined) report.add(`${path}.count`, undefined, faults.cells.number);
    return count ?? 0;
  }
  if ((placement.csv === undefined) === (placement.file === undefined)) {
    report.add(`${path}.placement`, placement, faults.cells.table);
    return 0;
  }
  if (placement.csv === undefined || patch === null) return 0;
  const { points, lines, faults: found } = readPositions(placement.csv, patch.dimensions, rowsOf(population));
  for (const fault of found) {
    report.addProblem({ path: `${path}.placement.csv`, value: `${placeOfFault(fault)}: ${fault.value}`, expected: fault.expected, suggestion: '' });
  }
  if (found.length === 0 && count !== undefined && count !== points.length) {
    report.add(`${path}.count`, count, faults.cells.positions(String(points.length)));
  }
  checkPiles(points, population.radius ?? DEFAULT_RADIUS[population.kind], `${path}.placement.csv`, patch, report);
  const outside = points.findIndex((point) => !patch.contains(point, 0));
  if (outside >= 0) {
    const value = faults.value.onLine(String(lines[outside]), points[outside].slice(0, patch.dimensions).join(', '));
    report.addProblem({ path: `${path}.placement.csv`, value, expected: faults.patch.places(patch.description), suggestion: '' });
  }
  return points.length;
}

/** The layers of a ball of this radius hold so many cells and no other number. */
function countOfLayers(ballRadius: number, { count, radius, kind }: PopulationDocument, path: string, report: Report): number {
  const cellRadius = radius ?? DEFAULT_RADIUS[kind], estimate = (ballRadius / cellRadius) ** 3;
  if (estimate > MOST_CELLS) report.add(`${path}.placement.radius`, ballRadius, faults.cells.ball(String(MOST_CELLS)));
  if (!report.isClean(path)) return 0;
  const sites = countLayers(ballRadius, cellRadius);
  if (count !== undefined && count !== sites) report.add(`${path}.count`, count, faults.cells.layers(String(sites)));
  return sites;
}

interface Crowd {
  readonly count: number;
  /** µm */
  readonly radius: number;
  /** area or volume of one cell */
  readonly size: number;
}

function checkPlacement(placement: PlacementDocument, crowd: Crowd, path: string, patch: Patch, report: Report): void {
  const at = `${path}.placement`;
  if (placement.shape === 'disc' && patch.dimensions === 3) return report.add(`${at}.shape`, 'disc', faults.cells.sphere, ['sphere']);
  if (placement.shape === 'sphere' && patch.dimensions === 2) return report.add(`${at}.shape`, 'sphere', faults.cells.disc, ['disc']);
  if (placement.shape === 'layers') {
    if (patch.dimensions === 2) return report.add(`${at}.shape`, 'layers', faults.cells.disc, ['disc']);
    checkInside([], placement.radius, `${at}.radius`, placement.radius, at, patch, report);
  } else if (placement.shape === 'disc' || placement.shape === 'sphere') {
    const radius = placement.radius ?? packedRadius(crowd, patch.dimensions);
    const given = placement.radius !== undefined && placement.radius !== null;
    checkInside(placement.center ?? [], radius, given ? `${at}.radius` : `${path}.count`, given ? radius : crowd.count, at, patch, report);
    if (given) checkRoom(crowd, ballSize(radius, patch.dimensions), path, report);
  } else if (placement.shape === 'ring') {
    if (placement.inner >= placement.outer) return report.add(`${at}.inner`, placement.inner, faults.cells.less(plainWords(placement.outer)));
    checkInside(placement.center ?? [], placement.outer, `${at}.outer`, placement.outer, at, patch, report);
    checkRoom(crowd, ballSize(placement.outer, patch.dimensions) - ballSize(placement.inner, patch.dimensions), path, report);
  } else if (placement.shape === 'monolayer') {
    checkRoom({ ...crowd, size: Math.PI * crowd.radius * crowd.radius }, patch.floor, path, report);
  } else if (placement.shape === 'random') {
    checkRoom(crowd, patch.extent, path, report);
  }
}

/** Reports a cluster that sticks out of the patch, at what most likely is wrong: its centre or its size. */
function checkInside(
  center: readonly number[], radius: number, sizePath: string, sizeValue: number, at: string, patch: Patch, report: Report,
): void {
  if (center.length > 0 && !patch.checkPoint(`${at}.center`, center, 0, report)) return;
  if (patch.contains(center, radius)) return;
  const room = Math.min(...patch.half.map((half, axis) => half - Math.abs(center[axis] ?? 0)));
  report.add(sizePath, sizeValue, faults.cells.cluster(tidy(room), tidy(radius)));
}

function checkRoom({ count, size }: Crowd, available: number, path: string, report: Report): void {
  if (count * size > available) report.add(`${path}.count`, count, faults.cells.here(String(Math.floor(available / size))));
}

/** Radius of a closely packed cluster: hexagonal in 2-D, face-centred cubic in 3-D. */
function packedRadius({ count, radius }: Crowd, dimensions: number): number {
  const spacing = 2 * radius * PACKED_SPACING;
  return dimensions === 2
    ? Math.sqrt((count * spacing * spacing * 0.8660254037844386) / Math.PI)
    : Math.cbrt((count * spacing * spacing * spacing * 0.7071067811865476 * 3) / (4 * Math.PI));
}

const tidy = (length: number) => plainWords(Number(length.toPrecision(4)));
const percent = (share: number) => `${Math.round(100 * share)} %`;
