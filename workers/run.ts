// One run: a scenario, a seed, the courses that it has taken, and its world, which is on one of them.
import { createWorld, findRule, getParameter, hashWorld, listParams, observablesOf, observe, restore, save, scheduleLive, step } from '../sim';
import type { Action, ParamEntry, RunFault, Scenario, World } from '../sim';
import type { Change, ScenarioDocument } from '../schema';
import { Biographies } from './biographies';
import { Course, countUntil } from './course';
import type { LiveAction, Promised } from './course';
import { Doses } from './doses';
import { Keyframes } from './keyframes';
import { sharedUntil } from '../schema/lineage';
import { Marks } from './marks';
import { Milestones } from './milestones';
import { SeriesTable } from './series';

/** How a document came to differ from the one that was opened. */
export interface Altered {
  readonly original: ScenarioDocument;
  readonly changes: readonly Change[];
}

/** What a run begins with. */
export interface Start {
  readonly scenario: Scenario;
  /** The document the scenario was read from. */
  readonly document: ScenarioDocument;
  readonly altered?: Altered;
  /** Name of the preset it is, or null. */
  readonly preset: string | null;
  readonly seed: string;
  /** Parameter values over the scenario's. */
  readonly set: Readonly<Record<string, number>>;
}

/** Keyframes over a whole run, before any thinning. */
const KEYFRAMES = 128;

/** More than anybody overlooks: beyond, the oldest that nobody has named, and no other has left, goes. */
export const MOST_COURSES = 40;

/** Cells times ticks that may be repeated to name the rule of a fault: a few seconds, after which the page would worry. */
const MOST_REPEATED = 5_000_000;

export class Run {
  world: World;
  readonly params: readonly ParamEntry[];
  readonly durationTicks: number;
  readonly marks = new Marks();
  readonly keyframes: Keyframes;
  /** In the order in which they began; a course stands behind the one that it left. */
  readonly courses: Course[];
  /** Where the world is. */
  course: Course;
  /** Of the course's actions those before this one are in the world; the others wait for their tick. */
  private fed = 0;
  private lastId = 0;
  /** Counts what has become of the courses: a new one, one that went, another name. */
  edition = 0;
  /** Asked for while the run is on its way to a time; done when it has arrived. */
  private readonly waiting: Action[] = [];
  private verdict: '' | 'agrees' | 'differs' | 'unproven' = '';
  private readonly present: Float64Array;
  private presentOf: World | null = null;
  private presentTick = -1;

  constructor(readonly start: Start, live: readonly LiveAction[] = [], private promised: Promised | null = null) {
    const { scenario, seed, set } = start;
    const { ticksPerMinute } = scenario.clock;
    this.params = listParams(scenario.products, scenario.drugs);
    this.durationTicks = Math.max(1, Math.round(scenario.duration * ticksPerMinute));
    this.present = new Float64Array(observablesOf(scenario).length);
    this.keyframes = new Keyframes(Math.max(1, Math.ceil(this.durationTicks / KEYFRAMES)));
    this.world = createWorld(scenario, { seed, set });
    this.course = new Course(0, null, 0, [...live], {
      series: SeriesTable.of(this.present.length, scenario.record.every * ticksPerMinute, this.durationTicks),
      biographies: Biographies.of(undefined, undefined, Math.max(...scenario.domain.size) / 2), doses: new Doses(), milestones: new Milestones(ticksPerMinute, this.durationTicks),
    });
    this.courses = [this.course];
    this.milestones.gather(this.world);
    this.remember();
    if (promised?.tick === 0) this.keepPromise(promised);
  }

  get tick(): number {
    return this.world.tick;
  }

  get ticksPerMinute(): number {
    return this.start.scenario.clock.ticksPerMinute;
  }

  /** What was done on the present course. */
  get record(): readonly LiveAction[] {
    return this.course.actions;
  }

  get series(): SeriesTable {
    return this.course.memories.series;
  }

  get biographies(): Biographies {
    return this.course.memories.biographies;
  }

  get doses(): Doses {
    return this.course.memories.doses;
  }

  get milestones(): Milestones {
    return this.course.memories.milestones;
  }

  /** How the replay of a record stands; '' when there is none, or when the run has been taken elsewhere. */
  get replay(): 'replaying' | Run['verdict'] {
    return this.promised ? 'replaying' : this.verdict;
  }

  /** One tick. */
  step(): void {
    const { world, course } = this, { actions } = course;
    while (this.fed < actions.length && actions[this.fed].tick <= world.tick) scheduleLive(world, actions[this.fed++].action);
    step(world);
    this.marks.gather(world.events, world.tick);
    if (world.tick > course.frontier) {
      const { biographies, doses, milestones } = course.memories;
      if (biographies.gather(world.events, world.tick - 1)) Biographies.keepWithin(this.courses.map(({ memories }) => memories.biographies));
      biographies.ends.gather(world);
      doses.gather(world);
      milestones.gather(world);
      course.frontier = world.tick;
    }
    this.remember();
    if (course.parent === null && world.tick === this.promised?.tick) this.keepPromise(this.promised);
  }

