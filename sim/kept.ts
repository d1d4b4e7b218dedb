// What rules keep between steps to save time must be what it stands for: a rule that writes past the verbs is found here.
import { ANCHORED } from './core/glide';
import { Kind, isLiving } from './cells';
import type { Damaged } from './rules/kill';
import type { World } from './world';

/** What is kept of the cells and no longer true of them, or null. */
export function faultOfKept(world: World): string | null {
  return faultOfPlaces(world) ?? faultOfDress(world) ?? faultOfDamaged(world);
}

function faultOfPlaces({ cells, neighbors, drift, forces }: World): string | null {
  if (!neighbors.valid || !drift.placed) return null;
  const { id, x, y, z } = cells.columns, { order, slowCount } = neighbors;
  for (let q = 0; q < slowCount; q++) {
    const i = order[q];
    if (forces.x[q] !== x[i] || forces.y[q] !== y[i] || forces.z[q] !== z[i]) return `cell ${id[i]} was moved, and drift.placed still holds`;
  }
  return null;
}

interface Mechanics {
  readonly dt: number;
  readonly damping: number;
  readonly rootAdhesion: number;
  readonly rootAdhesionDead: number;
}

function faultOfDress(world: World): string | null {
  const { cells, neighbors, drift, forces, glide } = world, d = derivedOf<Mechanics>(world, 'repel');
  if (!neighbors.valid || d === null || drift.dressedFor !== d || drift.manyFell) return null;
  const c = cells.columns, { order } = neighbors, fallen = new Set(drift.fallen);
  for (let q = 0; q < (neighbors.slowCount & ~1); q++) {
    const i = order[q];
    if (c.kind[i] === Kind.Cart) return null; // one that was made not to walk: nothing is kept then
    if (forces.radius[q] !== c.radius[i]) return `cell ${c.id[i]} has another radius than the forces know: setVolume tells them`;
    if (c.kind[i] === Kind.Tumor && !fallen.has(i) && forces.adhesion[q] !== (isLiving(c.life[i]) ? d.rootAdhesion : d.rootAdhesionDead)) return `cell ${c.id[i]} lives or died without the verbs that tell of it`;
    if (glide.pace[q] === ANCHORED) continue;
    if (glide.pace[q] !== d.dt / (1 + d.damping * c.stiffness[i])) return `cell ${c.id[i]} has another stiffness, and drift.dressedFor still holds`;
    if (glide.beforeX[q] !== c.velocityX[i] || glide.beforeY[q] !== c.velocityY[i] || glide.beforeZ[q] !== c.velocityZ[i]) return `cell ${c.id[i]} has another velocity, and drift.dressedFor still holds`;
  }
  return null;
}

function faultOfDamaged(world: World): string | null {
  const d = derivedOf<{ readonly damaged: Readonly<Record<World['place'], Damaged>> }>(world, 'kill');
  if (d === null) return null;
  for (const { place, cells } of [world, world.blood]) {
    const { rows, count, layout } = d.damaged[place];
    if (layout !== cells.layout) continue;
    const noted = new Set(rows.subarray(0, count)), { damage, id } = cells.columns;
    for (let i = 0; i < cells.count; i++) if (damage[i] > 0 && !noted.has(i)) return `cell ${id[i]} was damaged by another rule than kill, which does not know of it`;
  }
  return null;
}

/** What a rule has made of the parameters; null where it does not run, or has not yet. */
function derivedOf<D>({ pipeline, derived, derivedValid }: World, rule: string): D | null {
  return derivedValid ? (derived[pipeline.findIndex((stage) => stage.rule.name === rule)] as D | undefined) ?? null : null;
}
