// The steps of the field solvers in TypeScript: what the kernels in sim/kernels/fields.ts and grids.ts do, bit for bit.
import type { FieldCode } from './fieldCode';

/** Addresses are bytes from the start of `memory.array`; see FieldCode for what each step does. */
export class FieldTwins implements FieldCode {
  private nx = 0;
  private ny = 0;
  private nz = 0;
  private walled = false;
  private coupling: readonly [number, number, number] = [0, 0, 0];

  constructor(private readonly memory: { readonly array: Float64Array }) {}

  private at(address: number, length: number): Float64Array {
    return this.memory.array.subarray(address / 8, address / 8 + length);
  }

  anyNonZero(a: number, n: number): boolean {
    return this.at(a, n).some((value) => value !== 0);
  }

  react(value: number, source: number, sink: number, n: number, dt: number): void {
    const u = this.at(value, n), gain = this.at(source, n), loss = this.at(sink, n);
    for (let v = 0; v < n; v++) u[v] = (u[v] + dt * gain[v]) / (1 + dt * loss[v]);
  }

  holdWalls(field: number, nx: number, ny: number, nz: number, value: number): void {
    const u = this.at(field, nx * ny * nz);
    for (let k = 0, v = 0; k < nz; k++) {
      for (let j = 0; j < ny; j++) {
        for (let i = 0; i < nx; i++, v++) {
          if (i === 0 || i === nx - 1 || j === 0 || j === ny - 1 || (nz > 1 && (k === 0 || k === nz - 1))) u[v] = value;
        }
      }
    }
  }

  sweepX(field: number, coefficients: number, n: number, lines: number): void {
    const u = this.at(field, n * lines), [inverse, back, forward] = this.coefficients(coefficients, n);
    for (let first = 0; first < u.length; first += n) {
      let previous = u[first] * inverse[0];
      u[first] = previous;
      for (let i = 1; i < n; i++) {
        previous = (u[first + i] + forward[i] * previous) * inverse[i];
        u[first + i] = previous;
      }
      for (let i = n - 2; i >= 0; i--) {
        previous = u[first + i] + back[i] * previous;
        u[first + i] = previous;
      }
    }
  }

  sweepRows(field: number, coefficients: number, n: number, slabs: number, run: number): void {
    const u = this.at(field, n * slabs * run), [inverse, back, forward] = this.coefficients(coefficients, n);
    for (let slab = 0; slab < u.length; slab += n * run) {
      for (let q = slab; q < slab + run; q++) u[q] = u[q] * inverse[0];
      for (let i = 1; i < n; i++) {
        const row = slab + i * run, scale = inverse[i], share = forward[i];
        for (let q = row; q < row + run; q++) u[q] = (u[q] + share * u[q - run]) * scale;
      }
      for (let i = n - 2; i >= 0; i--) {
        const row = slab + i * run, share = back[i];
        for (let q = row; q < row + run; q++) u[q] = u[q] + share * u[q + run];
      }
    }
  }

  private coefficients(address: number, n: number): readonly [Float64Array, Float64Array, Float64Array] {
    return [this.at(address, n), this.at(address + 8 * n, n), this.at(address + 16 * n, n)];
  }

  useGrid(nx: number, ny: number, nz: number, walled: boolean, cx: number, cy: number, cz: number): void {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
    this.walled = walled;
    this.coupling = [cx, cy, cz];
  }

  /** True for a row that lies in a held wall. */
  private inWall(j: number, k: number): boolean {
    return this.walled && (j === 0 || j === this.ny - 1 || (this.nz > 1 && (k === 0 || k === this.nz - 1)));
  }

  fillDiagonal(sink: number, diagonal: number, weight: number, decay: number, omega: number): void {
    const { nx, ny, nz } = this, [cx, cy, cz] = this.coupling, n = nx * ny * nz;
    const loss = this.at(sink, n), diagonals = this.at(diagonal, n), weights = this.at(weight, n);
    for (let k = 0, v = 0; k < nz; k++) {
      for (let j = 0; j < ny; j++) {
        const across = cy * neighbors(j, ny) + cz * neighbors(k, nz), wall = this.inWall(j, k);
        for (let i = 0; i < nx; i++, v++) {
          const held = wall || (this.walled && (i === 0 || i === nx - 1));
          const d = held ? 0 : loss[v] + decay + (cx * neighbors(i, nx) + across);
          diagonals[v] = d;
          weights[v] = d === 0 ? 0 : omega / d;
        }
      }
    }
  }

  image(out: number, diagonal: number, u: number): void {
    this.stencil(IMAGE, out, u, diagonal, u, u);
  }

  residual(out: number, right: number, diagonal: number, u: number): void {
    this.stencil(RESIDUAL, out, right, diagonal, u, u);
  }

  relax(out: number, right: number, diagonal: number, weight: number, u: number): void {
    this.stencil(RELAX, out, right, diagonal, weight, u);
  }

