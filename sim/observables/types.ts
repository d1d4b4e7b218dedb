// What a measured column is: its name, unit, meaning and place, how it is measured, and a tiny world that proves it.
import type { Body } from '../patient/body';
import type { EventKind } from '../events';
import type { ModelName } from '../models';
import type { Gate, Scenario } from '../scenario';
import type { FieldName } from '../substances/table';
import type { World } from '../world';
import type { Crowd } from './crowd';

/** Sections of tables, menus and documents, in their order. */
export const GROUPS = {
  time: 'Time', tumor: 'Tumour', cart: 'CAR-T cells', others: 'Other cells', events: 'Kills and divisions', antigen: 'Antigen',
  environment: 'Oxygen and cytokines', patient: 'Patient', drugs: 'Drugs',
} as const;
export type GroupName = keyof typeof GROUPS;

/** The whole column, or its part of one product or clone. */
export const WHOLE = -1;

/** How a number is taken from the world. */
export interface Measure {
  /** In words, for the documents. */
  readonly how: string;
  /** Who has to be there for it to mean anything, such as “a living tumour cell”; '' for counts and totals, which are 0 without anybody. */
  readonly over: string;
  /** @param part number of the product or clone, or WHOLE; NaN where there is nothing to measure */
  read(world: World, crowd: Crowd, part: number): number;
}

/** What a scenario must have for a column to have values; without it the column is empty. */
export interface Need {
  /** As in “empty without a patient”. */
  readonly what: string;
  has(scenario: Scenario): boolean;
}

/** A chart: lines of one unit on the left axis, perhaps of another on the right. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** Charts stand in this order. */
  readonly rank: number;
  /** Where the linear left and right axes begin, where that is not 0. */
  readonly leftFrom?: number;
  readonly rightFrom?: number;
}

/** A line in a chart. */
export interface Placement {
  readonly chart: Chart;
  /** Name of a colour of the page: `tumor`, `cart`, `series:2`, `hue:116` … (`src/charts/colours.ts`). */
  readonly colour: string;
  /** Where the title would be long beside the others of the chart. */
  readonly label?: string;
  readonly dashed?: boolean;
  /** On the right-hand axis, for a second unit. */
  readonly right?: boolean;
  /** Only where a scenario makes it worth drawing. */
  when?(scenario: Scenario): boolean;
}

/** A world of a few cells, drawn as in `tests/support/tinyWorld.ts`, and what the column must then say. */
export interface Proof {
  /** One cell a line: `kind x y column=value …`. */
  readonly cells?: string;
  /** Cells of the patient's blood, drawn alike; their places mean nothing. */
  readonly blood?: string;
  /** Amount of each field that is on, the same everywhere. */
  readonly fields?: Partial<Readonly<Record<FieldName, number>>>;
  /** With a patient of this scale. */
  readonly scale?: number;
  readonly body?: Partial<Readonly<Body>>;
  /** Events of the run so far. */
  readonly totals?: Partial<Readonly<Record<EventKind, number>>>;
  /** Kills so far, by kind of target. */
  readonly killed?: { readonly tumor?: number; readonly healthy?: number };
  /** Minutes since the start. */
  readonly minutes?: number;
  readonly model?: ModelName;
  /** Of the only product; antigen A alone if left out. */
  readonly gate?: Gate;
  readonly walls?: Scenario['domain']['walls'];
  readonly value: number;
}

export interface Observable {
  /** Header of the column: stable, lower case, safe in every program. */
  readonly name: string;
  /** A few words that mean something alone: chart line, menu. `{A}` and `{B}` stand for the names of the antigens. */
  readonly title: string;
  readonly unit: string;
  readonly group: GroupName;
  /** What it is, in a sentence. */
  readonly doc: string;
  /** Words of the field under which somebody may look for it. */
  readonly keywords: readonly string[];
  readonly measure: Measure;
  readonly need?: Need;
  /** Whether this scenario by itself ever makes it more than nothing; a chart of which no line ever is waits until somebody does so by hand. Always, if left out. */
  occurs?(scenario: Scenario): boolean;
  /** With several products (or clones) each gets a column of its own as well, the name of the product behind this name. */
  readonly split?: 'product' | 'clone';
  readonly line?: Placement | undefined;
  /** Lines of the parts, drawn in the colours of products and clones; in the table they are in any case. */
  readonly parts?: Chart;
  readonly proof: Proof;
}
