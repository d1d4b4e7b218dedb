// Every comparison says what a hit in it shows, and what was tuned is named with its values, its data and the rows that rest on it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXPERIMENTS, experiments } from '../../verify';
import type { Bar, Experiment } from '../../verify/experiment';
import { USED } from '../../verify/gliomaFit';
import { isJudged, judge } from '../../verify/judge';
import { collect } from '../../verify/results';
import { LIMITS_SET, ROLES, valuesIn } from '../../verify/roles';
import { RATIO } from '../../verify/dish';
import { RULES, SOURCES, listParams } from '../../sim';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ALL = [...EXPERIMENTS, ...experiments(true)];
const PARAMETERS = new Map(listParams().map(({ key, spec }) => [key, spec]));
const BARS = ALL.flatMap((experiment) => experiment.bars.map((bar) => ({ experiment, bar })));
const TUNINGS = EXPERIMENTS.flatMap((experiment) => (experiment.tunings ?? []).map((tuning) => ({ experiment, tuning })));
const named = ({ name }: Experiment, { what }: Pick<Bar, 'what'>) => `${name}: ${what}`;

describe('roles', () => {
  it('are played by every bar with limits, and by no other', () => {
    expect(BARS.filter(({ bar }) => isJudged(bar)).length).toBeGreaterThan(200);
    expect(BARS.filter(({ bar }) => isJudged(bar) !== (bar.role !== undefined)).map(({ experiment, bar }) => named(experiment, bar))).toEqual([]);
  });

  it('are defined once, and each is played', () => {
    const played = new Set(BARS.map(({ bar }) => bar.role?.is).filter((role) => role !== undefined));
    expect([...played].sort()).toEqual(Object.keys(ROLES).sort());
    const limits = new Set(BARS.flatMap(({ bar: { role } }) => (role?.is === 'predicted' ? [role.limits] : [])));
    expect([...limits].sort()).toEqual(Object.keys(LIMITS_SET).sort());
    const words = [...Object.values(ROLES), ...Object.values(LIMITS_SET)];
    expect(new Set(words).size).toBe(words.length);
  });

  it('name only parameters and rules that exist', () => {
    const texts = ALL.flatMap(({ bars, uncompared = '' }) => [uncompared, ...bars.flatMap(({ role }) => (role === undefined ? [] : 'because' in role ? role.because : role.is === 'predicted' ? role.known : []))]);
    const keys = texts.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, key]) => key));
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !PARAMETERS.has(key) && !RULES.some(({ name }) => name === key))).toEqual([]);
  });

  it('of presets are claims, whose limits are nobody’s measurements', () => {
    const ofPresets = BARS.filter(({ experiment }) => experiment.name.startsWith('presets/'));
    expect(new Set(ofPresets.map(({ bar }) => bar.role?.is))).toEqual(new Set(['claim', undefined]));
    expect(ofPresets.filter(({ bar }) => bar.published !== undefined)).toEqual([]);
    expect(BARS.filter(({ experiment, bar }) => bar.role?.is === 'claim' && !experiment.name.startsWith('presets/'))).toEqual([]);
  });

  it('change no verdict and no run', () => {
    const experiment = EXPERIMENTS.find(({ name }) => name === 'presets/split-dosing')!;
    const run = (most: number) => ({ values: {}, series: { time_min: [0, 11_520, 23_040], tumor_alive: [100, 0, 0], serum_il6: [1, 10 * most, 1], patient_cart: [0, most, 1] } });
    const results = collect([['preset', [run(1), run(2)]], ['at once', [run(3), run(2)]], ['first step alone', [run(2), run(2)]]]);
    const bare = { ...experiment, bars: experiment.bars.map(({ role: _, ...bar }) => bar) };
    expect(judge(bare, results)).toEqual(judge(experiment, results));
    for (const { arms } of ALL) expect(JSON.stringify(arms)).not.toMatch(/"(role|tunings|uncompared)":/);
  });
});

