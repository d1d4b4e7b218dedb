// The committed kernels are what their sources compile to.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { KERNEL_FILE, compileKernels } from '../../tools/buildKernels.mjs';

it(`${KERNEL_FILE} is current (else: npm run kernels)`, async () => {
  const committed = readFileSync(fileURLToPath(new URL(`../../${KERNEL_FILE}`, import.meta.url)), 'utf8');
  expect(await compileKernels()).toBe(committed);
});
