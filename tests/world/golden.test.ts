// A tripwire: the fingerprints of rich small worlds at several moments. They change only in a commit that says why;
// when one fails, the plain numbers beside it tell whether the run became another one or only its last bits did.
import { describe, expect, it } from 'vitest';
import { Event, Kind, advance, createWorld, hashWorld, isLiving } from '../../sim';
import type { World } from '../../sim';
import { RICH } from '../support/scenarios';
import type { RichName } from '../support/scenarios';

/** tick, hash, then in plain numbers: living tumour cells, living CAR-T cells, kills, divisions. */
type Line = readonly [number, string, number, number, number, number];

const GOLDEN: Readonly<Record<RichName, readonly Line[]>> = {
  niche: [
    [0, '57aaeba564dae0d8', 520, 0, 0, 0],
    [1, '7d511b3676d4ca02', 520, 0, 0, 0],
    [60, 'a9cc207fca4e9e23', 550, 30, 7, 34],
    [240, '1a1891d6aa00935e', 469, 58, 164, 97],
    [480, '3c7ea4bd7e463354', 455, 70, 276, 183],
  ],
  spheroid: [
    [0, '4742198cfaa41c00', 420, 0, 0, 0],
    [1, 'c2ee8baa20efe4b0', 420, 0, 0, 0],
    [60, '85adabbbc8b87225', 420, 6, 0, 0],
    [240, 'e516726e5d42d82f', 419, 50, 2, 5],
    [480, '75be62ed56156caa', 421, 50, 10, 16],
  ],
  gates: [
    [0, 'd9d15088a9778fec', 150, 0, 0, 0],
    [1, '2181be75a92065dc', 150, 0, 0, 0],
    [60, '7e4aa19c6872a70b', 137, 69, 20, 3],
    [300, '403ad644a7984589', 24, 68, 159, 7],
    [900, 'a2ebd14667cd189d', 0, 157, 214, 104],
  ],
  stroma: [
    [0, '19f01eac4f76bcba', 62, 0, 0, 0],
    [1, 'c68bfbf9f8021eee', 62, 0, 0, 0],
    [60, '7dc3aefc79d99e2a', 42, 50, 23, 3],
    [300, '2f6701d167759387', 2, 50, 69, 9],
    [900, '2b2bd61a08adcbbd', 0, 83, 71, 46],
  ],
  swarm: [
    [0, 'f9b4f0d730b05a0f', 12, 0, 0, 0],
    [1, 'a10175b2c0ca6f11', 11, 60, 1, 0],
    [300, '931a7625f15a494c', 0, 60, 12, 0],
    [1200, '6668be684dcc2b36', 0, 68, 12, 14],
  ],
};

function lineOf(world: World): Line {
  const { kind, life } = world.cells.columns;
  let tumor = 0, cart = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (!isLiving(life[i]!)) continue;
    if (kind[i] === Kind.Tumor) tumor++;
    if (kind[i] === Kind.Cart) cart++;
  }
  return [world.tick, hashWorld(world), tumor, cart, world.events.totals[Event.kill]!, world.events.totals[Event.division]!];
}

describe('golden runs', () => {
  it.each(Object.keys(RICH) as RichName[])('%s', (name) => {
    const world = createWorld(RICH[name]());
    const lines = GOLDEN[name].map(([tick]) => {
      advance(world, tick - world.tick);
      return lineOf(world);
    });
    expect(lines).toEqual(GOLDEN[name]);
  });
});
