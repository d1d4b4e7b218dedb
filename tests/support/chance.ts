// Chance for tests: a small seeded generator, so that a failing case can be repeated from its printed seed.

/** Uniform numbers in [0, 1) from a 32-bit seed (a Weyl sequence through an integer mixer). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let h = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
  };
}

/** Whole number from `low` to `high`, both included. */
export function whole(chance: () => number, low: number, high: number): number {
  return low + Math.floor(chance() * (high - low + 1));
}

/** One of the items. */
export function pick<T>(chance: () => number, items: readonly T[]): T {
  return items[Math.floor(chance() * items.length)]!;
}

/** The numbers 0 … n−1 in random order. */
export function shuffled(chance: () => number, n: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = whole(chance, 0, i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
