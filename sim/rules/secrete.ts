// Secrete: cells and vessels tell each field what they give off and what they take up.
import { defineParams } from '../core/params';
import { voxelAt } from '../core/voxels';
import { Kind, Life, Subset, isLiving } from '../cells';
import { fieldOf } from '../fields';
import type { FieldState } from '../fields';
import { defineRule } from '../rule';
import { picogramsPerMilliliter } from '../units';
import type { World } from '../world';

export const params = defineParams('secrete', {
  oxygenUptakeTumor: {
    value: 10, unit: '1/min', min: 0, max: 20, evidence: 'fitted', source: 'cartopiax',
    doc: 'Oxygen uptake of a living tumour cell, per minute and per share of the voxel it fills.',
  },
  oxygenUptakeOther: {
    value: 1, unit: '1/min', min: 0, max: 20, evidence: 'fitted', source: 'cartopiax',
    doc: 'The same for CAR-T and healthy cells.',
  },
  oxygenUptakeDead: {
    value: 0.1, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'cartopiax',
    doc: 'Share of its uptake that a dying cell keeps; burst cells take up nothing.',
  },
  vesselOxygen: {
    value: 40, unit: 'mmHg', min: 5, max: 100, evidence: 'assumed', source: 'assumed',
    doc: 'Oxygen pressure in the blood of a vessel.',
  },
  vesselSupply: {
    value: 960000, unit: 'µm³/min', min: 0, max: 4000000, evidence: 'assumed', source: 'assumed',
    doc: 'Volume of tissue whose oxygen one vessel exchanges per minute, whatever the size of a voxel: about what 160 blasts empty.',
  },
  attractantRate: {
    value: 10, unit: '1/min', min: 0, max: 50, evidence: 'fitted', source: 'cartopiax',
    doc: 'Secretion of attractant by a living tumour cell towards saturation 1. Dead cells secrete nothing.',
  },
  ifngRate: {
    value: 1560, unit: 'molecules/min', min: 0, max: 6000, evidence: 'measured', source: 'han2010',
    doc: 'IFN-γ made by a bound CAR-T cell at full growth signal (26 molecules per second).',
  },
  il2Rate: {
    value: 293, unit: 'molecules/min', min: 0, max: 2000, evidence: 'measured', source: 'prybutok2022',
    doc: 'IL-2 made by a bound CD4 CAR-T cell at full growth signal.',
  },
  il2Uptake: {
    value: 800, unit: 'µm³/min', min: 0, max: 6400, evidence: 'assumed', source: 'prybutok2022',
    doc: 'Volume one CAR-T cell clears of IL-2 per minute: 2000 receptors times a binding rate of 0.04–3.2 µm³/min.',
  },
});

const IFNG_KILODALTON = 17;
const IL2_KILODALTON = 15.5;

export const secrete = defineRule({
  name: 'secrete',
  doc: 'Tumour cells give off attractant; bound CAR-T cells make IFN-γ, CD4 ones IL-2; all cells take up oxygen, vessels supply it.',
  equation: 'source += rate·signal/V_voxel;  sink += uptake·V_cell/V_voxel',
  params,
  derive(p, world) {
    const { h } = world.fields.grid;
    const voxelVolume = h * h * h;
    return {
      ...p,
      perVoxel: 1 / voxelVolume,
      ifngPerMinute: (p.ifngRate / voxelVolume) * picogramsPerMilliliter(IFNG_KILODALTON),
      il2PerMinute: (p.il2Rate / voxelVolume) * picogramsPerMilliliter(IL2_KILODALTON),
      il2SinkPerCell: p.il2Uptake / voxelVolume,
    };
  },
  run(world, d) {
    for (const field of world.fields.active) {
      field.source.fill(0);
      field.sink.fill(0);
    }
    const oxygen = fieldOf(world.fields, 'oxygen');
    if (oxygen) {
      takeUpOxygen(world, oxygen, d);
      supplyOxygen(world, oxygen, d);
    }
    const attractant = fieldOf(world.fields, 'attractant');
    if (attractant) attract(world, attractant, d.attractantRate * d.perVoxel);
    const ifng = fieldOf(world.fields, 'ifng'), il2 = fieldOf(world.fields, 'il2');
    if (ifng || il2) makeCytokines(world, ifng, il2, d);
  },
});

interface Uptake {
  readonly oxygenUptakeTumor: number;
  readonly oxygenUptakeOther: number;
  readonly oxygenUptakeDead: number;
  readonly perVoxel: number;
}

function takeUpOxygen(world: World, { sink }: FieldState, d: Uptake): void {
  const { kind, life, volume, x, y, z } = world.cells.columns;
  const { grid } = world.fields;
  for (let i = 0; i < world.cells.count; i++) {
    if (life[i] === Life.Lysed || kind[i] === Kind.Stroma) continue;
    let rate = (kind[i] === Kind.Tumor ? d.oxygenUptakeTumor : d.oxygenUptakeOther) * volume[i]! * d.perVoxel;
    if (!isLiving(life[i]!)) rate *= d.oxygenUptakeDead;
    const v = voxelAt(grid, x[i]!, y[i]!, z[i]!);
    sink[v] = sink[v]! + rate;
  }
}

function supplyOxygen(world: World, { source, sink }: FieldState, d: { vesselOxygen: number; vesselSupply: number; perVoxel: number }): void {
  const rate = d.vesselSupply * d.perVoxel;
  for (const vessel of world.vessels) {
    const v = voxelAt(world.fields.grid, vessel[0], vessel[1], vessel[2]);
    source[v] = source[v]! + rate * d.vesselOxygen;
    sink[v] = sink[v]! + rate;
  }
}

function attract(world: World, { source, sink }: FieldState, ratePerVolume: number): void {
  const { kind, life, volume, x, y, z } = world.cells.columns;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== Kind.Tumor || !isLiving(life[i]!)) continue;
    const v = voxelAt(world.fields.grid, x[i]!, y[i]!, z[i]!);
    const rate = ratePerVolume * volume[i]!;
    source[v] = source[v]! + rate;
    sink[v] = sink[v]! + rate;
  }
}

function makeCytokines(
  world: World, ifng: FieldState | null, il2: FieldState | null,
  d: { ifngPerMinute: number; il2PerMinute: number; il2SinkPerCell: number },
): void {
  const { kind, life, subset, partner, growthSignal, x, y, z } = world.cells.columns;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== Kind.Cart || !isLiving(life[i]!)) continue;
    const v = voxelAt(world.fields.grid, x[i]!, y[i]!, z[i]!);
    if (il2) il2.sink[v] = il2.sink[v]! + d.il2SinkPerCell;
    if (partner[i]! < 0) continue;
    const signal = growthSignal[i]!;
    if (ifng) ifng.source[v] = ifng.source[v]! + d.ifngPerMinute * signal;
    if (il2 && subset[i] === Subset.CD4) il2.source[v] = il2.source[v]! + d.il2PerMinute * signal;
  }
}
