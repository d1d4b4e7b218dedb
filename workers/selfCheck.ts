// Does this engine compute what all others compute? A small golden world, run a few ticks at a time, ends with a known fingerprint or not.
//
// An engine once lost stores after its optimiser had taken over a loop, which happens after some hundred calls and only with
// fields held at the walls. So every tick changes a parameter, which makes the coefficients of all fields anew, several hundred times.
import { parseScenario } from '../schema';
import { advance, createWorld, hashWorld } from '../sim';
import type { World } from '../sim';
import { SELF_CHECK_HASH } from './selfCheckHash';

export type SelfCheckState = 'going' | 'same' | 'different';

const TICKS = 400, TICKS_A_SLICE = 4;

const held = (initial: number, boundary: number) => ({ initial, boundary });

/** Tumour and CAR-T cells, five fields held at their walls, a change every tick. */
const DOCUMENT = {
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

/** The golden world at its start. */
function begin(): World {
  const parsed = parseScenario(JSON.stringify(DOCUMENT), 'self-check');
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, expected }) => `${path}: expected ${expected}`).join('; '));
  return createWorld(parsed.scenario);
}

export class SelfCheck {
  private world: World | null = null;
  private state: SelfCheckState = 'going';

  /** @param expected fingerprint of the end in all engines */
  constructor(private readonly expected = SELF_CHECK_HASH) {}

  /** Goes a little further, some milliseconds; once it is known, nothing more is done. */
  next(): SelfCheckState {
    if (this.state === 'going') this.go();
    return this.state;
  }

  private go(): void {
    try {
      // Reading the document and the first compilation are a part of their own.
      if (this.world === null) {
        this.world = begin();
        return;
      }
      advance(this.world, TICKS_A_SLICE);
      if (this.world.tick >= TICKS) this.end(hashWorld(this.world) === this.expected ? 'same' : 'different');
    } catch {
      this.end('different');
    }
  }

  private end(state: SelfCheckState): void {
    this.state = state;
    this.world = null;
  }
}

/** What `SELF_CHECK_HASH` must be. */
export function selfCheckHash(): string {
  const world = begin();
  advance(world, TICKS);
  return hashWorld(world);
}
