// Sites beside the page: small servers of their own, each another origin, with a strict content policy.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  readonly origin: string;
  /** What is there, by path; set before anybody asks. */
  files: Readonly<Record<string, string>>;
  policy: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

export async function openSite(): Promise<Site> {
  const server: Server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://x').pathname, text = site.files[path === '/' ? '/index.html' : path];
    if (text === undefined) return void answer.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    answer.writeHead(200, { 'Content-Type': `${TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`, 'Content-Security-Policy': site.policy, 'X-Content-Type-Options': 'nosniff' }).end(text);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const site: Site = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, files: {}, policy: "default-src 'none'",
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
  return site;
}
