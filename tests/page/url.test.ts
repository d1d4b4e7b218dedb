// Links: what they hold comes back unchanged, and what is hostile is refused with reasons.
import { describe, expect, it } from 'vitest';
import { MOST_PACKED, pack, unpack } from '../../src/app/deflate';
import { EMPTY_LINK, formatLink, parseLink } from '../../src/app/url';
import type { Link } from '../../src/app/url';

async function faultsOf(hash: string) {
  const parsed = await parseLink(hash);
  return parsed.ok ? [] : parsed.problems;
}

describe('a link', () => {
  const links: Record<string, Link> = {
    'a preset': { ...EMPTY_LINK, preset: 'b-all-niche' },
    'everything about a preset': { preset: 'b-all-niche', text: null, changes: [{ set: 'parameters[kill.hitRate]', to: 0.1 }, { remove: 'schedule[give]' }], seed: 'Grüße & 100 % = +#', set: { 'kill.hitRate': 0.05, 'products.cd19-bb.affinity': 3e-4 }, until: 4567, twin: null },
    'two runs side by side': { ...EMPTY_LINK, preset: 'b-all-niche', seed: '7', until: 60, twin: { name: '2 × die Dosis, größer', text: null, changes: [{ multiply: 'schedule[infuse].infuse.count', by: 2 }], set: { 'kill.hitRate': 0.1 } } },
    'two records side by side': { ...EMPTY_LINK, text: '{"a": 1}', twin: { name: 'a branch', text: '{"b": 2}', changes: [], set: {} } },
    'a document': { ...EMPTY_LINK, text: JSON.stringify({ title: 'größer – ein Versuch', list: Array.from({ length: 2000 }, (_, i) => i) }), seed: '7', until: 60 },
    'the version that made it': { ...EMPTY_LINK, preset: 'b-all-niche', version: '0.1.0' },
    'a version that is not finished': { ...EMPTY_LINK, preset: 'b-all-niche', until: 60, version: '1.2.0-beta.3' },
    'nothing': EMPTY_LINK,
  };
  it.each(Object.entries(links))('brings back %s', async (_, link) => {
    const parsed = await parseLink((await formatLink(link))!);
    expect(parsed).toEqual({ ok: true, link, remark: '' });
  });

  it('holds numbers to the last digit', async () => {
    const set = { 'a.b': 0.1 + 0.2, 'a.c': 1 / 3, 'a.d': -1e-300 };
    const parsed = await parseLink((await formatLink({ ...EMPTY_LINK, set }))!);
    expect(parsed.ok && parsed.link.set).toEqual(set);
  });

  it('is refused when the document is too large for an address', async () => {
    let noise = '';
    for (let i = 0, x = 1; i < 60_000; i++) noise += String.fromCharCode(33 + ((x = (x * 48_271) % 2_147_483_647) % 90));
    expect(await formatLink({ ...EMPTY_LINK, text: noise })).toBeNull();
  });
});

