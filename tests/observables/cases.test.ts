// Inputs whose numbers were once wrong: a tumour that is wiped out, and one colony at the seam and in the middle of a periodic patch.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, createWorld, measured } from '../../sim';
import { parseScenario } from '../../schema';
import { History } from '../../src/app/history';
import { plotsOf } from '../../src/charts/plots';
import { trendOf } from '../../src/charts/words';
import { describeColumns } from '../../workers/columns';
import { exportTable } from '../../workers/exportTable';
import { Run } from '../../workers/run';

function read(name: string) {
  const parsed = parseScenario(readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url), 'utf8'), name);
  if (!parsed.ok) throw new Error(name);
  return parsed;
}

describe('a tumour that is wiped out', () => {
  it('has no mean and no radius, in the table, in charts and in words', async () => {
    const { scenario, document } = read('extinct.json'), columns = describeColumns(scenario);
    const run = new Run({ scenario, document, preset: null, seed: scenario.seed, set: {} });
    while (run.tick < run.durationTicks) run.step();
    const [header, ...rows] = (await exportTable(run, 'plain')).replace(/^#.*\n/gm, '').trimEnd().split('\n').map((line) => line.split(','));
    const last = (name: string) => rows.at(-1)![header.indexOf(name)];
    expect(last('tumor_alive')).toBe('0');
    for (const name of ['mean_antigen', 'mean_antigen_b', 'mean_oxygen_tumor', 'tumor_radius_um']) expect([name, last(name)]).toEqual([name, '']);
    const history = new History();
    history.begin(columns);
    history.append({ from: 0, rows: run.series.slice(0, run.tick), marks: [] });
    const words = (chart: string) => trendOf(history, plotsOf({ columns }, 'dark', '').find(({ id }) => id === chart)!.lines[0]);
    expect(words('size')).toMatch(/^tumour radius: [\d.]+\u202fµm at first, none now, highest/);
    expect(words('antigen')).toMatch(/ at first, none now, highest/);
    expect(words('populations')).toMatch(/^tumour cells: 6\u202fcells at first, 0\u202fcells now/);
  });
});

describe('one colony between periodic walls', () => {
  it('is as large across the seam as in the middle', () => {
    const radius = (name: string): number => {
      const world = createWorld(read(name).scenario);
      advance(world, 4 * 1440);
      return measured(world)['tumor_radius_um'];
    };
    const middle = radius('periodic-centre.json');
    expect(middle).toBeCloseTo(138.5, 0);
    expect(Math.abs(radius('periodic-edge.json') / middle - 1)).toBeLessThan(0.05);
  });
});
