// One course of a run: what was done on it, and all that is remembered of it. A course that leaves another one shares its past with it.
import { scheduleLive } from '../sim';
import type { Action, World } from '../sim';
import type { Lineage } from '../schema/lineage';
import { branchOf } from './memories';
import type { Memories } from './memories';
import type { Start } from './start';

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

/** How the state at the end of a replay compares with the recorded one; '' where nobody has looked. */
export type Verdict = '' | 'agrees' | 'differs' | 'unproven';

export class Course implements Lineage {
  /** Given by the user, or ''. */
  name = '';
  /** null: a document has told of it, and nobody has followed it in this session. */
  memories: Memories | null = null;
  /** Furthest tick to which it was followed in this session. */
  frontier: number;
  /** Furthest moment that is known of it, with the hash of its state or ''. */
  end: Promised;
  /** The end was told by a record, and is to be compared when it is reached. */
  isPromised = false;
  verdict: Verdict = '';

  constructor(
    readonly id: number,
    readonly parent: Course | null,
    /** Up to this tick it is what its parent was; its own deeds begin with the step from it. */
    readonly fork: number,
    readonly start: Start,
    /** The whole record, from the start of the run. */
    readonly actions: LiveAction[],
    /** So many of them were those of its parent. */
    private readonly inherited: number,
  ) {
    this.frontier = fork;
    this.end = { tick: fork, hash: '' };
  }

  /** What was done on this course alone. */
  get own(): readonly LiveAction[] {
    return this.actions.slice(this.inherited);
  }

  /** Furthest tick that anybody knows of, in this session or before: what is done earlier is another course. */
  get reached(): number {
    return Math.max(this.frontier, this.end.tick, this.actions.at(-1)?.tick ?? 0);
  }

  get root(): Course {
    return this.parent?.root ?? this;
  }

  /** The course itself, or the nearest one behind it that was followed: it remembers what happens on the way. */
  get followed(): Course {
    return this.memories === null && this.parent ? this.parent.followed : this;
  }

  /** The first one on the way here that nobody has followed yet; null: there is none. */
  get unfollowed(): Course | null {
    return this.memories === null ? this.parent?.unfollowed ?? this : null;
  }

  /** What is remembered of this tick and later happened on another course: nobody has followed this one from there on. */
  get rememberedUntil(): number {
    return this.unfollowed?.fork ?? Infinity;
  }

  /** Its parent has been followed as far as this course shares its past. */
  get canBeFollowed(): boolean {
    return this.parent !== null && this.parent.memories !== null && this.parent.frontier >= this.fork;
  }

  /** From here on it remembers for itself. */
  follow(): void {
    this.memories = branchOf(this.parent!.memories!, this.fork);
  }

  /** Takes the last deed back: the course ends where it was done, as if nobody had gone on from there. */
  takeBack(): void {
    const { tick } = this.actions.pop()!;
    this.memories = branchOf(this.memories!, tick);
    this.frontier = tick;
    this.end = { tick, hash: '' };
    this.isPromised = false;
    this.verdict = '';
  }

  /** The same without what is remembered of it. @param parent the one that it left; where that is no longer what it was, this one has its past for itself */
  untold(parent: Course | null): Course {
    const { id, start, actions, inherited, name, reached, end, isPromised } = this;
    const isPast = parent !== null && parent.reached >= this.fork && actions.slice(0, inherited).every((done, n) => parent.actions[n] === done);
    const course = new Course(id, isPast ? parent : null, isPast ? this.fork : 0, start, actions.slice(), isPast ? inherited : 0);
    return Object.assign(course, { name, isPromised: isPromised && end.tick === reached, end: end.tick === reached ? end : { tick: reached, hash: '' } });
  }

  /** Another course that leaves this one at a tick which it has reached. */
  branch(id: number, tick: number): Course {
    const shared = countUntil(this.actions, tick), branch = new Course(id, this, tick, this.start, this.actions.slice(0, shared), shared);
    branch.follow();
    return branch;
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

/** Hands a world what is due at its tick; so many were handed before, and so many are then. */
export function feed(world: World, actions: readonly LiveAction[], fed: number): number {
  let next = fed;
  while (next < actions.length && actions[next].tick <= world.tick) scheduleLive(world, actions[next++].action);
  return next;
}

/** How many of the actions take effect at or before a tick. */
export function countUntil(actions: readonly LiveAction[], tick: number): number {
  const later = actions.findIndex((action) => action.tick > tick);
  return later < 0 ? actions.length : later;
}
