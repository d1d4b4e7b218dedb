// The biography of a cell says what happened to it: held against the events that the command line writes, and read sentence by sentence in made-up lives.
import { describe, expect, it } from 'vitest';
import { compareLives, draws, livesWords, presetScenario } from '../../bench/lives/lives';
import { shrunk } from '../../verify/shrink';

describe('biographies', () => {
  it.each([['b-all-niche', 0.05, 5 * 1440], ['antigen-dim-escape', 0.15, 3 * 1440], ['dish-low-et', 0.4, 3000]] as const)('agree with a recount of the events of %s', async (name, share, minutes) => {
    const result = await compareLives(name, shrunk(presetScenario(name), share), minutes, 200, draws(7));
    expect(result.disagreements, livesWords(result)).toEqual([]);
    expect([result.sameHash, result.forgotten, result.cells]).toEqual([true, 0, 200]);
    expect(Math.min(result.dead, result.cells - result.dead)).toBeGreaterThan(20);
  });
});
