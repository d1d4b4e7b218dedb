// What a cell is: every state variable of every cell, on one page.
import { Table } from './core/columns';
import type { ColumnSpec, ColumnSpecs } from './core/columns';
import { USUAL_DIFFERENTIATION } from './differentiation';

/** Kinds of cell. */
export const Kind = { Tumor: 0, Cart: 1, Healthy: 2, Stroma: 3, Macrophage: 4 } as const;
export const KIND_NAMES = ['tumor', 'cart', 'healthy', 'stroma', 'macrophage'] as const;

/** Where a cell stands between life and disappearance. */
export const Life = { Alive: 0, Quiescent: 1, Apoptotic: 2, Necrotic: 3, Lysed: 4 } as const;
export const LIFE_NAMES = ['alive', 'quiescent', 'apoptotic', 'necrotic', 'lysed'] as const;

/** What a CAR-T cell has become; being bound is a matter of `partner`, not of fate. */
export const Fate = { Effector: 0, Memory: 1, Exhausted: 2 } as const;
export const FATE_NAMES = ['effector', 'memory', 'exhausted'] as const;

export const Subset = { CD8: 0, CD4: 1 } as const;
export const SUBSET_NAMES = ['CD8', 'CD4'] as const;

/** What a macrophage does, in its column `subset`: inflames, or soothes (M2-like). */
export const Polarity = { Inflammatory: 0, Suppressive: 1 } as const;

/** Why a cell died. */
export const Cause = { None: 0, Killed: 1, Starved: 2, Contracted: 3, ActivationInduced: 4, Bystander: 5, Switched: 6, Aged: 7 } as const;
export const CAUSE_NAMES = [
  'none', 'killed by a CAR-T cell', 'lack of oxygen', 'contraction', 'activation-induced death', 'cytokines of a neighbouring attack',
  'the suicide switch', 'the end of its life span',
] as const;

/** Wishes a rule writes and the `divide` and `clear` stages carry out. */
export const Mark = { None: 0, Divide: 1, Remove: 2 } as const;

/** What a tumour cell counts as; a switch of lineage takes away the antigens of the old one. */
export const Lineage = { Original: 0, Switched: 1 } as const;

export const NO_PRODUCT = 255;

