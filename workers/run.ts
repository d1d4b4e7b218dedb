// One run: a scenario, a seed and what the user did when; its world, and everything remembered about its course.
import { createWorld, findRule, getParameter, hashWorld, listParams, observablesOf, observe, restore, save, scheduleLive, step } from '../sim';
import type { Action, ParamEntry, RunFault, Scenario, World } from '../sim';
import type { Change, ScenarioDocument } from '../schema';
import { Biographies } from './biographies';
import { Doses } from './doses';
import { Keyframes } from './keyframes';
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

/** Keyframes over a whole run, before any thinning. */
const KEYFRAMES = 128;

/** Cells times ticks that may be repeated to name the rule of a fault: a few seconds, after which the page would worry. */
const MOST_REPEATED = 5_000_000;

export class Run {
  world: World;
  readonly params: readonly ParamEntry[];
  readonly durationTicks: number;
  readonly series: SeriesTable;
  readonly biographies = new Biographies();
  readonly doses = new Doses();
  readonly marks = new Marks();
  readonly milestones: Milestones;
  readonly keyframes: Keyframes;
  /** The record. Those before `fed` are in the world; the others wait for their tick. */
  private readonly live: LiveAction[];
  private fed = 0;
  /** Asked for while the run is on its way to a time; done when it has arrived. */
  private readonly waiting: Action[] = [];
  private verdict: '' | 'agrees' | 'differs' | 'unproven' = '';
  /** Furthest tick whose events are in the biographies. */
  private frontier = 0;
  private readonly present: Float64Array;
  private presentOf: World | null = null;
  private presentTick = -1;

  constructor(readonly start: Start, live: readonly LiveAction[] = [], private promised: Promised | null = null) {
    const { scenario, seed, set } = start;
    const { ticksPerMinute } = scenario.clock;
    this.live = [...live];
    this.params = listParams(scenario.products, scenario.drugs);
    this.durationTicks = Math.max(1, Math.round(scenario.duration * ticksPerMinute));
    this.present = new Float64Array(observablesOf(scenario).length);
    this.series = new SeriesTable(this.present.length, scenario.record.every * ticksPerMinute, this.durationTicks);
    this.keyframes = new Keyframes(Math.max(1, Math.ceil(this.durationTicks / KEYFRAMES)));
    this.world = createWorld(scenario, { seed, set });
    this.milestones = new Milestones(ticksPerMinute, this.durationTicks);
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

  get record(): readonly LiveAction[] {
    return this.live;
  }

  /** How the replay of a record stands; '' when there is none, or when the run has been taken elsewhere. */
  get replay(): 'replaying' | Run['verdict'] {
    return this.promised ? 'replaying' : this.verdict;
  }

  /** One tick. */
  step(): void {
    const { world, live } = this;
    while (this.fed < live.length && live[this.fed].tick <= world.tick) scheduleLive(world, live[this.fed++].action);
    step(world);
    this.marks.gather(world.events, world.tick);
    if (world.tick > this.frontier) {
      this.biographies.gather(world.events, world.tick);
      this.doses.gather(world);
      this.milestones.gather(world);
      this.frontier = world.tick;
    }
    this.remember();
    if (world.tick === this.promised?.tick) this.keepPromise(this.promised);
  }

  /** Does something now. What had been done later, before the run was taken back, is dropped: this is another course. */
  act(action: Action): void {
    const { tick } = this;
    this.live.length = countUntil(this.live, tick);
    this.frontier = Math.min(this.frontier, tick);
    if (this.promised && tick < this.promised.tick) this.promised = null;
    for (const memory of [this.biographies, this.doses, this.milestones, this.series, this.keyframes]) memory.forgetAfter(tick);
    const last = this.live[this.live.length - 1];
    // A slider that is dragged while the run stands still makes one entry, not hundreds.
    if (last && last.tick === tick && this.live.length > this.fed && 'set' in last.action && 'set' in action) {
      this.live[this.live.length - 1] = { tick, action: { set: { ...last.action.set, ...action.set } } };
    } else {
      this.live.push({ tick, action });
    }
  }

  /** Names the rule of a fault, if the last keyframe is near enough to repeat what came after it. */
  explain(fault: RunFault): RunFault {
    const before = this.keyframes.before(fault.tick);
    if (!before || (fault.tick - before.tick) * this.world.cells.count > MOST_REPEATED) return fault;
    let fed = countUntil(this.live, before.tick - 1);
    const feed = (world: World) => {
      while (fed < this.live.length && this.live[fed].tick <= world.tick) scheduleLive(world, this.live[fed++].action);
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
    const best = this.keyframes.before(target);
    if (!best || (!fromScratch && target >= this.tick && best.tick <= this.tick)) return;
    this.world = restore(best.bytes);
    // A keyframe is taken before the actions of its own tick are handed to the world.
    this.fed = countUntil(this.live, best.tick - 1);
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
    for (const { tick, action } of this.live.slice(this.fed)) if (tick <= this.tick && 'set' in action) Object.assign(values, action.set);
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
    if (this.keyframes.wants(tick)) this.keyframes.add(tick, save(this.world));
  }
}

/** How many of the actions take effect at or before a tick. */
function countUntil(actions: readonly LiveAction[], tick: number): number {
  const later = actions.findIndex((action) => action.tick > tick);
  return later < 0 ? actions.length : later;
}
