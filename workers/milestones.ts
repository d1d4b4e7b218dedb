// What first happened when, in the whole run so far: from its events, and from counts at even times. The page makes captions of it.
import { Cause, Event, Kind, Mutation, getParameter, targetingOf } from '../sim';
import type { AntigenName, Scenario, World } from '../sim';
import { called, words } from '../schema/words';
import { takeCensus } from './census';
import { targetWords } from './describe';
import { MOMENTS, MOMENT_IDS, Trend } from './moments';
import type { MomentId } from './moments';
import { rowOf } from './picker';

/** Told by a single event. */
export type EventId =
  | 'infusion' | 'arrival' | 'binding' | 'kill' | 'killHealthy' | 'trogocytosis' | 'bystander' | 'loss' | 'lineageSwitch' | 'memory' | 'drug' | 'switch' | 'fever' | 'syndrome' | 'relief';
export type MilestoneId = EventId | MomentId;

export interface Milestone {
  readonly id: MilestoneId;
  /** The run has it from this tick on. */
  readonly tick: number;
  /** When it happened. */
  readonly minutes: number;
  /** Nothing of its sort came before it: a healthy cell may be the first victim of all. */
  readonly isFirst: boolean;
  /** Kind of the cell it happened to, as in `Kind`; −1 where no cell is meant. */
  readonly kind: number;
  /** Label of the product, of the population or of the drug; '' where none is meant. */
  readonly who: string;
  /** The antigen as the scenario calls it, such as “CD19” or “CD19 or CD22”; '' where none is meant. */
  readonly antigen: string;
  readonly count: number;
  /** It happened in the blood, which the picture does not show. */
  readonly inBlood?: boolean;
}

/** The run is counted this often, and never more than so many times in all. */
const EVERY_MINUTES = 30;
const MOST_COUNTS = 8192;

export class Milestones {
  private list: Milestone[] = [];
  private told = new Set<string>();
  private readonly trend = new Trend();
  /** Counts so far, by which the trend is known again where another course begins. */
  private counts: { readonly tick: number; readonly tumor: number; readonly healthy: number; readonly cart: number }[] = [];
  private readonly everyTicks: number;

  constructor(private readonly ticksPerMinute: number, private readonly durationTicks: number) {
    this.everyTicks = Math.max(1, Math.round(EVERY_MINUTES * ticksPerMinute), Math.ceil(durationTicks / MOST_COUNTS));
  }

  /** Those that the run has had by this tick, in order of time. */
  until(tick: number): readonly Milestone[] {
    return (this.list.at(-1)?.tick ?? 0) <= tick ? this.list : this.list.filter((one) => one.tick <= tick);
  }

  /** Events of the step before the world's present tick, and the cells of this one where they are due. Every tick once, the first included. */
  gather(world: World): void {
    const { events, tick } = world;
    for (let e = 0; e < events.count; e++) this.hear(world, e);
    if (tick % this.everyTicks === 0) this.count(world);
  }

  /** What happened up to `tick`, to be followed by other things. */
  branch(tick: number): Milestones {
    const other = new Milestones(this.ticksPerMinute, this.durationTicks);
    other.list = [...this.until(tick)];
    other.told = new Set(other.list.map(keyOf));
    other.counts = this.counts.filter((count) => count.tick <= tick);
    for (const count of other.counts) other.trend.follow(count.tick / this.ticksPerMinute, count);
    return other;
  }

  private hear(world: World, e: number): void {
    const { events } = world, { kind, a, b, value } = events;
    switch (kind[e]) {
      case Event.infusion: this.tell(world, 'infusion', () => infused(world, value[e], events.inBlood[e] === 1), true); break;
      case Event.homing: this.tell(world, 'arrival', () => infused(world, value[e])); break;
      case Event.bind: this.tell(world, 'binding', () => victim(world, b[e])); break;
      case Event.kill: this.hearKill(world, b[e]); break;
      case Event.trogocytosis: this.tell(world, 'trogocytosis'); break;
      case Event.mutation:
        if (value[e] === Mutation.Switched) this.tell(world, 'lineageSwitch');
        else if (value[e] <= Mutation.LostB) this.hearLoss(world, value[e] === Mutation.LostB ? 'B' : 'A');
        break;
      case Event.memory: this.tell(world, 'memory'); break;
      case Event.drug: this.tell(world, 'drug', () => ({ who: world.pharmacy.drugs[a[e]].spec.label }), true); break;
      case Event.grade: this.hearGrade(world, value[e]); break;
      case Event.death:
        if (value[e] === Cause.Switched) this.tell(world, 'switch');
        else if (value[e] === Cause.Bystander) this.tell(world, 'bystander', () => victim(world, a[e]));
    }
  }

