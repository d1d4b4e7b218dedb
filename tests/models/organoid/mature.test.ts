// Mature: when a tumour cell of the organoid model divides.
import { describe, expect, it } from 'vitest';
import { Life, Mark } from '../../../sim';
import type { World } from '../../../sim';
import { cell, column, runRule, tinyWorld } from '../../support/tinyWorld';

const tiny = (picture: string, parameters: Record<string, number> = {}): World => (
  tinyWorld(picture, { model: 'organoid', fields: [{ name: 'oxygen', initial: 38, boundary: null }], parameters })
);

/** Minutes until the first cell asks to divide. */
function minutesToDivision(world: World): number {
  for (let minutes = 6; minutes < 100_000; minutes += 6) {
    runRule(world, 'mature');
    if (cell(world, 1).mark === Mark.Divide) return minutes;
  }
  return Infinity;
}

describe('mature', () => {
  it.each([
    ['oxygen=38 antigenA=1', 1800], ['oxygen=60 antigenA=1', 1800], ['oxygen=38 antigenA=1.5', 1200], ['oxygen=24 antigenA=1', 3600], ['oxygen=17 antigenA=2', 3600], ['oxygen=38 antigenA=15000', 360],
  ])('a cell with %s divides in the first step after its time: %d minutes', (state, minutes) => {
    expect(minutesToDivision(tiny(`tumor 0 0 cycleTime=1797 ${state}`))).toBe(minutes);
  });

  it.each([['oxygen=10 antigenA=1'], ['oxygen=38 antigenA=0']])('a cell with %s never divides', (state) => {
    expect(minutesToDivision(tiny(`tumor 0 0 cycleTime=60 ${state}`))).toBe(Infinity);
  });

  it('compares its age with what the present oxygen asks for, not with what it had', () => {
    const world = tiny('tumor 0 0 cycleTime=1800 oxygen=10 antigenA=1 cycle=1.4');
    runRule(world, 'mature');
    expect(cell(world, 1)).toMatchObject({ mark: Mark.None, life: Life.Quiescent });
    world.cells.columns.oxygen[0] = 38;
    runRule(world, 'mature');
    expect(cell(world, 1)).toMatchObject({ mark: Mark.Divide, life: Life.Alive, lifeTick: 60 });
  });

  it('does not age in the grip of a CAR-T cell; dead cells and other kinds never do', () => {
    const world = tiny('tumor 0 0 cycle=0.5 oxygen=38 antigenA=1\ncart 9 0 holds=1\ntumor 50 0 life=apoptotic cycle=0.5\nhealthy 90 0\ncart 120 0');
    runRule(world, 'mature', 10);
    expect(column(world, 'cycle')).toEqual([0.5, 0, 0.5, 0, 0]);
    expect(column(world, 'mark')).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes its thresholds of oxygen from the parameters, and needs none where there is no oxygen', () => {
    expect(minutesToDivision(tiny('tumor 0 0 cycleTime=598 oxygen=15 antigenA=1', { 'mature.oxygenFull': 20, 'mature.oxygenZero': 10 }))).toBe(1200);
    expect(minutesToDivision(tinyWorld('tumor 0 0 cycleTime=598 antigenA=1', { model: 'organoid' }))).toBe(600);
  });

  it('gives daughters their mother’s oncoprotein, half of every compartment, age zero and a cycle time of their own', () => {
    const world = tinyWorld('tumor 0 0 volume=2494 antigenA=1.3 cycle=2 mark=1 nuclearVolume=136 cytoplasmVolume=488 fluidVolume=1870 cycleTime=2000', {
      model: 'organoid', parameters: { 'divide.antigenNoise': 0, 'divide.lossProbability': 0, 'mature.cycleTime': 100, 'mature.cycleSpread': 0 },
    });
    runRule(world, 'divide');
    for (const id of [1, 2]) expect(cell(world, id)).toMatchObject({ antigenA: 1.3, cycle: 0, nuclearVolume: 68, cytoplasmVolume: 244, fluidVolume: 935, volume: 1247 });
    expect([cell(world, 1).cycleTime, cell(world, 2).cycleTime]).toEqual([2000, 6000]);
  });
});
