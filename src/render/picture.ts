// From the last frame and the viewer's settings to what lies on the graphics card; redraws only what has changed.
import { nearest, wayTo } from './beside';
import type { Heading, Seen } from './beside';
import { makeBrushes } from './brushes';
import type { Brushes } from './brushes';
import { Camera } from './camera';
import { hueOf } from './fieldPalette';
import { Ink } from './ink';
import { MARK_LIFE_MS, Marks, STILL_LIFE_MS } from './marks';
import { Painter } from './paint';
import { Scene } from './scene';
import { BY_KIND, DEFAULT_SETTINGS, SLAB } from './settings';
import type { ViewSettings } from './settings';
import { sketchOver, sketchUnder } from './sketch';
import type { SketchView } from './sketch';
import type { Surface } from './surface';
import { Trail } from './trail';
import type { FieldPicture, Frame } from '../../workers/frameTypes';
import type { ColouringInfo, RunInfo } from '../../workers/simApi';

/** A view from above and a little aside shows depth at once. */
const FIRST_YAW = 0.6, FIRST_PITCH = -1.05;
const FOG = 0.8;
const GLASS = 0.6;
const NO_POINTS: readonly number[] = [];
const ANTIGEN_A = { a: true, b: false, both: false };

interface StaleParts {
  look: boolean;
  cells: boolean;
  field: boolean;
}

export class Picture {
  readonly camera = new Camera();
  readonly scene = new Scene();
  readonly marks = new Marks();
  readonly trail = new Trail();
  settings: ViewSettings = DEFAULT_SETTINGS;
  info: RunInfo | null = null;
  selected: number | null = null;
  /** Of the chosen cell; where a cell is followed its trail says more. */
  path: readonly number[] = NO_POINTS;
  private showsTrail = true;
  private readonly painter = new Painter();
  private readonly ink = new Ink();
  /** Made when there are cells to be painted. */
  private brushes: Brushes | null = null;
  private field: { picture: FieldPicture; bytes: Uint8Array } | null = null;
  private readonly stale: StaleParts = { look: true, cells: true, field: true };

  get dimensions(): 2 | 3 {
    return this.info?.dimensions ?? 2;
  }

  get hasFrame(): boolean {
    return this.scene.meta.tick >= 0;
  }

  get projected(): boolean {
    return this.dimensions === 3 && this.settings.mode3d === 'projection';
  }

  get markLife(): number {
    return this.settings.reducedMotion ? STILL_LIFE_MS : MARK_LIFE_MS;
  }

  showRun(info: RunInfo): void {
    const fresh = this.info === null || this.info.dimensions !== info.dimensions || this.info.size.some((s, i) => s !== info.size[i]);
    this.info = info;
    this.scene.clear();
    this.marks.clear();
    this.trail.clear();
    this.selected = null;
    this.path = NO_POINTS;
    this.field = null;
    if (fresh) {
      this.camera.yaw = FIRST_YAW;
      this.camera.pitch = FIRST_PITCH;
      this.camera.setTurned(this.projected);
      this.camera.setPatch(info.size);
    }
    this.renew();
  }

  showFrame(frame: Frame, now: number): void {
    const repeated = frame.meta.run === this.scene.meta.run && frame.meta.tick === this.scene.meta.tick;
    const before = this.colouring;
    this.scene.copy(frame);
    if (this.colouring !== before) this.brushes = null;
    if (!repeated) this.marks.add(frame.marks, now, this.markLife);
    const picture = frame.meta.field;
    this.field = picture !== null && frame.field.length > 0 ? { picture, bytes: frame.field.slice() } : null;
    this.stale.cells = true;
    this.stale.field = true;
  }

  setView(change: Partial<ViewSettings>): void {
    this.settings = { ...this.settings, ...change };
    this.camera.setTurned(this.projected);
    this.renew();
  }

  /** Everything is to be laid on the graphics card again. */
  renew(): void {
    this.brushes = null;
    this.stale.look = this.stale.cells = this.stale.field = true;
  }

  /** What the present frame brings along to colour cells by: until the next one has come, that is what the picture shows. */
  private get colouring(): ColouringInfo | null {
    const { drawn } = this.scene.meta;
    if (this.settings.colorBy === BY_KIND || drawn === null) return null;
    return this.info?.colourings.find(({ name }) => name === drawn.name) ?? null;
  }

  private takeBrushes(): Brushes {
    return (this.brushes ??= makeBrushes(this.settings, this.info?.targeting ?? ANTIGEN_A, this.dimensions, this.colouring));
  }

