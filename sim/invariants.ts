// What must hold after every step, whatever the parameters: checked by tests after every rule.
import { invariant } from './core/assert';
import { Fate, Kind, NO_PRODUCT, isLiving } from './cells';
import { halfExtents } from './neighbors';
import type { World } from './world';

/** Throws InvariantError naming the first broken promise. */
export function checkInvariants(world: World): void {
  checkCells(world);
  checkSynapses(world);
  for (const field of world.fields.active) {
    for (let v = 0; v < field.value.length; v++) {
      const u = field.value[v]!;
      invariant(u >= -1e-6 && u < Infinity, `${field.name} is ${u} in voxel ${v}`);
    }
  }
}

function checkCells(world: World): void {
  const { cells } = world;
  const c = cells.columns;
  const [hx, hy, hz] = halfExtents(world);
  const seen = new Set<number>();
  for (const name of cells.names) {
    const column = cells.column(name);
    for (let i = 0; i < cells.count; i++) invariant(Number.isFinite(column[i]!), `${name} of cell ${c.id[i]} is ${column[i]}`);
  }
  for (let i = 0; i < cells.count; i++) {
    const id = c.id[i]!;
    invariant(id > 0 && id < world.nextId && !seen.has(id), `id ${id} is not unique`);
    seen.add(id);
    invariant(Math.abs(c.x[i]!) <= hx && Math.abs(c.y[i]!) <= hy && Math.abs(c.z[i]!) <= hz, `cell ${id} left the patch`);
    invariant(c.volume[i]! > 0 && c.radius[i]! > 0, `cell ${id} has volume ${c.volume[i]}`);
    invariant(c.antigenA[i]! >= 0 && c.antigenB[i]! >= 0, `cell ${id} has negative antigen`);
    for (const share of [c.activation, c.exhaustion, c.lysisSignal, c.growthSignal]) {
      invariant(share[i]! >= 0 && share[i]! <= 1, `a share of cell ${id} is ${share[i]}`);
    }
    if (c.kind[i] === Kind.Cart) {
      invariant(c.product[i]! < world.products.length, `CAR-T cell ${id} has no product`);
      invariant(c.granules[i]! >= 0 && c.divisionsLeft[i]! >= 0, `CAR-T cell ${id} overspent`);
      invariant(c.fate[i]! <= Fate.Exhausted, `CAR-T cell ${id} has fate ${c.fate[i]}`);
    } else invariant(c.product[i] === NO_PRODUCT && c.partner[i] === -1, `cell ${id} behaves like a CAR-T cell`);
  }
}

function checkSynapses(world: World): void {
  const { kind, life, partner, boundCount, id } = world.cells.columns;
  const held = new Map<number, number>();
  for (let i = 0; i < world.cells.count; i++) {
    const target = partner[i]!;
    if (target < 0) continue;
    invariant(target < world.cells.count, `CAR-T cell ${id[i]} is bound to row ${target}`);
    invariant(isLiving(life[i]!), `dead CAR-T cell ${id[i]} is bound`);
    invariant(kind[target] !== Kind.Cart, `CAR-T cell ${id[i]} is bound to CAR-T cell ${id[target]}`);
    held.set(target, (held.get(target) ?? 0) + 1);
  }
  for (let i = 0; i < world.cells.count; i++) {
    invariant(boundCount[i] === (held.get(i) ?? 0), `cell ${id[i]} counts ${boundCount[i]} synapses, has ${held.get(i) ?? 0}`);
  }
}
