// The model's own exp, log, pow and cube root: right to the last digits, and the same bits on every engine.
import { describe, expect, it } from 'vitest';
import { cbrt, chance, clamp, exp, halfLifeDecay, log, log10, pow } from '../../sim/core/math';
import { hashNumbers } from '../support/bits';

const relative = (value: number, truth: number) => Math.abs(value - truth) / Math.abs(truth);

/** True values to 25 digits, from arbitrary-precision arithmetic. */
const EXP = [
  [-708.25, 2.575924869283769382753653e-308],
  [-100.125, 3.282955526217753338652026e-44],
  [-1, 0.3678794411714423215955238],
  [-0.5, 0.6065306597126334236037995],
  [-1e-10, 0.999999999900000000005],
  [1e-300, 1.0],
  [1e-10, 1.000000000100000000005],
  [0.3465735902799726, 1.414213562373094953898929],
  [0.5, 1.648721270700128146848651],
  [1, 2.718281828459045235360287],
  [2.718281828459045, 15.15426224147926199898922],
  [10.5, 36315.50267424663773891203],
  [88.75, 3.49651397926039770314347e38],
  [300.0625, 2.067702134590108900558502e130],
  [709.78, 1.792822794394515620908413e308],
] as const;

const LOG = [
  [5e-324, -744.4400719213812623141073],
  [2.2250738585072014e-308, -708.3964185322641062244112],
  [1e-100, -230.2585092994045683818072],
  [0.1, -2.30258509299404562850684],
  [0.5, -0.6931471805599453094172321],
  [0.7071067811865475, -0.3465735902799727433597754],
  [0.7071067811865476, -0.3465735902799725863505295],
  [0.9999999999, -1.000000082790371007367744e-10],
  [0.9999999999999999, -1.11022302462515660205339e-16],
  [1.0000000000000002, 2.22044604925031283432823e-16],
  [1.0000000001, 1.000000082690370990819669e-10],
  [1.4142135623730951, 0.3465735902799727230667026],
  [2, 0.6931471805599453094172321],
  [10, 2.302585092994045684017991],
  [12345.678, 9.421061321291831967097142],
  [1e22, 50.65687204586900504839581],
  [1.7976931348623157e308, 709.7827128933839967322234],
] as const;

const POW = [
  [0.5, 0.5, 0.7071067811865475244008444],
  [2, 0.5, 1.414213562373095048801689],
  [10, -3, 0.001],
  [75, 1.5, 649.5190528383289850727924],
  [20, 0.7, 8.141810630738086527504665],
  [0.001, 4, 1.000000000000000083266727e-12],
  [1e6, 2.5, 1e15],
  [3, 7, 2187],
] as const;

const CBRT = [
  [1e-300, 1.000000000000000008353031e-100],
  [1e-9, 0.00100000000000000002076053],
  [0.001, 0.1000000000000000006938894],
  [0.5, 0.7937005259840997373758528],
  [2, 1.259921049894873164767211],
  [3, 1.442249570307408382321638],
  [27, 3],
  [696.9099703213358, 8.865955747090582926316511],
  [1e15, 1e5],
  [1e300, 1.000000000000000017501587e100],
] as const;

describe('exact arithmetic', () => {
  it.each(EXP)('exp(%d)', (x, truth) => expect(relative(exp(x), truth)).toBeLessThan(1e-15));
  it.each(LOG)('log(%d)', (x, truth) => expect(relative(log(x), truth)).toBeLessThan(1e-15));
  it.each(POW)('pow(%d, %d)', (x, y, truth) => expect(relative(pow(x, y), truth)).toBeLessThan(1e-16 * (5 + Math.abs(y * Math.log(x)))));
  it.each(CBRT)('cbrt(%d)', (x, truth) => expect(relative(cbrt(x), truth)).toBeLessThan(3e-16));

  it('agrees with the engine over the whole range', () => {
    let worstExp = 0, worstLog = 0, worstCbrt = 0;
    for (let n = 0; n < 20_000; n++) {
      const x = (n / 10_000 - 1) * 700, y = Math.exp(x * 0.9) * (1 + n * 1e-7);
      worstExp = Math.max(worstExp, relative(exp(x), Math.exp(x)));
      worstLog = Math.max(worstLog, relative(log(y), Math.log(y)));
      worstCbrt = Math.max(worstCbrt, relative(cbrt(y), Math.cbrt(y)));
    }
    expect(worstExp).toBeLessThan(2e-15);
    expect(worstLog).toBeLessThan(2e-15);
    expect(worstCbrt).toBeLessThan(2e-15);
  });

  it('is exact at the special values', () => {
    expect([exp(0), exp(-0), exp(-Infinity), exp(Infinity), exp(-746), exp(709.79)]).toEqual([1, 1, 0, Infinity, 0, Infinity]);
    expect(exp(NaN)).toBeNaN();
    expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect([log(-1), log(NaN)]).toEqual([NaN, NaN]);
    expect([pow(0, 0), pow(5, 0), pow(0, 2), pow(0, -1), pow(0, 0.3), pow(7, 1), pow(3, 2), pow(1, 1e9)]).toEqual([1, 1, 0, Infinity, 0, 7, 9, 1]);
    expect(pow(-2, 3)).toBeNaN();
    expect([cbrt(0), cbrt(1), cbrt(8), cbrt(27e9), cbrt(Infinity)]).toEqual([0, 1, 2, 3000, Infinity]);
    expect(cbrt(-1)).toBeNaN();
    expect([log10(1), clamp(-1, 0, 1), clamp(2, 0, 1), clamp(0.5, 0, 1)]).toEqual([0, 0, 1, 0.5]);
    expect(log10(1e7)).toBeCloseTo(7, 14);
  });

  it('never falls where it should rise', () => {
    const falls: number[] = [];
    for (let n = 1; n < 20_000; n++) {
      const a = (n - 1) * 0.01 - 100, b = n * 0.01 - 100;
      if (!(exp(b) > exp(a) && log(n + 1) > log(n) && cbrt(n + 1) > cbrt(n))) falls.push(n);
    }
    expect(falls).toEqual([]);
  });

  it('turns rates into probabilities', () => {
    expect(chance(0, 6)).toBe(0);
    expect(chance(0.1, 6)).toBeCloseTo(1 - Math.exp(-0.6), 14);
    expect(chance(1e9, 6)).toBe(1);
    expect(halfLifeDecay(60, 60)).toBeCloseTo(0.5, 15);
    expect(halfLifeDecay(60, 0)).toBe(1);
  });

  // Built from exactly rounded operations only, so every engine gives these bits; another hash means another arithmetic.
  it('gives the pinned bits', () => {
    const bits: number[] = [];
    for (let n = 0; n < 2500; n++) {
      const x = 0.001 + n * 0.37;
      bits.push(exp((n - 1250) * 0.531), log(x), pow(x, 0.7), cbrt(x));
    }
    expect(hashNumbers(bits)).toBe('44d7ed78');
  });
});
