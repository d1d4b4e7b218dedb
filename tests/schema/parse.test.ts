// What a document means: defaults, durations, points; all problems at once; files beside; saving and reading back.
import { describe, expect, it } from 'vitest';
import { formatProblem, formatProblems, parseScenario, toDocument } from '../../schema';
import { MOST_PROBLEMS } from '../../schema/problem';
import { advance, createWorld, hashWorld, measured } from '../../sim';
import type { Scenario } from '../../sim';
import { changed, changed3D, validDocument } from '../fixtures/documents';

function read(text: string, readFile?: (name: string) => { text: string } | { fault: string }): Scenario {
  const parsed = parseScenario(text, 'test.json', readFile === undefined ? {} : { readFile });
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

const minimal = (changes: object = {}) => JSON.stringify({
  format: 'cart-lab/scenario', version: 1, name: 'm', title: 'Minimal', duration: 60, domain: { dimensions: 2, size: [200, 200] }, populations: [], ...changes,
});

describe('a document', () => {
  it('may leave out everything that has a default', () => {
    expect(read(minimal())).toEqual({
      name: 'm', title: 'Minimal', summary: '', story: '', watch: [], experiments: [], references: [], claim: '', model: 'tissue', seed: '1', duration: 60,
      domain: { dimensions: 2, size: [200, 200, 20], voxel: 20, walls: 'closed' },
      clock: { ticksPerMinute: 10, fieldEvery: 10, mechanicsEvery: 1, decisionEvery: 60 },
      antigens: { A: 'CD19', B: 'CD22' }, fields: [], vessels: [], populations: [], products: {}, schedule: [], protocols: [], body: null, parameters: {}, disabled: [],
      record: { every: 360 },
    });
  });

  it('states durations in several ways', () => {
    const minutes = (duration: unknown) => read(minimal({ duration })).duration;
    expect([90, '90', '90 min', '36h', '14d', '2w', '1.5 d'].map(minutes)).toEqual([90, 90, 90, 2160, 20160, 20160, 2160]);
  });

  it('fills in populations, products, fields and schedule', () => {
    const scenario = read(changed(() => undefined));
    const lognormal = { distribution: 'lognormal', median: 15000, logSd: 0.5 };
    expect(scenario.seed).toBe('7');
    expect(scenario.fields).toEqual([{ name: 'oxygen', initial: 38, boundary: 38 }, { name: 'attractant', initial: 0, boundary: null }]);
    expect(scenario.vessels).toEqual([[0, 0, 0], [100, 50, 0]]);
    expect(scenario.populations[0]).toEqual({
      kind: 'tumor', label: 'blasts', count: 60, radius: 6, placement: { shape: 'disc', center: [10, 0, 0], radius: null },
      antigenA: lognormal, antigenB: { distribution: 'constant', value: 3000 },
      clones: [{ label: 'negative', fraction: 0.1, antigenA: { distribution: 'constant', value: 0 }, antigenB: { distribution: 'constant', value: 3000 } }],
    });
    expect(scenario.populations[1].radius).toBe(8.41);
    expect(scenario.products).toEqual({ cart19: { label: 'CD19 CAR', costimulation: '4-1BB', gate: { kind: 'single', antigen: 'A' }, parameters: { affinity: 0.32 } } });
    expect(scenario.schedule).toEqual([
      { at: 60, note: 'dose', infuse: { product: 'cart19', count: 10, entry: 'vessels', over: 120 } },
      { at: 1440, note: '', set: { 'kill.hitRate': 0.1 } },
    ]);
    expect(scenario.disabled).toEqual(['exhaust']);
  });

  it('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${minimal()}`).name).toBe('m');
  });

  it('makes a world that runs', () => {
    const world = createWorld(read(changed(() => undefined)));
    advance(world, 120);
    expect(world.cells.count).toBeGreaterThanOrEqual(65);
    expect(Object.values(measured(world)).some((value) => value === Infinity || value < 0)).toBe(false);
    expect(measured(world)['tumor_alive']).toBeGreaterThan(0);
  });

  it('reports every problem at once, those of its parts and those between them', () => {
    const text = changed((d) => {
      Object.assign(d, { titel: 'x', seed: -1 });
      d.populations[0]['kind'] = 'tumr';
      d.populations[1]['placement'] = { shape: 'sphere' };
      d.parameters['kill.hitRate'] = 7;
      d.schedule[1]['at'] = '9d';
      d.clock['decisionEvery'] = 0;
    });
    const parsed = parseScenario(text, 'many.json');
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path).sort()).toEqual([
      'clock.decisionEvery', 'parameters["kill.hitRate"]', 'populations[0].kind', 'populations[1].placement.shape', 'schedule[1].at', 'seed', 'titel',
    ]);
  });

  it('reports every dose that is ready too late, beside other faults of the schedule', () => {
    const text = changed((d) => {
      d.products['cart19'] = { veinToVein: 30 };
      d.schedule = [d.schedule[0], { ...d.schedule[1], at: '9d' }, { ...d.schedule[0], at: '3h' }];
    });
    const parsed = parseScenario(text, 'late.json');
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path).sort()).toEqual(['schedule[0]', 'schedule[1].at', 'schedule[2]']);
  });

  it('lists a bounded number of problems', () => {
    const parsed = parseScenario(minimal(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`key${n}`, n]))), 'many.json');
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(MOST_PROBLEMS + 1);
    expect(parsed.ok ? '' : formatProblem(parsed.problems.at(-1)!)).toBe(`the document: ${5000 - MOST_PROBLEMS} more problems; expected these to be solved first.`);
  });

  it('shows a problem as one line that says what was meant', () => {
    const parsed = parseScenario(changed((d) => { d.parameters['kill.hitrate'] = 0.1; }), 'typo.json');
    expect(parsed.ok ? '' : formatProblems(parsed.file, parsed.problems)).toBe(
      'typo.json: 1 problem\n  parameters["kill.hitrate"]: 0.1; expected the key of a parameter, such as kill.hitRate. Did you mean kill.hitRate?',
    );
  });
});

