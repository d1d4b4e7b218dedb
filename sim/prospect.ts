// What one CAR does to a cell with so much antigen, before a single step is run: the same laws as the rules, taken for one fresh CAR-T cell.
//
// Killing: the share of such targets that the cell which holds one kills before it lets go. Growth: the pace of its divisions in
// lasting contact with them, against the fastest. Nobody is tired, braked or short of oxygen, no second CAR-T cell helps, and an AND
// gate is primed. The proof is a crowd of such pairs on which the rules themselves are run (`tests/world/prospect.test.ts`).
import { chance, exp, log } from './core/math';
import type { Values } from './core/params';
import { divisionsOf } from './differentiation';
import { REFERENCE_DOUBLINGS } from './products';
import type { PRODUCT_PARAMS } from './products';
import { activationLawOf, lastingActivation, params as activate } from './rules/activate';
import { params as bind } from './rules/bind';
import { partingLawOf } from './rules/detach';
import { abilityOf, hitRateOf, killLawOf, params as kill } from './rules/kill';
import type { KillLaw } from './rules/kill';
import { params as proliferate } from './rules/proliferate';
import { growthSignalOf, lysisSignalOf, recognitionOf, sensitivityOf } from './rules/recognise';
import { MINUTES_PER_DAY, minutesIn } from './units';
import { valuesOf } from './world';
import type { World } from './world';

/** What has to be known of a world: no cell of it. */
export type Setting = Pick<World, 'scenario' | 'values' | 'products' | 'disabled'>;

export interface Prospect {
  /** Share of such targets killed in one synapse. @param protection shelter of the niche, 0–1 */
  killed(a: number, b: number, protection?: number): number;
  /** Pace of division in lasting contact with such cells, as a share of the fastest; 0 where they activate too little. */
  grows(a: number, b: number): number;
  /** How often a minute of complete contact with such a cell becomes a synapse. */
  holdRate(a: number, b: number): number;
  /** Divisions a day at the fastest, with plenty of IL-2. */
  readonly divisionsPerDay: number;
  /** Divisions of one response. */
  readonly divisions: number;
}

/** Middles of nine shares of a normal distribution: cells of a product with few, usual and many CARs. */
const NINTHS = [-1.593, -0.967, -0.589, -0.282, 0, 0.282, 0.589, 0.967, 1.593] as const;

/** @param product its number in the setting */
export function prospectOf(setting: Setting, product: number): Prospect {
  const { disabled, scenario: { clock } } = setting, made = setting.values[setting.products[product].group] as Values<typeof PRODUCT_PARAMS.specs>;
  const runs = (...rules: readonly string[]): boolean => !rules.some((rule) => disabled.has(rule));
  const recognition = recognitionOf(setting), responding = 1 - made.nonResponding;
  const carts = made.carSpread > 0 ? NINTHS.map((z) => made.carNumber * exp(made.carSpread * z)) : [made.carNumber];
  const mean = (of: (sensitivity: number) => number): number => (responding * carts.reduce((sum, count) => sum + of(sensitivityOf(recognition, count)), 0)) / carts.length;
  const killed = runs('bind', 'recognise', 'kill') ? killedBySignal(setting, product, made) : () => 0;
  const growth = growthOf(setting, clock.decisionEvery / clock.ticksPerMinute), grows = runs('bind', 'recognise', 'activate', 'proliferate', 'divide');
  const p = valuesOf(setting, proliferate), { attachRate } = valuesOf(setting, bind), is41BB = setting.products[product].is41BB;
  return {
    killed: (a, b, protection = 0) => mean((sensitivity) => killed(lysisSignalOf(recognition, product, a, b, sensitivity) * (1 - protection))),
    grows: (a, b) => (grows ? mean((sensitivity) => growth(growthSignalOf(recognition, product, a, b, sensitivity))) : 0),
    holdRate: (a, b) => (runs('bind') ? mean((sensitivity) => attachRate * lysisSignalOf(recognition, product, a, b, sensitivity)) : 0),
    divisionsPerDay: MINUTES_PER_DAY / (minutesIn(proliferate, p, 'divisionTime') * (is41BB ? p.factor41BB : 1)),
    divisions: divisionsOf(p.maxDivisions + REFERENCE_DOUBLINGS - made.cultureDoublings, p.differentiationEffect, made.differentiationMean),
  };
}

function growthOf(setting: Setting, dt: number): (growthSignal: number) => number {
  const law = activationLawOf(valuesOf(setting, activate), dt), { minActivation } = valuesOf(setting, proliferate);
  return (signal) => {
    const activation = lastingActivation(law, signal);
    return activation < minActivation ? 0 : activation;
  };
}

/** Signals for which the share is reckoned; between them it is interpolated. More of them where it rises steeply. */
const SIGNALS = 24;

