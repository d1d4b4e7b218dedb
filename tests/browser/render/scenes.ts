// Made-up frames: a few cells in known places, and crowds that look like the real thing.
import { Flag, byteOfMolecules } from '../../../src/render/codes';
import { MODELS, SUBSTANCES, createWorld } from '../../../sim';
import { describeColourings } from '../../../workers/drawn';
import { frameBytes, viewFrame } from '../../../workers/frameTypes';
import type { FieldPicture, Frame } from '../../../workers/frameTypes';
import { describeModel } from '../../../workers/modelInfo';
import type { RunInfo } from '../../../workers/simApi';
import { everything } from '../../support/everything';

export interface CellDraft {
  x: number;
  y: number;
  z?: number;
  radius?: number;
  kind?: number;
  life?: number;
  fate?: number;
  flags?: number;
  antigenA?: number;
  clone?: number;
  activation?: number;
  exhaustion?: number;
  product?: number;
  /** Byte of the quantity that cells are coloured by; if left out that of the plane of its name. */
  shade?: number;
}

export interface FrameDraft {
  synapses?: [number, number][];
  /** kind, x, y, z, age */
  marks?: number[][];
  field?: { picture: FieldPicture; bytes: Uint8Array };
  minutes?: number;
  /** Quantity that cells are coloured by. */
  drawn?: string;
}

export interface Scene {
  info: RunInfo;
  cells: CellDraft[];
  draft: FrameDraft;
}

/** Those of a world in which everything goes on that can. */
const COLOURINGS = describeColourings(createWorld(everything(), { kernels: 'reference' }));

let serial = 0;

export function emptyRun(change: Partial<RunInfo> = {}): RunInfo {
  return {
    run: 1, tree: 1, deeds: { set: {}, actions: [], courses: [], course: 0 }, name: 'sample', title: 'Sample', summary: '', story: '', watch: [], experiments: [], knobs: [], changed: null, references: [], seed: '1', dimensions: 2,
    size: [1000, 1000, 20], vessels: [], durationMinutes: 1440, ticksPerMinute: 1, model: describeModel(MODELS.tissue), antigens: { A: 'CD19', B: 'CD22' },
    fields: (['ifng', 'oxygen'] as const).map((name) => ({ name, label: SUBSTANCES[name].label, unit: SUBSTANCES[name].unit, doc: '', hue: SUBSTANCES[name].picture.hue })),
    colourings: COLOURINGS, spectra: [], dosesIn: ['count'],
    clones: [{ clone: 'blasts', label: 'blasts', kind: 0 }, { clone: 'CD19-negative', label: 'CD19-negative', kind: 0 }],
    drugs: [], patientScale: 0, inMedium: false,
    products: [{ name: 'tisa', label: 'anti-CD19 4-1BB', costimulation: '4-1BB', targets: 'CD19', dose: { count: 10, over: 0, entry: 'edge' } }],
    params: [], columns: [], targeting: { a: true, b: false, both: false }, marks: [], pristine: true, ...change,
  };
}

export function frameOf(cells: CellDraft[], draft: FrameDraft = {}): Frame {
  const synapses = draft.synapses ?? [], marks = draft.marks ?? [];
  const counts = {
    cellCount: cells.length, shadeCount: draft.drawn === undefined ? 0 : cells.length, synapseCount: synapses.length, markCount: marks.length,
    fieldVoxels: draft.field?.bytes.length ?? 0, columnCount: 0,
  };
  serial++;
  const frame = viewFrame({
    buffer: new ArrayBuffer(frameBytes(counts)), ...counts,
    meta: {
      tick: serial, minutes: draft.minutes ?? 3 * 1440 + 260, running: true, targetSpeed: 200, reachedSpeed: 200, load: 0.5, headingFor: null, ended: '',
      message: '', replay: '', run: 1, course: 0, courses: 0, seriesRows: 0, milestones: [], field: draft.field?.picture ?? null,
      drawn: draft.drawn === undefined ? null : { name: draft.drawn, low: 0, high: 1 },
    },
  });
  cells.forEach((cell, i) => {
    frame.x[i] = cell.x;
    frame.y[i] = cell.y;
    frame.z[i] = cell.z ?? 0;
    frame.radius[i] = cell.radius ?? 5.5;
    frame.id[i] = i + 1;
    frame.kind[i] = cell.kind ?? 0;
    frame.life[i] = cell.life ?? 0;
    frame.fate[i] = cell.fate ?? 0;
    frame.flags[i] = cell.flags ?? 0;
    frame.antigenA[i] = byteOfMolecules(cell.antigenA ?? 15_000);
    frame.clone[i] = cell.clone ?? 0;
    frame.activation[i] = cell.activation ?? 0;
    frame.exhaustion[i] = cell.exhaustion ?? 0;
    frame.product[i] = cell.product ?? 0;
    if (draft.drawn !== undefined) frame.shade[i] = cell.shade ?? frame[draft.drawn as 'activation'][i];
  });
  frame.synapses.set(synapses.flat());
  frame.marks.set(marks.flat());
  if (draft.field) frame.field.set(draft.field.bytes);
  return frame;
}

