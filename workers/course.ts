// One course of a run: what was done on it, and all that is remembered of it. A course that leaves another one shares its past with it.
import type { Action } from '../sim';
import type { Biographies } from './biographies';
import type { Doses } from './doses';
import type { Lineage } from '../schema/lineage';
import type { Milestones } from './milestones';
import type { SeriesTable } from './series';

/** Something the user did: it takes effect at the start of this tick. */
export interface LiveAction {
  readonly tick: number;
  readonly action: Action;
}

/** What a record promises of its end. */
export interface Promised {
  readonly tick: number;
  readonly hash: string;
}

export interface Memories {
  readonly series: SeriesTable;
  readonly biographies: Biographies;
  readonly doses: Doses;
  readonly milestones: Milestones;
}

export class Course implements Lineage {
  /** Given by the user, or ''. */
  name = '';
  /** Furthest tick that was reached on it. */
  frontier: number;
  /** So many of its actions were those of its parent. */
  private readonly inherited: number;

  constructor(
    readonly id: number,
    readonly parent: Course | null,
    /** Up to this tick it is what its parent was; its own deeds begin with the step from it. */
    readonly fork: number,
    /** The whole record, from the start of the run. */
    readonly actions: LiveAction[],
    readonly memories: Memories,
  ) {
    this.frontier = fork;
    this.inherited = parent === null ? 0 : actions.length;
  }

  /** What was done on this course alone. */
  get own(): readonly LiveAction[] {
    return this.actions.slice(this.inherited);
  }

  /** Another course that leaves this one at a tick which it has reached. */
  branch(id: number, tick: number): Course {
    const { series, biographies, doses, milestones } = this.memories;
    return new Course(id, this, tick, this.actions.slice(0, countUntil(this.actions, tick)), {
      series: series.branch(tick), biographies: biographies.branch(tick), doses: doses.branch(tick), milestones: milestones.branch(tick),
    });
  }

  /** Takes what is done now, at its end: a slider that is dragged while the run stands still makes one entry, not hundreds. */
  add({ tick, action }: LiveAction, fed: number): void {
    const { actions } = this, last = actions[actions.length - 1];
    if (last && last.tick === tick && actions.length > Math.max(fed, this.inherited) && 'set' in last.action && 'set' in action) {
      actions[actions.length - 1] = { tick, action: { set: { ...last.action.set, ...action.set } } };
    } else {
      actions.push({ tick, action });
    }
  }
}

/** How many of the actions take effect at or before a tick. */
export function countUntil(actions: readonly LiveAction[], tick: number): number {
  const later = actions.findIndex((action) => action.tick > tick);
  return later < 0 ? actions.length : later;
}
