// Worlds of a few cells drawn as text, and single rules run on them: the bench on which every rule is tested.
import {
  CAUSE_NAMES, CELL_COLUMNS, EVENT_NAMES, FATE_NAMES, SUBSTANCES, KIND_NAMES, Kind, LIFE_NAMES, MODELS, SUBSET_NAMES, createWorld, timingOf,
} from '../../sim';
import type { EventKind, FieldName, FieldSetup, ModelName, Point, Product, Scenario, Scheduled, World } from '../../sim';
import { act } from '../../sim/step';
import { daughterKey, streamId } from '../../sim/core/random';
import { fieldOf } from '../../sim/fields';
import type { FieldState } from '../../sim/fields';
import { bindPair, setVolume, volumeOfRadius } from '../../sim/verbs';

export interface TinyOptions {
  readonly parameters?: Readonly<Record<string, number>>;
  /** Names of fields that start at 0 and let nothing through the walls, or full set-ups. */
  readonly fields?: readonly (FieldName | FieldSetup)[];
  readonly dimensions?: 2 | 3;
  /** Sides of the patch, µm. */
  readonly size?: number | Point;
  readonly voxel?: number;
  readonly clock?: Partial<Scenario['clock']>;
  /** The first one is the product of every CAR-T cell that names none. */
  readonly products?: Readonly<Record<string, Partial<Product>>>;
  readonly vessels?: readonly Point[];
  readonly antigens?: Partial<Scenario['antigens']>;
  readonly schedule?: readonly Scheduled[];
  /** The patient around the patch; none if left out. */
  readonly body?: Scenario['body'];
  /** Cells of the patient's blood, drawn like those of the patch; their ids come after those. */
  readonly blood?: string;
  /** Every other rule is switched off, for worlds that run by `step`. */
  readonly only?: readonly string[];
  readonly seed?: string;
  readonly model?: ModelName;
  readonly walls?: Scenario['domain']['walls'];
}

/** Three different clocks, so that a rule on the wrong one is found out: 0.1, 0.1 and 6 min. */
const CLOCK = { ticksPerMinute: 10, fieldEvery: 1, mechanicsEvery: 1, decisionEvery: 60 };
const PRODUCT: Product = { label: 'CAR', costimulation: 'CD28', gate: { kind: 'single', antigen: 'A' }, parameters: {} };

/** Radius, µm, of a cell whose line names neither radius nor volume. */
export const RADIUS = { tumor: 6, cart: 4, healthy: 4, stroma: 5, macrophage: 8 } as const;

/** Values of a cell whose line does not name them. */
const TUMOR = { cycleTime: 1800 };
const CART = { product: 0, motile: 1, granules: 4, divisionsLeft: 10, carCount: 50_000, carOwn: 50_000 };

/** Words that stand for numbers in a column. */
const WORDS: Readonly<Record<string, readonly string[]>> = { life: LIFE_NAMES, fate: FATE_NAMES, subset: SUBSET_NAMES, cause: CAUSE_NAMES };

/**
 * A world with one cell per line: `kind x y [z] column=value …`, ids 1, 2, 3 … from the top.
 * Besides columns a line may say `radius=` (sets volume and birth volume), `volume=`, `product=<name>`, `life=necrotic`,
 * `fate=memory`, `subset=CD4`, and `holds=<id>`: this CAR-T cell is bound to that cell.
 */
export function tinyWorld(picture: string, options: TinyOptions = {}): World {
  const world = createWorld(scenarioOf(options));
  const lines = linesOf(picture);
  const bonds: [number, number][] = [];
  lines.forEach((line, row) => {
    const held = addCell(world, line.split(/\s+/), row);
    if (held > 0) bonds.push([row, held - 1]);
  });
  for (const [cart, target] of bonds) bindPair(world, cart, target);
  linesOf(options.blood ?? '').forEach((line, row) => addCell(world.blood, line.split(/\s+/), lines.length + row));
  return world;
}

const linesOf = (picture: string): string[] => picture.split('\n').map((line) => line.trim()).filter((line) => line !== '');

function scenarioOf(o: TinyOptions): Scenario {
  const dimensions = o.dimensions ?? 2, voxel = o.voxel ?? 20;
  const size: Point = typeof o.size === 'object' ? o.size : [o.size ?? 400, o.size ?? 400, dimensions === 3 ? (o.size ?? 400) : voxel];
  const model = o.model ?? 'tissue', names = MODELS[model].pipeline.map((stage) => stage.rule.name);
  return {
    name: 'tiny', title: '', summary: '', story: '', watch: [], experiments: [], references: [], claim: '',
    seed: o.seed ?? 'tiny', duration: 1440, model, protocols: [], body: o.body ?? null, domain: { dimensions, size, voxel, walls: o.walls ?? 'closed' }, clock: { ...CLOCK, ...o.clock },
    antigens: { A: o.antigens?.A ?? 'A', B: o.antigens?.B ?? 'B' },
    fields: (o.fields ?? []).map((field) => (typeof field === 'string' ? { name: field, initial: 0, boundary: null } : field)),
    vessels: o.vessels ?? [], populations: [],
    products: Object.fromEntries(Object.entries(o.products ?? { car: {} }).map(([name, part]) => [name, { ...PRODUCT, ...part }])),
    schedule: o.schedule ?? [], parameters: o.parameters ?? {},
    disabled: o.only ? names.filter((name) => !o.only?.includes(name)) : [],
    record: { every: 60 },
  };
}

