// What the guide promises of its rule: that it acts, disturbs nobody, and is found wherever rules and parameters are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scenario, World } from '../../sim';
import { cli } from '../cli/terminal';
import { validDocument } from '../fixtures/documents';
import type { Loaded } from './load';

type Values = Readonly<Record<string, unknown>>;

/** A document of the tests, short of oxygen, with other parameters and switches. */
const documentWith = (parameters: Values, rules: Values = {}) => ({ ...validDocument(), fields: { oxygen: { initial: 8, boundary: 8 }, attractant: {} }, parameters, rules });

/** Every number of every cell. */
const stateOf = ({ cells }: World) => Object.fromEntries(cells.names.map((name) => [name, Array.from(cells.column(name).subarray(0, cells.count))]));
const HUNGRY = { 'starve.limit': 20, 'starve.rate': 10, 'secrete.vesselOxygen': 8 };

/** @param copy filled when the tests run */
export function ruleFollows(copy: Loaded): void {
  function run(scenario: Scenario, ticks = 600): World {
    const world = copy.sim.createWorld(scenario);
    copy.sim.advance(world, ticks);
    return world;
  }
  const scenarioWith = (parameters: Values, rules?: Values) => copy.parse(documentWith(parameters, rules)).scenario;

  describe('the rule of the guide', () => {
    it('is in the pipeline and brings its parameters into the registry', () => {
      expect(copy.sim.PIPELINE.map(({ rule }) => rule.name).filter((name) => name === 'starve')).toEqual(['starve']);
      expect(copy.sim.listParams().filter(({ group }) => group === 'starve').map(({ key }) => key)).toEqual(['starve.limit', 'starve.rate']);
    });

    it('acts, can be switched off, and disturbs no draw of another rule', () => {
      const starved = (world: World) => stateOf(world).cause.filter((cause, row) => cause === copy.sim.Cause.Starved && world.cells.columns.kind[row] === copy.sim.Kind.Cart).length;
      const { 'starve.limit': _limit, 'starve.rate': _rate, ...others } = HUNGRY;
      const hungry = run(scenarioWith(HUNGRY)), without = run(scenarioWith(others, { starve: false })), idle = run(scenarioWith({ ...HUNGRY, 'starve.rate': 0 }));
      expect(starved(hungry)).toBeGreaterThan(0);
      expect(starved(without)).toBe(0);
      expect(stateOf(idle)).toEqual(stateOf(without));
      expect(stateOf(hungry)).not.toEqual(stateOf(without));
    });

    it('is checked in documents, with the nearest name for a slip', () => {
      expect(copy.problemsOf(documentWith({ 'starve.rate': 2 }, { starve: false }))).toEqual([]);
      expect(copy.problemsOf(documentWith({ 'starve.rate': 11 }))).toMatchObject([{ value: '11', expected: 'a number between 0 and 10 per day' }]);
      expect(copy.problemsOf(documentWith({ 'starve.rat': 2 }))).toMatchObject([{ suggestion: 'starve.rate' }]);
      expect(copy.problemsOf(documentWith({}, { starv: false }))).toMatchObject([{ suggestion: 'starve' }]);
    });

    it('gets its sliders', () => {
      const sliders = copy.panel.groupsOf(copy.describe(documentWith({ 'starve.rate': 2 })).params).find(({ name }) => name === 'starve');
      expect(sliders?.params).toMatchObject([
        { key: 'starve.limit', unit: 'mmHg', min: 0.1, max: 40, evidence: 'assumed', standard: 2, document: 2, value: 2 },
        { key: 'starve.rate', unit: '1/d', min: 0, max: 10, evidence: 'assumed', standard: 0, document: 2, value: 2 },
      ]);
      expect(copy.panel.valueAt(sliders!.params[1], 0.5)).toBe(5);
    });

    it('is known to the command line', async () => {
      const file = join(copy.folder, 'branch.json'), args = ['run', file, '--until', '2h', '--json'];
      writeFileSync(file, JSON.stringify(documentWith({})));
      const done = await cli([...args, '--set', 'starve.rate=2'], copy.main);
      expect(done).toMatchObject({ code: 0, err: '', json: { ticks: 120 } });
      expect((await cli(args, copy.main)).json.hash).not.toBe(done.json.hash);
      const slip = await cli([...args, '--set', 'starve.rat=2'], copy.main);
      expect(slip.code).toBe(2);
      expect(slip.err).toContain('starve.rate');
      expect((await cli(['params', 'starve'], copy.main)).out).toMatch(/starve\.limit +2 +mmHg/);
      expect((await cli(['params', 'anoxia'], copy.main)).out).toMatch(/starve\.rate/);
      expect((await cli(['describe'], copy.main)).out).toMatch(/starve +decision +Starvation of CAR-T cells +CAR-T cells die/);
    });
  });
}
