// A small fight for the tests: a few hundred cells, everything switched on, a day in a second or so.
import { parseScenario } from '../../schema';
import { createWorld, scheduleLive, step } from '../../sim';
import type { Action, World } from '../../sim';
import type { Start } from '../../workers/run';

export const SMALL_DOCUMENT = {
  format: 'cart-lab/scenario', version: 1, name: 'small-fight', title: 'A small fight', summary: 'for tests',
  seed: 5, duration: '2d', domain: { dimensions: 2, size: [400, 400] },
  clock: { ticksPerMinute: 1, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 6 },
  fields: { oxygen: {}, attractant: {}, ifng: {}, il2: {} },
  vessels: { points: [[-100, 0], [100, 0]] },
  populations: [
    {
      kind: 'tumor', label: 'blasts', count: 150, radius: 6, placement: { shape: 'disc', center: [0, 0] },
      antigenA: { distribution: 'lognormal', median: 15000, logSd: 0.5 }, antigenB: 3000,
      clones: [{ label: 'negative', fraction: 0.1, antigenA: 15 }],
    },
    { kind: 'healthy', label: 'B cells', count: 10, radius: 4, placement: { shape: 'random' }, antigenA: 20000 },
  ],
  products: { cart19: { label: 'CD19 CAR', costimulation: '4-1BB' } },
  schedule: [
    { at: 10, infuse: { product: 'cart19', count: 30, entry: 'vessels', over: 60 }, note: 'first dose' },
    { at: '10h', set: { 'kill.hitRate': 0.05 } },
  ],
  record: { every: '30' },
};
export const SMALL_TEXT = JSON.stringify(SMALL_DOCUMENT);

export function smallStart(changes: Partial<Start> = {}): Start {
  const parsed = parseScenario(SMALL_TEXT, 'small.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { scenario: parsed.scenario, document: parsed.document, preset: null, seed: parsed.scenario.seed, set: {}, ...changes };
}

/** The same run stepped without any of the worker's machinery. */
export function steppedDirectly(start: Start, ticks: number, live: readonly { tick: number; action: Action }[] = []): World {
  const world = createWorld(start.scenario, { seed: start.seed, set: start.set });
  let next = 0;
  while (world.tick < ticks) {
    while (next < live.length && live[next].tick === world.tick) scheduleLive(world, live[next++].action);
    step(world);
  }
  return world;
}
