// The canvas and its layers on the graphics card; made anew when the card does not come back.
import 'pixi.js/unsafe-eval';
import { Container, Ticker, WebGLRenderer } from 'pixi.js';
import { nextTask } from '../app/idle';
import type { Camera } from './camera';
import { CellLayer } from './cellLayer';
import { GroundLayer } from './groundLayer';
import { InkLayer } from './inkLayer';
import { askNoEndlessQuestions, askNoOtherContext } from './limits';
import { breatheAroundContext, prepare } from './pieces';
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
askNoOtherContext();
breatheAroundContext();

export async function createSurface(): Promise<Surface> {
  const canvas = document.createElement('canvas'), context = canvas.getContext('webgl2', { alpha: false, antialias: false, stencil: true, powerPreference: 'high-performance' });
  if (context === null) throw new Error('There is no WebGL 2.');
  await nextTask();
  // Pixi's own Application would make two more contexts, one only to learn whether there can be any.
  const renderer = new WebGLRenderer(), stage = new Container();
  await renderer.init({
    canvas, context, antialias: false, resolution: Math.min(devicePixelRatio, MOST_RESOLUTION), autoDensity: true, roundPixels: false, clearBeforeRender: true, backgroundAlpha: 1,
    manageImports: false, // neither Pixi's events nor its accessibility tree: cells are picked by place
    gcActive: false,
  });
  await nextTask();
  // Pixi's housekeeping would wake sixty times a second; nothing of it is in use.
  Ticker.system.autoStart = false;
  Ticker.system.stop();
  const { gl } = renderer;
  // A context that was lost meanwhile answers nothing; it is replaced as soon as somebody watches it.
  const [, largestPoint] = (gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array | null) ?? [1, 1];
  const view = createViewUniforms();
  const ground = new GroundLayer(view), cells = new CellLayer(view, largestPoint ?? 1), under = new InkLayer(view), over = new InkLayer(view);
  await prepare(renderer, stage, [ground, under, cells].map(({ shader }) => shader));
  stage.addChild(ground.mesh, under.mesh, cells.container, over.mesh);
  return {
    canvas, ground, cells, under, over,
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
      renderer.render({ container: stage });
    },
    destroy() {
      stage.destroy({ children: true });
      renderer.destroy({ removeView: true });
    },
  };
}
