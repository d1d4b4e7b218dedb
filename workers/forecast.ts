// Levels of a substance in a saved state: what is left of them when each is forecast from its neighbours along all axes.
//
// Levels are smooth: carried on along x, y and z at once, three voxels say the next one to four digits and more, where along one
// axis they say two. What is taken off and put back are whole numbers, the bits of the levels, so nothing is lost whatever the
// forecast is worth. Both ways compute it from the same levels in the same order.

/** Voxels along x, y and z; x runs fastest. */
export type Shape = readonly [number, number, number];

/** What a value comes to that goes on as so many before it, weights of the nearest first: the curve through them, of a degree less. */
const WEIGHTS = [[0], [0, 1], [0, 2, -1], [0, 3, -3, 1], [0, 4, -6, 4, -1], [0, 5, -10, 10, -5, 1]];
const DEGREES = [1, 2, 3, 4, 5];
/** Rows along x that are looked at to choose among them. */
const ROWS_TRIED = 48;

/** How many neighbours along each axis forecast these levels best. @param levels as bytes of 64-bit numbers */
export function bestDegree(levels: Uint8Array, shape: Shape): number {
  const known = asNumbers(levels), bits = asWords(levels), rows = shape[1] * shape[2], tried = Math.min(ROWS_TRIED, rows);
  let best = 1, fewest = Infinity;
  for (const degree of DEGREES) {
    const row = new Row(shape, degree);
    let said = 0;
    for (let n = 0; n < tried; n++) said += bitsLeft(known, bits, row, Math.floor(((n + 0.5) * rows) / tried), shape[0]);
    if (said >= fewest) continue;
    fewest = said;
    best = degree;
  }
  return best;
}

/** What the forecast leaves to be said, small numbers mostly. */
export function takenOff(levels: Uint8Array, shape: Shape, degree: number): Uint8Array {
  const known = asNumbers(levels), bits = asWords(levels), row = new Row(shape, degree), [nx, ny, nz] = shape, out = new Uint32Array(bits.length);
  for (let r = 0; r < ny * nz; r++) {
    row.begin(known, r);
    for (let x = 0, at = 2 * r * nx; x < nx; x++, at += 2) {
      row.forecast(known, x);
      row.takeFrom(bits, at);
      out[at] = row.low;
      out[at + 1] = row.high;
    }
  }
  return new Uint8Array(out.buffer);
}

/** Puts back the forecast, in place. */
export function putBack(left: Uint8Array, shape: Shape, degree: number): void {
  const known = asNumbers(left), bits = asWords(left), row = new Row(shape, degree), [nx, ny, nz] = shape;
  for (let r = 0; r < ny * nz; r++) {
    row.begin(known, r);
    for (let x = 0, at = 2 * r * nx; x < nx; x++, at += 2) {
      row.forecast(known, x);
      const sign = -(bits[at] & 1), low = (((bits[at] >>> 1) | (bits[at + 1] << 31)) ^ sign) >>> 0, sum = low + row.low;
      bits[at + 1] = ((bits[at + 1] >>> 1) ^ sign) + row.high + (sum > 0xffffffff ? 1 : 0);
      bits[at] = sum;
    }
  }
}

/** A row along x: what the rows before it say of each of its levels, and with its own first levels of the next one. */
class Row {
  /** Bits of the forecast, lower and upper half. */
  low = 0;
  high = 0;
  private readonly across: Float64Array;
  private readonly number = new Float64Array(1);
  private readonly words = new Uint32Array(this.number.buffer);
  private first = 0;

  constructor(private readonly shape: Shape, private readonly degree: number) {
    this.across = new Float64Array(shape[0]);
  }

  begin(known: Float64Array, row: number): void {
    const { across, degree, shape: [nx, ny] } = this, y = row % ny, z = (row - y) / ny;
    const alongY = WEIGHTS[Math.min(degree, y)], alongZ = WEIGHTS[Math.min(degree, z)];
    this.first = row * nx;
    across.fill(0);
    for (let k = 0; k < alongZ.length; k++) {
      for (let j = 0; j < alongY.length; j++) {
        if (j + k === 0) continue;
        const weight = j === 0 ? alongZ[k] : k === 0 ? alongY[j] : -alongY[j] * alongZ[k], from = this.first - (j + k * ny) * nx;
        for (let x = 0; x < nx; x++) across[x] = across[x] + weight * known[from + x];
      }
    }
  }

  /** How far the levels before lie from what the other rows say of them is carried on along x. */
  forecast(known: Float64Array, x: number): void {
    const { across, first, number, words } = this, along = WEIGHTS[Math.min(this.degree, x)];
    let level = across[x];
    for (let i = 1; i < along.length; i++) level += along[i] * (known[first + x - i] - across[x - i]);
    number[0] = level > 0 ? level : 0; // no level is less, and nothing is forecast from what is no number
    this.low = words[0];
    this.high = words[1];
  }

  /** The forecast becomes what it leaves to be said; what is below it is folded between what is above it, so that either has few bits. */
  takeFrom(bits: Uint32Array, at: number): void {
    const low = bits[at] - this.low, high = (bits[at + 1] - this.high - (low < 0 ? 1 : 0)) | 0, sign = high >> 31;
    this.low = ((low << 1) ^ sign) >>> 0;
    this.high = (((high << 1) | (low >>> 31)) ^ sign) >>> 0;
  }
}

/** So many bits are left to be said of a row. */
function bitsLeft(known: Float64Array, bits: Uint32Array, row: Row, r: number, nx: number): number {
  row.begin(known, r);
  let said = 0;
  for (let x = 0; x < nx; x++) {
    row.forecast(known, x);
    row.takeFrom(bits, 2 * (r * nx + x));
    said += row.high === 0 ? 32 - Math.clz32(row.low) : 64 - Math.clz32(row.high);
  }
  return said;
}

function asNumbers({ buffer, byteOffset, length }: Uint8Array): Float64Array {
  return new Float64Array(buffer, byteOffset, length / 8);
}

function asWords({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / 4);
}
