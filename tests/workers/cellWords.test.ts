// The inspector speaks of one cell: no note for other kinds or models, no broken hits on the dead, no riddle about founders.
import { describe, expect, it } from 'vitest';
import { Cause, Life } from '../../sim';
import { Biographies } from '../../workers/biographies';
import { reportCell } from '../../workers/cellReport';
import { tinyWorld } from '../support/tinyWorld';

const WORLD = 'tumor 0 0 damage=0.00647\ncart 12 0 holds=1\ntumor 60 0 life=apoptotic damage=0.00647\nhealthy 90 0 damage=1\nmacrophage 120 0';

function linesOf(id: number) {
  const world = tinyWorld(WORLD);
  const row = id - 1;
  if (id === 3) world.cells.columns.cause[row] = Cause.Killed;
  expect(world.cells.columns.life[2]).toBe(Life.Apoptotic);
  return new Map(reportCell(id, world, Biographies.of())!.lines.map((line) => [line.label, line]));
}

describe('the words of the inspector', () => {
  it('round damage to hundredths of a hit, and have none for a cell that is dying', () => {
    expect(linesOf(1).get('Damage')).toMatchObject({ value: '0.01', unit: 'hits' });
    expect(linesOf(4).get('Damage')).toMatchObject({ value: '1', unit: 'hit' });
    expect(linesOf(3).has('Damage')).toBe(false);
    expect(linesOf(3).has('Held by')).toBe(false);
  });

  it('agree in number', () => {
    expect(linesOf(1).get('Held by')).toMatchObject({ value: '1', unit: 'CAR-T cell' });
    expect(linesOf(4).get('Held by')).toMatchObject({ value: '0', unit: 'CAR-T cells' });
  });

  it('say where a founder comes from, in value and explanation', () => {
    expect(linesOf(1).get('Mother')).toMatchObject({ value: 'none: it was there at the start', doc: 'the cell whose division it came from' });
    expect(linesOf(2).get('Mother')).toMatchObject({ value: 'none: it was infused' });
  });

  it('explain every line without code: no codes for kinds, no other models', () => {
    for (const id of [1, 2, 3, 4, 5]) for (const { label, doc } of linesOf(id).values()) {
      expect([label, doc]).toEqual([label, expect.stringMatching(/^[^:]+$/)]);
      expect([label, doc]).toEqual([label, expect.not.stringMatching(/\bid of\b|\b0 for\b|organoid|motile|-1|−1/)]);
    }
  });
});
