// The picture of escape: every living tumour cell is in one bin of its antigen, at every moment of the record, and words tell of the same cells.
import { describe, expect, it } from 'vitest';
import { Kind, isLiving } from '../../sim';
import type { World } from '../../sim';
import { loadPreset } from '../../schema';
import { History } from '../../src/app/history';
import { below, quantileOf, spectrumMap, stepOf } from '../../src/charts/spectrum';
import { describeColumns } from '../../workers/columns';
import { Run } from '../../workers/run';
import { BINS, describeSpectra } from '../../workers/spectra';
import { smallStart } from '../workers/smallRun';

const antigenOf = (world: World, name: 'antigenA' | 'antigenB'): number[] => {
  const { count, columns } = world.cells;
  return Array.from({ length: count }, (_, i) => i).filter((i) => columns.kind[i] === Kind.Tumor && isLiving(columns.life[i])).map((i) => columns[name][i]).sort((a, b) => a - b);
};

function stepped(run: Run, tick: number): Run {
  run.seek(tick);
  while (run.tick < tick) run.step();
  return run;
}

function historyOf(run: Run, from = new History()): History {
  if (from.kept === 0) from.begin(describeColumns(run.start.scenario));
  from.append({ ...run.recorded(from.kept), marks: [] });
  return from;
}

describe('how antigen is spread', () => {
  it('holds every living tumour cell once, in the bin of its antigen', () => {
    const run = stepped(new Run(smallStart()), 600), [{ edges, seenFrom, label, isByPowers }] = describeSpectra(run.world), amounts = antigenOf(run.world, 'antigenA');
    const { spectra } = run.recorded(600 / 30), counted = [...spectra];
    expect([spectra.length, edges.length, label, isByPowers]).toEqual([BINS, BINS + 1, run.start.scenario.antigens.A, true]);
    // A byte's width of doubt at an edge: the table of the picture drops bits.
    const slack = 10 ** (7 / 254 / 2);
    for (let bin = 0; bin < BINS; bin++) {
      const surely = amounts.filter((a) => a >= edges[bin] * slack && a < edges[bin + 1] / slack).length, perhaps = amounts.filter((a) => a >= edges[bin] / slack && (a < edges[bin + 1] * slack || bin === BINS - 1)).length;
      expect(counted[bin]).toBeGreaterThanOrEqual(surely);
      expect(counted[bin]).toBeLessThanOrEqual(perhaps);
    }
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(amounts.length);
    expect(below(counted, edges, seenFrom)).toBeCloseTo(amounts.filter((a) => a < seenFrom).length, -1);
    const quarter = quantileOf(counted, edges, 0.25), real = amounts[Math.floor(amounts.length / 4)];
    expect(Math.abs(Math.log10(quarter / real))).toBeLessThan(0.25);
  });

  it('follows a second antigen where a CAR is after it, and an organoid’s oncoprotein by amount', () => {
    const startOf = (preset: string) => {
      const parsed = loadPreset(preset);
      if (!parsed.ok) throw new Error(preset);
      return { scenario: parsed.scenario, document: parsed.document, preset, seed: parsed.scenario.seed, set: {} };
    };
    const dual = new Run(startOf('dual-car')), organoid = new Run(startOf('organoid-untreated'));
    expect(describeSpectra(dual.world).map(({ label }) => label)).toEqual(['CD19', 'CD22']);
    expect([...dual.recorded(0).spectra.subarray(BINS)].reduce((sum, n) => sum + n, 0)).toBe(antigenOf(dual.world, 'antigenB').length);
    const [{ edges, isByPowers }] = describeSpectra(organoid.world), counted = organoid.recorded(0).spectra, amounts = antigenOf(organoid.world, 'antigenA');
    expect(isByPowers).toBe(false);
    expect(below([...counted], edges, 1)).toBeCloseTo(amounts.filter((a) => a < 1).length, -2);
  });

  it('goes back with the run, and is that of the course on which it is', () => {
    const run = stepped(new Run(smallStart()), 1500), history = historyOf(run), later = [...history.spectrum(40)!];
    stepped(run, 600);
    run.act({ infuse: { product: 'cart19', count: 60, entry: 'random', over: 0 } });
    stepped(run, 1500);
    history.forgetAfter(600);
    expect(history.spectrum(40)).toBeUndefined();
    const again = historyOf(run, history), fresh = historyOf(run);
    expect([...again.spectrum(40)!]).not.toEqual(later);
    for (let row = 0; row < fresh.kept; row++) expect([...again.spectrum(row)!]).toEqual([...fresh.spectrum(row)!]);
  });
});

describe('its map', () => {
  it('holds what is recorded, from the lowest bin in use to the highest', () => {
    const run = stepped(new Run(smallStart()), 900), history = historyOf(run), infos = describeSpectra(run.world), map = spectrumMap(history, infos, 0)!;
    expect(map.days).toEqual([...history.column('time_min').subarray(0, history.kept)].map((minutes) => minutes / 1440));
    expect(map.cells.map((moment) => moment.reduce((sum, n) => sum + n, 0))).toEqual([...history.column('tumor_alive').subarray(0, history.kept)]);
    const [low, high] = map.used, sumOf = (bin: number): number => map.cells.reduce((sum, moment) => sum + moment[bin], 0);
    expect([sumOf(low) > 0, sumOf(high - 1) > 0, map.cells.every((moment) => moment.every((n, bin) => n === 0 || (bin >= low && bin < high)))]).toEqual([true, true, true]);
    expect(spectrumMap(new History(), infos, 0)).toBeNull();
  });

  it('reaches to the present moment where that is one of the record, and no further than the record otherwise', () => {
    const run = stepped(new Run(smallStart()), 900), history = historyOf(run), infos = describeSpectra(run.world), end = (): number => spectrumMap(history, infos, 0)!.days.at(-1)! * 1440;
    history.setPresent(run.observe());
    expect(end()).toBe(900);
    stepped(run, 910);
    history.setPresent(run.observe());
    expect(end()).toBe(870);
    historyOf(run, history);
    expect(end()).toBe(900);
    stepped(run, 600);
    history.setPresent(run.observe());
    expect(end()).toBe(600);
    history.forgetAfter(600);
    expect(end()).toBeLessThanOrEqual(600);
  });

  it('shows few cells beside many, and nobody not at all', () => {
    expect([0, 1, 5000].map((n) => stepOf(n, 5000))).toEqual([0, 1, 8]);
    expect(stepOf(70, 5000)).toBeGreaterThan(3);
    expect(stepOf(1, 1)).toBe(8);
    expect(quantileOf([0, 0], [0, 1, 2], 0.5)).toBeNaN();
  });
});
