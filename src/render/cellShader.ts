// How a cell looks: soft discs with rim, nucleus and membrane studs, drawn from distances, sharp at every zoom.
import { Style, Trait } from './paint';
import { recordAccess } from './records';
import { VIEW_GLSL } from './viewUniforms';

export const CELL_TEXELS = 2;

/** Reach of the drawing beyond the cell's radius, for cells with and without halo, and in device pixels. */
export const HALO_REACH = 2.35;
const PLAIN_REACH = 1.2;
const EXTRA_PX = 2;
/** µm; cells no farther apart than this in depth hardly differ in fog. */
const THIN_PATCH = '250.0';

const VARYINGS = `
  flat IO vec4 vColour;    // colour, alpha
  flat IO vec4 vTraits;    // level, share, dividing, held
  flat IO vec4 vForm;      // radius in device pixels, style, salt 0–1, quiescent
  flat IO vec4 vNucleus;   // place of the nucleus and of its dent, or of the two that part
  flat IO vec2 vInside;    // size of the nucleus, coarseness of what is inside
`;

/** With `points` one vertex a cell, else six. */
export function cellVertex(points: boolean): string {
  return `#version 300 es
  precision highp float;
  precision highp int;
  precision highp usampler2D;
  uniform usampler2D uRecords;
  ${VIEW_GLSL}
  ${VARYINGS.replaceAll('IO', 'out')}
  ${points ? 'flat out vec3 vPoint;' : 'out vec2 vOffset;'}
  ${recordAccess(CELL_TEXELS)}
  vec4 bytesOf(uint word) {
    return vec4(float(word & 255u), float((word >> 8) & 255u), float((word >> 16) & 255u), float((word >> 24) & 255u));
  }
  /** Where the nucleus lies depends on the cell alone: worked out once a cell, not once a pixel. */
  vec4 placesOfNucleus(float salt, bool dividing) {
    if (dividing) return vec4(0.36 * vec2(cos(salt * 21.0), sin(salt * 21.0)), 0.0, 0.0);
    return vec4(0.13 * vec2(cos(salt * 6.28), sin(salt * 6.28)), 0.62 * vec2(cos(salt * 33.0), sin(salt * 33.0)));
  }
  float nucleusSize(int style) {
    if (style == ${Style.Disc}) return 0.66;
    if (style == ${Style.Healthy}) return 0.44;
    if (style == ${Style.Hollow}) return 0.46;
    return style == ${Style.Macrophage} ? 0.5 : 0.58;
  }
  void main() {
    int record = ${points ? 'gl_VertexID' : 'gl_VertexID / 6'};
    vec4 place = uintBitsToFloat(recordPart(record, 0));
    uvec4 look = recordPart(record, 1);
    vec3 view = uTurn * place.xyz;
    vec4 form = bytesOf(look.y);
    int style = int(form.x);
    int traits = int(form.w);
    bool haloed = style >= ${Style.Cart} && style <= ${Style.Memory};
    // small cells that matter stay large enough to be told apart: a ring needs room for its hole
    float least = haloed ? 3.1 : style == ${Style.Hollow} ? 2.9 : 1.3;
    float radius = max(place.w * uCamera.z, least * uCamera.w);
    float reach = radius * (haloed ? ${HALO_REACH.toFixed(2)} : ${PLAIN_REACH.toFixed(2)}) + ${EXTRA_PX.toFixed(1)};
    float fog = smoothstep(0.0, 1.0, (uDepth.w - view.z) / max(uDepth.w - uDepth.x, ${THIN_PATCH})) * uDepth.y;
    vColour = vec4(mix(bytesOf(look.x).rgb / 255.0, uPaper.rgb, fog), uintBitsToFloat(look.w));
    vTraits = vec4(form.yz / 255.0, float(traits & ${Trait.Dividing}), float((traits & ${Trait.Held}) != 0) * (1.0 - fog));
    vForm = vec4(radius, form.x, float(look.z >> 8) / 16777215.0, float((traits & ${Trait.Quiescent}) != 0));
    vNucleus = placesOfNucleus(vForm.z, vTraits.z > 0.5);
    vInside = vec2(nucleusSize(style), style == ${Style.Necrotic} || style == ${Style.Macrophage} ? 0.8 : 1.0);
    vec2 centre = uScreen.zw + vec2(view.x - uCamera.x, uCamera.y - view.y) * uCamera.z;
    ${points ? POINT_PLACE : QUAD_PLACE}
  }`;
}

