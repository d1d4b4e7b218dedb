// What is kept of runs: by what decides them, with what was measured; a new question runs again only what has no answer yet.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Store, jobsOf, merged } from '../../cli/verify/store';
import type { Job } from '../../cli/verify/store';
import { withCurrentKeys } from '../../schema';
import { OBSERVABLES, listParams } from '../../sim';
import type { Scenario } from '../../sim';
import type { ScenarioWork, Work } from '../../verify/experiment';
import { identityOf } from '../../verify/identity';
import { complete } from '../../ensemble/follow';
import { carryOut, resultOf } from '../../verify/run';
import { niche } from '../support/scenarios';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-store-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scenario = niche(0.2);
const WORK: ScenarioWork = { start: { scenario }, until: 60, every: 30, columns: ['tumor_alive'], measures: ['census'] };
const MODEL = ['core 1', 'abc'];
const jobs = (work: Work, seeds = ['1'], model = MODEL, arm = 'a') => jobsOf('e', { name: arm, work }, seeds, model);
const jobOf = (work: Work) => jobs(work)[0];
const keyOf = (work: Work) => jobOf(work).key;
const keyWith = (changes: Partial<Scenario>) => keyOf({ ...WORK, start: { scenario: { ...scenario, ...changes } } });
const freshStore = (name: string) => {
  const store = new Store(join(folder, name));
  store.prepare();
  return store;
};
const runAndKeep = (store: Store, job: Job) => store.write(job, complete(carryOut(job.work, job.seed)));

describe('the key of a run', () => {
  const key = keyOf(WORK);

  it('is another one for every thing that decides the run', () => {
    const others = [
      keyOf({ ...WORK, until: 61 }), keyOf({ ...WORK, every: 20 }), jobs(WORK, ['2'])[0].key, jobs(WORK, ['1'], ['core 2', 'abc'])[0].key, jobs(WORK, ['1'], ['core 1', 'abd'])[0].key,
      keyOf({ ...WORK, share: 0.5 }), keyWith({ parameters: { ...scenario.parameters, 'kill.hitRate': 0.06 } }), keyWith({ disabled: ['kill'] }), keyWith({ body: { scale: 10 } }),
      keyWith({ schedule: [] }), keyWith({ vessels: { count: 6 } }), keyWith({ fields: scenario.fields.slice(1) }), keyWith({ populations: scenario.populations.slice(0, 1) }),
      keyWith({ products: { car: { ...scenario.products['car'], costimulation: 'CD28' } } }), keyWith({ products: { car: { ...scenario.products['car'], parameters: { affinity: 3 } } } }),
      keyWith({ domain: { ...scenario.domain, walls: 'periodic' } }), keyWith({ clock: { ...scenario.clock, fieldEvery: 3 } }),
    ];
    expect(new Set([key, ...others]).size).toBe(others.length + 1);
  });

  it('is the same whoever asks, for whatever columns, in whatever words', () => {
    expect(keyOf({ ...WORK, columns: [], measures: [] })).toBe(key);
    expect(jobs(WORK, ['1'], MODEL, 'another arm')[0].key).toBe(key);
    expect(keyWith({ title: 'x', story: 'y', claim: 'z', watch: ['w'], name: 'n', antigens: { A: 'P', B: 'Q' }, record: { every: 1 }, duration: 5, seed: '9' })).toBe(key);
    expect(keyWith({ populations: scenario.populations.map((population) => ({ ...population, label: 'renamed' })), schedule: scenario.schedule.map((item) => ({ ...item, note: 'renamed' })) })).toBe(key);
  });

  it('counts a parameter at its present value, given or by default', () => {
    const [{ key: name, spec }] = listParams().filter((entry) => entry.key === 'kill.hitRate');
    expect(keyWith({ parameters: { ...scenario.parameters, [name]: spec.value } })).toBe(key);
  });

  it('does not change when parameters and rules are called by other names', () => {
    const former = { 'nibble.share': 0.2 };
    const current = withCurrentKeys(former) as Record<string, number>;
    expect(Object.keys(current)).toEqual(['trogocytosis.share']);
    const identity = JSON.stringify(identityOf({ ...WORK, start: { scenario: { ...scenario, parameters: current, disabled: ['trogocytosis'] } } }));
    expect(identity).toContain('"nibble"');
    expect(identity).not.toContain('trogocytosis');
    const later = JSON.stringify(identityOf({ ...WORK, start: { scenario: { ...scenario, schedule: [{ at: 5, note: '', set: current }] } } }));
    expect(later).toMatch(/"set":\[\[\d+,0.2\]\]/);
  });

  it('of a calculation holds its options', () => {
    const fields = (profileVoxel: number): Work => ({ calculation: 'fields', options: { profileVoxel } });
    expect(new Set([keyOf(fields(10)), keyOf(fields(20)), keyOf({ calculation: 'cells', options: { profileVoxel: 10 } })]).size).toBe(3);
  });
});