describe('positions', () => {
  const place = (placement: object) => changed((d) => { Object.assign(d.populations[0], { count: undefined, clones: [], placement }); });

  it('may be written into the document', () => {
    const { populations } = read(place({ shape: 'positions', csv: 'x_um, y_um\r\n1,2\r\n-3.5,4e1\r\n\r\n' }));
    expect(populations[0]).toMatchObject({ count: 2, placement: { shape: 'positions', points: [[1, 2, 0], [-3.5, 40, 0]] } });
  });

  it('may lie in a file beside it', () => {
    const asked: string[] = [];
    const { populations } = read(place({ shape: 'positions', file: 'cells.csv' }), (name) => {
      asked.push(name);
      return { text: 'x_um,y_um\n5,6' };
    });
    expect(asked).toEqual(['cells.csv']);
    expect(populations[0]).toMatchObject({ count: 1, placement: { points: [[5, 6, 0]] } });
  });

  it.each(['../secret.csv', '/etc/passwd', 'C:\\x.csv', 'a/../../b'])('are not read from %s', (file) => {
    const parsed = parseScenario(place({ shape: 'positions', file }), 'p.json', { readFile: () => ({ text: 'x_um,y_um\n5,6' }) });
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ path: 'populations[0].placement.file', expected: expect.stringContaining('beside the document') as unknown }]);
  });

  it('have three coordinates in 3-D', () => {
    const text = changed3D((d) => { Object.assign(d.populations[0], { count: 1, placement: { shape: 'positions', csv: 'x_um,y_um,z_um\n1,2,3' } }); });
    expect(read(text).populations[0].placement).toEqual({ shape: 'positions', points: [[1, 2, 3]] });
  });
});

