// Links of a class: what they fix, what is wrong with a faulty one, and that everybody has a seed of their own.
import { describe, expect, it } from 'vitest';
import { seedOf } from '../../src/app/classLink';
import { EMPTY_LINK, formatLink, parseLink } from '../../src/app/url';

async function problemsOf(fragment: string): Promise<readonly string[]> {
  const parsed = await parseLink(fragment);
  return parsed.ok ? [] : parsed.problems.map(({ path, value }) => `${path}: ${value}`);
}

describe('a link of a class', () => {
  it('comes back as it was written', async () => {
    const link = { ...EMPTY_LINK, lesson: 'antigen-escape', group: 'Q2 Bio – 7', own: true, language: 'de', theme: 'light' } as const;
    const plain = { ...link, group: 'Q2 Bio 7' };
    const parsed = await parseLink((await formatLink(plain))!);
    expect(parsed).toEqual({ ok: true, link: plain, remark: '' });
  });

  it('says what of it is wrong', async () => {
    expect(await problemsOf('#lesson=../evil&class=%3Cb%3E&own=2&lang=fr&theme=pink')).toEqual(['lesson: ../evil', 'class: <b>', 'own: 2', 'lang: fr', 'theme: pink']);
    expect(await problemsOf('#lesson=dose&own=1')).toEqual(['own: 1']);
  });

  it('gives each pupil another seed, and the same one the next time', () => {
    expect(seedOf('7b', 'Ada')).toBe(seedOf('7b', 'Ada'));
    expect(new Set([seedOf('7b', 'Ada'), seedOf('7b', 'Ben'), seedOf('7c', 'Ada')]).size).toBe(3);
  });
});
