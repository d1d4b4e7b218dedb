// What first happened when: right for healthy victims, the same after jumps and on another course, and none from a future that was replaced.
import { afterEach, describe, expect, it } from 'vitest';
import { CAUSE_NAMES, Cause, EVENT_NAMES, Event, Kind, isLiving, observablesOf } from '../../sim';
import { loadPreset } from '../../schema';
import { speakWith } from '../../schema/words';
import { CENSUS_COLUMNS, takeCensus } from '../../workers/census';
import { MOMENTS, Trend } from '../../workers/moments';
import type { Scene } from '../../workers/moments';
import { Run } from '../../workers/run';
import { shrunk } from '../../verify/shrink';
import { pastOf } from '../../workers/tree';
import type { Start } from '../../workers/run';
import { smallStart } from './smallRun';

const DAY = 1440;

/** @param share of the patch, with as many cells to an area: enough where only the order of things is asked */
function startOf(preset: string, share = 1): Start {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { document } = parsed, scenario = shrunk(parsed.scenario, share);
  return { scenario, document, preset, seed: scenario.seed, set: {} };
}

function to(run: Run, minutes: number): Run {
  const tick = Math.round(minutes * run.ticksPerMinute);
  run.seek(tick);
  while (run.tick < tick) run.step();
  return run;
}

const listOf = (run: Run) => run.milestones.until(run.tick);
const one = (run: Run, id: string) => listOf(run).find((milestone) => milestone.id === id);

/** The first of each sort as the event logs of every step tell it, without any of the worker's machinery. */
function firsts(start: Start, minutes: number): Map<string, number> {
  const found = new Map<string, number>(), run = new Run(start), note = (name: string): void => void (found.has(name) || found.set(name, run.tick));
  while (run.tick < minutes * run.ticksPerMinute) {
    run.step();
    const { events, cells: { columns: { id, kind }, count } } = run.world;
    for (let e = 0; e < events.count; e++) {
      note(EVENT_NAMES[events.kind[e]]);
      if (events.kind[e] === Event.kill) note(`kill of ${kind[id.subarray(0, count).indexOf(events.b[e])]}`);
      if (events.kind[e] === Event.death) note(`death by ${CAUSE_NAMES[events.value[e]]}`);
    }
  }
  return found;
}

describe('the first victims of presets in which healthy cells stand in the way', () => {
  it.each([['affinity', 0.5 * DAY], ['off-tumor', 3.3 * DAY]])('%s: each at its own tick, by its own kind', (preset, until) => {
    const start = startOf(preset), run = to(new Run(start), until), found = firsts(start, until);
    const tumor = found.get(`kill of ${Kind.Tumor}`)!, healthy = found.get(`kill of ${Kind.Healthy}`)!;
    expect(healthy).toBeGreaterThan(0);
    expect(one(run, 'killHealthy')).toMatchObject({ tick: healthy, minutes: healthy / run.ticksPerMinute, kind: Kind.Healthy, who: 'healthy tissue', isFirst: healthy < tumor });
    expect(one(run, 'kill')).toMatchObject({ tick: tumor, kind: Kind.Tumor, isFirst: tumor <= healthy });
    for (const [id, name] of [['infusion', 'infusion'], ['binding', 'bind'], ['memory', 'memory'], ['drug', 'drug'], ['switch', `death by ${CAUSE_NAMES[Cause.Switched]}`]] as const) {
      expect([id, one(run, id)?.tick]).toEqual([id, found.get(name)]);
    }
    expect(one(run, 'infusion')).toMatchObject({ antigen: start.scenario.antigens.A, who: Object.values(start.scenario.products)[0].label });
    const ticks = listOf(run).map(({ tick }) => tick);
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
  });

  it('off-tumor: the drug has the time of its dose, the switch comes after it, and a tenth of the tissue was gone before', () => {
    const run = to(new Run(startOf('off-tumor')), 3.3 * DAY);
    expect(one(run, 'drug')).toMatchObject({ minutes: 78 * 60, who: 'rimiducid (suicide switch)' });
    expect(one(run, 'switch')!.minutes).toBeGreaterThan(78 * 60);
    expect(one(run, 'harm')!.minutes).toBeLessThan(78 * 60);
  });
});

