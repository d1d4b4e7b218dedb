// The inspector's numbers are those of the columns they are named after.
import { describe, expect, it } from 'vitest';
import { CELL_COLUMNS, meaningOf } from '../../sim/cells';
import type { ColumnSpec } from '../../sim/core/columns';
import { Biographies } from '../../workers/biographies';
import { reportCell } from '../../workers/cellReport';
import { runRule, tinyWorld } from '../support/tinyWorld';

/** Shares that the inspector shows of a CAR-T cell, all different. */
const SHARES = { 'Killing signal': 'lysisSignal', 'Growth signal': 'growthSignal', 'Activation': 'activation', 'Exhaustion': 'exhaustion', 'Brake': 'brake', 'Primed': 'priming' };

describe('the inspector', () => {
  it('shows of a bound CAR-T cell every share under its own name', () => {
    const world = tinyWorld('tumor 0 0\ncart 12 0 holds=1');
    const percent = Object.fromEntries(Object.keys(SHARES).map((label, n) => [label, 11 * (n + 1)]));
    for (const [label, column] of Object.entries(SHARES)) world.cells.column(column)[1] = percent[label] / 100;
    const report = reportCell(world.cells.columns.id[1], world, Biographies.of());
    for (const label of Object.keys(SHARES)) {
      expect(report?.lines.find((line) => line.label === label), label).toMatchObject({ value: String(percent[label]), unit: '%' });
    }
  });

  it('tells how far a CAR-T cell has differentiated where that is not as usual', () => {
    const world = tinyWorld('cart 0 0\ncart 30 0 differentiation=0.25'), line = (id: number) => reportCell(id, world, Biographies.of())?.lines.find(({ label }) => label === 'Differentiation');
    expect(line(1)).toBeUndefined();
    expect(line(2)).toEqual({ label: 'Differentiation', value: '25', unit: '%', doc: CELL_COLUMNS.differentiation.doc });
  });

  it('tells of a cell of the blood what it is, without a place, and follows it back', () => {
    const world = tinyWorld('tumor 0 0', { body: { scale: 1e7 }, blood: 'cart 0 0 activation=0.33 kills=5 divisionsLeft=4', parameters: { 'cellularKinetics.homing': 1e6 }, vessels: [[0, 0, 0]] });
    const biographies = Biographies.of(), lines = () => Object.fromEntries(reportCell(2, world, biographies)!.lines.map(({ label, value }) => [label, value]));
    expect(reportCell(2, world, biographies)).toMatchObject({ id: 2, kind: 'cart', alive: true, present: false });
    expect(lines()).toMatchObject({ 'State': 'in the blood', 'Activation': '33', 'Kills': '5', 'Divisions left': '4' });
    runRule(world, 'cellularKinetics');
    biographies.gather(world.events, world.tick++);
    expect(reportCell(2, world, biographies)).toMatchObject({ id: 2, present: true, life: { entries: [{ text: 'came from the blood into the patch' }] } });
    expect(lines()).toMatchObject({ 'Kills': '5', 'Divisions left': '4' });
  });

  it('explains each in the words of its column, which say of themselves whose it is and what it is elsewhere', () => {
    const world = tinyWorld('tumor 0 0\ncart 12 0 holds=1'), { cycleTime } = world.cells.columns;
    cycleTime[0] = 600;
    const explained = (row: number) => Object.fromEntries(reportCell(world.cells.columns.id[row], world, Biographies.of())!.lines.map(({ label, doc }) => [label, doc]));
    const columns: Readonly<Record<string, ColumnSpec>> = CELL_COLUMNS;
    expect(explained(1)).toMatchObject(Object.fromEntries([...Object.entries({ 'Killing signal': 'lysisSignal', 'Growth signal': 'growthSignal', Activation: 'activation', Exhaustion: 'exhaustion' }), ['Subset', 'subset'], ['CARs', 'carCount']].map(([label, name]) => [label, columns[name].doc])));
    expect(explained(0)).toMatchObject({ 'Cycle completed': columns['cycle'].doc, Damage: columns['damage'].doc });
    expect(columns['subset']).toMatchObject({ whose: 'CAR-T', doc: 'CD8 or CD4', besides: 'macrophage: 0 inflammatory, 1 suppressive' });
    for (const [name, spec] of Object.entries(columns)) {
      expect(spec.doc, name).not.toMatch(/^(?:CAR-T|target|motile cell|macrophage)\b[^,;]*: |(?:model|macrophage): /);
      for (const word of [spec.whose, spec.doc, spec.besides]) expect(meaningOf(spec), name).toContain(word ?? '');
    }
  });
});
