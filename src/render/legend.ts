// The legend as data: every group in the picture with its name, colour and shape; the page makes of it the filter.
import { numberWords } from '../../schema/numberWords';
import { unitAfter } from '../../schema/plural';
import { texts } from '../app/texts';
import { Kind } from './codes';
import { css } from './colour';
import { GroupIndex, MOST_PRODUCTS, groupName } from './groups';
import type { Group, Targeting } from './groups';
import { ANTIGEN_RANGE, PALETTES, nameColour, productColour, rampStops } from './palette';
import type { Palette, Theme } from './palette';
import type { ColorBy } from './settings';
import type { DrawnPicture } from '../../workers/frameTypes';
import type { ColouringInfo, RunInfo } from '../../workers/simApi';

export type Shape =
  | 'disc' | 'hollow' | 'halo' | 'broken' | 'star' | 'granular' | 'pale' | 'spindle' | 'lobed' | 'vessel' | 'link' | 'burst' | 'pair' | 'ripple' | 'spark';

export interface LegendEntry {
  /** Name to put into `ViewSettings.hidden`. */
  readonly group: Group;
  readonly label: string;
  /** One sentence for the tooltip. */
  readonly detail: string;
  readonly colour: string;
  readonly shape: Shape;
  /** Whether the cell wears a ring of another colour. */
  readonly ring?: string;
}

/** A continuous scale that the present colouring uses. */
export interface LegendScale {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  /** Colours from low to high, ready for `linear-gradient(to right, …)`. */
  readonly stops: readonly string[];
}

export interface Legend {
  readonly cells: readonly LegendEntry[];
  readonly extras: readonly LegendEntry[];
  readonly scale: LegendScale | null;
  /** Colouring by something with names, such as the clone: every name in its colour. */
  readonly names: readonly { readonly label: string; readonly colour: string }[];
}

export type LegendInfo = Pick<RunInfo, 'wall' | 'antigens' | 'clones' | 'colourings' | 'model' | 'products' | 'targeting' | 'vessels'>;

const t = texts.legend;

/** @param drawn what the present frame's cells are coloured by */
export function legendOf(info: LegendInfo, theme: Theme, colorBy: ColorBy, drawn: DrawnPicture | null = null): Legend {
  const p = PALETTES[theme];
  const { targeting } = info;
  const targets = namesOf(info, targeting), isTwo = targeting.a && targeting.b;
  const has = (kind: number) => info.clones.some((clone) => clone.kind === kind) || (kind === Kind.Stroma && info.wall === true);
  const cells: LegendEntry[] = [
    { group: 'tumor', label: isTwo ? t.tumor.labelOfTwo : t.tumor.label(capital(targets)), detail: t.tumor.detail(targets), colour: css(p.antigen[3]), shape: 'disc' },
    { group: 'tumor-negative', label: isTwo ? t.negative.labelOfTwo : t.negative.label(capital(targets)), detail: t.negative.detail(targets), colour: css(p.negative), shape: 'hollow' },
    ...productEntries(info, theme),
  ];
  const becomes = (fate: string) => info.products.length > 0 && info.model.fates.includes(fate);
  if (becomes('exhausted')) {
    cells.push(
      { group: 'cart-exhausted', ...t.exhausted, colour: css(p.exhausted), shape: 'broken' },
    );
  }
  if (becomes('memory')) {
    cells.push(
      { group: 'cart-memory', ...t.memory, colour: css(p.products[0]), shape: 'star', ring: css(p.memory) },
    );
  }
  if (has(Kind.Healthy)) cells.push({ group: 'healthy', ...t.healthy, colour: css(p.healthy), shape: 'disc' });
  if (has(Kind.Stroma)) cells.push({ group: 'stroma', ...t.stroma, colour: css(p.stroma), shape: 'spindle' });
  if (has(Kind.Macrophage)) cells.push({ group: 'macrophage', ...t.macrophage, colour: css(p.macrophage), shape: 'lobed' });
  cells.push(
    { group: 'apoptotic', ...t.apoptotic, colour: css(p.apoptotic), shape: 'granular' },
    { group: 'necrotic', ...t.necrotic, colour: css(p.necrotic), shape: 'pale' },
  );
  const colouring = info.colourings.find(({ name }) => name === colorBy);
  return {
    cells, extras: extraEntries(info, p),
    scale: colouring ? scaleOf(colouring, theme, drawn) : kindScale(info, p, targeting),
    names: colouring?.scale.kind === 'names' ? colouring.scale.names.map((label, n) => ({ label, colour: css(nameColour(theme, colouring.ramp, n)) })) : [],
  };
}

