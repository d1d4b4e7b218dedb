// Who may speak to the page, and who may have it in a frame: origins as addresses and command lines name them.
import { describe, expect, it } from 'vitest';
import { embedderOf, isOrigin } from '../../src/app/embedder';
import { EMPTY_LINK, formatLink, parseLink } from '../../src/app/url';
import { embeddersOf } from '../../tools/embedders.mjs';
import { headersFor } from '../../tools/headers.mjs';
import config from '../../tools/viteConfig.mjs';

const SOUND = ['https://school.example', 'http://127.0.0.1:8000', 'http://localhost:3000', 'https://school.example:8443'];
const UNSOUND = ['*', 'null', '', 'school.example', 'https://school.example/', 'https://school.example/a', 'https://School.example', 'https://user@school.example', 'https://school.example?x', 'https://a.example, https://b.example', "https://a.example; script-src 'unsafe-inline'", 'javascript:1', 'file://', `https://${'a'.repeat(300)}.example`];

describe('an origin', () => {
  it.each(SOUND)('%s is one', async (origin) => {
    expect([isOrigin(origin), embeddersOf(['--embed', origin]), embeddersOf([`--embed=${origin}`])]).toEqual([true, [origin], [origin]]);
    const written = (await formatLink({ ...EMPTY_LINK, preset: 'b-all-niche', embed: origin }))!;
    expect(await parseLink(written)).toEqual({ ok: true, link: { ...EMPTY_LINK, preset: 'b-all-niche', embed: origin }, remark: '' });
    expect([embedderOf(written), embedderOf(`#embed=${encodeURIComponent(origin)}`)]).toEqual([origin, origin]);
  });

  it.each(UNSOUND)('%s is none', async (text) => {
    const hash = `#embed=${encodeURIComponent(text)}`, parsed = await parseLink(hash);
    expect([isOrigin(text), embedderOf(hash), parsed.ok]).toEqual([false, '', false]);
    if (text.length < 200) expect(() => embeddersOf(['--embed', text])).toThrow(/--embed wants the origin of a page/);
  });
});

describe('the server', () => {
  const policy = (embedders?: readonly string[]) => headersFor(embedders)['Content-Security-Policy'];

  it('lets nobody else have the page in a frame, but whom it is told', () => {
    expect(policy()).toMatch(/frame-ancestors 'self'$/);
    expect(policy(embeddersOf(['--embed', SOUND[0], '--embed', SOUND[1]]))).toMatch(/frame-ancestors 'self' https:\/\/school\.example http:\/\/127\.0\.0\.1:8000$/);
    for (const { headers } of [config.server!, config.preview!]) expect(headers).toEqual(headersFor());
  });

  it('says so where the origin is forgotten', () => expect(() => embeddersOf(['--embed'])).toThrow(/"" was given/));
});
