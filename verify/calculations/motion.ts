// Textbook answers for cells: the force between two, the spread of random walks, waiting times of chance events.
import { Event, Kind, advance, createWorld, scheduleLive } from '../../sim';
import type { World } from '../../sim';
import { allBut, bareScenario, lattice, moveCarts, targetsAt, worldWithCarts } from '../bare';

/** Free cells, so that nothing but the law under test moves them. */
const PLAIN = { 'repel.damping': 0, 'repel.largestStep': 10 };

/** v = k(1 − d/R)² − a(1 − d/1.25R)², each where it reaches. */
export function forceLaw(distance: number, reach: number, repulsion: number, adhesion: number): number {
  const push = Math.max(0, 1 - distance / reach), pull = Math.max(0, 1 - distance / (1.25 * reach));
  return repulsion * push * push - adhesion * pull * pull;
}

/** Largest difference between the speed two tumour cells give each other and the law, µm/min, over a row of distances. */
export function forceError(): number {
  let worst = 0;
  for (let share = 0.2; share < 1.4; share += 0.05) {
    const world = twoCells(12 * share);
    const { x, radius, velocityX } = world.cells.columns;
    const expected = forceLaw(x[1] - x[0], radius[0] + radius[1], 10, 0.4);
    advance(world, 1);
    worst = Math.max(worst, Math.abs(velocityX[1] - expected), Math.abs(velocityX[0] + expected));
  }
  return worst;
}

/** Where the law lets two tumour cells come to rest, in sums of their radii: √k(1 − s) = √a(1 − s/1.25). */
export function exactRest(): number {
  const root = Math.sqrt(10), tie = Math.sqrt(0.4);
  return (root - tie) / (root - tie / 1.25);
}

export function restingDistance(): { readonly ours: number; readonly exact: number } {
  const world = twoCells(9);
  advance(world, 20_000);
  const { x, y, radius } = world.cells.columns;
  return { ours: Math.hypot(x[1] - x[0], y[1] - y[0]) / (radius[0] + radius[1]), exact: exactRest() };
}

/** How far two overlapping tumour cells are apart after `minutes`, ours and by small Runge–Kutta steps of d′ = 2v(d), µm. */
export function separation(start = 6, minutes = 10): { readonly ours: number; readonly exact: number; readonly moved: number } {
  const world = twoCells(start);
  const { x, y, radius } = world.cells.columns, reach = radius[0] + radius[1];
  const slope = (d: number) => 2 * forceLaw(d, reach, 10, 0.4), dt = 1e-3;
  let exact = start;
  for (let n = 0; n < Math.round(minutes / dt); n++) exact += dt * slope(exact + 0.5 * dt * slope(exact));
  advance(world, Math.round(minutes * 10));
  return { ours: Math.hypot(x[1] - x[0], y[1] - y[0]), exact, moved: exact - start };
}

function twoCells(distance: number): World {
  return createWorld(bareScenario({
    populations: [targetsAt([[-distance / 2, 0, 0], [distance / 2, 0, 0]])], disabled: allBut('repel'),
    parameters: { ...PLAIN, 'repel.repulsionTumor': 10, 'repel.adhesionTumor': 0.4 },
  }), { seed: '1' });
}

/** Mean squared displacement of free CAR-T cells at these minutes, µm². */
export function squaredDisplacements(seed: string, count: number, speed: number, persistence: number, minutes: readonly number[]): number[] {
  const places = lattice(count, 40), side = Math.ceil(Math.sqrt(count)) * 40 + 4 * speed * minutes.at(-1)!;
  const size = 20 * Math.ceil(side / 20);
  const scenario = bareScenario({
    domain: { dimensions: 2, size: [size, size, 20], voxel: 20, walls: 'closed' }, disabled: allBut('infuse', 'migrate', 'repel'),
    parameters: { ...PLAIN, 'migrate.freeSpeed': speed, 'migrate.persistence': persistence, 'repel.repulsionCart': 0 },
  });
  const world = worldWithCarts(scenario, seed, places);
  advance(world, 1);
  moveCarts(world, places);
  return minutes.map((minute) => {
    advance(world, Math.round(minute * 10) + 1 - world.tick);
    const { x, y } = world.cells.columns;
    return places.reduce((sum, [px, py], i) => sum + (x[i] - px) ** 2 + (y[i] - py) ** 2, 0) / count;
  });
}

/** Of a walk in the plane with exponential runs: 2v²τ[t − τ(1 − e^(−t/τ))] (Fürth). */
export function furth(speed: number, persistence: number, t: number): number {
  return 2 * speed * speed * persistence * (t - persistence * (1 - Math.exp(-t / persistence)));
}

export interface WaitingTimes {
  readonly bind: number[];
  readonly kill: number[];
  readonly detach: number[];
}

/** Waiting times of many isolated pairs of a CAR-T cell and a target: to the synapse, to the kill, to letting go. Means 5, 15 and 60 min. */
export function waitingTimes(seed: string, pairs: number): WaitingTimes {
  const killing = pairTimes(seed, pairs, { 'kill.hitRate': 1 / 15, 'kill.hitsToKill': 1, 'kill.productive': 1 }, ['kill'], 250);
  const holding = pairTimes(seed, pairs, { 'kill.hitRate': 0, 'detach.boundTime': 60, 'detach.pause': 1e5 }, ['detach'], 900);
  return { bind: killing.bind, kill: killing.kill, detach: holding.detach };
}

function pairTimes(seed: string, pairs: number, parameters: Readonly<Record<string, number>>, rules: readonly string[], minutes: number): WaitingTimes {
  const places = lattice(pairs, 60), side = 20 * Math.ceil((Math.ceil(Math.sqrt(pairs)) * 60) / 20);
  const world = worldWithCarts(bareScenario({
    domain: { dimensions: 2, size: [side, side, 20], voxel: 20, walls: 'closed' }, populations: [targetsAt(places)],
    disabled: allBut('infuse', 'bind', 'recognise', ...rules), parameters: { 'bind.attachRate': 0, 'bind.contactFull': 1, ...parameters },
  }), seed, places);
  advance(world, 1);
  const { kind, radius } = world.cells.columns;
  const carts = Array.from({ length: world.cells.count }, (_, i) => i).filter((i) => kind[i] === Kind.Cart);
  moveCarts(world, places.map(([x, y, z], n) => [x + 0.9 * (radius[n] + radius[carts[n]]), y, z]));
  scheduleLive(world, { set: { 'bind.attachRate': 0.2 } });
  const times: WaitingTimes = { bind: [], kill: [], detach: [] };
  for (const from = world.tick; world.tick < from + minutes * 10;) {
    advance(world, 1);
    const { count, kind: happened, value } = world.events;
    for (let n = 0; n < count; n++) {
      // A bond forms in the step that ends now; where in the step is not known, so its middle is taken.
      if (happened[n] === Event.bind && times.bind.length < pairs) times.bind.push((world.tick - from) / 10 - 0.05);
      else if (happened[n] === Event.kill) times.kill.push(value[n] + 0.05);
      else if (happened[n] === Event.detach) times.detach.push(value[n] + 0.05);
    }
  }
  return times;
}
