// Hypoxia: every cell feels the oxygen around it; tumour cells starved of it die by necrosis.
import { clamp, happens } from '../core/math';
import { defineParams } from '../core/params';
import { voxelsAt } from '../core/voxels';
import { Kind, isLiving } from '../cells';
import { fieldOf } from '../fields';
import { defineRule } from '../rule';
import { markNecrotic } from '../verbs';
import { streamOf, valuesOf } from '../world';
import { feltOxygen, params as secrete } from './secrete';

export const params = defineParams('hypoxia', {
  threshold: {
    value: 15, unit: 'mmHg', min: 1, max: 40, evidence: 'taken from a model', source: 'ghaffarizadeh2018',
    title: 'Oxygen that counts as hypoxia',
    doc: 'Oxygen below which a cell counts as hypoxic: a label for charts and the cell report, without effect on the cell.',
  },
  necrosisStart: {
    value: 5, unit: 'mmHg', min: 0, max: 20, evidence: 'taken from a model', source: 'ghaffarizadeh2018',
    title: 'Oxygen below which necrosis begins',
    doc: 'Oxygen below which tumour cells begin to die.',
  },
  necrosisFull: {
    value: 2.5, unit: 'mmHg', min: 0, max: 20, evidence: 'taken from a model', source: 'ghaffarizadeh2018',
    title: 'Oxygen of the fastest necrosis',
    doc: 'Oxygen below which the death rate is at its maximum.',
  },
  necrosisRate: {
    value: 0.00277777777777778, unit: '1/min', min: 0, max: 0.05, evidence: 'taken from a model', source: 'ghaffarizadeh2018',
    title: 'Fastest rate of necrosis',
    doc: 'Maximum death rate for lack of oxygen: one in six hours.',
  },
});

export const hypoxia = defineRule({
  name: 'hypoxia',
  title: 'Hypoxia and necrosis', keywords: ['oxygen', 'necrotic core', 'starvation'],
  doc: 'Cells sample the local oxygen; below a threshold tumour cells become necrotic at a growing rate.',
  equation: 'rate = r_max·clamp((start − pO₂)/(start − full), 0, 1)',
  params,
  derive: (p, world, { dt }) => ({ ...p, span: Math.max(1e-9, p.necrosisStart - p.necrosisFull), dt, splitStep: valuesOf(world, secrete).splitStep, stream: streamOf(world, 'hypoxia'), scratch: { voxels: new Int32Array(0) } }),
  run(world, d) {
    const field = fieldOf(world.fields, 'oxygen');
    if (!field) return;
    const { kind, life, key, oxygen, x, y, z } = world.cells.columns, { value, source, sink } = field, { splitStep, necrosisStart } = d;
    const n = world.cells.count;
    if (d.scratch.voxels.length < n) d.scratch.voxels = new Int32Array(world.cells.capacity);
    const { voxels } = d.scratch;
    voxelsAt(world.fields.grid, x, y, z, n, voxels);
    for (let i = 0; i < n; i++) {
      const felt = feltOxygen(value, source, sink, voxels[i], splitStep);
      oxygen[i] = felt;
      if (kind[i] !== Kind.Tumor || !isLiving(life[i]) || felt >= necrosisStart) continue;
      const rate = d.necrosisRate * clamp((necrosisStart - felt) / d.span, 0, 1);
      if (happens(d.stream.unit(world.tick, key[i]), rate, d.dt)) markNecrotic(world, i);
    }
  },
});
