// A plugin of the build: the page once more as a single file beside it (one-file.html), which runs from a disk without a network.
//
// The teacher's desk writes into a copy of it what it opens (src/app/classroom/oneFile.ts). Everything is inside: workers,
// lessons, languages. Its policy allows this very script and nothing else.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lean } from './lean.mjs';

export const ONE_FILE = 'one-file.html';
/** Where the desk writes. */
const BLOCK = '<script type="application/json" id="cart-lab-start">null</script>';

/** Workers as text within the script that starts them: a page from a disk may start no worker from a file. */
function workersInside() {
  const NEW = /new Worker\(new URL\('(\.\/[\w.]+)', import\.meta\.url\), \{ type: 'module', name: '(\w+)' \}\)/g;
  return {
    name: 'cart-lab:workers-inside',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/workers/spawn.ts')) return null;
      const files = [...code.matchAll(NEW)].map(([, file]) => file);
      if (files.length === 0) this.error('workers/spawn.ts starts its workers in another way than tools/oneFile.mjs looks for.');
      const imports = files.map((file, n) => `import Inside${n} from '${file}?worker&inline';`).join('\n');
      return { code: `${imports}\n${code.replace(NEW, (_all, file, name) => `new Inside${files.indexOf(file)}({ name: '${name}' })`)}`, map: null };
    },
  };
}

/** @param {string} html with its script inside */
function withPolicy(html) {
  const hashes = [...html.matchAll(/<script(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const policy = [
    "default-src 'none'", `script-src ${hashes.join(' ')} 'wasm-unsafe-eval'`, "style-src 'unsafe-inline'", 'img-src data: blob:', 'media-src blob:', 'worker-src blob:', 'connect-src data: blob:', "base-uri 'none'", "form-action 'none'",
  ].join('; ');
  return html.replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*"/, (_all, before) => `${before}${policy}"`).replace('</head>', () => `    ${BLOCK}\n  </head>`);
}

async function buildOneFile({ root, resolve: resolving, build: { target } }) {
  const [{ build }, { viteSingleFile }] = await Promise.all([import('vite'), import('vite-plugin-singlefile')]);
  const checks = { pluginTimings: false };
  const { output } = await build({
    root, configFile: false, logLevel: 'error', base: './',
    ...(resolving.preserveSymlinks ? { resolve: { preserveSymlinks: true } } : {}),
    worker: { format: 'iife', rolldownOptions: { checks } },
    plugins: [lean(), workersInside(), viteSingleFile()],
    build: { target, write: false, reportCompressedSize: false, modulePreload: false, rolldownOptions: { checks } },
  });
  return withPolicy(output.find(({ fileName }) => fileName === 'index.html').source);
}

/** @returns {import('vite').Plugin} */
export function oneFile() {
  let config = null, failed = false;
  return {
    name: 'cart-lab:one-file',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    async closeBundle() {
      if (!failed) writeFileSync(join(resolve(config.root, config.build.outDir), ONE_FILE), await buildOneFile(config));
    },
  };
}
