// One random document at the ends of its ranges: it is refused with a reason, or it runs and every promise is kept after every rule.
import { parseScenario } from '../../schema';
import { RunFault, checkInvariants, createWorld, hashWorld, restore, save, step } from '../../sim';
import type { World } from '../../sim';
import { chanceOf } from '../support/chance';
import { randomDocument } from '../support/randomDocument';

export interface Finding {
  readonly seed: number;
  /** `stopped`: the run ended itself, with rule and tick; `broken`: anything else, which is a fault of the program. */
  readonly outcome: 'refused' | 'ran' | 'stopped' | 'broken';
  readonly words: string;
}

/** Decision steps of a run, and what limits them in large worlds: cells and voxels gone over. */
const STEPS = 12, MOST_WORK = 4_000_000;

/** The same seed gives the same finding. @param steps decision steps at most */
export function examine(seed: number, steps = STEPS): Finding {
  const finding = (outcome: Finding['outcome'], words: string): Finding => ({ seed, outcome, words });
  try {
    const parsed = parseScenario(JSON.stringify(randomDocument(chanceOf(seed))), `${seed}.json`);
    if (!parsed.ok) {
      const silent = parsed.problems.find(({ path, expected }) => path === '' || expected === '');
      return silent === undefined && parsed.problems.length > 0 ? finding('refused', parsed.problems[0].path) : finding('broken', 'refused without a place or a reason');
    }
    const world = createWorld(parsed.scenario);
    checkInvariants(world);
    follow(world, steps);
    const hash = hashWorld(restore(save(world)));
    return hash === hashWorld(world) ? finding('ran', `${world.cells.count} cells, tick ${world.tick}`) : finding('broken', 'a snapshot holds another state');
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    // A run may end itself for want of room; a promise it breaks is a fault of the program.
    return finding(error instanceof RunFault && /too many cells lie in one place/.test(words) ? 'stopped' : 'broken', words);
  }
}

function follow(world: World, steps: number): void {
  const observer = { begin: () => undefined, end: () => checkInvariants(world) }, between = world.scenario.clock.decisionEvery;
  const voxels = world.fields.active.reduce((sum, { value }) => sum + value.length, 0);
  let work = 0;
  while (world.tick < steps * between && work < MOST_WORK) {
    step(world, observer);
    work += 50 * world.cells.count + voxels;
  }
}
