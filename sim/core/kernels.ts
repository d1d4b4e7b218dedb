// The hot loops as WebAssembly, where the engine has it; the TypeScript twins beside their callers give the same bits.
//
// Sources: sim/kernels/*.ts in AssemblyScript; `npm run kernels` compiles them into kernelBytes.ts. A world has its own
// instance, because an instance owns the memory (arena) in which its arrays lie.
import { Arena } from './arena';
import type { FieldCode } from './fieldCode';
import { KERNEL_BYTES } from './kernelBytes';
import { bytesOfBase64, webAssembly } from './webAssembly';
import type { WasmLibrary, WasmModule } from './webAssembly';

/** 'fast': WebAssembly where the engine can, else the twins; 'reference': the twins. The results are the same. */
export type KernelChoice = 'fast' | 'reference';

export interface Kernels {
  /** Where the arrays lie that the kernels work on. */
  readonly arena: Arena;
  /** The compiled kernels; null: the TypeScript twins do the work. */
  readonly code: KernelCode | null;
}

/** What sim/kernels exports; all arrays are addresses in the arena, and `use…` says where they lie just now. */
export interface KernelCode extends FieldCode {
  useSort(start: number, bin: number, order: number, input: number): void;
  binCells(
    count: number, x: number, y: number, z: number, hx: number, hy: number, hz: number, h: number,
    nx: number, ny: number, nz: number, perRange: number,
  ): void;
  gatherDoubles(order: number, count: number, from: number, to: number): void;
  gatherIntegers(order: number, count: number, from: number, to: number): void;
  sortBins(count: number, bins: number): void;
  useList(x: number, y: number, z: number, radius: number, start: number, pairs: number, capacity: number): void;
  useBins(
    slowBin: number, slowStart: number, fastBin: number, fastStart: number,
    forward: number, forwardCount: number, around: number, aroundCount: number,
  ): void;
  listSlow(from: number, slowCount: number, reach: number, skin: number): number;
  listFast(from: number, fastCount: number, slowCount: number, reach: number, mixedSkin: number, fastSkin: number): number;
  useCells(x: number, y: number, z: number, radius: number, adhesion: number, stiffness: number): void;
  usePairs(start: number, pairs: number, velocityX: number, velocityY: number, velocityZ: number, repulsion: number): void;
  useScratch(place: number, trait: number, sum: number, hit: number, apart: number, force: number, room: number, total: number): void;
  interleave(count: number): number;
  accumulate(from: number, count: number, slowCount: number, flat: number): number;
  farthest(count: number, x: number, y: number, z: number, fromX: number, fromY: number, fromZ: number): number;
  integrate(count: number, x: number, velocity: number, before: number, dt: number): void;
  addRows(rows: number, count: number, out: number, term: number): void;
  drawBelow(
    rows: number, count: number, keys: number, high: number, low: number, stream: number, tick: number, probability: number, out: number,
  ): number;
}

let compiled: WasmModule | null | undefined;

/** Kernels with a memory of their own. */
export function createKernels(choice: KernelChoice = 'fast'): Kernels {
  const library = choice === 'fast' ? webAssembly() : null;
  if (library === null) return { arena: new Arena(null), code: null };
  if (compiled === undefined) compiled = compile(library);
  if (compiled === null) return { arena: new Arena(null), code: null };
  try {
    const memory = new library.Memory({ initial: 1 });
    const { exports } = new library.Instance(compiled, { env: { memory } });
    return { arena: new Arena(memory), code: exports as KernelCode };
  } catch {
    // Engines reserve gigabytes of addresses for every memory and can run out of them when many worlds live at once.
    return { arena: new Arena(null), code: null };
  }
}

/** Null in an engine without SIMD, or where a page's content policy forbids compiling. */
function compile(library: WasmLibrary): WasmModule | null {
  try {
    const bytes = bytesOfBase64(KERNEL_BYTES);
    return library.validate(bytes) ? new library.Module(bytes) : null;
  } catch {
    return null;
  }
}
