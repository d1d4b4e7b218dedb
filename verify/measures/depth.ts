// How deep in a ball of tumour cells kills happen, and where cells are necrotic at the end.
import { Event, Kind, Life } from '../../sim';
import type { World } from '../../sim';
import type { Measure, Watcher } from './measure';

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

export const depth: Measure = {
  name: 'depth', version: 1, doc: 'kills, the share of them in the outer quarter of the radius at the start; necrotic shares of the cells in the inner 30 % and outside 60 % of it', watch: byDepth,
};
