// The patch as the checks see it: its extent, and whether points and cells lie inside.
import type { Dimensions } from '../sim';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { DEFAULT_VOXEL } from './normalise';
import { plainWords } from './numberWords';
import type { Report } from './report';

/** µm by which a point may lie outside: rounding only. */
const SLACK = 1e-6;

export class Patch {
  constructor(readonly dimensions: Dimensions, readonly half: readonly number[]) {}

  /** µm² in 2-D, µm³ in 3-D. */
  get extent(): number {
    return this.half.reduce((product, half) => product * 2 * half, 1);
  }

  /** Area of the floor, µm². */
  get floor(): number {
    return 4 * this.half[0] * this.half[1];
  }

  get description(): string {
    return this.half.map((half, axis) => `|${'xyz'[axis]}| ≤ ${plainWords(half)}`).join(', ') + ' µm';
  }

  /** True when a ball of this radius lies within the walls. */
  contains(point: readonly number[], radius: number): boolean {
    return this.half.every((half, axis) => Math.abs(point[axis] ?? 0) + radius <= half + SLACK);
  }

  /** Reports a point with the wrong number of coordinates or outside the walls. */
  checkPoint(path: string, point: readonly number[], radius: number, report: Report): boolean {
    if (this.dimensions === 3 && point.length !== 3) report.add(path, point, faults.patch.threeCoordinates);
    else if (this.dimensions === 2 && point.length === 3 && point[2] !== 0) report.add(path, point, faults.patch.twoCoordinates);
    else if (!this.contains(point, radius)) report.add(path, point, faults.patch.place(this.description));
    else return true;
    return false;
  }
}

/** The patch of the document, or null when its own description is faulty. */
export function patchOf(doc: ScenarioDocument, report: Report): Patch | null {
  if (!report.isClean('domain')) return null;
  const { dimensions, size } = doc.domain;
  const voxel = doc.domain.voxel ?? DEFAULT_VOXEL;
  return new Patch(dimensions, size.slice(0, dimensions).map((extent) => (Math.max(1, Math.round(extent / voxel)) * voxel) / 2));
}
