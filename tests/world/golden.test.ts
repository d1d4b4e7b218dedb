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
    [0, '27c4acb23be717ba', 520, 0, 0, 0],
    [1, '911c20289f469394', 520, 0, 0, 0],
    [60, '9a728a93ede891a1', 550, 30, 7, 34],
    [240, 'c62a208d4d4fa566', 469, 58, 164, 97],
    [480, 'ca516126317642b7', 455, 70, 276, 183],
  ],
  spheroid: [
    [0, '5927e4297ae63e82', 420, 0, 0, 0],
    [1, '1c24f4814ad4f9c3', 420, 0, 0, 0],
    [60, '37f3d6a10b8402ee', 420, 6, 0, 0],
    [240, 'e1f277548be7eb0c', 419, 50, 2, 5],
    [480, 'a9117b6d8a3d908c', 421, 50, 10, 16],
  ],
  gates: [
    [0, '919079fcef6c310e', 150, 0, 0, 0],
    [1, 'cb34c2c4eca81184', 150, 0, 0, 0],
    [60, '0b75c475d7b2240b', 137, 69, 20, 3],
    [300, 'dcb4b35ae7411bbe', 24, 68, 159, 7],
    [900, '2c5a163b6e446b9e', 0, 147, 215, 94],
  ],
  stroma: [
    [0, '3b209fd0252e327e', 62, 0, 0, 0],
    [1, '3170245d83f24d5e', 62, 0, 0, 0],
    [60, 'f992e5c75771fc77', 42, 50, 23, 3],
    [300, 'f31e02939ae57f76', 2, 50, 69, 9],
    [900, 'e4a735a330b5c6ab', 0, 83, 71, 46],
  ],
  swarm: [
    [0, 'a20961e409a31fd8', 12, 0, 0, 0],
    [1, 'cbfdac931f0098fe', 11, 60, 1, 0],
    [300, '733b6c138d1aca6d', 0, 60, 12, 0],
    [1200, '5f9052f0363a432c', 0, 68, 12, 14],
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
