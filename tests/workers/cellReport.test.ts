// The inspector's numbers are those of the columns they are named after.
import { describe, expect, it } from 'vitest';
import { Biographies } from '../../workers/biographies';
import { reportCell } from '../../workers/cellReport';
import { tinyWorld } from '../support/tinyWorld';

/** Shares that the inspector shows of a CAR-T cell, all different. */
const SHARES = { 'Killing signal': 'lysisSignal', 'Growth signal': 'growthSignal', 'Activation': 'activation', 'Exhaustion': 'exhaustion', 'Brake': 'brake', 'Primed': 'priming' };

describe('the inspector', () => {
  it('shows of a bound CAR-T cell every share under its own name', () => {
    const world = tinyWorld('tumor 0 0\ncart 12 0 holds=1');
    const percent = Object.fromEntries(Object.keys(SHARES).map((label, n) => [label, 11 * (n + 1)]));
    for (const [label, column] of Object.entries(SHARES)) world.cells.column(column)[1] = percent[label] / 100;
    const report = reportCell(world.cells.columns.id[1], world, new Biographies(16));
    for (const label of Object.keys(SHARES)) {
      expect(report?.lines.find((line) => line.label === label), label).toMatchObject({ value: String(percent[label]), unit: '%' });
    }
  });
});
