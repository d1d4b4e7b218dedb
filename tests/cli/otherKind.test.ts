// Files meant for another command: one line says what each is and which command takes it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed } from '../fixtures/documents';
import { cli } from './terminal';

const folder = mkdtempSync(join(tmpdir(), 'cart-lab-kinds-'));
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  writeFileSync(at('scenario'), changed(() => undefined));
  const run = ['run', at('scenario'), '--until', '6h', '--save', at('snapshot'), '--record', at('record')];
  expect((await cli([...run, '--out', at('table'), '--events', at('events'), '--assays', at('readings')])).code).toBe(0);
  writeFileSync(at('lesson'), JSON.stringify(LESSON));
  expect((await cli([...run.slice(0, 4), '--out', at('inline table'), '--events', at('inline events'), '--provenance', 'inline', '--bom'])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One that runs nothing. */
const LESSON = { format: 'cart-lab/lesson', version: 1, name: 'small', title: 'Small', summary: 'Small.', minutes: 5, level: 'school', start: { preset: 'dish-low-et' }, steps: [{ title: 'One' }] };

const TAKERS = { scenario: ['run', 'a scenario'], document: ['validate', 'a scenario, the record of a run, a lesson or an experiment'], lesson: ['lesson --seeds 1', 'a lesson'], record: ['replay', 'the record of a run'], events: ['lineage', 'the events of a run'], snapshot: ['run --resume', 'a snapshot of a run'] } as const;
const FILES: readonly (readonly [string, string, string, readonly (keyof typeof TAKERS)[]])[] = [
  ['scenario', 'a scenario', 'the command for it is: run', ['scenario', 'document']],
  ['record', 'the record of a run', 'the command for it is: replay', ['record', 'document']],
  ['lesson', 'a lesson', 'the command for it is: lesson', ['lesson', 'document']],
  ['snapshot', 'a snapshot of a run', 'the command for it is: run --resume', ['snapshot']],
  ['events', 'the events of a run', 'the command for it is: lineage', ['events']],
  ['inline events', 'the events of a run', 'the command for it is: lineage', ['events']],
  ...['table', 'inline table', 'readings'].map((file) => [file, 'a table of a run’s results', '', []] as const),
  ...['table-metadata.json', 'events-metadata.json'].map((file) => [file, 'what is told of a run beside its table', '', []] as const),
];

describe.each(FILES)('%s', (file, called, command, takers) => {
  it.each(Object.keys(TAKERS) as (keyof typeof TAKERS)[])('where it should be: %s', async (taker) => {
    const [words, expected] = TAKERS[taker], { code, out, err } = await cli([...words.split(' '), at(file)]);
    if (takers.includes(taker)) return expect([code, err.replace(/^lesson small: 1\/1 seed 1$/, '')]).toEqual([0, '']); // how far it has come
    const instead = command === '' ? 'it is for other programs, no command takes it' : `${command} ${at(file)}`;
    expect([code, out, err]).toEqual([2, '', `${at(file)}: this is ${called}; expected ${expected}; ${instead}`]);
  });
});

it('a preset is no record either', async () => {
  expect((await cli(['replay', 'b-all-niche'])).err).toBe('b-all-niche: this is the name of a preset; expected the record of a run; the command for it is: run b-all-niche');
});

it('a faulty one of the right kind is described as ever', async () => {
  const record = JSON.parse(readFileSync(at('record'), 'utf8')) as object;
  writeFileSync(at('faulty'), JSON.stringify({ ...record, until: -1 }));
  expect((await cli(['replay', at('faulty')])).err).toMatch(/: 1 problem\n {2}until: -1; expected/);
  writeFileSync(at('cut'), readFileSync(at('snapshot')).subarray(0, 500));
  expect((await cli(['run', '--resume', at('cut')])).err).toMatch(/: 1 problem\n {2}the document: this file; expected a snapshot written by --save/);
  writeFileSync(at('spoilt'), `${readFileSync(at('events'), 'utf8').split('\n')[0]}\n{"tick":1}\n`);
  expect((await cli(['lineage', at('spoilt')])).err).toMatch(/: 1 problem\n {2}line 2: /);
});
