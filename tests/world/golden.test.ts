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
    [0, '1774815a74e01200', 520, 0, 0, 0],
    [1, '9647a05d88e2b1b4', 520, 0, 0, 0],
    [60, '31d664e929d66b8c', 550, 30, 7, 34],
    [240, 'afaa81cf91c64f3d', 469, 58, 164, 97],
    [480, '19cdb78961e0b638', 455, 70, 276, 183],
  ],
  spheroid: [
    [0, 'f86497d7526686ec', 420, 0, 0, 0],
    [1, '196a1e70c4f16f9c', 420, 0, 0, 0],
    [60, '720837ad0d0b4890', 420, 6, 0, 0],
    [240, '78d9f02444677294', 419, 50, 2, 5],
    [480, 'e82fd4720128bbd2', 421, 50, 10, 16],
  ],
  gates: [
    [0, '3f0879fa0ed2d480', 150, 0, 0, 0],
    [1, '332f57dc271fae7d', 150, 0, 0, 0],
    [60, 'f80c3c4ef94568fc', 137, 69, 20, 3],
    [300, 'a532f715d7cdb430', 24, 68, 159, 7],
    [900, '4702e406d0403b65', 0, 157, 214, 104],
  ],
  stroma: [
    [0, 'fcbab666f70e1df0', 62, 0, 0, 0],
    [1, '5cbc555af73b4288', 62, 0, 0, 0],
    [60, '21129ada88d65ae1', 42, 50, 23, 3],
    [300, '5a6a0ce56b850fc3', 2, 50, 69, 9],
    [900, 'b7e1dd0c2ae690d7', 0, 83, 71, 46],
  ],
  swarm: [
    [0, '76ae90508eccc0c4', 12, 0, 0, 0],
    [1, '21b6ae1909df6559', 11, 60, 1, 0],
    [300, '3164364839277842', 0, 60, 12, 0],
    [1200, '86324a906c55597f', 0, 68, 12, 14],
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
