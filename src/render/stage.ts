// The stage: the picture in its element, drawn only when something has changed.
import { nextTask } from '../app/idle';
import { brushOver } from './brushInput';
import { prepareTables } from './brushes';
import { listenForMoves } from './cameraInput';
import type { BrushMoves } from './cameraInput';
import { createContextGuard } from './contextGuard';
import { Listeners } from './listeners';
import { createOverlay } from './overlay';
import { Picture } from './picture';
import type { Theme } from './palette';
import { drawFigure, pngOf } from './screenshot';
import { DEFAULT_SETTINGS } from './settings';
import { createStageCamera } from './stageCamera';
import { createSurface } from './surface';
import type { Surface } from './surface';
import type { Notice, Stage } from './stageTypes';

export type { BrushListener, Insets, Notice, PickListener, Stage, StageCamera, Unlisten } from './stageTypes';
export type { ColorBy, ViewSettings } from './settings';

/** Radians per CSS pixel dragged. */
const TURN_PER_PX = 0.008;
/** CSS pixels around a click in which a cell counts as meant; fingers are thicker. */
const PICK_SLACK = 7;
/** A longer pause than this is no step of an animation, ms. */
const LONGEST_STEP = 50;

/** @param theme in which it will be shown */
export async function createStage(host: HTMLElement, theme: Theme = DEFAULT_SETTINGS.theme): Promise<Stage> {
  const root = document.createElement('div');
  root.style.cssText = 'position:absolute;inset:0;overflow:hidden;cursor:grab;user-select:none;-webkit-user-select:none';
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  host.append(root);
  const [surface] = await Promise.all([createSurface(), prepareTables(theme)]).catch((error: unknown) => {
    root.remove();
    throw new Error('This browser cannot draw the picture: it offers no WebGL 2.', { cause: error });
  });
  await nextTask();
  return new LiveStage(root, surface).facade;
}

class LiveStage {
  private readonly picture = new Picture();
  private readonly overlay;
  private readonly guard;
  private readonly observer = new ResizeObserver(() => this.fitHost());
  private readonly stopListening: () => void;
  private readonly cameraListeners = new Listeners<[]>();
  private readonly followListeners = new Listeners<[number | null]>();
  private readonly pickListeners = new Listeners<[number, number, number, number | null]>();
  private readonly noticeListeners = new Listeners<[Notice]>();
  private readonly cost = { frame: 0, render: 0 };
  private followed: number | null = null;
  private brush: BrushMoves | null = null;
  private description = 'Picture of the tissue patch';
  private pending = 0;
  /** CSS pixels. */
  private size: readonly [number, number] = [0, 0];
  private alarm: ReturnType<typeof setTimeout> | null = null;
  private lastStep = 0;
  private copyMs = 0;
  private moving = false;
  private gone = false;

  constructor(private readonly root: HTMLDivElement, private surface: Surface) {
    this.overlay = createOverlay(root, (dx, dy) => void this.turn(dx * TURN_PER_PX, dy * TURN_PER_PX));
    this.guard = createContextGuard({ notify: (notice) => this.noticeListeners.tell(notice), redraw: () => this.redraw(), rebuild: () => this.rebuild() });
    this.stopListening = listenForMoves(root, {
      pan: (dx, dy) => {
        this.follow(null, false);
        this.picture.camera.panBy(dx, dy);
        this.cameraMoved();
      },
      zoom: (factor, x, y, smooth) => {
        this.picture.camera.zoomBy(factor, x, y, smooth && !this.picture.settings.reducedMotion);
        this.cameraMoved();
      },
      turn: (dx, dy) => this.turn(dx * TURN_PER_PX, dy * TURN_PER_PX),
      pick: (x, y) => {
        const [wx, wy] = this.worldAt(x, y);
        this.pickListeners.tell(wx, wy, PICK_SLACK / this.picture.camera.zoom, this.picture.cellAt(x, y, PICK_SLACK));
      },
      brush: () => this.brush,
    });
    this.adopt(surface);
    this.observer.observe(root);
    this.fit();
    this.invalidate(); // before the browser shows the canvas, and by then it is known how it is looked at
  }

  readonly facade: Stage = (() => {
    const { picture, cost, cameraListeners } = this;
    const camera = createStageCamera(picture.camera, cameraListeners, {
      isStill: () => picture.settings.reducedMotion,
      letGo: () => this.follow(null, false),
      moved: () => this.cameraMoved(),
      turn: (yaw, pitch) => this.turn(yaw, pitch),
    });
    return {
      camera, cost,
      get view() {
        return picture.settings;
      },
      showRun: (info) => {
        this.follow(null, false);
        picture.showRun(info);
        this.cameraMoved();
      },
      renewRun: (info) => void (picture.info = info, this.invalidate()),
      showFrame: (frame) => {
        const start = performance.now(), isFirst = !picture.hasFrame;
        picture.showFrame(frame, start);
        this.keepFollowing();
        this.copyMs = performance.now() - start;
        if (isFirst) void nextTask().then(() => this.layAhead()); // on a slow computer the first time takes long
        else this.invalidate();
      },
      setView: (change) => {
        picture.setView(change);
        this.cameraMoved();
      },
      toWorld: (clientX, clientY) => {
        const box = this.root.getBoundingClientRect();
        return this.worldAt(clientX - box.left, clientY - box.top);
      },
      toScreen: (x, y, z = 0) => {
        const box = this.root.getBoundingClientRect(), [vx, vy] = picture.camera.viewOf(x, y, z), [px, py] = picture.camera.toCanvas(vx, vy);
        return [px + box.left, py + box.top];
      },
      cellAt: (clientX, clientY, slack = PICK_SLACK) => {
        const box = this.root.getBoundingClientRect();
        return picture.cellAt(clientX - box.left, clientY - box.top, slack);
      },
      cellBeside: (heading) => picture.beside(picture.selected, heading),
      select: (id) => {
        if (id !== this.followed) this.follow(null, false);
        picture.selected = id;
        this.invalidate();
      },
      follow: (id) => this.follow(id, true),
      showPath: (points) => void (picture.path = points, this.invalidate()),
      hold: (brush) => void (this.brush = brushOver(this.root, brush, (x, y) => this.worldAt(x, y))),
      onFollow: (listener) => this.followListeners.add(listener),
      onPick: (listener) => this.pickListeners.add(listener),
      onNotice: (listener) => this.noticeListeners.add(listener),
      describe: (text) => this.surface.canvas.setAttribute('aria-label', (this.description = text)),
      screenshot: () => {
        this.draw(); // the canvas keeps its content only until the browser has shown it
        return pngOf(this.surface.canvas);
      },
      figure: (wish) => {
        try {
          return drawFigure(picture, this.surface, wish);
        } finally {
          this.resize();
        }
      },
      destroy: () => this.destroy(),
    };
  })();

