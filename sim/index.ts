// The only door to the model.
export { createWorld } from './create';
export type { CreateOptions } from './create';
export { advance, liveActions, scheduleLive, step, ticksBetween, timingOf } from './step';
export type { StepObserver } from './step';
export { SnapshotError, restore, save } from './snapshot';
export { hashWorld } from './hash';
export { currentKey, currentRule } from './firstEdition';
export { checkInvariants } from './invariants';
export { InvariantError } from './core/assert';
export { OBSERVABLES, negativeBelow, observe } from './observe';
export type { Observable } from './observe';
export { PARAM_TABLES, getParameter, initialValues, listParams, productGroup, splitKey } from './params';
export type { ParamEntry } from './params';
export type { Evidence, ParamSpec } from './core/params';
export { DEFAULT_MODEL, MODELS, MODEL_NAMES, RULES, idleGroups } from './models';
export type { AntigenMeasure, Model } from './models/model';
export { PIPELINE } from './models/tissue/pipeline';
export { ORGANOID_PIPELINE } from './models/organoid/pipeline';
export { BODY_NAMES, BODY_VARIABLES } from './body';
export type { Body, BodyVariable } from './body';
export { DRUGS, DRUG_NAMES } from './drugs';
export { PRODUCT_PARAMS } from './products';
export { SOURCES } from './sources';
export type { Source, SourceKey } from './sources';
export { INSTRUMENTS, cellIndex, cytokines, flowCounts, readAssays } from './assays';
export type { Instruments, Reading } from './assays';
export { History } from './history';
export type { Birth, DeathFacts, PastEvent } from './history';
export { EVENT_KINDS, EVENT_NAMES, Event } from './events';
export type { EventKind, EventLog } from './events';
export { fieldOf } from './fields';
export type { FieldState } from './fields';
export { FIELD_NAMES, SPREAD_PARAMS, SUBSTANCES } from './substances/table';
export type { Substance } from './substances/substance';
export {
  CAUSE_NAMES, CELL_COLUMNS, Cause, FATE_NAMES, Fate, KIND_NAMES, Kind, LIFE_NAMES, Life, Mark, NO_PRODUCT, Polarity,
  SUBSET_NAMES, Subset, bytesPerCell, isLiving, isTarget,
} from './cells';
export { minutesOf, ticksOf } from './world';
export type { Arrival, CloneState, TimedAction, World } from './world';
export type { ClockName, Rule, Stage, Timing } from './rule';
export type * from './scenario';
export { ENTRY_NAMES } from './scenario';
export { countLayers } from './placement';
export { MINUTES_PER_DAY, MINUTES_PER_HOUR, parseDuration } from './units';
export { voxelAt } from './core/voxels';
