// From numbers to places on paper: linear and logarithmic axes with readable ticks.
import { short } from './report';
import type { Axis } from './experiment';

export interface Ruler {
  /** Place of a value along the axis, in the drawing's units; values off the axis are held at its ends. */
  at(value: number): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** @param values everything that should be seen; @param first @param last the places of the axis' ends */
export function rulerOf(axis: Axis, values: readonly number[], first: number, last: number): Ruler {
  const log = axis.scale === 'log';
  const usable = values.filter((value) => Number.isFinite(value) && (!log || value > 0));
  const low = axis.from ?? least(usable, log ? 1 : 0), high = axis.to ?? greatest(usable, log ? 10 : 1);
  return log ? logRuler(low, Math.max(high, low * 1.01), first, last) : linearRuler(low, high > low ? high : low + 1, first, last, axis);
}

const least = (values: readonly number[], otherwise: number) => values.reduce((a, b) => Math.min(a, b), values[0] ?? otherwise);
const greatest = (values: readonly number[], otherwise: number) => values.reduce((a, b) => Math.max(a, b), values[0] ?? otherwise);
const held = (share: number) => Math.min(1, Math.max(0, share));

function linearRuler(low: number, high: number, first: number, last: number, axis: Axis): Ruler {
  const step = niceStep((high - low) / 5);
  // Ends that were not asked for lie on a tick.
  const from = axis.from ?? Math.floor(low / step) * step, to = axis.to ?? Math.ceil(high / step) * step;
  const at = (value: number) => first + (last - first) * held((value - from) / (to - from));
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, n) => Number((Math.ceil(from / step) * step + n * step).toPrecision(12))).filter((value) => value <= to * (1 + 1e-9));
  return { at, ticks: ticks.map((value) => ({ at: at(value), text: thousands(value) })) };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough)), lead = rough / power;
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}

function logRuler(low: number, high: number, first: number, last: number): Ruler {
  const from = Math.log10(low), to = Math.log10(high);
  const at = (value: number) => first + (last - first) * held(value > 0 ? (Math.log10(value) - from) / (to - from) : 0);
  const steps = to - from > 2 ? [1] : [1, 2, 5];
  const ticks: { at: number; text: string }[] = [];
  for (let power = Math.floor(from); power <= Math.ceil(to); power++) {
    for (const lead of steps) {
      const value = lead * 10 ** power;
      if (value >= low * 0.999 && value <= high * 1.001) ticks.push({ at: at(value), text: thousands(value) });
    }
  }
  return { at, ticks };
}

/** 12 345 with a thin space, as British prose has it. */
function thousands(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e7 ? String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009') : short(value);
}