/** Points vanish when their centre leaves the screen: it is held at the edge, and the shift undone in the fragment shader. */
const POINT_PLACE = `
    vec2 held = clamp(centre, vec2(0.0), uScreen.xy);
    vec2 shift = centre - held;
    float overshoot = max(abs(shift.x), abs(shift.y));
    float size = 2.0 * (reach + overshoot);
    vPoint = vec3(shift, size);
    gl_PointSize = size;
    gl_Position = overshoot > reach ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(toClip(held), 0.0, 1.0);
`;

const QUAD_PLACE = `
    int corner = gl_VertexID % 6;
    vec2 side = vec2(corner == 1 || corner == 2 || corner == 4 ? 1.0 : -1.0, corner == 2 || corner == 4 || corner == 5 ? 1.0 : -1.0);
    vOffset = side * reach;
    gl_Position = vec4(toClip(centre + vec2(vOffset.x, -vOffset.y)), 0.0, 1.0);
`;

export function cellFragment(points: boolean): string {
  return `#version 300 es
  precision highp float;
  ${VIEW_GLSL}
  uniform vec4 uMemory;
  ${VARYINGS.replaceAll('IO', 'in')}
  ${points ? 'flat in vec3 vPoint;' : 'in vec2 vOffset;'}
  out vec4 finalColour;
  ${SHAPES}
  ${TISSUE}
  ${DYING}
  ${CART}
  void main() {
    ${points ? 'vec2 pixel = (gl_PointCoord - 0.5) * vPoint.z - vPoint.xy; vec2 offset = vec2(pixel.x, -pixel.y);' : 'vec2 offset = vOffset;'}
    vec2 p = offset / vForm.x;
    float d = length(p);
    int style = int(vForm.y + 0.5);
    if (d > (style >= ${Style.Cart} && style <= ${Style.Memory} ? ${HALO_REACH.toFixed(2)} : ${PLAIN_REACH.toFixed(2)}) + ${EXTRA_PX.toFixed(1)} / vForm.x) discard;
    float soft = 0.75 / vForm.x;
    angle = atan(p.y, p.x);
    wobble = wobbleAt(p);
    mottle = mottleAt(p * vInside.y);
    nucleus = nucleusAt(style == ${Style.Macrophage} ? p * 1.05 : p, soft);
    vec4 colour;
    if (style == ${Style.Hollow}) colour = hollowCell(p, d, soft);
    else if (style >= ${Style.Cart} && style <= ${Style.Memory}) colour = cartCell(p, d, soft, style);
    else if (style == ${Style.Apoptotic}) colour = apoptoticCell(p, d, soft);
    else if (style == ${Style.Necrotic}) colour = necroticCell(d, soft);
    else if (style == ${Style.Stroma}) colour = stromaCell(p, soft);
    else if (style == ${Style.Macrophage}) colour = macrophageCell(p, d, soft);
    else colour = tissueCell(p, d, soft, style == ${Style.Healthy});
    finalColour = colour * vColour.a;
  }`;
}

/**
 * Pieces: a filled shape, a ring, layering, a gentle irregularity, a mottle, the dark edge that parts neighbours.
 * What several kinds of cell have in common is worked out once a pixel: a graphics card, and even more a computer
 * without one, goes through the code of all kinds for every pixel and forgets what was not meant.
 */
