// Builds sources for Node: the programs of the command line, and the modules that the tests import.
import { plainPath, viteRoot } from './plainRoot.mjs';

/**
 * @param {string} outDir a folder that is written anew
 * @param {object} rolldownOptions what is built and how its files are called
 * @param {object} more other settings of the build
 * @param {object} ssr what of other packages is taken in
 */
export async function buildForNode(outDir, rolldownOptions, more = {}, ssr = {}) {
  const { build } = await import('vite');
  await build({
    ...viteRoot(),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr,
    build: { ssr: true, outDir: plainPath(outDir), emptyOutDir: true, target: 'node20', minify: false, ...more, rolldownOptions },
  });
}
