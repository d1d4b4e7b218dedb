// The repository by a path that every tool takes as it is written: Vite reads # and ? as parts of an address, and brackets as patterns.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ODD = /[#?*[\]{}()!|%]/;
let link = null;

/** Where the path is odd, a link to the repository in a fresh folder of our own, removed when the program ends. */
export function plainRoot() {
  if (!ODD.test(root)) return root;
  if (link === null) {
    const folder = mkdtempSync(join(tmpdir(), 'cart-lab-'));
    link = join(folder, 'root');
    symlinkSync(root, link, process.platform === 'win32' ? 'junction' : 'dir');
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return link;
}

/** A path inside the repository, by its plain name. */
export function plainPath(path) {
  return path.startsWith(root) ? join(plainRoot(), path.slice(root.length)) : path;
}

/** What Vite is told of the repository: by a link, it must not follow that back. */
export function viteRoot() {
  return plainRoot() === root ? { root } : { root: plainRoot(), resolve: { preserveSymlinks: true } };
}