const SHAPES = `
  float angle, wobble, mottle, nucleus;
  float inside(float d, float edge, float soft) { return 1.0 - smoothstep(edge - soft, edge + soft, d); }
  float onRing(float d, float at, float halfWidth, float soft) { return 1.0 - smoothstep(halfWidth - soft, halfWidth + soft, abs(d - at)); }
  vec4 over(vec4 top, vec4 under) { return top + under * (1.0 - top.a); }
  vec4 tint(vec3 colour, float alpha) { return vec4(colour * alpha, alpha); }
  float wobbleAt(vec2 p) {
    float s = vForm.z * 6.2832;
    return 0.030 * sin(3.1 * p.x + 2.3 * p.y + s) + 0.022 * sin(4.3 * p.y - 2.9 * p.x + 2.7 * s);
  }
  float mottleAt(vec2 p) {
    float s = vForm.z * 40.0;
    vec2 q = p + 0.16 * vec2(sin(p.y * 7.3 + s), sin(p.x * 6.1 - s));
    return 0.6 * sin(q.x * 8.3 + s) * sin(q.y * 7.9 - s) + 0.4 * sin((q.x + q.y) * 13.7 - s) * sin((q.x - q.y) * 12.1 + 2.0 * s);
  }
  vec3 edgeOf(vec3 colour) { return mix(colour * 0.62, mix(colour * 0.4, uPaper.rgb, 0.55), uPaper.w); }
  float near(float from, float to) { return smoothstep(from, to, vForm.x / uCamera.w); }
`;

/** Tumour and healthy cells: rim, cytoplasm, nucleus with chromatin, antigen studs on the membrane when near. */
const TISSUE = `
  float nucleusAt(vec2 p, float soft) {
    float size = vInside.x, s = max(soft, 0.07);
    vec2 q = p - vNucleus.xy;
    if (vTraits.z > 0.5) return max(inside(length(q), size * 0.52, s), inside(length(p + vNucleus.xy), size * 0.52, s));
    float dent = 0.5 * smoothstep(0.5, 0.0, length(q - vNucleus.zw));
    return inside(length(q) + 0.22 * dent, size, s);
  }
  vec4 studs(float d, float soft, vec3 colour, float share) {
    float n = floor(7.0 + 33.0 * share);
    float turn = angle / 6.2832 + vForm.z;
    float along = (fract(turn * n) - 0.5) * 6.2832 / n;
    float size = 0.026 + 0.012 * share;
    return tint(colour, inside(length(vec2(d - 1.035, along)), size, soft) * near(24.0, 42.0) * 0.8);
  }
  vec4 tissueCell(vec2 p, float d, float soft, bool healthy) {
    d *= 1.0 + wobble * near(5.0, 12.0);
    vec3 colour = vColour.rgb * (1.0 - 0.16 * vForm.w);
    float body = inside(d, 0.985, soft);
    float light = 1.04 + 0.11 * dot(p, vec2(-0.5, 0.75)) - 0.13 * d * d;
    vec3 paint = colour * light;
    float inner = nucleus * near(2.6, 6.5);
    vec3 core = mix(colour * 0.66, colour * vec3(0.62, 0.52, 0.74), uPaper.w);
    core *= 1.0 + 0.10 * mottle * near(10.0, 24.0) + 0.10 * dot(p, vec2(-0.5, 0.75));
    paint = mix(paint, core, inner * (healthy ? 0.55 : 0.62));
    float rim = onRing(d, 0.93, 0.045, max(soft, 0.03)) * near(6.0, 14.0);
    paint = mix(paint, mix(colour, vec3(1.0), 0.28), rim * 0.55);
    paint = mix(paint, edgeOf(colour), onRing(d, 1.0, 0.10, max(soft, 0.07)) * (1.0 - 0.6 * near(8.0, 20.0)));
    paint = mix(paint, mix(vColour.rgb, uPaper.w > 0.5 ? vec3(1.0) : vec3(0.0), 0.75), onRing(d, 0.90, 0.07, max(soft, 0.05)) * vTraits.w * 0.85);
    float glass = 1.0 - uDepth.z * (1.0 - 0.75 * onRing(d, 0.92, 0.08, max(soft, 0.06)));
    vec4 cell = tint(paint, body * glass);
    return healthy ? cell : over(studs(d, soft, mix(colour, vec3(1.0), 0.35 * uPaper.w), vTraits.x), cell);
  }
  vec4 hollowCell(vec2 p, float d, float soft) {
    d *= 1.0 + wobble * near(5.0, 12.0);
    vec3 colour = vColour.rgb * (1.0 - 0.12 * vForm.w);
    float width = mix(0.17, 0.075, near(7.0, 30.0));
    float ring = onRing(d, 0.96 - width, width, soft);
    float inner = nucleus * near(9.0, 18.0);
    vec3 hole = mix(uPaper.rgb, colour, mix(0.05, 0.10, uPaper.w));
    hole = mix(hole, colour * mix(1.0, 0.6, uPaper.w), inner * (0.30 + 0.08 * mottle));
    hole = mix(hole, mix(colour, vec3(1.0), 0.4), onRing(d, 0.6, 0.05, max(soft, 0.05)) * vTraits.w);
    vec4 cell = tint(hole, inside(d, 0.97, soft) * (0.94 - 0.5 * uDepth.z));
    return over(tint(colour * (1.05 + 0.08 * dot(p, vec2(-0.5, 0.75))), ring), cell);
  }
`;

