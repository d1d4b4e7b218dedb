// Niche protection: tumour cells that touch stroma are protected from killing, as leukaemia and myeloma are in the marrow niche.
import { defineParams } from '../core/params';
import { exp } from '../core/math';
import { Kind, isLiving } from '../cells';
import { ensureNeighbors } from '../neighbors';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { minutesIn } from '../units';
import type { World } from '../world';

export const params = defineParams('nicheProtection', {
  protection: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'holthof2021',
    title: 'Protection by stroma',
    doc: 'Share of the hits that a tumour cell in lasting touch with stroma withstands. Measured: contact protects, strongly against weak CARs and hardly against strong ones; the size is assumed.',
  },
  touch: {
    value: 1.15, unit: '', min: 0.9, max: 1.25, evidence: 'assumed', source: 'assumed',
    title: 'Distance of a touch with stroma',
    doc: 'Distance of the centres, in sums of the radii, up to which a tumour cell touches stroma.',
  },
  time: {
    value: 6, unit: 'h', min: 0.1, max: 72, evidence: 'assumed', source: 'assumed',
    title: 'Time for protection to come and go',
    doc: 'Time in which protection comes and goes to 63 %: proteins against apoptosis have to be made.',
  },
});

interface Derived {
  readonly protection: number;
  readonly touch: number;
  readonly approach: number;
  readonly scratch: { touched: Uint8Array };
}

export const nicheProtection = defineRule({
  name: 'nicheProtection',
  title: 'Niche protection', keywords: ['stroma', 'bone marrow niche', 'microenvironment', 'shelter', 'drug resistance'],
  doc: 'Tumour cells in touch with stroma become harder to kill within hours, and lose that again when they leave.',
  equation: 'q ← q + (protection·[touches stroma] − q)·(1 − e^(−dt/time))',
  params,
  derive: (p, _world, { dt }): Derived => ({
    protection: p.protection, touch: p.touch, approach: 1 - exp(-dt / minutesIn(params, p, 'time')), scratch: { touched: new Uint8Array(0) },
  }),
  run(world, d) {
    const { rows, first } = rosterOf(world);
    if (first[Kind.Stroma] === first[Kind.Stroma + 1]) return;
    const n = world.cells.count;
    if (d.scratch.touched.length < n) d.scratch.touched = new Uint8Array(world.cells.capacity);
    const { touched } = d.scratch;
    touched.fill(0, 0, n);
    findTouched(world, d.touch, touched);
    const { life, protection } = world.cells.columns;
    for (let k = first[Kind.Tumor], end = first[Kind.Tumor + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(life[i])) continue;
      const goal = touched[i] === 1 ? d.protection : 0, before = protection[i];
      if (goal === before) continue;
      const now = before + d.approach * (goal - before);
      protection[i] = now < 1e-6 ? 0 : now;
    }
  },
});

/** Marks the rows of tumour cells that touch stroma. There is little stroma, and like tumour cells it does not walk. */
function findTouched(world: World, touch: number, touched: Uint8Array): void {
  ensureNeighbors(world);
  const { kind, radius } = world.cells.columns, { neighbors } = world, { x, y, z } = world.forces;
  const { order, slowCount, rowsAround } = neighbors;
  for (let q = 0; q < slowCount; q++) {
    if (kind[order[q]] !== Kind.Stroma) continue;
    for (let row = 0; row < rowsAround; row++) {
      for (let j = neighbors.slowFrom(q, row), end = neighbors.slowTo(q, row); j < end; j++) {
        const i = order[j];
        if (kind[i] !== Kind.Tumor) continue;
        const dx = x[q] - x[j], dy = y[q] - y[j], dz = z[q] - z[j];
        const reach = touch * (radius[order[q]] + radius[i]);
        if (dx * dx + dy * dy + dz * dz <= reach * reach) touched[i] = 1;
      }
    }
  }
}