export const CELL_COLUMNS = {
  id: { type: 'u32', unit: '', doc: 'name, unique in the run, never reused' },
  key: { type: 'u32', unit: '', doc: 'key of its random draws, made from the mother’s key, so lineages match between twin runs' },
  parent: { type: 'u32', unit: '', doc: 'id of the mother, 0 for founders' },
  kind: { type: 'u8', unit: '', doc: 'tumour, CAR-T, healthy, stroma, macrophage' },
  life: { type: 'u8', unit: '', doc: 'alive, quiescent, apoptotic, necrotic, lysed' },
  fate: { type: 'u8', unit: '', whose: 'CAR-T', doc: 'effector, memory, exhausted' },
  subset: { type: 'u8', unit: '', whose: 'CAR-T', doc: 'CD8 or CD4', besides: 'macrophage: 0 inflammatory, 1 suppressive' },
  motile: { type: 'u8', unit: '', doc: '1 for cells that walk: their neighbours are listed anew more often' },
  product: { type: 'u8', unit: '', whose: 'CAR-T', doc: 'which product', initial: NO_PRODUCT },
  cause: { type: 'u8', unit: '', doc: 'cause of death' },
  mark: { type: 'u8', unit: '', doc: 'division or removal asked for in this tick' },
  boundCount: { type: 'u8', unit: 'cells', whose: 'target', doc: 'CAR-T cells attached to it' },
  clone: { type: 'u16', unit: '', doc: 'clone or population of origin' },
  generation: { type: 'u16', unit: '', doc: 'divisions since the founder' },
  kills: { type: 'u16', unit: 'cells', whose: 'CAR-T', doc: 'targets killed' },
  births: { type: 'u16', unit: '', doc: 'divisions this very cell has made' },
  killer: { type: 'u32', unit: '', doc: 'id of the CAR-T cell that killed it' },
  bornTick: { type: 'i32', unit: 'tick', doc: 'when it was born or infused' },
  lifeTick: { type: 'i32', unit: 'tick', doc: 'when it entered its present life stage' },
  x: { type: 'f64', unit: 'µm', doc: 'centre' },
  y: { type: 'f64', unit: 'µm', doc: 'centre' },
  z: { type: 'f64', unit: 'µm', doc: 'centre, 0 in 2-D' },
  velocityX: { type: 'f64', unit: 'µm/min', doc: 'velocity of the last mechanics step (Adams–Bashforth memory)' },
  velocityY: { type: 'f64', unit: 'µm/min', doc: 'see velocityX' },
  velocityZ: { type: 'f64', unit: 'µm/min', doc: 'see velocityX' },
  listX: { type: 'f64', unit: 'µm', doc: 'centre when the neighbour list was built' },
  listY: { type: 'f64', unit: 'µm', doc: 'see listX' },
  listZ: { type: 'f64', unit: 'µm', doc: 'see listX' },
  listRadius: { type: 'f64', unit: 'µm', doc: 'radius when the neighbour list was built' },
  volume: { type: 'f64', unit: 'µm³', doc: 'volume' },
  radius: { type: 'f64', unit: 'µm', doc: 'radius of the sphere of that volume' },
  birthVolume: { type: 'f64', unit: 'µm³', doc: 'volume of the newborn cell; a cycling cell divides at twice this' },
  pressure: { type: 'f64', unit: '', doc: 'sum of squared relative overlaps with neighbours' },
  stiffness: { type: 'f64', unit: '1/min', doc: 'how steeply the push of its neighbours rises with displacement' },
  oxygen: { type: 'f64', unit: 'mmHg', doc: 'oxygen at the centre' },
  antigenA: { type: 'f64', unit: 'molecules', doc: 'antigen A on the surface', besides: 'on a CAR-T cell: torn from targets; organoid model: oncoprotein, 1 on average' },
  antigenB: { type: 'f64', unit: 'molecules', doc: 'antigen B, see antigenA' },
  ownA: { type: 'f32', unit: 'molecules', doc: 'antigen A the cell makes by itself and returns to after trogocytosis' },
  ownB: { type: 'f32', unit: 'molecules', doc: 'antigen B, see ownA' },
  pdl1: { type: 'f32', unit: 'molecules', doc: 'PD-L1 on the surface' },
  protection: { type: 'f32', unit: '', whose: 'target', doc: 'shelter of the niche from hits, 0–1' },
  nuclearVolume: { type: 'f32', unit: 'µm³', doc: 'solid volume of the nucleus (organoid model)' },
  cytoplasmVolume: { type: 'f32', unit: 'µm³', doc: 'solid volume of the cytoplasm (organoid model)' },
  fluidVolume: { type: 'f32', unit: 'µm³', doc: 'volume of fluid (organoid model)' },
  damage: { type: 'f64', unit: 'hits', whose: 'target', doc: 'sub-lethal damage not yet repaired' },
  cycleTime: { type: 'f64', unit: 'min', doc: 'its own cycle time under full supply' },
  cycle: { type: 'f64', unit: '', doc: 'share of the cycle completed, 0–1', besides: 'organoid model: age in its own cycle times' },
  partner: { type: 'i32', unit: 'row', whose: 'CAR-T', doc: 'the target it is bound to, −1 if none', initial: -1, rowReference: true },
  boundTick: { type: 'i32', unit: 'tick', whose: 'CAR-T', doc: 'when the present or last synapse formed' },
  readyTick: { type: 'i32', unit: 'tick', whose: 'CAR-T', doc: 'earliest tick of the next binding' },
  speed: { type: 'f64', unit: 'µm/min', whose: 'motile cell', doc: 'present speed along its heading' },
  turnTick: { type: 'i32', unit: 'tick', whose: 'motile cell', doc: 'when it turns next' },
  directionX: { type: 'f64', unit: '', whose: 'motile cell', doc: 'heading' },
  directionY: { type: 'f64', unit: '', doc: 'see directionX' },
  directionZ: { type: 'f64', unit: '', doc: 'see directionX' },
  lysisSignal: { type: 'f64', unit: '', whose: 'CAR-T', doc: 'killing signal from its target, 0–1' },
  growthSignal: { type: 'f64', unit: '', whose: 'CAR-T', doc: 'growth and cytokine signal from its target, 0–1' },
  activation: { type: 'f64', unit: '', whose: 'CAR-T cell, macrophage', doc: 'activation, 0–1' },
  exhaustion: { type: 'f64', unit: '', whose: 'CAR-T', doc: 'exhaustion, 0–1' },
  brake: { type: 'f32', unit: '', whose: 'CAR-T', doc: 'share of its killing and growth that checkpoints and suppressors take away, 0–1' },
  priming: { type: 'f32', unit: '', whose: 'CAR-T with an AND gate', doc: 'share of its second receptor made so far, 0–1' },
  carCount: { type: 'f32', unit: 'molecules', whose: 'CAR-T', doc: 'receptors on the surface that signal' },
  carOwn: { type: 'f32', unit: 'molecules', whose: 'CAR-T', doc: 'receptors that signal at rest and to which it returns after use; 0 if it never responds' },
  granules: { type: 'f64', unit: 'packets', whose: 'CAR-T', doc: 'lytic packets left' },
  divisionsLeft: { type: 'f64', unit: '', whose: 'CAR-T', doc: 'divisions left in this response' },
  fixedExhaustion: { type: 'f64', unit: '', whose: 'CAR-T', doc: 'the part of its exhaustion that rest no longer heals, 0–1' },
  hypoxicBrake: { type: 'f32', unit: '', whose: 'CAR-T', doc: 'share of its cycle speed that lack of oxygen takes away, 0–1' },
  hypoxicStall: { type: 'f32', unit: '', whose: 'CAR-T', doc: 'share of its walking speed that lack of oxygen takes away, 0–1' },
  lineage: { type: 'u8', unit: '', whose: 'tumour', doc: '0 as it began, 1 after a switch of lineage (lymphoid to myeloid)' },
  differentiation: { type: 'f32', unit: '', whose: 'CAR-T', doc: 'how far it has differentiated: 0 naive-like, 0.5 as central memory cells, 1 terminally differentiated effector', initial: USUAL_DIFFERENTIATION },
} as const satisfies ColumnSpecs;

export type Cells = Table<typeof CELL_COLUMNS>;

export function createCells(capacity?: number): Cells {
  return new Table(CELL_COLUMNS, capacity);
}

/** The meaning of a column for whoever looks at all of them: with the cells that it is of, and what it is of others. */
export function meaningOf({ whose, doc, besides }: ColumnSpec): string {
  return `${whose === undefined ? '' : `${whose}: `}${doc}${besides === undefined ? '' : `; ${besides}`}`;
}

/** Alive or resting: counted, seen and killed; not yet dying. */
export function isLiving(life: number): boolean {
  return life <= Life.Quiescent;
}

/** CAR-T cells attack tumour and healthy cells. */
export function isTarget(kind: number): boolean {
  return kind === Kind.Tumor || kind === Kind.Healthy;
}

/** Bytes of state per cell: the sum of the columns' widths. */
export function bytesPerCell(): number {
  const width = { f64: 8, f32: 4, i32: 4, u32: 4, u16: 2, u8: 1 };
  let bytes = 0;
  for (const spec of Object.values(CELL_COLUMNS)) bytes += width[spec.type];
  return bytes;
}
