// The ground: a softly lit tissue patch with rounded corners, and the heat-map of a substance painted onto it.
import { BufferImageSource, UniformGroup } from 'pixi.js';
import type { Camera } from './camera';
import { fieldTable } from './fieldPalette';
import { PALETTES } from './palette';
import type { Theme } from './palette';
import { pulledMesh } from './records';
import type { PulledMesh } from './records';
import { VIEW_GLSL } from './viewUniforms';
import type { ViewUniforms } from './viewUniforms';
import type { FieldPicture } from '../../workers/frameTypes';
import type { FieldInfo } from '../../workers/simApi';

const VERTEX = `#version 300 es
  precision highp float;
  void main() {
    gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
  }`;

const FRAGMENT = `#version 300 es
  precision highp float;
  ${VIEW_GLSL}
  uniform sampler2D uField;
  uniform sampler2D uTable;
  uniform vec4 uPatch;      // half width and height of the patch and of the lattice, µm
  uniform vec4 uLattice;    // voxels across and down, share of the texture's width in use, heat-map on
  uniform vec3 uSurround;
  uniform vec3 uMiddle;
  uniform vec3 uRim;
  uniform vec3 uBoundary;
  out vec4 finalColour;

  // Four linear look-ups make a smooth B-spline of the sixteen voxels around.
  float fieldAt(vec2 uv) {
    vec2 size = uLattice.xy;
    vec2 at = uv * size - 0.5, base = floor(at), f = at - base;
    vec2 w0 = (1.0 - f) * (1.0 - f) * (1.0 - f) / 6.0, w1 = (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0;
    vec2 w3 = f * f * f / 6.0, w2 = 1.0 - w0 - w1 - w3;
    vec2 s0 = w0 + w1, s1 = w2 + w3;
    vec2 a = clamp(base - 1.0 + w1 / s0, vec2(0.0), size - 1.0) + 0.5, b = clamp(base + 1.0 + w3 / s1, vec2(0.0), size - 1.0) + 0.5;
    vec2 scale = vec2(uLattice.z, 1.0) / size;
    float low = s0.x * texture(uField, vec2(a.x, a.y) * scale).r + s1.x * texture(uField, vec2(b.x, a.y) * scale).r;
    float high = s0.x * texture(uField, vec2(a.x, b.y) * scale).r + s1.x * texture(uField, vec2(b.x, b.y) * scale).r;
    return s0.y * low + s1.y * high;
  }
  float grain(vec2 p) { return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))); }

  void main() {
    vec2 pixel = vec2(gl_FragCoord.x, uScreen.y - gl_FragCoord.y);
    vec2 world = uCamera.xy + vec2(pixel.x - uScreen.z, uScreen.w - pixel.y) / uCamera.z;
    vec2 middle = (pixel - uScreen.zw) / uScreen.xy;
    vec3 colour = mix(uSurround, uSurround * 0.82 + uMiddle * 0.04, smoothstep(0.35, 0.95, length(middle)));
    if (uPatch.x > 0.0) {
      float corner = 0.09 * min(uPatch.x, uPatch.y);
      vec2 q = abs(world) - uPatch.xy + corner;
      float d = (length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner) * uCamera.z / uCamera.w;
      vec3 tissue = mix(uMiddle, uRim, smoothstep(0.15, 1.15, length(world / uPatch.xy)));
      if (uLattice.w > 0.5) {
        float value = clamp(fieldAt(clamp(0.5 + 0.5 * world / uPatch.zw, 0.0, 1.0)), 0.0, 1.0);
        vec3 heat = texture(uTable, vec2((value * 255.0 + 0.5) / 256.0, 0.5)).rgb;
        float level = value * 8.0, slope = fwidth(level);
        float line = 1.0 - smoothstep(0.4, 1.2, abs(fract(level - 0.5) - 0.5) / max(slope, 1e-4));
        heat = mix(heat, mix(heat * 0.80, heat * 1.12 + 0.03, uPaper.w), line * 0.55 * step(1e-4, slope));
        tissue = mix(tissue, heat, 0.96);
      }
      float within = 1.0 - smoothstep(-0.8, 0.8, d);
      float shade = uPaper.w > 0.5 ? 0.35 * exp(-max(d, 0.0) / 26.0) : 0.10 * exp(-max(d, 0.0) / 14.0);
      colour = mix(colour, uPaper.w > 0.5 ? uMiddle : uSurround * 0.6, shade * (1.0 - within));
      tissue = mix(tissue, uRim, 0.6 * exp(min(d, 0.0) / 9.0) * (1.0 - uLattice.w));
      colour = mix(colour, tissue, within);
      colour = mix(colour, uBoundary, (1.0 - smoothstep(0.3, 1.3, abs(d))) * 0.85);
    } else {
      colour = mix(uMiddle, colour, smoothstep(0.0, 0.75, length(middle)));
    }
    finalColour = vec4(colour + (grain(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
  }`;

