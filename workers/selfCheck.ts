// Does this engine compute what all others compute? A small golden world, run a few ticks at a time, ends with a known fingerprint or not.
//
// An engine once lost stores after its optimiser had taken over a loop, which happens after some hundred calls and only with
// fields held at the walls. So every tick changes a parameter, which makes the coefficients of all fields anew, several hundred times.
import type { ScenarioDocument } from '../schema';
import { normalise } from '../schema/normalise';
import { advance, createWorld, hashWorld } from '../sim';
import type { Scenario, World } from '../sim';
import { SELF_CHECK_HASH } from './selfCheckHash';

export type SelfCheckState = 'going' | 'same' | 'different';

const TICKS = 400, TICKS_A_SLICE = 4;

const held = (initial: number, boundary: number) => ({ initial, boundary });

/** Tumour and CAR-T cells, five fields held at their walls, a change every tick. */
export const DOCUMENT: ScenarioDocument = {
  format: 'cart-lab/scenario', version: 1, name: 'self-check', title: 'Self-check', seed: 'self-check', duration: TICKS,
  domain: { dimensions: 2, size: [400, 400], voxel: 20 },
  clock: { ticksPerMinute: 1, fieldEvery: 1, mechanicsEvery: 1, decisionEvery: 2 },
  fields: { oxygen: held(38, 60), attractant: held(0, 0.5), ifng: held(0, 20), il2: held(10, 5), tnf: held(0, 3) },
  populations: [
    { kind: 'tumor', label: 'tumour', count: 40, radius: 6, placement: { shape: 'disc' }, antigenA: { distribution: 'lognormal', median: 15_000, logSd: 0.5 } },
    { kind: 'macrophage', label: 'macrophages', count: 4, placement: { shape: 'random' }, antigenA: 0 },
  ],
  products: { car: {} },
  schedule: [
    { at: 0, infuse: { product: 'car', count: 15, entry: 'edge' } },
    ...Array.from({ length: TICKS - 1 }, (_, n) => ({ at: n + 1, set: { 'kill.hitRate': 0.05 + (n % 7) / 100 } })),
  ],
};

/** Not by way of the checks of documents, which cost more than the whole self-check and keep their schema of the last document only: a test holds them against it. */
const scenarioOf = (): Scenario => normalise(DOCUMENT);

export class SelfCheck {
  private scenario: Scenario | null = null;
  private world: World | null = null;
  private state: SelfCheckState = 'going';

  /** @param expected fingerprint of the end in all engines */
  constructor(private readonly expected = SELF_CHECK_HASH) {}

  /** Goes a little further, by one part of some milliseconds; once it is known, nothing more is done. */
  next(): SelfCheckState {
    if (this.state === 'going') this.go();
    return this.state;
  }

  private go(): void {
    try {
      // What is done once is a part of its own, the first time still without the optimiser.
      if (this.scenario === null) this.scenario = scenarioOf();
      else if (this.world === null) this.world = createWorld(this.scenario);
      else if (this.world.tick < TICKS) advance(this.world, TICKS_A_SLICE);
      else this.end(hashWorld(this.world) === this.expected ? 'same' : 'different');
    } catch {
      this.end('different');
    }
  }

  private end(state: SelfCheckState): void {
    this.state = state;
    this.scenario = this.world = null;
  }
}

/** What `SELF_CHECK_HASH` must be. */
export function selfCheckHash(): string {
  const world = createWorld(scenarioOf());
  advance(world, TICKS);
  return hashWorld(world);
}
