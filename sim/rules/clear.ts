// Clear: dead cells shrink or swell, burst, and are taken away; the table of cells is tidied.
import { exp } from '../core/math';
import { defineParams } from '../core/params';
import { Life, Mark } from '../cells';
import { Event } from '../events';
import { BinSort, shapeBins } from '../core/binGrid';
import type { Points } from '../core/binGrid';
import { createKernels } from '../core/kernels';
import type { Kernels } from '../core/kernels';
import { boxOf } from '../neighbors';
import { defineRule } from '../rule';
import { minutesIn } from '../units';
import { report, setVolume } from '../verbs';
import { ticksOf } from '../world';
import type { World } from '../world';

export const params = defineParams('clear', {
  apoptoticTime: {
    value: 8.6, unit: 'h', min: 0.5, max: 48, evidence: 'taken from a model', source: 'cartopiax ghaffarizadeh2018',
    title: 'Time to clear an apoptotic cell',
    doc: 'Time until an apoptotic cell has been cleared.',
  },
  necroticTime: {
    value: 60, unit: 'd', min: 1, max: 120, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Time to clear necrotic remains',
    doc: 'Time until the remains of a necrotic cell have gone.',
  },
  shrinkRate: {
    value: 0.01, unit: '1/min', min: 0, max: 0.1, evidence: 'assumed', source: 'cartopiax',
    title: 'Shrinking of apoptotic cells',
    doc: 'Rate at which an apoptotic cell loses volume, down to a tenth: one rate for the whole cell, between the 0.017 of the cytoplasm and the 0.006 of the nucleus in a published program.',
  },
  swellRate: {
    value: 0.001, unit: '1/min', min: 0, max: 0.1, evidence: 'assumed', source: 'cartopiax',
    title: 'Swelling of necrotic cells',
    doc: 'Rate at which a necrotic cell swells; at twice its volume it bursts. In a published program its fluid follows at 0.0008.',
  },
  leakRate: {
    value: 0.05, unit: '1/min', min: 0, max: 1, evidence: 'assumed', source: 'ghaffarizadeh2018',
    title: 'Leaking of burst cells',
    doc: 'Rate at which a burst cell loses its fluid, down to a quarter of the newborn volume. A published program has 0.0008 (0.05 an hour).',
  },
});

/** A burst cell keeps this share of the newborn volume: what is solid. */
const SOLID = 0.25;

/** Cells are put in spatial order about this often, so that neighbours in space are neighbours in memory. */
const SORT_EVERY_MINUTES = 60;

export const clear = defineRule({
  name: 'clear',
  inBlood: true,
  title: 'Clearance of dead cells', keywords: ['efferocytosis', 'phagocytosis', 'apoptosis', 'necrosis', 'debris'],
  doc: 'Apoptotic cells shrink and vanish within hours; necrotic cells swell and burst, and what is solid of them stays for weeks.',
  equation: 'apoptotic: V → 0.1·V_birth;  necrotic: V ← V·e^(rate·dt), lysed at 2·V_birth;  lysed: V → 0.25·V_birth',
  params,
  derive(p, world, { dt, every }) {
    return {
      apoptoticTicks: ticksOf(world, minutesIn(params, p, 'apoptoticTime')), necroticTicks: ticksOf(world, minutesIn(params, p, 'necroticTime')),
      shrink: 1 - exp(-p.shrinkRate * dt), swell: exp(p.swellRate * dt), leak: 1 - exp(-p.leakRate * dt),
      sortTicks: Math.max(every, ticksOf(world, SORT_EVERY_MINUTES)), every,
      scratch: createScratch(),
    };
  },
  run(world, d) {
    const c = world.cells.columns;
    let removed = 0;
    for (let i = 0; i < world.cells.count; i++) {
      const life = c.life[i];
      if (life < Life.Apoptotic) continue;
      const age = world.tick - c.lifeTick[i];
      if (life === Life.Apoptotic) setVolume(world, i, c.volume[i] + d.shrink * (0.1 * c.birthVolume[i] - c.volume[i]));
      else if (life === Life.Necrotic) {
        setVolume(world, i, c.volume[i] * d.swell);
        if (c.volume[i] >= 2 * c.birthVolume[i] && age > 0) c.life[i] = Life.Lysed;
      } else if (c.volume[i] > 1.001 * SOLID * c.birthVolume[i]) setVolume(world, i, c.volume[i] + d.leak * (SOLID * c.birthVolume[i] - c.volume[i]));
      if (age < (life === Life.Apoptotic ? d.apoptoticTicks : d.necroticTicks)) continue;
      c.mark[i] = Mark.Remove;
      report(world, Event.removal, i, 0, c.kind[i]);
      removed++;
    }
    const sort = world.tick % d.sortTicks < d.every;
    if (removed > 0 || sort) tidy(world, d.scratch, sort);
  },
});

interface Scratch {
  order: Int32Array;
  readonly kernels: Kernels;
  readonly bins: BinSort;
  readonly points: Points;
}

function createScratch(): Scratch {
  const kernels = createKernels('reference'), { arena } = kernels; // too rare to be worth a memory of its own
  return {
    order: new Int32Array(0), kernels, bins: new BinSort(kernels),
    points: { x: arena.doubles(), y: arena.doubles(), z: arena.doubles() },
  };
}

/** Takes removed rows out, or puts all the others in spatial order. */
function tidy(world: World, scratch: Scratch, sort: boolean): void {
  const { cells, neighbors } = world;
  if (scratch.order.length < cells.count) scratch.order = new Int32Array(cells.capacity);
  const { order } = scratch;
  const { radius, mark } = cells.columns;
  if (sort) {
    const { hx, hy, hz, range } = boxOf(world, radius);
    scratch.kernels.arena.reserve(cells.capacity, ...Object.values(scratch.points));
    for (const axis of ['x', 'y', 'z'] as const) scratch.points[axis].array.set(cells.columns[axis].subarray(0, cells.count));
    scratch.bins.sort(shapeBins(range, hx, hy, hz, cells.count), cells.count, scratch.points);
    const sorted = scratch.bins.order.array;
    let kept = 0;
    for (let q = 0; q < cells.count; q++) {
      const i = sorted[q];
      if (mark[i] !== Mark.Remove) order[kept++] = i;
    }
    cells.rearrange(order, kept);
  } else {
    let gone = 0;
    for (let i = 0; i < cells.count; i++) if (mark[i] === Mark.Remove) order[gone++] = i;
    cells.removeRows(order, gone);
  }
  neighbors.valid = false;
}