/** CAR-T cells: a bright body in a dark casing; the halo grows with activation, breaks with exhaustion, turns gold in memory. */
const CART = `
  float starOf(vec2 p, float size, float soft) {
    vec2 q = abs(p);
    return inside(sqrt(q.x) + sqrt(q.y), sqrt(size), max(soft, 0.06));
  }
  vec4 cartCell(vec2 p, float d, float soft, int style) {
    float arousal = vTraits.x;
    bool dull = style == ${Style.Exhausted};
    bool memory = style == ${Style.Memory};
    vec3 colour = vColour.rgb;
    d *= 1.0 + wobble * near(5.0, 12.0) * 0.8 * (1.0 - smoothstep(1.0, 1.3, d));
    vec3 bright = mix(colour, vec3(1.0), uPaper.w * (dull ? 0.0 : 0.12 + 0.30 * near(4.0, 9.0)));
    vec3 paint = mix(bright, colour, smoothstep(0.1, 0.95, d)) * (1.02 + 0.1 * dot(p, vec2(-0.5, 0.75)));
    float inner = nucleus * near(7.0, 14.0);
    vec3 core = mix(colour * 0.62, colour * vec3(0.30, 0.50, 0.58), uPaper.w);
    paint = mix(paint, core * (1.0 + 0.12 * mottle + 0.14 * dot(p, vec2(-0.5, 0.75))), inner * 0.80);
    if (memory) {
      paint = mix(paint, uPaper.w > 0.5 ? vec3(0.05, 0.10, 0.14) : vec3(1.0), starOf(p, 0.78, soft) * 0.92);
      paint = mix(paint, uMemory.rgb, starOf(p, 0.60, soft) * uPaper.w);
    }
    vec4 cell = tint(paint, inside(d, 0.98, soft));
    float casing = 1.0 + max(0.20, 1.1 * uCamera.w / vForm.x);
    cell = over(cell, tint(uPaper.rgb, inside(d, casing, max(soft, 0.06)) * 0.88));
    float spikes = inside(abs(fract((angle / 6.2832 + vForm.z) * 22.0) - 0.5), 0.16, 0.06) * onRing(d, 1.07, 0.07, soft);
    cell = over(tint(mix(colour, vec3(1.0), 0.5 * uPaper.w), spikes * near(12.0, 24.0) * (dull ? 0.35 : 0.9)), cell);
    float at = casing + (dull || memory ? 0.24 : 0.16 + 0.50 * arousal);
    float width = max(memory ? 0.11 : 0.06 + 0.07 * arousal, 0.55 * soft / 0.75);
    float ring = onRing(d, at, width, soft);
    if (dull) ring *= smoothstep(-0.1, 0.25, sin(angle * 4.0 + vForm.z * 6.28)) * 0.75;
    float strength = memory ? 0.95 : dull ? 0.8 : 0.26 + 0.70 * arousal;
    cell = over(cell, tint(memory ? uMemory.rgb : colour, ring * strength));
    float glow = dull ? 0.0 : (0.10 + 0.34 * arousal) * pow(max(0.0, 1.0 - d / ${HALO_REACH.toFixed(2)}), 1.6);
    return over(cell, tint(memory ? uMemory.rgb : colour, glow));
  }
`;