/** Share killed in one synapse, by the killing signal; CD8 and CD4 cells as the product has them. */
function killedBySignal(setting: Setting, product: number, made: Values<typeof PRODUCT_PARAMS.specs>): (signal: number) => number {
  const { scenario: { clock }, disabled } = setting, dt = clock.mechanicsEvery / clock.ticksPerMinute, law = killLawOf(valuesOf(setting, kill), setting, dt);
  const parting = disabled.has('detach') ? 0 : partingLawOf(setting, dt).probability[product];
  // What a cell is able to is a factor on the rate like its signal: one curve holds for all.
  const [cd8, cd4] = [false, true].map((isCD4) => abilityOf(law, 0, 0, 0, 0, isCD4, made.differentiationMean)), most = Math.max(cd8, cd4);
  const known = Array.from({ length: SIGNALS + 1 }, (_, n) => killedInSynapse(law, parting, clock.mechanicsEvery, (most * n * n) / (SIGNALS * SIGNALS)));
  const at = (strength: number): number => {
    const place = most > 0 ? Math.sqrt(Math.min(1, Math.max(0, strength / most))) * SIGNALS : 0, below = Math.min(SIGNALS - 1, Math.floor(place));
    return known[below] + (place - below) * (known[below + 1] - known[below]);
  };
  return (signal) => (1 - made.cd4Fraction) * at(signal * cd8) + made.cd4Fraction * at(signal * cd4);
}

/** What may be left undecided where it stops, and steps after which it does so in any case. */
const UNDECIDED = 5e-4, MOST_STEPS = 20_000;

/**
 * Share of synapses that end with the death of the target. Step by step as the rules go: damage fades, a hit may come, and if the
 * target lives the cell may let go.
 */
function killedInSynapse(law: KillLaw, parting: number, ticksPerStep: number, strength: number): number {
  if (strength === 0) return 0;
  const hitIn = (step: number): number => chance(hitRateOf(law, strength, 1, 0, step * ticksPerStep), law.dt);
  return law.productive * (law.lethal <= 1 ? killedByOneHit(hitIn, parting) : killedByHits(law, hitIn, parting));
}

function killedByOneHit(hitIn: (step: number) => number, parting: number): number {
  let held = 1, killed = 0;
  for (let step = 0; step < MOST_STEPS && held > UNDECIDED; step++) {
    const hit = held * hitIn(step);
    killed += hit;
    held = (held - hit) * (1 - parting);
  }
  return killed;
}

/** Damage below this counts as none, and how finely the logarithm of damage is followed. */
const NO_DAMAGE = 0.01, FINENESS = 0.025;

/** Where several hits are needed: how much damage there is after how many hits. Fading shifts the logarithm of damage by whole places, so that nothing smears. */
function killedByHits(law: KillLaw, hitIn: (step: number) => number, parting: number): number {
  const fade = law.dt / law.damageMemory, shift = Math.max(1, Math.ceil(fade / FINENESS)), width = fade / shift;
  const none = Math.ceil(log(law.lethal / NO_DAMAGE) / width), rows = Math.ceil(law.granuleStore) + 1, columns = none + 1, { to, share } = hitFrom(law.lethal, width, none);
  // A row for each number of hits so far; its place n holds the synapses with damage lethal·e^(−n·width), the last one those without.
  let now = new Float64Array(rows * columns), next = new Float64Array(rows * columns), held = 1, killed = 0;
  now[none] = 1;
  for (let step = 0; step < MOST_STEPS && held > UNDECIDED; step++) {
    const chanceOfHit = hitIn(step);
    next.fill(0);
    held = 0;
    for (let row = 0; row < rows; row++) {
      const hit = Math.min(law.granuleStore, law.granuleStore - row + law.refill * step) >= 1 ? chanceOfHit : 0;
      const stays = (1 - parting) * (1 - hit), moves = (1 - parting) * hit, goal = Math.min(rows - 1, row + 1) * columns;
      for (let place = 0; place < columns; place++) {
        const mass = now[row * columns + place];
        if (mass === 0) continue;
        const faded = Math.min(none, place + shift), there = to[faded];
        next[row * columns + faded] += mass * stays;
        held += mass * stays;
        if (there < 0) killed += mass * hit;
        else {
          next[goal + there] += mass * moves * share[faded];
          next[goal + there + 1] += mass * moves * (1 - share[faded]);
          held += mass * moves;
        }
      }
    }
    [now, next] = [next, now];
  }
  return killed;
}

/** From each place where one more hit leads: two neighbouring places and the share of the first, with the mean kept; −1: death. */
function hitFrom(lethal: number, width: number, none: number): { readonly to: Int32Array; readonly share: Float64Array } {
  const to = new Int32Array(none + 1), share = new Float64Array(none + 1), damageAt = (place: number): number => (place >= none ? 0 : lethal * exp(-place * width));
  for (let place = 0; place <= none; place++) {
    const damage = damageAt(place) + 1;
    if (damage >= lethal) {
      to[place] = -1;
      continue;
    }
    const first = Math.floor(log(lethal / damage) / width), low = damageAt(first + 1);
    to[place] = first;
    share[place] = (damage - low) / (damageAt(first) - low);
  }
  return { to, share };
}
