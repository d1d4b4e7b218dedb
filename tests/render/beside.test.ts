// The next cell in a direction: near and ahead, the way back leads back, and every cell of a crowd can be reached.
import { describe, expect, it } from 'vitest';
import { nearest, wayTo } from '../../src/render/beside';
import type { Heading, Seen } from '../../src/render/beside';

const HEADINGS = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] } as const satisfies Readonly<Record<string, Heading>>;
const next = (cells: readonly Seen[], from: number, heading: Heading): number => nearest(cells.length, (n) => (n === from ? Infinity : wayTo(cells[from], cells[n], heading)));

describe('the next cell', () => {
  const cells: readonly Seen[] = [[0, 0, 0], [10, 0, 0], [10, 9, 0], [4, 20, 0], [-30, 2, 0], [0, -500, 0]];

  it('is the near one ahead, not a nearer one to the side', () => {
    expect(next(cells, 0, HEADINGS.right)).toBe(1);
    expect(next(cells, 0, HEADINGS.up)).toBe(3);
    expect(next(cells, 0, HEADINGS.left)).toBe(4);
    expect(next(cells, 0, HEADINGS.down)).toBe(5);
  });

  it('is none where nobody lies that way', () => {
    expect(next([[0, 0, 0], [0, 10, 0]], 0, HEADINGS.right)).toBe(-1);
    expect(next([[0, 0, 0]], 0, HEADINGS.up)).toBe(-1);
  });

  it('is one that touches, rather than one far behind it at the same place', () => {
    expect(next([[0, 0, 0], [8, 0, -300], [11, 0, 0], [0, 0, 9]], 0, HEADINGS.right)).toBe(2);
  });

  it('leads through a whole crowd', () => {
    const crowd = Array.from({ length: 60 }, (_, n): Seen => [((n * 37) % 101) * 3, ((n * 71) % 97) * 3, 0]), reached = new Set([0]);
    for (const from of reached) for (const heading of Object.values(HEADINGS)) {
      const to = next(crowd, from, heading);
      if (to >= 0) reached.add(to);
    }
    expect(reached.size).toBe(crowd.length);
  });
});
