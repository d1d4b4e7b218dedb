// What the page asks of a CAR on the bench, and what it is told: the design, its curves, and the cells of the run under them.
import type { AntigenName, Costimulation, Gate, Hinge } from '../sim/scenario';

/** All that a product of a document can say of a CAR and its making. */
export interface CarDesign {
  readonly costimulation: Costimulation;
  readonly hinge: Hinge;
  readonly gate: Gate;
  /** Values of the product's own parameters, by name. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface DesignRequest {
  /** Product of the run from which the design begins. */
  readonly product: string;
  /** null: that product as it is now. */
  readonly design: CarDesign | null;
}

/** Along one antigen, with the other as it says. */
export interface DesignPanel {
  readonly antigen: AntigenName;
  /** This antigen holds the CAR back. */
  readonly forbids: boolean;
  /** Molecules of the other antigen along the curve; null: it plays no part. */
  readonly other: number | null;
  /** Share killed in one synapse, and pace of division, at `densities`. */
  readonly kills: readonly number[];
  readonly grows: readonly number[];
}

/** Living cells of one population or clone that a CAR-T cell can attack. */
export interface DesignGroup {
  readonly label: string;
  readonly kind: 'tumor' | 'healthy';
  readonly cells: number;
  /** Cells by their antigen: `binsPerDecade` bins for each decade from 1 molecule on; the first one holds those with fewer. */
  readonly histogram: Readonly<Record<AntigenName, readonly number[]>>;
  /** Share of them that one CAR-T cell kills in a synapse, in the mean, shelter of the niche counted. */
  readonly killed: number;
  /** Synapses per minute of complete contact, in the mean. */
  readonly holdRate: number;
  /** Share of them that make a CAR-T cell divide, and the pace in the mean. */
  readonly feeding: number;
  readonly pace: number;
}

export interface DesignReport {
  readonly product: string;
  readonly label: string;
  readonly design: CarDesign;
  /** Molecules; logarithmic steps. */
  readonly densities: readonly number[];
  readonly binsPerDecade: number;
  readonly panels: readonly DesignPanel[];
  readonly groups: readonly DesignGroup[];
  /** Killing signal on the normal B cells of the patient's blood, 0–1; null: there is no patient. */
  readonly bCells: number | null;
  /** At the fastest. */
  readonly divisionsPerDay: number;
  readonly divisions: number;
  /** A dose such as the run has had, to be tried. */
  readonly dose: { readonly count: number; readonly entry: string };
}
