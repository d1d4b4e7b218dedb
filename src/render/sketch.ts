// What is drawn in ink: under the cells the vessels and the frame of a 3-D patch, above them synapses, marks, trail and selection.
import type { Camera } from './camera';
import { MarkKind } from './codes';
import { Glyph } from './ink';
import type { GlyphKind, Ink } from './ink';
import { MARK_LIFE_MS } from './marks';
import type { LiveMark } from './marks';
import { CUT_DEPTH } from './paint';
import type { Painter } from './paint';
import { PALETTES } from './palette';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { SLAB, isShown } from './settings';
import type { ViewSettings } from './settings';

export interface SketchView {
  readonly camera: Camera;
  readonly settings: ViewSettings;
  readonly dimensions: 2 | 3;
  readonly size: readonly [number, number, number];
}

/** µm; the wall lies at 0.42 of this – a marrow sinusoid is about 50 µm wide – and the rest is glow. */
const VESSEL_RADIUS = 58;
/** µm and CSS pixels: a mark grows with the zoom but is never too small to see. */
const MARK_SIZE: Readonly<Record<number, readonly [GlyphKind, number, number]>> = {
  [MarkKind.Kill]: [Glyph.Burst, 17, 13],
  [MarkKind.Division]: [Glyph.Pair, 8, 7],
  [MarkKind.Infusion]: [Glyph.Ripple, 14, 12],
  [MarkKind.Mutation]: [Glyph.Star, 9, 9],
  [MarkKind.Hit]: [Glyph.Spark, 4, 3],
};
const STILL_PROGRESS = 0.3;
const STILL_SIZE = 0.55;

const sliced = (view: SketchView): boolean => view.dimensions === 3 && view.settings.mode3d === 'slice';

/** Canvas place of a patch point in CSS pixels, or null if it is not in the slice or has been cut away. */
export function placeOf(view: SketchView, x: number, y: number, z: number): [number, number] | null {
  if (sliced(view)) return Math.abs(z - view.settings.sliceZ) > SLAB * 1.5 ? null : view.camera.toCanvas(x, y);
  const [vx, vy, vz] = view.camera.viewOf(x, y, z);
  if (view.settings.cutOpen && view.dimensions === 3 && vz > CUT_DEPTH) return null;
  return view.camera.toCanvas(vx, vy);
}

export function sketchUnder(ink: Ink, view: SketchView, vessels: readonly (readonly [number, number, number])[]): void {
  ink.clear();
  const palette = PALETTES[view.settings.theme];
  if (view.dimensions === 3 && !sliced(view)) boxEdges(ink, view, palette);
  if (!isShown(view.settings, 'vessels')) return;
  const size = Math.max(16, VESSEL_RADIUS * view.camera.zoom);
  vessels.forEach(([x, y, z], i) => {
    const at = placeOf(view, x, y, z);
    if (at) ink.glyph(Glyph.Vessel, at[0], at[1], size, (i * 0.618) % 1, palette.vessel, view.settings.field ? 0.55 : 0.9);
  });
}

function boxEdges(ink: Ink, { camera, size }: SketchView, palette: Palette): void {
  const half = size.map((s) => s / 2);
  const corner = (bits: number) => camera.viewOf(...([0, 1, 2].map((k) => ((bits >> k) & 1 ? half[k] : -half[k])) as [number, number, number]));
  for (let bits = 0; bits < 8; bits++) {
    for (const bit of [1, 2, 4]) {
      if (bits & bit) continue;
      const a = corner(bits), b = corner(bits | bit);
      const near = (a[2] + b[2]) / 2 > 0;
      const [x1, y1] = camera.toCanvas(a[0], a[1]), [x2, y2] = camera.toCanvas(b[0], b[1]);
      ink.line(Glyph.Line, x1, y1, x2, y2, near ? 1.3 : 1, palette.boundary, near ? 0.85 : 0.45);
    }
  }
}

export interface OverParts {
  readonly scene: Scene;
  readonly painter: Painter;
  readonly marks: readonly LiveMark[];
  readonly now: number;
  /** Row of the selected cell, −1 for none. */
  readonly selected: number;
  /** x, y, z of the followed cell, oldest first. */
  readonly trail: readonly number[];
}