  /** Does something now. Where the course has gone on already, that is another course: what was done later stays on the old one. */
  act(action: Action): void {
    const { tick } = this;
    if (this.promised && tick < this.promised.tick) this.promised = null;
    if (tick < this.course.frontier) this.leave();
    this.course.add({ tick, action }, this.fed);
  }

  /** A course of its own from here on. */
  private leave(): void {
    const { tick } = this;
    this.course = this.course.branch(++this.lastId, tick);
    this.courses.push(this.course);
    this.edition++;
    while (this.courses.length > MOST_COURSES && this.courses.some((course) => course.name === '' && this.remove(course)));
    this.keyframes.add(this.course, tick, save(this.world));
  }

  /** Goes over to another course, to a known state from which `target` on it is reached by the fewest steps. */
  enter(course: Course, target: number): void {
    const isElsewhere = this.tick > sharedUntil(this.course, course);
    this.course = course;
    this.fed = countUntil(course.actions, this.tick - 1);
    this.seek(target, isElsewhere);
  }

  /** Whether no other course has left it, and the world is not on it. */
  canRemove(course: Course): boolean {
    return course !== this.course && this.courses.every(({ parent }) => parent !== course);
  }

  remove(course: Course): boolean {
    if (!this.canRemove(course)) return false;
    this.keyframes.forget(course);
    this.courses.splice(this.courses.indexOf(course), 1);
    this.edition++;
    return true;
  }

  rename(course: Course, name: string): void {
    course.name = name;
    this.edition++;
  }

  /** Names the rule of a fault, if the last keyframe is near enough to repeat what came after it. */
  explain(fault: RunFault): RunFault {
    const { actions } = this.course, before = this.keyframes.before(this.course, fault.tick);
    if (!before || (fault.tick - before.tick) * this.world.cells.count > MOST_REPEATED) return fault;
    let fed = countUntil(actions, before.tick - 1);
    const feed = (world: World) => {
      while (fed < actions.length && actions[fed].tick <= world.tick) scheduleLive(world, actions[fed++].action);
    };
    return findRule({ snapshot: before.bytes, fault, feed });
  }

  /** Does something on arrival, where the run is on its way to. */
  actLater(action: Action): void {
    this.waiting.push(action);
  }

  /** What waited for the arrival, to be done now. */
  waited(): Action[] {
    return this.waiting.splice(0);
  }

  /** Goes to a known state from which `target` is reached by the fewest steps. */
  seek(target: number, fromScratch = false): void {
    const best = this.keyframes.before(this.course, target);
    if (!best || (!fromScratch && target >= this.tick && best.tick <= this.tick)) return;
    this.world = restore(best.bytes);
    // A keyframe is taken before the actions of its own tick are handed to the world.
    this.fed = countUntil(this.course.actions, best.tick - 1);
    this.marks.clear();
  }

  /** Present values of the observables; the same array every time. */
  observe(): Float64Array {
    if (this.presentOf !== this.world || this.presentTick !== this.tick) observe(this.world, this.present);
    this.presentOf = this.world;
    this.presentTick = this.tick;
    return this.present;
  }

  /**
   * Rows of the record from number `from` on. The last is always the present moment; where none is due now, `moves` says that it
   * stands for no row and is another one next time.
   */
  recorded(from: number): { readonly from: number; readonly rows: Float64Array<ArrayBuffer>; readonly moves: boolean } {
    const { series, tick } = this, first = Math.min(Math.floor(from), series.count(tick));
    const settled = series.slice(first, tick);
    if (series.isDue(tick)) return { from: first, rows: settled, moves: false };
    const rows = new Float64Array(settled.length + series.columns);
    rows.set(settled);
    rows.set(this.observe(), settled.length);
    return { from: first, rows, moves: true };
  }

  /** Present values of the parameters, changes that wait for the next tick included. */
  parameters(): Record<string, number> {
    const values: Record<string, number> = {};
    for (const { key, spec } of this.params) values[key] = getParameter(this.world, key) ?? spec.value;
    for (const { tick, action } of this.record.slice(this.fed)) if (tick <= this.tick && 'set' in action) Object.assign(values, action.set);
    for (const action of this.waiting) if ('set' in action) Object.assign(values, action.set);
    return values;
  }

  private keepPromise({ hash }: Promised): void {
    this.verdict = hash === '' ? 'unproven' : hashWorld(this.world) === hash ? 'agrees' : 'differs';
    this.promised = null;
  }

  private remember(): void {
    const { tick } = this;
    if (this.series.wants(tick)) this.series.next().set(this.observe());
    if (this.keyframes.wants(this.course, tick)) this.keyframes.add(this.course, tick, save(this.world));
  }
}