  /** Asks for one picture at the next repaint of the screen. */
  private invalidate(): void {
    if (this.pending === 0 && !this.gone) this.pending = requestAnimationFrame((time) => this.step(time));
  }

  private layAhead(): void {
    if (!this.gone) this.picture.layAhead(this.surface);
    this.invalidate();
  }

  private step(time: number): void {
    this.pending = 0;
    const { picture } = this;
    const elapsed = this.moving ? Math.min(LONGEST_STEP, time - this.lastStep) : 16;
    this.lastStep = time;
    const { x, y, zoom } = picture.camera;
    this.moving = picture.camera.advance(elapsed);
    if (x !== picture.camera.x || y !== picture.camera.y || zoom !== picture.camera.zoom) this.cameraListeners.tell();
    this.draw();
    const end = picture.marks.nextEnd(picture.markLife);
    if (this.moving || (end !== null && !picture.settings.reducedMotion)) this.invalidate();
    else if (end !== null) this.wakeAt(end);
  }

  /** Still glyphs need no animation, only to be taken away. */
  private wakeAt(time: number): void {
    if (this.alarm !== null) clearTimeout(this.alarm);
    this.alarm = setTimeout(() => this.invalidate(), Math.max(0, time - performance.now()) + 1);
  }

  private draw(): void {
    const { picture, surface } = this;
    this.overlay.update(picture.camera, picture.settings, picture.hasFrame ? picture.scene.meta.minutes : null, picture.projected);
    const start = performance.now(), fresh = picture.cellsAreStale;
    picture.layOut(surface, start);
    const laid = performance.now();
    if (fresh) this.cost.frame = this.copyMs + laid - start;
    surface.render(picture.camera);
    this.cost.render = performance.now() - laid;
  }

  private cameraMoved(): void {
    this.cameraListeners.tell();
    this.invalidate();
  }

  private turn(yaw: number, pitch: number): boolean {
    if (!this.picture.projected) return false;
    this.picture.rotateBy(yaw, pitch);
    this.cameraMoved();
    return true;
  }

  private worldAt(px: number, py: number): [number, number] {
    const { camera } = this.picture;
    const [x, y] = camera.patchOf(...camera.toView(px, py));
    return [x, y];
  }

  private follow(id: number | null, select: boolean): void {
    const { picture } = this;
    if (select) picture.selected = id;
    if (id !== this.followed) {
      this.followed = id;
      picture.trail.clear();
      this.followListeners.tell(id);
    }
    this.keepFollowing();
    this.invalidate();
  }

  private keepFollowing(): void {
    if (this.followed === null) return;
    const { scene, camera, trail, settings } = this.picture, row = scene.rowOf(this.followed);
    if (row < 0) return this.follow(null, false);
    const [x, y, z] = [scene.x[row], scene.y[row], scene.z[row]];
    trail.add(x, y, z);
    const [vx, vy] = camera.viewOf(x, y, z);
    camera.centerOn(vx, vy, !settings.reducedMotion);
  }

  /** An observer speaks up at once, about the size that is known. */
  private fitHost(): void {
    if (this.root.clientWidth !== this.size[0] || this.root.clientHeight !== this.size[1]) this.resize();
  }

  private fit(): boolean {
    const { clientWidth, clientHeight } = this.root;
    if (clientWidth === 0 || clientHeight === 0) return false;
    this.size = [clientWidth, clientHeight];
    this.surface.resize(clientWidth, clientHeight);
    this.picture.camera.resize(clientWidth, clientHeight);
    this.picture.renew();
    return true;
  }

  private resize(): void {
    if (!this.fit()) return;
    this.draw(); // at once, and that is enough: a resized canvas is empty until it is drawn
    this.cameraListeners.tell();
  }

  private redraw(): void {
    this.picture.renew();
    this.draw();
    this.invalidate();
  }

  private adopt(surface: Surface): void {
    this.surface = surface;
    surface.canvas.style.display = 'block';
    surface.canvas.setAttribute('role', 'img');
    surface.canvas.setAttribute('aria-label', this.description);
    this.root.prepend(surface.canvas);
    this.guard.watch(surface.canvas);
  }

  private async rebuild(): Promise<void> {
    const fresh = await createSurface();
    if (this.gone) return fresh.destroy();
    this.guard.stop();
    this.surface.destroy();
    this.adopt(fresh);
    this.resize();
  }

  private destroy(): void {
    if (this.gone) return;
    this.gone = true;
    cancelAnimationFrame(this.pending);
    if (this.alarm !== null) clearTimeout(this.alarm);
    this.observer.disconnect();
    this.stopListening();
    this.guard.stop();
    this.surface.destroy();
    this.root.remove();
  }
}
