// Every promise of a world is noticed when it is broken, and named by cell and value.
import { describe, expect, it } from 'vitest';
import { checkInvariants, createWorld } from '../../sim';
import type { World } from '../../sim';
import { everything } from '../support/everything';

type Fault = readonly [what: string, spoil: (world: World) => void, words: RegExp];

const FAULTS: readonly Fault[] = [
  ['no number in a double column', ({ cells }) => { cells.columns.x[5] = NaN; }, /^x of cell 6 is NaN$/],
  ['no bound in a double column', ({ cells }) => { cells.columns.volume[0] = -Infinity; }, /^volume of cell 1 is -Infinity$/],
  ['no number in a single column', ({ cells }) => { cells.columns.activation[7] = NaN; }, /^activation of cell 8 is NaN$/],
  ['no bound in a single column', ({ cells }) => { cells.columns.activation[7] = Infinity; }, /^activation of cell 8 is Infinity$/],
  ['one cell twice', ({ cells }) => { cells.columns.id[3] = cells.columns.id[2]; }, /^cell 3 is there twice$/],
  ['an id of the future', (world) => { world.cells.columns.id[3] = world.nextId; }, /has an id that was never given$/],
  ['an id that is none', ({ cells }) => { cells.columns.id[3] = 0; }, /^cell 0 has an id that was never given$/],
  ['a radius of another volume', ({ cells }) => { cells.columns.radius[1] *= 1.01; }, /^cell 2 has a radius that does not fit its volume$/],
  ['a field below zero', ({ fields }) => { fields.active[0].value[2] = -1e-9; }, /^\w+ is -1e-9 in voxel 2$/],
  ['a field without a number', ({ fields }) => { fields.active[0].value[0] = NaN; }, /^\w+ is NaN in voxel 0$/],
  ['a body without a number', ({ body }) => { body['il6'] = NaN; }, /^the body’s il6 is NaN$/],
  ['a synapse nobody holds', ({ cells }) => { cells.columns.boundCount[0] = 1; }, /^cell 1 counts 1 synapses, has 0$/],
];

describe('the invariants', () => {
  it('hold in a fresh world, whatever lies in the rows that are not in use', () => {
    const world = createWorld(everything());
    expect(world.cells.capacity).toBeGreaterThan(world.cells.count);
    world.cells.columns.x[world.cells.count] = NaN;
    expect(() => checkInvariants(world)).not.toThrow();
  });

  it.each(FAULTS)('tell of %s', (_what, spoil, words) => {
    const world = createWorld(everything());
    spoil(world);
    expect(() => checkInvariants(world)).toThrow(words);
  });
});