  /** The sums of the log say whether a kind is still to be told of, so that hardly ever a cell has to be looked for. */
  private hearKill(world: World, id: number): void {
    if (this.told.has('kill') && (this.told.has('killHealthy') || world.events.killsByKind[Kind.Healthy] === 0)) return;
    const hit = victim(world, id), isFirst = !this.told.has('kill') && !this.told.has('killHealthy');
    this.tell(world, hit.kind === Kind.Healthy ? 'killHealthy' : 'kill', () => ({ ...hit, isFirst }));
  }

  private hearGrade(world: World, grade: number): void {
    // Nothing but inflamed macrophages brings about a fever: whatever the parameters are, the cause is told first.
    if (grade >= 1 && !this.told.has('inflamed') && takeCensus(world).inflamed > 0) this.tell(world, 'inflamed');
    if (grade >= 1) this.tell(world, 'fever');
    if (grade >= 2) this.tell(world, 'syndrome', () => ({ count: grade }));
    if (grade === 0 && this.told.has('syndrome')) this.tell(world, 'relief');
  }

  private count(world: World): void {
    const census = takeCensus(world), { tumor, healthy, cart } = census;
    this.counts.push({ tick: world.tick, tumor, healthy, cart });
    this.trend.follow(world.tick / this.ticksPerMinute, census);
    const kills = world.events.totals[Event.kill];
    const scene = this.trend.scene(census, kills, getParameter(world, 'checkpoint.baseline') ?? 0);
    for (const id of MOMENT_IDS) {
      const isRelapse = id === 'relapse' || id === 'escapedRelapse';
      if (this.told.has(id) || (isRelapse && (this.told.has('relapse') || this.told.has('escapedRelapse'))) || !MOMENTS[id](scene)) continue;
      this.tell(world, id, () => ({ count: id === 'serial' ? kills : 0, get antigen() { return soughtByAll(world.scenario); } }));
    }
  }

  private hearLoss(world: World, name: AntigenName): void {
    this.tell(world, 'loss', () => ({ get antigen() { return called(world.scenario.antigens[name]); } }));
  }

  /** Words that `facts` gets are chosen whenever they are read, in the language of that moment. @param atStart it was done as the step began, one tick before the world's present one */
  private tell(world: World, id: MilestoneId, facts: () => Partial<Milestone> = () => ({}), atStart = false): void {
    if (id !== 'drug' && this.told.has(id)) return;
    const { tick } = world;
    const one: Milestone = Object.defineProperties({ id, tick, minutes: (atStart ? tick - 1 : tick) / this.ticksPerMinute, isFirst: true, kind: -1, who: '', antigen: '', count: 0 }, Object.getOwnPropertyDescriptors(facts()));
    if (this.told.has(keyOf(one))) return;
    this.told.add(keyOf(one));
    this.list.push(one);
  }
}

/** Every drug has a first dose of its own. */
const keyOf = ({ id, who }: Milestone): string => (id === 'drug' ? `${id} ${who}` : id);

function infused({ products, scenario }: World, product: number, inBlood = false): Partial<Milestone> {
  const { design } = products[product];
  return { who: design.label, get antigen() { return targetWords(design.gate, scenario); }, inBlood };
}

/** Kind and population of a cell that something has just happened to. */
function victim(world: World, id: number): { readonly kind: number; readonly who: string } {
  const row = rowOf(world, id);
  if (row < 0) return { kind: -1, who: '' };
  const { kind, clone } = world.cells.columns;
  return { kind: kind[row], who: world.clones[clone[row]]?.label ?? '' };
}

/** What hides a tumour cell from all products when it is lost. */
function soughtByAll(scenario: Scenario): string {
  const A = called(scenario.antigens.A), B = called(scenario.antigens.B), { a, b, both } = targetingOf(scenario);
  return a && b ? words.deeds.targets[both ? 'both' : 'or'](A, B) : a ? A : B;
}
