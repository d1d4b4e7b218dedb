// The server of the built page: right types and headers, nothing outside its folder, only its own names, packed where asked.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../tools/headers.mjs';
import { isOwnName, serveFolder } from '../../tools/staticServer.mjs';

const LONG = 'a cell '.repeat(1000);
let folder = '', secret = '';
const ends: (() => Promise<void>)[] = [];

beforeAll(() => {
  const top = mkdtempSync(join(tmpdir(), 'cart-lab-static-'));
  [folder, secret] = [join(top, 'page'), join(top, 'secret.txt')];
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(secret, 'not for you');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><p>cells');
  writeFileSync(join(folder, 'assets/a-1.js'), LONG);
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
  writeFileSync(join(folder, 'a b.txt'), 'with a space');
  symlinkSync(secret, join(folder, 'link.txt'));
});
afterAll(async () => {
  for (const end of ends) await end();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

async function serve(options: Parameters<typeof serveFolder>[1] = {}) {
  const server = await serveFolder(folder, { headers: headersFor(), ...options });
  ends.push(server.close);
  return server;
}

/** The path goes out as it is written; a browser would tidy it. */
function ask(port: number, path: string, { method = 'GET', head = {} }: { method?: string; head?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: head }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

describe('the server of the page', () => {
  it('answers with type, policy and how long it may be kept', async () => {
    const { port, url } = await serve();
    expect(url).toBe(`http://127.0.0.1:${port}/`);
    const page = await ask(port, '/?seed=1');
    expect([page.status, page.body.toString()]).toEqual([200, '<!doctype html><p>cells']);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'content-security-policy': expect.stringContaining("default-src 'self'"), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
    });
    expect((await ask(port, '/assets/a-1.js')).headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' });
    expect((await ask(port, '/manifest.webmanifest')).headers['content-type']).toMatch(/^application\/manifest\+json/);
    expect((await ask(port, '/a%20b.txt')).body.toString()).toBe('with a space');
  });

  it('sends nothing twice that is known, and packs what is long where that is understood', async () => {
    const { port } = await serve(), plain = await ask(port, '/assets/a-1.js'), packed = await ask(port, '/assets/a-1.js', { head: { 'Accept-Encoding': 'gzip, br' } });
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, LONG]);
    expect([packed.headers['content-encoding'], gunzipSync(packed.body).toString(), packed.body.length < 200]).toEqual(['gzip', LONG, true]);
    const again = await ask(port, '/assets/a-1.js', { head: { 'If-None-Match': String(plain.headers['etag']) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await ask(port, '/', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '23']);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/link.txt', '/nothing.js', '/assets/', '/assets', '//secret.txt'])('has nothing at %s', async (path) => {
    const { status, body } = await ask((await serve()).port, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('not for you');
  });

  it('refuses what cannot be read, what would write, and a name that others can own', async () => {
    const { port } = await serve();
    expect((await ask(port, '/%E0%A4%A')).status).toBe(400);
    expect((await ask(port, '/a%00b')).status).toBe(400);
    expect(await ask(port, '/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    for (const Host of ['evil.example', 'evil.example:80', '192.168.1.5', 'localhost.evil.example', '127.0.0.1.evil.example']) expect((await ask(port, '/', { head: { Host } })).status, Host).toBe(403);
    for (const Host of ['localhost', `127.0.0.1:${port}`, '[::1]:80']) expect((await ask(port, '/', { head: { Host } })).status, Host).toBe(200);
  });

  it('lets the network ask by numbers and by the name of the machine, where it is told to', () => {
    for (const name of ['192.168.1.5:4173', '[fe80::1]', hostname(), `${hostname()}.local:80`.toUpperCase()]) expect([name, isOwnName(name, true), isOwnName(name, false)]).toEqual([name, true, false]);
    for (const name of ['evil.example', '', `${hostname()}.evil.example`]) expect([name, isOwnName(name, true)]).toEqual([name, false]);
    expect(isOwnName(undefined, true)).toBe(false);
  });

  it('shows the folder under a path, and nothing beside it', async () => {
    const { port, url } = await serve({ base: '/a/b/' });
    expect(url).toBe(`http://127.0.0.1:${port}/a/b/`);
    expect((await ask(port, '/a/b/')).body.toString()).toContain('cells');
    expect((await ask(port, '/a/b/assets/a-1.js')).status).toBe(200);
    expect(await ask(port, '/a/b')).toMatchObject({ status: 301, headers: { location: '/a/b/' } });
    for (const path of ['/', '/index.html', '/a/', '/a/bc/', '/assets/a-1.js', '/a/b/../../index.html']) expect((await ask(port, path)).status, path).toBe(404);
  });

  it('tells the page by what address others reach it', async () => {
    const own = await serve(), lan = await serve({ address: (port) => `http://192.168.1.5:${port}/` });
    expect(JSON.parse((await ask(own.port, '/address.json')).body.toString())).toEqual({ address: null });
    expect(JSON.parse((await ask(lan.port, '/address.json')).body.toString())).toEqual({ address: `http://192.168.1.5:${lan.port}/` });
  });

  it('takes the next port where the wished one is taken', async () => {
    const first = await serve(), second = await serve({ port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    expect((await ask(second.port, '/')).status).toBe(200);
  });
});
