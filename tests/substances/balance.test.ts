// The books of every cytokine, step by step: made = decayed + taken up + carried away by the blood + stored; and the serum gets what the blood carries, no more.
import { describe, expect, it } from 'vitest';
import { Kind, advance, createWorld, fieldOf, step, timingOf } from '../../sim';
import type { Scenario, World } from '../../sim';
import { loadPreset } from '../../schema';
import { entryOf, inSerum, lostBySerum, straightToSerum, sum } from './ledger';
import type { CytokineName, Entry } from './ledger';
import { ward } from '../support/everything';
import { niche } from '../support/scenarios';

const NAMES: readonly CytokineName[] = ['ifng', 'il2', 'il6', 'tnf'];
const SERUM = ['ifng', 'il6'] as const;
const ZERO: Entry = { made: 0, decayed: 0, takenUp: 0, carriedAway: 0, stored: 0 };

interface Books {
  readonly tissue: Map<CytokineName, Entry>;
  /** pg/mL: what came by vessels, what came at once, what was lost, and by how much the level rose. */
  readonly serum: Map<(typeof SERUM)[number], { carried: number; atOnce: number; lost: number; risen: number }>;
}

const volumeOf = (world: World): number => world.fields.grid.h ** 3;
const stored = (world: World, name: CytokineName): number => sum(fieldOf(world.fields, name)!.value) * volumeOf(world);

/** Runs on and keeps the books beside it. */
function audit(world: World, ticks: number): Books {
  const on = NAMES.filter((name) => fieldOf(world.fields, name)), field = timingOf(world, 'field').dt, decision = timingOf(world, 'decision').dt;
  const books: Books = { tissue: new Map(on.map((name) => [name, { ...ZERO }])), serum: new Map(SERUM.map((name) => [name, { carried: 0, atOnce: 0, lost: 0, risen: 0 }])) };
  let levels = new Map<CytokineName, number>();
  const observer = {
    begin(rule: string) {
      if (rule === 'secrete') {
        levels = new Map(on.map((name) => [name, stored(world, name)]));
        for (const name of on) post(world, books, name, field);
      }
      if (rule === 'cytokineRelease' && world.scenario.body !== null) for (const name of SERUM) postSerum(world, books, name, decision);
    },
    end(rule: string) {
      if (rule === 'diffuse') for (const name of on) books.tissue.get(name)!.stored += stored(world, name) - levels.get(name)!;
    },
  };
  const before = SERUM.map((name) => world.body[name] + world.body[`${name}Inflow`]);
  for (let t = 0; t < ticks; t++) step(world, observer);
  SERUM.forEach((name, n) => { books.serum.get(name)!.risen = world.body[name] + world.body[`${name}Inflow`] - before[n]; });
  return books;
}

function post(world: World, { tissue, serum }: Books, name: CytokineName, dt: number): void {
  const sums = tissue.get(name)!, entry = entryOf(world, name, dt);
  for (const key of ['made', 'decayed', 'takenUp', 'carriedAway'] as const) sums[key] += entry[key];
  if (name === 'ifng' || name === 'il6') serum.get(name)!.carried += entry.carriedAway * inSerum(world, 1);
}

function postSerum(world: World, { serum }: Books, name: (typeof SERUM)[number], dt: number): void {
  const account = serum.get(name)!, atOnce = straightToSerum(world, name, dt);
  account.atOnce += atOnce;
  account.lost += lostBySerum(world, name, world.body[name], world.body[`${name}Inflow`] + atOnce, dt);
}

function expectBalance({ tissue, serum }: Books): void {
  for (const [name, { made, decayed, takenUp, carriedAway, stored: kept }] of tissue) {
    expect(made, name).toBeGreaterThan(0);
    expect(Math.abs(made - decayed - takenUp - carriedAway - kept) / made, name).toBeLessThan(1e-9);
  }
  for (const [name, { carried, atOnce, lost, risen }] of serum) {
    expect(Math.abs(carried + atOnce - lost - risen) / Math.max(1, carried + atOnce), name).toBeLessThan(1e-9);
  }
}

function preset(name: string): Scenario {
  const parsed = loadPreset(name);
  if (!parsed.ok) throw new Error(`the preset ${name} cannot be read`);
  return parsed.scenario;
}

/** The books of a preset for some hours from hour 8 on, when CAR-T cells are at work. */
function ofPreset(name: string, hours: number): Books {
  const world = createWorld(preset(name)), perHour = 60 * world.scenario.clock.ticksPerMinute;
  advance(world, 8 * perHour);
  return audit(world, hours * perHour);
}

describe('balance of cytokines', () => {
  it('closes in the world of all rules, with a busy patient who is given tocilizumab', () => {
    const world = createWorld(ward()), books = audit(world, 420);
    expect([...books.tissue.keys()]).toEqual(NAMES);
    expect(world.body.tocilizumab).toBeGreaterThan(0);
    for (const [name, { takenUp, carriedAway, decayed }] of books.tissue) {
      expect(carriedAway, name).toBeGreaterThan(0);
      expect(decayed, name).toBeGreaterThan(0);
      if (name === 'ifng' || name === 'il2') expect(takenUp, name).toBeGreaterThan(0);
    }
    for (const name of SERUM) {
      const { carried, atOnce } = books.serum.get(name)!;
      expect(carried, name).toBeGreaterThan(0);
      expect(atOnce, name).toBe(0);
    }
    expectBalance(books);
  });

  it('closes in 3-D, and without a patient', () => {
    const deep = ward();
    expectBalance(audit(createWorld({ ...deep, domain: { ...deep.domain, dimensions: 3, size: [240, 200, 160] } }), 120));
    expectBalance(audit(createWorld(niche()), 240));
  });

  it('closes without vessels: nothing is carried anywhere', () => {
    const books = audit(createWorld({ ...ward(), vessels: [] }), 120);
    for (const { carriedAway } of books.tissue.values()) expect(carriedAway).toBe(0);
    expect(books.serum.get('ifng')).toMatchObject({ carried: 0, atOnce: 0 });
    expectBalance(books);
  });

  it('closes where fields are off: what cells make is in the serum at once and whole, and nowhere else', () => {
    const books = audit(createWorld({ ...ward(), fields: [] }), 300);
    expect(books.tissue.size).toBe(0);
    for (const name of SERUM) {
      const { carried, atOnce } = books.serum.get(name)!;
      expect(carried, name).toBe(0);
      expect(atOnce, name).toBeGreaterThan(0);
    }
    expectBalance(books);
  });

  it('closes in the preset on cytokine release, where both are fields', () => {
    const books = ofPreset('crs-tocilizumab', 4);
    expect(books.serum.get('il6')).toMatchObject({ atOnce: 0 });
    expectBalance(books);
  });

  it('closes in the default preset, where IFN-γ is a field and IL-6 is not', () => {
    const books = ofPreset('b-all-niche', 2), world = createWorld(preset('b-all-niche'));
    expect([...world.cells.columns.kind.subarray(0, world.cells.count)]).toContain(Kind.Macrophage);
    expect(books.serum.get('ifng')).toMatchObject({ atOnce: 0 });
    expect(books.serum.get('il6')).toMatchObject({ carried: 0 });
    expectBalance(books);
  });
});
