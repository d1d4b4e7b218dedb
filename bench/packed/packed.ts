// The packed benchmark: our own neighbour list and force kernel on the packed workload, step by step, and its hash.
import { NeighborList } from '../../sim/core/neighborList';
import { ADHESION_REACH, PairForces } from '../../sim/core/pairForces';
import { visitSubstrates } from './gradient';
import { integrate, startWalk } from './walk';
import { createPacked, packedBytes, sortRows } from './workload';
import type { Dimensions, PackedState } from './workload';

const SKIN = 4; // µm
const LARGEST_RANGE = 20; // µm: 1.25 · (8 + 8)
const REPULSION = 10; // µm/min

export class PackedRun {
  rebuilds = 0;
  private step = 0;
  private readonly list = new NeighborList(ADHESION_REACH, SKIN);
  private readonly forces = new PairForces();
  readonly state: PackedState;

  constructor(count: number, dimensions: Dimensions, seed = 1) {
    this.state = createPacked(count, dimensions, seed);
    startWalk(this.state);
    this.forces.reserve(count);
    this.forces.repulsion.fill(REPULSION);
  }

  advance(steps: number): void {
    for (let n = 0; n < steps; n++) {
      if (!this.list.valid || this.isStale()) this.rebuild();
      this.forces.accumulate(this.list);
      integrate(this.state, this.step++, this.forces.velocityX, this.forces.velocityY, this.forces.velocityZ);
    }
  }

  /** Bytes of state, list and kernel copies per cell. */
  bytesPerCell(): number {
    return packedBytes(this.state, this.list) / this.state.count;
  }

  private rebuild(): void {
    const { state, list, forces } = this;
    const { count, half } = state;
    const { x, y, z, radius } = state.columns;
    list.build({ count, x, y, z, radius, motile: null }, { hx: half, hy: half, hz: state.dimensions === 3 ? half : 0, range: LARGEST_RANGE });
    list.valid = true;
    this.rebuilds++;
    sortRows(state, list.order);
    // Rows now lie in the list's order, so the kernel reads the state itself.
    forces.x = state.columns.x;
    forces.y = state.columns.y;
    forces.z = state.columns.z;
    forces.radius = state.columns.radius;
    forces.adhesion = state.columns.adhesion;
  }

  /** Some pair may have come within reach unseen: two cells moved half the skin each. */
  private isStale(): boolean {
    const { count } = this.state;
    const { x, y, z } = this.state.columns;
    const { x: listX, y: listY, z: listZ } = this.list;
    let farthest = 0;
    for (let i = 0; i < count; i++) {
      const dx = x[i]! - listX[i]!, dy = y[i]! - listY[i]!, dz = z[i]! - listZ[i]!;
      const moved = dx * dx + dy * dy + dz * dz;
      if (moved > farthest) farthest = moved;
    }
    return 4 * farthest > SKIN * SKIN;
  }

  /** FNV-1a over the 32-bit words of positions, volumes, states (constant here) and substrates, in order of id. */
  hash(): string {
    const { count, id, columns, dimensions, gradient } = this.state;
    const rowOf = new Int32Array(count);
    for (let row = 0; row < count; row++) rowOf[id[row]!] = row;
    const inOrder = new Float64Array(count);
    let hash = 2166136261;
    const add = (word: number) => {
      hash = Math.imul(hash ^ word, 16777619);
    };
    const addAll = (values: Float64Array) => {
      for (const word of new Uint32Array(values.buffer)) add(word);
    };
    for (const axis of dimensions === 3 ? ([columns.x, columns.y, columns.z]) : ([columns.x, columns.y])) {
      for (let i = 0; i < count; i++) inOrder[i] = axis[rowOf[i]!]!;
      addAll(inOrder);
    }
    const [low, high] = new Uint32Array(Float64Array.of(1).buffer); // every volume is 1, every state 0
    for (let i = 0; i < count; i++) {
      add(low!);
      add(high!);
      add(0);
    }
    visitSubstrates(gradient, addAll);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }
}