describe('a prediction', () => {
  const predictions = BARS.flatMap(({ experiment, bar }) => (bar.role?.is === 'predicted' ? [{ experiment, bar, role: bar.role }] : []));

  it('is made on data that no number of the model cites as where it is from', () => {
    const users = (source: string) => [...PARAMETERS].filter(([, spec]) => spec.evidence !== 'assumed' && spec.source.split(/\s+/).includes(source)).map(([key]) => key);
    expect(users('watanabe2015')).toContain('recognise.lysisThreshold');
    for (const { experiment, bar, role } of predictions) {
      expect(users(role.source), named(experiment, bar)).toEqual([]);
      expect(experiment.sources, named(experiment, bar)).toContain(role.source);
    }
  });

  it('says what must be known to weigh it', () => {
    expect(predictions.length).toBeGreaterThan(5);
    for (const { experiment, bar, role } of predictions) expect(role.known.length, named(experiment, bar)).toBeGreaterThan(40);
  });

  it('of the dish reads wells that the fit never saw, and what is fitted reads the others', () => {
    const dish = BARS.filter(({ experiment }) => experiment.name === 'glioma');
    for (const { bar } of dish) {
      const seen = !JSON.stringify(bar.value).includes('dexamethasone') && USED.some((effectors) => JSON.stringify(bar.value).includes(`${RATIO[effectors].replace(':', ' to ')}"`));
      expect(bar.role?.is, bar.what).toBe(seen ? 'fitted' : 'predicted');
    }
  });
});

describe('tunings', () => {
  it('name parameters that exist with values in range, and data that are there', () => {
    for (const { experiment: { name }, tuning } of TUNINGS) {
      for (const [key, value] of Object.entries({ ...tuning.parameters, ...tuning.held })) {
        const spec = PARAMETERS.get(key);
        expect(spec, `${name}: ${key}`).toBeDefined();
        expect(value >= spec!.min && value <= spec!.max, `${name}: ${key} ${value}`).toBe(true);
      }
      expect(Object.keys(tuning.parameters).length).toBeGreaterThan(0);
      for (const file of tuning.data) expect(existsSync(join(root, 'reference', file)), `${name}: ${file}`).toBe(true);
      for (const key of tuning.sources) expect(Object.hasOwn(SOURCES, key), `${name}: ${key}`).toBe(true);
      expect(tuning.sources.length, name).toBeGreaterThan(0);
      if (tuning.how === 'fitted') expect([tuning.data.length > 0, tuning.error !== undefined, tuning.method !== undefined, tuning.points], name).toEqual([true, true, true, expect.any(Number)]);
    }
  });

  it('are what bars say they rest on, and none is idle', () => {
    for (const { experiment, bar: { role, what } } of BARS) {
      if (role === undefined || !('by' in role)) continue;
      expect(experiment.tunings?.find(({ name }) => name === role.by)?.how, named(experiment, { what })).toBe(role.is);
    }
    for (const { experiment, tuning } of TUNINGS) {
      expect(experiment.bars.some(({ role }) => role !== undefined && 'by' in role && role.by === tuning.name), `${experiment.name}: ${tuning.name}`).toBe(true);
      expect(experiment.tunings!.filter(({ name }) => name === tuning.name), experiment.name).toHaveLength(1);
    }
  });

  it('of the dish are the numbers its wells run with', () => {
    const dish = EXPERIMENTS.find(({ name }) => name === 'glioma')!;
    for (const { name, parameters, held } of dish.tunings!) {
      const wells = dish.arms.filter((arm) => arm.name.startsWith(name));
      expect(wells).toHaveLength(6); // with dexamethasone and without
      for (const { work } of wells) expect(work).toMatchObject({ start: { set: { ...parameters, ...held } } });
    }
  });

  it('by hand are read where they are set: in the preset, or in the standard numbers', () => {
    expect(valuesIn('solid-spheroid', ['secrete.oxygenUptakeTumor', 'bind.attachRate'])).toEqual({ 'secrete.oxygenUptakeTumor': 20, 'bind.attachRate': PARAMETERS.get('bind.attachRate')!.value });
  });
});
