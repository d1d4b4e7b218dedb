// The hot loops as WebAssembly, where the engine has it; the TypeScript twins beside their callers give the same bits.
//
// Sources: sim/kernels/*.ts in AssemblyScript; `npm run kernels` compiles them into kernelBytes.ts. A world has its own
// instance, because an instance owns the memory (arena) in which its arrays lie.
import { Arena } from './arena';
import { invariant } from './assert';
import { Solo, Threads, serve } from './crew';
import type { Crew, Invitation } from './crew';
import type { FieldCode } from './fieldCode';
import { KERNEL_BYTES } from './kernelBytes';
import { bytesOfBase64, webAssembly } from './webAssembly';
import type { WasmLibrary, WasmMemory, WasmModule } from './webAssembly';

/** 'fast': WebAssembly where the engine can, else the twins; 'reference': the twins. The results are the same. */
export type KernelChoice = 'fast' | 'reference';

export interface Kernels {
  /** Where the arrays lie that the kernels work on. */
  readonly arena: Arena;
  /** The compiled kernels; null: the TypeScript twins do the work. */
  readonly code: KernelCode | null;
  /** Who runs them over all cells; null without them. */
  readonly crew: Crew | null;
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
  countBins(count: number, bins: number, counts: number): void;
  sumCounts(from: number, to: number, counts: number, stride: number, threads: number): number;
  firstPlaces(from: number, to: number, place: number, counts: number, stride: number, threads: number): void;
  placeCells(first: number, count: number, places: number): void;
  copy(from: number, to: number, bytes: number): void;
  useList(x: number, y: number, z: number, radius: number, start: number, end: number, pairs: number): void;
  useBins(
    slowBin: number, slowStart: number, fastBin: number, fastStart: number,
    forward: number, forwardCount: number, around: number, aroundCount: number,
  ): void;
  listSlow(from: number, to: number, first: number, room: number, reach: number, skin: number): number;
  listFast(
    from: number, to: number, first: number, room: number, slowCount: number, reach: number, mixedSkin: number, fastSkin: number,
  ): number;
  useCells(x: number, y: number, z: number, radius: number, adhesion: number, stiffness: number): void;
  usePairs(
    start: number, end: number, pairs: number, velocityX: number, velocityY: number, velocityZ: number, repulsion: number,
  ): void;
  useScratch(
    place: number, trait: number, sum: number, hit: number, apart: number, force: number, room: number, total: number, dump: number,
  ): void;
  interleave(first: number, end: number): number;
  useShare(slowFrom: number, slowTo: number, fastFrom: number, fastTo: number): void;
  accumulate(
    flat: number, slowBefore: number, slowInner: number, fastBefore: number, fastInner: number, fastOuter: number, fastBehind: number,
  ): number;
  overlaps(flat: number, count: number, sums: number): number;
  usePlaces(x: number, y: number, z: number, radius: number, velocityX: number, velocityY: number, velocityZ: number): void;
  useMemory(beforeX: number, beforeY: number, beforeZ: number, pace: number): void;
  glide(flat: number, periodic: number, count: number, largestStep: number, halfX: number, halfY: number, halfZ: number): void;
  farthest(count: number, x: number, y: number, z: number, fromX: number, fromY: number, fromZ: number): number;
  cubeRoots(count: number, from: number, to: number): number;
  integrate(count: number, x: number, velocity: number, before: number, dt: number): void;
  addRows(rows: number, count: number, out: number, term: number): void;
  drawBelow(
    rows: number, count: number, keys: number, high: number, low: number, stream: number, tick: number, probability: number, out: number,
  ): number;
}

/** Pages of 64 KiB that addresses of 32 bits reach; the module names the same limit. */
const MOST_PAGES = 65_536, PAGE = 65_536;

/** Compiled for a memory of one thread's own, and for a shared one; null: cannot be. */
const compiled: { own?: WasmModule | null; shared?: WasmModule | null } = {};