/** Draws between 0 and 1 that are the same on every machine. */
export function drawsOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Four groups of cells far apart: antigen-rich blasts left, antigen-negative right, CAR-T above, healthy below. */
export function sampleScene(): Scene {
  const cells: CellDraft[] = [];
  const block = (x: number, y: number, cell: Omit<CellDraft, 'x' | 'y'>) => {
    for (let i = -2; i <= 2; i++) for (let j = -2; j <= 2; j++) cells.push({ x: x + i * 16, y: y + j * 16, radius: 7, ...cell });
  };
  block(-150, 0, { antigenA: 15_000 });
  block(150, 0, { antigenA: 0, flags: Flag.NegativeA, clone: 1 });
  block(0, 150, { kind: 1, activation: 200 });
  block(0, -150, { kind: 2, antigenA: 500 });
  return { info: emptyRun({ size: [440, 440, 20] }), cells, draft: {} };
}

/** The default niche as it may look after some days: packed blasts, a hole eaten into them, a growing negative clone. */
export function nicheScene(blasts = 4000, carts = 220): Scene {
  const draw = drawsOf(7), cells: CellDraft[] = [], synapses: [number, number][] = [], marks: number[][] = [];
  const normal = () => Math.sqrt(-2 * Math.log(draw() + 1e-9)) * Math.cos(6.2832 * draw());
  const pitch = 10.3, edge = 5.2 * Math.sqrt(blasts) * 1.03;
  const hole = { x: 120, y: -90, r: 105 }, clone = { x: -150, y: 140, r: 62 };
  for (let j = -60; j <= 60 && cells.length < blasts; j++) {
    for (let i = -60; i <= 60; i++) {
      const x = (i + (j & 1) / 2) * pitch + 0.9 * normal(), y = j * pitch * 0.87 + 0.9 * normal();
      if (Math.hypot(x, y) > edge * (1 + 0.03 * Math.sin(4 * Math.atan2(y, x)))) continue;
      if (Math.hypot(x - hole.x, y - hole.y) < hole.r * (0.85 + 0.3 * draw()) || draw() < 0.015) continue;
      const negative = Math.hypot(x - clone.x, y - clone.y) < clone.r * (0.8 + 0.3 * draw()) || draw() < 0.002;
      const dim = draw() < 0.06;
      const rim = Math.hypot(x - hole.x, y - hole.y) < hole.r + 45;
      cells.push({
        x, y, radius: 5.3 + 0.45 * normal() * 0.6, antigenA: negative ? 0 : (dim ? 700 : 15_000) * Math.exp(0.45 * normal()),
        flags: (negative ? Flag.NegativeA : 0) | (draw() < 0.03 ? Flag.Dividing : 0), clone: negative ? 1 : 0,
        life: draw() < (rim ? 0.22 : 0.01) ? 2 : draw() < 0.1 ? 1 : 0,
      });
    }
  }
  const targets = cells.length;
  for (let i = 0; i < carts; i++) {
    const nearHole = draw() < 0.62;
    const angle = 6.2832 * draw(), r = nearHole ? hole.r * Math.sqrt(draw()) * 1.12 : edge * (0.35 + 0.95 * Math.sqrt(draw()));
    const x = Math.max(-480, Math.min(480, (nearHole ? hole.x : 0) + r * Math.cos(angle)));
    const y = Math.max(-480, Math.min(480, (nearHole ? hole.y : 0) + r * Math.sin(angle)));
    const state = draw();
    const cell: CellDraft = { x, y, radius: 3.75, kind: 1, antigenA: 0, activation: Math.floor(255 * draw() * (nearHole ? 1 : 0.4)), exhaustion: Math.floor(120 * draw()), fate: state < 0.1 ? 2 : state < 0.18 ? 1 : 0 };
    const row = cells.push(cell) - 1;
    const target = nearest(cells, targets, x, y);
    if (target >= 0 && state > 0.3 && Math.hypot(cells[target].x - x, cells[target].y - y) < 14) {
      const held = cells[target], d = Math.hypot(held.x - x, held.y - y) || 1;
      cell.x = held.x - ((held.x - x) / d) * 9;
      cell.y = held.y - ((held.y - y) / d) * 9;
      cell.flags = Flag.Bound;
      held.flags = (held.flags ?? 0) | Flag.Held;
      synapses.push([row, target]);
      if (draw() < 0.12) marks.push([0, held.x, held.y, 0, 0]);
    }
  }
  for (let i = 0; i < 6; i++) marks.push([1, edge * (draw() - 0.5), edge * (draw() - 0.5), 0, 0]);
  marks.push([2, 300, 330, 0, 0], [3, clone.x, clone.y, 0, 0]);
  const vessels: [number, number, number][] = [[-340, -300, 0], [330, 320, 0], [40, 60, 0], [-330, 200, 0], [280, -330, 0], [-60, -220, 0]];
  return { info: emptyRun({ vessels }), cells, draft: { synapses, marks, field: heat(hole.x, hole.y) } };
}