export function sketchOver(ink: Ink, view: SketchView, parts: OverParts): void {
  ink.clear();
  if (isShown(view.settings, 'synapses')) synapses(ink, view, parts);
  if (isShown(view.settings, 'marks')) for (const mark of parts.marks) drawMark(ink, view, mark, parts.now);
  drawTrail(ink, view, parts.trail);
  drawSelection(ink, view, parts);
}

function synapses(ink: Ink, view: SketchView, { scene, painter }: OverParts): void {
  const { synapse } = PALETTES[view.settings.theme];
  const zoom = view.camera.zoom;
  for (let i = 0; i < scene.synapseCount; i++) {
    const cart = scene.synapses[2 * i], target = scene.synapses[2 * i + 1];
    if (cart >= scene.count || target >= scene.count || !painter.isDrawn(cart) || !painter.isDrawn(target)) continue;
    const from = placeOf(view, scene.x[cart], scene.y[cart], scene.z[cart]);
    const to = placeOf(view, scene.x[target], scene.y[target], scene.z[target]);
    if (!from || !to) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const ux = (to[0] - from[0]) / length, uy = (to[1] - from[1]) / length;
    const start = Math.min(0.55 * scene.radius[cart] * zoom, 0.4 * length), end = Math.min(0.5 * scene.radius[target] * zoom, 0.4 * length);
    const width = Math.min(9, Math.max(1.7, 1.1 * zoom));
    ink.line(Glyph.Link, from[0] + ux * start, from[1] + uy * start, to[0] - ux * end, to[1] - uy * end, width, synapse, 0.92);
  }
}

function drawMark(ink: Ink, view: SketchView, mark: LiveMark, now: number): void {
  const at = placeOf(view, mark.x, mark.y, mark.z);
  const shape = MARK_SIZE[mark.kind];
  if (!at || !shape) return;
  const p = PALETTES[view.settings.theme];
  const colour = [p.kill, p.division, p.infusion, p.mutation, p.kill][mark.kind];
  const [glyph, micrometres, pixels] = shape;
  const size = Math.min(90, Math.max(pixels, micrometres * view.camera.zoom));
  const alpha = mark.kind === MarkKind.Division ? 0.7 : 1;
  if (!view.settings.reducedMotion) {
    ink.glyph(glyph, at[0], at[1], size, Math.min(1, (now - mark.born) / MARK_LIFE_MS), colour, alpha);
  } else if (mark.kind !== MarkKind.Hit) {
    ink.glyph(mark.kind === MarkKind.Kill ? Glyph.Cross : glyph, at[0], at[1], size * STILL_SIZE, STILL_PROGRESS, colour, alpha);
  }
}

function drawTrail(ink: Ink, view: SketchView, trail: readonly number[]): void {
  const { selection } = PALETTES[view.settings.theme];
  const points = trail.length / 3;
  let last: [number, number] | null = null;
  for (let i = 0; i < points; i++) {
    const [x, y] = sliced(view) ? [trail[3 * i], trail[3 * i + 1]] : view.camera.viewOf(trail[3 * i], trail[3 * i + 1], trail[3 * i + 2]);
    const at = view.camera.toCanvas(x, y);
    if (last) ink.line(Glyph.Line, last[0], last[1], at[0], at[1], 2, selection, 0.1 + (0.65 * i) / points);
    last = at;
  }
}

function drawSelection(ink: Ink, view: SketchView, { scene, selected }: OverParts): void {
  if (selected < 0) return;
  const [vx, vy] = sliced(view)
    ? [scene.x[selected], scene.y[selected]]
    : view.camera.viewOf(scene.x[selected], scene.y[selected], scene.z[selected]);
  const [x, y] = view.camera.toCanvas(vx, vy);
  const size = Math.max(11, scene.radius[selected] * view.camera.zoom * 1.3 + 4);
  ink.glyph(Glyph.Ring, x, y, size, 0, PALETTES[view.settings.theme].selection, 1);
}
