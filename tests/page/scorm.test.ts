// A lesson within a learning platform: how it is found, what it is told, what it gives back, and the package that it takes.
import { describe, expect, it } from 'vitest';
import { NO_PROGRESS } from '../../schema/lessonProgress';
import type { Progress } from '../../schema/lessonProgress';
import { MOST_SUSPENDED, ScormSession, findApi, timeSpan } from '../../src/app/classroom/scorm';
import type { ScormApi } from '../../src/app/classroom/scorm';
import { manifest } from '../../src/app/classroom/scormPackage';
import { resume, suspend } from '../../src/app/classroom/suspended';

/** A platform that takes everything but what it refuses. */
function platform(known: Readonly<Record<string, string>> = {}, refuses = '') {
  const values = new Map(Object.entries(known)), calls: string[] = [];
  const api: ScormApi = {
    LMSInitialize: () => (refuses === 'LMSInitialize' ? 'false' : 'true'),
    LMSFinish: () => void calls.push('LMSFinish'),
    LMSGetValue: (name) => values.get(name) ?? '',
    LMSSetValue: (name, value) => (name === refuses ? 'false' : (values.set(name, value), true)),
    LMSCommit: () => (calls.push('LMSCommit'), 'true'),
  };
  return { api, calls, of: (name: string) => values.get(`cmi.${name}`) };
}

const HALF = { done: 3, of: 6, score: 50, suspended: 'half' }, WHOLE = { done: 6, of: 6, score: 75, suspended: 'all' };

describe('the platform', () => {
  const { api } = platform();

  it('is found around the page, around the window that opened it, or not at all', () => {
    const top = { API: api }, around = { parent: { parent: top } }, opened = { opener: around }, alone: { parent?: object } = {};
    alone.parent = alone;
    expect([findApi({ parent: around }), findApi(opened), findApi({ parent: opened }), findApi(alone)]).toEqual([api, api, null, null]);
    expect(findApi({ get parent(): never { throw new Error('of another origin'); } })).toBeNull();
  });

  it('is told of every step, and of the end with a score', () => {
    let time = 1000;
    const { api, of, calls } = platform(), session = ScormSession.begin(api, () => time)!;
    expect([session.report(HALF), of('core.lesson_status'), of('core.score.raw'), of('suspend_data'), of('core.exit')]).toEqual([true, 'incomplete', '50', 'half', 'suspend']);
    time += 83_450;
    expect([session.report(WHOLE), of('core.lesson_status'), of('core.score.raw'), of('core.score.max'), of('core.session_time')]).toEqual([true, 'passed', '75', '100', '0000:01:23.45']);
    session.finish();
    session.finish();
    expect([session.report(HALF), of('core.lesson_status'), calls]).toEqual([true, 'passed', ['LMSCommit', 'LMSCommit', 'LMSFinish']]);
  });

  it.each([
    ['80', 75, 'completed'], ['75', 75, 'passed'], ['', 59, 'completed'], ['', 60, 'passed'], ['', null, 'completed'],
  ])('with a mastery of “%s” has the lesson at %s of 100 as %s', (mastery, score, status) => {
    const { api, of } = platform({ 'cmi.student_data.mastery_score': mastery });
    ScormSession.begin(api, () => 0)!.report({ ...WHOLE, score });
    expect([of('core.lesson_status'), of('core.score.raw')]).toEqual([status, score === null ? undefined : String(score)]);
  });

  it('takes no result back from whoever begins once more', () => {
    const { api, of } = platform({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
    ScormSession.begin(api, () => 0)!.report(HALF);
    expect([of('core.lesson_status'), of('core.score.raw')]).toEqual(['passed', '90']);
  });

  it('may refuse, and it is said', () => {
    expect(ScormSession.begin(platform({}, 'LMSInitialize').api, () => 0)).toBeNull();
    expect(ScormSession.begin(platform({}, 'cmi.suspend_data').api, () => 0)!.report(HALF)).toBe(false);
    const { api } = platform(), session = ScormSession.begin(api, () => 0)!;
    api.LMSSetValue = () => {
      throw new Error('gone');
    };
    expect(session.report(HALF)).toBe(false);
  });

  it('says who the pupil is', () => {
    const learner = (known: Record<string, string>) => ScormSession.begin(platform(known).api, () => 0)!.learner;
    expect([learner({ 'cmi.core.student_id': 's17', 'cmi.core.student_name': 'Doe, Jo' }), learner({ 'cmi.core.student_name': 'Doe,\u0007Jo' }), learner({})]).toEqual(['s17', 'Doe, Jo', '']);
  });
});

it('writes times as the standard wants them', () => expect([0, 5, 61_230, 3_723_450, 400 * 3_600_000].map(timeSpan)).toEqual(['0000:00:00.00', '0000:00:00.01', '0000:01:01.23', '0001:02:03.45', '0400:00:00.00']));

describe('what the platform keeps', () => {
  const rows = (n: number, noise: () => string): Progress['tables'] => ({ kills: Array.from({ length: n }, (_, row) => ({ row, tick: row, minutes: row, seed: noise(), hash: noise(), values: [row] })) as unknown as Progress['tables'][string] });
  let state = 1;
  const noise = (): string => Array.from({ length: 4 }, () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648).toString(36)).join('');

  it('is the whole progress, and comes back', async () => {
    const progress: Progress = { ...NO_PROGRESS, step: 3, done: ['1.1', '2.1'], answers: { hours: { number: 3, right: true, tries: 2 } }, tables: rows(12, noise) }, { text, whole } = await suspend(progress);
    expect([whole, text.length <= MOST_SUSPENDED, JSON.parse(await resume(text))]).toEqual([true, true, progress]);
  });

  it('leaves out tables that are too long, and says so', async () => {
    const progress: Progress = { ...NO_PROGRESS, step: 3, tables: rows(300, noise) }, { text, whole } = await suspend(progress);
    expect([whole, text.length <= MOST_SUSPENDED, JSON.parse(await resume(text))]).toEqual([false, true, { ...progress, tables: {} }]);
  });

  it('of another program means nothing', async () => expect(await Promise.all(['', 'page=3', 'cart-lab-1.!', 'cart-lab-1.abc'].map(resume))).toEqual(['', '', '', '']));
});

it('is named by a manifest whatever its title', () => {
  const text = manifest('serial-killing', 'A & B <"> \u0007');
  expect(text).toContain('<title>A &amp; B &lt;&quot;&gt;  </title>');
  expect(text).toMatch(/<manifest identifier="cart-lab-serial-killing"[\s\S]*<schemaversion>1\.2<\/schemaversion>[\s\S]*adlcp:scormtype="sco" href="index\.html"/);
});
