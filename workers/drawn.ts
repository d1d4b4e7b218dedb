// What cells can be coloured by: one row says where the number comes from, which cells it concerns, its scale, words and colours.
import { Kind, differentiates, getParameter, oxygenReader } from '../sim';
import type { AntigenName, CELL_COLUMNS, FieldName, World } from '../sim';
import type { SCALE_ENDS } from '../schema/deedNames';
import { words } from '../schema/words';
import { Flag } from './frameTypes';

/** How a number becomes a colour. */
export type ColourScale =
  /** Evenly from 0 to a number, or to a round number just above the largest seen, at least `atLeast`. */
  | { readonly kind: 'even'; readonly to: number | { readonly atLeast: number } }
  /** By powers of ten between two amounts. */
  | { readonly kind: 'decades'; readonly from: number; readonly to: number }
  /** Numbers that stand for names, each with a colour of its own. */
  | { readonly kind: 'names'; readonly names: readonly string[] };

/** Colours of the page's palette by name, or two hues (OKLCH, degrees) between which they run. */
export type Ramp = 'antigen' | 'activation' | 'exhaustion' | 'clones' | readonly [number, number];

export interface Drawn {
  /** As in the list of colourings. */
  readonly label: string | ((world: World) => string);
  readonly unit: string | ((world: World) => string);
  readonly doc: string;
  /** Words people search for. */
  readonly keywords: readonly string[];
  /** Kinds of cell it tells something about. CAR-T cells of which it tells nothing keep their colour, all others step back. */
  readonly of: readonly (keyof typeof Kind)[];
  /** A column of the table of cells, or what reads the number of the cell in a row at this moment. */
  readonly value: keyof typeof CELL_COLUMNS | ((world: World) => (row: number) => number);
  readonly scale: (world: World) => ColourScale;
  /** Names of the words for what the two ends mean; without them the legend says numbers. */
  readonly ends?: readonly [keyof typeof SCALE_ENDS, keyof typeof SCALE_ENDS];
  readonly ramp: Ramp;
  /** Flag of cells that have lost it: drawn hollow. */
  readonly lost?: number;
  readonly offered: (world: World) => boolean;
}

/** A row as the page knows it. */
export interface ColouringInfo {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly doc: string;
  readonly keywords: readonly string[];
  /** Codes of the kinds of cell it tells something about. */
  readonly kinds: readonly number[];
  readonly scale: ColourScale;
  /** What the two ends of the scale mean; null: the legend says numbers. */
  readonly ends: readonly [string, string] | null;
  readonly ramp: Ramp;
  /** Flag of cells that have lost it, 0 for none: they are drawn hollow. */
  readonly lost: number;
}

const share = (): ColourScale => ({ kind: 'even', to: 1 });
const counted = (atLeast: number) => (): ColourScale => ({ kind: 'even', to: { atLeast } });
const upTo = (key: string) => (world: World): ColourScale => ({ kind: 'even', to: Math.max(1, getParameter(world, key) ?? 1) });
const always = (): boolean => true;
const hasCart = ({ scenario }: World): boolean => Object.keys(scenario.products).length > 0;
const hasField = (name: FieldName) => ({ fields }: World): boolean => fields.active.some((field) => field.name === name);
const runs = (...rules: string[]) => ({ pipeline, disabled }: World): boolean => pipeline.some(({ rule }) => rules.includes(rule.name) && !disabled.has(rule.name));
const asks = (antigen: AntigenName) => ({ scenario }: World): boolean =>
  Object.values(scenario.products).some(({ gate }) => gate.kind === 'or' || gate.kind === 'and' || gate.kind === 'not' || gate.antigen === antigen);

function antigen(name: AntigenName, lost: number, offered: Drawn['offered']): Drawn {
  return {
    label: ({ scenario }) => scenario.antigens[name], unit: ({ model }) => model.antigen.legend,
    doc: `antigen ${name} on the surface; a cell that has too little of it to be seen is hollow`, keywords: ['antigen density', 'target antigen', 'antigen loss', 'escape'],
    of: ['Tumor', 'Healthy'], value: `antigen${name}`, ramp: 'antigen', lost, offered,
    scale: ({ model: { antigen: { scale } } }) => (scale.kind === 'log' ? { kind: 'decades', from: 200, to: 50_000 } : { kind: 'even', to: scale.most }),
  };
}