function moduleFor(library: WasmLibrary, kind: 'own' | 'shared'): WasmModule | null {
  if (compiled[kind] === undefined) compiled[kind] = compile(library, kind === 'shared');
  return compiled[kind] ?? null;
}

/**
 * Kernels with a memory of their own.
 * @param shares into how many a job is cut, though one thread does them all (tests)
 * @param bytes for which there shall be room from the start: once a memory has grown, its old buffer is detached, and V8
 *   asks at every access to any typed array whether that one is too
 */
export function createKernels(choice: KernelChoice = 'fast', shares = 1, leastShare?: number, bytes = 0): Kernels {
  const library = choice === 'fast' ? webAssembly() : null;
  const module = library && moduleFor(library, 'own');
  const twins = () => ({ arena: new Arena(null), code: null, crew: null });
  if (!library || !module) return twins();
  try {
    const memory = new library.Memory({ initial: Math.min(MOST_PAGES, 1 + Math.ceil(bytes / PAGE)), maximum: MOST_PAGES });
    const code = instantiate(library, module, memory);
    return { arena: new Arena(memory), code, crew: new Solo(code, shares, leastShare) };
  } catch {
    // Engines reserve gigabytes of addresses for every memory and can run out of them when many worlds live at once.
    return twins();
  }
}

/** Kernels over a memory that other threads share. */
export interface SharedKernels extends Kernels {
  readonly crew: Threads;
  /** One for each thread to be started; it shall call `joinCrew` with it. */
  readonly invitations: readonly Invitation[];
}

export interface ThreadOptions {
  /** Cells below which a share is not worth a thread. */
  readonly leastShare?: number | undefined;
  /** How long a thread may be silent, ms. */
  readonly patience?: number | undefined;
}

/** Kernels for that many threads, this one included; null where threads cannot share memory. */
export function shareKernels(threads: number, options: ThreadOptions = {}): SharedKernels | null {
  const library = webAssembly();
  if (!library || typeof SharedArrayBuffer === 'undefined') return null;
  const module = moduleFor(library, 'shared');
  if (!module) return null;
  try {
    const memory = new library.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
    const code = instantiate(library, module, memory), crew = new Threads(code, threads, options.leastShare, options.patience);
    const invitations = Array.from({ length: threads - 1 }, (_, n) => ({ module, memory, control: crew.control, thread: n + 1 }));
    return { arena: new Arena(memory), code, crew, invitations };
  } catch {
    return null;
  }
}

/** Works for the crew that sent the invitation; returns when it is closed. `onReady` is called before the first job. */
export function joinCrew({ module, memory, control, thread }: Invitation, onReady: () => void): void {
  const code = instantiate(webAssembly()!, module, memory as WasmMemory);
  onReady();
  serve(code, control, thread);
}

function instantiate(library: WasmLibrary, module: WasmModule, memory: WasmMemory): KernelCode {
  return new library.Instance(module, { env: { memory } }).exports as KernelCode;
}

/** Null in an engine without SIMD, or where a page's content policy forbids compiling. */
function compile(library: WasmLibrary, shared: boolean): WasmModule | null {
  try {
    const bytes = bytesOfBase64(KERNEL_BYTES);
    if (shared) importSharedMemory(bytes);
    return library.validate(bytes) ? new library.Module(bytes) : null;
  } catch {
    return null;
  }
}

/** The module asks for env.memory with a limit; one flag behind that name says whether it is shared. */
const MEMORY_IMPORT = [0x03, 0x65, 0x6e, 0x76, 0x06, 0x6d, 0x65, 0x6d, 0x6f, 0x72, 0x79, 0x02];
const LIMITED = 1, LIMITED_AND_SHARED = 3;

function importSharedMemory(bytes: Uint8Array): void {
  const at = bytes.findIndex((_, k) => MEMORY_IMPORT.every((byte, n) => bytes[k + n] === byte)) + MEMORY_IMPORT.length;
  invariant(bytes[at] === LIMITED, 'the kernels import a memory with a limit');
  bytes[at] = LIMITED_AND_SHARED;
}