describe('cause and effect', () => {
  const timesOf = (run: Run) => (['binding', 'inflamed', 'fever', 'syndrome'] as const).map((id) => one(run, id)?.minutes ?? NaN);

  it.each(['lbcl', 'crs-tocilizumab'])('%s: macrophages are inflamed before the patient has a fever, and well before', (preset) => {
    const [binding, inflamed, fever] = timesOf(to(new Run(startOf(preset, 0.35)), 7 * DAY));
    expect(binding).toBeLessThan(inflamed);
    expect(fever - inflamed).toBeGreaterThan(6 * 60);
  });

  it('the cause is told first however little of it brings about a fever', () => {
    const run = to(new Run({ ...startOf('lbcl', 0.35), set: { 'cytokineRelease.il6Half': 10, 'cytokineRelease.volume': 500, 'cytokineRelease.feverTime': 0.2 } }), 0.75 * DAY);
    const ids = listOf(run).map(({ id }) => id);
    expect(ids).toContain('fever');
    expect(ids.indexOf('inflamed')).toBe(ids.indexOf('fever') - 1);
    expect(one(run, 'inflamed')!.minutes).toBe(one(run, 'fever')!.minutes);
  });
});

describe('after jumps', () => {
  it('the list is that of a run that was simply stepped there, from any keyframe, back and forth', () => {
    const jumping = new Run(smallStart());
    for (const minutes of [2000, 300, 1300, 0, 2880, 90]) {
      const stepped = new Run(smallStart());
      while (stepped.tick < minutes) stepped.step();
      expect([minutes, listOf(to(jumping, minutes))]).toEqual([minutes, listOf(stepped)]);
    }
    expect(listOf(to(jumping, 2880)).length).toBeGreaterThan(5);
  });

  it('another course drops what had happened later, and has firsts of its own', () => {
    const run = to(new Run(smallStart()), 2000), before = listOf(run);
    const kill = before.find(({ id }) => id === 'kill')!;
    to(run, kill.minutes - 20);
    run.act({ set: { 'kill.hitRate': 0.002 } });
    const fresh = new Run(smallStart(), pastOf(smallStart(), run.record));
    while (fresh.tick < 2000) fresh.step();
    expect(listOf(to(run, 2000))).toEqual(listOf(fresh));
    expect(listOf(run)).not.toEqual(before);
  });

  it('a drug given at this very moment belongs to the next one', () => {
    const run = to(new Run(smallStart()), 500);
    run.act({ give: { drug: 'corticosteroid', doses: 1 } });
    run.step();
    expect(one(run, 'drug')).toMatchObject({ tick: 501, minutes: 500, who: 'corticosteroid' });
    run.seek(500);
    to(run, 500);
    expect(one(run, 'drug')).toBeUndefined();
  });
});

