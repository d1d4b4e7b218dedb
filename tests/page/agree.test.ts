// One word, one number: what the legend counts is what the column and the line of that name end with, in every preset.
import { describe, expect, it } from 'vitest';
import { OBSERVABLES } from '../../sim';
import { PRESETS, loadPreset } from '../../schema';
import { countGroups } from '../../src/app/legendCounts';
import { History } from '../../src/app/history';
import { summarise } from '../../src/app/summary';
import { plotsOf } from '../../src/charts/plots';
import { legendOf } from '../../src/render/legend';
import { describeRun } from '../../workers/describe';
import { Run } from '../../workers/run';

/** A word without its number: “Dying cells” and “Dying cell” are one word. */
const bare = (label: string): string => label.toLowerCase().replace(/[\s\u202f]+/g, ' ').replace(/(cell|macrophage|synapse|kill)s\b/g, '$1').trim();

/** Words of the legend and those of charts and tables that mean the same, though they are not the same word. */
const SAME: Readonly<Record<string, string>> = {
  'dying cell': 'cells_apoptotic', 'necrotic cell': 'cells_necrotic', 'exhausted car-t cell': 'cart_exhausted', 'memory car-t cell': 'cart_memory', 'healthy cell': 'healthy_alive',
  'macrophage': 'macrophage_alive', 'stroma': 'stroma_alive', 'synapse': 'cart_bound', 'kill': 'kills_total',
};

function shortRun(preset: string): Run {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { scenario, document } = parsed;
  const run = new Run({ scenario, document, preset, seed: scenario.seed, set: {} });
  const ticks = scenario.populations.reduce((sum, { count }) => sum + (count ?? 0), 0) > 3000 || scenario.domain.dimensions === 3 ? 40 : 400;
  for (let t = 0; t < ticks; t++) run.step();
  return run;
}

describe.each([...PRESETS.keys()])('%s', (preset) => {
  const run = shortRun(preset), info = describeRun(run), values = run.observe();
  const history = new History();
  history.begin(info.columns);
  history.append({ ...run.recorded(0), marks: [] });
  history.setPresent(values);
  const last = (column: string): number | undefined => history.column(column).at(-1);
  const counts = countGroups(info, { values });
  const legend = legendOf(info, 'dark', 'type');

  it('the legend counts what the charts end with, under the same name', () => {
    const lines = plotsOf(info, 'dark', 'mean_exhaustion').flatMap((plot) => plot.lines.map(({ label, column }) => [bare(label), column] as const));
    let compared = 0;
    for (const { group, label } of [...legend.cells, ...legend.extras]) {
      const count = counts.get(group), same = Object.hasOwn(SAME, bare(label)) ? [SAME[bare(label)]] : [];
      for (const column of [...same, ...lines.flatMap(([name, column]) => (name === bare(label) ? [column] : []))]) {
        compared++;
        expect([label, column, count]).toEqual([label, column, last(column)]);
      }
    }
    expect(compared).toBeGreaterThan(3);
  });

  it('the parts of the legend add up to the charts’ sums, and the summary says them', () => {
    const sum = (...groups: string[]): number => groups.reduce((total, group) => total + (counts.get(group) ?? 0), 0);
    expect(sum('tumor', 'tumor-negative')).toBe(last('tumor_alive'));
    const products = legend.cells.filter(({ group }) => /^cart-\d/.test(group)).map(({ group }) => group);
    expect(sum(...products, 'cart-exhausted', 'cart-memory')).toBe(last('cart_alive'));
    const words = summarise(info, 0, values).replaceAll('\u202f', '');
    expect(words).toContain(`${last('tumor_alive')} tumour cell`);
    expect(words).toContain(`${last('cart_alive')} CAR-T cell`);
  });
});

it('no two columns have one title', () => {
  const titles = OBSERVABLES.map(({ title }) => title.toLowerCase());
  expect(titles.filter((title, n) => titles.indexOf(title) !== n)).toEqual([]);
});