function productEntries(info: LegendInfo, theme: Theme): LegendEntry[] {
  // Exhausted and memory cells have entries of their own, so this one must not be called by the name of all.
  const several = info.products.length > 1, cell = info.model.fates.length > 1 ? t.effector : t.cart;
  return info.products.slice(0, MOST_PRODUCTS).map((product, i) => {
    // The last place is shared by all later ones: it says so.
    const shared = i === MOST_PRODUCTS - 1 ? info.products.slice(MOST_PRODUCTS) : [];
    const label = shared.length === 0 ? product.label : t.andMore(product.label, shared.length);
    return {
      group: groupName(GroupIndex.FirstProduct + i) as Group,
      label: several ? t.ofProduct(cell, label) : cell,
      detail: [...[product, ...shared].map((one) => t.looksFor(one.label, one.targets)), t.halo].join(' '),
      colour: css(productColour(theme, i)), shape: 'halo' as const,
    };
  });
}

function extraEntries(info: LegendInfo, p: Palette): LegendEntry[] {
  const extras: LegendEntry[] = [
    { group: 'synapses', ...t.synapse, colour: css(p.synapse), shape: 'link' },
    { group: 'marks', ...t.kill, colour: css(p.kill), shape: 'burst' },
  ];
  if (info.vessels.length > 0) extras.push({ group: 'vessels', ...t.vessel, colour: css(p.vessel), shape: 'vessel' });
  return extras;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The scale of the colouring by kind: how much a tumour cell carries of what CAR-T cells look for. */
function kindScale(info: LegendInfo, p: Palette, targeting: Targeting): LegendScale {
  const { legend, scale } = info.model.antigen, [low, high] = ANTIGEN_RANGE;
  const [least, most] = scale.kind === 'log' ? [`≤ ${numberWords(low)}`, `≥ ${numberWords(high)}`] : ['0', numberWords(scale.most)];
  return { label: `${namesOf(info, targeting)}, ${legend}`, low: least, high: most, stops: p.antigen.map(css) };
}

/** Ends in words where the quantity has such, else in numbers; of a scale that moves those of the present frame. */
function scaleOf({ name, label, unit, scale, ends, ramp }: ColouringInfo, theme: Theme, drawn: DrawnPicture | null): LegendScale | null {
  if (scale.kind === 'names') return null;
  const upper = (to: number | { readonly atLeast: number }) => (typeof to === 'number' ? to : drawn?.name === name ? drawn.high : to.atLeast);
  const numbers = scale.kind === 'decades' ? [`≤ ${numberWords(scale.from)}`, `≥ ${numberWords(scale.to)}`] : ['0', numberWords(upper(scale.to))];
  const [least, most] = ends ?? numbers;
  return { label: ends !== null || unit === '' ? capital(label) : `${label}, ${unitAfter('', unit)}`, low: least, high: most, stops: rampStops(theme, ramp).map(css) };
}

/** “CD19”, “CD19 or CD22”, “CD19 and CD22”. */
function namesOf(info: LegendInfo, { a, b, both }: Targeting): string {
  if (a && b) return both ? t.and(info.antigens.A, info.antigens.B) : t.or(info.antigens.A, info.antigens.B);
  return a ? info.antigens.A : info.antigens.B;
}
