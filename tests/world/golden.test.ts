// A tripwire: the fingerprints of rich small worlds at several moments. They change only in a commit that says why;
// when one fails, the plain numbers beside it tell whether the run became another one or only its last bits did.
// `npx vitest run tests/world/golden.test.ts -u` writes them anew.
import { describe, expect, it } from 'vitest';
import { Event, Kind, advance, createWorld, hashWorld, isLiving } from '../../sim';
import type { World } from '../../sim';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';

const MOMENTS: Readonly<Record<RichName, readonly number[]>> = {
  niche: [0, 1, 60, 240, 480],
  spheroid: [0, 1, 60, 240, 480],
  gates: [0, 1, 60, 300, 900],
  stroma: [0, 1, 60, 300, 900],
  swarm: [0, 1, 300, 1200],
  organoid: [0, 1, 120, 480, 1200],
  ward: [0, 1, 60, 300, 600],
  torus: [0, 1, 60, 300, 600],
};

const HEADER = 'tick hash living_tumor living_cart kills divisions';

function lineOf(world: World): string {
  const { kind, life } = world.cells.columns;
  let tumor = 0, cart = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (!isLiving(life[i])) continue;
    if (kind[i] === Kind.Tumor) tumor++;
    if (kind[i] === Kind.Cart) cart++;
  }
  return [world.tick, hashWorld(world), tumor, cart, world.events.totals[Event.kill], world.events.totals[Event.division]].join(' ');
}

describe('golden runs', () => {
  it.each(Object.keys(RICH) as RichName[])('%s', async (name) => {
    const world = createWorld(RICH[name]());
    const lines = MOMENTS[name].map((tick) => {
      advance(world, tick - world.tick);
      return lineOf(world);
    });
    await expect([HEADER, ...lines, ''].join('\n')).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
