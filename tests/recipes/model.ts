// What the guide promises of its model: that it runs, is checked by what it has and has not, and is found wherever models are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../cli/terminal';
import type { Loaded } from './load';

const WELLS = {
  format: 'cart-lab/scenario', version: 1, name: 'wells', title: 'Wells', model: 'assay', duration: '10h', domain: { dimensions: 2, size: [200, 200] },
  populations: [{ kind: 'tumor', label: 'targets', count: 40, placement: { shape: 'monolayer' }, antigenA: 20_000 }],
  products: { car: {} }, schedule: [{ at: '0h', infuse: { product: 'car', count: 20, entry: 'random' } }],
};

/** @param copy filled when the tests run */
export function modelFollows(copy: Loaded): void {
  const problemsOf = (change: object) => copy.problemsOf({ ...WELLS, ...change }).map(({ path, expected }) => `${path}: ${expected}`);

  describe('the model of the guide', () => {
    it('is one of the models, after the one that documents need not name, and runs', () => {
      const { sim } = copy;
      expect(sim.MODEL_NAMES.slice(0, 2)).toEqual(['tissue', 'assay']);
      const world = sim.createWorld(copy.parse(WELLS).scenario);
      sim.advance(world, 600);
      expect(() => sim.checkInvariants(world)).not.toThrow();
      expect(world.events.totals[sim.Event.kill]).toBeGreaterThan(0);
      expect(world.events.totals[sim.Event.division]).toBe(0);
      expect(sim.hashWorld(sim.restore(sim.save(world)))).toBe(sim.hashWorld(world));
    });

    it('is checked in documents by what it has and has not', () => {
      expect(problemsOf({})).toEqual([]);
      expect(problemsOf({ model: 'asay' })).toEqual([`model: one of ${copy.sim.MODEL_NAMES.join(', ')}`]);
      expect(problemsOf({ body: {} })).toEqual(['body: no body, because the assay model has no patient']);
      expect(problemsOf({ parameters: { 'grow.cycleTime': 20 } })).toEqual([
        'parameters["grow.cycleTime"]: a parameter of a rule of the assay model; the rule grow belongs to the tissue model',
      ]);
      expect(problemsOf({ parameters: { 'kill.hitRate': 0.2 } })).toEqual([]);
    });

    it('is described to the page: no drugs, no memory, none of the parameters that lie idle', () => {
      const { model, drugs, params } = copy.describe(WELLS), groups = new Set(params.map(({ group }) => group));
      expect(model).toMatchObject({ name: 'assay', title: 'Killing assay', hasPatient: false, fates: ['effector'], antigen: { unit: 'molecules' } });
      expect(model.leavesOut).toHaveLength(2);
      expect(drugs).toEqual([]);
      expect(groups).toContain('kill');
      expect(groups).not.toContain('grow');
    });

    it('is known to the command line', async () => {
      expect((await cli(['describe', 'cytotoxicity assay'], copy.main)).out).toMatch(/assay +Killing assay +CAR-T cells search/);
      const file = join(copy.folder, 'wells.json');
      writeFileSync(file, JSON.stringify(WELLS));
      expect(await cli(['run', file, '--until', '2h', '--json'], copy.main)).toMatchObject({ code: 0, err: '' });
    });
  });
}