describe('the counts behind the turns of a run', () => {
  it('are the very numbers of the columns', () => {
    const run = to(new Run(smallStart()), 1400);
    const names = observablesOf(run.start.scenario).map(({ name }) => name), values = run.observe();
    const value = (name: string): number => values[names.indexOf(name)];
    const census = takeCensus(run.world);
    for (const [name, column] of Object.entries(CENSUS_COLUMNS)) {
      expect(names, name).toContain(column);
      expect(census[name as keyof typeof CENSUS_COLUMNS], name).toBe(value(column) || 0);
    }
    const { kind, life, pdl1 } = run.world.cells.columns;
    const shown = [...pdl1.subarray(0, run.world.cells.count)].filter((_, row) => kind[row] === Kind.Tumor && isLiving(life[row]));
    expect(census.pdl1).toBeCloseTo(shown.reduce((sum, one) => sum + one, 0) / shown.length, 9);
    expect(census.pdl1).toBeGreaterThan(0);
    expect(Object.values(census).filter((number) => !Number.isFinite(number))).toEqual([]);
    expect(census.escaped).toBeGreaterThan(0);
  });

  const scene = (more: Partial<Scene>): Scene => ({
    tumor: 100, escaped: 0, necrotic: 0, cart: 60, exhausted: 0, healthy: 50, inflamed: 0, pdl1: 0, kills: 0, tumorAtStart: 100, healthyAtStart: 50, pdl1AtRest: 3600,
    tumorPeak: 100, tumorNadir: 100, cartPeak: 60, cartInfused: 60, ...more,
  });

  it.each([
    ['serial', { kills: 91 }, { kills: 90 }],
    ['expansion', { cart: 91, cartPeak: 91 }, { cart: 90, cartPeak: 90 }],
    ['inflamed', { inflamed: 0.0051 }, { inflamed: 0.005 }],
    ['checkpoint', { pdl1: 7201 }, { pdl1: 7200 }],
    ['half', { tumor: 49 }, { tumor: 50 }],
    ['harm', { healthy: 44, kills: 1 }, { healthy: 45, kills: 1 }],
    ['exhausted', { exhausted: 16 }, { exhausted: 15 }],
    ['necrosis', { necrotic: 26 }, { necrotic: 25 }],
    ['escaped', { escaped: 51, kills: 1 }, { escaped: 50, kills: 1 }],
    ['cleared', { tumor: 0 }, { tumor: 1 }],
    ['contraction', { cart: 50, cartPeak: 101 }, { cart: 51, cartPeak: 101 }],
    ['relapse', { tumor: 61, tumorNadir: 30, tumorPeak: 200 }, { tumor: 60, tumorNadir: 30, tumorPeak: 200 }],
    ['escapedRelapse', { tumor: 62, escaped: 32, tumorNadir: 30 }, { tumor: 62, escaped: 31, tumorNadir: 30 }],
    ['lost', { cart: 0 }, { cart: 1 }],
    ['growth', { tumor: 201, cartPeak: 0 }, { tumor: 201, cartPeak: 1 }],
  ] as const)('%s is told from its bound on and not at it', (id, told, untold) => {
    expect(MOMENTS[id](scene(told))).toBe(true);
    expect(MOMENTS[id](scene(untold))).toBe(false);
  });

  it('know peaks, lows and the cells infused before they divided', () => {
    const course = new Trend();
    const counts = [[0, 100, 0], [60, 120, 10], [1440, 90, 40], [1500, 80, 40], [3000, 30, 90], [4000, 70, 80]] as const;
    for (const [minutes, tumor, cart] of counts) course.follow(minutes, { tumor, healthy: 7, cart });
    expect(course.scene(scene({}), 5, 0)).toMatchObject({ tumorAtStart: 100, healthyAtStart: 7, tumorPeak: 120, tumorNadir: 30, cartPeak: 90, cartInfused: 40, kills: 5 });
  });
});

describe('the antigens of what first happened', () => {
  afterEach(() => speakWith({ language: 'en', messages: '', decimal: '.' }));

  it('are named in the language of whoever reads, however long ago it was', () => {
    const run = to(new Run(startOf('and-gate', 0.2)), 125), arrival = one(run, 'infusion')!;
    expect(arrival.antigen).toBe('antigen A and antigen B');
    speakWith({ language: 'de', messages: 'deeds-targets-and = { $a } und { $b }', decimal: ',', dictionary: new Map([['antigen A', 'Antigen A'], ['antigen B', 'Antigen B']]) });
    expect([arrival.antigen, structuredClone(arrival).antigen, run.milestones.branch(run.tick).until(run.tick)[0].antigen]).toEqual(['Antigen A und Antigen B', 'Antigen A und Antigen B', 'Antigen A und Antigen B']);
  });
});
