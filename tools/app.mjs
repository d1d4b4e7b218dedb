// Builds the page if its sources changed, and serves it: on this machine only, unless somebody asks for more.
import { APP_SOURCES, buildOnce } from './buildOnce.mjs';
import { headersFor } from './headers.mjs';
import { plainPath, viteRoot } from './plainRoot.mjs';
import { serveFolder } from './staticServer.mjs';
import config from './viteConfig.mjs';

/** The usual way, by vite.config.ts, writes a bundle of it into the folder of the packages, which may be read-only. */
const settings = () => ({ ...config, ...viteRoot(), configFile: false, logLevel: 'warn' });

/** @returns {Promise<string>} the folder of the current production build */
export function buildApp({ onBuild = () => {} } = {}) {
  return buildOnce('app', APP_SOURCES, async (outDir) => {
    onBuild();
    const { build } = await import('vite');
    await asShipped(() => build({ ...settings(), build: { ...config.build, outDir: plainPath(outDir), emptyOutDir: true } }));
  });
}

/**
 * Vite asks where it runs: within a test it would leave in what only developers need, a seventh more to begin with, and the build is everybody's.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function asShipped(work) {
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/**
 * Serves a build on 127.0.0.1, on the given port or the next free one (0 leaves the choice to the system).
 * @param {string} outDir
 * @param {number} port
 * @param {import('./staticServer.mjs').ServeOptions & { embedders?: readonly string[] }} options `embedders`: origins of pages that may have it in a frame
 */
export async function serveApp(outDir, port, { embedders = [], ...options } = {}) {
  return serveFolder(outDir, { headers: headersFor(embedders), port, ...options });
}
