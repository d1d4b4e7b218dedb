// The lives of single CAR-T cells: how long kills take, how many a day, and how fast free cells walk.
import { Event, Kind, Subset, isLiving } from '../../sim';
import type { World } from '../../sim';
import { median, quantile } from '../../ensemble/statistics';
import type { Measure, Watcher } from './measure';

/** Pressure below which a CAR-T cell has free space around it. */
const FREE = 0.001;
/** Speeds that are kept: plenty for a median. */
const MOST_SPEEDS = 20_000;
/** Times of which the share of kills that took no longer is given, min. */
export const KILL_LIMITS: readonly number[] = [5, 10, 15, 20, 25, 30, 45, 60, 90, 120];

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
    if (this.speeds.length > MOST_SPEEDS) return;
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
      series: { killMinutes: KILL_LIMITS.map((limit) => this.minutes.filter((m) => m <= limit).length / this.minutes.length) },
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

export const biography: Measure = {
  name: 'biography', version: 2,
  doc: 'median minutes of a kill (all, and CD8), its 90th percentile, kills, kills per cell and day, speed of free cells; shares of kills done by given minutes',
  watch: () => new Biography(),
};