function nearest(cells: CellDraft[], count: number, x: number, y: number): number {
  let best = -1, least = Infinity;
  for (let i = 0; i < count; i++) {
    const cell = cells[i];
    if (cell.life === 2 || ((cell.flags ?? 0) & Flag.NegativeA) !== 0) continue;
    const d = (cell.x - x) ** 2 + (cell.y - y) ** 2;
    if (d < least) [best, least] = [i, d];
  }
  return best;
}

/** A cytokine cloud around a place. */
export function heat(x: number, y: number, n = 50, half = 500): NonNullable<FrameDraft['field']> {
  const bytes = new Uint8Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const px = ((i + 0.5) / n) * 2 * half - half, py = ((j + 0.5) / n) * 2 * half - half;
      bytes[j * n + i] = Math.round(255 * Math.min(1, Math.exp(-Math.hypot(px - x, py - y) / 190) + 0.22 * Math.exp(-Math.hypot(px + 200, py - 250) / 120)));
    }
  }
  return { picture: { name: 'ifng', nx: n, ny: n, low: 0, high: 8.4, halfX: half, halfY: half }, bytes };
}

/** A 3-D spheroid with an eaten flank. */
export function ballScene(count = 6000): Scene {
  const draw = drawsOf(11), cells: CellDraft[] = [];
  const radius = 6 * Math.cbrt(count) * 1.12;
  while (cells.length < count) {
    const [x, y, z] = [draw() * 2 - 1, draw() * 2 - 1, draw() * 2 - 1];
    if (x * x + y * y + z * z > 1 || Math.hypot(x - 0.7, y + 0.4, z - 0.4) < 0.5) continue;
    const negative = Math.hypot(x + 0.5, y - 0.3, z - 0.6) < 0.28, core = Math.hypot(x, y, z) < 0.35;
    cells.push({
      x: x * radius, y: y * radius, z: z * radius, radius: 6, antigenA: negative ? 0 : 15_000 * Math.exp(0.9 * (draw() - 0.5)),
      flags: negative ? Flag.NegativeA : 0, life: core ? 3 : 0,
    });
  }
  for (let i = 0; i < 300; i++) {
    const a = 6.2832 * draw(), u = draw() * 2 - 1, r = radius * (1.02 + 0.35 * draw()), s = Math.sqrt(1 - u * u);
    cells.push({ x: r * s * Math.cos(a), y: r * s * Math.sin(a), z: r * u, radius: 3.75, kind: 1, antigenA: 0, activation: Math.floor(255 * draw()) });
  }
  const side = radius * 2.9;
  return { info: emptyRun({ dimensions: 3, size: [side, side, side], vessels: [[-radius, -radius, 0], [radius, radius, 60]] }), cells, draft: {} };
}

/** Many cells, to measure. */
export function crowdedScene(count: number): Scene {
  const draw = drawsOf(3);
  const half = 6 * Math.sqrt(count);
  const cells = Array.from({ length: count }, (_, i): CellDraft => ({
    x: (draw() * 2 - 1) * half, y: (draw() * 2 - 1) * half, kind: i % 12 === 0 ? 1 : 0, radius: 5, antigenA: 15_000 * draw(), activation: 100,
  }));
  return { info: emptyRun({ size: [2 * half, 2 * half, 20] }), cells, draft: {} };
}