describe('what happens to links on their way', () => {
  const LINK: Link = { ...EMPTY_LINK, preset: 'b-all-niche', seed: '7', set: { 'kill.hitRate': 0.05, 'products.cd19-bb.affinity': 12 }, until: 480 };
  const opened = async (hash: string) => {
    const parsed = await parseLink(hash);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed;
  };

  it.each([
    ['&utm_source=mail&utm_medium=x'], ['&fbclid=IwAR0%ZZ'], ['?utm_source=mail'], ['?utm_source=a?b=c&gclid=1'], ['.'], ['\u00a0'], [').'], ['\u200b'], ['%20'], [' "'],
    ['&mc_cid=7a&_hsenc=x'.replace('_hsenc', 'hsenc')],
  ])('%s at the end changes nothing and needs no word', async (end) => {
    expect(await opened((await formatLink(LINK))! + end)).toEqual({ ok: true, link: LINK, remark: '' });
  });

  it('ampersands written out as in a page, and signs written out as percentages, are read', async () => {
    const written = (await formatLink(LINK))!;
    expect(await opened(written.replaceAll('&', '&amp;'))).toEqual({ ok: true, link: LINK, remark: '' });
    expect(await opened(written.replaceAll(':', '%3A').replaceAll(',', '%2C'))).toEqual({ ok: true, link: LINK, remark: '' });
  });

  it('cut off anywhere, it never opens another run without a word', async () => {
    const written = (await formatLink(LINK))!;
    for (let length = '#c=12345&'.length; length < written.length; length++) {
      const parsed = await parseLink(written.slice(0, length));
      if (parsed.ok) expect(parsed.remark, written.slice(0, length)).toMatch(/not as it was written/);
    }
  });

  it('changed by any one letter, it never opens another run without a word', async () => {
    const written = (await formatLink(LINK))!;
    for (let at = '#c='.length; at < written.length; at++) {
      const changed = `${written.slice(0, at)}${written[at] === '3' ? '4' : '3'}${written.slice(at + 1)}`;
      const parsed = await parseLink(changed);
      if (parsed.ok) expect(parsed.remark, changed).toMatch(/not as it was written/);
    }
  });

  it('written by hand, without a check, it opens; a sign that may belong to the seed is told', async () => {
    expect(await opened('#preset=b-all-niche&seed=7')).toMatchObject({ link: { seed: '7' }, remark: '' });
    expect(await opened('#preset=b-all-niche&seed=7.')).toMatchObject({ link: { seed: '7' }, remark: expect.stringMatching(/the seed is 7/) });
    expect(await opened('#seed=7?utm_source=x&preset=b-all-niche')).toMatchObject({ link: { preset: 'b-all-niche', seed: '7' } });
    expect(await opened('#preset=b-all-niche&at=8h.')).toMatchObject({ link: { until: 480 }, remark: '' });
    expect(await opened('#preset=b-all-niche&set=kill.hitRate:0.05)')).toMatchObject({ link: { set: { 'kill.hitRate': 0.05 } }, remark: '' });
  });

  it('keeps a seed that ends in a full stop', async () => {
    const link = { ...LINK, seed: 'Dr. No.', until: null, set: {} };
    expect(await opened((await formatLink(link))!)).toEqual({ ok: true, link, remark: '' });
    expect(await opened(`${await formatLink(link)}.`)).toMatchObject({ remark: expect.stringMatching(/not as it was written/) });
  });
});

