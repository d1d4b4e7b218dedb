// Chance enters here and nowhere else: counter-based draws keyed by run, process, tick and cell.
//
// A draw is a pure function of (run key, stream, tick, cell key, draw number): Threefry4x32 with 12 rounds (Salmon et
// al. 2011, "Parallel random numbers: as easy as 1, 2, 3"; 12 rounds pass BigCrush). Nothing is stored, so
// adding a rule or a draw disturbs no other number, and neither loop order nor thread count can matter.
import seedrandom from 'seedrandom';

const ROTATIONS = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20];
const PARITY = 0x1bd11bda;
const TO_UNIT = 2.3283064365386963e-10; // 2^-32

/** Two words that identify a run; every draw is keyed by them. */
export interface RunKey {
  readonly high: number;
  readonly low: number;
}

/** The run key of a seed: the same text gives the same key on every engine. */
export function runKeyOf(seed: string | number): RunKey {
  const generator = seedrandom(`cart-lab/${seed}`);
  return { high: generator.int32() >>> 0, low: generator.int32() >>> 0 };
}

/** Fills `out[0..3]` with 32 random bits each. Words: key = (high, low, cell, stream), counter = (tick, block, 0, 0). */
export function threefry(
  high: number, low: number, cell: number, stream: number, tick: number, block: number, out: Uint32Array,
): void {
  const k0 = high | 0, k1 = low | 0, k2 = cell | 0, k3 = stream | 0;
  const k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  let a = (tick + k0) | 0, b = (block + k1) | 0, c = k2, d = k3;
  for (let round = 0; round < 12; round++) {
    const r = (round & 7) << 1;
    const s = ROTATIONS[r], t = ROTATIONS[r + 1];
    if ((round & 1) === 0) {
      a = (a + b) | 0; b = ((b << s) | (b >>> (32 - s))) ^ a;
      c = (c + d) | 0; d = ((d << t) | (d >>> (32 - t))) ^ c;
    } else {
      a = (a + d) | 0; d = ((d << s) | (d >>> (32 - s))) ^ a;
      c = (c + b) | 0; b = ((b << t) | (b >>> (32 - t))) ^ c;
    }
    if (round === 3) { a = (a + k1) | 0; b = (b + k2) | 0; c = (c + k3) | 0; d = (d + k4 + 1) | 0; }
    else if (round === 7) { a = (a + k2) | 0; b = (b + k3) | 0; c = (c + k4) | 0; d = (d + k0 + 2) | 0; }
    else if (round === 11) { a = (a + k3) | 0; b = (b + k4) | 0; c = (c + k0) | 0; d = (d + k1 + 3) | 0; }
  }
  out[0] = a; out[1] = b; out[2] = c; out[3] = d;
}

/** One process's source of chance. Holds scratch only, no state: the same call gives the same answer for ever. */
export class Stream {
  private readonly words = new Uint32Array(4);
  private readonly high: number;
  private readonly low: number;

  /** @param id a number fixed for the process (see {@link streamId}) */
  constructor(key: RunKey, private readonly id: number) {
    this.high = key.high;
    this.low = key.low;
  }

  /** Uniform in [0, 1), exact multiples of 2^-32. `draw` counts the draws one cell makes in one tick. */
  unit(tick: number, cellKey: number, draw = 0): number {
    threefry(this.high, this.low, cellKey, this.id, tick, draw >> 2, this.words);
    return this.words[draw & 3] * TO_UNIT;
  }

  /** 32 random bits. */
  bits(tick: number, cellKey: number, draw = 0): number {
    threefry(this.high, this.low, cellKey, this.id, tick, draw >> 2, this.words);
    return this.words[draw & 3];
  }
}

/** Stream number of a process name (FNV-1a), so that streams do not depend on the order of rules. */
export function streamId(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Key of a daughter: depends on the mother's key and birth number only, so that lineages match between twin runs. */
export function daughterKey(motherKey: number, birth: number): number {
  let h = Math.imul(motherKey ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(birth + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}
