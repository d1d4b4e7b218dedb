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
    'everything about a preset': { preset: 'b-all-niche', text: null, seed: 'Grüße & 100 % = +#', set: { 'kill.hitRate': 0.05, 'products.cd19-bb.affinity': 3e-4 }, until: 4567 },
    'a document': { ...EMPTY_LINK, text: JSON.stringify({ title: 'größer – ein Versuch', list: Array.from({ length: 2000 }, (_, i) => i) }), seed: '7', until: 60 },
    'nothing': EMPTY_LINK,
  };
  it.each(Object.entries(links))('brings back %s', async (_, link) => {
    const parsed = await parseLink((await formatLink(link))!);
    expect(parsed).toEqual({ ok: true, link });
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

describe('a faulty link', () => {
  it.each([
    ['presett=x', 'presett'], ['preset=', 'preset'], ['preset=../../etc/passwd', 'preset'], ['preset=a&preset=b', 'preset'], ['preset=<script>', 'preset'],
    ['seed=', 'seed'], [`seed=${'9'.repeat(81)}`, 'seed'], ['seed=%00', 'seed'], ['seed=%E0%A4%A', 'seed'], ['seed=%ED%A0%80', 'seed'],
    ['set=kill.hitRate:NaN', 'set.kill.hitRate'], ['set=kill.hitRate:1e999', 'set.kill.hitRate'], ['set=kill.hitRate:Infinity', 'set.kill.hitRate'],
    ['set=kill.hitRate:0x10', 'set.kill.hitRate'], ['set=kill.hitRate:', 'set.kill.hitRate'], ['set=kill.hitRate', 'set.kill.hitRate'],
    ['set=__proto__.x:1', 'set'], ['set=a.constructor:1', 'set'], ['set=a.b:1:2', 'set'], ['set=hitRate:1', 'set'], ['set=', 'set'], ['set=a.b:1,a.b:2', 'set.a.b'],
    ['at=never', 'at'], ['at=-3d', 'at'], ['at=99999999d', 'at'], ['at=', 'at'],
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
