// What is heard of a run: where a kill is, how high up, how many at once; a cytokine as a tone between two levels.
import { describe, expect, it } from 'vitest';
import { MOST_PLUCKS, TONE_FROM, TONE_TO, pitchOf, plucksOf, toneOf, volumeOf } from '../../src/app/sound/mapping';
import { cytokinesOf, heardColumn } from '../../src/app/sound/sound';
import { MarkKind } from '../../workers/frameTypes';
import { columnsNamed } from './fakeRun';

const marks = (...some: readonly (readonly [kind: number, x: number, y: number, age: number])[]): Float32Array => Float32Array.from(some.flatMap(([kind, x, y, age]) => [kind, x, y, 0, age]));
const kill = (x: number, y: number, age = 0) => [MarkKind.Kill, x, y, age] as const;

describe('a kill', () => {
  it('is heard where it is: left and right by the ears, up and down by its pitch', () => {
    const [left, middle, right, beyond] = plucksOf(marks(kill(-400, -200), kill(0, 0), kill(400, 200), kill(900, 900)), [800, 400, 20], 0);
    expect([left.pan, middle.pan, right.pan, beyond.pan]).toEqual([-0.9, 0, 0.9, 0.9]);
    expect([left.frequency, middle.frequency, right.frequency, beyond.frequency]).toEqual([261.63, 2 * 261.63, 4 * 261.63, 4 * 261.63]);
  });

  it('is higher the further up it is, on a scale whose tones go together', () => {
    const steps = Array.from({ length: 101 }, (_, n) => pitchOf(n / 100)), semitones = [...new Set(steps)].map((hz) => Math.round(12 * Math.log2(hz / 261.63)));
    expect(steps.every((hz, n) => n === 0 || hz >= steps[n - 1])).toBe(true);
    expect(semitones).toEqual([0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24]);
  });

  it('is heard, and nothing else that lights up', () => {
    const all = [MarkKind.Division, MarkKind.Hit, MarkKind.Infusion, MarkKind.Mutation].map((kind) => [kind, 0, 0, 0] as const);
    expect([plucksOf(marks(...all), [100, 100, 1], 0.1), plucksOf(marks(), [100, 100, 1], 0.1)]).toEqual([[], []]);
    expect(plucksOf(marks(...all, kill(0, 0)), [100, 100, 1], 0.1)).toHaveLength(1);
  });

  it('comes after those that came before it', () => {
    const delays = plucksOf(marks(kill(0, 0, 8), kill(0, 0, 6), kill(0, 0, 0)), [100, 100, 1], 0.2).map(({ delay }) => delay);
    expect(delays.map((one) => Number(one.toFixed(6)))).toEqual([0, 0.05, 0.2]);
    expect(plucksOf(marks(kill(0, 0), kill(1, 0)), [100, 100, 1], 0.2).map(({ delay }) => delay), 'all at once').toEqual([0, 0]);
  });

  it('is softer among many, and of very many some are heard, from first to last', () => {
    const many = Array.from({ length: 120 }, (_, n) => kill(0, 0, 119 - n)), heard = plucksOf(marks(...many), [100, 100, 1], 1);
    expect([heard.length, heard[0].delay, heard.every(({ delay }, n) => n === 0 || delay > heard[n - 1].delay)]).toEqual([MOST_PLUCKS, 0, true]);
    expect(heard[0].gain).toBeLessThan(plucksOf(marks(kill(0, 0)), [100, 100, 1], 1)[0].gain);
    expect(heard.reduce((sum, { gain }) => sum + gain ** 2, 0)).toBeCloseTo(plucksOf(marks(kill(0, 0)), [100, 100, 1], 1)[0].gain ** 2, 9);
  });
});

describe('a cytokine', () => {
  it('is silent up to one level and highest from another, and grows between them', () => {
    expect([toneOf(0), toneOf(TONE_FROM), toneOf(NaN), toneOf(-3)]).toEqual(Array.from({ length: 4 }, () => ({ frequency: 110, gain: 0 })));
    expect([toneOf(TONE_TO), toneOf(Infinity)]).toEqual([{ frequency: 440, gain: 0.1 }, { frequency: 440, gain: 0.1 }]);
    expect(toneOf(100).frequency).toBeCloseTo(220, 9);
    const gains = [2, 20, 200, 2000].map((level) => toneOf(level).gain);
    expect(gains.every((gain, n) => n === 0 || gain > gains[n - 1])).toBe(true);
  });

  it('is IFN-γ if the run has it, else IL-6, else the first there is, unless another is chosen or none', () => {
    const columns = (...names: string[]) => ({ columns: columnsNamed(['time_min', 'kills_total', ...names]).map((column) => ({ ...column, available: true })) });
    const heard = (names: readonly string[], chosen: string | null = null) => heardColumn(columns(...names), chosen)?.name ?? null;
    expect([heard(['mean_il6', 'mean_ifng']), heard(['mean_tnf', 'mean_il6']), heard(['mean_tnf']), heard([])]).toEqual(['mean_ifng', 'mean_il6', 'mean_tnf', null]);
    expect([heard(['mean_il6', 'mean_ifng'], 'mean_il6'), heard(['mean_ifng'], 'mean_il6'), heard(['mean_ifng'], '')]).toEqual(['mean_il6', 'mean_ifng', null]);
    expect(cytokinesOf(columns('mean_oxygen', 'mean_activation', 'mean_ifng')).map(({ name }) => name)).toEqual(['mean_ifng']);
  });
});

it('half of the slider is half as loud for the ear', () => expect([0, 0.5, 1, 2, -1].map(volumeOf)).toEqual([0, 0.25, 1, 1, 0]));
