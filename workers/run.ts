// One run: a scenario, a seed, the courses that it has taken, and its world, which is on one of them.
import { getParameter, hashWorld, listParams, observablesOf, observe, restore, step } from '../sim';
import type { Action, ParamEntry, World } from '../sim';
import { sharedUntil } from '../schema/lineage';
import type { RecordedCourse } from '../schema';
import type { Biographies } from './biographies';
import { countUntil, feed } from './course';
import type { Course, LiveAction, Verdict } from './course';
import type { Doses } from './doses';
import { Marks } from './marks';
import { memoriesOf } from './memories';
import type { Memories } from './memories';
import type { Milestones } from './milestones';
import { Replay } from './replay';
import type { SeriesTable } from './series';
import { writeSpectra } from './spectra';
import { worldOf } from './start';
import type { Start } from './start';
import { Trace } from './trace';
import { Tree, pastOf } from './tree';
import { Trail } from './trail';
import type { Past } from './tree';

export type { Altered, Start } from './start';

export class Run {
  world: World;
  readonly params: readonly ParamEntry[];
  readonly durationTicks: number;
  readonly marks = new Marks();
  readonly trail: Trail;
  readonly trace = new Trace(this);
  readonly tree: Tree;
  /** Where the world is: before it leaves the others if they have a past in common, and nobody has followed it so far. */
  course: Course;
  /** Of the course's actions those before this one are in the world; the others wait for their tick. */
  private fed = 0;
  /** Asked for while the run is on its way to a time; done when it has arrived. */
  private readonly waiting: Action[] = [];
  private readonly promises: Replay;
  /** No step has broken off. */
  private isSound = true;
  private readonly present: Float64Array;
  private presentOf: World | null = null;
  private presentTick = -1;

  constructor(opened: Start, past: Past = pastOf(opened)) {
    const { scenario } = opened;
    this.params = listParams(scenario.products, scenario.drugs);
    this.durationTicks = Math.max(1, Math.round(scenario.duration * scenario.clock.ticksPerMinute));
    this.present = new Float64Array(observablesOf(scenario).length);
    this.trail = new Trail(this.durationTicks);
    this.tree = new Tree(opened, past);
    this.course = this.tree.courses[past.course];
    this.world = worldOf(this.course.start);
    this.promises = new Replay(this.course, past.promised);
    this.sow(this.course.root);
    this.follow();
  }

  get tick(): number {
    return this.world.tick;
  }

  get ticksPerMinute(): number {
    return this.start.scenario.clock.ticksPerMinute;
  }

  /** What the present course began with. */
  get start(): Start {
    return this.course.start;
  }

  get courses(): readonly Course[] {
    return this.tree.courses;
  }

  /** What was done on the present course. */
  get record(): readonly LiveAction[] {
    return this.course.actions;
  }

  get series(): SeriesTable {
    return this.memories.series;
  }

  get biographies(): Biographies {
    return this.memories.biographies;
  }

  get doses(): Doses {
    return this.memories.doses;
  }

  get milestones(): Milestones {
    return this.memories.milestones;
  }

  private get memories(): Memories {
    return this.course.followed.memories!;
  }

  /** How the replay of a record stands; '' when there is none. */
  get replay(): 'replaying' | Verdict {
    return this.promises.of(this.course);
  }

  /** One tick. */
  step(): void {
    const { world, course } = this, { actions } = course;
    this.fed = feed(world, actions, this.fed);
    this.isSound = false;
    this.trail.step(world);
    step(world);
    this.marks.gather(world.events, world.tick);
    const walker = course.followed;
    if (world.tick > walker.frontier) {
      const { biographies, doses, milestones } = walker.memories!;
      if (biographies.gather(world.events, world.tick - 1)) this.tree.shareMemory();
      biographies.ends.gather(world);
      doses.gather(world);
      milestones.gather(world);
      walker.frontier = world.tick;
    }
    this.isSound = true;
    this.remember(walker);
    this.settle(walker);
    if (course.memories !== null) return;
    this.follow();
    this.settle(course.followed);
  }

  /** Does something now. Where the course has gone on already, that is another course: what was done later stays on the old one. */
  act(action: Action): void {
    if (this.tick < this.course.reached) this.leave();
    this.course.add({ tick: this.tick, action }, this.fed);
  }

  /** A course of its own from here on. */
  private leave(): void {
    this.course = this.tree.branch(this.course, this.tick);
    this.trail.keep(this.course, this.world);
    this.makeRoom();
  }

  /** Begins with another start, or goes back to where it began so: in place of the present course, if there is nothing on that yet. */
  begin(start: Start, actions: readonly LiveAction[] = []): void {
    const { course, tree } = this, known = tree.beginning(start, actions), isEmpty = course.parent === null && course.reached === 0 && this.courses.every(({ parent }) => parent !== course);
    if (known) {
      this.enter(known, 0);
      if (isEmpty) this.remove(course);
      return;
    }
    const world = worldOf(start); // first of all: if it cannot be made, all stays as it is
    this.noteEnd();
    if (isEmpty) this.trail.forget(course);
    this.course = tree.plant(start, actions, isEmpty ? course : null);
    this.sow(this.course, world);
    this.makeRoom();
  }