/** Dying cells, the stroma that holds them and the macrophages that eat them. */
const DYING = `
  // shrunken, falling apart into apoptotic bodies
  vec4 apoptoticCell(vec2 p, float d, float soft) {
    float s = vForm.z * 25.0, body = d - 0.50, grain = 1.0;
    for (int i = 0; i < 6; i++) {
      float k = float(i), a = k * 1.047 + s + 0.5 * sin(k * 5.0 + s);
      vec2 q = p - (0.50 + 0.10 * sin(k * 3.7 + s)) * vec2(cos(a), sin(a));
      body = min(body, length(q) - 0.24 - 0.07 * sin(k * 2.9 - s));
      grain = min(grain, length(p - 0.30 * vec2(cos(a * 1.7 + k), sin(a * 2.3 - k))) - 0.11);
    }
    float light = 1.02 + 0.14 * dot(p, vec2(-0.5, 0.75));
    vec3 paint = vColour.rgb * light * mix(1.0, 0.62, inside(grain, 0.0, max(soft, 0.05)) * near(4.0, 9.0));
    paint = mix(paint, edgeOf(vColour.rgb), smoothstep(-0.12, 0.0, body) * 0.55);
    return tint(paint, inside(body, 0.0, max(soft, 0.03)) * 0.92);
  }
  vec4 necroticCell(float d, float soft) {
    float turn = angle + vForm.z * 6.28;
    float edge = 1.04 + 0.05 * sin(turn * 5.0) + 0.03 * sin(turn * 9.0 + 2.0);
    vec3 paint = vColour.rgb * (0.94 + 0.10 * mottle);
    vec4 cell = tint(paint, inside(d, edge, max(soft, 0.06)) * 0.34);
    float torn = smoothstep(-0.6, 0.2, sin(turn * 7.0));
    return over(tint(vColour.rgb, onRing(d, edge - 0.05, 0.06, max(soft, 0.05)) * torn * 0.8), cell);
  }
  // ruffled, full of vesicles; its edge lights up when inflamed
  vec4 macrophageCell(vec2 p, float d, float soft) {
    float s = vForm.z * 6.28;
    float edge = 0.95 + 0.09 * sin(angle * 5.0 + s) + 0.06 * sin(angle * 8.0 - 1.7 * s);
    vec3 paint = vColour.rgb * (1.05 + 0.11 * dot(p, vec2(-0.5, 0.75)) - 0.14 * d * d);
    float vesicles = smoothstep(0.35, 0.6, mottle) * near(6.0, 14.0);
    paint = mix(paint, mix(vColour.rgb, vec3(1.0), 0.3), vesicles * 0.55);
    paint = mix(paint, vColour.rgb * 0.55, nucleus * near(4.0, 9.0) * 0.75);
    paint = mix(paint, mix(vColour.rgb, vec3(1.0), 0.6 * uPaper.w), onRing(d, edge - 0.12, 0.10, max(soft, 0.06)) * vTraits.x);
    paint = mix(paint, edgeOf(vColour.rgb), onRing(d, edge, 0.09, max(soft, 0.06)) * 0.7);
    return tint(paint, inside(d, edge, max(soft, 0.03)) * (0.95 - 0.4 * uDepth.z));
  }
  vec4 stromaCell(vec2 p, float soft) {
    float a = vForm.z * 3.1416;
    vec2 q = vec2(cos(a) * p.x + sin(a) * p.y, cos(a) * p.y - sin(a) * p.x);
    float d = length(vec2(q.x * 0.92, q.y * (1.35 + 0.5 * q.x * q.x)));
    vec3 paint = vColour.rgb * (1.04 - 0.18 * d + 0.05 * sin(q.y * 16.0 + vForm.z * 9.0) * near(6.0, 14.0));
    paint = mix(paint, vColour.rgb * 0.6, inside(length(q * vec2(1.0, 1.9)), 0.34, max(soft, 0.06)) * near(4.0, 9.0) * 0.7);
    paint = mix(paint, edgeOf(vColour.rgb), onRing(d, 0.97, 0.08, max(soft, 0.05)) * 0.6);
    return tint(paint, inside(d, 0.97, max(soft, 0.05)) * (0.92 - 0.4 * uDepth.z));
  }
`;