export const DRAWN = {
  antigenA: antigen('A', Flag.NegativeA, always),
  antigenB: antigen('B', Flag.NegativeB, asks('B')),
  clone: {
    label: 'clone', unit: '', doc: 'clone or population that the cell comes from', keywords: ['subclone', 'clonality', 'lineage'],
    of: ['Tumor', 'Healthy'], value: 'clone', ramp: 'clones', offered: always, scale: ({ clones }) => ({ kind: 'names', names: clones.map(({ label }) => label) }),
  },
  activation: {
    label: 'activation', unit: '', doc: 'how far a CAR-T cell is activated, or a macrophage inflamed', keywords: ['stimulation', 'signalling', 'CD69', 'CD25'],
    of: ['Cart', 'Macrophage'], value: 'activation', scale: share, ends: ['resting', 'fullyActive'], ramp: 'activation', offered: always,
  },
  exhaustion: {
    label: 'exhaustion', unit: '', doc: 'how exhausted a CAR-T cell is', keywords: ['dysfunction', 'TOX', 'PD-1', 'LAG-3', 'TIM-3'],
    of: ['Cart'], value: 'exhaustion', scale: share, ends: ['fresh', 'exhausted'], ramp: 'exhaustion', offered: always,
  },
  differentiation: {
    label: 'differentiation', unit: '', doc: 'how far a CAR-T cell has differentiated', keywords: ['naive', 'stem cell memory', 'Tscm', 'central memory', 'effector memory', 'phenotype'],
    of: ['Cart'], value: 'differentiation', scale: share, ends: ['naiveLike', 'terminalEffector'], ramp: [230, 350], offered: ({ scenario }) => differentiates(scenario),
  },
  brake: {
    label: 'brake', unit: '', doc: 'share of its killing and growth that checkpoints and suppressors take from a CAR-T cell', keywords: ['checkpoint', 'PD-1', 'inhibition', 'immunosuppression', 'TGF-β'],
    of: ['Cart'], value: 'brake', scale: share, ends: ['free', 'heldBack'], ramp: [195, 20], offered: (world) => hasCart(world) && runs('checkpoint', 'immunosuppression')(world),
  },
  divisionsLeft: {
    label: 'divisions left', unit: 'divisions', doc: 'divisions a CAR-T cell still makes in this response', keywords: ['proliferation', 'expansion', 'proliferative capacity'],
    of: ['Cart'], value: 'divisionsLeft', scale: upTo('proliferate.maxDivisions'), ramp: [250, 130], offered: (world) => hasCart(world) && runs('proliferate')(world),
  },
  kills: {
    label: 'targets killed', unit: 'cells', doc: 'targets that this CAR-T cell has killed so far', keywords: ['serial killing', 'killer', 'cytotoxicity'],
    of: ['Cart'], value: 'kills', scale: counted(5), ramp: [200, 45], offered: hasCart,
  },
  damage: {
    label: 'damage', unit: 'hits', doc: 'hits of a target that do not yet kill it and are not yet repaired', keywords: ['sublethal hits', 'additive cytotoxicity', 'lytic granules', 'perforin'],
    of: ['Tumor', 'Healthy'], value: 'damage', scale: upTo('kill.hitsToKill'), ends: ['unharmed', 'dying'], ramp: [290, 405], offered: (world) => hasCart(world) && runs('kill')(world),
  },
  pdl1: {
    label: 'PD-L1', unit: 'molecules', doc: 'PD-L1 on a tumour cell, which rises in IFN-γ and brakes the CAR-T cell that holds it', keywords: ['checkpoint', 'CD274', 'B7-H1', 'immune evasion'],
    of: ['Tumor'], value: 'pdl1', scale: () => ({ kind: 'decades', from: 1000, to: 100_000 }), ramp: [270, 110], offered: runs('checkpoint'),
  },
  protection: {
    label: 'niche protection', unit: '', doc: 'shelter that stroma gives a target from hits', keywords: ['niche', 'CAM-DR', 'stroma', 'drug resistance'],
    of: ['Tumor', 'Healthy'], value: 'protection', scale: share, ends: ['none', 'full'], ramp: [300, 150],
    offered: (world) => runs('nicheProtection')(world) && world.scenario.populations.some(({ kind }) => kind === 'stroma'),
  },
  oxygen: {
    label: 'oxygen', unit: 'mmHg', doc: 'oxygen at the centre of the cell', keywords: ['hypoxia', 'pO2', 'O2'],
    of: ['Tumor', 'Cart', 'Healthy', 'Macrophage'], value: oxygenReader, scale: counted(20), ramp: [310, 215], offered: hasField('oxygen'),
  },
  generation: {
    label: 'generation', unit: 'divisions', doc: 'divisions between the founder and this cell', keywords: ['lineage', 'cell division', 'dye dilution', 'CFSE'],
    of: ['Tumor', 'Cart'], value: 'generation', scale: counted(4), ramp: [285, 95], offered: always,
  },
} as const satisfies Readonly<Record<string, Drawn>>;

export type DrawnName = keyof typeof DRAWN;
export const DRAWN_NAMES = Object.keys(DRAWN) as readonly DrawnName[];

/** The row of that name; null for other texts. */
export function drawnOf(name: string | null): Drawn | null {
  return name !== null && Object.hasOwn(DRAWN, name) ? DRAWN[name as DrawnName] : null;
}

/** Words of a row, in this run. */
export const said = (text: string | ((world: World) => string), world: World): string => (typeof text === 'string' ? text : text(world));

/** The colourings that mean something in this run, for the page. */
export function describeColourings(world: World): ColouringInfo[] {
  return DRAWN_NAMES.flatMap((name) => {
    const row: Drawn = DRAWN[name];
    // A model may leave a column as it was: then there is nothing to see.
    if (!row.offered(world) || (typeof row.value === 'string' && world.model.idle?.includes(row.value) === true)) return [];
    const { doc, keywords, of, ramp, lost = 0, ends } = row;
    return [{ name, label: said(row.label, world), unit: said(row.unit, world), doc, keywords, kinds: of.map((kind) => Kind[kind]), scale: row.scale(world), ends: ends === undefined ? null : [words.scaleEnds[ends[0]], words.scaleEnds[ends[1]]], ramp, lost }];
  });
}
