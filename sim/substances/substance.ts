// What one substance between the cells is: who makes it, who takes it up, how it spreads, how it is measured and shown.
import { Polarity, Subset } from '../cells';
import type { CELL_COLUMNS, KIND_NAMES } from '../cells';
import type { Evidence, ParamSpecs } from '../core/params';
import type { SerumName } from '../patient/body';

export type KindName = (typeof KIND_NAMES)[number];

/** Names of subsets of a kind, and what the cells’ column `subset` says of them. */
export const SUBSETS = {
  CD8: Subset.CD8, CD4: Subset.CD4, inflammatory: Polarity.Inflammatory, suppressive: Polarity.Suppressive,
} as const;

type Columns = typeof CELL_COLUMNS;
/** A state of the cell that drives what it makes, such as its growth signal: the amount is proportional to it. */
export type SignalName = { [K in keyof Columns]: Columns[K]['type'] extends 'f64' ? K : never }[keyof Columns];

/** Which living cells take part, and how fast. `P`: names of the substance’s parameters. */
export interface Part<P extends string> {
  /**
   * The parameter of each kind that takes part. Cells of all these kinds are gone through in one pass, in the order of
   * rows: sums in a voxel depend on that order in their last bit.
   */
  readonly rate: Readonly<Partial<Record<KindName, P>>>;
  /** Only cells of this subset. */
  readonly only?: keyof typeof SUBSETS;
}

/** Cells that make the substance. */
export interface Maker<P extends string = string> extends Part<P> {
  /**
   * `molecules`: the parameter is molecules per minute and cell, weighed with the substance’s weight.
   * `saturating`: per minute and per share of the voxel the cell fills, towards saturation 1.
   */
  readonly gives: 'molecules' | 'saturating';
  /** Only while it holds a target. */
  readonly bound?: boolean;
  /** Times this state of the cell; without one the cell makes it all the time. */
  readonly signal?: SignalName;
}

/** Cells that take the substance up. */
export interface Taker<P extends string = string> extends Part<P> {
  /**
   * `volume`: the parameter is µm³ that a cell clears per minute. `share`: 1/min per share of the voxel the cell fills.
   * `receptors`: molecules per minute of a cell whose receptors are all taken; at the level `half` it is half of that.
   */
  readonly clears: 'volume' | 'share' | 'receptors';
  /** For receptors: the level at which half of them are taken, in the substance’s unit. */
  readonly half?: P;
  /** Share of its uptake that a dying cell keeps until it bursts; without this parameter only living cells take up. */
  readonly dying?: P;
}

/** How well a constant of the medium is known. */
export interface Known {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly source: string;
  readonly evidence: Evidence;
}

export interface Substance<P extends string = string> {
  /** Short, as on a chart: “IFN-γ”. */
  readonly label: string;
  /** In full: “interferon-γ”. */
  readonly title: string;
  /** Words people search for. */
  readonly keywords: readonly string[];
  readonly unit: string;
  readonly doc: string;
  /** kDa; null for what is counted in no molecules. What has a weight is read by the cytokine assay. */
  readonly weight: number | null;
  /** `steady`: settles within a field step; `implicit`: followed in time. */
  readonly solver: 'steady' | 'implicit';
  /** µm²/min */
  readonly diffusion: Known;
  /** 1/min, everywhere */
  readonly decay: Known;
  /** Rates of makers and takers; their keys are `secrete.<name>`, so no two substances may use one name. */
  readonly parameters: ParamSpecs;
  /** In the order in which they feed the field. */
  readonly makers: readonly Maker<P>[];
  readonly takers: readonly Taker<P>[];
  /** Exchange with the blood at every vessel: its level there, and µm³ of tissue per minute. */
  readonly vessels?: { readonly level: P; readonly volume: P };
  /**
   * The blood carries it away: µm³ of tissue that one vessel clears per minute, and who follows it in the patient’s serum.
   * Without a patient, or where nobody follows it, the blood that comes has none. Only for what is followed in time.
   */
  readonly blood?: { readonly clearance: P; readonly serum?: SerumName };
  /** Exchange with the medium at the walls: its level there, and the rate of every voxel of the walls, 1/min. */
  readonly walls?: { readonly level: P; readonly rate: P };
  /** Minutes in which uptake and diffusion alternate; see `feltOxygen` of the rule `secrete`. */
  readonly splitStep?: P;
  /** Level everywhere at the start where a document is silent, and the highest one it may ask for. */
  readonly initial: number;
  readonly max: number;
  readonly picture: {
    /** Hue of the heat-map at the low and the high end, degrees of OKLCH. Pink, red and orange (330–75) are left to the cells. */
    readonly hue: readonly [number, number];
    /** Least upper end of the colour scale: levels below a tenth of it do nothing to the cells, so they should look like nothing. */
    readonly least: number;
  };
}

/** A substance whose makers and takers name none but its own parameters. */
export function defineSubstance<const S extends ParamSpecs>(
  substance: Substance<NoInfer<keyof S & string>> & { readonly parameters: S },
): Substance & { readonly parameters: S } {
  return substance;
}
