// Claim of the preset “A solid tumour from outside”: a core that suffocates, a rim under attack.
import { Event, Kind, Life } from '../../../sim';
import type { Scenario, World } from '../../../sim';
import { withValues } from '../claims';
import type { Claim } from '../claims';
import { inEveryRun } from '../claimRows';
import type { Watcher } from '../simulate';

/** Shares of the ball's radius at the start. */
const CORE = 0.3, MIDDLE = 0.6, RIM = 0.75;

const distance = (x: number, y: number, z: number) => Math.sqrt(x * x + y * y + z * z);

/** Where kills happen, and where cells are necrotic at the end. */
function byDepth(): Watcher {
  let radius = 0, kills = 0, atRim = 0;
  return {
    step(world: World) {
      if (radius === 0) radius = ballRadius(world);
      const { count, kind, x, y, z } = world.events;
      for (let n = 0; n < count; n++) {
        if (kind[n] !== Event.kill) continue;
        kills++;
        if (distance(x[n], y[n], z[n]) >= RIM * radius) atRim++;
      }
    },
    finish: (world) => ({
      values: {
        'kills at the rim': kills > 0 ? atRim / kills : NaN, 'kills': kills,
        'necrotic in the core': necroticShare(world, 0, CORE * radius), 'necrotic outside': necroticShare(world, MIDDLE * radius, Infinity),
      },
      series: {},
    }),
  };
}

function ballRadius(world: World): number {
  const { kind, x, y, z } = world.cells.columns;
  let farthest = 0;
  for (let i = 0; i < world.cells.count; i++) if (kind[i] === Kind.Tumor) farthest = Math.max(farthest, distance(x[i], y[i], z[i]));
  return farthest;
}

function necroticShare(world: World, inner: number, outer: number): number {
  const { kind, life, x, y, z } = world.cells.columns;
  let all = 0, necrotic = 0;
  for (let i = 0; i < world.cells.count; i++) {
    const r = distance(x[i], y[i], z[i]);
    if (kind[i] !== Kind.Tumor || r < inner || r >= outer) continue;
    all++;
    if (life[i] === Life.Necrotic || life[i] === Life.Lysed) necrotic++;
  }
  return all > 0 ? necrotic / all : NaN;
}

/** In a smaller ball oxygen must reach less far, in proportion, or it would feed the middle: reach goes with the root of D. */
const shorterReach = (smaller: Scenario, full: Scenario): Scenario => {
  const linear = smaller.domain.size[0] / full.domain.size[0];
  return withValues(smaller, { 'oxygen.diffusion': 1e5 * linear * linear });
};

/** The same cells, arriving through vessels within 60 µm of the middle. */
const fromWithin = (scenario: Scenario): Scenario => ({
  ...scenario,
  vessels: [[60, 0, 0], [-60, 0, 0], [0, 60, 0], [0, -60, 0], [0, 0, 60], [0, 0, -60]],
  schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, entry: 'vessels' } } : item)),
});

const measured = { fit: shorterReach, watch: byDepth, measures: 'depth of kills and of necrosis, 1' };

export const claim: Claim = {
  preset: 'solid-spheroid',
  doc: 'A ball of 0.56 mm with oxygen and CAR-T cells from outside: the middle becomes necrotic, and nearly all kills happen in the outer quarter of the radius.',
  sources: ['ghaffarizadeh2018', 'weigelin2021'],
  days: 1.25, every: 720,
  columns: ['tumor_alive'],
  arms: [
    { name: 'preset', ...measured },
    { name: 'low oxygen uptake', set: { 'secrete.oxygenUptakeTumor': 5 }, days: 0.5, ...measured },
    { name: 'CAR-T cells from within', change: fromWithin, ...measured },
  ],
  rows(results) {
    const share = (arm: string, name: string) => results.values(arm, name);
    return [
      inEveryRun('cells necrotic in the inner 30 % of the radius', '', 'at least 0.4', share('preset', 'necrotic in the core'), (x) => x >= 0.4),
      inEveryRun('the same, a quarter of the oxygen uptake', '', 'at most 0.05', share('low oxygen uptake', 'necrotic in the core'), (x) => x <= 0.05),
      inEveryRun('cells necrotic outside 60 % of the radius', '', 'at most 0.02', share('preset', 'necrotic outside'), (x) => x <= 0.02),
      inEveryRun('kills in the outer quarter of the radius, or beyond', '', 'at least 0.9', share('preset', 'kills at the rim'), (x) => x >= 0.9),
      inEveryRun('the same, CAR-T cells from vessels in the middle', '', 'at most 0.5', share('CAR-T cells from within', 'kills at the rim'), (x) => x <= 0.5),
    ];
  },
};
