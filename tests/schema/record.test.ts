// A record – scenario, seed, everything done – replays to the same state; a bad one is refused with its problems.
import { describe, expect, it } from 'vitest';
import { buildRecord, buildTreeRecord, formatProblems, isRecord, parseRecord, parseScenario, toDocument, wholeCourse } from '../../schema';
import { MOST_ACTIONS, MOST_COURSES } from '../../schema/limits';
import { advance, createWorld, hashWorld, liveActions, scheduleLive } from '../../sim';
import { changed, validDocument } from '../fixtures/documents';

function playedRecord() {
  const parsed = parseScenario(changed(() => undefined), 'doc.json');
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  const world = createWorld(parsed.scenario, { seed: 'abc' });
  advance(world, 50);
  scheduleLive(world, { set: { 'kill.hitRate': 0.4 } });
  advance(world, 30);
  scheduleLive(world, { infuse: { product: 'cart19', count: 7, entry: 'edge', over: 30 } });
  advance(world, 220);
  const record = buildRecord({ document: toDocument(parsed.scenario), seed: world.seed, until: world.tick, actions: liveActions(world), hash: hashWorld(world) });
  return { world, record };
}

/** 0 ─ 1 at 20, and another start. */
const COURSES = () => [
  { actions: [{ tick: 5, set: { 'kill.hitRate': 0.1 } }], until: 60, hash: 'abc' },
  { name: 'second dose', from: 0, fork: 20, actions: [{ tick: 20, infuse: { product: 'cart19', count: 5, entry: 'edge' } }], until: 100 },
  { seed: 'other', set: { 'kill.hitRate': 0.2 }, actions: [], until: 0 },
];
const treeOf = (courses: unknown, more: object = {}) => ({ format: 'cart-lab/record', version: 1, scenario: validDocument(), seed: 'x', until: 80, hash: 'def', course: 1, courses, ...more });

const bad = (change: (record: Record<string, unknown>) => void) => {
  const record: Record<string, unknown> = {
    format: 'cart-lab/record', version: 1, scenario: validDocument(), seed: 'x', until: 100, actions: [{ tick: 5, set: { 'kill.hitRate': 0.1 } }],
  };
  change(record);
  const parsed = parseRecord(JSON.stringify(record), 'run.json');
  return parsed.ok ? [] : parsed.problems;
};

describe('a record of a scenario that cannot be read', () => {
  it.each<[string, (scenario: Record<string, unknown>) => void, string]>([
    ['has no domain', (s) => { delete s['domain']; }, 'scenario.domain'],
    ['has vessels that are none', (s) => { s['vessels'] = 7; }, 'scenario.vessels'],
    ['has products that are none', (s) => { s['products'] = []; }, 'scenario.products'],
  ])('says what is wrong where it %s, whatever was done to it', (_name, change, path) => {
    const problems = bad((record) => {
      change(record['scenario'] as Record<string, unknown>);
      record['actions'] = [{ tick: 5, set: { 'kill.hitRate': 0.1 } }, { tick: 6, infuse: { product: 'cart19', count: 5, entry: 'vessels' } }, { tick: 7, remove: { along: [[0, 0]], radius: 20 } }];
    });
    expect(problems.map((one) => one.path)).toContain(path);
  });
});

