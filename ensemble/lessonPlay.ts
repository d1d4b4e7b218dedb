// A lesson played without a pupil: its runs are made and measured in the order of its steps, so that what it claims can be checked.
import { changeDocument } from '../schema';
import type { Change } from '../schema';
import type { LessonClaim, TaskOf } from '../schema/lesson';
import { valueOf } from '../schema/lessonProgress';
import { scaleOf } from '../schema/scale';
import { toAction } from '../schema/normalise';
import { setsSeed } from '../schema/ownSeed';
import type { Lesson } from '../schema/parseLesson';
import { createWorld, measured, minutesOf, scheduleLive, step } from '../sim';
import type { World } from '../sim';
import { parseDuration } from '../sim/units';
import type { Computation } from './follow';

/** What was measured: by the name of the task one row a run, one number a column. */
export type Tables = ReadonlyMap<string, readonly (readonly number[])[]>;

export interface Played {
  readonly seed: string;
  readonly tables: Tables;
  /** Runs that were to stop at a sign and did not see it, by the number of step and task. */
  readonly unseen: readonly string[];
}

/** Ticks between two reports. */
const REPORT_EVERY = 50;

/** Every run that the lesson asks for, with one seed. Yields nothing worth knowing but the chance to stop. */
export function* playLesson(lesson: Lesson, seed: string): Computation<Played> {
  const player = new Player(lesson, seed);
  for (const [s, { tasks = [] }] of lesson.lesson.steps.entries()) {
    for (const [t, task] of tasks.entries()) {
      switch (task.do) {
        case 'begin': player.begin(task.changes as readonly Change[] | undefined, task.set); break;
        case 'turn': player.turn(task.parameter, task.try); break;
        case 'act': player.act(task); break;
        case 'run': yield* player.run(task, `steps[${s}].tasks[${t}]`); break;
        case 'measure': yield* player.measure(task); break;
        default: // nothing is run for it
      }
    }
  }
  return { seed, tables: player.tables, unseen: player.unseen };
}

class Player {
  readonly tables = new Map<string, number[][]>();
  readonly unseen: string[] = [];
  private world: World;
  /** Parameter values from its start. */
  private set: Readonly<Record<string, number>> = {};
  /** Of the present run: the pupil’s, or one that the run was given. */
  private own: string;
  private readonly scale: number | null;

  constructor(private readonly lesson: Lesson, private readonly seed: string) {
    this.own = seed;
    this.world = createWorld(lesson.scenario, { seed });
    this.scale = scaleOf(lesson.document);
  }

  begin(changes: readonly Change[] = [], set: Readonly<Record<string, number>> = {}): void {
    const { document, lesson, scenario } = this.lesson;
    const changed = changes.length === 0 ? { ok: true as const, scenario } : changeDocument(document, changes, lesson.name);
    if (!changed.ok) throw new Error(`${lesson.name}: changes of a lesson that was checked do not fit`);
    this.set = set;
    this.own = setsSeed(changes) ? changed.scenario.seed : this.seed;
    this.world = createWorld(changed.scenario, { seed: this.own, set });
  }

  /** Before the first step a value belongs to the start, as on the page. */
  turn(key: string, value: number | undefined): void {
    if (value === undefined) return;
    if (this.world.tick > 0) scheduleLive(this.world, { set: { [key]: value } });
    else this.world = createWorld(this.world.scenario, { seed: this.own, set: (this.set = { ...this.set, [key]: value }) });
  }

  act(task: TaskOf<'act'>): void {
    scheduleLive(this.world, toAction(task, this.scale));
  }

  *run({ to, until }: TaskOf<'run'>, place: string): Computation<void> {
    if (until === undefined) return yield* this.goTo(parseDuration(to));
    const { column, atLeast = -Infinity, atMost = Infinity } = until;
    const isSeen = (): boolean => {
      const [value] = read(this.world, [column]);
      return value >= atLeast && value <= atMost;
    };
    const end = this.tickOf(parseDuration(to));
    while (this.world.tick < end && !isSeen()) {
      step(this.world);
      if (this.world.tick % REPORT_EVERY === 0) yield this.world.tick / end;
    }
    if (!isSeen()) this.unseen.push(`${place}: ${column} on day ${minutesOf(this.world) / 1440}`);
  }

  *measure({ name, columns, at, rows }: TaskOf<'measure'>): Computation<void> {
    const table: number[][] = [], names = columns.map(({ column }) => column);
    for (const row of rows ?? [null]) {
      if (row !== null) this.begin(row.changes as readonly Change[] | undefined, row.set);
      if (at !== undefined) yield* this.goTo(parseDuration(at));
      table.push(read(this.world, names));
    }
    this.tables.set(name, table);
  }

  private tickOf(minutes: number): number {
    return Math.round(minutes * this.world.scenario.clock.ticksPerMinute);
  }

  private *goTo(minutes: number): Computation<void> {
    const end = this.tickOf(minutes);
    while (this.world.tick < end) {
      step(this.world);
      if (this.world.tick % REPORT_EVERY === 0) yield this.world.tick / end;
    }
  }
}

/** Present values of columns. */
function read(world: World, names: readonly string[]): number[] {
  const all = measured(world);
  return names.map((name) => all[name]);
}

export interface Judged {
  readonly claim: LessonClaim;
  /** One a seed. */
  readonly values: readonly number[];
  readonly held: number;
  readonly holds: boolean;
}

/** Whether what the lesson says came out of these runs. */
export function judgeClaims(lesson: Lesson, played: readonly Played[]): Judged[] {
  return (lesson.lesson.claims ?? []).map((claim): Judged => {
    const { value, atLeast = -Infinity, atMost = Infinity, share = 1 } = claim;
    const values = played.map(({ tables }) => valueOf(lesson.lesson, value, (name, row, column) => tables.get(name)?.[row]?.[column]) ?? NaN), held = values.filter((one) => one >= atLeast && one <= atMost).length;
    return { claim, values, held, holds: held >= Math.ceil(share * played.length - 1e-9) && played.length > 0 };
  });
}
