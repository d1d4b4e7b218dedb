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

  it('says what makes no sense beside a lesson, and leaves nothing aside in silence', async () => {
    expect(await problemsOf('#lesson=dose&preset=lbcl&seed=4&set=kill.hitRate:0.1&at=3d&view=build')).toEqual(['preset: lbcl', 'set: kill.hitRate:0.1', 'at: 3d', 'view: build']);
    expect(await problemsOf('#lesson=dose&class=10b&own=1&seed=4')).toEqual(['seed: 4']);
    expect(await problemsOf('#preset=lbcl&class=10b&own=1&view=build')).toEqual(['view: build']);
    expect(await problemsOf('#preset=lbcl&state=4-0123456789abcdef-0.1.0&at=3d')).toEqual(['at: 3d']);
    expect(await problemsOf('#preset=lbcl&doc=AAAA')).toContain('doc: AAAA');
  });

  it('may say at which step a lesson begins', async () => {
    const link = { ...EMPTY_LINK, lesson: 'dose', step: 3, group: '10b' };
    expect(await parseLink((await formatLink(link))!)).toEqual({ ok: true, link, remark: '' });
    for (const step of ['0', '-1', '1.5', 'two', '']) expect(await problemsOf(`#lesson=dose&step=${step}`)).toEqual([`step: ${step}`]);
    expect(await problemsOf('#preset=lbcl&step=3')).toEqual(['step: 3']);
  });

  it('gives each pupil another seed, and the same one the next time', () => {
    expect(seedOf('7b', 'Ada')).toBe(seedOf('7b', 'Ada'));
    expect(new Set([seedOf('7b', 'Ada'), seedOf('7b', 'Ben'), seedOf('7c', 'Ada')]).size).toBe(3);
  });
});
