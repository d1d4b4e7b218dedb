// Lets a browser open a page that computes something, and waits for what it sends back; needs no driver of that browser.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { fileURLToPath } from 'node:url';

export interface Answer {
  readonly engine: string;
  readonly lines: readonly string[];
}

/** The script that a page loads, in one piece. */
export async function bundlePage(entry: string): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error', publicDir: false, root: fileURLToPath(new URL('../..', import.meta.url)),
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!('output' in output)) throw new Error('the bundler watches instead of building');
  return output.output[0].code;
}

/** @param launch starts the browser at an address and returns how to end it */
export async function visit(script: string, launch: (url: string) => () => void): Promise<Answer> {
  let end = (): void => undefined;
  let settle: (answer: Answer) => void = () => undefined;
  const answered = new Promise<Answer>((resolve) => (settle = resolve));
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : '<!doctype html><meta charset="utf-8"><title>worlds</title><script src="page.js"></script>');
      return;
    }
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => {
      response.end();
      settle(JSON.parse(body) as Answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    end = launch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await answered;
  } finally {
    end();
    server.closeAllConnections();
    server.close();
  }
}

/** Starts a program and returns how to end it with all its children. */
export function start(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): () => void {
  const child = spawn(program, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
  return () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // it has ended by itself
    }
  };
}
