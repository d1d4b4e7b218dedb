// The work of an arm: samples at even times, measures beside them, calculations, and what is refused.
import { describe, expect, it } from 'vitest';
import { claimExperiment } from '../../verify/claims';
import type { ScenarioWork, Work } from '../../verify/experiment';
import { complete } from '../../ensemble/follow';
import { carryOut, measureNames, resultOf } from '../../verify/run';
import { runExperiment } from '../../verify';
import { collect } from '../../verify/results';
import { presetScenario, scenarioOf, withValues } from '../../verify/scenario';
import { niche } from '../support/scenarios';

const scenario = niche(0.2);
const WORK: ScenarioWork = { start: { scenario }, until: 360, every: 60, columns: ['tumor_alive'], measures: ['census'] };

describe('the run of a scenario', () => {
  const outcome = complete(carryOut(WORK, '7')), result = resultOf(outcome);

  it('is sampled at even times, by columns and measures alike', () => {
    expect(outcome.columns['time_min']).toEqual([0, 60, 120, 180, 240, 300, 360]);
    expect(Object.keys(outcome.columns)).toEqual(['time_min', 'tumor_alive']);
    expect(outcome.measured['census 1'].series['tumor_cells']).toHaveLength(7);
    expect(result.series['tumor_cells'][0]).toBe(result.series['tumor_alive'][0]);
    expect(result.series['tumor_cells'][0]).toBe(scenario.populations.filter(({ kind }) => kind === 'tumor').reduce((sum, { count }) => sum + count, 0));
  });

  it('repeats, and is another one with another seed', () => {
    expect(complete(carryOut(WORK, '7'))).toEqual(outcome);
    expect(complete(carryOut(WORK, '8'))).not.toEqual(outcome);
  });

  it('is the same however little is asked of it', () => {
    const bare = complete(carryOut({ ...WORK, columns: [], measures: [] }, '7'));
    expect(bare.columns['time_min']).toEqual(outcome.columns['time_min']);
    const other = complete(carryOut({ ...WORK, columns: ['kills_total', 'tumor_alive'], measures: ['biography', 'census'] }, '7'));
    expect(other.columns['tumor_alive']).toEqual(outcome.columns['tumor_alive']);
    expect(other.measured['census 1']).toEqual(outcome.measured['census 1']);
  });

  it('names its measures with their versions', () => {
    expect(measureNames({ ...WORK, measures: ['biography', 'census'] })).toEqual(['biography 2', 'census 1']);
    expect(measureNames({ calculation: 'fields', options: {} })).toEqual(['fields 3']);
  });

  it.each<[string, Work]>([
    ['tumor_aliv is not a column of test; expected one of time_min, tumor_alive', { ...WORK, columns: ['tumor_aliv'] }],
    ['test has nothing to measure for serum_il6: it lacks a patient', { ...WORK, columns: ['serum_il6'] }],
    ['sensus is not a measure; expected one of biography, census, classes, depth. Did you mean census?', { ...WORK, measures: ['sensus'] }],
    ['b-all-niche', { ...WORK, start: { preset: 'b-all-nich' } }],
    ['kill.hitRate', { ...WORK, start: { preset: 'b-all-niche', set: { 'kill.hitRat': 1 } } }],
    ['Did you mean fields?', { calculation: 'feilds', options: {} }],
    ['the option profileVoxel is "wide"; expected a number', { calculation: 'fields', options: { profileVoxel: 'wide' } }],
  ])('refuses with “%s”', (message, work) => {
    expect(() => complete(carryOut(work, '1'))).toThrow(message);
  });
});

describe('the scenario of an arm', () => {
  it('lets parameters follow the lengths of a smaller patch', () => {
    const small = scenarioOf({ start: { preset: 'solid-spheroid' }, share: 0.125, following: [{ parameter: 'oxygen.diffusion', full: 1e5, power: 2 }] });
    const linear = small.domain.size[0] / presetScenario('solid-spheroid').domain.size[0];
    expect(linear).toBeCloseTo(0.5, 1);
    expect(small.parameters['oxygen.diffusion']).toBeCloseTo(1e5 * linear * linear, 6);
    expect(scenarioOf({ start: { preset: 'solid-spheroid' }, following: [{ parameter: 'oxygen.diffusion', full: 1e5, power: 2 }] })).toEqual(presetScenario('solid-spheroid'));
    expect(() => withValues(scenario, { 'kill.hitRat': 1 })).toThrow('kill.hitRate');
  });
});

describe('results', () => {
  it('are read by names that exist', () => {
    const results = collect([['a', [resultOf(complete(carryOut(WORK, '7')))]]]);
    expect(() => results.of('b')).toThrow('no arm is called b');
    expect(() => results.values('a', 'sampels')).toThrow('a has no sampels');
    expect(() => results.series('a', 'tumor_aliv')).toThrow('a has no tumor_aliv');
  });

  it('of a claim: arms, changes, seeds', () => {
    const { rows } = runExperiment(claimExperiment({
      preset: 'b-all-niche', doc: '', sources: [], days: 0.02, every: 6, columns: ['cart_alive'],
      arms: [{ name: 'as it is' }, { name: 'untreated', changes: [{ set: 'schedule', to: [] }] }],
      bars: ['as it is', 'untreated'].map((arm) => ({ what: arm, unit: '', value: { reduce: 'last', arm, column: 'time_min' } })),
    }, 0.05), ['1', '2', '3']);
    expect(rows.map(({ ours, pass, bar }) => [ours, pass, bar])).toEqual([[[24, 24, 24], null, '–'], [[24, 24, 24], null, '–']]);
  });
});
