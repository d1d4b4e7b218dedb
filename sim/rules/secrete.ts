// Secrete: cells and vessels tell each field what they give off and what they take up.
import { defineParams } from '../core/params';
import { voxelAt, wallVoxels } from '../core/voxels';
import { Kind, Life, Polarity, Subset, isLiving } from '../cells';
import { fieldOf } from '../fields';
import type { FieldState } from '../fields';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { IFNG_KILODALTON, IL2_KILODALTON, IL6_KILODALTON, TNF_KILODALTON, picogramsPerMilliliter } from '../units';
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
  wallOxygen: {
    value: 38, unit: 'mmHg', min: 0, max: 160, evidence: 'fitted', source: 'cartopiax',
    doc: 'Oxygen pressure in the medium outside the walls.',
  },
  wallSupply: {
    value: 0, unit: '1/min', min: 0, max: 1000, evidence: 'numerical', source: 'assumed',
    doc: 'Exchange rate between that medium and each voxel of the walls; 0 = closed or held by the field’s boundary. The published programs set the walls anew once in a field step of 0.01 min: 100.',
  },
  splitStep: {
    value: 0, unit: 'min', min: 0, max: 0.1, evidence: 'numerical', source: 'assumed',
    doc: 'Step in which diffusion and uptake of oxygen alternate in the published programs (0.01): their cells feel the oxygen just after the uptake. 0 = both at once.',
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
  il6Rate: {
    value: 500, unit: 'molecules/min', min: 0, max: 5000, scale: 'log', evidence: 'assumed', source: 'norelli2018',
    doc: 'IL-6 made by a fully activated inflammatory macrophage: that these cells are the source is known, the rate is assumed.',
  },
  tnfRateCart: {
    value: 150, unit: 'molecules/min', min: 0, max: 5000, evidence: 'assumed', source: 'assumed',
    doc: 'TNF made by a bound CAR-T cell at full growth signal.',
  },
  tnfRateMacrophage: {
    value: 150, unit: 'molecules/min', min: 0, max: 5000, evidence: 'assumed', source: 'assumed',
    doc: 'TNF made by a fully activated inflammatory macrophage.',
  },
  suppressorMacrophage: {
    value: 10, unit: '1/min', min: 0, max: 50, evidence: 'assumed', source: 'assumed',
    doc: 'Secretion of suppressive factor by a suppressive macrophage towards saturation 1, per share of the voxel it fills.',
  },
  suppressorTumor: {
    value: 0, unit: '1/min', min: 0, max: 50, evidence: 'assumed', source: 'assumed',
    doc: 'The same by a living tumour cell. Solid tumours make it; 0 leaves it out.',
  },
});

export const secrete = defineRule({
  name: 'secrete',
  title: 'Secretion, uptake and supply',
  keywords: ['cytokine', 'interferon gamma', 'interleukin', 'chemokine', 'perfusion', 'vessel', 'oxygen consumption', 'TGF-β'],
  doc: 'Tumour cells give off attractant; bound CAR-T cells make IFN-γ and TNF, CD4 ones IL-2; macrophages make IL-6 and TNF or suppressive factor; all cells take up oxygen, vessels supply it.',
  equation: 'source += rate·signal/V_voxel;  sink += uptake·V_cell/V_voxel',
  params,
  derive(p, world) {
    const { h } = world.fields.grid;
    const voxelVolume = h * h * h;
    return {
      ...p,
      perVoxel: 1 / voxelVolume, walls: p.wallSupply > 0 ? wallVoxels(world.fields.grid) : new Int32Array(0),
      ifngPerMinute: (p.ifngRate / voxelVolume) * picogramsPerMilliliter(IFNG_KILODALTON),
      il2PerMinute: (p.il2Rate / voxelVolume) * picogramsPerMilliliter(IL2_KILODALTON),
      il2SinkPerCell: p.il2Uptake / voxelVolume,
      il6PerMinute: (p.il6Rate / voxelVolume) * picogramsPerMilliliter(IL6_KILODALTON),
      tnfCartPerMinute: (p.tnfRateCart / voxelVolume) * picogramsPerMilliliter(TNF_KILODALTON),
      tnfMacrophagePerMinute: (p.tnfRateMacrophage / voxelVolume) * picogramsPerMilliliter(TNF_KILODALTON),
    };
  },
  run(world, d) {
    for (const field of world.fields.active) {
      field.source.fill(0);
      field.sink.fill(0);
    }
    const fields = {
      oxygen: fieldOf(world.fields, 'oxygen'), attractant: fieldOf(world.fields, 'attractant'),
      ifng: fieldOf(world.fields, 'ifng'), il2: fieldOf(world.fields, 'il2'),
    };
    feed(world, fields, d);
    if (fields.oxygen) exchangeOxygen(world, fields.oxygen, d);
    const il6 = fieldOf(world.fields, 'il6'), tnf = fieldOf(world.fields, 'tnf'), suppressor = fieldOf(world.fields, 'suppressor');
    if (il6 || tnf) inflameTissue(world, il6, tnf, d);
    if (suppressor) suppressTissue(world, suppressor, d);
  },
});

