// Builds the page if its sources changed, and serves it on this machine only.
import { join } from 'node:path';
import { APP_SOURCES, buildOnce, root } from './buildOnce.mjs';

/** @returns {Promise<string>} the folder of the current production build */
export function buildApp({ onBuild = () => {} } = {}) {
  return buildOnce('app', APP_SOURCES, async (outDir) => {
    onBuild();
    const { build } = await import('vite');
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  });
}

/** Serves a build on 127.0.0.1, on the given port or the next free one (0 leaves the choice to the system). */
export async function serveApp(outDir, port) {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: false, open: false },
  });
  const { port: actual } = server.httpServer.address();
  return { url: `http://127.0.0.1:${actual}/`, close: () => server.close() };
}
