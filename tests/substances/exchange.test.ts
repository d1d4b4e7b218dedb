// Who gives and takes what, substance by substance, with no two numbers alike: a maker at another's rate cannot pass.
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, SUBSTANCES } from '../../sim';
import type { FieldName, World } from '../../sim';
import { cell, field, runRule, tinyWorld } from '../support/tinyWorld';

const AVOGADRO = 6.02214076e23, H = 20, VOXEL = H ** 3;

/** Cells far apart, each in a voxel of its own but for targets and the cells that hold them; no two of one size. */
const WHO = {
  tumor: 'tumor -150 -150 radius=6.1', resting: 'tumor -110 -150 radius=6.3 life=quiescent', dying: 'tumor -70 -150 radius=6.6 life=apoptotic',
  burst: 'tumor -30 -150 radius=6.9 life=lysed', healthy: 'healthy 10 -150 radius=5.2', stroma: 'stroma 50 -150 radius=7.1', deadCart: 'cart 90 -150 radius=3.9 life=apoptotic growthSignal=0.9 holds=1 subset=CD4',
  free: 'cart 130 -150 radius=3.2 subset=CD4 growthSignal=0.33 activation=0.9', cd8: 'cart -150 -90 radius=3.5 holds=1 growthSignal=0.25 activation=0.9', cd4: 'cart -110 -90 radius=3.7 subset=CD4 holds=1 growthSignal=0.75 activation=0.9',
  inflammatory: 'macrophage -70 -90 radius=8.2 activation=0.4', suppressive: 'macrophage -30 -90 radius=8.6 subset=1 activation=0.85', deadMacrophage: 'macrophage 10 -90 radius=8.8 life=necrotic activation=0.7',
} as const;
type Who = keyof typeof WHO;

const P = {
  oxygenUptakeTumor: 11, oxygenUptakeOther: 1.7, oxygenUptakeDead: 0.23, vesselSupply: 0, wallSupply: 0, splitStep: 0,
  attractantRate: 13, ifngRate: 1511, il2Rate: 311, il2Uptake: 733, ifngUptake: 37, ifngUptakeMacrophage: 89, ifngReceptorHalf: 19000, il6Rate: 587, tnfRateCart: 97, tnfRateMacrophage: 241,
  suppressorMacrophage: 19, suppressorTumor: 3.1,
} as const;

interface Exchanged { readonly source?: number; readonly sink?: number }
const sphere = (radius: number) => (4 / 3) * Math.PI * radius ** 3;
const radiusOf = (who: Who) => Number(/radius=([\d.]+)/.exec(WHO[who])![1]);
/** A rate per share of the voxel that the cell fills. */
const share = (who: Who, rate: number) => (rate * sphere(radiusOf(who))) / VOXEL;
/** pg/mL per minute in the voxel: 1 µm³ is 1e-12 mL. */
const mass = (molecules: number, kiloDalton: number) => (((molecules * kiloDalton * 1000) / AVOGADRO) * 1e12) / (VOXEL * 1e-12);
/** Molecules a minute by receptors of which half are taken at `half` pg/mL, at the level `at`. */
const received = (molecules: number, half: number, at: number): Exchanged => ({ sink: mass(molecules, 17) / (half + at) });
const towardsOne = (who: Who, rate: number): Exchanged => ({ source: share(who, rate), sink: share(who, rate) });

/** By hand, from the published meaning of every parameter; who is not named gives and takes nothing. */
const EXPECTED: Readonly<Record<FieldName, Partial<Record<Who, Exchanged>>>> = {
  oxygen: {
    tumor: { sink: share('tumor', 11) }, resting: { sink: share('resting', 11) }, dying: { sink: 0.23 * share('dying', 11) }, healthy: { sink: share('healthy', 1.7) },
    deadCart: { sink: 0.23 * share('deadCart', 1.7) }, free: { sink: share('free', 1.7) }, cd8: { sink: share('cd8', 1.7) }, cd4: { sink: share('cd4', 1.7) },
    inflammatory: { sink: share('inflammatory', 1.7) }, suppressive: { sink: share('suppressive', 1.7) }, deadMacrophage: { sink: 0.23 * share('deadMacrophage', 1.7) },
  },
  attractant: { tumor: towardsOne('tumor', 13), resting: towardsOne('resting', 13) },
  ifng: {
    cd8: { source: mass(0.25 * 1511, 17) }, cd4: { source: mass(0.75 * 1511, 17) }, tumor: received(37, 19_000, 0), resting: received(37, 19_000, 0), healthy: received(37, 19_000, 0),
    inflammatory: received(89, 19_000, 0), suppressive: received(89, 19_000, 0),
  },
  il2: { cd4: { source: mass(0.75 * 311, 15.5), sink: 733 / VOXEL }, cd8: { sink: 733 / VOXEL }, free: { sink: 733 / VOXEL } },
  il6: { inflammatory: { source: mass(0.4 * 587, 21) } },
  tnf: { inflammatory: { source: mass(0.4 * 241, 17.3) }, cd8: { source: mass(0.25 * 97, 17.3) }, cd4: { source: mass(0.75 * 97, 17.3) } },
  suppressor: { suppressive: towardsOne('suppressive', 19), tumor: towardsOne('tumor', 3.1), resting: towardsOne('resting', 3.1) },
};

