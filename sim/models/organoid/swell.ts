// Swell: in the organoid model a cell's nucleus, cytoplasm and fluid relax to what its life stage wants: newborn cells fill up, dying ones shrink or swell.
import { clamp } from '../../core/math';
import { defineParams } from '../../core/params';
import { Kind, Life } from '../../cells';
import { defineRule } from '../../rule';
import { perMinuteIn } from '../../units';
import { setVolume } from '../../verbs';
import type { World } from '../../world';

/** A relaxation rate. */
const rate = (title: string, value: number, doc: string) => (
  { value, unit: '1/h', min: 0, max: 10, evidence: 'taken from a model', source: 'cartopiax ghaffarizadeh2018', title, doc } as const
);

export const params = defineParams('swell', {
  volume: {
    value: 2494, unit: 'µm³', min: 100, max: 10_000, evidence: 'taken from a model', source: 'cartopiax ghaffarizadeh2018',
    title: 'Volume of a full-grown cell',
    doc: 'Volume of a full-grown cell, tumour or CAR-T.',
  },
  nucleus: {
    value: 540, unit: 'µm³', min: 10, max: 5000, evidence: 'taken from a model', source: 'cartopiax ghaffarizadeh2018',
    title: 'Volume of the nucleus',
    doc: 'Volume of its nucleus, fluid included.',
  },
  fluid: {
    value: 0.75, unit: '', min: 0, max: 0.95, evidence: 'taken from a model', source: 'cartopiax ghaffarizadeh2018',
    title: 'Share of fluid in a cell',
    doc: 'Share of fluid in its volume.',
  },
  aliveCytoplasm: rate('Growth of a living cell’s cytoplasm', 0.13, 'How fast the cytoplasm of a living tumour cell fills up.'),
  aliveNucleus: rate('Growth of a living cell’s nucleus', 0.22, 'How fast its nucleus fills up.'),
  aliveFluid: rate('Fluid uptake of a living cell', 1.3, 'How fast its fluid follows.'),
  apoptoticCytoplasm: rate('Loss of an apoptotic cell’s cytoplasm', 1, 'How fast the cytoplasm of an apoptotic cell is lost.'),
  apoptoticNucleus: rate('Loss of an apoptotic cell’s nucleus', 0.35, 'How fast its nucleus is lost.'),
  apoptoticFluid: rate('Loss of an apoptotic cell’s fluid', 0, 'How fast its fluid is lost.'),
  necroticCytoplasm: rate('Loss of a necrotic cell’s cytoplasm', 0.0032, 'How fast the cytoplasm of a necrotic or burst cell is lost.'),
  necroticNucleus: rate('Loss of a necrotic cell’s nucleus', 0.013, 'How fast its nucleus is lost.'),
  necroticFluid: rate('Fluid exchange of a necrotic cell', 0.05, 'How fast a necrotic cell takes up fluid, and a burst one loses it.'),
});

/** Shares of the way to the target covered in one step. */
interface Pace {
  readonly cytoplasm: number;
  readonly nucleus: number;
  readonly fluid: number;
}

/** Where a life stage leads: solids of a full-grown cell or none; fluid as a share of the present volume. */
interface Aim extends Pace {
  readonly nucleusSolid: number;
  readonly cytoplasmSolid: number;
  readonly fluidShare: number;
}

export const swell = defineRule({
  name: 'swell',
  title: 'Cell volume in the organoid', keywords: ['growth', 'apoptosis', 'necrosis', 'swelling'],
  doc: 'Nucleus, cytoplasm and fluid relax to their targets: a newborn tumour cell grows to full size unless a CAR-T cell holds it, an apoptotic cell shrinks, a necrotic one swells until it bursts.',
  equation: 'dN/dt = r_N·(N* − N);  dC/dt = r_C·(C* − C);  dF/dt = r_F·(f*·V − F);  V = N + C + F;  lysed at 2·V_birth',
  params,
  derive(p, _world, { dt }) {
    const share = (name: `${'alive' | 'apoptotic' | 'necrotic'}${'Cytoplasm' | 'Nucleus' | 'Fluid'}`) => Math.min(1, perMinuteIn(params, p, name) * dt);
    const pace = (stage: 'alive' | 'apoptotic' | 'necrotic'): Pace => (
      { cytoplasm: share(`${stage}Cytoplasm`), nucleus: share(`${stage}Nucleus`), fluid: share(`${stage}Fluid`) });
    const nucleusShare = clamp(p.nucleus / p.volume, 0, 1), solid = p.volume * (1 - p.fluid);
    const full = { nucleusSolid: solid * nucleusShare, cytoplasmSolid: solid * (1 - nucleusShare), fluidShare: p.fluid };
    const none = { nucleusSolid: 0, cytoplasmSolid: 0 };
    const necrotic = pace('necrotic');
    return {
      nucleusShare, fluidShare: p.fluid,
      alive: { ...full, ...pace('alive') } as Aim,
      apoptotic: { ...none, fluidShare: 0, ...pace('apoptotic') } as Aim,
      necrotic: { ...none, fluidShare: 1, ...necrotic } as Aim,
      lysed: { ...none, fluidShare: 0, ...necrotic } as Aim,
    };
  },
  run(world, d) {
    const { kind, life, boundCount, fluidVolume, cytoplasmVolume, nuclearVolume, volume } = world.cells.columns;
    for (let i = 0; i < world.cells.count; i++) {
      if (kind[i] === Kind.Stroma) continue;
      if (fluidVolume[i] + cytoplasmVolume[i] + nuclearVolume[i] === 0) {
        // A cell new to the world is made up like a full-grown one.
        const solid = volume[i] * (1 - d.fluidShare);
        nuclearVolume[i] = solid * d.nucleusShare;
        cytoplasmVolume[i] = solid * (1 - d.nucleusShare);
        fluidVolume[i] = volume[i] * d.fluidShare;
      }
      const stage = life[i];
      if (stage === Life.Apoptotic) relax(world, i, d.apoptotic);
      else if (stage === Life.Necrotic) relax(world, i, d.necrotic);
      else if (stage === Life.Lysed) relax(world, i, d.lysed);
      else if (kind[i] === Kind.Tumor && boundCount[i] === 0) relax(world, i, d.alive);
    }
  },
});

/** Takes one step towards the aim. */
function relax(world: World, i: number, aim: Aim): void {
  const { fluidVolume, cytoplasmVolume, nuclearVolume, volume } = world.cells.columns;
  fluidVolume[i] = fluidVolume[i] + aim.fluid * (aim.fluidShare * volume[i] - fluidVolume[i]);
  nuclearVolume[i] = nuclearVolume[i] + aim.nucleus * (aim.nucleusSolid - nuclearVolume[i]);
  cytoplasmVolume[i] = cytoplasmVolume[i] + aim.cytoplasm * (aim.cytoplasmSolid - cytoplasmVolume[i]);
  // Solids and fluid that have all but gone must not leave a cell without volume.
  setVolume(world, i, Math.max(1, fluidVolume[i] + nuclearVolume[i] + cytoplasmVolume[i]));
}
