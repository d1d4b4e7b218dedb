// Threads for tests: the helper of the command line, built once a test file, and ended with it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { startThreads } from '../../cli/threads';
import type { StartOptions, StartedThreads } from '../../cli/threads';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ThreadLab {
  /** Threads that take shares of a single cell. */
  start(threads: number, options?: StartOptions): Promise<StartedThreads>;
  /** The program of a helper with another text. */
  program(name: string, text: string): URL;
}

/** To be called once, at the top of a test file. */
export function threadLab(): ThreadLab {
  let folder = '';
  const started: StartedThreads[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cart-lab-threads-'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    await build({
      root, configFile: false, logLevel: 'error', publicDir: false,
      build: {
        ssr: true, outDir: folder, emptyOutDir: false, target: 'node20', minify: false,
        rolldownOptions: { input: { helper: join(root, 'cli/kernel.worker.ts') }, output: { entryFileNames: '[name].js', codeSplitting: false } },
      },
    });
  });
  afterAll(() => {
    for (const { end } of started) end();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async start(threads, options = {}) {
      const one = await startThreads(threads, { file: pathToFileURL(join(folder, 'helper.js')), leastShare: 1, ...options });
      started.push(one);
      return one;
    },
    program(name, text) {
      writeFileSync(join(folder, name), text);
      return pathToFileURL(join(folder, name));
    },
  };
}
