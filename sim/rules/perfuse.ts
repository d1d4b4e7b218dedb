// Perfuse: blood that flows through the patch carries cytokines away, and what leaves the tissue is what enters the patient's serum.
import { exp } from '../core/math';
import { defineParams } from '../core/params';
import { voxelAt, wallVoxels } from '../core/voxels';
import type { VoxelGrid } from '../core/voxels';
import type { FieldState } from '../fields';
import type { SerumName } from '../patient/body';
import { defineRule } from '../rule';
import type { Point } from '../scenario';
import { serumPerVolume } from '../substances/serum';
import { SUBSTANCES } from '../substances/table';
import type { World } from '../world';

export const params = defineParams('perfuse', {
  reach: {
    value: 100, unit: 'µm', min: 0, max: 300, evidence: 'assumed', source: 'assumed',
    title: 'Reach of a vessel for cytokines',
    doc: 'Distance up to which a vessel carries cytokines away, evenly: a drawn vessel stands for the capillaries around it, and in the presets the next one is about 200 µm away. 0: only from its own voxel.',
  },
});

/** What vessels do to one field in one step. */
interface Washing {
  readonly field: FieldState;
  /** Variables of the patient’s body: the level in the serum, and what has come since it was last reckoned; null: nobody follows it. */
  readonly serum: { readonly level: SerumName; readonly inflow: `${SerumName}Inflow` } | null;
  readonly voxels: Int32Array;
  /** Share of the difference to the blood that is left in each of these voxels. */
  readonly keep: Float64Array;
  /** pg/mL of the serum that one pg/mL of a voxel comes to; 0 without a patient. */
  readonly inSerum: number;
  /** pg/mL of the serum that an empty patch would take of each pg/mL there. */
  readonly drawn: number;
}

export const perfuse = defineRule({
  name: 'perfuse',
  title: 'Exchange of cytokines with the blood', keywords: ['washout', 'clearance', 'vascular permeability', 'extravasation', 'perfusion', 'capillary', 'lymph', 'serum'],
  doc: 'Blood carries cytokines away from the vessels, towards the level in the serum; what leaves the patch, times the scale, is what the patient’s serum gets.',
  equation: 'u ← b + (u − b)·exp(−k·dt/V);  inflow += Σ(u_before − u_after)·V_voxel·scale/V_plasma',
  params,
  derive: (p, world, { dt }) => ({ washings: world.fields.active.flatMap((field) => washingOf(world, field, p.reach, dt)) }),
  run(world, { washings }) {
    for (let n = 0; n < washings.length; n++) wash(world, washings[n]);
  },
});

function washingOf(world: World, field: FieldState, reach: number, dt: number): Washing[] {
  const { blood } = SUBSTANCES[field.name], { grid } = world.fields;
  const clearance = blood === undefined ? 0 : world.values['secrete'][blood.clearance];
  if (clearance === 0 || world.vessels.length === 0) return [];
  const volume = grid.h * grid.h * grid.h, rates = new Float64Array(grid.count);
  for (const vessel of world.vessels) {
    const around = voxelsAround(grid, vessel, reach);
    for (const v of around) rates[v] += clearance / (around.length * volume);
  }
  // Walls that are held are a reservoir of their own: the next sweep would fill up again what is taken there.
  if (field.fixedWalls) for (const v of wallVoxels(grid)) rates[v] = 0;
  const voxels = Int32Array.from(rates.keys()).filter((v) => rates[v] > 0);
  const keep = Float64Array.from(voxels, (v) => exp(-rates[v] * dt)), inSerum = serumPerVolume(world, volume);
  const serum = blood?.serum === undefined || world.scenario.body === null ? null : { level: blood.serum, inflow: `${blood.serum}Inflow` as const };
  return [{ field, serum, voxels, keep, inSerum, drawn: inSerum * keep.reduce((sum, k) => sum + (1 - k), 0) }];
}

/** Voxels whose centre is in reach of a point, and the one that holds it. */
function voxelsAround(grid: VoxelGrid, [x, y, z]: Point, reach: number): number[] {
  const { nx, ny, nz, h, halfX, halfY, halfZ } = grid, own = voxelAt(grid, x, y, z), found: number[] = [];
  for (let k = 0, v = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, v++) {
        const dx = (i + 0.5) * h - halfX - x, dy = (j + 0.5) * h - halfY - y, dz = nz === 1 ? 0 : (k + 0.5) * h - halfZ - z;
        if (v === own || dx * dx + dy * dy + dz * dz <= reach * reach) found.push(v);
      }
    }
  }
  return found;
}

function wash({ body }: World, { field, serum, voxels, keep, inSerum, drawn }: Washing): void {
  const { value } = field;
  // The level after the step if the tissue were empty: so no patch can take more than there is.
  const level = serum === null ? 0 : body[serum.level] / (1 + drawn);
  let gone = 0;
  for (let n = 0; n < voxels.length; n++) {
    const v = voxels[n], before = value[v], after = level + (before - level) * keep[n];
    value[v] = after;
    gone += before - after;
  }
  if (serum === null) return;
  if (gone >= 0) body[serum.inflow] += gone * inSerum;
  else body[serum.level] += gone * inSerum;
}
