// Legend and summary say what the frame holds.
import { describe, expect, it } from 'vitest';
import { Fate, Kind, Life } from '../../sim/cells';
import { Flag, frameBytes, viewFrame } from '../../workers/frameTypes';
import type { Frame } from '../../workers/frameTypes';
import { countGroups } from '../../src/app/legendCounts';
import { summarise } from '../../src/app/summary';
import { legendOf } from '../../src/render/legend';
import { COLUMNS, meta, row, runInfo } from './fakeRun';

interface CellSketch { readonly kind: number; readonly life?: number; readonly fate?: number; readonly product?: number; readonly flags?: number }

function frameOf(cells: readonly CellSketch[], synapses: number): Frame {
  const counts = { cellCount: cells.length, shadeCount: 0, synapseCount: synapses, markCount: 0, fieldVoxels: 0, columnCount: COLUMNS.length };
  const frame = viewFrame({ buffer: new ArrayBuffer(frameBytes(counts)), ...counts, meta: meta() });
  cells.forEach(({ kind, life = Life.Alive, fate = Fate.Effector, product = 0, flags = 0 }, i) => {
    [frame.kind[i], frame.life[i], frame.fate[i], frame.product[i], frame.flags[i]] = [kind, life, fate, product, flags];
  });
  frame.values.set(row({ kills_total: 17 }));
  return frame;
}

describe('the legend', () => {
  const info = runInfo({ vessels: [[0, 0, 0], [9, 9, 0]], clones: [{ label: 'blasts', kind: Kind.Tumor }, { label: 'B cells', kind: Kind.Healthy }] });
  const frame = frameOf([
    { kind: Kind.Tumor }, { kind: Kind.Tumor, life: Life.Quiescent }, { kind: Kind.Tumor, flags: Flag.NegativeA }, { kind: Kind.Tumor, life: Life.Apoptotic, flags: Flag.NegativeA },
    { kind: Kind.Tumor, life: Life.Necrotic }, { kind: Kind.Cart }, { kind: Kind.Cart, fate: Fate.Exhausted }, { kind: Kind.Cart, fate: Fate.Memory }, { kind: Kind.Healthy, flags: Flag.NegativeA },
  ], 3);

  it('counts every cell in exactly one group', () => {
    const counts = countGroups(info, frame);
    const expected = { tumor: 2, 'tumor-negative': 1, apoptotic: 1, necrotic: 1, 'cart-0': 1, 'cart-exhausted': 1, 'cart-memory': 1, healthy: 1 };
    for (const [group, count] of Object.entries(expected)) expect(counts.get(group), group).toBe(count);
    expect(counts.get('synapses')).toBe(3);
    expect(counts.get('vessels')).toBe(2);
    expect(counts.get('marks')).toBe(17);
  });

  it('has a count for every line it shows', () => {
    const counts = countGroups(info, frame);
    const { cells, extras } = legendOf(info, 'dark', 'type');
    for (const { group } of [...cells, ...extras]) expect(counts.has(group), group).toBe(true);
  });
});

describe('the picture in words', () => {
  const info = runInfo();
  const say = (numbers: Parameters<typeof row>[0]): string => summarise(info, 6 * 1440, row(numbers)).replaceAll('\u2009', ' ');

  it('tells day, tumour, negative cells, CAR-T cells and kills', () =>
    expect(say({ tumor_alive: 12_311, tumor_antigen_negative: 85, cart_alive: 412, cart_bound: 120, kills_total: 1688 })).toBe(
      'Day 6, 00:00: 12 311 tumour cells, 85 antigen-negative, 412 CAR-T cells of which 120 bound, 1688 kills.'));

  it('leaves out negative cells when there are none', () => expect(say({ tumor_alive: 5 })).not.toContain('negative'));
});