export class GroundLayer {
  private field = fieldSource(4, 1);
  private readonly table = new BufferImageSource({
    resource: new Uint8Array(256 * 4), width: 256, height: 1, format: 'rgba8unorm', scaleMode: 'linear', alphaMode: 'no-premultiply-alpha',
    autoGarbageCollect: false,
  });
  private readonly look = new UniformGroup({
    uPatch: { value: new Float32Array(4), type: 'vec4<f32>' },
    uLattice: { value: new Float32Array([1, 1, 1, 0]), type: 'vec4<f32>' },
    uSurround: { value: new Float32Array(3), type: 'vec3<f32>' },
    uMiddle: { value: new Float32Array(3), type: 'vec3<f32>' },
    uRim: { value: new Float32Array(3), type: 'vec3<f32>' },
    uBoundary: { value: new Float32Array(3), type: 'vec3<f32>' },
  });
  private readonly pulled: PulledMesh;
  private tableKey = '';

  constructor(view: ViewUniforms) {
    this.pulled = pulledMesh('ground', 'triangle-list', VERTEX, FRAGMENT, { view, look: this.look, uField: this.field, uTable: this.table });
    this.pulled.setCount(3);
  }

  get mesh() {
    return this.pulled.mesh;
  }

  get shader() {
    return this.pulled.shader;
  }

  setTheme(theme: Theme): void {
    const p = PALETTES[theme];
    const { uSurround, uMiddle, uRim, uBoundary } = this.look.uniforms;
    uSurround.set(p.surround);
    uMiddle.set(p.patch);
    uRim.set(p.patchEdge);
    uBoundary.set(p.boundary);
  }

  /** A flat patch is drawn as such; of a turned one only a soft light remains. */
  setPatch(camera: Camera, flat: boolean): void {
    const [hx, hy] = camera.halfExtent();
    this.look.uniforms.uPatch[0] = flat ? hx : 0;
    this.look.uniforms.uPatch[1] = flat ? hy : 0;
  }

  /** Bytes row by row from the lowest y. */
  setField(bytes: Uint8Array, picture: FieldPicture, theme: Theme, hue: FieldInfo['hue']): void {
    const { nx, ny } = picture;
    const width = (nx + 3) & ~3; // rows of a texture start on multiples of four bytes
    if (this.field.width !== width || this.field.height !== ny) this.replaceField(width, ny);
    const texels = this.field.resource as Uint8Array;
    if (width === nx) texels.set(bytes.subarray(0, nx * ny));
    else for (let j = 0; j < ny; j++) texels.set(bytes.subarray(j * nx, (j + 1) * nx), j * width);
    this.field.update();
    this.look.uniforms.uLattice.set([nx, ny, nx / width]);
    this.look.uniforms.uPatch[2] = picture.halfX;
    this.look.uniforms.uPatch[3] = picture.halfY;
    const key = `${theme} ${hue.join()}`;
    if (key === this.tableKey) return;
    this.tableKey = key;
    (this.table.resource as Uint8Array).set(fieldTable(theme, hue));
    this.table.update();
  }

  showField(on: boolean): void {
    this.look.uniforms.uLattice[3] = on ? 1 : 0;
  }

  private replaceField(width: number, height: number): void {
    const old = this.field;
    this.field = fieldSource(width, height);
    this.pulled.shader.resources['uField'] = this.field;
    old.destroy();
  }
}

function fieldSource(width: number, height: number): BufferImageSource {
  return new BufferImageSource({
    resource: new Uint8Array(width * height), width, height, format: 'r8unorm', scaleMode: 'linear', addressMode: 'clamp-to-edge',
    alphaMode: 'no-premultiply-alpha', autoGarbageCollect: false,
  });
}