  makeRoom(): void {
    for (let course = this.tree.surplus(this.course); course; course = this.tree.surplus(this.course)) this.remove(course);
  }

  /** The world of a course with a start of its own that nobody has followed yet. */
  private sow(root: Course, world = this.world): void {
    root.memories = memoriesOf(world, this.present.length, this.durationTicks);
    this.show(world, 0);
    root.memories.milestones.gather(world);
    this.remember(root);
    this.settle(root);
  }

  /** Another world, which stands at a tick of the present course. */
  private show(world: World, tick: number, work = 0): void {
    this.world = world;
    this.trail.work = work;
    this.isSound = true;
    // A keyframe is taken before the actions of its own tick are handed to the world.
    this.fed = countUntil(this.course.actions, tick - 1);
    this.marks.clear();
  }

  /** On the way to a course that a record has told of: it goes on by itself where its past has been followed. */
  private follow(): void {
    for (let next = this.course.unfollowed; next?.canBeFollowed; next = this.course.unfollowed) next.follow();
  }

  /** Goes over to another course, to a known state from which `target` on it is reached by the fewest steps. */
  enter(course: Course, target: number): void {
    const isElsewhere = this.tick > sharedUntil(this.course, course), { root } = course, world = root.memories === null ? worldOf(root.start) : null;
    this.noteEnd();
    this.course = course;
    if (world) this.sow(root, world);
    this.follow();
    this.fed = countUntil(course.actions, this.tick - 1);
    this.seek(target, isElsewhere && !world);
    this.settle(course.followed);
  }

  /** Whether it could be removed, which it cannot while the world is on it or another course has left it. */
  remove(course: Course, mayReturn = false): boolean {
    if (!this.tree.canRemove(course, this.course)) return false;
    this.trail.forget(course);
    this.tree.remove(course, mayReturn);
    return true;
  }

  /** Takes back the last deed of the present course with all that came of it, and goes to where it was done or before. @param left the course that was left for that deed alone */
  takeBack(left: Course | null): void {
    const { course } = this, { tick } = course.own.at(-1)!;
    if (left !== null && course.own.length === 1) return (this.enter(left, tick), void this.remove(course));
    this.tree.takeBack(course);
    this.trail.forgetAfter(course, tick);
    this.trace.forget();
    this.seek(tick, true);
  }

  rename(course: Course, name: string): void {
    this.tree.rename(course, name);
  }

  /** All courses as a record tells of them. */
  recordedCourses(): RecordedCourse[] {
    this.noteEnd();
    return this.tree.write();
  }

  /** What the state at the end of a course is, for its record: before the world leaves it. */
  private noteEnd(): void {
    const { tick, isSound, course: { followed } } = this;
    if (isSound && tick === followed.reached && (followed.end.tick < tick || followed.end.hash === '')) followed.end = { tick, hash: hashWorld(this.world) };
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
    const best = this.trail.keyframes.before(this.course, target);
    if (!best || (!fromScratch && target >= this.tick && best.tick <= this.tick)) return;
    this.noteEnd();
    this.show(restore(best.open()), best.tick, best.work);
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
   * stands for no row and is another one next time. Spectra (`spectra.ts`) come with rows that stand.
   */
  recorded(from: number): { readonly from: number; readonly rows: Float64Array<ArrayBuffer>; readonly spectra: Float64Array<ArrayBuffer>; readonly moves: boolean } {
    const { memories: { series, spectra: table }, tick } = this, first = Math.min(Math.floor(from), series.count(tick));
    const settled = series.slice(first, tick), spectra = table.slice(first, tick);
    if (series.isDue(tick)) return { from: first, rows: settled, spectra, moves: false };
    const rows = new Float64Array(settled.length + series.columns);
    rows.set(settled);
    rows.set(this.observe(), settled.length);
    return { from: first, rows, spectra, moves: true };
  }

  /** Present values of the parameters, changes that wait for the next tick included. */
  parameters(): Record<string, number> {
    const values: Record<string, number> = {};
    for (const { key, spec } of this.params) values[key] = getParameter(this.world, key) ?? spec.value;
    for (const { tick, action } of this.record.slice(this.fed)) if (tick <= this.tick && 'set' in action) Object.assign(values, action.set);
    for (const action of this.waiting) if ('set' in action) Object.assign(values, action.set);
    return values;
  }

  private settle(walker: Course): void {
    this.promises.settle(this.course, walker, this.tick, () => hashWorld(this.world));
  }

  private remember(walker: Course): void {
    const { tick } = this, { series, spectra } = walker.memories!;
    if (series.wants(tick)) {
      if (series.isFull(tick)) this.makeRoom();
      series.next().set(this.observe());
      writeSpectra(this.world, spectra.next());
    }
    this.trail.remember(walker, this.world);
  }
}
