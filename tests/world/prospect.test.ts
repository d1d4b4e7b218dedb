// What a CAR is said to do before anything runs is what the rules then do: crowds of pairs, stepped by the rules themselves.
import { describe, expect, it } from 'vitest';
import { Life, prospectOf, step } from '../../sim';
import type { Setting, World } from '../../sim';
import { activatedBy, activationLawOf, lastingActivation, params as activate } from '../../sim/rules/activate';
import { valuesOf } from '../../sim/world';
import { expectShare } from '../support/statistics';
import { allCells, cell, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const PAIRS = 1200;
/** Steps of a minute, as in the presets. */
const clock = { ticksPerMinute: 1, fieldEvery: 1, mechanicsEvery: 1, decisionEvery: 6 };

/** Pairs that have just formed, each of a target with so much antigen and one CAR-T cell, which recognise, kill and let go, and do nothing else. */
function pairs(antigen: string, options: TinyOptions, cart: (n: number) => string = () => ''): World {
  return tinyWorld(lattice(PAIRS, 3, (x, y, n) => `tumor ${x} ${y} ${antigen}\ncart ${x} ${y} holds=${2 * n + 1} ${cart(n)}`), { clock, only: ['recognise', 'kill', 'detach'], ...options });
}

/** Runs the world until no pair is left; tells how many targets died. */
function killedByRules(world: World): number {
  const { partner } = world.cells.columns;
  while (partner.subarray(0, world.cells.count).some((other) => other >= 0)) step(world);
  return allCells(world).filter(({ life }) => life === Life.Apoptotic).length;
}

/** The same with every rule on: what is left out above takes no part in a synapse that stands. */
const whole = (world: World): Setting => ({ scenario: world.scenario, values: world.values, products: world.products, disabled: new Set() });

const product = (parameters: Record<string, number>, more = {}) => ({ products: { car: { ...more, parameters: { cd4Fraction: 0, carSpread: 0, ...parameters } } } });

describe('the killing that a CAR promises', () => {
  const cases: readonly (readonly [string, string, TinyOptions])[] = [
    ['plenty of antigen', 'antigenA=20000', product({})],
    ['antigen at the threshold', 'antigenA=200', product({})],
    ['a trace of antigen', 'antigenA=60', product({})],
    ['a weak binder', 'antigenA=2000', product({ affinity: 1000 })],
    ['4-1BB with its hinge of CD8', 'antigenA=500', product({}, { costimulation: '4-1BB' })],
    ['few CARs', 'antigenA=1000', product({ carNumber: 2000 })],
    ['a binder that lets go fast', 'antigenA=20000', product({ offRate: 0.003 })],
    ['either of two antigens', 'antigenA=100 antigenB=300', product({}, { gate: { kind: 'or' } })],
    ['an antigen that forbids', 'antigenA=20000 antigenB=200', product({}, { gate: { kind: 'not', antigen: 'A' } })],
    ['a target that takes three hits', 'antigenA=20000', { ...product({}), parameters: { 'kill.hitsToKill': 3, 'kill.hitRate': 0.15 } }],
    ['three hits by a weak signal', 'antigenA=250', { ...product({}), parameters: { 'kill.hitsToKill': 3, 'kill.hitRate': 0.2, 'kill.productive': 1 } }],
    ['six hits and a small store', 'antigenA=20000', { ...product({}), parameters: { 'kill.hitsToKill': 6, 'kill.hitRate': 0.5, 'kill.productive': 1, 'kill.granuleStore': 4, 'kill.granuleRefill': 0.05, 'kill.damageMemory': 200 } }],
    ['hits that come early', 'antigenA=300', { ...product({}), parameters: { 'kill.burstTime': 30 } }],
    ['killing that waits for activation', 'antigenA=20000', { ...product({}), parameters: { 'kill.restingShare': 0.4 } }],
    ['a patch in steps of six minutes', 'antigenA=400', { ...product({}), clock: { ...clock, mechanicsEvery: 6 } }],
  ];

  it.each(cases)('is what the rules do: %s', (_name, antigen, options) => {
    const cars = options.products!['car'].parameters!['carNumber'];
    const world = pairs(antigen, options, () => (cars === undefined ? '' : `carCount=${cars} carOwn=${cars}`)), { antigenA, antigenB } = cell(world, 1);
    const promised = prospectOf(whole(world), 0).killed(antigenA, antigenB);
    expect(promised).toBeGreaterThan(0.005);
    expectShare(killedByRules(world), PAIRS, promised);
  });

  it('is less on a sheltered target, by as much', () => {
    const world = pairs('antigenA=20000 protection=0.7', product({})), promised = prospectOf(whole(world), 0);
    expect(promised.killed(20_000, 0, 0.7)).toBeLessThan(0.8 * promised.killed(20_000, 0));
    expectShare(killedByRules(world), PAIRS, promised.killed(20_000, 0, 0.7));
  });

  it('counts CD4 cells, cells with few CARs and cells that never respond', () => {
    const of = (parameters: Record<string, number>) => prospectOf(tinyWorld('', { clock, ...product(parameters) }), 0).killed(1000, 0);
    const [cd8, cd4, mixed] = [of({}), of({ cd4Fraction: 1 }), of({ cd4Fraction: 0.25 })];
    expect(cd4).toBeLessThan(cd8);
    expect(mixed).toBeCloseTo(0.75 * cd8 + 0.25 * cd4, 12);
    expect(of({ nonResponding: 0.3 })).toBeCloseTo(0.7 * cd8, 12);
    expect(of({ carNumber: 1500, carSpread: 1 })).not.toBeCloseTo(of({ carNumber: 1500 }), 2);
    // Every ninth cell stands for a ninth of the product.
    const ninths = [-1.593, -0.967, -0.589, -0.282, 0, 0.282, 0.589, 0.967, 1.593].map((z) => of({ carNumber: 1500 * Math.exp(z) }));
    expect(of({ carNumber: 1500, carSpread: 1 })).toBeCloseTo(ninths.reduce((sum, one) => sum + one, 0) / 9, 12);
  });

  it('is none where a rule that it takes is off', () => {
    const world = tinyWorld('', product({}));
    for (const rule of ['bind', 'recognise', 'kill']) {
      expect(prospectOf({ ...whole(world), disabled: new Set([rule]) }, 0).killed(20_000, 0), rule).toBe(0);
    }
  });
});

describe('the hold that a CAR promises', () => {
  it.each([20_000, 300, 100])('is what the rule of binding does in complete contact, at %d molecules', (antigen) => {
    const picture = lattice(PAIRS, 30, (x, y) => `tumor ${x} ${y} antigenA=${antigen}\ncart ${x + 8} ${y}`), world = tinyWorld(picture, { clock, size: 2000, ...product({}) });
    runRule(world, 'bind');
    expectShare(allCells(world).filter(({ holds }) => holds > 0).length, PAIRS, 1 - Math.exp(-prospectOf(world, 0).holdRate(antigen, 0)));
  });
});

describe('the growth that a CAR promises', () => {
  it.each([20_000, 2500, 600, 300])('is where the rule of activation comes to rest, at %d molecules', (antigen) => {
    const world = tinyWorld(`tumor 0 0 antigenA=${antigen}\ncart 9 0 holds=1`, { clock, ...product({}) });
    for (let n = 0; n < 3000; n++) {
      runRule(world, 'recognise');
      runRule(world, 'activate');
    }
    const { activation } = cell(world, 2), promised = prospectOf(world, 0).grows(antigen, 0);
    expect(promised).toBeCloseTo(activation < 0.1 ? 0 : activation, 9);
    // Its cycle then runs at that pace.
    const before = cell(world, 2).cycle;
    runRule(world, 'proliferate');
    const perDay = ((cell(world, 2).cycle - before) * 1440) / 6;
    expect(perDay).toBeCloseTo(promised * prospectOf(world, 0).divisionsPerDay, 8);
  });

  it('rests nowhere without a signal', () => {
    const law = activationLawOf(valuesOf(tinyWorld(''), activate), 6);
    expect(lastingActivation(law, 0)).toBe(0);
    expect(activatedBy(law, lastingActivation(law, 0.3), 0.3)).toBeCloseTo(lastingActivation(law, 0.3), 12);
  });

  it('needs more antigen than killing does, and is what tells binders apart', () => {
    const strong = prospectOf(tinyWorld('', product({})), 0), weak = prospectOf(tinyWorld('', product({ affinity: 1000 })), 0);
    expect(strong.killed(200, 0)).toBeGreaterThan(0.1);
    expect(strong.grows(200, 0)).toBe(0);
    for (const antigen of [100, 1000, 10_000]) expect(weak.killed(antigen, 0)).toBeLessThan(strong.killed(antigen, 0));
    expect(prospectOf(tinyWorld('', product({ cultureDoublings: 8 })), 0).divisions).toBe(strong.divisions - 3);
  });
});