describe('what is stored', () => {
  it('answers every question whose columns it holds, and keeps what could not be measured', () => {
    const store = freshStore('plain'), job = jobOf(WORK);
    expect([store.read(job), store.missing(job)]).toEqual([null, job]);
    store.write(job, { columns: { time_min: [0, 30], tumor_alive: [1, NaN] }, measured: { 'census 1': { values: { a: NaN, b: 0.1 + 0.2 }, series: { s: [1, NaN] } } } });
    expect(store.read(job)).toEqual({ columns: { time_min: [0, 30], tumor_alive: [1, NaN] }, measured: { 'census 1': { values: { a: NaN, b: 0.1 + 0.2 }, series: { s: [1, NaN] } } } });
    expect(store.missing(job)).toBeNull();
    expect(store.missing(jobOf({ ...WORK, columns: [], measures: [] }))).toBeNull();
    expect(store.missing(jobs(WORK, ['2'])[0])).not.toBeNull();
    writeFileSync(store.pathOf(job), readFileSync(store.pathOf(job), 'utf8').slice(0, 60));
    expect(store.missing(job)).toEqual(job);
  });

  it('is not thrown away for a new column or measure: only that is run, and what was there stays to the bit', () => {
    const store = freshStore('grow'), job = jobOf(WORK);
    runAndKeep(store, job);
    const before = store.read(job)!, richer = jobOf({ ...WORK, columns: ['tumor_alive', 'kills_total', 'cart_alive'], measures: ['census', 'biography'] });
    expect(richer.key).toBe(job.key);
    const missing = store.missing(richer)!;
    expect(missing.work).toMatchObject({ columns: ['kills_total', 'cart_alive'], measures: ['biography'] });
    runAndKeep(store, missing);
    const after = store.read(job)!;
    expect(after).toMatchObject(before);
    expect(Object.keys(after.columns).sort()).toEqual(['cart_alive', 'kills_total', 'time_min', 'tumor_alive']);
    expect(store.missing(richer)).toBeNull();
    expect(resultOf(after)).toEqual(resultOf(complete(carryOut({ ...WORK, columns: ['tumor_alive', 'kills_total', 'cart_alive'], measures: ['census', 'biography'] }, '1'))));
    expect(readdirSync(join(folder, 'grow', 'runs', 'test'))).toHaveLength(1);
  });

  it('is the same file when the model measures more than it did', () => {
    const store = freshStore('observable'), job = jobOf(WORK);
    runAndKeep(store, job);
    const more = OBSERVABLES as unknown as { name: string }[];
    const added = { ...more[0], name: 'an_observable_added' };
    more.push(added);
    try {
      expect(store.missing(jobOf(WORK))).toBeNull();
    } finally {
      more.splice(more.indexOf(added), 1);
    }
  });

  it('is computed anew when a measure counts otherwise than before', () => {
    const store = freshStore('version'), job = jobOf(WORK);
    store.write(job, { columns: { time_min: [0], tumor_alive: [1] }, measured: { 'census 0': { values: {}, series: {} } } });
    expect(store.missing(job)?.work).toMatchObject({ columns: [], measures: ['census'] });
  });
});

describe('jobs', () => {
  it('of one run are carried out once, for all that ask', () => {
    const all = merged([jobOf(WORK), jobOf({ ...WORK, columns: ['kills_total'], measures: [] }), jobOf({ ...WORK, until: 90 }), jobs({ calculation: 'fields', options: {} }, ['1'])[0], jobs({ calculation: 'fields', options: {} }, ['1'])[0]]);
    expect(all).toHaveLength(3);
    expect(all[0].work).toMatchObject({ columns: ['tumor_alive', 'kills_total'], measures: ['census'] });
    expect(all[1].work).toMatchObject({ until: 90, columns: ['tumor_alive'] });
  });

  it('are plain data', () => {
    const [job] = jobs(WORK);
    expect(structuredClone(job)).toEqual(job);
    expect(JSON.parse(JSON.stringify(job))).toEqual(job);
  });
});
