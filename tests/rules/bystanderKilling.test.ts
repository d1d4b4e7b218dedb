// Bystander killing: off by default; deaths beside killed cells and in cytokine, blind to antigen.
import { describe, expect, it } from 'vitest';
import { Cause, Life } from '../../sim';
import type { World } from '../../sim';
import { cell, column, eventsOf, field, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectShare } from '../support/statistics';

const MANY = 1000;
const HOUR = { decisionEvery: 600 };
const fallen = (world: World) => column(world, 'cause').filter((cause) => cause === Cause.Bystander).length;

/** Many living cells without antigen, each beside the stated other cells; one step of an hour. */
function beside(others: (x: number, y: number) => string, parameters: Record<string, number>, options: TinyOptions = {}): World {
  const world = tinyWorld(lattice(MANY, 60, (x, y) => `tumor ${x} ${y}\n${others(x, y)}`), { size: 2000, voxel: 100, clock: HOUR, parameters, ...options });
  runRule(world, 'bystanderKilling');
  return world;
}
const CORPSE = 'life=apoptotic cause=1';

describe('bystander killing: beside a killed cell', () => {
  const parameters = { 'bystanderKilling.contactRate': 0.3 };

  it('dies at the stated rate, for each killed cell it touches', () => {
    expectShare(fallen(beside((x, y) => `tumor ${x + 11} ${y} ${CORPSE}`, parameters)), MANY, 1 - Math.exp(-0.3));
    expectShare(fallen(beside((x, y) => `tumor ${x + 11} ${y} ${CORPSE}\ntumor ${x - 11} ${y} ${CORPSE}`, parameters)), MANY, 1 - Math.exp(-0.6));
  });

  it('does not depend on which of the two stands first in the table', () => {
    const world = tinyWorld(lattice(MANY, 60, (x, y) => `tumor ${x + 11} ${y} ${CORPSE}\nhealthy ${x} ${y}`), { size: 2000, voxel: 100, clock: HOUR, parameters });
    runRule(world, 'bystanderKilling');
    expectShare(fallen(world), MANY, 1 - Math.exp(-0.3));
  });

  it('is safe out of reach, after the time, and beside cells that died otherwise', () => {
    const sure = { 'bystanderKilling.contactRate': 1e9 };
    expect(fallen(beside((x, y) => `tumor ${x + 14} ${y} ${CORPSE}`, sure))).toBe(0);
    expect(fallen(beside((x, y) => `tumor ${x + 11} ${y} ${CORPSE} lifeTick=-601`, sure))).toBe(0);
    expect(fallen(beside((x, y) => `tumor ${x + 11} ${y} life=apoptotic cause=3`, sure))).toBe(0);
    expect(fallen(beside((x, y) => `tumor ${x + 11} ${y} life=necrotic cause=2`, sure))).toBe(0);
  });

  it('takes tumour and healthy cells, not CAR-T cells or stroma', () => {
    const world = tinyWorld(`tumor 0 0 ${CORPSE}\ntumor 11 0\nhealthy -9 0\ncart 0 9\nstroma 0 -10`, { parameters: { 'bystanderKilling.contactRate': 1e9 } });
    runRule(world, 'bystanderKilling');
    expect([2, 3, 4, 5].map((id) => cell(world, id).life)).toEqual([Life.Apoptotic, Life.Apoptotic, Life.Alive, Life.Alive]);
    expect(eventsOf(world, 'death').map((e) => e.value)).toEqual([Cause.Bystander, Cause.Bystander]);
  });
});

describe('bystander killing: in cytokine', () => {
  const parameters = { 'bystanderKilling.cytokineRate': 0.5 };

  it.each([[20_000, 0, 0.5], [0, 2000, 0.5], [20_000, 2000, 0.75], [0, 0, 0]])('of %i pg/mL IFN-γ and %i pg/mL TNF, dies at %d of the full rate', (ifng, tnf, share) => {
    const world = tinyWorld(lattice(MANY, 20, (x, y) => `tumor ${x} ${y}`), { size: 700, voxel: 100, clock: HOUR, parameters, fields: ['ifng', 'tnf'] });
    field(world, 'ifng').value.fill(ifng);
    field(world, 'tnf').value.fill(tnf);
    runRule(world, 'bystanderKilling');
    expectShare(fallen(world), MANY, 1 - Math.exp(-0.5 * share));
  });

  it('needs a cytokine that is modelled', () => {
    const world = tinyWorld('tumor 0 0', { parameters: { 'bystanderKilling.cytokineRate': 1e9 } });
    runRule(world, 'bystanderKilling');
    expect(fallen(world)).toBe(0);
  });
});

describe('bystander killing: by default', () => {
  it('happens to nobody', () => {
    const world = tinyWorld(`tumor 0 0 ${CORPSE}\ntumor 11 0`, { fields: ['ifng', 'tnf'] });
    field(world, 'ifng').value.fill(1e9);
    field(world, 'tnf').value.fill(1e9);
    runRule(world, 'bystanderKilling', 500);
    expect(cell(world, 2).life).toBe(Life.Alive);
  });
});
