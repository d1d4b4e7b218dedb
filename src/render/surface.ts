// The canvas and its layers on the graphics card; made anew when the card does not come back.
import 'pixi.js/unsafe-eval';
import { Application, Ticker } from 'pixi.js';
import type { WebGLRenderer } from 'pixi.js';
import type { Camera } from './camera';
import { CellLayer } from './cellLayer';
import { GroundLayer } from './groundLayer';
import { InkLayer } from './inkLayer';
import { askNoEndlessQuestions } from './limits';
import { createViewUniforms, setLook, setView } from './viewUniforms';
import type { Look } from './viewUniforms';

export interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly ground: GroundLayer;
  readonly cells: CellLayer;
  readonly under: InkLayer;
  readonly over: InkLayer;
  readonly resolution: number;
  /** @param resolution device pixels to the CSS pixel; that of the screen if left out */
  resize(width: number, height: number, resolution?: number): void;
  setLook(look: Look): void;
  render(camera: Camera): void;
  destroy(): void;
}

const MOST_RESOLUTION = 2;
askNoEndlessQuestions();

export async function createSurface(): Promise<Surface> {
  const app = new Application();
  await app.init({
    preference: 'webgl', antialias: false, autoStart: false, sharedTicker: false, resolution: Math.min(devicePixelRatio, MOST_RESOLUTION),
    autoDensity: true, roundPixels: false, powerPreference: 'high-performance', clearBeforeRender: true, backgroundAlpha: 1,
    manageImports: false, // neither Pixi's events nor its accessibility tree: cells are picked by place
    gcActive: false,
  });
  // Pixi's housekeeping would wake sixty times a second; nothing of it is in use.
  Ticker.system.autoStart = false;
  Ticker.system.stop();
  const renderer = app.renderer as WebGLRenderer;
  const { gl } = renderer;
  // A context that was lost meanwhile answers nothing; it is replaced as soon as somebody watches it.
  const [, largestPoint] = (gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array | null) ?? [1, 1];
  const view = createViewUniforms();
  const ground = new GroundLayer(view), cells = new CellLayer(view, largestPoint ?? 1), under = new InkLayer(view), over = new InkLayer(view);
  app.stage.addChild(ground.mesh, under.mesh, cells.container, over.mesh);
  return {
    canvas: app.canvas, ground, cells, under, over,
    get resolution() {
      return renderer.resolution;
    },
    resize(width, height, resolution = Math.min(devicePixelRatio, MOST_RESOLUTION)) {
      renderer.resize(Math.max(1, width), Math.max(1, height), resolution);
    },
    setLook(look) {
      setLook(view, look);
      ground.setTheme(look.theme);
      cells.setTheme(look.theme);
    },
    render(camera) {
      if (gl.isContextLost()) return; // Pixi would ask the shaders about themselves, and get no answer
      setView(view, camera, renderer.resolution);
      app.render();
    },
    destroy() {
      app.destroy({ removeView: true }, { children: true });
    },
  };
}
