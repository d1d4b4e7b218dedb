// The packed benchmark: our own neighbour list and force kernel on the packed workload, step by step, and its hash.
import { firstOf } from '../../sim/core/crew';
import type { Crew, Job } from '../../sim/core/crew';
import { createKernels } from '../../sim/core/kernels';
import type { KernelChoice, Kernels } from '../../sim/core/kernels';
import { NeighborList } from '../../sim/core/neighborList';
import { ADHESION_REACH, PairForces } from '../../sim/core/pairForces';
import { visitSubstrates } from './gradient';
import { integrate, startWalk } from './walk';
import { createPacked, sortRows } from './workload';
import type { Dimensions, PackedState } from './workload';

const SKIN = 4; // µm
const LARGEST_RANGE = 20; // µm: 1.25 · (8 + 8)
const REPULSION = 10; // µm/min

export class PackedRun {
  rebuilds = 0;
  readonly state: PackedState;
  private step = 0;
  private readonly kernels: Kernels;
  private readonly list: NeighborList;
  private readonly forces: PairForces;

  constructor(count: number, dimensions: Dimensions, seed = 1, kernels: KernelChoice | Kernels = 'fast') {
    this.kernels = typeof kernels === 'object' ? kernels : createKernels(kernels);
    this.list = new NeighborList(ADHESION_REACH, SKIN, SKIN, this.kernels);
    this.forces = new PairForces(this.kernels);
    this.state = createPacked(count, dimensions, seed, this.kernels, this.forces);
    startWalk(this.state);
    this.forces.repulsion.fill(REPULSION);
  }

  /** Whether WebAssembly does the work. */
  get isFast(): boolean {
    return this.kernels.code !== null;
  }

  advance(steps: number): void {
    for (let n = 0; n < steps; n++) {
      if (!this.list.valid || this.isStale()) this.rebuild();
      this.forces.accumulate(this.list);
      integrate(this.state, this.step++, this.forces, this.kernels, this.list.shares, this.look);
    }
  }

  /** Bytes of state, list and kernel copies per cell. */
  bytesPerCell(): number {
    return this.kernels.arena.byteLength / this.state.count;
  }

  private rebuild(): void {
    const { state, list, forces } = this;
    const { count, half } = state;
    const cells = {
      count, motile: null,
      get x() { return forces.x; }, get y() { return forces.y; }, get z() { return forces.z; }, get radius() { return forces.radius; },
    };
    list.build(cells, { hx: half, hy: half, hz: state.dimensions === 3 ? half : 0, range: LARGEST_RANGE });
    this.rebuilds++;
    sortRows(state, list); // rows now lie in the list's order, so the columns are the force kernel's inputs
  }

  /** Some pair may have come within reach unseen: two cells moved half the skin each. */
  private isStale(): boolean {
    return 4 * (this.kernels.crew === null ? this.farthestHere() : this.farthest(this.kernels.crew)) > SKIN * SKIN;
  }

  /** The largest squared distance of a cell from where it was listed: of each share at the end of a step … */
  private readonly look: Job = (code, share) => {
    const { count } = this.state, { shares } = this.list, listed = this.list.blocks, { x, y, z } = this.forces.blocks;
    const first = firstOf(share, shares, count), o = 8 * first, n = firstOf(share + 1, shares, count) - first;
    return code.farthest(n, x.address + o, y.address + o, z.address + o, listed.x.address + o, listed.y.address + o, listed.z.address + o);
  };

  /** … and of all, after a step and before anybody uses the crew again. */
  private farthest(crew: Crew): number {
    let farthest = 0;
    for (let share = 0; share < this.list.shares; share++) farthest = Math.max(farthest, crew.result(share));
    return farthest;
  }

  private farthestHere(): number {
    const { count } = this.state, { x, y, z } = this.forces, { x: listX, y: listY, z: listZ } = this.list;
    let farthest = 0;
    for (let i = 0; i < count; i++) {
      const dx = x[i] - listX[i], dy = y[i] - listY[i], dz = z[i] - listZ[i];
      const moved = dx * dx + dy * dy + dz * dz;
      if (moved > farthest) farthest = moved;
    }
    return farthest;
  }

  /** FNV-1a over the 32-bit words of positions, volumes, states (constant here) and substrates, in order of id. */
  hash(): string {
    const { count, columns, dimensions, gradient } = this.state, id = this.state.id.array;
    const rowOf = new Int32Array(count);
    for (let row = 0; row < count; row++) rowOf[id[row]] = row;
    const inOrder = new Float64Array(count);
    let hash = 2166136261;
    const add = (word: number) => {
      hash = Math.imul(hash ^ word, 16777619);
    };
    const addAll = (values: Float64Array) => {
      for (const word of new Uint32Array(values.buffer)) add(word);
    };
    for (const axis of dimensions === 3 ? ([columns.x, columns.y, columns.z]) : ([columns.x, columns.y])) {
      for (let i = 0; i < count; i++) inOrder[i] = axis.array[rowOf[i]];
      addAll(inOrder);
    }
    const [low, high] = new Uint32Array(Float64Array.of(1).buffer); // every volume is 1, every state 0
    for (let i = 0; i < count; i++) {
      add(low);
      add(high);
      add(0);
    }
    visitSubstrates(gradient, addAll);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }
}
