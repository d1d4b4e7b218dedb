// Every drawing has its numbers in a table: two runs, many pairs of them, and the spread of antigen.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overTime } from '../../ensemble/paired';
import { pairsColumns, pairsRows, sidesColumns, sidesRows, spectrumColumns, spectrumRows } from '../../src/charts/sheets';
import type { SpectrumInfo } from '../../workers/simApi';

const plain = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.map((cell) => cell.replace(/\s/gu, ' ')));

describe('a table', () => {
  it('of two runs says both values and their difference at every moment, and a dash where one is not measured', () => {
    const rows = sidesRows({ days: [0, 1.5], ours: [4000, null], theirs: [4000, 12], difference: [0, null] });
    expect(plain(rows)).toEqual([['day 0, 00:00', '4000', '4000', '0'], ['day 1, 12:00', '–', '12', '–']]);
    expect(sidesColumns('cells').map(({ title, unit }) => `${title} ${unit}`)).toEqual(['time ', 'A cells', 'B cells', 'B − A cells']);
  });

  it('of many pairs says both bands and the mean difference with its interval', () => {
    const moments = overTime([0, 1440], [[10, 20], [10, 30], [10, 40]], [[10, 30], [10, 50], [10, 70]]), columns = pairsColumns('cells');
    expect(columns.map(({ title }) => title)).toEqual([
      'time', 'A: a tenth has at most', 'A: half has at most', 'A: nine tenths have at most', 'B: a tenth has at most', 'B: half has at most', 'B: nine tenths have at most', 'B − A: mean', 'B − A: interval from', 'B − A: interval to',
    ]);
    const [, last] = plain(pairsRows(moments));
    expect(last).toHaveLength(columns.length);
    expect([last[0], last[2], last[5], last[7]]).toEqual(['day 1, 00:00', '30', '50', '20']);
    expect(last.slice(8)).toEqual(['−5', '45']);
  });

  it('of the spread of antigen says quarters, and the share that is hardly seen', () => {
    const info = { edges: [0, 1, 10, 100, 1000], seenFrom: 10, label: 'CD19', unit: 'molecules', isByPowers: true } as unknown as SpectrumInfo;
    const rows = plain(spectrumRows(info, { days: [0, 1], cells: [[0, 4, 4, 0], [0, 0, 0, 0]], used: [1, 3], most: 4 }));
    expect(rows).toEqual([['day 0, 00:00', '8', '3.2', '10', '32', '50 %'], ['day 1, 00:00', '0', '–', '–', '–', '–']]);
    expect(spectrumColumns(info)).toHaveLength(rows[0].length);
  });
});

it('every file that draws a chart offers its table, or is drawn by one that does', () => {
  const read = (file: string): string => readFileSync(`src/charts/${file}`, 'utf8'), files = readdirSync('src/charts').filter((file) => file.endsWith('.tsx'));
  const draws = (file: string): boolean => /<svg\b|chart-drawing|<(?:TwoPlot|WardStrips)\b/.test(read(file)), tells = (file: string): boolean => /<(?:Folded)?Sheet\b|<WardTable\b|<table\b/.test(read(file));
  /** Parts of a chart, and where its table is. */
  const WITHIN: Readonly<Record<string, string>> = { 'TwoPlot.tsx': 'CompareCharts.tsx', 'FishPlot.tsx': 'Chart.tsx', 'WardStrips.tsx': 'WardPanel.tsx', 'DayAxis.tsx': 'SpectrumPlot.tsx' };
  for (const file of files.filter(draws)) expect(tells(WITHIN[file] ?? file), file).toBe(true);
});
