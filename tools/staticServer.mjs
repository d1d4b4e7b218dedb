// Serves a finished folder over HTTP, read only, with the headers that the page wants; needs nothing but Node.
//
// Vite's own preview was used before: a package that is run with `npx` should not bring a bundler along, and the page must be
// the same wherever it is served.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { extname, join, posix, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Everything a build holds; docs/HOSTING.md lists them for other servers. */
export const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.wasm': 'application/wasm',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.map': 'application/json; charset=utf-8', '.ftl': 'text/plain; charset=utf-8', '.ts': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8',
};
const PACKED = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;
const LEAST_PACKED = 1024, MOST_PACKED = 16_000_000;
/** Ports tried one after the other where the wished one is taken. */
const TRIES = 100;
const pack = promisify(gzip);

/**
 * @param {string} folder
 * @param {{ host?: string, port?: number, base?: string, headers?: Record<string, string>, lan?: boolean, address?: (port: number) => string | null }} options
 *   `base`: the path under which the folder appears; `lan`: whether other machines may ask; `address`: where the page is reached by others, told to the page
 * @returns {Promise<{ port: number, url: string, close(): Promise<void> }>}
 */
export async function serveFolder(folder, { host = '127.0.0.1', port = 0, base = '/', headers = {}, lan = false, address = () => null } = {}) {
  const root = await realpath(folder), packed = new Map();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'This file could not be read.');
    });
  });

  async function answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isOwnName(request.headers.host, lan)) return refuse(response, 403, 'This server answers only to its own name.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only reading is possible here.', { Allow: 'GET, HEAD' });
    const path = pathOf(request.url);
    if (path === null) return refuse(response, 400, 'This address cannot be read.');
    if (`${path}/` === base) return refuse(response, 301, 'See there.', { Location: base });
    if (!path.startsWith(base)) return refuse(response, 404, 'There is nothing here.');
    const name = path.slice(base.length);
    if (name === 'address.json') return send(request, response, Buffer.from(JSON.stringify({ address: address(server.address().port) })), '.json', { 'Cache-Control': 'no-store' });
    const file = await fileOf(root, name);
    if (file === null) return refuse(response, 404, 'There is nothing here.');
    await sendFile(request, response, file, name);
  }

  async function sendFile(request, response, { path, size, mtimeMs }, name) {
    const type = extname(path).toLowerCase(), isNamedByContent = name.startsWith('assets/');
    const tag = `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
    const told = { ETag: tag, 'Cache-Control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache' };
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, told).end();
    if (size > MOST_PACKED) {
      response.writeHead(200, { ...told, 'Content-Type': typeOf(type), 'Content-Length': size });
      if (request.method === 'HEAD') return void response.end();
      return pipeline(createReadStream(path), response, () => undefined);
    }
    await send(request, response, await readFile(path), type, told, `${path} ${tag}`);
  }

  /** Thirty pupils on one wireless network: what can be packed is packed, once. */
  async function send(request, response, content, type, more, key = null) {
    const head = { ...more, 'Content-Type': typeOf(type), Vary: 'Accept-Encoding' };
    const wantsPacked = key !== null && content.length >= LEAST_PACKED && PACKED.test(typeOf(type)) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (wantsPacked && !packed.has(key)) packed.set(key, pack(content));
    const body = wantsPacked ? await packed.get(key) : content;
    response.writeHead(200, { ...head, ...(wantsPacked ? { 'Content-Encoding': 'gzip' } : {}), 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  const actual = await listen(server, host, port);
  return {
    port: actual, url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${actual}${base}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/** Where the wished port is taken the next one is tried; 0 leaves the choice to the system. */
async function listen(server, host, port) {
  for (let tries = 0; ; tries++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port + tries, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || tries >= TRIES || port + tries >= 65_535) throw error;
    }
  }
}

/**
 * A page of somewhere else may make its name lead to this machine and read what is served here as its own: only names that
 * nobody else can own are answered. Numbers of machines and the name of this one are such; they count where the network may ask.
 */
export function isOwnName(host, lan) {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase(), bare = name.replace(/^\[(.*)\]$/, '$1');
  if (['localhost', '127.0.0.1', '::1'].includes(bare)) return true;
  const own = hostname().toLowerCase();
  return lan && (isIP(bare) !== 0 || bare === own || bare === `${own}.local`);
}

/** The path asked for, without what follows it and without detours; null if it cannot be read. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    return path.startsWith('/') && !path.includes('\0') ? posix.normalize(path) : null;
  } catch {
    return null;
  }
}

/** A file inside the folder, whatever links and dots say; null if there is none. */
async function fileOf(root, name) {
  const wanted = join(root, name, name === '' || name.endsWith('/') ? 'index.html' : '');
  const path = await realpath(wanted).catch(() => null);
  if (path === null || !path.startsWith(root + sep)) return null;
  const stats = await stat(path);
  return stats.isFile() ? { path, size: stats.size, mtimeMs: stats.mtimeMs } : null;
}

const typeOf = (ending) => TYPES[ending] ?? 'application/octet-stream';

function refuse(response, status, words, more = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...more });
  response.end(`${words}\n`);
}