/** Adds the cell of one line and returns the id it holds, 0 for none. */
function addCell(world: World, words: readonly string[], ordinal: number): number {
  const name = words[0] as keyof typeof RADIUS, kind = KIND_NAMES.indexOf(name);
  if (kind < 0) throw new Error(`unknown kind of cell: ${name}`);
  const row = world.cells.add();
  const set = (column: string, value: number): void => {
    if (!(column in CELL_COLUMNS) || !Number.isFinite(value)) throw new Error(`cannot set ${column} of ${words.join(' ')}`);
    world.cells.column(column)[row] = value;
  };
  const coordinates = words.slice(1).filter((word) => !word.includes('='));
  ['x', 'y', 'z'].slice(0, coordinates.length).forEach((axis, k) => set(axis, Number(coordinates[k])));
  const given = new Map(words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string]));
  const take = (key: string): string | undefined => {
    const value = given.get(key);
    given.delete(key);
    return value;
  };
  const defaults = { id: world.nextId++, key: daughterKey(streamId('tiny world'), ordinal), kind, ...(kind === Kind.Tumor ? TUMOR : kind === Kind.Cart ? CART : {}) };
  for (const [column, value] of Object.entries(defaults)) set(column, value);
  const born = volumeOfRadius(Number(take('radius') ?? RADIUS[name]));
  set('birthVolume', born);
  setVolume(world, row, Number(take('volume') ?? born));
  const held = Number(take('holds') ?? 0), product = take('product');
  if (product !== undefined) set('product', world.products.findIndex((p) => p.name === product));
  for (const [column, word] of given) set(column, WORDS[column] && /\D/.test(word) && WORDS[column].includes(word) ? WORDS[column].indexOf(word) : Number(word));
  // A cell whose line names only what it shows makes just that by itself; a CAR-T cell makes none.
  const { antigenA, antigenB, ownA, ownB } = world.cells.columns;
  if (kind !== Kind.Cart && !words.some((word) => word.startsWith('own'))) {
    ownA[row] = antigenA[row];
    ownB[row] = antigenB[row];
  }
  return held;
}

/** Runs one rule `times` times, as the pipeline would at its clock; afterwards `world.events` holds the events of all of them. */
export function runRule(world: World, name: string, times = 1): void {
  const stage = world.pipeline.find((s) => s.rule.name === name);
  if (!stage) throw new Error(`no rule is called ${name}`);
  const timing = timingOf(world, stage.every);
  const derived = stage.rule.derive(world.values[stage.rule.params.group], world, timing);
  world.events.clear();
  for (let n = 0; n < times; n++) {
    act(world, stage.rule, derived);
    world.tick += timing.every;
  }
}

export type CellView = Record<keyof typeof CELL_COLUMNS, number> & {
  readonly row: number;
  /** Id of the cell it is bound to, 0 for none. */
  readonly holds: number;
};

/** The cell of that id, column by column. */
export function cell(world: World, id: number): CellView {
  const row = world.cells.columns.id.subarray(0, world.cells.count).indexOf(id);
  if (row < 0) throw new Error(`there is no cell ${id}`);
  return viewOf(world, row);
}

/** Every cell, in the order of rows. */
export function allCells(world: World): CellView[] {
  return Array.from({ length: world.cells.count }, (_, row) => viewOf(world, row));
}

/** One column of every cell, in the order of rows. */
export function column(world: World, name: keyof typeof CELL_COLUMNS): number[] {
  return Array.from(world.cells.columns[name].subarray(0, world.cells.count));
}

function viewOf(world: World, row: number): CellView {
  const { cells } = world;
  const view = { row } as Record<string, number>;
  for (const name of cells.names) view[name] = cells.column(name)[row];
  view.holds = view.partner < 0 ? 0 : cells.columns.id[view.partner];
  return view as CellView;
}

export interface EventView {
  readonly kind: EventKind;
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** Events since the last run of a rule, of one kind or of all. */
export function eventsOf(world: World, kind?: EventKind): EventView[] {
  const { events } = world;
  const all = Array.from({ length: events.count }, (_, n) => ({
    kind: EVENT_NAMES[events.kind[n]], a: events.a[n], b: events.b[n], value: events.value[n],
  }));
  return kind ? all.filter((event) => event.kind === kind) : all;
}

export function field(world: World, name: FieldName): FieldState {
  const found = fieldOf(world.fields, name);
  if (!found) throw new Error(`${SUBSTANCES[name].label} is off`);
  return found;
}

/** Lines for `count` sites of a square lattice around the centre; `draw` gets the place of each. */
export function lattice(count: number, spacing: number, draw: (x: number, y: number, n: number) => string): string {
  const side = Math.ceil(Math.sqrt(count)), middle = (side - 1) / 2;
  return Array.from({ length: count }, (_, n) => draw(((n % side) - middle) * spacing, (Math.floor(n / side) - middle) * spacing, n)).join('\n');
}
