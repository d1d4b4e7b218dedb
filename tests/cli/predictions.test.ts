// docs/PREDICTIONS.md: its counts are those of the stored results, no miss is left out, and it follows when results change.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ledgerOf, tallies } from '../../cli/documentation/ledger';
import { keptNotes } from '../../cli/documentation/markdown';
import { predictionsDocument } from '../../cli/documentation/predictions';
import { UNEXPLAINED, readValidation } from '../../cli/documentation/validation';
import type { StoredReport } from '../../cli/documentation/validation';
import { writeValidation } from '../../cli/verify/document';
import { listParams } from '../../sim';
import { EXPERIMENTS } from '../../verify';
import { isJudged } from '../../verify/judge';
import { LIMITS_SET, ROLES } from '../../verify/roles';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const reports = readValidation(root), validation = read('docs/VALIDATION.md'), text = read('docs/PREDICTIONS.md');
const chapter = (document: string, title: string) => document.split(`\n## ${title}\n`)[1].split('\n## ')[0];
/** Cells of the lines of the first table of a chapter. */
const table = (document: string, title: string) => chapter(document, title).split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));

const verdicts = (of: readonly StoredReport[]) => of.flatMap(({ target, rows }) => rows.filter(({ pass }) => pass !== null).map((row) => ({ target, ...row })));
const count = (of: readonly StoredReport[], pass: boolean) => verdicts(of).filter((row) => row.pass === pass).length;
const number = (cell: string) => Number(cell.replaceAll('*', ''));

describe('docs/PREDICTIONS.md', () => {
  it('counts what is stored', () => {
    const hits = count(reports, true), misses = count(reports, false);
    const glance = table(text, 'At one look'), roles = glance.slice(0, -1);
    expect(glance.at(-1)!.slice(2).map(number)).toEqual([hits + misses, hits, misses]);
    expect(chapter(text, 'At one look')).toContain(`Of ${hits + misses} comparisons with a bar ${hits} are hits and ${misses} are misses.`);
    for (const column of [2, 3, 4]) expect(roles.reduce((sum, row) => sum + number(row[column]), 0)).toBe(number(glance.at(-1)![column]));
    for (const [role, means] of Object.entries(ROLES)) expect(roles.find(([name]) => name === role)?.[1]).toBe(means);
    for (const means of Object.values(LIMITS_SET)) expect(text).toContain(means);
  });

  it('leaves out no miss, and quotes what is known of each', () => {
    const missed = verdicts(reports).filter(({ pass }) => pass === false), shown = table(text, 'Misses');
    expect(shown.map(([target, , what]) => [/^\[(.*?)\]/.exec(target)![1], what])).toEqual(missed.map(({ target, name }) => [target, name]));
    const notes = keptNotes(validation);
    for (const target of new Set(missed.map((row) => row.target))) {
      const first = notes.get(target.replace(/\W/g, '_'))!.split('\n')[1];
      expect(chapter(text, 'Misses'), target).toContain(`> ${first.slice(0, 60)}`);
    }
    expect(text).not.toContain('](#');
  });

  it('shows every prediction with its verdict', () => {
    const told = ledgerOf(reports).entries.filter(({ role }) => role?.is === 'predicted');
    expect(table(text, 'Predictions').map((row) => [row[1], row[7]])).toEqual(told.map(({ row }) => [row.name, row.pass === true ? 'hit' : '**MISS**']));
    expect(told.length).toBeGreaterThan(5);
  });

  it('names every number that was fitted or chosen, and what others fitted', () => {
    for (const { tunings = [] } of EXPERIMENTS) {
      for (const { how, parameters } of tunings) for (const [key, value] of Object.entries(parameters)) expect(chapter(text, how === 'fitted' ? 'Fitted here' : 'Chosen by hand here')).toContain(`\`${key}\` ${value}`);
    }
    expect(table(text, 'Fitted by others').map(([key]) => key)).toEqual(listParams().filter(({ spec }) => spec.evidence === 'fitted').map(({ key }) => `\`${key}\``));
  });

  it('is linked from the document on validation and from the README', () => {
    expect(validation).toContain('](PREDICTIONS.md)');
    expect(read('README.md')).toContain('](docs/PREDICTIONS.md)');
  });
});

describe('the ledger', () => {
  const [target] = ledgerOf(reports).entries.filter(({ role, row }) => role?.is === 'calibrated' && row.pass === true);
  const changed = (change: (row: StoredReport['rows'][number]) => StoredReport['rows'][number]) => reports.map((report) => (report.target !== target.experiment.name ? report : { ...report, rows: report.rows.map((row) => (row === target.row ? change(row) : row)) }));

  it('moves with a result: a new miss is counted, listed, and asks for words', () => {
    const worse = changed((row) => ({ ...row, pass: false })), document = predictionsDocument(worse, '');
    const before = table(text, 'At one look').find(([role]) => role === 'calibrated')!, after = table(document, 'At one look').find(([role]) => role === 'calibrated')!;
    expect([number(after[3]) - number(before[3]), number(after[4]) - number(before[4])]).toEqual([-1, 1]);
    expect(table(document, 'Misses')).toHaveLength(count(reports, false) + 1);
    expect(table(document, 'Misses').map(([, , what]) => what)).toContain(target.row.name);
    expect(document).toContain(`> ${UNEXPLAINED}`);
  });

  it('keeps counting a result whose bar is gone, and says which bar has no result', () => {
    const other = changed((row) => ({ ...row, name: 'something else' })), { entries, pending } = ledgerOf(other);
    expect(entries).toHaveLength(verdicts(reports).length);
    expect(tallies(entries).find(({ role }) => role === null)).toMatchObject({ all: 1, hits: 1 });
    expect(pending.map(({ bar }) => bar.what)).toContain(target.row.name);
    expect(predictionsDocument(other, validation)).toContain(`no stored result yet of “${target.row.name}”`);
    expect(ledgerOf([]).pending).toHaveLength(EXPERIMENTS.flatMap(({ bars }) => bars.filter(isJudged)).length);
  });

  it('is written with the document on validation when runs are', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cart-lab-ledger-'));
    try {
      mkdirSync(join(folder, 'docs'));
      for (const name of ['docs/VALIDATION.md', 'docs/validation.json']) writeFileSync(join(folder, name), read(name));
      writeValidation(folder, []);
      expect(readFileSync(join(folder, 'docs/PREDICTIONS.md'), 'utf8')).toBe(text);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('gives rows of one name to bars one after the other', () => {
    const [experiment] = EXPERIMENTS, role = { is: 'claim' } as const, value = 1, row = { ...reports[0].rows[0], name: 'the same (with 3)', pass: true };
    const twins = { ...experiment, bars: [{ what: 'the same', unit: '', value, to: 2, role }, { what: 'the same', unit: '', value, to: 3, role: { is: 'numerical', because: 'x' } as const }] };
    const { entries } = ledgerOf([{ ...reports[0], rows: [row, { ...row, name: 'the same' }] }], [twins]);
    expect(entries.map((entry) => entry.role?.is)).toEqual(['claim', 'numerical']);
  });
});