function secreted(fields: readonly FieldName[], dimensions: 2 | 3 = 2): World {
  const parameters = Object.fromEntries(Object.entries(P).map(([name, value]) => [`secrete.${name}`, value]));
  const world = tinyWorld(Object.values(WHO).join('\n'), { fields, parameters, dimensions });
  runRule(world, 'secrete');
  return world;
}

function at(world: World, who: Who): number {
  const { x, y, z } = cell(world, Object.keys(WHO).indexOf(who) + 1), { nx, ny, nz } = world.fields.grid;
  const index = (p: number, n: number) => Math.floor((p + (n * H) / 2) / H);
  return ((nz === 1 ? 0 : index(z, nz)) * ny + index(y, ny)) * nx + index(x, nx);
}

describe('what every substance gets from whom', () => {
  it('is laid down here for all of them, with rates that differ', () => {
    expect(Object.keys(EXPECTED)).toEqual(FIELD_NAMES);
    const rates = Object.entries(P).filter(([, value]) => value !== 0);
    expect(new Set(rates.map(([, value]) => value)).size).toBe(rates.length);
    const declared = Object.values(SUBSTANCES).flatMap(({ makers, takers }) => [...makers, ...takers].flatMap(({ rate }) => Object.values(rate)));
    for (const name of declared) expect(P[name as keyof typeof P], name).toBeGreaterThan(0);
  });

  it.each(FIELD_NAMES.flatMap((name) => ([2, 3] as const).map((dimensions) => [name, dimensions] as const)))('%s in %i-D', (name, dimensions) => {
    const world = secreted([name], dimensions), { source, sink } = field(world, name);
    const sums = { source: 0, sink: 0 };
    for (const who of Object.keys(WHO) as Who[]) {
      const { source: given = 0, sink: taken = 0 } = EXPECTED[name][who] ?? {}, v = at(world, who);
      expect(source[v], `${who} gives`).toBeCloseTo(given, 9);
      expect(sink[v], `${who} takes`).toBeCloseTo(taken, 9);
      sums.source += given;
      sums.sink += taken;
    }
    expect(source.reduce((a, b) => a + b, 0)).toBeCloseTo(sums.source, 8);
    expect(sink.reduce((a, b) => a + b, 0)).toBeCloseTo(sums.sink, 8);
  });

  it('is the same, to the last bit, whichever other fields are on', () => {
    const together = secreted(FIELD_NAMES);
    for (const name of FIELD_NAMES) {
      const alone = secreted([name]);
      expect([...field(together, name).source], name).toEqual([...field(alone, name).source]);
      expect([...field(together, name).sink], name).toEqual([...field(alone, name).sink]);
    }
  });

  it('follows cells that are added after the plan was made', () => {
    const world = tinyWorld('', { fields: ['ifng', 'attractant'] }), stage = world.pipeline.find(({ rule }) => rule.name === 'secrete')!;
    const plan = stage.rule.derive(world.values['secrete'], world, { dt: 1, every: 1 });
    for (let n = 0; n < 3000; n++) {
      const row = world.cells.add();
      world.cells.column('volume')[row] = 8;
      world.cells.column('x')[row] = 195;
    }
    stage.rule.run(world, plan);
    expect(field(world, 'attractant').source.reduce((a, b) => a + b, 0)).toBeCloseTo((3000 * 10 * 8) / VOXEL, 6);
  });
});
