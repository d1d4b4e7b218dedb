// Receipts of short runs of presets, with deeds, as the program writes them; for tests to verify and to alter.
import { buildReceipt, evenly, loadPreset, toDocument } from '../../schema';
import type { Moment } from '../../schema';
import { createWorld, hashWorld, liveActions, scheduleLive, step } from '../../sim';
import type { Action } from '../../sim';

export interface Played {
  readonly preset: string;
  readonly seed?: string;
  readonly set?: Readonly<Record<string, number>>;
  /** Ticks. */
  readonly until: number;
  readonly deeds?: readonly { readonly tick: number; readonly action: Action }[];
}

interface LooseDeed {
  tick: number;
  set?: Record<string, number>;
  infuse?: Record<string, unknown>;
  give?: Record<string, unknown>;
}

/** A receipt that may be changed. */
export interface Loose {
  format: string;
  version: number;
  program: string;
  model: { name: string; fingerprint: string };
  record: { scenario: unknown; seed: unknown; until: number; hash: string; actions: LooseDeed[]; courses?: { set: Record<string, number>; actions: LooseDeed[]; until: number; hash: string }[] };
  states: { tick: number; hash: string }[];
}

export function receiptOf({ preset, seed, set = {}, until, deeds = [] }: Played): Loose {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(`There is no preset ${preset}.`);
  const world = createWorld(parsed.scenario, { ...(seed === undefined ? {} : { seed }), set });
  const due = new Set(evenly(0, until)), states: Moment[] = [];
  while (world.tick < until) {
    if (due.has(world.tick)) states.push({ tick: world.tick, hash: hashWorld(world) });
    for (const { tick, action } of deeds) if (tick === world.tick) scheduleLive(world, action);
    step(world);
  }
  const receipt = buildReceipt({ world, document: toDocument(world.scenario, { seed: world.seed }), actions: liveActions(world), states });
  return JSON.parse(JSON.stringify(receipt)) as Loose;
}
