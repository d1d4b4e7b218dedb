// What is chosen at the teacher's desk: the link that it makes, what is missing, what is kept, and what others wrote into the store.
import { describe, expect, it } from 'vitest';
import { NO_SETTINGS, lackOf, linkOf, readSettings, trialLinkOf } from '../../src/app/classroom/settings';
import type { DeskSettings } from '../../src/app/classroom/settings';
import { frameCode } from '../../src/app/classroom/frameCode';
import { isOwnMachine } from '../../src/app/address';
import { qrOf } from '../../src/app/qr';
import { EMPTY_LINK, formatLink, parseLink } from '../../src/app/url';

const OPEN = { ...EMPTY_LINK, preset: 'dish-low-et', seed: '7', set: { 'kill.hitRate': 0.2 } };
const of = (more: Partial<DeskSettings>): DeskSettings => ({ ...NO_SETTINGS, ...more });

describe('the link of a class', () => {
  it('holds all that was chosen, and is read back', async () => {
    const settings = of({ lesson: 'serial-killing', limits: { ui: 'story', hide: ['charts'], lock: ['seed', '-kill.hitRate'] }, group: '10b', own: true, seed: 'of no account', language: 'es', theme: 'light' });
    const parsed = await parseLink((await formatLink(linkOf(settings, OPEN)))!);
    expect(parsed).toEqual({ ok: true, remark: '', link: { ...EMPTY_LINK, lesson: 'serial-killing', parts: settings.limits, group: '10b', own: true, language: 'es', theme: 'light' } });
  });

  it.each([
    [{}, { preset: 'dish-low-et', seed: '7', set: OPEN.set }], [{ seed: 'blue' }, { preset: 'dish-low-et', seed: 'blue' }], [{ own: true, group: '10b' }, { preset: 'dish-low-et', seed: null, own: true, group: '10b' }],
    [{ lesson: 'x' }, { lesson: 'x', preset: null, seed: null }], [{ lesson: 'x', seed: '9' }, { lesson: 'x', seed: '9' }],
  ] as const)('for %j is %j', (settings, link) => expect(linkOf(of(settings), OPEN)).toMatchObject(link));

  it('leaves the desk out of the page of a pupil, unless it is let in', () => {
    expect(linkOf(of({}), OPEN).parts?.hide).toEqual(['desk']);
    expect(linkOf(readSettings(JSON.stringify({ limits: { hide: [] } })), OPEN).parts?.hide).toEqual([]);
  });

  it('is tried as the first of the class has it, without asking who that is', () => {
    const link = trialLinkOf(of({ own: true, group: '10b' }), OPEN);
    expect([link.seed, link.own, link.group]).toEqual(['10b/1', undefined, undefined]);
  });

  it.each([[{ own: true }, 'group'], [{ group: '10b!' }, 'badGroup'], [{ seed: 'x'.repeat(81) }, 'badSeed'], [{ own: true, group: '10b', seed: 'x'.repeat(81) }, null], [{}, null]] as const)('waits with %j: %s', (settings, lack) => expect(lackOf(of(settings))).toBe(lack));
});

describe('what was kept', () => {
  it('is what was chosen', () => {
    const settings = of({ lesson: 'serial-killing', limits: { ui: 'picture', hide: [], lock: ['doses', 'kill.hitRate'] }, group: '10b', own: true, language: 'de', theme: 'dark' });
    expect(readSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each([null, '', '{', '[]', 'null', '7', '{"limits":7,"group":["a"],"own":"yes","seed":7,"language":"__proto__","theme":"blue","lesson":"../x"}', '{"limits":{"ui":"constructor","lock":"seed"}}'])('%j means nothing', (text) => {
    expect(readSettings(text)).toEqual(NO_SETTINGS);
  });

  it('that there is no more is passed over', () => {
    expect(readSettings('{"limits":{"ui":"full","hide":["charts","gone",3],"lock":["seed","<img>","-kill.hitRate"]}}').limits).toEqual({ ui: 'full', hide: ['charts'], lock: ['seed', '-kill.hitRate'] });
  });
});

describe('the code for a page of one’s own', () => {
  it('cannot be left by what a title says', () => {
    expect(frameCode('https://lab.example/#c=1&hide=desk', 'A "B" <script>')).toMatch(/^<iframe src="https:\/\/lab\.example\/#c=1&amp;hide=desk" title="A &quot;B&quot; &lt;script&gt;" [^<>]*><\/iframe>$/);
  });
});

it('knows addresses that lead to nobody else', () => {
  expect(['http://localhost:4173/', 'http://127.0.0.1/x', 'http://[::1]:80/', 'http://192.168.1.5:4173/', 'https://lab.example/'].map(isOwnMachine)).toEqual([true, true, true, false, false]);
});

it('draws no code that a phone cannot read', async () => {
  expect(await qrOf('x'.repeat(2000))).toBeNull();
  expect((await qrOf('https://lab.example/#c=1'))?.path).toMatch(/^M\d+ \d+h/);
});
