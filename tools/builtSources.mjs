// The sources that compute, built file by file, for the tests to import in place of the sources themselves.
//
// Vitest turns every use of an import into a look-up, so that long runs would take a third longer than they do in the
// program and in the page. Modules stay modules: a test still imports, and spies on, the one file it names.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { COMMON, buildOnce, root } from './buildOnce.mjs';
import { buildForNode } from './nodeBuild.mjs';
import { plainRoot } from './plainRoot.mjs';

const FOLDERS = ['sim', 'locales', 'schema', 'ensemble', 'verify'];
const READ_BY_THEM = ['scenarios', 'reference'];

/** Kernels are written in AssemblyScript and built by a tool of their own. */
const isModule = ({ name, parentPath }) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !parentPath.endsWith(join('sim', 'kernels'));

const modules = () => FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && isModule(entry))
    .map(({ name, parentPath }) => relative(root, join(parentPath, name))));

const build = (outDir) => buildForNode(outDir, {
  input: modules().map((file) => join(plainRoot(), file)),
  treeshake: false,
  preserveEntrySignatures: 'strict',
  output: { preserveModules: true, preserveModulesRoot: plainRoot(), entryFileNames: '[name].mjs' },
});

/** A plugin of Vitest: imports of the folders above reach what was built of them. */
export async function builtSources() {
  const folder = await buildOnce('modules', [...COMMON, ...FOLDERS, ...READ_BY_THEM], build);
  const built = new Map(modules().map((file) => [join(root, file).split(sep).join('/'), join(folder, file.replace(/\.ts$/, '.mjs'))]));
  return {
    name: 'cart-lab:built-sources',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved === null ? null : built.get(resolved.id) ?? resolved;
    },
  };
}
