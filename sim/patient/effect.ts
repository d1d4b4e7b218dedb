// What the drugs in the body do at one place: one law for all of them, and one rule for several at once.
import type { World } from '../world';
import { EFFECT_SITES } from './sites';
import type { EffectSite } from './sites';

/** Share of its full effect that a dose has: dⁿ/(dⁿ + halfⁿ). @param hill whole, from 1: powers by multiplication are exact everywhere */
export function hillShare(dose: number, half: number, hill: number): number {
  if (!(dose > 0)) return 0;
  let high = dose, low = half;
  for (let n = 1; n < hill; n++) {
    high *= dose;
    low *= half;
  }
  return high / (high + low);
}

/**
 * Effect of all drugs at a site: 0 without any. Shares that drugs take or drive come together as independent chances do,
 * 1 − Π(1 − e); changes as factors, Π(1 + e) − 1.
 */
export function drugEffect(world: World, site: EffectSite): number {
  const actions = world.pharmacy.actions[site], changes = EFFECT_SITES[site].way === 'changes';
  let effect = 0;
  for (let n = 0; n < actions.length; n++) {
    const { drug, group, strength, half, hill } = actions[n];
    const dose = world.body[drug];
    if (!(dose > 0)) continue;
    const values = world.values[group], one = values[strength] * hillShare(dose, values[half], values[hill]);
    effect += one * (changes ? 1 + effect : 1 - effect);
  }
  return effect;
}
