// Cube roots of many numbers at once: a single one keeps the processor waiting for one operation after the other.
import { withSlack } from './arena';
import type { Doubles } from './arena';
import type { Kernels } from './kernels';
import { cbrt } from './math';

export class CubeRoots {
  private readonly blocks: { readonly numbers: Doubles; readonly roots: Doubles };

  constructor(private readonly kernels: Kernels) {
    this.blocks = { numbers: kernels.arena.doubles(), roots: kernels.arena.doubles() };
  }

  /** To be filled by whoever asks. */
  get numbers(): Float64Array {
    return this.blocks.numbers.array;
  }

  get roots(): Float64Array {
    return this.blocks.roots.array;
  }

  /** One more than asked for: the kernel takes numbers in twos. */
  reserve(count: number): void {
    if (this.numbers.length <= count) this.kernels.arena.reserve(withSlack(count), ...Object.values(this.blocks));
  }

  /** Writes the cube roots of the first `count` numbers to `roots`, each as `cbrt` gives it. */
  extract(count: number): void {
    const { code } = this.kernels, { numbers, roots } = this.blocks;
    if (code !== null && code.cubeRoots(count, numbers.address, roots.address) !== 0) return;
    for (let n = 0; n < count; n++) roots.array[n] = cbrt(numbers.array[n]);
  }
}
