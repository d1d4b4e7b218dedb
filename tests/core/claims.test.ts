// One prize for several claimants: the key decides, the order of proposals never does.
import { describe, expect, it } from 'vitest';
import { Claims } from '../../sim/core/claims';
import { chanceOf, shuffled, whole } from '../support/chance';

describe('claims', () => {
  it('give the prize to the smallest priority, then to the smallest tie key', () => {
    const claims = new Claims();
    claims.begin(3);
    claims.propose(0, 10, 0.5, 1);
    claims.propose(0, 11, 0.4, 9);
    claims.propose(0, 12, 0.4, 7);
    claims.propose(0, 13, 0.4, 8);
    claims.propose(2, 14, Infinity, 0);
    expect([claims.winner(0), claims.winner(1), claims.winner(2)]).toEqual([12, -1, 14]);
  });

  it('forget everything when a new round begins, also when it grows', () => {
    const claims = new Claims();
    for (const count of [2, 2, 5000, 1, 20_000]) {
      claims.begin(count);
      expect(claims.winner(count - 1)).toBe(-1);
      claims.propose(count - 1, 3, 1, 1);
      expect(claims.winner(count - 1)).toBe(3);
      if (count > 1) expect(claims.winner(0)).toBe(-1);
    }
  });

  it('name every prize asked for once, in ascending order', () => {
    const claims = new Claims();
    for (let round = 0; round < 3; round++) {
      claims.begin(10);
      expect(claims.sortPrizes()).toBe(0);
      for (const prize of [7, 2, 9, 2, 0, 7, 7]) claims.propose(prize, 1, 1, 1);
      expect(Array.from({ length: claims.sortPrizes() }, (_, n) => claims.prize(n))).toEqual([0, 2, 7, 9]);
    }
  });

  it('do not depend on the order of proposals', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const chance = chanceOf(seed);
      const proposals = Array.from({ length: 40 }, (_, n) => [whole(chance, 0, 9), n, whole(chance, 0, 3), n * 7 % 41] as const);
      const outcomes = [shuffled(chance, 40), shuffled(chance, 40)].map((order) => {
        const claims = new Claims();
        claims.begin(10);
        for (const n of order) claims.propose(...proposals[n]);
        return Array.from({ length: 10 }, (_, prize) => claims.winner(prize));
      });
      expect(outcomes[0], `seed ${seed}`).toEqual(outcomes[1]);
    }
  });
});
