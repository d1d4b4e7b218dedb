// Memory that TypeScript and a WebAssembly kernel both reach: typed arrays side by side in one buffer.
//
// A buffer that grows loses all its views, so arrays are held by blocks and renewed there: read `block.array` where it
// is used, never keep it across a call that may reserve. All blocks are laid out anew when one grows, so nothing is
// wasted; that is rare, for owners reserve with slack.
import type { WasmMemory } from './webAssembly';

type Shared = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

export interface Block<A extends Shared> {
  readonly array: A;
  /** Byte offset in the memory; 0 when there is none. */
  readonly address: number;
}
export type Doubles = Block<Float64Array<ArrayBuffer>>;
export type Integers = Block<Int32Array<ArrayBuffer>>;
export type Bytes = Block<Uint8Array<ArrayBuffer>>;

const PAGE = 65_536;
const ALIGNMENT = 16;
/** Kernels read pairs of elements, so up to one beyond the last. */
const MARGIN = 16;

class Slot<A extends Shared> implements Block<A> {
  address = 0;
  array: A;
  length = 0;

  constructor(private readonly view: (buffer: ArrayBuffer, address: number, length: number) => A, readonly elementBytes: number) {
    this.array = view(new ArrayBuffer(0), 0, 0);
  }

  renew(buffer: ArrayBuffer): void {
    this.array = this.view(buffer, this.address, this.length);
  }

  /** An array of its own, as long as asked for. */
  renewAlone(): void {
    const before = this.array;
    this.array = this.view(new ArrayBuffer(this.length * this.elementBytes), 0, this.length);
    this.array.set(before);
  }
}

/** What to reserve for `count` elements, so that a growing colony does not move house in every step. */
export function withSlack(count: number): number {
  return Math.ceil(count * 1.03125) + 16;
}

export class Arena {
  private readonly slots: Slot<Shared>[] = [];
  private readonly scratches: Doubles[] = [];

  /** @param memory null: every array has a buffer of its own, on the heap */
  constructor(private readonly memory: WasmMemory | null) {}

  doubles(): Doubles {
    return this.add(new Slot((buffer, address, length) => new Float64Array(buffer, address, length), 8));
  }

  integers(): Integers {
    return this.add(new Slot((buffer, address, length) => new Int32Array(buffer, address, length), 4));
  }

  bytes(): Bytes {
    return this.add(new Slot((buffer, address, length) => new Uint8Array(buffer, address, length), 1));
  }

  /** The arena's scratch array of that number, the same for everybody: its values hold until others may use it. */
  scratch(number: number): Doubles {
    while (this.scratches.length <= number) this.scratches.push(this.doubles());
    return this.scratches[number];
  }

  /** Makes blocks of this arena at least `length` long; they keep their values, new elements are 0. */
  reserve(length: number, ...blocks: readonly Block<Shared>[]): void {
    const growing = this.slots.filter((slot) => slot.length < length && blocks.includes(slot));
    if (growing.length === 0) return;
    const before = this.slots.map((slot) => slot.length * slot.elementBytes);
    for (const slot of growing) slot.length = length;
    if (this.memory === null) for (const slot of growing) slot.renewAlone();
    else this.layOut(this.memory, before);
  }

  /** Bytes of all arrays. */
  get byteLength(): number {
    return this.slots.reduce((sum, slot) => sum + slot.length * slot.elementBytes, 0);
  }

  private add<A extends Shared>(slot: Slot<A>): Slot<A> {
    this.slots.push(slot as unknown as Slot<Shared>);
    return slot;
  }

  private layOut(memory: WasmMemory, bytesBefore: readonly number[]): void {
    let end = ALIGNMENT; // address 0 stays free: it means "none"
    const addresses = this.slots.map((slot) => {
      const address = end;
      end += Math.ceil((slot.length * slot.elementBytes + MARGIN) / ALIGNMENT) * ALIGNMENT;
      return address;
    });
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    const bytes = new Uint8Array(memory.buffer);
    // Blocks only ever move up; the last one first, so that none is overwritten before it has moved.
    for (let s = this.slots.length - 1; s >= 0; s--) {
      const slot = this.slots[s], to = addresses[s], kept = bytesBefore[s];
      bytes.copyWithin(to, slot.address, slot.address + kept);
      bytes.fill(0, to + kept, s + 1 < addresses.length ? addresses[s + 1] : end);
      slot.address = to;
    }
    for (const slot of this.slots) slot.renew(memory.buffer);
  }
}
