// Homeostatic cytokines: IL-15, with IL-7, is made all the time and used up by T cells, so there is more of it when those are gone.
import { halfLifeDecay } from '../core/math';
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { cartsOfPatient } from '../patient/blood';
import { defineRule } from '../rule';
import { minutesIn } from '../units';
import { valuesOf } from '../world';
import type { World } from '../world';
import { params as lymphocytes } from './lymphocytes';

export const params = defineParams('homeostaticCytokines', {
  il15Basal: {
    value: 5, unit: 'pg/mL', min: 0.1, max: 100, evidence: 'assumed', source: 'assumed',
    title: 'IL-15 at rest', doc: 'IL-15 in the serum of a patient with all normal T cells and no CAR-T cell.',
  },
  il15HalfLife: {
    value: 6, unit: 'h', min: 0.5, max: 72, evidence: 'assumed', source: 'assumed',
    title: 'Half-life of IL-15 at rest', doc: 'Half-life of IL-15 in the serum at rest; with fewer T cells it stays longer.',
  },
  il15Consumed: {
    value: 0.9, unit: '', min: 0, max: 0.99, evidence: 'assumed', source: 'kochenderfer2017 fry2001',
    title: 'IL-15 used up by T cells',
    doc: 'Share of the clearance of IL-15 at rest that is its use by T cells; what is left goes on without them. 0.9 lets it rise up to tenfold. That lymphodepletion raises IL-15 in patients, and that IL-7 rises as T cells get fewer, is measured; how far is assumed here. IL-7 is taken to go along.',
  },
  perMicroliter: {
    value: 2.5e8, unit: 'cells', min: 1e6, max: 1e11, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'Cells of the body behind one per µL of blood', doc: 'CAR-T cells of the whole patient that use as much as one normal T cell per µL of blood stands for: five litres of blood, in which are two of a hundred lymphocytes of the body.',
  },
});

interface Derived {
  readonly p: Values<typeof params.specs>;
  /** Minutes of one step. */
  readonly dt: number;
  /** At rest, minutes. */
  readonly halfLife: number;
  /** Normal T cells at rest, cells/µL. */
  readonly atRest: number;
}

export const homeostaticCytokines = defineRule({
  name: 'homeostaticCytokines',
  title: 'Homeostatic cytokines', keywords: ['IL-15', 'IL-7', 'interleukin-15', 'interleukin-7', 'lymphodepletion', 'cytokine sink', 'homeostatic proliferation'],
  doc: 'IL-15, which stands for IL-7 as well, is made at a constant rate and used up by normal T cells and CAR-T cells: it rises after lymphodepletion and falls as T cells fill the space again.',
  equation: 'dL/dt = k·(basal − L·(1 + consumed·(x − 1)));  x = (T + C/perMicroliter)/T at rest;  k = ln 2/halfLife',
  params,
  derive: (p, world, { dt }): Derived => ({ p, dt, halfLife: minutesIn(params, p, 'il15HalfLife'), atRest: valuesOf(world, lymphocytes).normalTCapacity }),
  run: follow,
  before: follow,
});

/** Exact for numbers of cells that stay the same during the step. */
function follow(world: World, { p, dt, halfLife, atRest }: Derived): void {
  const { body, scenario } = world;
  if (scenario.body === null) return;
  const carts = (cartsOfPatient(world) * scenario.body.scale) / p.perMicroliter;
  const cleared = 1 + p.il15Consumed * ((body.normalT + carts) / atRest - 1), level = p.il15Basal / cleared;
  body.il15 = level + (body.il15 - level) * halfLifeDecay(halfLife / cleared, dt);
}
