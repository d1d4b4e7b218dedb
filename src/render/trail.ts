// The recent path of the followed cell.

const MOST_POINTS = 160;
/** µm; steps smaller than this are not worth a point. */
const LEAST_STEP = 0.4;

export class Trail {
  /** x, y, z, oldest first */
  readonly points: number[] = [];

  add(x: number, y: number, z: number): void {
    const n = this.points.length;
    if (n >= 3 && Math.hypot(x - this.points[n - 3], y - this.points[n - 2], z - this.points[n - 1]) < LEAST_STEP) return;
    this.points.push(x, y, z);
    if (n + 3 > MOST_POINTS * 3) this.points.splice(0, 3);
  }

  clear(): void {
    this.points.length = 0;
  }
}
