// The circumstances in which cells died: what stood in the table of cells then, because afterwards the row is gone.
import { Cause, Event, isLiving, lysisThresholdFor, oxygenOf } from '../sim';
import type { World } from '../sim';
import { rowOf } from './picker';
import { Shelves } from './shelves';
import type { Shelf } from './shelves';

const SHELF = 1 << 9;
/** Deaths remembered of one course, and of all of them together: at most 1.5 and 12 MB. */
const REMEMBERED = 1 << 15;
export const DEATHS_OF_ALL = 1 << 18, DEATH_BYTES = 48;

/** Read at the end of the step in which the cell began to die. NaN: there was none to read. */
export const CIRCUMSTANCES = ['antigenA', 'antigenB', 'protection', 'oxygen', 'activation', 'exhaustion', 'threshold', 'killerBrake', 'killerExhaustion', 'killerProduct'] as const;
export type Circumstances = Readonly<Record<(typeof CIRCUMSTANCES)[number], number>>;

class Rows implements Shelf<Rows> {
  readonly id = new Uint32Array(SHELF);
  readonly tick = new Int32Array(SHELF);
  readonly values = new Float32Array(SHELF * CIRCUMSTANCES.length);

  copy(rows: number): Rows {
    const other = new Rows();
    other.id.set(this.id.subarray(0, rows));
    other.tick.set(this.tick.subarray(0, rows));
    other.values.set(this.values.subarray(0, rows * CIRCUMSTANCES.length));
    return other;
  }
}

export class Ends {
  constructor(private readonly shelves = new Shelves(() => new Rows(), SHELF, REMEMBERED / SHELF)) {}

  static keepWithin(all: readonly Ends[], most = DEATHS_OF_ALL): void {
    Shelves.keepWithin(all.map(({ shelves }) => shelves), most);
  }

  /** Those who began to die in the step before the world’s present tick, in the patch and in the blood. */
  gather(world: World): void {
    const { tick, events } = world;
    if (!events.kind.subarray(0, events.count).includes(Event.death)) return;
    for (const place of [world, world.blood]) {
      const { life, lifeTick } = place.cells.columns;
      for (let row = 0; row < place.cells.count; row++) if (!isLiving(life[row]) && lifeTick[row] === tick - 1) this.add(world, place, row);
    }
  }

  private add(world: World, place: World, row: number): void {
    const c = place.cells.columns;
    const byKiller = c.cause[row] === Cause.Killed && c.killer[row] > 0 ? killerOf(world, c.killer[row]) : null;
    const values: Circumstances = {
      antigenA: c.antigenA[row], antigenB: c.antigenB[row], protection: c.protection[row], oxygen: place === world ? oxygenOf(world, row) : NaN,
      activation: c.activation[row], exhaustion: c.exhaustion[row], ...(byKiller ?? { threshold: NaN, killerBrake: NaN, killerExhaustion: NaN, killerProduct: NaN }),
    };
    const shelf = this.shelves.grow(), n = (this.shelves.count - 1) % SHELF;
    shelf.id[n] = c.id[row];
    shelf.tick[n] = world.tick - 1;
    CIRCUMSTANCES.forEach((name, i) => void (shelf.values[n * CIRCUMSTANCES.length + i] = values[name]));
  }

  /** Of a cell that began to die before `before`; null where it did not, or where that is forgotten. */
  of(id: number, before: number): Circumstances | null {
    const { shelves } = this;
    for (let k = shelves.count - 1; k >= shelves.first; k--) {
      const shelf = shelves.of(k), n = k % SHELF;
      if (shelf.id[n] !== id || shelf.tick[n] >= before) continue;
      return Object.fromEntries(CIRCUMSTANCES.map((name, i) => [name, shelf.values[n * CIRCUMSTANCES.length + i]])) as Record<keyof Circumstances, number>;
    }
    return null;
  }

  /** What happened before `tick`. */
  branch(tick: number): Ends {
    const { shelves } = this;
    let rows = shelves.count;
    while (rows > shelves.first && shelves.of(rows - 1).tick[(rows - 1) % SHELF] >= tick) rows--;
    return new Ends(shelves.branch(rows));
  }
}

/** A killer may have gone to the blood in the same step. */
function killerOf(world: World, id: number): Pick<Circumstances, 'threshold' | 'killerBrake' | 'killerExhaustion' | 'killerProduct'> | null {
  const row = rowOf(world, id), place = row >= 0 ? world : world.blood, at = row >= 0 ? row : rowOf(world.blood, id);
  if (at < 0) return null;
  const c = place.cells.columns;
  return { threshold: lysisThresholdFor(place, at), killerBrake: c.brake[at], killerExhaustion: c.exhaustion[at], killerProduct: c.product[at] };
}