describe('a faulty link', () => {
  it.each([
    ['presett=x', 'presett'], ['preset=', 'preset'], ['preset=../../etc/passwd', 'preset'], ['preset=a&preset=b', 'preset'], ['preset=<script>', 'preset'],
    ['seed=', 'seed'], [`seed=${'9'.repeat(81)}`, 'seed'], ['seed=%00', 'seed'], ['seed=%E0%A4%A', 'seed'], ['seed=%ED%A0%80', 'seed'],
    ['set=kill.hitRate:NaN', 'set.kill.hitRate'], ['set=kill.hitRate:1e999', 'set.kill.hitRate'], ['set=kill.hitRate:Infinity', 'set.kill.hitRate'],
    ['set=kill.hitRate:0x10', 'set.kill.hitRate'], ['set=kill.hitRate:', 'set.kill.hitRate'], ['set=kill.hitRate', 'set.kill.hitRate'],
    ['set=__proto__.x:1', 'set'], ['set=a.constructor:1', 'set'], ['set=a.b:1:2', 'set'], ['set=hitRate:1', 'set'], ['set=', 'set'], ['set=a.b:1,a.b:2', 'set.a.b'],
    ['at=never', 'at'], ['at=8', 'at'], ['at=-3d', 'at'], ['at=99999999d', 'at'], ['at=', 'at'],
    ['doc=', 'doc'], ['doc=!!!!', 'doc'], ['doc=AAAA', 'doc'], [`doc=${'A'.repeat(60_000)}`, 'doc'], ['__proto__=1', '__proto__'], ['=1', ''],
  ])('%s is refused at %s', async (hash, path) => {
    const problems = await faultsOf(`#${hash}`);
    expect(problems.map((problem) => problem.path)).toContain(path);
    for (const problem of problems) {
      expect(problem.expected.length).toBeGreaterThan(5);
      expect(problem.value.length).toBeLessThanOrEqual(60);
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('has all its faults told at once, with the nearest name', async () => {
    const problems = await faultsOf('#presett=x&set=a.b:NaN,c:1&at=soon');
    expect(problems.map(({ path }) => path)).toEqual(['presett', 'set.a.b', 'set', 'at']);
    expect(problems[0].suggestion).toBe('preset');
  });

  it.each(['latest', '1', '1.0;', '1.0<b>', '99999.0'])('cannot come from a version called “%s”', async (version) => {
    expect(await faultsOf(`#preset=lbcl&v=${encodeURIComponent(version)}&at=1d`)).toEqual([expect.objectContaining({ path: 'v', value: version, expected: 'the version of a program, such as 0.1.0' })]);
  });

  it('cannot name a preset and a document', async () => {
    expect((await faultsOf(`#preset=b-all-niche&doc=${await pack('{}')}`)).map(({ path }) => path)).toEqual(['doc']);
  });

  it('cannot fill the memory', async () => {
    const bomb = await pack('0'.repeat(30_000_000));
    expect(bomb.length).toBeLessThan(MOST_PACKED);
    expect(await unpack(bomb)).toBeNull();
    expect((await faultsOf(`#doc=${bomb}`)).map(({ path }) => path)).toEqual(['doc']);
  });

  it('that has been cut off is refused', async () => {
    const packed = await pack(JSON.stringify({ title: 'x'.repeat(10), list: Array.from({ length: 500 }, (_, i) => i * i) }));
    expect(await unpack(packed)).not.toBeNull();
    expect(await unpack(packed.slice(0, -9))).toBeNull();
  });
});

describe('the other run in a link', () => {
  const twin = { name: 'x', text: null, changes: [], set: {} };
  const linkOf = async (value: unknown) => `#view=compare&twin=${await pack(typeof value === 'string' ? value : JSON.stringify(value))}`;

  it.each<[string, unknown]>([
    ['no JSON', '{"name": "x"'], ['a list', [twin]], ['nothing', null], ['without a name', { ...twin, name: '' }], ['with a name that plays with the screen', { ...twin, name: 'a\u0007b' }], ['with an endless name', { ...twin, name: 'x'.repeat(301) }],
    ['with a key of its own', { ...twin, actions: [{ tick: 0, action: {} }] }], ['with a number for a text', { ...twin, text: 5 }], ['with changes that are none', { ...twin, changes: ['set'] }], ['with too many changes', { ...twin, changes: Array.from({ length: 51 }, () => ({})) }],
    ['with a parameter that is a word', { ...twin, set: { 'kill.hitRate': 'x' } }], ['with a way out of the document', `{"name": "x", "text": null, "changes": [], "set": {"constructor.prototype": 1}}`], ['with an infinite value', '{"name": "x", "text": null, "changes": [], "set": {"kill.hitRate": 1e999}}'],
  ])('is refused %s', async (_, value) => {
    expect((await faultsOf(await linkOf(value))).map(({ path }) => path)).toEqual(['twin']);
  });

  it('comes with the view that shows it, and the view with it', async () => {
    const packed = await pack(JSON.stringify(twin));
    expect(await faultsOf(await linkOf(twin))).toEqual([]);
    for (const hash of ['#view=compare', `#twin=${packed}`, `#view=explore&twin=${packed}`]) expect((await faultsOf(hash)).map(({ path, suggestion }) => [path, suggestion])).toEqual([['view', 'compare']]);
    expect((await faultsOf(`#view=compare&twin=${packed.slice(0, -4)}`)).map(({ path }) => path)).toEqual(['twin']);
    expect((await faultsOf(`#view=compare&twin=${'A'.repeat(MOST_PACKED + 1)}`)).map(({ path }) => path)).toEqual(['twin']);
  });
});

describe('the scenario builder in a link', () => {
  it('is open or not, beside whatever runs', async () => {
    const open = await formatLink({ ...EMPTY_LINK, preset: 'b-all-niche', build: true });
    expect(open).toMatch(/&preset=b-all-niche&view=build$/);
    for (const [hash, build] of [[open!, true], ['#view=build', true], ['#preset=b-all-niche', undefined]] as const) {
      const parsed = await parseLink(hash);
      expect(parsed.ok && parsed.link.build).toBe(build);
    }
    expect(await faultsOf('#view=building')).toMatchObject([{ path: 'view' }]);
    expect(await faultsOf('#view=build&twin=AAAA')).not.toEqual([]);
  });
});

describe('the state that a receipt promises', () => {
  const state = { tick: 8912, hash: '9f2fe69f31b2f32b', version: '0.1.0-rc.1' };

  it('is written in place of the time, and read back', async () => {
    const fragment = (await formatLink({ ...EMPTY_LINK, preset: 'b-all-niche', seed: '7', until: 100, state }))!;
    expect(fragment).toMatch(/&seed=7&state=8912-9f2fe69f31b2f32b-0\.1\.0-rc\.1$/);
    expect(await parseLink(fragment)).toMatchObject({ ok: true, remark: '', link: { preset: 'b-all-niche', seed: '7', until: null, state } });
  });

  it.each(['8912', '8912-9F2FE69F31B2F32B-1', '-1-9f2fe69f31b2f32b-1', '1-9f2fe69f31b2f32-1', '1-9f2fe69f31b2f32b-', '1-9f2fe69f31b2f32b-<b'])('is refused as %s', async (value) => {
    expect(await parseLink(`#preset=b-all-niche&state=${value}`)).toMatchObject({ ok: false, problems: [{ path: 'state', value }] });
  });
});
