// Colour tables by byte, made once a theme and never per frame.
import { nextTask } from '../app/idle';
import { Kind, moleculesOfByte } from './codes';
import { between, packed } from './colour';
import type { Rgb } from './colour';
import { GROUP_COUNT, GroupIndex, MOST_PRODUCTS, groupName } from './groups';
import type { Targeting } from './groups';
import { PALETTES, antigenShare, antigenTable, productColour, shadeTable } from './palette';
import type { Theme } from './palette';
import type { ViewSettings } from './settings';
import type { ColouringInfo } from '../../workers/simApi';

/** Colours are words of four bytes, red lowest. */
export interface Tables {
  /** By antigen byte. */
  readonly antigen: Uint32Array;
  /** For every product by exhaustion byte: its own colour, growing duller. */
  readonly products: readonly Uint32Array[];
  /** By group. */
  readonly plain: Uint32Array;
  readonly muted: number;
}

/** Colours of the quantity by which cells are coloured. */
export interface Tint {
  /** By byte of the frame's `shade`. */
  readonly table: Uint32Array;
  /** By kind: 1 = the quantity tells something about it. */
  readonly tells: Uint8Array;
  /** Flag of cells that are drawn hollow because they have lost it, or 0. */
  readonly lost: number;
}

export interface Brushes extends Tables {
  /** Null: cells are coloured by their kind. */
  readonly tint: Tint | null;
  readonly settings: ViewSettings;
  readonly targeting: Targeting;
  readonly dimensions: 2 | 3;
  /** By antigen byte: how densely the membrane is studded, 0–255. */
  readonly studs: Uint8Array;
  /** By group: 1 = hidden. */
  readonly hidden: Uint8Array;
}

const KIND_COUNT = Object.keys(Kind).length;
const STUDS = Uint8Array.from({ length: 256 }, (_, byte) => Math.round(255 * antigenShare(moleculesOfByte(byte))));
const tables = new Map<Theme, Tables>();
const words = (colours: readonly Rgb[]): Uint32Array => Uint32Array.from(colours, (colour) => packed(colour));

/** Makes the tables of a theme, a piece of them in each task: for a slow computer they are a long one. */
export async function prepareTables(theme: Theme): Promise<void> {
  if (tables.has(theme)) return;
  const making = makeTables(theme);
  for (;;) {
    await nextTask();
    const piece = making.next();
    if (piece.done === true) return void tables.set(theme, piece.value);
  }
}

function tablesOf(theme: Theme): Tables {
  let ready = tables.get(theme);
  if (ready !== undefined) return ready;
  const making = makeTables(theme);
  let piece = making.next();
  while (piece.done !== true) piece = making.next();
  tables.set(theme, (ready = piece.value));
  return ready;
}

/** @param colouring what the present frame brings along to colour cells by; null: nothing */
export function makeBrushes(settings: ViewSettings, targeting: Targeting, dimensions: 2 | 3, colouring: ColouringInfo | null = null): Brushes {
  const hidden = Uint8Array.from({ length: GROUP_COUNT }, (_, group) => (settings.hidden.has(groupName(group)) ? 1 : 0));
  return { ...tablesOf(settings.theme), settings, targeting, dimensions, hidden, studs: STUDS, tint: colouring === null ? null : makeTint(settings.theme, colouring) };
}

function makeTint(theme: Theme, { kinds, lost, scale, ramp }: ColouringInfo): Tint {
  const tells = new Uint8Array(KIND_COUNT);
  for (const kind of kinds) tells[kind] = 1;
  return { table: words(shadeTable(theme, ramp, scale)), tells, lost };
}

function* makeTables(theme: Theme): Generator<undefined, Tables> {
  const p = PALETTES[theme];
  const plain = Array.from({ length: GROUP_COUNT }, (_, group) => productColour(theme, Math.max(0, group - GroupIndex.FirstProduct)));
  plain[GroupIndex.Tumor] = p.antigen[3];
  plain[GroupIndex.Negative] = p.negative;
  plain[GroupIndex.Exhausted] = p.exhausted;
  plain[GroupIndex.Healthy] = p.healthy;
  plain[GroupIndex.Stroma] = p.stroma;
  plain[GroupIndex.Macrophage] = p.macrophage;
  plain[GroupIndex.Apoptotic] = p.apoptotic;
  plain[GroupIndex.Necrotic] = p.necrotic;
  const dulling = (own: Rgb) => {
    const duller = between(own, p.exhausted);
    return words(Array.from({ length: 256 }, (_, byte) => duller((0.75 * byte) / 255)));
  };
  const antigen = words(antigenTable(theme)), own: Uint32Array[] = [];
  for (const product of p.products) {
    yield;
    own.push(dulling(product));
  }
  return {
    antigen,
    products: Array.from({ length: MOST_PRODUCTS }, (_, product) => own[product % own.length]),
    plain: words(plain),
    muted: packed(p.muted),
  };
}