describe('a record with several courses', () => {
  it('tells of each, and of the one that the run was on up to where it was saved', () => {
    const parsed = parseRecord(JSON.stringify(treeOf(COURSES())), 'tree.json');
    if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
    expect(parsed).toMatchObject({ seed: 'x', set: {}, until: 80, hash: 'def', course: 1, actions: [{ tick: 5 }, { tick: 20 }] });
    expect(parsed.courses.map(({ name, from, fork, seed, set, actions, until, hash }) => [name, from, fork, seed, set, actions.length, until, hash])).toEqual([
      ['', null, 0, 'x', {}, 1, 60, 'abc'], ['second dose', 0, 20, 'x', {}, 1, 100, ''], ['', null, 0, 'other', { 'kill.hitRate': 0.2 }, 0, 0, ''],
    ]);
    expect(wholeCourse(parsed.courses, 1).actions.map(({ tick }) => tick)).toEqual([5, 20]);
    const { scenario, ...written } = buildTreeRecord(parsed), { scenario: _, ...told } = treeOf(COURSES());
    expect(written).toEqual(told);
    expect(parseRecord(JSON.stringify({ scenario, ...written }), 'again.json')).toEqual({ ...parsed });
  });

  type Course = Record<string, unknown>;
  it.each<[string, (courses: Course[]) => unknown, object, string, string, string]>([
    ['that leaves one which is not there', (c) => { c[1]['from'] = 2; }, {}, 'courses[1].from', '2', 'the number of a course above: 0'],
    ['that leaves itself', (c) => { c[1]['from'] = 1; }, {}, 'courses[1].from', '1', 'the number of a course above: 0'],
    ['that is the first and leaves another', (c) => { c[0]['from'] = 0; c[0]['fork'] = 0; }, {}, 'courses[0].from', '0', 'nothing here: the first course has left no other'],
    ['that leaves another after its end', (c) => { c[1]['fork'] = 61; c[1]['actions'] = []; }, {}, 'courses[1].fork', '61', 'the tick at which it left course 0, which goes from 0 to 60'],
    ['that leaves another at no tick', (c) => { delete c[1]['fork']; }, {}, 'courses[1].fork', 'missing', 'the tick at which it left course 0'],
    ['that leaves none at a tick', (c) => { c[2]['fork'] = 3; }, {}, 'courses[2].fork', '3', 'under from, or no fork'],
    ['that leaves another before that one begins', (c) => { c.push({ from: 1, fork: 19, actions: [], until: 30 }); }, {}, 'courses[3].fork', '19', 'course 1, which goes from 20 to 100'],
    ['that ends before it begins', (c) => { c[1]['until'] = 10; c[1]['actions'] = []; }, { until: 9 }, 'courses[1].until', '10', 'a tick not before it begins (20)'],
    ['with a deed before it begins', (c) => { c[1]['actions'] = [{ tick: 19, set: { 'kill.hitRate': 0.1 } }]; }, {}, 'courses[1].actions[0].tick', '19', 'a tick not before the course begins (20)'],
    ['with a deed after its end', (c) => { c[1]['actions'] = [{ tick: 101, set: { 'kill.hitRate': 0.1 } }]; }, {}, 'courses[1].actions[0].tick', '101', 'not after the end of the course (100)'],
    ['with an unknown parameter', (c) => { c[2]['set'] = { 'kill.hitrate': 0.1 }; }, {}, 'courses[2].set["kill.hitrate"]', '0.1', 'the key of a parameter'],
    ['with a start that the scenario does not bear', (c) => { c[2]['set'] = { 'products.cart19.veinToVein': 60 }; }, {}, 'courses[2].set', expect.any(String) as never, 'of the scenario)'],
    ['with a seed although it leaves another', (c) => { c[1]['seed'] = 'y'; }, {}, 'courses[1].seed', '"y"', 'no seed'],
    ['with changes from the start although it leaves another', (c) => { c[1]['set'] = {}; }, {}, 'courses[1].set', 'an empty object', 'no set'],
    ['with too long a name', (c) => { c[1]['name'] = 'x'.repeat(81); }, {}, 'courses[1].name', expect.any(String) as never, 'at most 80 characters'],
    ['with a key that leads out of it', (c) => { Object.defineProperty(c[1], 'constructor', { value: 1, enumerable: true }); }, {}, 'courses[1].constructor', expect.any(String) as never, ''],
    ['without what was done', (c) => { delete c[0]['actions']; }, {}, 'courses[0].actions', 'missing', 'a list of at most 20000 actions'],
    ['that the run was on and that is not there', () => undefined, { course: 3 }, 'course', '3', 'the number of the course that the run was on, 0 to 2'],
    ['that the run was on and that is not named', () => undefined, { course: undefined }, 'course', 'missing', 'the number of the course that the run was on'],
    ['that the run was on for longer than it goes', () => undefined, { until: 101 }, 'until', '101', 'a tick not after the end of course 1 (100)'],
    ['beside actions of none', () => undefined, { actions: [] }, 'actions', 'a list of 0: []', 'no actions beside courses'],
  ])('and one %s is refused', (_name, change, more, path, value, expected) => {
    const courses = COURSES() as Course[];
    change(courses);
    const parsed = parseRecord(JSON.stringify(treeOf(courses, more)), 'tree.json');
    expect(parsed.ok ? [] : parsed.problems).toEqual([expect.objectContaining({ path, value, expected: expect.stringContaining(expected) as string })]);
  });

  it('and none, too many of them, or too much done on all together is refused', () => {
    const courses = (n: number, actions: number) => Array.from({ length: n }, () => ({ actions: Array.from({ length: actions }, () => ({ tick: 1, set: { 'kill.hitRate': 0.1 } })), until: 9 }));
    const problems = (list: unknown, more = {}) => {
      const parsed = parseRecord(JSON.stringify(treeOf(list, { course: 0, until: 1, ...more })), 'tree.json');
      return parsed.ok ? [] : parsed.problems.map(({ path, value, expected }) => [path, value.slice(0, 20), expected]);
    };
    expect(problems(courses(MOST_COURSES, 1))).toEqual([]);
    expect(problems(courses(MOST_COURSES + 1, 0))).toEqual([['courses', 'a list of 201: [{"ac', 'a list of 1 to 200 courses']]);
    expect(problems([])).toEqual([['courses', 'a list of 0: []', 'a list of 1 to 200 courses']]);
    expect(problems(courses(2, MOST_ACTIONS / 2 + 1))).toEqual([['courses', '"20002 actions"', 'at most 20000 in all courses together']]);
    expect(problems({ 0: {} })).toEqual([['courses', 'an object with 0', 'a list of 1 to 200 courses']]);
    expect(problems(undefined, { course: 0, actions: [] })).toEqual([['course', '0', 'no number, because there is no list of courses']]);
    expect(problems(undefined, { course: undefined })).toEqual([['actions', 'missing', 'a list of at most 20000 actions']]);
  });
});

