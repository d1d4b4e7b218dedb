// Builds what an embedding page imports into a file of its own beside the page: embed.js, whose name never changes, with its types.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainRoot } from './plainRoot.mjs';

/** @returns {import('vite').Plugin} */
export function embedClient() {
  return {
    name: 'cart-lab:embed-client',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(plainRoot(), 'src/embed/client.ts'), fileName: 'embed.js', preserveSignature: 'strict' });
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: readFileSync(join(plainRoot(), 'src/embed/contract.ts'), 'utf8') });
    },
  };
}
