// What the guide promises of a row in a table: a drug, a cytokine, a measured column or a drawn quantity is found wherever its like is.
import { describe, expect, it } from 'vitest';
import { cli } from '../cli/terminal';
import { validDocument } from '../fixtures/documents';
import type { Loaded } from './load';

/** @param copy filled when the tests run */
export function rowsFollow(copy: Loaded): void {
  const withIt = (more: object) => ({ ...validDocument(), ...more });
  const chartOf = (document: object, column: string) => copy.plotsOf(copy.describe(document), 'dark', '').find(({ lines }) => lines.some((line) => line.column === column));

  describe('the drug of the guide', () => {
    const ill = () => withIt({ body: { scale: 1e6 }, schedule: [{ at: '1h', infuse: { product: 'cart19', count: 10, entry: 'random' } }, { at: '2h', give: { drug: 'siltuximab', doses: 1 } }] });

    it('can be given, decays, and takes its place in dialog, charts and sliders', () => {
      expect(copy.problemsOf(ill())).toEqual([]);
      const info = copy.describe(ill());
      expect(info.drugs.find(({ name }) => name === 'siltuximab')).toMatchObject({ label: 'siltuximab', dose: '11 mg/kg', halfLife: '20 d', acts: [copy.sim.EFFECT_SITES.il6Signal.title] });
      expect(chartOf(ill(), 'siltuximab')?.id).toBe('drugs');
      expect(info.params.find(({ key }) => key === 'drugs.siltuximab.halfLife')).toMatchObject({ unit: 'd', value: 20, min: 12, max: 30 });
      const world = copy.sim.createWorld(copy.parse(ill()).scenario);
      copy.sim.advance(world, 2 * 60 + 5);
      const given = copy.sim.measured(world)['siltuximab'];
      expect(given).toBeGreaterThan(0.99);
      copy.sim.advance(world, 2 * 24 * 60); // a tenth of a half-life
      expect(copy.sim.measured(world)['siltuximab'] / given).toBeCloseTo(2 ** -0.1, 6);
    });

    it('is found by its trade name', async () => {
      expect((await cli(['params', 'Sylvant'], copy.main)).out).toContain('drugs.siltuximab.halfLife');
    });
  });

  describe('the cytokine of the guide', () => {
    const soothed = () => withIt({ fields: { il10: {} } });

    it('is a field with its heat-map, column, chart and four parameters', () => {
      expect(copy.problemsOf(soothed())).toEqual([]);
      const info = copy.describe(soothed()), plot = chartOf(soothed(), 'mean_il10');
      expect(info.fields).toMatchObject([{ name: 'il10', label: 'IL-10', unit: 'pg/mL', hue: [240, 325] }]);
      expect(plot).toMatchObject({ title: 'IL-10 in the tissue' });
      expect(plot!.lines).toMatchObject([{ column: 'mean_il10', unit: 'pg/mL' }]);
      expect(info.params.map(({ key }) => key).filter((key) => key.includes('il10'))).toEqual(expect.arrayContaining(['secrete.il10Rate', 'secrete.il10Uptake', 'secrete.il10VesselClearance', 'il10.diffusion', 'il10.decay']));
    });

    it('is made by suppressive macrophages, and is on the plate of the cytokine assay', () => {
      const { sim } = copy, macrophages = { kind: 'macrophage', label: 'M2', count: 40, placement: { shape: 'random' }, polarity: 'suppressive' };
      const { scenario } = copy.parse({ ...soothed(), populations: [macrophages], schedule: [] });
      const world = sim.createWorld(scenario);
      sim.advance(world, 120);
      expect(sim.measured(world)['mean_il10']).toBeGreaterThan(0);
    });
  });

  describe('the measured column of the guide', () => {
    it('is in the table, for each product apart, and has a chart of its own', () => {
      const columns = copy.sim.observablesOf(copy.parse(validDocument()).scenario).map(({ name }) => name);
      expect(columns).toContain('mean_kills');
      expect(chartOf(validDocument(), 'mean_kills')).toMatchObject({ id: 'serialKilling', title: 'Serial killing', units: [expect.stringContaining('kills'), ''] });
    });

    it('is in `describe` and found by its keywords', async () => {
      expect((await cli(['describe', 'serial killing'], copy.main)).out).toContain('mean_kills');
    });
  });

  describe('the drawn quantity of the guide', () => {
    it('is offered where the rule runs that makes it, and nowhere else', () => {
      const names = (rules: object) => copy.describe(withIt({ rules })).colourings.map(({ name }) => name);
      expect(names({})).toContain('pressure');
      expect(names({ pressure: false })).not.toContain('pressure');
    });
  });
}
