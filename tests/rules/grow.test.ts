// Grow: the tumour's cycle under oxygen, pressure and attack, to the step.
import { describe, expect, it } from 'vitest';
import { Life, Mark } from '../../sim';
import { cell, column, runRule, tinyWorld } from '../support/tinyWorld';

/** A cycle time of which 6 min is exactly 1/256. */
const T = 'cycleTime=1536';
const STEP = 1 / 256;
const sphere = (radius: number) => (4 / 3) * Math.PI * radius ** 3;

describe('grow: the cycle', () => {
  it('takes each cell its own time, grows it to twice its birth volume and asks for division', () => {
    const world = tinyWorld(`tumor 0 0 ${T}\ntumor 30 0 cycleTime=3072`);
    runRule(world, 'grow', 255);
    expect(cell(world, 1)).toMatchObject({ cycle: 1 - STEP, mark: Mark.None });
    runRule(world, 'grow');
    expect(cell(world, 1)).toMatchObject({ cycle: 1, mark: Mark.Divide, life: Life.Alive });
    expect(cell(world, 2)).toMatchObject({ cycle: 0.5, mark: Mark.None });
    expect(cell(world, 1).volume).toBeCloseTo(2 * sphere(6), 9);
    expect(cell(world, 2).volume).toBeCloseTo(1.5 * sphere(6), 9);
    expect(cell(world, 1).radius).toBeCloseTo(6 * Math.cbrt(2), 9);
  });

  it.each([[5, 0], [10, 0], [17, 0.25], [24, 0.5], [38, 1], [80, 1]])('at %d mmHg of oxygen runs at %d of its speed', (oxygen, share) => {
    const world = tinyWorld(`tumor 0 0 ${T} oxygen=${oxygen}`, { fields: ['oxygen'] });
    runRule(world, 'grow');
    expect(cell(world, 1).cycle).toBeCloseTo(share * STEP, 14);
    expect(cell(world, 1).life).toBe(share === 0 ? Life.Quiescent : Life.Alive);
  });

  it('runs at full speed where oxygen is not modelled', () => {
    const world = tinyWorld(`tumor 0 0 ${T} oxygen=0`);
    runRule(world, 'grow');
    expect(cell(world, 1).cycle).toBe(STEP);
  });

  it('takes its oxygen limits from the parameters', () => {
    const world = tinyWorld(`tumor 0 0 ${T} oxygen=8`, { fields: ['oxygen'], parameters: { 'grow.oxygenFull': 12, 'grow.oxygenZero': 4 } });
    runRule(world, 'grow');
    expect(cell(world, 1).cycle).toBeCloseTo(STEP / 2, 14);
  });

  it('never passes its end', () => {
    const world = tinyWorld(`tumor 0 0 ${T} cycle=0.999`);
    runRule(world, 'grow');
    expect(cell(world, 1).cycle).toBe(1);
    expect(cell(world, 1).volume).toBeCloseTo(2 * sphere(6), 9);
  });
});

describe('grow: rest', () => {
  it('comes with pressure at the limit and ends below it; both are dated', () => {
    const world = tinyWorld(`tumor 0 0 ${T} cycle=0.25 pressure=0.12\ntumor 30 0 ${T} cycle=0.25 pressure=0.119`);
    world.tick = 600;
    runRule(world, 'grow');
    expect(cell(world, 1)).toMatchObject({ life: Life.Quiescent, lifeTick: 600, cycle: 0.25 });
    expect(cell(world, 2)).toMatchObject({ life: Life.Alive, lifeTick: 0, cycle: 0.25 + STEP });
    runRule(world, 'grow');
    expect(cell(world, 1).lifeTick).toBe(600);
    world.cells.columns.pressure[0] = 0;
    runRule(world, 'grow');
    expect(cell(world, 1)).toMatchObject({ life: Life.Alive, lifeTick: 720, cycle: 0.25 + STEP });
  });

  it('comes with lack of oxygen and ends with its return', () => {
    const world = tinyWorld(`tumor 0 0 ${T} oxygen=10`, { fields: ['oxygen'] });
    runRule(world, 'grow');
    expect(cell(world, 1).life).toBe(Life.Quiescent);
    world.cells.columns.oxygen[0] = 38;
    runRule(world, 'grow');
    expect(cell(world, 1)).toMatchObject({ life: Life.Alive, cycle: STEP });
  });

  it('keeps a cell in the grip of a CAR-T cell as it is', () => {
    const world = tinyWorld(`tumor 0 0 ${T} cycle=0.5\ncart 9 0 holds=1\ntumor 50 0 ${T} cycle=0.5 life=quiescent\ncart 59 0 holds=3\ntumor 90 0 ${T} cycle=0.999 pressure=9\ncart 99 0 holds=5`);
    const volumes = column(world, 'volume');
    runRule(world, 'grow', 20);
    expect(cell(world, 1)).toMatchObject({ cycle: 0.5, life: Life.Alive });
    expect(cell(world, 3)).toMatchObject({ cycle: 0.5, life: Life.Quiescent });
    expect(cell(world, 5)).toMatchObject({ cycle: 0.999, life: Life.Alive, mark: Mark.None });
    expect(column(world, 'volume')).toEqual(volumes);
    runRule(world, 'detach');
    world.cells.columns.boundCount[0] = 0;
    runRule(world, 'grow');
    expect(cell(world, 1).cycle).toBe(0.5 + STEP);
  });

  it('shrinks nothing: a resting cell keeps its volume', () => {
    const world = tinyWorld(`tumor 0 0 ${T} cycle=0.5 pressure=1 volume=1200`);
    runRule(world, 'grow', 3);
    expect(cell(world, 1).volume).toBe(1200);
  });
});

describe('grow: whom', () => {
  it('only living tumour cells', () => {
    const world = tinyWorld(`healthy 0 0 ${T}\ncart 30 0 ${T}\nstroma 60 0 ${T}\ntumor 90 0 ${T} life=apoptotic\ntumor 120 0 ${T} life=necrotic\ntumor 150 0 ${T} life=lysed`);
    const before = [column(world, 'volume'), column(world, 'life')];
    runRule(world, 'grow', 10);
    expect(column(world, 'cycle')).toEqual([0, 0, 0, 0, 0, 0]);
    expect([column(world, 'volume'), column(world, 'life')]).toEqual(before);
  });
});
