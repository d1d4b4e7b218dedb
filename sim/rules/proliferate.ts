// Proliferate: activated CAR-T cells divide a limited number of times, helped by IL-2.
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { voxelAt } from '../core/voxels';
import { Fate, Kind, Mark, Subset, isLiving } from '../cells';
import { divisionsOf } from '../differentiation';
import { Event } from '../events';
import { fieldOf } from '../fields';
import { drugEffect } from '../patient/effect';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { minutesIn } from '../units';
import { report, setVolume } from '../verbs';

export const params = defineParams('proliferate', {
  divisionTime: {
    value: 12, unit: 'h', min: 5, max: 48, evidence: 'estimate', source: 'stein2019 finley hickey',
    title: 'Division time of a CAR-T cell',
    doc: 'Time between two divisions of a fully activated cell with IL-2. In patients CAR-T cells double in 19 hours although some of them die or rest, so a cell divides faster than that; published models have 8–28 h.',
  },
  lag: {
    value: 24, unit: 'h', min: 0, max: 96, evidence: 'assumed', source: 'assumed',
    title: 'Lag before the first division',
    doc: 'Fully activated time before the first cycle begins; it passes at the pace of the cycle, and the first division comes a division time later.',
  },
  recallLag: {
    value: 12, unit: 'h', min: 0, max: 96, evidence: 'assumed', source: 'assumed',
    title: 'Lag of a memory cell',
    doc: 'The same for a memory cell that meets antigen again: shorter (direction known, size assumed).',
  },
  factor41BB: {
    value: 1.2, unit: '', min: 0.5, max: 3, evidence: 'assumed', source: 'selli2023',
    title: 'Division time with 4-1BB relative to CD28',
    doc: 'Division time with 4-1BB relative to CD28: slower, but lasting.',
  },
  minActivation: {
    value: 0.1, unit: '', min: 0.01, max: 0.9, evidence: 'assumed', source: 'assumed',
    title: 'Activation needed to divide',
    doc: 'Activation below which a cell does not cycle: without antigen, no division.',
  },
  maxDivisions: {
    value: 10, unit: '', min: 1, max: 20, integer: true, evidence: 'taken from a model', source: 'prybutok2022 finley',
    title: 'Divisions per response',
    doc: 'Divisions one response allows: 10 in one published model, 5 in another.',
  },
  differentiationEffect: {
    value: 0, unit: '', min: -4, max: 4, evidence: 'assumed', source: 'gattinoni2005 gattinoni2011 sommermeyer2016',
    title: 'Effect of differentiation on divisions',
    doc: 'How the divisions of one response depend on differentiation d: they are multiplied by 1 + w·(d − 0.5), and one is left at least. Below 0 less differentiated cells divide more, as measured: with −1 a naive-like cell has half as many again, a terminally differentiated one half. 0: all have the same.',
  },
  withoutIL2: {
    value: 0.6, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Cycle speed without IL-2',
    doc: 'Share of the cycle speed left without any IL-2.',
  },
  cd4SelfHelp: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'IL-2 help a CD4 cell gives itself',
    doc: 'Least help of IL-2 that an activated CD4 cell has from its own; CD8 cells depend on what is around them.',
  },
  il2Half: {
    value: 50, unit: 'pg/mL', min: 1, max: 10000, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IL-2 for half of its help',
    doc: 'IL-2 that gives half of its help.',
  },
  il15Half: {
    value: 20, unit: 'pg/mL', min: 1, max: 10000, scale: 'log', evidence: 'assumed', source: 'kochenderfer2017',
    title: 'IL-15 for half of its help',
    doc: 'IL-15 in the serum that helps half as much as plenty of IL-2; the better of the two counts. Patients with more IL-15 after lymphodepletion had more CAR-T cells (measured), how much it helps is assumed.',
  },
});

/** Share of its cycle that a fully activated cell of a product runs through in a step, with all help and nothing in its way. */
export const fullCycleStep = (p: Values<typeof params.specs>, is41BB: boolean, dt: number): number => dt / (minutesIn(params, p, 'divisionTime') * (is41BB ? p.factor41BB : 1));

/** What it runs through at this activation, with this help and these brakes. */
export function cycleStep(full: number, activation: number, help: number, brake: number, hypoxicBrake: number, pace: number): number {
  return full * activation * help * (1 - brake) * (1 - hypoxicBrake) * pace;
}

export const proliferate = defineRule({
  name: 'proliferate',
  inBlood: true,
  title: 'CAR-T proliferation', keywords: ['expansion', 'cell division', 'cell cycle', 'IL-2'],
  doc: 'An activated, not exhausted CAR-T cell runs through its cycle after a lag and divides; each division uses one of a limited number, which may depend on how far the cell has differentiated. In the blood it has no IL-2; IL-15 of the serum helps it in both places.',
  equation: 'cycle ← cycle + dt/T_div·a·(w + (1 − w)·max(h_CD4, IL2/(IL2 + K), IL15/(IL15 + K′)))·(1 − brake)·(1 − h_O₂)·(1 + e_drugs);  divides at 1;  divisions = round(n·max(0, 1 + w_d·(d − 0.5)))',
  params,
  derive(p, world, { dt }) {
    return {
      ...p,
      perStep: world.products.map((product) => fullCycleStep(p, product.is41BB, dt)),
      recallCycle: -p.recallLag / p.divisionTime,
      regrowth: Math.min(1, dt / 360),
    };
  },
  run(world, d) {
    const c = world.cells.columns;
    const il2 = fieldOf(world.fields, 'il2'), pace = 1 + drugEffect(world, 'cartGrowth');
    // Where nobody follows IL-2 there is plenty, as in a medium; in the blood there is none.
    const plenty = !il2 && world.place === 'patch';
    const serum = world.scenario.body === null ? 0 : world.body.il15 / (world.body.il15 + d.il15Half);
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(c.life[i])) continue;
      if (c.volume[i] < c.birthVolume[i]) setVolume(world, i, c.volume[i] + d.regrowth * (c.birthVolume[i] - c.volume[i]));
      if (c.fate[i] === Fate.Memory) {
        if (c.partner[i] < 0 || c.activation[i] < d.minActivation) continue;
        c.fate[i] = Fate.Effector;
        c.divisionsLeft[i] = divisionsOf(d.maxDivisions, d.differentiationEffect, c.differentiation[i]);
        c.cycle[i] = d.recallCycle;
        report(world, Event.recall, i, 0, 0);
      }
      if (c.fate[i] !== Fate.Effector || c.divisionsLeft[i] < 1 || c.activation[i] < d.minActivation) continue;
      let help = 1;
      if (!plenty) {
        const level = il2 ? il2.value[voxelAt(world.fields.grid, c.x[i], c.y[i], c.z[i])] : 0;
        const around = Math.max(serum, level / (level + d.il2Half));
        help = d.withoutIL2 + (1 - d.withoutIL2) * (c.subset[i] === Subset.CD4 ? Math.max(around, d.cd4SelfHelp) : around);
      }
      c.cycle[i] = c.cycle[i] + cycleStep(d.perStep[c.product[i]], c.activation[i], help, c.brake[i], c.hypoxicBrake[i], pace);
      if (c.cycle[i] >= 1) c.mark[i] = Mark.Divide;
    }
  },
});
