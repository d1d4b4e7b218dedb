// Which rule broke a promise: the last steps of a run once more, looked at after every rule.
import { RunFault } from './core/assert';
import { checkInvariants } from './invariants';
import { STEPS_FOR_ALL } from './promises';
import { restore } from './snapshot';
import { step } from './step';
import type { World } from './world';

export interface Repeat {
  /** A state from before the fault. */
  readonly snapshot: Uint8Array;
  /** What `step` threw when the fault was found. */
  readonly fault: RunFault;
  /** Told before every step, to hand over what the user did then. */
  readonly feed?: (world: World) => void;
}

/**
 * Repeats a run that broke a promise, with every promise checked after every rule, and names the rule. Steps that cannot
 * have broken it are made without these checks. The fault itself comes back where repeating does not help: its state may be
 * broken already, in a way that was found only later.
 */
export function findRule({ snapshot, fault, feed }: Repeat): RunFault {
  if (fault.rule !== '') return fault;
  const world = soundWorld(snapshot);
  if (world === null) return fault;
  const span = STEPS_FOR_ALL * world.scenario.clock.decisionEvery;
  const observer = { begin: () => undefined, end: () => checkInvariants(world) };
  try {
    while (world.tick <= fault.tick) {
      feed?.(world);
      step(world, world.tick < fault.tick - span ? null : observer);
    }
  } catch (error) {
    if (error instanceof RunFault) return error;
    throw error;
  }
  return fault;
}

/** The world of a snapshot; null when it is broken already. */
function soundWorld(snapshot: Uint8Array): World | null {
  try {
    const world = restore(snapshot);
    checkInvariants(world);
    return world;
  } catch {
    return null;
  }
}
