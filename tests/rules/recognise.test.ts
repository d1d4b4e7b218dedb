// Recognise: thresholds, co-stimulation, affinity and gates, each against the Hill function written out.
import { describe, expect, it } from 'vitest';
import type { Gate } from '../../sim';
import { cell, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const hill = (molecules: number, threshold: number, n = 2) => molecules ** n / (molecules ** n + threshold ** n);

/** Signals of a CAR-T cell bound to a target with these antigens. */
function signals(antigenA: number, antigenB = 0, options: TinyOptions = {}): { lysis: number; growth: number } {
  const world = tinyWorld(`tumor 0 0 antigenA=${antigenA} antigenB=${antigenB}\ncart 9 0 holds=1`, options);
  runRule(world, 'recognise');
  const { lysisSignal: lysis, growthSignal: growth } = cell(world, 2);
  return { lysis, growth };
}

/** Gates that need no priming; `gatePriming` has a test of its own. */
const gated = (gate: Gate) => (a: number, b: number) => signals(a, b, { products: { car: { gate } }, parameters: { 'gatePriming.lag': 0 } });

describe('recognise: thresholds', () => {
  it.each([30, 200, 500, 2500, 15_000])('reads %i molecules twice: to kill and, tenfold less sensitively, to grow', (molecules) => {
    const { lysis, growth } = signals(molecules);
    expect(lysis).toBeCloseTo(hill(molecules, 200), 12);
    expect(growth).toBeCloseTo(hill(molecules, 2500), 12);
  });

  it('still kills a dim cell of 500 molecules while growth has collapsed', () => {
    const { lysis, growth } = signals(500);
    expect(lysis).toBeGreaterThan(0.8);
    expect(growth).toBeLessThan(0.05);
  });

  it('is silent without antigen and full with plenty', () => {
    expect(signals(0)).toEqual({ lysis: 0, growth: 0 });
    const { lysis, growth } = signals(1e9);
    expect(lysis).toBeCloseTo(1, 9);
    expect(growth).toBeCloseTo(1, 9);
    expect(Math.max(lysis, growth)).toBeLessThanOrEqual(1);
  });

  it('takes thresholds and steepness from the parameters', () => {
    const parameters = { 'recognise.lysisThreshold': 800, 'recognise.growthThreshold': 4000, 'recognise.hill': 1.5 };
    const { lysis, growth } = signals(1000, 0, { parameters });
    expect(lysis).toBeCloseTo(hill(1000, 800, 1.5), 12);
    expect(growth).toBeCloseTo(hill(1000, 4000, 1.5), 12);
  });

  it('never lets growth outrun killing, even with the thresholds swapped', () => {
    const { lysis, growth } = signals(1000, 0, { parameters: { 'recognise.lysisThreshold': 5000, 'recognise.growthThreshold': 100 } });
    expect(lysis).toBeCloseTo(hill(1000, 5000), 12);
    expect(growth).toBeLessThanOrEqual(lysis);
  });
});

describe('recognise: the design of the CAR', () => {
  it('needs three times the antigen with a CD8 hinge, whatever signals behind it; 4-1BB has one unless it says otherwise', () => {
    const thrice = signals(1000, 0, { products: { car: { costimulation: '4-1BB' } } });
    expect(thrice.lysis).toBeCloseTo(hill(1000, 600), 12);
    expect(thrice.growth).toBeCloseTo(hill(1000, 7500), 12);
    expect(signals(1000, 0, { products: { car: { costimulation: '4-1BB', hinge: 'CD8' } } })).toEqual(thrice);
    expect(signals(1000, 0, { products: { car: { costimulation: 'CD28', hinge: 'CD8' } } })).toEqual(thrice);
    const once = signals(1000, 0, { products: { car: { costimulation: 'CD28' } } });
    expect(once.lysis).toBeCloseTo(hill(1000, 200), 12);
    expect(signals(1000, 0, { products: { car: { costimulation: 'CD28', hinge: 'CD28' } } })).toEqual(once);
    expect(signals(1000, 0, { products: { car: { costimulation: '4-1BB', hinge: 'CD28' } } })).toEqual(once);
  });

  it('can lay a part of the difference to the signalling domain instead', () => {
    const parameters = { 'recognise.hingeCD8': 1.5, 'recognise.signalling41BB': 2 };
    const at = (costimulation: 'CD28' | '4-1BB', hinge: 'CD28' | 'CD8') => signals(1000, 0, { products: { car: { costimulation, hinge } }, parameters }).lysis;
    expect(at('CD28', 'CD28')).toBeCloseTo(hill(1000, 200), 12);
    expect(at('CD28', 'CD8')).toBeCloseTo(hill(1000, 300), 12);
    expect(at('4-1BB', 'CD28')).toBeCloseTo(hill(1000, 400), 12);
    expect(at('4-1BB', 'CD8')).toBeCloseTo(hill(1000, 600), 12);
  });

  it('needs more antigen with a weak binder, no less with a very strong one', () => {
    const at = (affinity: number) => signals(1000, 0, { products: { car: { parameters: { affinity } } } });
    expect(at(0.015)).toEqual(at(15));
    const factor = (300 / 15) ** 0.45, ceiling = (300 / 15) ** -0.08;
    expect(at(300).lysis).toBeCloseTo(ceiling * hill(1000, 200 * factor), 10);
    expect(at(300).growth).toBeCloseTo(ceiling * hill(1000, 2500 * factor), 10);
  });

  it('kills more slowly with a weak binder even at saturation; 0.29 makes it the ratio of rates of two HER2 binders', () => {
    const exponent = 0.2855, plateau = (affinity: number, ceiling: number) => signals(1e9, 0, { products: { car: { parameters: { affinity } } }, parameters: { 'recognise.affinityCeiling': ceiling } }).lysis;
    expect(plateau(15, exponent)).toBeCloseTo(1, 9);
    expect(plateau(210, exponent) / plateau(17.6, exponent)).toBeCloseTo(Math.log(1 - 0.75) / Math.log(1 - 0.94), 3);
    expect(plateau(4000, 0)).toBeCloseTo(1, 6);
  });

  it('reads nothing with a cell that has no CAR that signals, and does not bind by it', () => {
    const world = tinyWorld('tumor 0 0 antigenA=1e6\ncart 9 0 carCount=0 carOwn=0', { parameters: { 'bind.attachRate': 1 } });
    runRule(world, 'bind', 600);
    expect(cell(world, 2).holds).toBe(0);
  });

  it('notices less of an antigen with fewer CARs than the reference, no more with plenty', () => {
    const world = tinyWorld('tumor 0 0 antigenA=500\ncart 9 0 holds=1 carCount=20000\ncart -9 0 holds=1 carCount=200000\ncart 0 9 holds=1 carCount=5000\ncart 0 -9 holds=1 carCount=0');
    runRule(world, 'recognise');
    expect(cell(world, 2).lysisSignal).toBeCloseTo(hill(500, 200), 9);
    expect(cell(world, 3).lysisSignal).toBeCloseTo(hill(500, 200), 9);
    expect(cell(world, 4).lysisSignal).toBeCloseTo(hill(125, 200), 9);
    expect(cell(world, 4).growthSignal).toBeCloseTo(hill(125, 2500), 9);
    expect(cell(world, 5)).toMatchObject({ lysisSignal: 0, growthSignal: 0 });
  });

  it('lets each cell read by its own product', () => {
    const world = tinyWorld('tumor 0 0 antigenA=500 antigenB=100\ncart 9 0 holds=1\ncart -9 0 holds=1 product=b', {
      products: { a: {}, b: { gate: { kind: 'single', antigen: 'B' } } },
    });
    runRule(world, 'recognise');
    expect(cell(world, 2).lysisSignal).toBeCloseTo(hill(500, 200), 12);
    expect(cell(world, 3).lysisSignal).toBeCloseTo(hill(100, 200), 12);
  });

  it('combines two antigens as its gate says', () => {
    const a = 300, b = 120;
    const [lysisA, lysisB, growthA, growthB] = [hill(a, 200), hill(b, 200), hill(a, 2500), hill(b, 2500)];
    const close = (found: { lysis: number; growth: number }, lysis: number, growth: number) => {
      expect(found.lysis).toBeCloseTo(lysis, 12);
      expect(found.growth).toBeCloseTo(growth, 12);
    };
    close(gated({ kind: 'single', antigen: 'A' })(a, b), lysisA, growthA);
    close(gated({ kind: 'single', antigen: 'B' })(a, b), lysisB, growthB);
    close(gated({ kind: 'or' })(a, b), lysisA, growthA);
    close(gated({ kind: 'or' })(b, a), lysisA, growthA);
    close(gated({ kind: 'and' })(a, b), lysisA * lysisB, growthA * growthB);
    close(gated({ kind: 'and' })(a, 0), 0, 0);
    close(gated({ kind: 'not', antigen: 'A' })(a, 0), lysisA, growthA);
  });

  it('holds killing and growth back alike where a NOT gate finds the other antigen', () => {
    const veto = 1 - hill(1000, 200);
    const spared = gated({ kind: 'not', antigen: 'A' })(15_000, 1000);
    expect(spared.lysis).toBeCloseTo(hill(15_000, 200) * veto, 12);
    expect(spared.growth).toBeCloseTo(hill(15_000, 2500) * veto, 12);
    const mirrored = gated({ kind: 'not', antigen: 'B' })(1000, 15_000);
    expect(mirrored.lysis).toBeCloseTo(spared.lysis, 12);
    expect(mirrored.growth).toBeCloseTo(spared.growth, 12);
  });
});

describe('recognise: whom', () => {
  it('reads for bound cells only', () => {
    const world = tinyWorld('tumor 0 0 antigenA=15000\ncart 9 0\ncart -9 0 lysisSignal=0.3 growthSignal=0.2');
    runRule(world, 'recognise');
    expect(cell(world, 2)).toMatchObject({ lysisSignal: 0, growthSignal: 0 });
    expect(cell(world, 3)).toMatchObject({ lysisSignal: 0.3, growthSignal: 0.2 });
    expect(cell(world, 1)).toMatchObject({ lysisSignal: 0, growthSignal: 0 });
  });

  it('follows the target’s antigen', () => {
    const world = tinyWorld('healthy 0 0 antigenA=200\ncart 7 0 holds=1');
    runRule(world, 'recognise');
    expect(cell(world, 2).lysisSignal).toBeCloseTo(0.5, 12);
    world.cells.columns.antigenA[0] = 100;
    runRule(world, 'recognise');
    expect(cell(world, 2).lysisSignal).toBeCloseTo(0.2, 12);
  });
});
