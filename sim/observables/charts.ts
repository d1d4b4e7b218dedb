// The charts that a run is shown in, in their order; which line goes where says each column itself.
import { SUBSTANCES } from '../substances/table';
import type { FieldName } from '../substances/table';
import type { Chart } from './types';

const chart = (id: string, title: string, rank: number, more: Partial<Chart> = {}): Chart => ({ id, title, rank, ...more });

export const CHARTS = {
  populations: chart('populations', 'Tumour and healthy cells', 1),
  // Apart from the tumour, under whose thousands they would lie flat.
  cart: chart('cart', 'CAR-T cells', 1.5),
  clones: chart('clones', 'Tumour cells by clone', 2),
  kills: chart('kills', 'Kills', 3),
  antigen: chart('antigen', 'Antigen', 4),
  state: chart('state', 'Activation and exhaustion', 5),
  differentiation: chart('differentiation', 'Differentiation of CAR-T cells', 5.5),
  oxygen: chart('oxygen', 'Oxygen', 6),
  size: chart('size', 'Tumour size', 7),
  fever: chart('fever', 'Fever and grade', 8, { rightFrom: 36 }),
  cytokines: chart('cytokines', 'Cytokines in the blood', 9),
  signals: chart('signals', 'Signals and nervous system', 10),
  blood: chart('blood', 'Cells in the blood', 11),
  bCells: chart('bCells', 'B cells: how many there are, what took them', 11.2),
  homeostatic: chart('homeostatic', 'IL-15 in the blood', 11.4),
  drugs: chart('drugs', 'Drugs', 12),
} as const;

/** Colour of a substance: the hue of its heat-map, at the end where there is much of it. */
export const fieldColour = (name: FieldName): string => `hue:${SUBSTANCES[name].picture.hue[1]}`;

/** Substances have a chart each: their amounts lie decades apart, and on one axis most would be flat. */
export const fieldChart = (name: string, label: string, place: number): Chart => chart(`field-${name}`, `${label[0].toUpperCase()}${label.slice(1)} in the tissue`, 6.1 + place / 100);
