// What every shader needs to know about the view, in one group of uniforms shared by all layers.
import { UniformGroup } from 'pixi.js';
import type { Camera } from './camera';
import { PALETTES } from './palette';
import type { Theme } from './palette';
import type { Rgb } from './colour';

export const VIEW_GLSL = `
  uniform mat3 uTurn;      // patch → view coordinates
  uniform vec4 uCamera;    // centre in view coordinates (µm), device pixels per µm, device pixels per CSS pixel
  uniform vec4 uScreen;    // width and height in device pixels; where the centre appears, from the top left
  uniform vec4 uPaper;     // colour behind the cells; 1 = dark theme
  uniform vec4 uDepth;     // depth of the farthest cell, strength of the fog (0 = flat), glass (0–1), depth of the nearest cell
  vec2 toClip(vec2 pixel) { return vec2(pixel.x / uScreen.x * 2.0 - 1.0, 1.0 - pixel.y / uScreen.y * 2.0); }
`;

export type ViewUniforms = ReturnType<typeof createViewUniforms>;

export function createViewUniforms() {
  return new UniformGroup({
    uTurn: { value: new Float32Array([1, 0, 0, 0, 1, 0, 0, 0, 1]), type: 'mat3x3<f32>' },
    uCamera: { value: new Float32Array(4), type: 'vec4<f32>' },
    uScreen: { value: new Float32Array(4), type: 'vec4<f32>' },
    uPaper: { value: new Float32Array(4), type: 'vec4<f32>' },
    uDepth: { value: new Float32Array(4), type: 'vec4<f32>' },
  });
}

export function setView(group: ViewUniforms, camera: Camera, resolution: number): void {
  const { uTurn, uCamera, uScreen } = group.uniforms;
  const t = camera.turn;
  // GLSL matrices are stored column by column
  for (let row = 0; row < 3; row++) for (let column = 0; column < 3; column++) uTurn[column * 3 + row] = t[row * 3 + column];
  uCamera.set([camera.x, camera.y, camera.zoom * resolution, resolution]);
  uScreen.set([camera.width * resolution, camera.height * resolution, camera.centerX * resolution, camera.centerY * resolution]);
}

export interface Look {
  readonly theme: Theme;
  /** View depth of the farthest and the nearest cell, µm. */
  readonly depths: readonly [number, number];
  /** How much of the farthest cell is lost in the fog, 0–1. */
  readonly fog: number;
  /** How see-through cells are, 0–1, so that the heat-map shows. */
  readonly glass: number;
}

export function setLook(group: ViewUniforms, { theme, depths, fog, glass }: Look): void {
  const paper: Rgb = PALETTES[theme].patch;
  group.uniforms.uPaper.set([...paper, theme === 'dark' ? 1 : 0]);
  group.uniforms.uDepth.set([depths[0], fog, glass, depths[1]]);
}
