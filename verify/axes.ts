// From numbers to places on paper: linear and logarithmic axes with readable ticks.
import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { short } from './report';
import type { Axis } from './experiment';

export interface Ruler {
  /** Place of a value along the axis, in the drawing's units; values off the axis are held at its ends. */
  at(value: number): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** About so many ticks. */
const TICKS = 5;

/** @param values everything that should be seen; @param first @param last the places of the axis' ends */
export function rulerOf(axis: Axis, values: readonly number[], first: number, last: number): Ruler {
  const log = axis.scale === 'log';
  const [least = log ? 1 : 0, greatest = log ? 10 : 1] = extent(values.filter((value) => Number.isFinite(value) && (!log || value > 0)));
  const low = axis.from ?? least, high = axis.to ?? greatest;
  return log ? logRuler(low, Math.max(high, low * 1.01), first, last) : linearRuler(low, high > low ? high : low + 1, first, last, axis);
}

function linearRuler(low: number, high: number, first: number, last: number, axis: Axis): Ruler {
  // Ends that were not asked for lie on a tick.
  const [niceLow, niceHigh] = scaleLinear().domain([low, high]).nice(TICKS).domain();
  const scale = scaleLinear().domain([axis.from ?? niceLow, axis.to ?? niceHigh]).range([first, last]).clamp(true);
  return { at: scale, ticks: scale.ticks(TICKS).map((value) => ({ at: scale(value), text: short(value) })) };
}

function logRuler(low: number, high: number, first: number, last: number): Ruler {
  const scale = scaleLog().domain([low, high]).range([first, last]).clamp(true);
  const steps = Math.log10(high / low) > 2 ? [1] : [1, 2, 5];
  const lead = (value: number) => value / 10 ** Math.floor(Math.log10(value) + 1e-9);
  const shown = scale.ticks().filter((value) => steps.some((step) => Math.abs(lead(value) - step) < 1e-9));
  return { at: (value) => scale(Math.max(value, low)), ticks: shown.map((value) => ({ at: scale(value), text: short(value) })) };
}
