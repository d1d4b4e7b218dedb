// Where we look from: centre, zoom and turn of the picture, with smooth motion; it knows both µm and pixels.
import { UNTURNED, turnOf } from './turn';
import type { Turn } from './turn';

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where a camera looks from. */
export interface Pose {
  /** µm, in view coordinates. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels per µm. */
  readonly zoom: number;
  /** Radians, of a volume. */
  readonly yaw: number;
  readonly pitch: number;
  /** It shows the whole patch. */
  readonly fitted: boolean;
}

interface Place {
  /** µm, in view coordinates */
  x: number;
  y: number;
  /** µm per CSS pixel: the inverse of zoom, because a zoom to a fixed point is linear in it */
  scale: number;
}

/** CSS pixels per µm when a single cell fills a good part of the screen. */
const MOST_ZOOM = 30;
/** Zooming out stops when the patch takes this share of the fitting size. */
const LEAST_ZOOM_SHARE = 0.45;
/** Time in which the remaining way shrinks to a third, ms. */
const QUICK = 55, EASED = 130;
const FIT_MARGIN = 0.94;
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export class Camera {
  width = 1;
  height = 1;
  yaw = 0;
  pitch = 0;
  private insets = NO_INSETS;
  private size: readonly [number, number, number] = [1000, 1000, 20];
  private turned = false;
  private readonly now: Place = { x: 0, y: 0, scale: 1 };
  private readonly goal: Place = { x: 0, y: 0, scale: 1 };
  private tau = EASED;
  private fitted = true;

  get x(): number { return this.now.x; }
  get y(): number { return this.now.y; }
  /** CSS pixels per µm */
  get zoom(): number { return 1 / this.now.scale; }
  get goalZoom(): number { return 1 / this.goal.scale; }
  /** The point of the canvas, in CSS pixels, where the camera's centre appears. */
  get centerX(): number { return (this.insets.left + this.width - this.insets.right) / 2; }
  get centerY(): number { return (this.insets.top + this.height - this.insets.bottom) / 2; }

  get edges(): Insets { return this.insets; }

  get turn(): Turn {
    return this.turned ? turnOf(this.yaw, this.pitch) : UNTURNED;
  }

  /** Half the width and height of the patch as seen, µm. */
  halfExtent(): [number, number] {
    const [hx, hy, hz] = [this.size[0] / 2, this.size[1] / 2, this.size[2] / 2];
    const t = this.turn;
    const reach = (a: number, b: number, c: number) => Math.abs(a) * hx + Math.abs(b) * hy + (this.turned ? Math.abs(c) * hz : 0);
    return [reach(t[0], t[1], t[2]), reach(t[3], t[4], t[5])];
  }

  setPatch(size: readonly [number, number, number]): void {
    this.size = size;
    this.fit(false);
  }

  setTurned(turned: boolean): void {
    if (this.turned === turned) return;
    this.turned = turned;
    this.fit(false);
  }

  resize(width: number, height: number, insets = this.insets): void {
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
    this.insets = insets;
    if (this.fitted) this.fit(false);
    else this.settle(false);
  }

  /** Looks for a while through a window of another size, at the same place and as much of it or as near as is said, then as before. */
  within(width: number, height: number, work: () => void, zoom?: number): void {
    const before = { width: this.width, height: this.height, insets: this.insets, now: { ...this.now }, goal: { ...this.goal }, fitted: this.fitted };
    const zoomedIn = 1 / (this.now.scale * this.fitZoom());
    try {
      this.width = width;
      this.height = height;
      this.insets = NO_INSETS;
      this.now.scale = 1 / (zoom ?? zoomedIn * this.fitZoom());
      work();
    } finally {
      const { now, goal, ...rest } = before;
      Object.assign(this, rest);
      Object.assign(this.now, now);
      Object.assign(this.goal, goal);
    }
  }

  rotateBy(yaw: number, pitch: number): void {
    this.yaw += yaw;
    this.pitch = Math.min(0, Math.max(-Math.PI / 2, this.pitch + pitch));
  }

  /** CSS pixels per µm at which the whole patch is seen. */
  fitZoom(): number {
    const [hx, hy] = this.halfExtent();
    const width = Math.max(40, this.width - this.insets.left - this.insets.right);
    const height = Math.max(40, this.height - this.insets.top - this.insets.bottom);
    return Math.min(width / (2 * hx), height / (2 * hy)) * FIT_MARGIN;
  }

  fit(smooth = true): void {
    this.goal.x = 0;
    this.goal.y = 0;
    this.goal.scale = 1 / this.fitZoom();
    this.tau = EASED;
    this.settle(smooth);
    this.fitted = true;
  }

  /** Keeps the patch point under the given canvas point where it is. */
  zoomBy(factor: number, px = this.centerX, py = this.centerY, smooth = true): void {
    const dx = px - this.centerX, dy = this.centerY - py;
    const scale = this.clampScale(this.goal.scale / factor);
    this.goal.x += dx * (this.goal.scale - scale);
    this.goal.y += dy * (this.goal.scale - scale);
    this.goal.scale = scale;
    this.tau = QUICK;
    this.settle(smooth);
  }

  panBy(dxPx: number, dyPx: number, smooth = false): void {
    this.goal.x -= dxPx * this.goal.scale;
    this.goal.y += dyPx * this.goal.scale;
    this.tau = QUICK;
    this.settle(smooth);
  }

  /** View coordinates, µm. */
  centerOn(x: number, y: number, smooth = true, zoom?: number): void {
    this.goal.x = x;
    this.goal.y = y;
    if (zoom !== undefined) this.goal.scale = this.clampScale(1 / zoom);
    this.tau = EASED;
    this.settle(smooth);
  }

  get pose(): Pose {
    return { x: this.now.x, y: this.now.y, zoom: this.zoom, yaw: this.yaw, pitch: this.pitch, fitted: this.fitted };
  }

  /** Looks at once from where another camera does; one that shows the whole patch goes on to show it, whatever becomes of the window. */
  take({ x, y, zoom, yaw, pitch, fitted }: Pose): void {
    this.yaw = yaw;
    this.pitch = pitch;
    this.centerOn(x, y, false, zoom);
    this.fitted = fitted;
  }

  /** Moves towards the goal; returns whether there is still way to go. */
  advance(elapsedMs: number): boolean {
    const { now, goal } = this;
    const share = 1 - Math.exp(-elapsedMs / this.tau);
    now.x += (goal.x - now.x) * share;
    now.y += (goal.y - now.y) * share;
    now.scale += (goal.scale - now.scale) * share;
    const left = Math.hypot(goal.x - now.x, goal.y - now.y) / goal.scale + Math.abs(goal.scale / now.scale - 1) * this.width;
    if (left > 0.25) return true;
    Object.assign(now, goal);
    return false;
  }

  /** Canvas point in CSS pixels → view coordinates in µm. */
  toView(px: number, py: number): [number, number] {
    return [this.now.x + (px - this.centerX) * this.now.scale, this.now.y + (this.centerY - py) * this.now.scale];
  }

  /** View coordinates in µm → canvas point in CSS pixels. */
  toCanvas(x: number, y: number): [number, number] {
    return [this.centerX + (x - this.now.x) / this.now.scale, this.centerY - (y - this.now.y) / this.now.scale];
  }

  /** View coordinates → patch coordinates. */
  patchOf(x: number, y: number, z = 0): [number, number, number] {
    const t = this.turn; // its inverse is its transpose
    return [t[0] * x + t[3] * y + t[6] * z, t[1] * x + t[4] * y + t[7] * z, t[2] * x + t[5] * y + t[8] * z];
  }

  /** Patch coordinates → view coordinates. */
  viewOf(x: number, y: number, z: number): [number, number, number] {
    const t = this.turn;
    return [t[0] * x + t[1] * y + t[2] * z, t[3] * x + t[4] * y + t[5] * z, t[6] * x + t[7] * y + t[8] * z];
  }

  private clampScale(scale: number): number {
    return Math.max(1 / MOST_ZOOM, Math.min(scale, 1 / (this.fitZoom() * LEAST_ZOOM_SHARE)));
  }

  /** The centre of the view stays over the patch, so the patch is never out of sight. */
  private settle(smooth: boolean): void {
    const [hx, hy] = this.halfExtent();
    const { goal } = this;
    goal.scale = this.clampScale(goal.scale);
    goal.x = Math.max(-hx, Math.min(hx, goal.x));
    goal.y = Math.max(-hy, Math.min(hy, goal.y));
    this.fitted = false;
    if (!smooth) Object.assign(this.now, goal);
  }
}