describe('a record', () => {
  it('replays to the same hash', () => {
    const { world, record } = playedRecord();
    const parsed = parseRecord(JSON.stringify(record), 'run.json');
    if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
    expect(parsed).toMatchObject({ seed: 'abc', until: 300, hash: hashWorld(world) });
    expect(parsed.actions.map(({ tick }) => tick)).toEqual([50, 80]);
    const again = createWorld(parsed.scenario, { seed: parsed.seed, live: parsed.actions });
    advance(again, parsed.until);
    expect(hashWorld(again)).toBe(parsed.hash);
  });

  it('is told from a scenario', () => {
    expect(isRecord(JSON.stringify(playedRecord().record))).toBe(true);
    expect([changed(() => undefined), 'null', '[', '{"format": 3}'].map(isRecord)).toEqual([false, false, false, false]);
  });

  it('is valid before it is broken', () => {
    expect(bad(() => undefined)).toEqual([]);
  });

  it.each([
    ['no scenario', (r: Record<string, unknown>) => { delete r['scenario']; }, 'scenario', 'missing'],
    ['a scenario that is a list', (r: Record<string, unknown>) => { r['scenario'] = []; }, 'scenario', 'a list of 0: []'],
    ['a fault inside the scenario', (r: Record<string, unknown>) => { r['scenario'] = { ...validDocument(), duration: 'x' }; }, 'scenario.duration', '"x"'],
    ['a scenario in place of the record', (r: Record<string, unknown>) => { r['format'] = 'cart-lab/scenario'; }, 'format', '"cart-lab/scenario"'],
    ['a negative end', (r: Record<string, unknown>) => { r['until'] = -1; }, 'until', '-1'],
    ['a seed that is a number', (r: Record<string, unknown>) => { r['seed'] = 7; }, 'seed', '7'],
    ['an action after the end', (r: Record<string, unknown>) => { r['until'] = 4; }, 'actions[0].tick', '5'],
    ['an action that does nothing', (r: Record<string, unknown>) => { r['actions'] = [{ tick: 1 }]; }, 'actions[0]', 'an object with tick'],
    ['actions out of order', (r: Record<string, unknown>) => { r['actions'] = [{ tick: 9, set: { 'kill.hitRate': 0 } }, { tick: 8, set: { 'kill.hitRate': 0 } }]; }, 'actions[1].tick', '8'],
    ['an unknown product', (r: Record<string, unknown>) => { r['actions'] = [{ tick: 9, infuse: { product: 'cart18', count: 1, entry: 'edge' } }]; }, 'actions[0].infuse.product', '"cart18"'],
  ])('with %s is refused', (_name, change, path, value) => {
    expect(bad(change)).toEqual([expect.objectContaining({ path, value })]);
  });
});
