// What is shown of a cell is true at every moment: at tick 0, after a birth, an arrival, a jump, and where the rule that would write it is off.
import { describe, expect, it } from 'vitest';
import { advance, createWorld, measured, oxygenOf, pressureOf, restore, save, step } from '../../sim';
import type { World } from '../../sim';
import { reportCell } from '../../workers/cellReport';
import { Biographies } from '../../workers/biographies';
import { PRESETS, loadPreset } from '../../schema';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';
import { column, runRule, tinyWorld } from '../support/tinyWorld';

/** Columns that rules work out anew from other state, and the function by which observers read them. */
const DERIVED = { oxygen: { rule: 'hypoxia', read: oxygenOf }, pressure: { rule: 'pressure', read: pressureOf } } as const;
type Derived = keyof typeof DERIVED;

const shown = (world: World, name: Derived): number[] => Array.from({ length: world.cells.count }, (_, row) => DERIVED[name].read(world, row));
const line = (world: World, id: number, label: string): string | undefined => reportCell(id, world, Biographies.of())?.lines.find((one) => one.label === label)?.value;

describe.each(Object.keys(DERIVED) as Derived[])('%s', (name) => {
  it.each(Object.keys(RICH) as RichName[])('is at tick 0 what its rule makes of it (%s)', (scenario) => {
    const world = createWorld(RICH[scenario]());
    const before = shown(world, name);
    runRule(world, DERIVED[name].rule);
    if (name === 'oxygen' && world.fields.active.every((field) => field.name !== 'oxygen')) expect(before.every(Number.isNaN)).toBe(true);
    else {
      // The rule adds up in the order of its list, so the last digits may differ.
      const living = column(world, 'life').map((life) => life <= 1), after = column(world, name);
      expect(before.length).toBeGreaterThan(0);
      before.forEach((value, row) => living[row] && expect(value).toBeCloseTo(after[row], 10));
    }
  });

  it('is the column once the rule has run, also after a restore', () => {
    const world = createWorld(RICH.niche());
    advance(world, 61);
    const old = column(world, 'bornTick').map((tick) => tick < 60);
    const values = shown(world, name), written = column(world, name);
    values.forEach((value, row) => old[row] && expect(value).toBe(written[row]));
    expect(shown(restore(save(world)), name)).toEqual(values);
  });
});

describe('oxygen', () => {
  it.each([...PRESETS.keys()])('is in the first row what the field says, and nobody lacks it where there is plenty (%s)', (preset) => {
    const parsed = loadPreset(preset);
    if (!parsed.ok) throw new Error(preset);
    const setup = parsed.scenario.fields.find(({ name }) => name === 'oxygen');
    const { mean_oxygen_tumor: mean, tumor_hypoxic: hypoxic } = measured(createWorld(parsed.scenario));
    if (setup === undefined) expect([mean, hypoxic]).toEqual([NaN, NaN]);
    else {
      expect(mean).toBeCloseTo(setup.initial, 0);
      expect(hypoxic).toBe(0);
    }
  });

  it('of a newborn is that of its place, not its mother’s; of an arrival not nothing', () => {
    const world = tinyWorld('tumor 0 0 oxygen=30 bornTick=-1\ntumor 100 0 oxygen=30 bornTick=60\ncart -100 0 oxygen=0 bornTick=60', { fields: [{ name: 'oxygen', initial: 20, boundary: null }] });
    world.tick = 65;
    expect(shown(world, 'oxygen')).toEqual([30, 20, 20]);
  });

  it('is read from the field where the rule is off', () => {
    const world = createWorld({ ...RICH.niche(), disabled: ['hypoxia', 'pressure'] });
    advance(world, 50);
    expect(measured(world)['mean_oxygen_tumor']).toBeGreaterThan(5);
    expect(shown(world, 'pressure').some((value) => value > 0)).toBe(true);
  });

  it('is in the inspector what it is in the chart', () => {
    const world = tinyWorld('tumor 0 0\ntumor 9 0', { fields: [{ name: 'oxygen', initial: 38, boundary: null }] });
    expect([line(world, 1, 'Oxygen'), measured(world)['mean_oxygen_tumor']]).toEqual(['38', 38]);
    expect(line(world, 1, 'State')).toBe('alive, cycling');
    expect(Number(line(world, 1, 'Crowding'))).toBeCloseTo((1 - 9 / 12) * (1 - 9 / 12), 4);
  });
});

describe('the IL-6 signal', () => {
  it('is what IL-6 and antagonist make it, before the first step and after it', () => {
    const world = createWorld({ ...RICH.niche(), body: { scale: 1e7 } });
    const first = measured(world);
    expect(first['il6_signal']).toBeCloseTo(first['serum_il6'] / (first['serum_il6'] + 13), 12);
    step(world);
    expect(measured(world)['il6_signal']).toBe(world.body.il6Signal);
  });
});
