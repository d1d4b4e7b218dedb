// Grow: tumour cells run through their cycle as fast as oxygen and space allow, and divide at its end.
import { clamp } from '../core/math';
import { defineParams } from '../core/params';
import { Kind, Life, Mark, isLiving } from '../cells';
import { fieldOf } from '../fields';
import { defineRule } from '../rule';
import { followVolumes } from '../verbs';

export const params = defineParams('grow', {
  cycleTime: {
    value: 30, unit: 'h', min: 8, max: 240, evidence: 'assumed', source: 'assumed',
    title: 'Cycle time of tumour cells',
    doc: 'Mean cycle time under full supply. B-ALL cell lines double in 24–36 h; in patients it takes weeks. Every cell keeps the time it was born with: a change acts on daughters.',
  },
  cycleSpread: {
    value: 3.7, unit: 'h', min: 0, max: 24, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Spread of the tumour’s cycle times',
    doc: 'Standard deviation of the cycle time between cells.',
  },
  oxygenFull: {
    value: 38, unit: 'mmHg', min: 1, max: 160, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Oxygen for full tumour growth',
    doc: 'Oxygen from which the cycle runs at full speed.',
  },
  oxygenZero: {
    value: 10, unit: 'mmHg', min: 0, max: 60, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Oxygen without tumour growth',
    doc: 'Oxygen below which the cycle stands still.',
  },
  pressureLimit: {
    value: 0.12, unit: '', min: 0.05, max: 10, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'Pressure that stops tumour growth',
    doc: 'Pressure above which a cell rests (contact inhibition). It binds in 2-D; a ball of thousands of cells in 3-D, where there is more room, stays near 0.05.',
  },
});

export const grow = defineRule({
  name: 'grow',
  title: 'Tumour growth', keywords: ['cell cycle', 'doubling time', 'quiescence', 'proliferation'],
  doc: 'The cycle of a tumour cell advances with oxygen, rests under pressure and in the grip of a CAR-T cell; the cell grows to double its volume and divides.',
  equation: 'cycle ← cycle + dt/T·clamp((pO₂ − zero)/(full − zero), 0, 1)·[pressure < limit]·[not bound]',
  params,
  derive: (p, _world, { dt }) => ({ ...p, span: Math.max(1e-9, p.oxygenFull - p.oxygenZero), dt, scratch: { grown: new Int32Array(0) } }),
  run(world, d) {
    const { kind, life, boundCount, oxygen, pressure, lifeTick, cycle, cycleTime, birthVolume, volume, mark } = world.cells.columns;
    const hasOxygen = fieldOf(world.fields, 'oxygen') !== null, n = world.cells.count;
    if (d.scratch.grown.length < n) d.scratch.grown = new Int32Array(world.cells.capacity);
    const { scratch: { grown }, dt, oxygenZero, span, pressureLimit } = d;
    let count = 0;
    for (let i = 0; i < n; i++) {
      if (kind[i] !== Kind.Tumor || !isLiving(life[i]) || boundCount[i] > 0) continue;
      const supply = hasOxygen ? clamp((oxygen[i] - oxygenZero) / span, 0, 1) : 1;
      const resting = pressure[i] >= pressureLimit || supply === 0;
      const stage = resting ? Life.Quiescent : Life.Alive;
      if (life[i] !== stage) {
        life[i] = stage;
        lifeTick[i] = world.tick;
      }
      if (resting) continue;
      const share = Math.min(1, cycle[i] + (dt * supply) / cycleTime[i]);
      cycle[i] = share;
      volume[i] = birthVolume[i] * (1 + share);
      grown[count++] = i;
      if (share >= 1) mark[i] = Mark.Divide;
    }
    followVolumes(world, grown, count);
  },
});