interface Rates {
  readonly oxygenUptakeTumor: number;
  readonly oxygenUptakeOther: number;
  readonly oxygenUptakeDead: number;
  readonly attractantRate: number;
  readonly perVoxel: number;
  readonly ifngPerMinute: number;
  readonly il2PerMinute: number;
  readonly il2SinkPerCell: number;
}

type Fed = Readonly<Record<'oxygen' | 'attractant' | 'ifng' | 'il2', FieldState | null>>;

/** What all cells take and give, in one pass: each cell looks up its voxel once. */
function feed(world: World, { oxygen, attractant, ifng, il2 }: Fed, d: Rates): void {
  const { kind, life, volume, x, y, z } = world.cells.columns;
  const oxygenSink = oxygen?.sink, attractantSource = attractant?.source, attractantSink = attractant?.sink;
  const cytokines = cytokineFeeder(world, ifng, il2, d), attractantPerVolume = d.attractantRate * d.perVoxel;
  for (let i = 0; i < world.cells.count; i++) {
    const isTumor = kind[i] === Kind.Tumor, isCart = kind[i] === Kind.Cart;
    if (life[i] === Life.Lysed || kind[i] === Kind.Stroma) continue;
    if (!oxygenSink && !(isTumor && attractantSource) && !(isCart && cytokines)) continue;
    const v = voxelAt(world.fields.grid, x[i], y[i], z[i]), lives = isLiving(life[i]);
    if (oxygenSink) {
      const rate = (isTumor ? d.oxygenUptakeTumor : d.oxygenUptakeOther) * volume[i] * d.perVoxel;
      oxygenSink[v] = oxygenSink[v] + (lives ? rate : rate * d.oxygenUptakeDead);
    }
    if (!lives) continue;
    if (isTumor && attractantSource && attractantSink) {
      const rate = attractantPerVolume * volume[i];
      attractantSource[v] = attractantSource[v] + rate;
      attractantSink[v] = attractantSink[v] + rate;
    }
    if (isCart) cytokines?.(i, v);
  }
}

/** Lets the CAR-T cell in row i feed IFN-γ and IL-2 of voxel v; null where both are off. */
function cytokineFeeder(world: World, ifng: FieldState | null, il2: FieldState | null, d: Rates): ((i: number, v: number) => void) | null {
  if (!ifng && !il2) return null;
  const { subset, partner, growthSignal } = world.cells.columns;
  const ifngSource = ifng?.source, il2Source = il2?.source, il2Sink = il2?.sink;
  return (i, v) => {
    if (il2Sink) il2Sink[v] = il2Sink[v] + d.il2SinkPerCell;
    if (partner[i] < 0) return;
    const signal = growthSignal[i];
    if (ifngSource) ifngSource[v] = ifngSource[v] + d.ifngPerMinute * signal;
    if (il2Source && subset[i] === Subset.CD4) il2Source[v] = il2Source[v] + d.il2PerMinute * signal;
  };
}

/** The uptake of a whole step, spread over the step: see {@link feltOxygen}. */
function splitUptake({ sink }: FieldState, splitStep: number): void {
  for (let v = 0; v < sink.length; v++) sink[v] = sink[v] / (1 + splitStep * sink[v]);
}

