// Memory for fields: arrays of numbers, mostly one a voxel, that TypeScript and kernels both reach.
import type { Doubles } from './arena';
import type { FieldCode } from './fieldCode';
import { FieldTwins } from './fieldTwins';
import type { Kernels } from './kernels';

/** All planes of a world lie in one block of its arena, so that a kernel and its twin name them alike: by address. */
export class FieldMemory {
  readonly code: FieldCode;
  private readonly block: Doubles;
  private taken = 0;

  constructor(private readonly kernels: Kernels) {
    this.block = kernels.arena.doubles();
    this.code = kernels.code ?? new FieldTwins(this);
  }

  /** A new plane, all 0. Memory is reserved when a plane is first used: take all planes first. */
  take(length: number): Plane {
    const offset = this.taken;
    this.taken += length + (length & 1); // so that pairs are aligned
    return new Plane(this, offset, length);
  }

  get array(): Float64Array {
    if (this.block.array.length < this.taken) this.kernels.arena.reserve(this.taken, this.block);
    return this.block.array;
  }

  get address(): number {
    if (this.block.array.length < this.taken) this.kernels.arena.reserve(this.taken, this.block);
    return this.block.address;
  }
}

export class Plane {
  private whole: Float64Array | null = null;
  private view: Float64Array = new Float64Array(0);

  constructor(private readonly memory: FieldMemory, private readonly offset: number, readonly length: number) {}

  /** Renewed when the arena grows: read it where it is used. */
  get array(): Float64Array {
    const whole = this.memory.array;
    if (whole !== this.whole) {
      this.whole = whole;
      this.view = whole.subarray(this.offset, this.offset + this.length);
    }
    return this.view;
  }

  get address(): number {
    return this.memory.address + 8 * this.offset;
  }
}