  private stencil(mode: number, out: number, right: number, diagonal: number, weight: number, u: number): void {
    const { nx, ny, nz } = this, [cx, cy, cz] = this.coupling, n = nx * ny * nz, plane = nx * ny;
    const to = this.at(out, n), rights = this.at(right, n), diagonals = this.at(diagonal, n), weights = this.at(weight, n), values = this.at(u, n);
    for (let k = 0, v = 0; k < nz; k++) {
      for (let j = 0; j < ny; j++) {
        const wall = this.inWall(j, k);
        for (let i = 0; i < nx; i++, v++) {
          if (wall || (this.walled && (i === 0 || i === nx - 1))) {
            to[v] = 0;
            continue;
          }
          const along = cx * ((i > 0 ? values[v - 1] : 0) + (i < nx - 1 ? values[v + 1] : 0));
          const across = cy * ((j > 0 ? values[v - nx] : 0) + (j < ny - 1 ? values[v + nx] : 0));
          const upright = cz * ((k > 0 ? values[v - plane] : 0) + (k < nz - 1 ? values[v + plane] : 0));
          const image = diagonals[v] * values[v] - (along + across + upright);
          to[v] = mode === IMAGE ? image : mode === RESIDUAL ? rights[v] - image : values[v] + weights[v] * (rights[v] - image);
        }
      }
    }
  }

  multiply(out: number, a: number, b: number, n: number): void {
    const to = this.at(out, n), first = this.at(a, n), second = this.at(b, n);
    for (let v = 0; v < n; v++) to[v] = first[v] * second[v];
  }

  dot(a: number, b: number, n: number): number {
    const first = this.at(a, n), second = this.at(b, n), parts: FourSums = [0, 0, 0, 0];
    for (let v = 0; v < n; v++) parts[v & 3] += first[v] * second[v];
    return total(parts);
  }

  weightedSquares(a: number, w: number, n: number): number {
    const values = this.at(a, n), weights = this.at(w, n), parts: FourSums = [0, 0, 0, 0];
    for (let v = 0; v < n; v++) parts[v & 3] += values[v] * values[v] * weights[v];
    return total(parts);
  }

  descend(u: number, search: number, rest: number, image: number, alpha: number, n: number): void {
    const values = this.at(u, n), steps = this.at(search, n), rests = this.at(rest, n), images = this.at(image, n);
    for (let v = 0; v < n; v++) {
      values[v] = values[v] + alpha * steps[v];
      rests[v] = rests[v] - alpha * images[v];
    }
  }

  turn(search: number, ahead: number, beta: number, n: number): void {
    const steps = this.at(search, n), next = this.at(ahead, n);
    for (let v = 0; v < n; v++) steps[v] = next[v] + beta * steps[v];
  }

  cutBelowZero(u: number, diagonal: number, n: number): void {
    const values = this.at(u, n), diagonals = this.at(diagonal, n);
    for (let v = 0; v < n; v++) if (values[v] < 0 && diagonals[v] !== 0) values[v] = 0;
  }

  thin(out: number, from: number, table: number, coarse: number, fine: number, slabs: number, run: number): void {
    const to = this.at(out, slabs * coarse * run), source = this.at(from, slabs * fine * run), records = this.at(table, 8 * coarse);
    for (let s = 0, v = 0; s < slabs; s++) {
      for (let j = 0; j < coarse; j++) {
        const r = 8 * j, w0 = records[r + 4], w1 = records[r + 5], w2 = records[r + 6], w3 = records[r + 7];
        const r0 = (s * fine + records[r]) * run, r1 = (s * fine + records[r + 1]) * run;
        const r2 = (s * fine + records[r + 2]) * run, r3 = (s * fine + records[r + 3]) * run;
        for (let q = 0; q < run; q++, v++) {
          to[v] = w0 * source[r0 + q] + w1 * source[r1 + q] + w2 * source[r2 + q] + w3 * source[r3 + q];
        }
      }
    }
  }

  spread(out: number, from: number, table: number, coarse: number, fine: number, slabs: number, run: number, add: boolean): void {
    const to = this.at(out, slabs * fine * run), source = this.at(from, slabs * coarse * run), records = this.at(table, 4 * fine);
    for (let s = 0, v = 0; s < slabs; s++) {
      for (let i = 0; i < fine; i++) {
        const low = (s * coarse + records[4 * i]) * run, high = (s * coarse + records[4 * i + 1]) * run;
        const a = records[4 * i + 2], b = records[4 * i + 3];
        for (let q = 0; q < run; q++, v++) {
          const value = a * source[low + q] + b * source[high + q];
          to[v] = add ? to[v] + value : value;
        }
      }
    }
  }
}

const IMAGE = 0, RESIDUAL = 1, RELAX = 2;

function neighbors(at: number, count: number): number {
  return (at > 0 ? 1 : 0) + (at < count - 1 ? 1 : 0);
}

type FourSums = [number, number, number, number];

function total([s0, s1, s2, s3]: FourSums): number {
  return (s0 + s2) + (s1 + s3);
}
