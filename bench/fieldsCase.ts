// The fields alone, in three dimensions: oxygen at rest between held walls and three substances in time, fed by a ball of cells that keeps changing.
import { Kind, RULES, Subset } from '../sim';
import type { Scenario, World } from '../sim';
import type { BenchCase } from './case';
import { niche } from './scenarios';
import { worldTrial } from './worldTrial';

const VOXELS = 50;
const VOXEL = 20;

/** A ball of tumour cells in a cube of `voxels` voxels a side, with every rule off but the two that feed and solve the fields. */
export function ballOfCells(cells: number, voxels = VOXELS): Scenario {
  const side = voxels * VOXEL, preset = niche(0), [tumor] = preset.populations;
  return {
    ...preset,
    domain: { ...preset.domain, dimensions: 3, size: [side, side, side], voxel: VOXEL },
    clock: { ticksPerMinute: 1, fieldEvery: 1, mechanicsEvery: 1, decisionEvery: 6 },
    fields: [
      { name: 'oxygen', initial: 38, boundary: 38 }, { name: 'attractant', initial: 0, boundary: null },
      { name: 'ifng', initial: 0, boundary: null }, { name: 'il2', initial: 0, boundary: null },
    ],
    vessels: [],
    populations: [{ ...tumor, count: cells, placement: { shape: 'sphere', center: [0, 0, 0], radius: null }, clones: [] }],
    schedule: [],
    disabled: RULES.map(({ name }) => name).filter((name) => name !== 'secrete' && name !== 'diffuse'),
  };
}

/** Every tenth cell acts as a bound CAR-T cell; in every step one cell in fifty grows or shrinks, and signals more or less. */
export function changeCells(world: World): void {
  const { columns: c, count } = world.cells, grows = world.tick % 2 === 0;
  if (world.tick === 1) {
    for (let i = 0; i < count; i += 10) {
      c.kind[i] = Kind.Cart;
      c.subset[i] = i % 20 === 0 ? Subset.CD4 : Subset.CD8;
      c.partner[i] = (i + 1) % count;
      c.growthSignal[i] = 0.5;
    }
    world.cells.layout++; // who is of which kind has changed: what was noted of the rows no longer holds
  }
  for (let i = world.tick % 50; i < count; i += 50) {
    c.volume[i] = c.volume[i] * (grows ? 1.25 : 0.8);
    c.growthSignal[i] = grows ? 1 : 0.5;
  }
}

export const fieldsCase: BenchCase = {
  name: 'fields3d',
  doc: `four fields on ${VOXELS}³ voxels: oxygen at rest, three in time, fed by a ball of cells that changes a little in every step`,
  cells: 8000,
  steps: 40,
  warm: 20,
  prepare: (cells, kernels) => worldTrial(ballOfCells(cells), kernels ?? 'fast', changeCells),
};
