// The table of substances is whole: what one declaration promises holds for every reader of it.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../schema';
import { CELL_COLUMNS, FIELD_NAMES, PARAM_TABLES, SUBSTANCES, cytokines, listParams } from '../../sim';
import type { FieldName, Instruments, Substance } from '../../sim';
import { tinyWorld } from '../support/tinyWorld';

const all = Object.entries(SUBSTANCES) as [FieldName, Substance][];
/** Every parameter that a substance names in its makers, takers and supplies. */
const used = ({ makers, takers, vessels, blood, walls, splitStep }: Substance): string[] => [
  ...[...makers, ...takers].flatMap(({ rate }) => Object.values(rate)), ...takers.flatMap(({ dying = [], half = [] }) => [dying, half].flat()),
  ...Object.values(vessels ?? {}), ...(blood ? [blood.clearance] : []), ...Object.values(walls ?? {}), ...(splitStep === undefined ? [] : [splitStep]),
];

const DOCUMENT = {
  format: 'cart-lab/scenario', version: 1, name: 'one', title: 'One cell', duration: '1h', domain: { dimensions: 2, size: [200, 200] },
  populations: [{ kind: 'tumor', label: 'cells', count: 1, placement: { shape: 'disc' }, antigenA: 1000 }],
};

describe('the table of substances', () => {
  it('gives each a name, words to search for, and a meaning of its own', () => {
    for (const key of ['label', 'title', 'doc'] as const) expect(new Set(all.map(([, one]) => one[key].toLowerCase())).size, key).toBe(all.length);
    for (const [name, { label, title, doc, keywords, unit }] of all) {
      for (const text of [label, title, doc, unit, ...keywords]) expect(text, name).not.toBe('');
      expect(keywords.length, name).toBeGreaterThan(1);
    }
  });

  it('declares every parameter once, and none that nobody uses', () => {
    const declared = all.flatMap(([, { parameters }]) => Object.keys(parameters));
    expect(new Set(declared).size).toBe(declared.length);
    for (const [name, substance] of all) expect(new Set(used(substance)), name).toEqual(new Set(Object.keys(substance.parameters)));
    expect(Object.keys(PARAM_TABLES.find(({ group }) => group === 'secrete')!.specs)).toEqual(declared);
  });

  it('makes the parameters of spreading and decay from the same declaration', () => {
    const specs = new Map(listParams().map(({ key, spec }) => [key, spec]));
    for (const [name, { diffusion, decay }] of all) {
      expect(specs.get(`${name}.diffusion`), name).toMatchObject({ ...diffusion, unit: 'µm²/min' });
      expect(specs.get(`${name}.decay`), name).toMatchObject({ ...decay, unit: '1/min' });
    }
  });

  it('weighs whatever is made in molecules, and drives makers by states between 0 and 1', () => {
    for (const [name, { makers, weight }] of all) {
      if (makers.some(({ gives }) => gives === 'molecules')) expect(weight, name).toBeGreaterThan(1);
      for (const { signal } of makers) if (signal !== undefined) expect(CELL_COLUMNS[signal].doc, name).toMatch(/0–1/);
    }
  });

  it('is what documents may say of a field', () => {
    for (const [name, { initial, max }] of all) {
      const open = (field: object) => parseScenario(JSON.stringify({ ...DOCUMENT, fields: { [name]: field } }), 'one.json');
      const silent = open({}), much = open({ initial: max }), more = open({ initial: max * 1.01 });
      expect(silent.ok ? silent.scenario.fields : silent.problems, name).toEqual([{ name, initial, boundary: null }]);
      expect(much.ok, name).toBe(true);
      expect(more.ok ? '' : more.problems[0].path, name).toBe(`fields.${name}.initial`);
    }
  });

  it('is read by the cytokine assay: everything with a weight, nothing else, each at its own level', () => {
    const exact: Instruments = { cartAdhesion: 0, flowShare: 1, flowNoise: 0, flowBackground: 0, flowGate: 1, elisaNoise: 0, elisaLowest: 0, elisaHighest: 1e9 };
    const world = tinyWorld('tumor 0 0', { fields: FIELD_NAMES.map((name, n) => ({ name, initial: 100 + 7 * n, boundary: null })) });
    expect(cytokines(world, exact).map(({ quantity, value, unit }) => [quantity, value, unit])).toEqual(
      all.flatMap(([, { label, weight }], n) => (weight === null ? [] : [[label, expect.closeTo(100 + 7 * n, 9), 'pg/mL']])));
  });
});
