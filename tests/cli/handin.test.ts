// Codes that pupils hand in: whole ones are judged and repeated, altered ones refused, doubtful ones looked at again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { codesIn } from '../../cli/handin';
import type { HandinDocument } from '../../schema/handin';
import { codeOf, editionOf } from '../../schema/handinCode';
import { createWorld, hashWorld, measured, step } from '../../sim';
import { soundLesson } from '../support/lessons';
import { readTable } from '../support/tables';
import { cli } from './terminal';

const folder = mkdtempSync(join(tmpdir(), 'codes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LESSON = 'how-a-cart-cell-kills', { lesson, scenario } = soundLesson(LESSON);
const FIRST = lesson.steps.flatMap(({ tasks = [] }) => tasks).find((task) => task.do === 'measure')!;

/** What a pupil with this seed has measured in the present run. */
function rowOf(seed: string, tick = 40): HandinDocument['tables'][string][number] {
  const world = createWorld(scenario, { seed });
  while (world.tick < tick) step(world);
  const now = measured(world), columns = FIRST.do === 'measure' ? FIRST.columns : [];
  return { row: 0, values: columns.map(({ column }) => now[column]), tick, hash: hashWorld(world), seed };
}

const handin = (pupil: string, seed = 'lesson 1', change: Partial<HandinDocument> = {}): HandinDocument => ({
  format: 'cart-lab/handin', version: 1, program: '0.1.0', lesson: LESSON, edition: editionOf(lesson), pupil, seed, done: [], answers: {}, guesses: {}, tables: { 'first kill': [rowOf(seed)] }, ...change,
});
const coded = (one: unknown): string => codeOf(deflateRawSync(JSON.stringify(one)).toString('base64url'));

async function check(text: string, ...more: string[]) {
  const file = join(folder, 'codes.txt');
  writeFileSync(file, text);
  const printed = await cli(['handin', 'check', file, '--json', ...more]);
  return { ...printed, rows: (printed.json['handins'] ?? []) as readonly Readonly<Record<string, string | number>>[], faults: (printed.json['faults'] ?? []) as readonly string[] };
}

describe('handin check', () => {
  it('repeats what was measured and finds it the same', async () => {
    const { code, rows } = await check(coded(handin('7')), '--rerun', 'all');
    expect([code, rows[0]['repeated'], rows[0]['departs'], rows[0]['doubts']]).toEqual([0, 1, '', '']);
  });

  it('says where a measurement departs: another value, another state, another run', async () => {
    const own = rowOf('lesson 1');
    const altered = [{ ...own, values: [own.values[0]! + 1, own.values[1]] }, { ...own, hash: 'f'.repeat(16) }, { ...own, seed: 'another' }].map((row, n) => coded(handin(String(n), 'lesson 1', { tables: { 'first kill': [row] } })));
    const { code, rows } = await check(altered.join('\n'), '--rerun', 'all');
    expect(code).toBe(1);
    expect(rows.map((row) => row['departs'])).toEqual([expect.stringContaining('time_min is 40 when it is run again, not 41'), expect.stringContaining('the state is another one'), expect.stringContaining('when it is run again, not 0')]);
  });

  it('doubts two pupils with one run and two values, and repeats both', async () => {
    const own = rowOf('lesson 1'), other = { ...own, values: [own.values[0]!, own.values[1]! + 3] };
    const { code, rows } = await check([coded(handin('1')), coded(handin('2', 'lesson 1', { tables: { 'first kill': [other] } }))].join('\n'));
    expect(code).toBe(1);
    expect(rows.map((row) => [row['repeated'], row['departs'] !== ''])).toEqual([[1, false], [1, true]]);
  });

  it('marks answers anew, whatever the code says', async () => {
    const { rows } = await check(coded(handin('7', 'lesson 1', { answers: { healthy: { choice: 0, right: true, tries: 1 } } })));
    expect([rows[0]['answer healthy'], rows[0]['doubts']]).toEqual(['wrong', expect.stringContaining('marked otherwise')]);
  });

  it('tells what was right at the first try from what was found later or was shown, in codes from before that was kept as well', async () => {
    const answers = { 'after the kill': { choice: 1, right: true, tries: 1 }, healthy: { choice: 1, right: true, tries: 3 } };
    const later = { ...answers, healthy: { choice: 0, right: false, tries: 2, shown: true } };
    const { code, rows } = await check([coded(handin('1', 'lesson 1', { answers })), coded(handin('2', 'lesson 1', { answers: later }))].join('\n'), '--rerun', 'none');
    expect(code).toBe(0);
    expect(rows.map((row) => ['right', 'first_try', 'questions', 'answer healthy', 'tries healthy', 'tasks_done', 'doubts'].map((name) => row[name]))).toEqual([
      [2, 1, 4, 'right', 3, 3, ''], [1, 1, 4, 'shown', 2, 3, ''],
    ]);
    const { out } = await cli(['handin', 'check', join(folder, 'codes.txt'), '--rerun', 'none']);
    expect(out).toMatch(/right +first try[^]*2\/4 +1\/4/);
  });

  it('reads codes that mails have broken into lines, and goes on behind a damaged one', async () => {
    const whole = coded(handin('Ada')), wrapped = whole.replace(/.{60}/g, '$&\n  ');
    expect(codesIn(`Dear teacher,\nhere it is: ${wrapped}\n\nGreetings`)).toEqual([whole]);
    const { code, rows, faults } = await check(`${whole.slice(0, 200)}x${whole.slice(201)}\n${wrapped}\n`);
    expect([code, rows.map((row) => row['pupil']), faults.length]).toEqual([1, ['Ada'], 1]);
    expect(faults[0]).toContain('as it was handed in');
  });

  it('refuses what is no hand-in, names unknown lessons, and lets no spreadsheet formula through', async () => {
    const { faults } = await check([coded({ format: 'cart-lab/record' }), coded(handin('7', 'lesson 1', { lesson: 'how-a-cart-cell-kils' })), coded({ ...handin('7'), more: 1 })].join('\n'));
    expect(faults.map((fault) => /hand-in: \d problem[^]*?(format|how-a-cart-cell-kills|more)/.exec(fault)?.[1])).toEqual(['format', 'how-a-cart-cell-kills', 'more']);
    const out = join(folder, 'table.csv');
    const names = ['=HYPERLINK("x")', '8', 'Ana, 10b', '# no comment', 'Zoë "Z"'];
    await check(names.map((name) => coded(handin(name))).join('\n'), '--out', out);
    const { header, rows } = readTable(readFileSync(out, 'utf8'));
    const { notes, tableSchema: { columns } } = JSON.parse(readFileSync(`${out}-metadata.json`, 'utf8')) as { notes: readonly unknown[]; tableSchema: { columns: readonly { name: string }[] } };
    expect([columns.map(({ name }) => name), notes]).toEqual([header, [{ run: { program: 'CAR-T Lab', version: '0.1.0', title: 'Hand-ins', lessons: [LESSON], rerun: 'doubted' } }]]);
    expect([header[0], rows.map(([pupil]) => pupil)]).toEqual(['pupil', ["'=HYPERLINK(\"x\")", ...names.slice(1)]]);
  });
});
