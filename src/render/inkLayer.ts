// Drawing in ink over or under the cells: synapses, short-lived marks, vessels, the selection, trails.
import { Glyph, INK_TEXELS } from './ink';
import type { Ink } from './ink';
import { Records, pulledMesh, recordAccess } from './records';
import type { PulledMesh } from './records';
import { VIEW_GLSL } from './viewUniforms';
import type { ViewUniforms } from './viewUniforms';

const VARYINGS = `
  flat IO vec4 vColour;
  flat IO vec4 vShape;     // kind, size, progress 0–1, length of a line; sizes in CSS pixels
  IO vec2 vAt;             // CSS pixels from the middle; of a line: along and across
`;

const VERTEX = `#version 300 es
  precision highp float;
  precision highp int;
  precision highp usampler2D;
  uniform usampler2D uRecords;
  ${VIEW_GLSL}
  ${VARYINGS.replaceAll('IO', 'out')}
  ${recordAccess(INK_TEXELS)}
  void main() {
    int record = gl_VertexID / 6, corner = gl_VertexID % 6;
    vec4 ends = uintBitsToFloat(recordPart(record, 0));
    uvec4 words = recordPart(record, 1);
    vec4 shape = uintBitsToFloat(words);
    vec2 side = vec2(corner == 1 || corner == 2 || corner == 4 ? 1.0 : -1.0, corner == 2 || corner == 4 || corner == 5 ? 1.0 : -1.0);
    bool line = int(shape.x) <= ${Glyph.Line};
    vec2 middle = 0.5 * (ends.xy + ends.zw);
    float span = length(ends.zw - ends.xy);
    vec2 along = span > 0.01 ? (ends.zw - ends.xy) / span : vec2(1.0, 0.0);
    float pad = shape.y * (line ? 2.5 : 1.25) + 2.0;
    vAt = line ? side * vec2(0.5 * span + pad, pad) : side * pad;
    vec2 place = line ? middle + along * vAt.x + vec2(-along.y, along.x) * vAt.y : middle + vAt;
    vShape = vec4(shape.xyz, span);
    vColour = vec4(vec3(uvec3(words.w, words.w >> 8, words.w >> 16) & 255u) / 255.0, float(words.w >> 24) / 255.0);
    gl_Position = vec4(toClip(place * uCamera.w), 0.0, 1.0);
  }`;

const FRAGMENT = `#version 300 es
  precision highp float;
  ${VIEW_GLSL}
  ${VARYINGS.replaceAll('IO', 'in')}
  out vec4 finalColour;
  float band(float d, float halfWidth) { float s = 0.7 / uCamera.w; return 1.0 - smoothstep(halfWidth - s, halfWidth + s, abs(d)); }
  float burst(float d, float size, float t) {
    float ring = band(d - size * (0.35 + 0.65 * t), mix(2.2, 0.7, t)) * (1.0 - t * t);
    float angle = fract(atan(vAt.y, vAt.x) / 6.2832 * 8.0) - 0.5;
    float ray = band(angle * d * 0.785, 0.8) * step(size * (0.45 + 0.45 * t), d) * step(d, size * (0.75 + 0.4 * t)) * (1.0 - t);
    float flash = exp(-d * d / (size * size * 0.12)) * (1.0 - t) * (1.0 - t) * 0.55;
    return max(max(ring, ray), flash);
  }
  float star(float size, float t) {
    vec2 q = abs(vAt) / (size * (0.55 + 0.45 * sin(min(t * 2.0, 1.0) * 1.5708)));
    return (1.0 - smoothstep(0.85, 1.0, sqrt(q.x) + sqrt(q.y))) * (1.0 - smoothstep(0.6, 1.0, t));
  }
  void main() {
    int kind = int(vShape.x + 0.5);
    float size = vShape.y, t = vShape.z, d = length(vAt);
    float alpha = 0.0;
    vec3 colour = vColour.rgb;
    if (kind <= ${Glyph.Line}) {
      float past = length(vec2(max(abs(vAt.x) - 0.5 * vShape.w, 0.0), vAt.y));
      alpha = band(past, size * 0.5);
      if (kind == ${Glyph.Link}) alpha = max(alpha, 0.45 * exp(-past * past / (size * size * 1.1)));
    } else if (kind == ${Glyph.Burst}) {
      alpha = burst(d, size, t);
    } else if (kind == ${Glyph.Pair}) {
      float r = size * (0.55 + 0.35 * t), gap = size * 0.42 * t;
      float one = band(length(vAt - vec2(gap, 0.0)) - r * 0.62, 0.8), two = band(length(vAt + vec2(gap, 0.0)) - r * 0.62, 0.8);
      alpha = max(one, two) * (1.0 - t);
    } else if (kind == ${Glyph.Ripple}) {
      alpha = max(band(d - size * (0.2 + 0.8 * t), 1.1) * (1.0 - t), band(d - size * (0.1 + 0.5 * t), 0.9) * (1.0 - t) * 0.7);
    } else if (kind == ${Glyph.Star}) {
      alpha = star(size, t);
    } else if (kind == ${Glyph.Spark}) {
      alpha = exp(-d * d / (size * size * 0.16)) * (1.0 - t);
    } else if (kind == ${Glyph.Cross}) {
      vec2 q = vec2(vAt.x + vAt.y, vAt.x - vAt.y) * 0.7071;
      alpha = max(band(q.x, 1.1) * step(abs(q.y), size * 0.7), band(q.y, 1.1) * step(abs(q.x), size * 0.7));
    } else if (kind == ${Glyph.Ring}) {
      float casing = band(d - size, 3.4), line = band(d - size, 1.7);
      finalColour = vec4(mix(uPaper.rgb, colour, line) * casing, casing) * vColour.a;
      return;
    } else {
      // a vessel: a warm glow around a wall, the lumen a little darker
      float r = d / (size * 0.42), salt = vShape.z * 9.0, angle = atan(vAt.y, vAt.x);
      r *= 1.0 + 0.06 * sin(angle * 2.0 + salt) + 0.025 * sin(angle * 3.0 - salt);
      float wall = exp(-pow((r - 1.0) / 0.16, 2.0)), lumen = 1.0 - smoothstep(0.82, 1.02, r);
      float glow = pow(max(0.0, 1.0 - d / (size * 1.2)), 2.0);
      alpha = max(max(0.75 * wall, 0.55 * lumen), 0.55 * glow);
      colour = mix(colour, colour * mix(0.92, 0.5, uPaper.w), lumen * (1.0 - 0.4 * r));
    }
    alpha *= vColour.a;
    finalColour = vec4(colour * alpha, alpha);
  }`;

export class InkLayer {
  private readonly records = new Records(INK_TEXELS);
  private readonly pulled: PulledMesh;

  constructor(view: ViewUniforms) {
    this.pulled = pulledMesh('ink', 'triangle-list', VERTEX, FRAGMENT, { view, uRecords: this.records.source });
    this.pulled.setCount(0);
  }

  get mesh() {
    return this.pulled.mesh;
  }

  get shader() {
    return this.pulled.shader;
  }

  draw(ink: Ink): void {
    this.records.ensure(ink.count, this.pulled.shader);
    this.records.words.set(ink.used());
    this.records.upload(ink.count);
    this.pulled.setCount(ink.count * 6);
  }
}
