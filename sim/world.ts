// A world is everything a run knows: parameters, state and time; nothing about the run lives anywhere else.
import type { Glide } from './core/glide';
import type { Kernels } from './core/kernels';
import { NeighborList } from './core/neighborList';
import type { Overlaps } from './core/overlaps';
import { PairForces } from './core/pairForces';
import type { ParamSpecs, ParamTable, Values } from './core/params';
import type { CubeRoots } from './core/roots';
import { Stream, streamId } from './core/random';
import type { RunKey } from './core/random';
import { streamName } from './firstEdition';
import type { Stage } from './rule';
import type { Cells } from './cells';
import type { CloneState } from './clones';
import type { EventLog } from './events';
import type { Fields } from './fields';
import type { Model } from './models/model';
import type { Drift } from './neighbors';
import type { Body, ProtocolState } from './patient/body';
import type { Pharmacy } from './patient/pharmacy';
import type { ProductState } from './products';
import type { Roster } from './roster';
import type { Action, EntryName, Point, Scenario } from './scenario';

/** An action with the tick at whose start it takes effect. */
export interface TimedAction {
  readonly tick: number;
  readonly action: Action;
  /** `scenario`: compiled from the schedule; `live`: done by the user, part of the run's record. */
  readonly origin: 'scenario' | 'live';
  readonly note: string;
  /** In a schedule: was done by hand once, and is done as then. */
  readonly byHand?: boolean;
}

/** Cells of an infusion still on their way. */
export interface Arrival {
  /** Key from which its cells' keys are made. */
  readonly family: number;
  readonly product: number;
  readonly entry: EntryName;
  readonly fromTick: number;
  /** ticks over which they arrive */
  readonly overTicks: number;
  readonly count: number;
  arrived: number;
}

export interface World {
  readonly scenario: Scenario;
  /** What runs: its rules, and all that differs between models. */
  readonly model: Model;
  readonly seed: string;
  readonly runKey: RunKey;
  tick: number;
  /** Which cells these are: a rule about each CAR-T cell by itself is run for both places. */
  readonly place: 'patch' | 'blood';
  readonly cells: Cells;
  /** The patient’s blood and the rest of the body: see `patient/blood.ts`. Of its own are only its cells; there is no blood within it. */
  readonly blood: World;
  readonly roster: Roster;
  readonly fields: Fields;
  readonly body: Body;
  /** The drugs there are; how much of each is in the body stands in `body`. */
  readonly pharmacy: Pharmacy;
  /** One per protocol of the scenario. */
  readonly protocols: readonly ProtocolState[];
  /** Those of the scenario, then those that were laid by hand. */
  readonly vessels: Point[];
  readonly products: readonly ProductState[];
  readonly clones: readonly CloneState[];
  readonly events: EventLog;
  /** Present values of every parameter, by group. */
  readonly values: Readonly<Record<string, Record<string, number>>>;
  /** Timed actions in order of time; those before `nextAction` are done. */
  readonly actions: TimedAction[];
  nextAction: number;
  readonly arrivals: Arrival[];
  nextId: number;
  /** Cells have been added, removed or reordered since the neighbour list was built. */
  readonly neighbors: NeighborList;
  readonly drift: Drift;
  readonly forces: PairForces;
  readonly overlaps: Overlaps;
  readonly glide: Glide;
  readonly cubeRoots: CubeRoots;
  readonly pipeline: readonly Stage[];
  /** What each stage of the pipeline made of the parameters; remade when one changes. */
  derived: unknown[];
  derivedValid: boolean;
  /** A rule switched off by the scenario is skipped. */
  readonly disabled: ReadonlySet<string>;
}

/** Present values of a parameter table, typed by its declaration. */
export function valuesOf<S extends ParamSpecs>(world: Pick<World, 'values'>, table: ParamTable<S>): Values<S> {
  return world.values[table.group] as Values<S>;
}

/** The stream of random draws of a process. */
export function streamOf(world: World, name: string): Stream {
  return new Stream(world.runKey, streamId(streamName(name)));
}

/** Elapsed time in minutes. */
export function minutesOf(world: World): number {
  return world.tick / world.scenario.clock.ticksPerMinute;
}

/** Ticks of a span of minutes, at least one. */
export function ticksOf(world: World, minutes: number): number {
  return Math.max(1, Math.round(minutes * world.scenario.clock.ticksPerMinute));
}

/** µm; slow tissue keeps its list for many steps, walking cells are listed anew almost every one. */
const SLOW_SKIN = 7, FAST_SKIN = 2;

export function createNeighborList(kernels: Kernels, { reach }: Model): NeighborList {
  return new NeighborList(reach, SLOW_SKIN, FAST_SKIN, kernels);
}

export { PairForces };