describe('a time before the start', () => {
  it.each([['-5d', -7200], ['-36h', -2160], ['-90 min', -90], [' - 2 d ', -2880], ['\u22123d', -4320], [-7200, -7200], [-0, 0], ['-0', 0], ['0d', 0]])('is read from %j', (at, minutes) => {
    const { schedule } = read(changed((d) => {
      Object.assign(d, { body: {} });
      d.schedule = [{ at, give: { drug: 'lymphodepletion', doses: 0.5 } }];
    }));
    expect(Object.is(schedule[0].at, minutes)).toBe(true);
  });

  it('is saved as it would be written', () => {
    const scenario = read(changed((d) => {
      Object.assign(d, { body: {} });
      d.schedule.push(...['-5d', '-36h', -7].map((at) => ({ at, give: { drug: 'lymphodepletion' } })));
    }));
    const saved = toDocument(scenario);
    expect(saved.schedule?.slice(2).map(({ at }) => at)).toEqual(['-5d', '-36h', -7]);
    expect(read(JSON.stringify(saved))).toEqual(scenario);
  });
});

describe('saving', () => {
  const texts = {
    'a 2-D scenario': changed(() => undefined),
    'a 3-D scenario': changed3D(() => undefined),
    'a minimal one': minimal(),
    'every shape': changed((d) => {
      d.populations = [
        { shape: 'disc', radius: 50.5 }, { shape: 'ring', inner: 20, outer: 60, center: [-5, 5] }, { shape: 'monolayer' }, { shape: 'random' }, { shape: 'positions', csv: 'x_um,y_um\n0.1,0.2' },
      ].map((placement, n) => ({ kind: 'stroma', label: `p${n}`, count: placement.shape === 'positions' ? 1 : 5, placement }));
    }),
    'a patient with standing orders': minimal({
      body: { scale: 2e6 },
      protocols: [
        { when: { variable: 'crsGrade', atLeast: 2 }, delay: '2h', give: { drug: 'tocilizumab' }, again: '8h', note: 'at grade 2' },
        { when: { variable: 'neurotoxicity', atLeast: 0.3 }, give: { drug: 'anakinra', doses: 2 } },
      ],
    }),
    'macrophages of both kinds': minimal({ populations: ['inflammatory', 'suppressive'].map((polarity) => ({ kind: 'macrophage', label: polarity, count: 3, placement: { shape: 'random' }, polarity })) }),
    'every gate': changed((d) => {
      d.products = { cart19: { gate: { kind: 'not', antigen: 'B' }, memoryFraction: 0 }, b: { gate: { kind: 'or' }, costimulation: 'CD28' }, c: { gate: { kind: 'and' } } };
    }),
  };

  it.each(Object.entries(texts))('%s reads back as the same scenario', (_name, text) => {
    const scenario = read(text);
    expect(read(JSON.stringify(toDocument(scenario)))).toEqual(scenario);
  });

  it('keeps changes of seed and parameters, and so the result', () => {
    const scenario = read(changed(() => undefined));
    const set = { 'kill.hitRate': 0.3, 'products.cart19.affinity': 100 };
    const saved = read(JSON.stringify(toDocument(scenario, { seed: 'other', set })));
    expect(saved.parameters).toEqual({ ...scenario.parameters, ...set });
    const direct = createWorld(scenario, { seed: 'other', set }), again = createWorld(saved);
    advance(direct, 200);
    advance(again, 200);
    expect(hashWorld(again)).toBe(hashWorld(direct));
  });

  it('asks for a patient when there are standing orders', () => {
    const protocols = [{ when: { variable: 'crsGrade', atLeast: 2 }, give: { drug: 'tocilizumab' } }];
    const parsed = parseScenario(minimal({ protocols }), 'x.json');
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['body']);
    expect(read(minimal({ protocols, body: {} })).body).toEqual({ scale: 1e7 });
  });

  it('does not change the document it is given', () => {
    const doc = validDocument();
    const before = JSON.stringify(doc);
    read(before);
    expect(JSON.stringify(doc)).toBe(before);
  });
});
