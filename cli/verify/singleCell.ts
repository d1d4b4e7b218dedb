// Target: the life of single CAR-T cells in the marrow: how long a kill takes, how many a day, how fast they walk.
import { formatProblems, loadPreset } from '../../schema';
import { Event, Kind, Subset, isLiving } from '../../sim';
import type { Scenario, World } from '../../sim';
import { reduced } from './reduce';
import { scenarioArm } from './simulate';
import type { Watcher } from './simulate';
import { mean, median, quantile } from './statistics';
import type { Arm, Figure, Results, Row, Target, TargetOptions } from './types';

const PRESET = 'b-all-niche';
/** Pressure below which a CAR-T cell has free space around it. */
const FREE = 0.001;

function niche(): Scenario {
  const parsed = loadPreset(PRESET);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

/** Counts kills, the times they took, and how far free cells get in a minute; while at least half of the tumour is there. */
class Biography implements Watcher {
  private readonly minutes: number[] = [];
  private readonly minutesCD8: number[] = [];
  private readonly speeds: number[] = [];
  private readonly before = new Map<number, readonly [number, number, number]>();
  private cartMinutes = 0;
  private kills = 0;
  private isOver = false;
  private initial = -1;

  step(world: World): void {
    if (this.isOver) return;
    const { count, kind, a, value } = world.events;
    for (let n = 0; n < count; n++) {
      if (kind[n] !== Event.kill) continue;
      this.minutes.push(value[n]);
      const killer = rowOf(world, a[n]);
      if (killer >= 0 && world.cells.columns.subset[killer] === Subset.CD8) this.minutesCD8.push(value[n]);
      this.kills++;
    }
    const { ticksPerMinute, decisionEvery } = world.scenario.clock;
    this.follow(world);
    if (world.tick % decisionEvery !== 0) return;
    const { tumors, carts } = livingCounts(world);
    if (this.initial < 0) this.initial = tumors;
    this.cartMinutes += (carts * decisionEvery) / ticksPerMinute;
    this.isOver = tumors < this.initial / 2;
  }

  /** Speeds between two steps of cells that are free, unbound and not pushed at both of them. */
  private follow(world: World): void {
    if (this.speeds.length > 20_000) return;
    const { kind, id, life, partner, pressure, speed, x, y, z } = world.cells.columns;
    const { ticksPerMinute } = world.scenario.clock;
    const now = new Map<number, readonly [number, number, number]>();
    for (let i = 0; i < world.cells.count; i++) {
      if (kind[i] !== Kind.Cart || !isLiving(life[i]) || partner[i] >= 0 || pressure[i] > FREE || speed[i] === 0) continue;
      const old = this.before.get(id[i]);
      if (old !== undefined) this.speeds.push(Math.hypot(x[i] - old[0], y[i] - old[1], z[i] - old[2]) * ticksPerMinute);
      now.set(id[i], [x[i], y[i], z[i]]);
    }
    this.before.clear();
    for (const [key, place] of now) this.before.set(key, place);
  }

  finish(world: World): ReturnType<Watcher['finish']> {
    return {
      values: {
        medianMinutes: median(this.minutes), medianCD8: median(this.minutesCD8), lateMinutes: quantile(this.minutes, 0.9), kills: this.kills,
        killsPerDay: (this.kills * 1440) / this.cartMinutes, medianSpeed: median(this.speeds), setSpeed: world.values['migrate']['freeSpeed'],
      },
      series: { killMinutes: [5, 10, 15, 20, 25, 30, 45, 60, 90, 120].map((limit) => this.minutes.filter((m) => m <= limit).length / this.minutes.length) },
    };
  }
}

function rowOf(world: World, id: number): number {
  return world.cells.columns.id.subarray(0, world.cells.count).indexOf(id);
}

function livingCounts(world: World): { readonly tumors: number; readonly carts: number } {
  const { kind, life } = world.cells.columns;
  let tumors = 0, carts = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (!isLiving(life[i])) continue;
    if (kind[i] === Kind.Tumor) tumors++;
    else if (kind[i] === Kind.Cart) carts++;
  }
  return { tumors, carts };
}

function armOf({ quick }: TargetOptions): Arm {
  return scenarioArm({
    name: 'niche', scenario: reduced(niche(), quick ? 0.1 : 0.5), days: quick ? 3 : 5, columns: ['tumor_alive', 'cart_alive', 'kills_total'],
    watch: () => new Biography(), measures: 'biography 2',
  });
}

function rowsOf(results: Results): Row[] {
  const value = (name: string) => results.values('niche', name);
  const time = value('medianMinutes'), pace = value('killsPerDay'), ratio = value('medianSpeed').map((speed, n) => speed / value('setSpeed')[n]);
  return [
    { name: 'median time from engaging a target to letting the dead one go', unit: 'min', published: '≤ 25 (mouse marrow)', bar: 'at most 25', ours: time, pass: time.every((minutes) => minutes <= 25) },
    { name: 'the same, CD8 cells alone', unit: 'min', published: '–', bar: '–', ours: value('medianCD8'), pass: null },
    { name: 'the same, 90th percentile', unit: 'min', published: '–', bar: '–', ours: value('lateMinutes'), pass: null },
    { name: 'kills per CAR-T cell and day while half of the tumour is left', unit: '1/d', published: '2–8 (1–20)', bar: '1 … 20', ours: pace, pass: mean(pace) >= 1 && mean(pace) <= 20 },
    { name: 'speed of free CAR-T cells, share of the speed set', unit: '', published: '1: no hidden dilution', bar: '0.95 … 1.05', ours: ratio, pass: ratio.every((share) => share >= 0.95 && share <= 1.05) },
  ];
}

function figureOf(results: Results): Figure {
  const limits = [5, 10, 15, 20, 25, 30, 45, 60, 90, 120];
  return {
    name: 'single-cell-kills', title: 'How long a kill takes', x: { label: 'minutes from synapse to kill', from: 0, to: 120 }, y: { label: 'share of kills done by then', from: 0, to: 1 },
    curves: [
      { kind: 'published', label: 'half within 25 min (Cazaux 2019)', group: 'published', x: [25], y: [0.5] },
      { kind: 'ours', label: 'model', group: 'model', x: limits, runs: results.series('niche', 'killMinutes') },
    ],
  };
}

export const singleCell: Target = {
  name: 'single-cell', title: 'Single CAR-T cells in the marrow',
  doc: 'From the events of the default preset: how long a CAR-T cell is bound to a target that it kills (it lets go in the step of the kill), how many targets it kills in a day while targets are plentiful, and whether free cells really walk at the speed that is set.',
  sources: ['cazaux2019', 'weigelin2021'], data: [],
  calibrated: '`kill.productive` (0.4) and `kill.granuleRefill` (0.01 per minute) were chosen together, by hand, so that kills take at most 25 minutes and stay within 2–8 a day; agreement here shows consistency, not prediction.',
  arms: (options) => [armOf(options)],
  judge: (results) => ({ rows: rowsOf(results), figures: [figureOf(results)] }),
};