  /** Draws as a figure is to be drawn – in its theme, for its size, without what the viewer has chosen – and forgets it again. */
  asFigure(theme: ViewSettings['theme'], width: number, height: number, draw: () => void, zoom?: number): void {
    const { settings, selected } = this;
    this.settings = { ...settings, theme };
    this.selected = null;
    this.showsTrail = false;
    this.renew();
    try {
      this.camera.within(width, height, draw, zoom);
    } finally {
      this.settings = settings;
      this.selected = selected;
      this.showsTrail = true;
      this.renew();
    }
  }

  rotateBy(yaw: number, pitch: number): void {
    this.camera.rotateBy(yaw, pitch);
    this.stale.cells = true; // another order from back to front
    this.stale.look = true;
  }

  get cellsAreStale(): boolean {
    return this.stale.cells;
  }

  /** Lays the cells alone, which take longest; what else has changed follows with the next picture. */
  layAhead(surface: Surface): void {
    if (!this.stale.cells) return;
    this.layCells(surface);
    this.stale.cells = false;
    this.stale.look = true; // how far away the cells are belongs to it
  }

  /** Lays on the graphics card what has changed since the last time. */
  layOut(surface: Surface, now: number): void {
    const { camera, settings, stale, scene } = this;
    const heated = settings.field && this.field !== null && !this.projected;
    if (stale.cells) this.layCells(surface);
    if (stale.look || stale.field || stale.cells) {
      surface.setLook({ theme: settings.theme, depths: this.painter.depths, fog: this.projected ? FOG : 0, glass: heated ? GLASS : 0 });
      surface.ground.setPatch(camera, !this.projected);
      if (heated && this.field) surface.ground.setField(this.field.bytes, this.field.picture, settings.theme, hueOf(this.info, this.field.picture.name));
      surface.ground.showField(heated);
    }
    stale.look = stale.cells = stale.field = false;
    surface.cells.prepare(this.painter.largest, camera.zoom * surface.resolution);
    const view: SketchView = { camera, settings, dimensions: this.dimensions, size: this.info?.size ?? [1, 1, 1] };
    sketchUnder(this.ink, view, this.info?.vessels ?? []);
    surface.under.draw(this.ink);
    const selected = this.selected === null ? -1 : scene.rowOf(this.selected);
    const marks = this.marks.seen(now, this.markLife);
    sketchOver(this.ink, view, { scene, painter: this.painter, marks, now, selected, trail: !this.showsTrail ? NO_POINTS : this.trail.points.length > 0 ? this.trail.points : this.path });
    surface.over.draw(this.ink);
  }

  /** The drawn cell at a canvas point; the topmost that covers it, else the nearest within `slack` CSS pixels. */
  cellAt(px: number, py: number, slack: number): number | null {
    const { scene, camera, painter } = this;
    const sliced = this.dimensions === 3 && !this.projected;
    let best = -1, least = slack;
    for (let k = painter.drawn - 1; k >= 0; k--) {
      const row = painter.order[k];
      if (sliced && Math.abs(scene.z[row] - this.settings.sliceZ) > SLAB) continue;
      const [vx, vy] = camera.viewOf(scene.x[row], scene.y[row], sliced ? 0 : scene.z[row]);
      const [x, y] = camera.toCanvas(vx, vy);
      const beyond = Math.hypot(x - px, y - py) - scene.radius[row] * camera.zoom;
      if (beyond <= 0) return scene.id[row];
      if (beyond < least) {
        least = beyond;
        best = row;
      }
    }
    return best < 0 ? null : scene.id[best];
  }

  /** The drawn cell next to another in a direction; where there is no other, the one nearest to the middle of what is seen. Null: none. */
  beside(id: number | null, heading: Heading): number | null {
    const { scene, painter, camera, settings } = this, sliced = this.dimensions === 3 && !this.projected, row = id === null ? -1 : scene.rowOf(id);
    const seen = (at: number): Seen => camera.viewOf(scene.x[at], scene.y[at], scene.z[at]);
    const from: Seen = row < 0 ? [camera.x, camera.y, sliced ? settings.sliceZ : 0] : seen(row);
    const next = nearest(painter.drawn, (n) => {
      const at = painter.order[n];
      if (at === row || (sliced && Math.abs(scene.z[at] - settings.sliceZ) > SLAB)) return Infinity;
      return row < 0 ? Math.hypot(...seen(at).map((u, axis) => u - from[axis])) : wayTo(from, seen(at), heading);
    });
    return next < 0 ? null : scene.id[painter.order[next]];
  }

  private layCells(surface: Surface): void {
    const { painter, scene } = this, [w, h, d] = this.info?.size ?? [1, 1, 1];
    if (scene.count === 0) {
      painter.clear();
      return surface.cells.commit(0);
    }
    const brushes = this.takeBrushes(), count = painter.arrange(scene, brushes, this.camera.turn, Math.hypot(w, h, d) / 2);
    painter.write(scene, brushes, surface.cells.reserve(count));
    surface.cells.commit(count);
  }
}