/** What comes from outside, after the cells' uptake has been noted. */
function exchangeOxygen(world: World, oxygen: FieldState, d: Exchange): void {
  if (d.splitStep > 0) splitUptake(oxygen, d.splitStep);
  supplyAtWalls(oxygen, d);
  supplyOxygen(world, oxygen, d);
}

interface Exchange {
  readonly splitStep: number;
  readonly walls: Int32Array;
  readonly wallOxygen: number;
  readonly wallSupply: number;
  readonly vesselOxygen: number;
  readonly vesselSupply: number;
  readonly perVoxel: number;
}

function supplyAtWalls({ source, sink }: FieldState, d: Exchange): void {
  for (const v of d.walls) {
    source[v] = source[v] + d.wallSupply * d.wallOxygen;
    sink[v] = sink[v] + d.wallSupply;
  }
}

/**
 * Oxygen a cell feels in voxel v. Alternating in steps τ, diffusion leaves u and uptake at rate s takes it down to
 * u/(1 + τ·s); the steady field with the sink s/(1 + τ·s) gives that u. Voxels that are supplied from outside keep it.
 */
export function feltOxygen({ value, source, sink }: FieldState, v: number, splitStep: number): number {
  return source[v] > 0 ? value[v] : value[v] * Math.max(0, 1 - splitStep * sink[v]);
}

function supplyOxygen(world: World, { source, sink }: FieldState, d: Exchange): void {
  const rate = d.vesselSupply * d.perVoxel;
  for (const vessel of world.vessels) {
    const v = voxelAt(world.fields.grid, vessel[0], vessel[1], vessel[2]);
    source[v] = source[v] + rate * d.vesselOxygen;
    sink[v] = sink[v] + rate;
  }
}

interface InflammatoryRates {
  readonly il6PerMinute: number;
  readonly tnfCartPerMinute: number;
  readonly tnfMacrophagePerMinute: number;
}

/** IL-6 and TNF of inflammatory macrophages, TNF of bound CAR-T cells. */
function inflameTissue(world: World, il6: FieldState | null, tnf: FieldState | null, d: InflammatoryRates): void {
  const { life, subset, partner, activation, growthSignal, x, y, z } = world.cells.columns;
  const { rows, first } = rosterOf(world), { grid } = world.fields;
  for (let k = first[Kind.Macrophage], end = first[Kind.Macrophage + 1]; k < end; k++) {
    const i = rows[k];
    if (!isLiving(life[i]) || subset[i] !== Polarity.Inflammatory || activation[i] === 0) continue;
    const v = voxelAt(grid, x[i], y[i], z[i]);
    if (il6) il6.source[v] = il6.source[v] + d.il6PerMinute * activation[i];
    if (tnf) tnf.source[v] = tnf.source[v] + d.tnfMacrophagePerMinute * activation[i];
  }
  if (!tnf) return;
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    if (!isLiving(life[i]) || partner[i] < 0) continue;
    const v = voxelAt(grid, x[i], y[i], z[i]);
    tnf.source[v] = tnf.source[v] + d.tnfCartPerMinute * growthSignal[i];
  }
}

/** Suppressive macrophages and, where the scenario says so, tumour cells give off suppressive factor towards saturation 1. */
function suppressTissue(world: World, field: FieldState, d: { suppressorMacrophage: number; suppressorTumor: number; perVoxel: number }): void {
  const { subset } = world.cells.columns, { rows, first } = rosterOf(world);
  for (let k = first[Kind.Macrophage], end = first[Kind.Macrophage + 1]; k < end; k++) {
    if (subset[rows[k]] === Polarity.Suppressive) saturate(world, field, rows[k], d.suppressorMacrophage * d.perVoxel);
  }
  if (d.suppressorTumor === 0) return;
  for (let k = first[Kind.Tumor], end = first[Kind.Tumor + 1]; k < end; k++) saturate(world, field, rows[k], d.suppressorTumor * d.perVoxel);
}

function saturate(world: World, { source, sink }: FieldState, i: number, ratePerVolume: number): void {
  const { life, volume, x, y, z } = world.cells.columns;
  if (!isLiving(life[i])) return;
  const v = voxelAt(world.fields.grid, x[i], y[i], z[i]), rate = ratePerVolume * volume[i];
  source[v] = source[v] + rate;
  sink[v] = sink[v] + rate;
}
