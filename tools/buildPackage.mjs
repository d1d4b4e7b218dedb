// What `npm pack` packs, written into dist-package/: the built page, the program that serves it, the model without the page, and its types.
//
// Everything is bundled, so that the package installs without a network and brings no other packages along.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildApp } from './app.mjs';
import { root } from './buildOnce.mjs';
import { buildForNode } from './nodeBuild.mjs';
import { plainRoot } from './plainRoot.mjs';

const OUT = join(root, 'dist-package'), CORE = 'cli/core.ts';

rmSync(OUT, { recursive: true, force: true });
await buildForNode(OUT, {
  input: { core: join(plainRoot(), CORE), 'cart-lab': join(plainRoot(), 'tools/package/main.mjs') },
  output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
}, {}, { noExternal: true });
cpSync(await buildApp({ onBuild: () => console.error('Building the page …') }), join(OUT, 'page'), { recursive: true });
const program = join(OUT, 'cart-lab.js');
writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, 'utf8')}`, { mode: 0o755 });
writeTypes();

/** The compiler writes the types of all it has read; only those that the core leads to are packed. */
function writeTypes() {
  const draft = mkdtempSync(join(root, 'node_modules/.cache/types-'));
  try {
    const { status, stdout } = spawnSync(process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'), '--project', join(root, 'tools/package/tsconfig.json'), '--outDir', draft,
    ], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The types of the package could not be written:\n${stdout}`);
    copyTypes(draft, CORE.replace(/\.ts$/, '.d.ts'), new Set());
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Names of files are written out in full, as Node's own way of looking for modules asks for. */
function copyTypes(draft, file, copied) {
  if (copied.has(file)) return;
  copied.add(file);
  const text = readFileSync(join(draft, file), 'utf8').replace(/((?:from|import)\s*\(?\s*)(['"])(\.[^'"]+)\2/g, (_whole, before, quote, name) => {
    const target = [`${name}.d.ts`, `${name}/index.d.ts`].map((end) => join(dirname(file), end)).find((path) => existsSync(join(draft, path)));
    if (target === undefined) throw new Error(`${file} names ${name}, of which there are no types.`);
    copyTypes(draft, target, copied);
    const path = relative(dirname(file), target).replaceAll('\\', '/').replace(/\.d\.ts$/, '.js');
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
  const out = join(OUT, 'types', file);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text);
}
