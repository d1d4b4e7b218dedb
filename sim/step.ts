// One step: what is due happens, the pipeline runs once, time goes on by one tick.
import { RunFault, invariant } from './core/assert';
import type { Values } from './core/params';
import { streamId } from './core/random';
import { splitKey } from './params';
import { checkPromises } from './promises';
import { PRODUCT_PARAMS } from './products';
import { minutesIn } from './units';
import type { Action, Infusion } from './scenario';
import type { ClockName, Stage, Timing } from './rule';
import { carryOut } from './strokes/carryOut';
import { isStroke } from './strokes/stroke';
import { giveDrug } from './verbs';
import type { TimedAction, World } from './world';

/** Told when each rule begins and ends, for those who measure from outside: the core itself has no clock. */
export interface StepObserver {
  begin(rule: string): void;
  end(rule: string): void;
}

/**
 * Runs one tick. Events of the step are in `world.events` until the next one. Throws RunFault when the run cannot go on;
 * the world is then broken, and its tick is still that of the step.
 */
export function step(world: World, observer: StepObserver | null = null): void {
  let rule = '';
  try {
    world.events.clear();
    applyDueActions(world);
    if (!world.derivedValid) rederive(world);
    const { pipeline } = world;
    for (let s = 0; s < pipeline.length; s++) {
      if (world.tick % ticksBetween(world, pipeline[s].every) !== 0 || world.disabled.has(pipeline[s].rule.name)) continue;
      rule = pipeline[s].rule.name;
      observer?.begin(rule);
      act(world, pipeline[s].rule, world.derived[s]);
      observer?.end(rule);
    }
    rule = '';
    const between = ticksBetween(world, 'decision');
    if (world.tick % between === 0) checkPromises(world, world.tick / between);
  } catch (error) {
    throw error instanceof RunFault ? error : new RunFault(error instanceof Error ? error.message : String(error), rule, world.tick, error);
  }
  world.tick++;
}

/** Runs a rule for the patch and, if it is about each CAR-T cell by itself, for the blood. What happens there has no place. */
export function act(world: World, { run, inBlood }: Stage['rule'], derived: unknown): void {
  run(world, derived as never);
  const { blood, events } = world;
  if (inBlood !== true || blood.cells.count === 0) return;
  events.elsewhere = true;
  run(blood, derived as never);
  events.elsewhere = false;
}

/** Runs `ticks` ticks. */
export function advance(world: World, ticks: number): void {
  for (let t = 0; t < ticks; t++) step(world);
}

export function ticksBetween(world: World, clock: ClockName): number {
  const { fieldEvery, mechanicsEvery, decisionEvery } = world.scenario.clock;
  return clock === 'field' ? fieldEvery : clock === 'mechanics' ? mechanicsEvery : decisionEvery;
}

export function timingOf(world: World, clock: ClockName): Timing {
  const every = ticksBetween(world, clock);
  return { every, dt: every / world.scenario.clock.ticksPerMinute };
}

/** Remakes what every rule keeps of the parameters. */
function rederive(world: World): void {
  world.derived = world.pipeline.map(({ rule, every }) =>
    rule.derive(world.values[rule.params.group], world, timingOf(world, every)));
  world.derivedValid = true;
}

function applyDueActions(world: World): void {
  while (world.nextAction < world.actions.length) {
    const due = world.actions[world.nextAction];
    if (due.tick > world.tick) return;
    if ('set' in due.action) setParameters(world, due.action.set);
    else if ('give' in due.action) giveDrug(world, due.action.give);
    else if ('infuse' in due.action) addArrival(world, due.action.infuse, isByHand(due));
    else carryOut(world, due.action, familyOf(world, isByHand(due)));
    world.nextAction++;
  }
}

function setParameters(world: World, values: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(values)) {
    const [group, name] = splitKey(key);
    const table = world.values[group];
    invariant(table !== undefined && name in table, `unknown parameter ${key}`);
    table[name] = value;
  }
  world.derivedValid = false;
}

function isByHand({ origin, byHand }: TimedAction): boolean {
  return origin === 'live' || byHand === true;
}

function addArrival(world: World, infusion: Infusion, byHand: boolean): void {
  const product = world.products.findIndex((p) => p.name === infusion.product);
  invariant(product >= 0, `unknown product ${infusion.product}`);
  // Doses planned and given by hand are counted apart: a dose the user adds does not change the cells of the next planned one.
  const before = world.actions.slice(0, world.nextAction).filter((done) => isByHand(done) === byHand && 'infuse' in done.action).length;
  const made = world.values[world.products[product].group] as Values<typeof PRODUCT_PARAMS.specs>;
  // Only planned doses wait for their making: what the user gives by hand is ready.
  const waiting = byHand ? 0 : minutesIn(PRODUCT_PARAMS, made, 'veinToVein');
  world.arrivals.push({
    family: streamId(byHand ? `live infusion ${before}` : `infusion ${before}`),
    product, entry: infusion.entry, count: Math.max(1, Math.round(infusion.count * made.transduction)), arrived: 0,
    fromTick: world.tick + Math.round(waiting * world.scenario.clock.ticksPerMinute),
    overTicks: Math.round(infusion.over * world.scenario.clock.ticksPerMinute),
  });
}

/** From which the keys of placed cells are made. Strokes planned and done by hand are counted apart, as doses are. */
function familyOf(world: World, byHand: boolean): number {
  const before = world.actions.slice(0, world.nextAction).filter((done) => isByHand(done) === byHand && isStroke(done.action)).length;
  return streamId(byHand ? `live stroke ${before}` : `stroke ${before}`);
}

/** Schedules an action of the user for the next step and returns its entry in the record. Keys and names must be valid. */
export function scheduleLive(world: World, action: Action): TimedAction {
  const entry: TimedAction = { tick: world.tick, action, origin: 'live', note: '' };
  let at = world.actions.length;
  while (at > world.nextAction && world.actions[at - 1].tick > world.tick) at--;
  world.actions.splice(at, 0, entry);
  return entry;
}

/** The user's actions so far, in order: with scenario and seed they are the whole run. */
export function liveActions(world: World): TimedAction[] {
  return world.actions.filter((a) => a.origin === 'live');
}
